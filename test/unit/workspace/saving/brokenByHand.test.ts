import assert from 'node:assert/strict';
import { emptySidecar } from '../../../../src/core/sidecar/writing/emptySidecar';
import { Window, claim, sidecar } from './support/window';
import { Program, World } from './support/world';

const add = { type: 'add', claim: claim('cccccc') } as const;
const remove = { type: 'remove', id: 'cccccc' } as const;

/** What the sidecar holds in the end when somebody does something to it a while after a window wrote it. */
async function inTheEnd(pause: number, act: (world: World, window: Window) => void): Promise<unknown> {
  const world = new World();
  const window = new Window(world);
  const person = new Program(world);
  const working = (async () => {
    await window.edit(add);
    await window.edit(remove);
    await person.clock.pause(pause);
    act(world, window);
  })();
  await world.run();
  await working;
  return world.text(sidecar);
}

describe('A sidecar that somebody breaks a moment after it was written', () => {
  it('stays as it is when they went on below what was written', async () => {
    for (let pause = 0; pause < 1500; pause += 50) {
      let left = '';
      const end = await inTheEnd(pause, (world) => {
        left = `${world.text(sidecar) ?? ''}claims: [\n`;
        world.put(sidecar, left);
      });
      assert.equal(end, left, `after ${pause} ms`);
      assert.ok(left.startsWith(emptySidecar({}).source));
    }
  });

  it('stays as it is when they deleted it first, which the window took note of', async () => {
    for (let pause = 0; pause < 1500; pause += 7) {
      const broken = `${emptySidecar({}).source}   torn\n`;
      const end = await inTheEnd(pause, (world, window) => {
        window.writer.forget(sidecar);
        world.put(sidecar, broken);
      });
      assert.equal(end, broken, `after ${pause} ms`);
    }
  });
});
