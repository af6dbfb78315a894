import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../../src/core/sidecar/merge/mergeSidecars';
import { merge, one, refusal, second } from './mergedText';

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
