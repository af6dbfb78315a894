import assert from 'node:assert/strict';
import { performAll } from '../../../../src/workspace/steps/performAll';
import type { Deed, Plan } from '../../../../src/workspace/steps/deed';

/** A file that a plan writes to, and what goes wrong with it. */
interface Trouble {
  readonly refuses?: boolean;
  readonly breaks?: boolean;
  readonly cannotGoBack?: boolean;
}

class Desk {
  readonly log: string[] = [];

  plan(file: string, { refuses, breaks, cannotGoBack }: Trouble = {}): Plan {
    const inverse: Plan = {
      file,
      tryOut: () => Promise.resolve(),
      perform: () => {
        if (cannotGoBack) return Promise.reject(new Error(`${file} is locked.`));
        this.log.push(`back ${file}`);
        return Promise.resolve(this.#deed(file));
      },
    };
    return {
      file,
      tryOut: () => (refuses ? Promise.reject(new Error(`${file} has errors.`)) : Promise.resolve()),
      perform: () => {
        if (breaks) return Promise.reject(new Error(`The disk of ${file} is full.`));
        this.log.push(`write ${file}`);
        return Promise.resolve(this.#deed(file, inverse));
      },
    };
  }

  #deed(file: string, inverse: Plan = this.plan(file)): Deed {
    const deed: Deed = {
      inverse,
      changedSince: () => Promise.resolve(undefined),
      follow: () => deed,
      withWords: () => deed,
    };
    return deed;
  }
}

describe('A step over several files', () => {
  it('does all of them in their order', async () => {
    const desk = new Desk();
    const { deeds, left, failure } = await performAll([desk.plan('a'), desk.plan('b')]);
    assert.deepEqual(desk.log, ['write a', 'write b']);
    assert.equal(deeds.length, 2);
    assert.deepEqual(left, []);
    assert.equal(failure, undefined);
  });

  it('stops between files when it may not go on: what is written stays, and is told', async () => {
    const desk = new Desk();
    const plans = [desk.plan('a'), desk.plan('b'), desk.plan('c')];
    const { deeds, left, failure } = await performAll(plans, (written) => written < 2);
    assert.deepEqual(desk.log, ['write a', 'write b']);
    assert.equal(deeds.length, 2);
    assert.deepEqual(left, [plans[2]]);
    assert.equal(failure, undefined);
    assert.deepEqual(await performAll(plans, () => false), { deeds: [], left: plans });
    assert.deepEqual(desk.log, ['write a', 'write b']);
  });

  it('writes none when one refuses', async () => {
    const desk = new Desk();
    const { deeds, failure } = await performAll([desk.plan('a'), desk.plan('b', { refuses: true })]);
    assert.deepEqual(desk.log, []);
    assert.deepEqual(deeds, []);
    assert.equal(failure?.message, 'b has errors.');
  });

  it('takes back what was written when a later one fails all the same', async () => {
    const desk = new Desk();
    const plans = [desk.plan('a'), desk.plan('b'), desk.plan('c', { breaks: true })];
    const { deeds, left, failure } = await performAll(plans);
    assert.deepEqual(desk.log, ['write a', 'write b', 'back b', 'back a']);
    assert.deepEqual(deeds, []);
    assert.deepEqual(left, plans);
    assert.equal(failure?.message, 'The disk of c is full.');
  });

  it('says which files stay changed when even that fails, and leaves them to be undone', async () => {
    const desk = new Desk();
    const plans = [desk.plan('a'), desk.plan('b', { cannotGoBack: true }), desk.plan('c', { breaks: true })];
    const { deeds, left, failure } = await performAll(plans);
    assert.deepEqual(desk.log, ['write a', 'write b', 'back a']);
    assert.equal(deeds.length, 1);
    assert.deepEqual(
      left.map(({ file }) => file),
      ['a', 'c'],
    );
    assert.match(failure?.message ?? '', /The disk of c is full\. The part of the change in b was saved/);
  });
});
