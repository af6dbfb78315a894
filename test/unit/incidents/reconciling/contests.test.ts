import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/schema';
import {
  claim,
  exactly,
  figureOf,
  file,
  gather,
  id,
  rangeOf,
  reasonsOf,
  said,
  standingOf,
  without,
} from '../build';

function statement(name: string, kind: string, fields: Partial<Claim> = {}): Claim {
  return without(claim(name, { kind, ...fields }), 'group');
}
const contestsOf = (claims: readonly Claim[], parties = false) => {
  const sides = [
    { name: 'state', members: ['Pakistani army', 'security forces', 'Frontier Corps'] },
    { name: 'rebels', members: ['BLA'] },
  ];
  const book = gather(claims, parties ? [file('raid', { parties: sides })] : []);
  return book.incidents[0]?.contests.map(({ field, type, claims }) => [field, type, claims.length]);
};

describe('denials', () => {
  const hundred = said('hundred', 'BLA', 100);

  it('contest the figure they deny, and set no range themselves', () => {
    const denial = claim('no', {
      claimant: 'ISPR',
      stance: 'denies',
      denies: id('hundred'),
      figure: exactly(100),
    });
    const figure = figureOf(gather([hundred, denial, said('four', 'Minister', 100)]));
    assert.deepEqual(figure.reasons, [
      { type: 'denial against assertion', claims: [id('hundred'), id('no')] },
    ]);
    assert.equal(standingOf(figure, 'no'), 'denial');
    assert.deepEqual(rangeOf(figureOf(gather([said('four', 'Army', 4), denial]))), [4, 4, false]);
  });

  it('stand under the figure they deny, whatever group they name', () => {
    const denial = without(
      claim('no', {
        claimant: 'ISPR',
        stance: 'denies',
        denies: id('hundred'),
      }),
      'group',
    );
    assert.equal(standingOf(figureOf(gather([hundred, denial])), 'no'), 'denial');
  });

  it('contest nothing that was replaced or rejected, nor when they were', () => {
    const denial = claim('no', { claimant: 'ISPR', stance: 'denies', denies: id('hundred') });
    const replaced = gather([hundred, denial, said('less', 'BLA', 50, { updates: id('hundred') })]);
    assert.equal(figureOf(replaced).contested, false);
    const withdrawn = gather([hundred, { ...denial, status: 'rejected' as const }]);
    assert.equal(figureOf(withdrawn).contested, false);
  });

  it('that name no claim are held against what others assert', () => {
    const denial = claim('no', { claimant: 'ISPR', stance: 'denies' });
    assert.deepEqual(reasonsOf(figureOf(gather([hundred, denial]))), ['denial against assertion']);
    assert.equal(figureOf(gather([said('own', 'ISPR', 4), denial])).contested, false);
  });

  it('from another incident reach the claim they name', () => {
    const elsewhere = claim('no', {
      claimant: 'ISPR',
      stance: 'denies',
      denies: id('hundred'),
      incident: 'none',
    });
    assert.equal(figureOf(gather([hundred, elsewhere])).contested, true);
  });

  it('say so when the quarrel is who the dead were', () => {
    const civilians = said('civilians', 'Villagers', 5, { group: 'civilians', denies: id('fighters') });
    const book = gather([said('fighters', 'Army', 5, { group: 'insurgents' }), civilians]);
    assert.deepEqual(reasonsOf(figureOf(book, 'killed', 'insurgents')), ['group mismatch']);
  });

  it('of support or responsibility contest the incident', () => {
    const blamed = statement('blame', 'support', { claimant: 'Islamabad', actor: 'India' });
    const denial = statement('deny', 'support', {
      claimant: 'Delhi',
      actor: 'India',
      stance: 'denies',
      denies: id('blame'),
    });
    assert.deepEqual(contestsOf([blamed, denial]), [['support', 'denial against assertion', 2]]);
  });
});

describe('no casualties at all', () => {
  const none = said('none', 'Authorities', 0, { kind: 'casualties', group: 'unknown' });

  it('contests claims of dead and injured', () => {
    const book = gather([
      none,
      said('four', 'officials', 4),
      said('six', 'officials', 6, { kind: 'injured' }),
    ]);
    assert.deepEqual(reasonsOf(figureOf(book)), ['denial against assertion']);
    assert.deepEqual(reasonsOf(figureOf(book, 'injured')), ['denial against assertion']);
    assert.equal(figureOf(book, 'casualties', 'unknown').contested, true);
  });

  it('contests nothing of another group than the one it speaks of', () => {
    const ours = { ...none, group: 'security forces' };
    const book = gather([ours, said('them', 'Army', 41, { group: 'insurgents' })]);
    assert.equal(book.incidents[0]?.contested, false);
  });
});

describe('different actors', () => {
  const by = (name: string, actor: string, fields: Partial<Claim> = {}) =>
    statement(name, 'responsibility', { claimant: name, actor, ...fields });

  it('contest who did it, by proper names only and in any spelling', () => {
    assert.deepEqual(contestsOf([by('one', 'BLA'), by('two', 'Tehrik-e-Taliban Pakistan')]), [
      ['responsibility', 'different actors', 2],
    ]);
    assert.deepEqual(contestsOf([by('one', 'BLA'), by('two', 'Balochistan Liberation Army')]), []);
    assert.deepEqual(contestsOf([by('one', 'BLA'), by('two', 'insurgents')]), []);
  });

  it('are no contest when nobody claimed it', () => {
    assert.deepEqual(contestsOf([by('one', 'BLA'), statement('none', 'responsibility')]), []);
  });

  it('hold one object at one time', () => {
    const holds = (name: string, actor: string, object: string, as_of?: string) =>
      statement(name, 'control', { actor, object, ...(as_of !== undefined && { as_of }) });
    const army = holds('army', 'Pakistani army', 'both bases', '2022-02-04');
    assert.deepEqual(contestsOf([army, holds('bla', 'BLA', 'one of the two bases', '2022-02-04')], true), [
      ['control', 'different actors', 2],
    ]);
    assert.deepEqual(contestsOf([army, holds('bla', 'BLA', 'one of the two bases', '2022-02-02')], true), []);
    assert.deepEqual(contestsOf([army, holds('bla', 'BLA', 'the bridge', '2022-02-04')], true), []);
    assert.deepEqual(contestsOf([army, holds('fc', 'Frontier Corps', 'both bases', '2022-02-04')], true), []);
  });
});
