import assert from 'node:assert/strict';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { Window, claim, claimsIn, sidecar, storage } from './support/window';
import { Program, World } from './support/world';

const base = serialiseSidecar({ title: 'پنجگور' }, [claim('aaaaaa'), claim('bbbbbb')]);
const add = { type: 'add', claim: claim('cccccc') } as const;

function worldWith(text: string | undefined): { world: World; window: Window } {
  const world = new World();
  if (text !== undefined) world.put(sidecar, text);
  return { world, window: new Window(world) };
}

/** Lets a window add a claim, and answers what it tells the analyst when it refuses. */
async function refusal(world: World, window: Window): Promise<string> {
  let told = 'nothing';
  const writing = window.edit(add).catch((error: unknown) => (told = (error as Error).message));
  await world.run();
  await writing;
  return told;
}

describe('A disk that fails', () => {
  it('leaves the sidecar as it was, and says so, when it is full in the middle of a write', async () => {
    for (const bytes of [0, 1, 40, 200]) {
      const { world, window } = worldWith(base);
      let times = 0;
      window.program.failing = (uri) => (uri === sidecar && times++ === 0 ? bytes : undefined);
      assert.match(await refusal(world, window), /could not be written, so the change was not saved: check/);
      assert.equal(world.text(sidecar), base);
      assert.deepEqual(entriesIn(world), []);
    }
  });

  it('leaves no sidecar where there was none', async () => {
    const { world, window } = worldWith(undefined);
    let times = 0;
    window.program.failing = (uri) => (uri === sidecar && times++ === 0 ? 30 : undefined);
    assert.match(await refusal(world, window), /was not saved/);
    assert.equal(world.text(sidecar), undefined);
  });

  it('keeps the whole text in the journal when the sidecar cannot even be put back, for the next start', async () => {
    const { world, window } = worldWith(base);
    window.program.failing = (uri) => (uri === sidecar ? 40 : undefined);
    assert.match(await refusal(world, window), /written only in part: .* reload the window/);
    assert.equal(entriesIn(world).length, 1);
    const next = new Window(world);
    const recovering = next.writer.recover(() => true);
    await world.run();
    assert.deepEqual(await recovering, []);
    assert.deepEqual([...claimsIn(world).keys()], ['aaaaaa', 'bbbbbb', 'cccccc']);
  });

  it('refuses a change of which no safety copy can be kept, and touches nothing', async () => {
    const { world, window } = worldWith(base);
    window.program.failing = (uri) => (uri.startsWith(storage) ? 0 : undefined);
    assert.match(await refusal(world, window), /no safety copy of it could be kept/);
    assert.equal(world.text(sidecar), base);
  });
});

describe('The journal', () => {
  /** A world whose window was killed with an entry kept and the sidecar not written. */
  async function interrupted(): Promise<World> {
    for (let step = 1; ; step++) {
      const { world, window } = worldWith(base);
      window.program.diesBefore = step;
      void window.edit(add);
      await world.run();
      if (entriesIn(world).length === 1 && world.text(sidecar) === base && isWhole(world)) return world;
    }
  }

  async function recovering(world: World, isOurs = true): Promise<string[]> {
    const result = new Window(world).writer.recover(() => isOurs);
    await world.run();
    return result;
  }

  it('of another workspace is left for the window that has that open', async () => {
    const world = await interrupted();
    assert.deepEqual(await recovering(world, false), []);
    assert.equal(world.text(sidecar), base);
    await recovering(world);
    assert.ok(claimsIn(world).has('cccccc'));
  });

  it('is not replayed by a second window while the first is about to finish', async () => {
    for (let start = 0; start < 40; start++) {
      const { world, window } = worldWith(base);
      const second = new Window(world);
      const writing = window.edit(add, { type: 'remove', id: 'aaaaaa' });
      const starting = second.program.clock.pause(start).then(() => second.writer.recover(() => true));
      await world.run();
      await Promise.all([writing, starting]);
      assert.deepEqual([...claimsIn(world).keys()], ['bbbbbb', 'cccccc']);
    }
  });

  it('follows a sidecar that moved, and lets go of one that was deleted', async () => {
    const moved = await interrupted();
    const to = sidecar.replace('a.txt', 'b.txt');
    moved.put(to, base);
    moved.files.delete(sidecar);
    const window = new Window(moved);
    const following = window.writer.follow('file:///articles/a.txt.claims.yaml', to);
    await moved.run();
    await following;
    await recovering(moved);
    assert.match(moved.text(to) ?? '', /cccccc/);
    assert.equal(moved.text(sidecar), undefined);

    const deleted = await interrupted();
    deleted.files.delete(sidecar);
    await recovering(deleted);
    assert.equal(deleted.text(sidecar), undefined);
    assert.deepEqual(entriesIn(deleted), []);
  });

  it('waits, and says so, while a sidecar is broken by hand', async () => {
    const world = await interrupted();
    const broken = base.replace('kind: killed', 'kind: [killed');
    world.put(sidecar, broken);
    assert.deepEqual(await recovering(world), [sidecar]);
    assert.equal(world.text(sidecar), broken);
    world.put(sidecar, base);
    assert.deepEqual(await recovering(world), []);
    assert.ok(claimsIn(world).has('cccccc'));
  });

  it('lets go of an entry that is torn, as its sidecar was not touched yet', async () => {
    const world = await interrupted();
    const [entry = ''] = entriesIn(world);
    world.put(entry, (world.text(entry) ?? '').slice(0, 50));
    assert.deepEqual(await recovering(world), []);
    assert.equal(world.text(sidecar), base);
    assert.deepEqual(entriesIn(world), []);
  });

  it('keeps an entry of a newer Newsmark for that', async () => {
    const world = await interrupted();
    const [entry = ''] = entriesIn(world);
    world.put(entry, '{"sidecar":"x.claims.yaml","edits":[{"type":"rename"}]}');
    await recovering(world);
    assert.equal(entriesIn(world).length, 1);
  });

  it('is not waited for long when a window died having its turn', async () => {
    const world = await interrupted();
    const began = new Program(world).clock.now();
    const other = new Window(world).edit({ type: 'add', claim: claim('dddddd') });
    await world.run();
    await other;
    assert.ok(claimsIn(world).has('dddddd'));
    assert.ok(world.now - began < 10_000);
  });

  it('carries a large sidecar', async () => {
    const note = 'x'.repeat(1_000);
    const many = Array.from({ length: 1_000 }, (_, at) => claim(`big${letters(at)}`, { note }));
    const { world, window } = worldWith(serialiseSidecar({}, many));
    const writing = window.edit(add);
    await world.run();
    await writing;
    assert.equal(claimsIn(world).size, 1_001);
  });
});

function entriesIn(world: World): string[] {
  return [...world.files.keys()].filter((uri) => uri.endsWith('.entry'));
}

function isWhole(world: World): boolean {
  return entriesIn(world).every((uri) => world.text(uri)?.endsWith('}'));
}

function letters(number: number): string {
  return [...number.toString(26).padStart(3, '0')]
    .map((digit) => String.fromCharCode(97 + parseInt(digit, 26)))
    .join('');
}
