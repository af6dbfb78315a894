import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareFile } from '../../../../src/core/incidents/diff/fileChanges';
import type {
  AnnotationKind,
  FileState,
  FileVersions,
} from '../../../../src/core/incidents/diff/fileChanges';
import { pairRenamed } from '../../../../src/core/incidents/diff/pairRenamed';
import { changesToTell, tellChange, tellChangeAlone } from '../../../../src/core/incidents/diff/tellChange';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { pair } from '../../sidecar/merge/mergePairs';
import type { Values } from '../../sidecar/merge/mergePairs';
import { tries } from '../../support/tries';

const sidecar = `newsmark: 1
article:
  title: Attack in Panjgur
claims:
  - id: aaaaaaa2
    kind: killed
    spans:
      - exact: 4 soldiers
        start: 14
        end: 24
    figure:
      low: 4
      high: 12
    affected: soldiers
    claimant: army
`;

function versions(kind: AnnotationKind, before: FileState, after: FileState, was?: string): FileVersions {
  return { kind, path: 'file', ...(was !== undefined && { was }), before, after };
}

function wordsOf(kind: AnnotationKind, before: FileState, after: FileState, was?: string): string[] {
  return compareFile(versions(kind, before, after, was)).changes.map(
    ({ line, words }) => `${line}: ${words}`,
  );
}

const textOf = ({ article, claims, rejected }: Values): string => serialiseSidecar(article, claims, rejected);

describe('changes of a file', () => {
  it('are told with the line of what changed, in the new file or, for what is gone, in the old one', () => {
    assert.deepEqual(wordsOf('sidecar', sidecar, sidecar.replace('high: 12', 'high: 15')), [
      '13: raised high from 12 to 15',
    ]);
    assert.deepEqual(wordsOf('sidecar', sidecar, sidecar.replace('    claimant: army\n', '')), [
      '15: removed the claimant “army”',
    ]);
    const marked = `# By hand.\n${sidecar}`;
    assert.deepEqual(wordsOf('sidecar', sidecar, marked.replace('Panjgur', 'Mach')), [
      '4: changed the title from “Attack in Panjgur” to “Attack in Mach”',
    ]);
  });

  it('stand on the same lines whether the file is read by its lines or as any YAML', () => {
    fc.assert(
      fc.property(pair, ({ base, ours }) => {
        const [before, after] = [textOf(base), textOf(ours)];
        const byLines = compareFile(versions('sidecar', before, after));
        // A comment behind the last line makes it a file that nobody but a YAML reader takes.
        const asYaml = compareFile(versions('sidecar', `${before}# end\n`, `${after}# end\n`));
        assert.deepEqual(byLines, asYaml);
      }),
      tries(60),
    );
  });

  it('are there exactly when the text is another', () => {
    fc.assert(
      fc.property(pair, ({ base, ours }) => {
        const [before, after] = [textOf(base), textOf(ours)];
        assert.equal(wordsOf('sidecar', before, after).length === 0, before === after);
      }),
      tries(60),
    );
    assert.deepEqual(wordsOf('sidecar', sidecar, `${sidecar}# checked\n`), [
      '1: changed only comments or formatting',
    ]);
    assert.deepEqual(wordsOf('incident', '', '\n'), ['1: changed only comments or formatting']);
  });

  it('tell a file that came or went, with all that was in it', () => {
    const came = compareFile(versions('sidecar', undefined, sidecar));
    assert.equal(came.status, 'added');
    assert.equal(came.title, 'Attack in Panjgur');
    assert.deepEqual(
      came.changes.map(({ words }) => words),
      [
        'began the annotations of the article',
        'set the title to “Attack in Panjgur”',
        'added “4–12 soldiers killed” (army)',
      ],
    );
    assert.deepEqual(
      changesToTell(came).map(({ words }) => words),
      ['began the annotations of the article', 'added “4–12 soldiers killed” (army)'],
    );
    const went = compareFile(versions('sidecar', sidecar, undefined));
    assert.equal(went.status, 'removed');
    assert.deepEqual(
      changesToTell(went).map(({ line, words }) => `${line}: ${words}`),
      ['1: removed the annotations of the article', '5: removed “4–12 soldiers killed” (army)'],
    );
  });

  it('are not made up where a version cannot be read', () => {
    const marked = `${sidecar}<<<<<<< ours\n=======\n>>>>>>> theirs\n`;
    const [told = ''] = wordsOf('sidecar', sidecar, marked);
    assert.match(told, /^1: the new version cannot be read: line 16: A merge left conflict markers here/);
    assert.deepEqual(wordsOf('sidecar', { unreadable: 'it is a link.' }, 'a list: [\n').length, 2);
    assert.deepEqual(wordsOf('incident', sidecar, '- a\n- b\n'), [
      '1: the new version cannot be read: it is no map of keys.',
    ]);
  });

  it('of an incident are told in its words', () => {
    const incident = 'newsmark: 1\nid: undated-panjgur\n';
    const with_ = (lines: string): string[] => wordsOf('incident', incident, `${incident}${lines}`);
    assert.deepEqual(with_('title: The attack\ndate: "2022-02-02"\nplaces: Panjgur\n'), [
      '3: set the title to “The attack”',
      '4: set the date to “2022-02-02”',
      '5: set the places to “Panjgur”',
    ]);
    assert.deepEqual(with_('merged_into: undated-mach\n'), ['3: merged the incident into “undated-mach”']);
    assert.deepEqual(with_('part_of: undated-mach\n'), ['3: made the incident part of “undated-mach”']);
    assert.deepEqual(with_('grading: fair\n'), ['3: graded the incident “fair”']);
    assert.deepEqual(with_('parties:\n  - name: BLA\n'), ['4: added the party “BLA”']);
    assert.deepEqual(with_('decisions:\n  - field: killed security forces\n    value: 9\n'), [
      '4: wrote down the decision on “killed security forces”',
    ]);
    const decided = `${incident}decisions:\n  - field: date\n    value: "2022"\n`;
    assert.deepEqual(wordsOf('incident', decided, decided.replace('"2022"', '"2022-02"')), [
      '5: changed the value of the decision on “date” from “2022” to “2022-02”',
    ]);
  });

  it('of names and codes are told by name', () => {
    const names = 'newsmark: 1\nnames:\n  - name: BLA\n    type: actor\nnever: [Dawn]\n';
    assert.deepEqual(
      wordsOf(
        'names',
        names,
        names.replace('type: actor', 'type: actor\n    also: [Army]').replace('Dawn', 'Sun'),
      ),
      [
        '5: set the other spellings of the name “BLA” to “Army”',
        '6: added the never-marked words “Sun”',
        '5: removed the never-marked words “Dawn”',
      ],
    );
    const codes = 'newsmark: 1\nkinds:\n  - code: looted\n    definition: Goods taken.\n';
    assert.deepEqual(wordsOf('codebook', 'newsmark: 1\n', codes), ['3: added the kind “looted”']);
  });
});

describe('files that were renamed', () => {
  const file = (path: string, before: FileState, after: FileState): FileVersions => ({
    ...versions('sidecar', before, after),
    path,
  });
  const pairs = (...files: FileVersions[]): [string, string | undefined][] =>
    pairRenamed(files).map(({ path, was }) => [path, was]);

  it('are known by their claims, however much else changed, and by their text', () => {
    const changed = sidecar.replace('Panjgur', 'Mach').replace(/figure:[^]*affected/, 'affected');
    assert.deepEqual(pairs(file('a', sidecar, undefined), file('b', undefined, changed)), [['b', 'a']]);
    const [joined] = pairRenamed([file('b', undefined, changed), file('a', sidecar, undefined)]);
    assert.equal(joined?.before, sidecar);
    const plain = 'newsmark: 1\narticle:\n  status: nothing to code\n';
    assert.deepEqual(pairs(file('a', plain, undefined), file('b', undefined, plain)), [['b', 'a']]);
    assert.deepEqual(wordsOf('sidecar', sidecar, sidecar, 'a'), [
      '1: moved the annotations of the article here from a',
    ]);
  });

  it('are each joined once, and never with one that is still there', () => {
    assert.deepEqual(
      pairs(file('a', sidecar, undefined), file('b', undefined, sidecar), file('c', undefined, sidecar)),
      [
        ['b', 'a'],
        ['c', undefined],
      ],
    );
    assert.deepEqual(pairs(file('a', sidecar, sidecar), file('b', undefined, sidecar)), [
      ['a', undefined],
      ['b', undefined],
    ]);
  });
});

describe('a change as a sentence', () => {
  it('begins with who did it, where that is known, and names its claim when it stands alone', () => {
    const [raised] = compareFile(
      versions('sidecar', sidecar, sidecar.replace('high: 12', 'high: 15')),
    ).changes;
    assert.ok(raised);
    assert.equal(tellChange(raised, 'Analyst Two'), 'Analyst Two raised high from 12 to 15');
    assert.equal(tellChange(raised), 'Raised high from 12 to 15');
    assert.equal(tellChangeAlone(raised), 'Raised high from 12 to 15: “4–15 soldiers killed” (army)');
    const [unreadable] = compareFile(versions('sidecar', sidecar, '- a')).changes;
    assert.ok(unreadable);
    assert.match(tellChange(unreadable, 'Analyst Two'), /^The new version cannot be read/);
  });
});
