import assert from 'node:assert/strict';
import { parseCodebook } from '../../../../src/core/codebookFile/parseCodebook';
import { parseIncidentFile } from '../../../../src/core/incidents/incidentFile';
import { parseNames } from '../../../../src/core/namesFile/parseNames';
import type { Problem } from '../../../../src/core/problem';
import { fileFixes } from '../../../../src/core/sidecar/checking/fileFixes';
import { applySplices } from '../../../../src/core/sidecar/writing/splice';

type Reader = (source: string) => readonly Problem[];
const names: Reader = (source) => parseNames(source).problems;
const codebook: Reader = (source) => parseCodebook(source).problems;
const incident: Reader = (source) => parseIncidentFile(source).problems;

/** Each fix of the problems in a file, as its title and the text that it leaves. */
function mended(source: string, problemsOf: Reader): [string, string | undefined][] {
  return problemsOf(source).flatMap((problem) =>
    fileFixes(problem, { source, problemsOf }).map(({ title, splices }): [string, string | undefined] => [
      title,
      applySplices(source, splices),
    ]),
  );
}

interface Case {
  readonly what: string;
  readonly of: Reader;
  readonly source: string;
  readonly title: string;
  readonly after: string;
}

const entry = '  - name: Kalgan\n    type: place\n';
const raid = '  - code: raid\n    definition: A sudden attack.\n';

const cases: Case[] = [
  {
    what: 'the missing version of an incident file',
    of: incident,
    source: '# Decided on Friday.\nid: raid\n',
    title: 'Write `newsmark: 1`',
    after: '# Decided on Friday.\nnewsmark: 1\nid: raid\n',
  },
  {
    what: 'the missing version above indented keys with CRLF line ends',
    of: names,
    source: '  never:\r\n    - Backup\r\n',
    title: 'Write `newsmark: 1`',
    after: '  newsmark: 1\r\n  never:\r\n    - Backup\r\n',
  },
  {
    what: 'a misstated version',
    of: codebook,
    source: 'newsmark: one\nextends: none\n' + `kinds:\n${raid}`,
    title: 'Write `newsmark: 1`',
    after: 'newsmark: 1\nextends: none\n' + `kinds:\n${raid}`,
  },
  {
    what: 'a misspelt key of an incident file',
    of: incident,
    source: 'newsmark: 1\nid: raid\ngradng: fair\n',
    title: 'Change the key to `grading`',
    after: 'newsmark: 1\nid: raid\ngrading: fair\n',
  },
  {
    what: 'a misspelt grading',
    of: incident,
    source: 'newsmark: 1\nid: raid\ngrading: Confirmd\n',
    title: 'Change to “confirmed”',
    after: 'newsmark: 1\nid: raid\ngrading: confirmed\n',
  },
  {
    what: 'a number where text must stand',
    of: incident,
    source: 'newsmark: 1\nid: raid\ntitle: 313 # the brigade\n',
    title: 'Put 313 in quotes',
    after: 'newsmark: 1\nid: raid\ntitle: "313" # the brigade\n',
  },
  {
    what: 'one value where a list must stand',
    of: incident,
    source: 'newsmark: 1\nid: raid\nprevious_ids: undated-quetta\n',
    title: 'Make it a list',
    after: 'newsmark: 1\nid: raid\nprevious_ids: [undated-quetta]\n',
  },
  {
    what: 'a misspelt type of actor',
    of: names,
    source: 'newsmark: 1\nnames:\n  - name: Zandar Front\n    type: actor\n    actor_type: armd group\n',
    title: 'Change to “armed group”',
    after: 'newsmark: 1\nnames:\n  - name: Zandar Front\n    type: actor\n    actor_type: armed group\n',
  },
  {
    what: 'a key that says nothing about such an entry',
    of: names,
    source: `newsmark: 1\nnames:\n${entry}    actor_type: armed group\nnever: [Backup]\n`,
    title: 'Remove this key',
    after: `newsmark: 1\nnames:\n${entry}never: [Backup]\n`,
  },
  {
    what: 'a spelling that stands twice in its entry, and with it the empty list',
    of: names,
    source: `newsmark: 1\nnames:\n${entry}    also:\n      - Kalgan\n`,
    title: 'Remove “Kalgan” here',
    after: `newsmark: 1\nnames:\n${entry}`,
  },
  {
    what: 'a spelling of another entry, in brackets',
    of: names,
    source: `newsmark: 1\nnames:\n${entry}  - name: Mach\n    also: [Machh, "Kalgan"]\n    type: place\n`,
    title: 'Remove “Kalgan” here',
    after: `newsmark: 1\nnames:\n${entry}  - name: Mach\n    also: [Machh]\n    type: place\n`,
  },
  {
    what: 'an entry that another stands for',
    of: names,
    source: `newsmark: 1\nnames:\n${entry}  # again\n${entry}`,
    title: 'Remove this entry',
    after: `newsmark: 1\nnames:\n${entry}`,
  },
  {
    what: 'words that are always marked and never',
    of: names,
    source: `newsmark: 1\nnames:\n${entry}never:\n  - Backup\n  - Kalgan\n`,
    title: 'Remove “Kalgan” here',
    after: `newsmark: 1\nnames:\n${entry}never:\n  - Backup\n`,
  },
  {
    what: 'a misspelt key of a codebook',
    of: codebook,
    source: `newsmark: 1\nkinds:\n${raid}    counts_peple: true\n`,
    title: 'Change the key to `counts_people`',
    after: `newsmark: 1\nkinds:\n${raid}    counts_people: true\n`,
  },
  {
    what: 'what a codebook extends',
    of: codebook,
    source: `newsmark: 1\nextends: builtin\nkinds:\n${raid}`,
    title: 'Change to “built-in”',
    after: `newsmark: 1\nextends: built-in\nkinds:\n${raid}`,
  },
  {
    what: 'a code without definition that is nearly a built-in one',
    of: codebook,
    source: 'newsmark: 1\nkinds:\n  - code: injurd\n    hidden: true\n',
    title: 'Change to “injured”',
    after: 'newsmark: 1\nkinds:\n  - code: injured\n    hidden: true\n',
  },
  {
    what: 'a built-in code in capitals',
    of: codebook,
    source: 'newsmark: 1\ngroups:\n  - code: Security Forces\n    label: State forces\n',
    title: 'Change to “security forces”',
    after: 'newsmark: 1\ngroups:\n  - code: security forces\n    label: State forces\n',
  },
  {
    what: 'a code that stands twice',
    of: codebook,
    source: `newsmark: 1\nkinds:\n${raid}${raid}groups: []\n`,
    title: 'Remove this entry',
    after: `newsmark: 1\nkinds:\n${raid}groups: []\n`,
  },
];

describe('fileFixes', () => {
  for (const { what, of, source, title, after } of cases) {
    it(`mends ${what}`, () => {
      assert.deepEqual(mended(source, of), [[title, after]]);
      assert.deepEqual(of(after), []);
    });
  }

  it('offers nothing where a person must say what is right', () => {
    assert.deepEqual(mended('newsmark: 1\nid: raid\ndate: yesterday\nshade: red\n', incident), []);
    assert.deepEqual(mended('newsmark: 1\nkinds:\n  - code: ambushed\n', codebook), []);
    assert.deepEqual(mended('newsmark: 1\nnames:\n  - type: place\n', names), []);
  });

  it('leaves a file of a newer format alone', () => {
    for (const of of [incident, names, codebook]) assert.deepEqual(mended('newsmark: 2\nid: raid\n', of), []);
  });

  it('renames no key to one that stands there already', () => {
    assert.deepEqual(mended('newsmark: 1\nid: raid\nnote: One.\nnotes: Two.\n', incident), []);
  });

  it('takes no entry with other spellings away', () => {
    const other = '  - name: Kalgan\n    also: [Kalghan]\n    type: place\n';
    assert.deepEqual(mended(`newsmark: 1\nnames:\n${entry}${other}`, names), []);
  });
});
