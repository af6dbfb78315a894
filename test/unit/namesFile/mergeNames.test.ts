import assert from 'node:assert/strict';
import type { NamesEdit } from '../../../src/core/namesFile/applyNamesEdit';
import { editNames } from '../../../src/core/namesFile/editNames';
import { mergeNames } from '../../../src/core/namesFile/mergeNames';
import { parseNames } from '../../../src/core/namesFile/parseNames';

const base = `# Names of the desk
newsmark: 1
names:
  # checked with Zia
  - name: Baloch Liberation Army
    also: [BLA,  Baloch Lib. Army]  # and its variants
    type: actor
    wikidata: Q1234
  - name: TTP
    type: actor
never: [Backup]
# the end
`;

function edited(source: string, ...edits: NamesEdit[]): string {
  return edits.reduce((text, edit) => editNames(parseNames(text), edit), source);
}

function merged(before: string, ours: string, theirs: string): string {
  const result = mergeNames({ base: before, ours, theirs });
  assert.ok(result.isMerged, result.isMerged ? '' : result.reason);
  assert.equal(result.conflicts, 0, result.text);
  return result.text;
}

/** What a merge leaves to decide. */
function asked(before: string, ours: string, theirs: string): string[] {
  const result = mergeNames({ base: before, ours, theirs });
  assert.ok(result.isMerged);
  const found = parseNames(result.text).problems.filter(({ code }) => code === 'merge-conflict');
  assert.deepEqual([result.conflicts, result.newConflicts], [found.length, found.length]);
  return found.map(({ message }) => message);
}

const place = (name: string): NamesEdit => ({ type: 'always', entry: { name, type: 'place' } });
const same = (name: string, ...also: string[]): NamesEdit => ({
  type: 'same',
  entry: { name, also, type: 'actor' },
  marked: true,
});
const side = (name: string, of: string | undefined): NamesEdit => ({
  type: 'side',
  name,
  side: of,
  marked: true,
});
const different = (...names: string[]): NamesEdit => ({ type: 'different', names, of: 'actor' });

describe('merging names files', () => {
  it('keeps the names that two people added at one place, and every other byte of ours', () => {
    const ours = edited(base, place('Kech'), { type: 'never', words: 'Hub' });
    const theirs = edited(base, place('Mach'), { type: 'never', words: 'Sui' });
    const text = merged(base, ours, theirs);
    assert.equal(
      text,
      base
        .replace('never:', '  - name: Kech\n    type: place\n  - name: Mach\n    type: place\nnever:')
        .replace('[Backup]', '[Backup, Hub, Sui]'),
    );
  });

  it('joins the spellings that both confirmed of one name', () => {
    const ours = edited(base, same('Baloch Liberation Army', 'Balochistan Liberation Army'));
    const theirs = edited(base, same('Baloch Liberation Army', 'Baluch Liberation Army'));
    assert.deepEqual(parseNames(merged(base, ours, theirs)).names[0], {
      name: 'Baloch Liberation Army',
      also: ['BLA', 'Baloch Lib. Army', 'Balochistan Liberation Army', 'Baluch Liberation Army'],
      type: 'actor',
    });
  });

  it('gives an entry that was made of two what the other side changed in either', () => {
    const one = edited(base, same('TTP', 'BLA'));
    const other = edited(base, side('TTP', 'militants'), same('Baloch Liberation Army', 'B. L. Army'));
    for (const [ours, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      const { names, problems } = parseNames(merged(base, ours, theirs));
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['unknown-key'],
      );
      assert.equal(names.length, 1);
      const [{ name, also = [], ...entry } = { name: '', type: 'place' }] = names;
      assert.deepEqual(entry, { type: 'actor', side: 'militants' });
      assert.deepEqual([name, ...also].sort(), [
        'B. L. Army',
        'BLA',
        'Baloch Lib. Army',
        'Baloch Liberation Army',
        'TTP',
      ]);
    }
  });

  it('makes one entry of what one side added and the other found to be a spelling', () => {
    const theirs = edited(base, same('TTP', 'Pakistani Taliban'));
    const text = merged(base, edited(base, side('Pakistani Taliban', 'militants')), theirs);
    assert.deepEqual(parseNames(text).names[1], {
      name: 'TTP',
      also: ['Pakistani Taliban'],
      type: 'actor',
      side: 'militants',
    });
  });

  it('takes out what one side took out, and keeps what the other changed meanwhile', () => {
    const ours = edited(base, { type: 'never', words: 'TTP' }, { type: 'never', words: 'BLA' });
    assert.deepEqual(
      parseNames(merged(base, ours, edited(base, place('Mach')))).names.map(({ name }) => name),
      ['Baloch Liberation Army', 'Mach'],
    );
    const kept = merged(base, ours, edited(base, side('TTP', 'militants')));
    assert.match(kept, /- name: TTP\n {4}type: actor\n {4}side: militants\n/);
    assert.doesNotMatch(kept, /also:.*BLA/);
  });

  it('makes the same entries of what both added, whichever side is ours', () => {
    const of = (...names: string[]): NamesEdit => same(names[0] ?? '', ...names.slice(1));
    const one = edited(base, of('Jaish al-Adl', 'Jundallah'));
    const other = edited(base, of('Jundallah'), of('Army of Justice', 'Jaish al-Adl'));
    for (const text of [merged(base, one, other), merged(base, other, one)]) {
      const { name, also = [] } = parseNames(text).names[2] ?? { name: '' };
      assert.deepEqual([name, ...also].sort(), ['Army of Justice', 'Jaish al-Adl', 'Jundallah']);
      assert.equal(parseNames(text).names.length, 3);
    }
  });

  it('leaves an entry that one side made one of another type in its place', () => {
    const theirs = edited(base, place('Baloch Liberation Army'));
    const text = merged(base, base.replace('TTP\n', 'TTP\n    side: militants\n'), theirs);
    assert.deepEqual(
      parseNames(text).names.map(({ name, type }) => `${type} ${name}`),
      ['place Baloch Liberation Army', 'actor TTP'],
    );
  });

  it('gives no entry the name that the other side took out of it', () => {
    const before = edited(base, same('TTP', 'Taliban', 'TTP Pakistan'));
    const ours = edited(before, { type: 'never', words: 'TTP' });
    const theirs = edited(before, { type: 'never', words: 'Taliban' }, same('TTP Pakistan', 'TTP'));
    assert.equal(parseNames(ours).names[1]?.name, 'Taliban');
    for (const text of [merged(before, ours, theirs), merged(before, theirs, ours)])
      assert.deepEqual(parseNames(text).names[1], { name: 'TTP Pakistan', type: 'actor' });
  });

  it('keeps what both told apart, in alphabetical order', () => {
    const before = edited(base, different('BLA', 'BLF'));
    const ours = edited(before, different('AA', 'BB'));
    const theirs = edited(edited(base), different('BB', 'CC'));
    assert.deepEqual(parseNames(merged(base, ours, theirs)).notSame, [
      ['AA', 'BB'],
      ['BB', 'CC'],
      ['BLA', 'BLF'],
    ]);
  });

  it('asks where both gave one actor another side, or one name two main spellings', () => {
    const sides = [edited(base, side('TTP', 'militants')), edited(base, side('TTP', 'Taliban'))] as const;
    assert.deepEqual(asked(base, ...sides), [
      'Both sides changed `side`: ours is “militants”, theirs “Taliban”; decide which holds.',
    ]);
    const names = [
      edited(base, same('T.T.P. Pakistan', 'TTP')),
      edited(base, same('Pakistani Taliban', 'TTP')),
    ] as const;
    assert.deepEqual(asked(base, ...names), [
      'Both sides changed `name`: ours is “T.T.P. Pakistan”, theirs “Pakistani Taliban” (it was “TTP”); decide which holds.',
    ]);
  });

  it('makes no place of half of one side’s and half of the other’s', () => {
    const at = (latitude: number, longitude: number): string =>
      `newsmark: 1\nnames:\n  - name: Mach\n    type: place\n    latitude: ${latitude}\n    longitude: ${longitude}\n`;
    assert.deepEqual(asked(at(29, 67), at(30, 67), at(29, 68)), [
      'Both sides changed `longitude`: ours is “67”, theirs “68” (it was “67”); decide which holds.',
    ]);
  });

  it('carries comments and unknown keys over, also to an entry under another name', () => {
    const ours = edited(base, same('Tehrik-i-Taliban', 'TTP'));
    const theirs = base.replace(
      '  - name: TTP\n',
      '  # seen in Dawn\n  - name: TTP\n    desk: night # late\n',
    );
    const text = merged(base, ours, theirs);
    assert.match(text, / {2}# seen in Dawn\n/);
    assert.match(text, /# late\n/);
    assert.match(text, /- name: Tehrik-i-Taliban\n {4}also:\n {6}- TTP\n {4}type: actor\n {4}desk: night\n/);
    assert.match(text, /# checked with Zia\n.*\n.*# and its variants\n/);
  });

  it('makes a file of two that both began', () => {
    const ours = edited('', place('Kech'));
    const theirs = edited('', place('Mach'), place('Kech'));
    assert.equal(merged('', ours, theirs), edited(ours, place('Mach')));
  });

  it('is refused, with the side and the line, where a side cannot be read', () => {
    for (const [theirs, reason] of [
      [base.replace('type: actor', 'type: army'), /^Their side: line 7: /],
      [base.replace('newsmark: 1', 'newsmark: 9'), /^Their side: line 2: .*newer Newsmark/],
      [`${base}<<<<<<< HEAD\n=======\n>>>>>>> other\n`, /^Their side: line 13: .*conflict markers/],
    ] as const) {
      const result = mergeNames({ base, ours: edited(base, place('Mach')), theirs });
      assert.ok(!result.isMerged);
      assert.match(result.reason, reason);
    }
  });
});
