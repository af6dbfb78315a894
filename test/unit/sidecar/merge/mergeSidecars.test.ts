import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/schema';
import { mergeSidecars } from '../../../../src/core/sidecar/merge/mergeSidecars';
import type { MergeResult } from '../../../../src/core/sidecar/merge/mergeResult';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';

type MergedText = Extract<MergeResult, { isMerged: true }>;

/** The merged text and how many conflicts are in it. */
function merge(base: string, ours: string, theirs: string): MergedText {
  const result = mergeSidecars({ base, ours, theirs });
  assert.ok(result.isMerged, result.isMerged ? '' : result.reason);
  const { problems, writable } = parseSidecar(result.text);
  assert.deepEqual(
    problems.filter(({ code }) => code !== 'unknown-key'),
    [],
  );
  assert.equal(writable, true);
  return result;
}

function claimsIn(text: string): Claim[] {
  return parseSidecar(text).claims.map(({ claim }) => claim);
}

function refusal(base: string, ours: string, theirs: string): string {
  const result = mergeSidecars({ base, ours, theirs });
  assert.equal(result.isMerged, false);
  return result.isMerged ? '' : result.reason;
}

/** A sidecar with one claim that holds these lines besides its id, kind and span. */
function one(lines: string, kind = 'killed'): string {
  const more = lines === '' ? '' : `${lines.trim().replace(/^/gm, '    ')}\n`;
  return `newsmark: 1
claims:
  - id: aaaaaaaa
    kind: ${kind}
    spans:
      - exact: four died
        start: 10
        end: 19
${more}`;
}

const second = `  - id: bbbbbbbb
    kind: injured
    spans:
      - exact: five were hurt
        start: 30
        end: 44
`;
const third = second
  .replace('bbbbbbbb', 'cccccccc')
  .replace('five', 'nine')
  .replace('start: 30', 'start: 29');

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

describe('merging the rest of a sidecar', () => {
  it('merges the article field by field, and what both changed is kept there', () => {
    const file = (lines: string): string => `newsmark: 1\narticle:\n  title: One\n${lines}`;
    assert.equal(
      merge(file(''), file('  publisher: Dawn\n'), file('  status: reviewed\n')).text,
      file('  publisher: Dawn\n  status: reviewed\n'),
    );
    const { text, conflicts } = merge(
      file(''),
      file('  published: "2022-02-03"\n'),
      file('  published: "2022-02-04"\n'),
    );
    assert.equal(conflicts, 1);
    assert.match(
      text,
      /published: "2022-02-03"\n {2}conflicts:\n {4}- field: published\n {6}ours: "2022-02-03"\n {6}theirs: "2022-02-04"\n/,
    );
  });

  it('merges rejected suggestions by their words and kind', () => {
    const file = (...words: string[]): string =>
      `newsmark: 1\nrejected:\n${words.map((each) => `  - exact: ${each}\n    kind: killed\n`).join('')}`;
    assert.equal(merge(file('b', 'd'), file('b', 'c', 'd'), file('a', 'd')).text, file('a', 'c', 'd'));
  });

  it('merges keys that the format does not know by their value', () => {
    const file = (team: string, more = ''): string => `newsmark: 1\nteam: ${team}\n${more}`;
    assert.equal(merge(file('a'), file('b'), file('a', 'desk: 2\n')).text, file('b', 'desk: 2\n'));
    const { text, conflicts } = merge(file('a'), file('b'), file('c'));
    assert.equal(conflicts, 1);
    assert.match(
      text,
      /^newsmark: 1\nconflicts:\n {2}- field: team\n {4}ours: b\n {4}theirs: c\n {4}base: a\nteam: b\n$/,
    );
  });

  it('leaves comments, order and formatting of ours as they are', () => {
    const base = `newsmark: 1
# the night shift
claims:
  - kind:   'killed'   # not injured
    id: aaaaaaaa
    # seen twice
    spans: [{exact: four died, start: 10, end: 19}]
    note: old
`;
    const ours = base.replace('note: old', 'note: old # as told\n    role: official');
    const theirs = base.replace('note: old', 'note: new');
    assert.equal(merge(base, ours, theirs).text, ours.replace('note: old', 'note: new'));
    assert.equal(
      merge(base, ours.replace(/\n/g, '\r\n'), theirs).text,
      ours.replace('note: old', 'note: new').replace(/\n/g, '\r\n'),
    );
  });
});

describe('comments of their side', () => {
  it('come along above their claim, once, and at the end where they belong to none', () => {
    const base = `${one('note: old')}${second}`;
    const ours = base
      .replace('note: old', 'note: new')
      .replace('  - id: bbbb', '  # look again\n  - id: bbbb');
    const theirs = base
      .replace('newsmark: 1', 'newsmark: 1 # the desk')
      .replace('kind: killed', 'kind: killed # not injured')
      .replace('  - id: bbbb', '  # look again\n  # ask them\n  - id: bbbb')
      .concat('    role: media\n');
    const expected = ours
      .replace('  - id: aaaa', '  # not injured\n  - id: aaaa')
      .replace('  # look again\n', '  # ask them\n  # look again\n')
      .concat('    role: media\n# the desk\n');
    assert.equal(merge(base, ours, theirs).text, expected);
    const again = merge(base, expected, theirs).text;
    assert.equal(again, expected);
  });

  it('come along with a claim that they added, and go with one that we deleted', () => {
    const marked = (claim: string): string => claim.replace('  - id', '  # from the wire\n  - id');
    assert.equal(
      merge(one(''), one('sic: true'), `${one('')}${marked(second)}`).text,
      `${one('sic: true')}${marked(second)}`,
    );
    const base = `${one('')}${second}`;
    assert.equal(merge(base, one(''), `${one('sic: true')}${marked(second)}`).text, one('sic: true'));
  });

  it('are told from what only looks like one', () => {
    const theirs = one('note: "# no comment"\ncaveat: >-\n  # nor this');
    const { text } = merge(one(''), one('sic: true'), theirs);
    assert.equal(text.match(/#/g)?.length, 2);
  });
});

describe('merging what was merged before', () => {
  const undecided = one(`group: civilians
conflicts:
  - field: group
    ours: civilians
    theirs: insurgents
    base: unknown`);

  it('goes on with a conflict that nobody decided', () => {
    const carried = merge(one('group: unknown'), undecided, one('group: unknown\nnote: new'));
    assert.deepEqual([carried.conflicts, carried.newConflicts], [1, 0]);
    const both = merge(one('group: unknown'), undecided, one('group: mixed'));
    assert.deepEqual([both.conflicts, both.newConflicts], [2, 1]);
    assert.match(both.text, /theirs: insurgents[^]*theirs: mixed/);
  });

  it('takes a decision, be it for the value that stood there', () => {
    const changed = undecided.replace('conflicts:', 'note: new\n    conflicts:');
    for (const decided of ['group: civilians', 'group: insurgents', 'group: mixed']) {
      assert.equal(merge(undecided, one(decided), changed).text, one(`${decided}\nnote: new`), decided);
      assert.equal(merge(undecided, changed, one(decided)).text, one(`${decided}\nnote: new`), decided);
    }
  });

  it('asks again when both sides decided, and differently', () => {
    const { text, conflicts } = merge(undecided, one('group: civilians'), one('group: insurgents'));
    assert.equal(conflicts, 1);
    assert.match(text, /group: civilians\n[^]*theirs: insurgents/);
    assert.equal(merge(undecided, one('group: mixed'), one('group: mixed')).text, one('group: mixed'));
  });

  it('tells one conflict once when each side merged the other', () => {
    const mirrored = one(`group: insurgents
conflicts:
  - field: group
    ours: insurgents
    theirs: civilians
    base: unknown`);
    assert.equal(merge(one('group: unknown'), undecided, mirrored).conflicts, 1);
  });
});

describe('refusing to merge', () => {
  const sides: [string, string, string, string, RegExp][] = [
    ['bad YAML', one(''), one('note: "open'), one('sic: true'), /^Our side: line \d+: /],
    [
      'a claim of the wrong shape',
      one(''),
      one('sic: true'),
      one('sic: maybe'),
      /^Their side: line 9: .*sic/,
    ],
    [
      'conflict markers',
      one(''),
      one('sic: true'),
      `${one('')}<<<<<<< ours\n    note: a\n=======\n    note: b\n>>>>>>> theirs\n`,
      /^Their side: line 9: .*markers/,
    ],
    [
      'a newer format',
      one(''),
      one('sic: true'),
      one('note: a').replace('newsmark: 1', 'newsmark: 2'),
      /^Their side: line 1: .*newer/,
    ],
    [
      'an id that stands twice',
      one(''),
      one('sic: true'),
      `${one('')}${second}${second}`,
      /^Their side: .*bbbbbbbb/,
    ],
    ['no sidecar at all', one(''), one('sic: true'), '- a list\n', /^Their side: line 1: /],
    ['a base that is no YAML', '{', one('sic: true'), one('note: a'), /^The common base: /],
    ['a sidecar in braces', one(''), `{newsmark: 1, team: a}\n`, one('note: a'), /^Our side: .*braces/],
  ];
  for (const [what, base, ours, theirs, reason] of sides) {
    it(`says so for ${what}`, () => {
      assert.match(refusal(base, ours, theirs), reason);
    });
  }

  it('takes the one side that changed without looking at it', () => {
    assert.equal(mergeSidecars({ base: 'a', ours: 'a', theirs: '{' }).isMerged, true);
    const result = mergeSidecars({ base: one(''), ours: '# mine\n- odd', theirs: one('') });
    assert.deepEqual(result, { isMerged: true, text: '# mine\n- odd', conflicts: 0, newConflicts: 0 });
  });
});
