import assert from 'node:assert/strict';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { claimsIn, merge, one, second, third } from './mergedText';

/** What is merged, base, ours, theirs, and what comes out: lines of one claim. */
const withoutConflict: [string, string, string, string, string][] = [
  [
    'fields that each changed one of',
    'group: unknown\nnote: old',
    'group: civilians\nnote: old',
    'group: unknown\nnote: new',
    'group: civilians\nnote: new',
  ],
  ['a field that both changed alike', 'note: old', 'note: new', 'note: new', 'note: new'],
  [
    'a field that one removed and the other left',
    'note: old\nsic: true',
    'sic: true',
    'note: old\nsic: true',
    'sic: true',
  ],
  ['fields that each added', '', 'note: ours', 'sic: true', 'sic: true\nnote: ours'],
  [
    'claimants that each added to a list',
    'claimant:\n  - ISPR',
    'claimant:\n  - ISPR\n  - BLA',
    'claimant:\n  - ISPR\n  - two officials',
    'claimant:\n  - ISPR\n  - two officials\n  - BLA',
  ],
  [
    'a claimant taken out and another added',
    'claimant:\n  - ISPR\n  - BLA',
    'claimant:\n  - BLA',
    'claimant:\n  - ISPR\n  - BLA\n  - police',
    'claimant:\n  - BLA\n  - police',
  ],
  [
    'a name of its own that became a list on both sides',
    'claimant: ISPR',
    'claimant:\n  - ISPR\n  - BLA',
    'claimant:\n  - ISPR\n  - police',
    'claimant:\n  - ISPR\n  - police\n  - BLA',
  ],
  [
    'what each found out about one place',
    'place:\n  name: Mach',
    'place:\n  name: Mach\n  country: Pakistan',
    'place:\n  name: Mach\n  admin1: Balochistan',
    'place:\n  name: Mach\n  admin1: Balochistan\n  country: Pakistan',
  ],
  [
    'places in a list, one of them changed, another added',
    'place:\n  - name: Mach\n  - Noshki',
    'place:\n  - name: Mach\n    country: Pakistan\n  - Noshki',
    'place:\n  - name: Mach\n  - Noshki\n  - Quetta',
    'place:\n  - name: Mach\n    country: Pakistan\n  - Noshki\n  - Quetta',
  ],
  [
    'both ends of a figure',
    'figure:\n  low: 4\n  high: 6',
    'figure:\n  low: 3\n  high: 6',
    'figure:\n  low: 4\n  high: 7',
    'figure:\n  low: 3\n  high: 7',
  ],
  [
    'keys that the format does not know',
    'desk: night',
    'desk: night\nphone: "12"',
    'desk: day',
    'desk: day\nphone: "12"',
  ],
];

/** What is merged, base, ours, theirs, and what comes out. */
const withConflict: [string, string, string, string, string][] = [
  [
    'a field that both changed differently',
    'group: unknown',
    'group: civilians',
    'group: insurgents',
    `group: civilians
conflicts:
  - field: group
    ours: civilians
    theirs: insurgents
    base: unknown`,
  ],
  [
    'a field that both added',
    '',
    'claimant: ISPR',
    'claimant: BLA',
    `claimant: ISPR
conflicts:
  - field: claimant
    ours: ISPR
    theirs: BLA`,
  ],
  [
    'a field that one changed and the other removed',
    'note: old',
    '',
    'note: new',
    `conflicts:
  - field: note
    theirs: new
    base: old`,
  ],
  [
    'a claimant that both replaced',
    'claimant:\n  - ISPR\n  - police',
    'claimant:\n  - BLA\n  - police',
    'claimant:\n  - DGISPR\n  - police',
    `claimant:
  - BLA
  - police
conflicts:
  - field: claimant
    ours:
      - BLA
      - police
    theirs:
      - DGISPR
      - police
    base:
      - ISPR
      - police`,
  ],
  [
    'two ends that make no range',
    'figure:\n  low: 4\n  high: 12',
    'figure:\n  low: 10\n  high: 12',
    'figure:\n  low: 4\n  high: 8',
    `figure:
  low: 10
  high: 12
conflicts:
  - field: figure
    ours:
      low: 10
      high: 12
    theirs:
      low: 4
      high: 8
    base:
      low: 4
      high: 12`,
  ],
  [
    'a key that the format does not know, nothing among its values',
    'desk: night',
    'desk: null',
    'desk:\n  shift: 2',
    `desk: null
conflicts:
  - field: desk
    ours: null
    theirs:
      shift: 2
    base: night`,
  ],
];

describe('merging two versions of a claim', () => {
  for (const [what, base, ours, theirs, expected] of withoutConflict) {
    it(`joins ${what}`, () => {
      const { text, conflicts } = merge(one(base), one(ours), one(theirs));
      assert.equal(text, one(expected));
      assert.equal(conflicts, 0);
    });
  }

  for (const [what, base, ours, theirs, expected] of withConflict) {
    it(`keeps both values of ${what}`, () => {
      const { text, conflicts } = merge(one(base), one(ours), one(theirs));
      assert.deepEqual(claimsIn(text), claimsIn(one(expected)));
      assert.equal(conflicts, 1);
    });
  }

  it('joins spans, and asks nobody about positions', () => {
    const base = one('');
    const ours = base.replace('start: 10\n        end: 19', 'start: 12\n        end: 21');
    const evidence =
      '      - exact: police said\n        start: 40\n        end: 51\n        for: claimant\n';
    const theirs = `${base.replace('start: 10\n        end: 19', 'start: 15\n        end: 24')}${evidence}`;
    assert.equal(merge(base, ours, theirs).text, `${ours}${evidence}`);
    assert.equal(merge(base, theirs, ours).text, `${ours}${evidence}`);
  });

  it('takes one decision to keep a claim as coded that both made, and asks about two', () => {
    const kept = (words: string, start: number): string =>
      one('').replace(
        'end: 19',
        `end: 19\n        edited:\n          exact: ${words}\n          start: ${start}\n          end: ${start + words.length}`,
      );
    assert.equal(merge(one(''), kept('six died', 14), kept('six died', 10)).text, kept('six died', 10));
    assert.equal(merge(one(''), kept('six died', 14), one('')).text, kept('six died', 14));
    assert.equal(merge(one(''), kept('six died', 10), kept('nine died', 10)).conflicts, 1);
  });

  it('keeps both when the words of one span were changed on both sides', () => {
    const [ours = '', theirs = ''] = ['at least four died', 'four died there'].map((words) =>
      one('').replace('four died', words),
    );
    const { text, conflicts } = merge(one(''), ours, theirs);
    assert.equal(conflicts, 1);
    assert.match(text, /- exact: at least four died[^]*theirs:\n +- exact: four died there/);
  });
});

describe('merging claims', () => {
  const base = `${one('')}${second}`;

  it('puts what both added in its place', () => {
    assert.equal(merge(one(''), base, `${one('')}${third}`).text, `${one('')}${third}${second}`);
  });

  it('drops what one side deleted and the other left alone', () => {
    const theirs = base.replace('kind: killed', 'kind: casualties');
    assert.equal(merge(base, one(''), theirs).text, one('', 'casualties'));
    assert.equal(merge(base, theirs, one('')).text, one('', 'casualties'));
  });

  it('keeps what one side deleted and the other changed, and says so', () => {
    const changed = base.replace('kind: injured', 'kind: casualties');
    const [theirsGone, oursGone] = ['theirs', 'ours'].map(
      (side) => `${changed}    conflicts:\n      - deleted: ${side}\n`,
    );
    assert.deepEqual(merge(base, changed, one('')), {
      isMerged: true,
      text: theirsGone,
      conflicts: 1,
      newConflicts: 1,
    });
    assert.deepEqual(merge(base, one(''), changed), {
      isMerged: true,
      text: oursGone,
      conflicts: 1,
      newConflicts: 1,
    });
  });

  it('keeps what one side deleted and the other began to refer to', () => {
    const referring = one('updates: bbbbbbbb') + second;
    const expected = `${referring}    conflicts:\n      - deleted: ours\n`;
    assert.equal(merge(base, one(''), referring).text, expected);
  });

  it('gives one of two claims that share an id by chance another, whichever side merges', () => {
    const other = second.replace('injured', 'arrested').replace('five were hurt', 'six were held');
    const denial = third.replace('kind: injured', 'kind: injured').concat('    denies: bbbbbbbb\n');
    const [ours, theirs] = [`${one('')}${second}`, `${one('')}${other}${denial}`];
    const text = merge(one(''), ours, theirs).text;
    const claims = claimsIn(text);
    assert.equal(claims.length, 4);
    const renamed = claims.find(({ kind }) => kind === 'arrested')?.id;
    const kept = claims.find(({ spans }) => spans[0]?.exact === 'five were hurt')?.id;
    assert.equal(new Set(claims.map(({ id }) => id)).size, 4);
    assert.ok(renamed === 'bbbbbbbb' || kept === 'bbbbbbbb');
    assert.equal(claims.find(({ id }) => id === 'cccccccc')?.denies, renamed);
    const swapped = parseSidecar(merge(one(''), theirs, ours).text).claims.map(({ claim }) => claim.id);
    assert.deepEqual(swapped.sort(), claims.map(({ id }) => id).sort());
  });

  it('takes one claim that both added for one, field by field', () => {
    const empty = 'newsmark: 1\n';
    const { text, conflicts } = merge(empty, one('group: civilians'), one('group: civilians\nnote: seen'));
    assert.equal(text, one('group: civilians\nnote: seen'));
    assert.equal(conflicts, 0);
  });
});
