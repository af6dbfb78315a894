import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim } from '../../../../src/core/claims/schema';
import type { SidecarEdit } from '../../../../src/core/sidecar/writing/editSidecar';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { emptySidecar } from '../../../../src/core/sidecar/writing/emptySidecar';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { Window, claim, claimsIn, sidecar } from './support/window';
import { Program, World } from './support/world';
import { tries } from '../../support/tries';

/** Something that a window does, after a pause in milliseconds. */
interface Action {
  readonly after: number;
  readonly kind: 'add' | 'change' | 'delete';
  readonly pick: number;
}

const shared = ['aaaaaa', 'bbbbbb', 'cccccc'];
const base = serialiseSidecar(
  { title: 'At least four' },
  shared.map((id) => claim(id)),
);

const action = (longest: number): fc.Arbitrary<Action> =>
  fc.record({
    after: fc.nat(longest),
    kind: fc.constantFrom('add', 'add', 'change', 'delete'),
    pick: fc.nat(),
  });

/** What a window has been told is saved. */
class Analyst {
  readonly window: Window;
  readonly expected = new Map<string, Claim | 'deleted'>();
  readonly notes = new Map<string, string>();
  readonly #world: World;
  readonly #name: string;
  readonly #field: 'note' | 'affected';
  #made = 0;

  constructor(world: World, name: string, field: 'note' | 'affected', storage?: string) {
    this.#world = world;
    this.window = new Window(world, storage);
    this.#name = name;
    this.#field = field;
  }

  /** Does one thing after the other, each made of what the sidecar holds at that moment. */
  async work(actions: readonly Action[]): Promise<void> {
    for (const { after, kind, pick } of actions) {
      await this.window.program.clock.pause(after);
      const own = [...this.expected].flatMap(([id, is]) => (is === 'deleted' ? [] : [id]));
      const ownId = own[pick % own.length];
      if (kind === 'delete' && ownId !== undefined) {
        await this.#save({ type: 'remove', id: ownId });
        this.expected.set(ownId, 'deleted');
      } else if (kind === 'change')
        await this.#change(shared[pick % shared.length] ?? '', `${this.#name}${pick}`);
      else await this.#add(pick);
    }
  }

  async #add(pick: number): Promise<void> {
    const id = `${this.#name}${String.fromCharCode(97 + this.#made++)}zzzzz`;
    const added = claim(id, { spans: [{ exact: 'four', start: pick % 40, end: (pick % 40) + 4 }] });
    await this.#save({ type: 'add', claim: added });
    this.expected.set(id, added);
  }

  async #change(id: string, value: string): Promise<void> {
    const text = this.#world.text(sidecar);
    const seen = parseSidecar(text ?? '').claims.find((stored) => stored.claim.id === id)?.claim;
    // In the middle of a write the file shows nothing; an analyst sees what was there before.
    const from = seen ?? claim(id);
    await this.window.writer.write(sidecar, emptySidecar({}), [
      { type: 'replace', from, claim: { ...from, [this.#field]: value } },
    ]);
    this.notes.set(id, value);
  }

  async #save(edit: SidecarEdit): Promise<void> {
    await this.window.writer.write(sidecar, emptySidecar({}), [edit]);
  }

  check(now: ReadonlyMap<string, Claim>): void {
    for (const [id, is] of this.expected) {
      if (is === 'deleted') assert.ok(!now.has(id), `${id} was deleted and is back`);
      else assert.deepEqual(now.get(id), is, `${id} was saved and is lost`);
    }
    for (const [id, value] of this.notes) {
      assert.equal(now.get(id)?.[this.#field], value, `${this.#field} of ${id} was saved and is lost`);
    }
  }
}

/** Delays that depend on nothing but numbers made up beforehand. */
function delays(numbers: readonly number[]): () => number {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 1;
}

const someDelays = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 5, maxLength: 40 });

describe('Two windows on one sidecar', () => {
  it('lose nothing and bring nothing back that was deleted, however their steps fall', async () => {
    await fc.assert(
      fc.asyncProperty(
        someDelays,
        fc.array(action(60), { maxLength: 8 }),
        fc.array(action(60), { maxLength: 8 }),
        async (numbers, one, other) => {
          const world = new World(delays(numbers));
          world.put(sidecar, base);
          const analysts = [new Analyst(world, 'one', 'note'), new Analyst(world, 'two', 'affected')];
          const working = Promise.all([analysts[0]?.work(one), analysts[1]?.work(other)]);
          await world.run();
          await working;
          const now = claimsIn(world);
          for (const analyst of analysts) analyst.check(now);
          assert.deepEqual(
            [...world.files.keys()].filter((uri) => uri !== sidecar),
            [],
          );
        },
      ),
      tries(150),
    );
  });

  it('lose nothing when they share no storage, as in two editors', async () => {
    await fc.assert(
      fc.asyncProperty(
        someDelays,
        fc.array(action(400), { maxLength: 5 }),
        fc.array(action(400), { maxLength: 5 }),
        async (numbers, one, other) => {
          const world = new World(delays(numbers));
          world.put(sidecar, base);
          const keeping = (actions: readonly Action[]): Action[] =>
            actions.map((each) => (each.kind === 'delete' ? { ...each, kind: 'add' } : each));
          const analysts = [
            new Analyst(world, 'one', 'note', 'file:///one'),
            new Analyst(world, 'two', 'affected', 'file:///two'),
          ];
          const working = Promise.all([analysts[0]?.work(keeping(one)), analysts[1]?.work(keeping(other))]);
          await world.run();
          await working;
          const now = claimsIn(world);
          for (const analyst of analysts) analyst.check(now);
        },
      ),
      // In about one of two thousand such runs one text on top of the other is a valid sidecar, which nobody can tell
      // (docs/safety.md): NEWSMARK_FUZZ may find one.
      tries(150),
    );
  });
});

describe('Another program on the same sidecar', () => {
  it('keeps what it wrote, and so does the window', async () => {
    await fc.assert(
      fc.asyncProperty(
        someDelays,
        fc.array(action(60), { maxLength: 6 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 40 }),
        async (numbers, actions, start, thinking) => {
          const world = new World(delays(numbers));
          world.put(sidecar, base);
          const analyst = new Analyst(world, 'one', 'note');
          const working = analyst.work(actions);
          const script = new Program(world);
          const theirs = claim('script', { note: 'by a script' });
          const scripted = (async () => {
            await script.clock.pause(start);
            const text = world.text(sidecar) ?? '';
            // A script that reads while the file is being written makes what it can of it; ours does not.
            if (text === '') return false;
            await script.clock.pause(thinking);
            world.put(sidecar, editSidecar(parseSidecar(text), [{ type: 'add', claim: theirs }]));
            return true;
          })();
          await world.run();
          await working;
          const now = claimsIn(world);
          analyst.check(new Map([...now].filter(([id]) => id !== 'script')));
          void scripted;
        },
      ),
      {
        ...tries(150),
        // The program read between two changes of one field.
        examples: [
          [
            [1],
            [
              { after: 0, kind: 'change', pick: 1 },
              { after: 0, kind: 'change', pick: 4 },
            ],
            44,
            16,
          ],
        ],
      },
    );
  });

  it('may put the sidecar back, or away, once the window is done: nothing comes back', async () => {
    await fc.assert(
      fc.asyncProperty(
        someDelays,
        fc.array(action(60), { minLength: 1, maxLength: 6 }),
        fc.option(fc.constant(base), { nil: undefined }),
        async (numbers, actions, older) => {
          const world = new World(delays(numbers));
          world.put(sidecar, base);
          const analyst = new Analyst(world, 'one', 'note');
          const git = new Program(world);
          const working = analyst.work(actions).then(async () => {
            await git.clock.pause(2_000);
            if (older === undefined) world.files.delete(sidecar);
            else world.put(sidecar, older);
          });
          await world.run();
          await working;
          assert.equal(world.text(sidecar), older);
        },
      ),
      tries(60),
    );
  });
});
