import assert from 'node:assert/strict';
import type { SidecarEdit } from '../../../../src/core/sidecar/writing/editSidecar';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { Window, claim, claimsIn, sidecar, storage } from './support/window';
import { Program, World } from './support/world';

const base = serialiseSidecar({ title: 'پنجگور 🔥' }, [
  claim('aaaaaa'),
  claim('bbbbbb', { note: 'by hand' }),
]);
const edits: Record<string, { before: string | undefined; edit: SidecarEdit }> = {
  'adds a claim': { before: base, edit: { type: 'add', claim: claim('cccccc') } },
  'changes a claim': { before: base, edit: { type: 'replace', claim: claim('aaaaaa', { note: 'new' }) } },
  'deletes a claim': { before: base, edit: { type: 'remove', id: 'bbbbbb' } },
  'makes the sidecar': { before: undefined, edit: { type: 'add', claim: claim('cccccc') } },
};

/** A world in which a window was killed before one of its steps. */
async function killed(
  before: string | undefined,
  edit: SidecarEdit,
  step: number,
  tearsAt: number,
): Promise<{ world: World; window: Window; acknowledged: boolean }> {
  const world = new World();
  if (before !== undefined) world.put(sidecar, before);
  const window = new Window(world);
  window.program.diesBefore = step;
  window.program.tearsAt = tearsAt;
  let acknowledged = false;
  void window.edit(edit).then(() => (acknowledged = true));
  await world.run();
  return { world, window, acknowledged };
}

/** How many steps a write and the looks after it take when nobody is killed, and how long the texts in it are. */
async function uncut(
  before: string | undefined,
  edit: SidecarEdit,
): Promise<{ steps: number; text: string }> {
  const { world, window } = await killed(before, edit, Infinity, 0);
  return { steps: window.program.steps, text: world.text(sidecar) ?? '' };
}

async function recovered(world: World): Promise<Window> {
  const window = new Window(world);
  const recovering = window.writer.recover(() => true);
  await world.run();
  assert.deepEqual(await recovering, []);
  return window;
}

describe('A window killed while it', () => {
  for (const [what, { before, edit }] of Object.entries(edits)) {
    it(`${what} leaves either nothing of it or all of it, wherever it is cut off`, async function () {
      this.timeout(60_000);
      const { steps, text } = await uncut(before, edit);
      assert.ok(steps > 10);
      const was = claimsOf(before);
      const will = claimsOf(text);
      let half = 0;
      for (let step = 1; step <= steps + 1; step++) {
        const length = new TextEncoder().encode(text).length;
        // Where it is the sidecar that is cut, at every byte; what is cut of a journal entry makes no difference.
        let cuts = [0, 60];
        for (let at = 0; at < cuts.length; at++) {
          const tearsAt = cuts[at] ?? 0;
          const { world, acknowledged } = await killed(before, edit, step, tearsAt);
          const cut = world.text(sidecar);
          const isHalf = cut !== before && cut !== text;
          if (isHalf && at === 0) cuts = Array.from({ length }, (_, byte) => byte);
          await recovered(world);
          const now = claimsIn(world);
          assert.ok(same(now, will) || (!acknowledged && same(now, was)), `step ${step}, byte ${tearsAt}`);
          if (isHalf) assert.equal(world.text(sidecar), text);
          if (isHalf) half++;
        }
      }
      assert.ok(half > 100, `${half} times the sidecar itself was cut`);
    });
  }

  it('is followed by a window that sees its work through before its own, without a restart', async () => {
    const { steps, text } = await uncut(base, edits['adds a claim']?.edit as SidecarEdit);
    for (let step = 1; step <= steps; step++) {
      const { world } = await killed(
        base,
        edits['adds a claim']?.edit as SidecarEdit,
        step,
        text.length >> 1,
      );
      const other = new Window(world);
      const writing = other.edit({ type: 'add', claim: claim('dddddd') });
      await world.run();
      await writing;
      const ids = [...claimsIn(world).keys()];
      for (const id of ['aaaaaa', 'bbbbbb', 'dddddd'])
        assert.ok(ids.includes(id), `step ${step}: ${id} is gone`);
    }
  });

  it('loses nothing that another program wrote before the restart', async () => {
    const edit: SidecarEdit = { type: 'replace', claim: claim('aaaaaa', { note: 'ours' }) };
    const { steps } = await uncut(base, edit);
    const theirs = serialiseSidecar({}, [
      claim('aaaaaa', { date: '2022-02-03' }),
      claim('bbbbbb', { note: 'by hand' }),
      claim('eeeeee'),
    ]);
    let merged = 0;
    for (let step = 1; step <= steps; step++) {
      const { world } = await killed(base, edit, step, 40);
      world.put(sidecar, theirs);
      await recovered(world);
      const now = claimsIn(world);
      assert.deepEqual([...now.keys()], ['aaaaaa', 'bbbbbb', 'eeeeee']);
      assert.equal(now.get('aaaaaa')?.date, '2022-02-03');
      if (now.get('aaaaaa')?.note === 'ours') merged++;
    }
    assert.ok(merged > 0);
  });

  it('brings nothing back that a checkout took away before the restart', async () => {
    const edit: SidecarEdit = {
      type: 'add',
      claim: claim('cccccc', { spans: [{ exact: 'x', start: 50, end: 51 }] }),
    };
    const { steps } = await uncut(base, edit);
    const older = serialiseSidecar({ title: 'پنجگور 🔥' }, [claim('aaaaaa')]);
    for (let step = 1; step <= steps; step++) {
      const { world } = await killed(base, edit, step, 40);
      const waiting = new Program(world);
      void waiting.clock.pause(60_000).then(() => world.put(sidecar, older));
      await world.run();
      await recovered(world);
      assert.ok(!claimsIn(world).has('bbbbbb'));
    }
  });

  it('leaves nothing behind in the storage once another has seen its work through', async () => {
    const edit: SidecarEdit = { type: 'add', claim: claim('cccccc') };
    const { steps } = await uncut(base, edit);
    for (let step = 1; step <= steps; step++) {
      const { world } = await killed(base, edit, step, 40);
      await recovered(world);
      const left = [...world.files.keys()].filter((uri) => uri.startsWith(storage) && uri.endsWith('.entry'));
      assert.deepEqual(left, []);
    }
  });
});

function claimsOf(text: string | undefined): ReturnType<typeof claimsIn> {
  const world = new World();
  if (text !== undefined) world.put(sidecar, text);
  return claimsIn(world);
}

function same(one: ReturnType<typeof claimsIn>, other: ReturnType<typeof claimsIn>): boolean {
  return JSON.stringify([...one]) === JSON.stringify([...other]);
}
