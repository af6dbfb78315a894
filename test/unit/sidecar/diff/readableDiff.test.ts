import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Claim } from '../../../../src/core/claims/schema';
import { parseIncidentFile, serialiseIncidentFile } from '../../../../src/core/incidents/incidentFile';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import type { SidecarEdit } from '../../../../src/core/sidecar/writing/editSidecar';
import { emptySidecar } from '../../../../src/core/sidecar/writing/emptySidecar';
import { mergeSidecars } from '../../../../src/core/sidecar/merge/mergeSidecars';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';

const soldiers: Claim = {
  id: 'aaaaaaa2',
  kind: 'killed',
  spans: [{ exact: '12 soldiers', prefix: 'The army said ', suffix: ' were killed.', start: 14, end: 25 }],
  figure: { low: 4, high: 12 },
  affected: 'soldiers',
  group: 'security forces',
  claimant: 'army',
  incident: 'undated-panjgur',
  annotator: 'Analyst One',
};
const civilians: Claim = {
  id: 'bbbbbbb2',
  kind: 'injured',
  spans: [{ exact: 'two shepherds', prefix: 'It hurt ', suffix: '.', start: 47, end: 60 }],
  figure: { low: 2, high: 2 },
  affected: 'shepherds',
  incident: 'undated-panjgur',
  annotator: 'Analyst One',
};
const attack: Claim = {
  id: 'ccccccc2',
  kind: 'attack',
  spans: [{ exact: 'attacked the post', start: 80, end: 97 }],
  incident: 'undated-panjgur',
};

const stored = editSidecar(emptySidecar({ title: 'Attack in Panjgur' }), [
  { type: 'add', claim: soldiers },
  { type: 'add', claim: attack },
  { type: 'reject', rejection: { exact: 'dozens', kind: 'killed' } },
]);

describe('what git shows of a change', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'newsmark-diff-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** The changed lines as `git diff -U0` shows them, without its head and its line numbers. */
  function gitDiff(old: string, now: string): string[] {
    const names = ['old', 'new'].map((name) => join(folder, name));
    for (const [at, text] of [old, now].entries()) writeFileSync(names[at] ?? '', text);
    const args = ['diff', '--no-index', '-U0', '--no-color', '--no-ext-diff', '--', ...names];
    let shown = '';
    try {
      shown = execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      // Git ends with 1 where files differ.
      shown = (error as { stdout: string }).stdout;
    }
    return shown.split('\n').filter((line) => /^[-+](?!\+\+ |-- )/.test(line));
  }

  function diffOf(...edits: SidecarEdit[]): string[] {
    return gitDiff(stored, editSidecar(parseSidecar(stored), edits));
  }

  const changed = (fields: Partial<Claim>): string[] =>
    diffOf({ type: 'replace', claim: { ...soldiers, ...fields } });

  it('of a claim added: its lines alone', () => {
    assert.deepEqual(diffOf({ type: 'add', claim: civilians }), [
      '+  - id: bbbbbbb2',
      '+    kind: injured',
      '+    spans:',
      '+      - exact: two shepherds',
      '+        prefix: "It hurt "',
      '+        suffix: "."',
      '+        start: 47',
      '+        end: 60',
      '+    figure:',
      '+      low: 2',
      '+      high: 2',
      '+    affected: shepherds',
      '+    incident: undated-panjgur',
      '+    annotator: Analyst One',
    ]);
  });

  it('of a claim deleted: its lines alone', () => {
    assert.deepEqual(diffOf({ type: 'remove', id: attack.id }), [
      '-  - id: ccccccc2',
      '-    kind: attack',
      '-    spans:',
      '-      - exact: attacked the post',
      '-        start: 80',
      '-        end: 97',
      '-    incident: undated-panjgur',
    ]);
  });

  it('of a figure raised, opened or worded: the lines that say so', () => {
    assert.deepEqual(changed({ figure: { low: 4, high: 15 } }), ['-      high: 12', '+      high: 15']);
    assert.deepEqual(changed({ figure: { low: 4 } }), ['-      high: 12']);
    assert.deepEqual(changed({ figure: { low: 4, high: 12, wording: 'about', provisional: true } }), [
      '+      wording: about',
      '+      provisional: true',
    ]);
    assert.deepEqual(changed({ figure: undefined }), ['-    figure:', '-      low: 4', '-      high: 12']);
  });

  it('of a claim assigned to another incident, to the background or to none: one line', () => {
    assert.deepEqual(changed({ incident: 'undated-mach' }), [
      '-    incident: undated-panjgur',
      '+    incident: undated-mach',
    ]);
    assert.deepEqual(changed({ incident: 'none' }), [
      '-    incident: undated-panjgur',
      '+    incident: none',
    ]);
    assert.deepEqual(changed({ incident: undefined }), ['-    incident: undated-panjgur']);
  });

  it('of any other field set, changed or taken out: its line', () => {
    const rows: [Partial<Claim>, string[]][] = [
      [{ kind: 'injured' }, ['-    kind: killed', '+    kind: injured']],
      [{ group: 'mixed' }, ['-    group: security forces', '+    group: mixed']],
      [{ affected: undefined }, ['-    affected: soldiers']],
      [{ claimant: 'ISPR' }, ['-    claimant: army', '+    claimant: ISPR']],
      [{ role: 'official' }, ['+    role: official']],
      [{ date: '2022-02-02' }, ['+    date: "2022-02-02"']],
      [{ place: 'Panjgur' }, ['+    place: Panjgur']],
      [{ actor: ['BLA', 'BLF'] }, ['+    actor:', '+      - BLA', '+      - BLF']],
      [{ status: 'disputed' }, ['+    status: disputed']],
      [{ stance: 'alleges' }, ['+    stance: alleges']],
      [{ note: 'Said twice: at noon.' }, ['+    note: "Said twice: at noon."']],
      [{ annotator: 'Analyst Two' }, ['-    annotator: Analyst One', '+    annotator: Analyst Two']],
    ];
    for (const [fields, lines] of rows) assert.deepEqual(changed(fields), lines);
  });

  it('of a claim anchored anew: what of its span is other than it was', () => {
    const [span] = soldiers.spans;
    assert.ok(span);
    assert.deepEqual(changed({ spans: [{ ...span, start: 20, end: 31 }] }), [
      '-        start: 14',
      '-        end: 25',
      '+        start: 20',
      '+        end: 31',
    ]);
    assert.deepEqual(changed({ spans: [{ ...span, exact: '13 soldiers' }] }), [
      '-      - exact: 12 soldiers',
      '+      - exact: 13 soldiers',
    ]);
    assert.deepEqual(changed({ spans: [span, { exact: 'the army', start: 99, end: 107 }] }), [
      '+      - exact: the army',
      '+        start: 99',
      '+        end: 107',
    ]);
  });

  it('of a suggestion rejected, and opened again: its lines', () => {
    assert.deepEqual(diffOf({ type: 'reject', rejection: { exact: 'four', kind: 'killed' } }), [
      '+  - exact: four',
      '+    kind: killed',
    ]);
    assert.deepEqual(diffOf({ type: 'unreject', rejection: { exact: 'dozens', kind: 'killed' } }), [
      '-rejected:',
      '-  - exact: dozens',
      '-    kind: killed',
    ]);
  });

  it('of the article’s date and status: their lines', () => {
    const article = {
      title: 'Attack in Panjgur',
      published: '2022-02-03',
      published_basis: 'analyst',
    } as const;
    assert.deepEqual(diffOf({ type: 'article', article }), [
      '+  published: "2022-02-03"',
      '+  published_basis: analyst',
    ]);
    assert.deepEqual(
      diffOf({ type: 'article', article: { title: 'Attack in Panjgur', status: 'reviewed' } }),
      ['+  status: reviewed'],
    );
  });

  it('of a merge that leaves a decision: the values of both, below the claim', () => {
    const [ours, theirs] = ['mixed', 'insurgents'].map((group) =>
      editSidecar(parseSidecar(stored), [{ type: 'replace', claim: { ...soldiers, group } }]),
    );
    assert.ok(ours !== undefined && theirs !== undefined);
    const result = mergeSidecars({ base: stored, ours, theirs });
    assert.ok(result.isMerged);
    assert.deepEqual(gitDiff(ours, result.text), [
      '+    conflicts:',
      '+      - field: group',
      '+        ours: mixed',
      '+        theirs: insurgents',
      '+        base: security forces',
    ]);
  });

  it('of incidents merged: one line in the incident’s file, none in a sidecar', () => {
    const incident = { newsmark: 1 as const, id: 'undated-panjgur', title: 'Attack in Panjgur' };
    const merged = serialiseIncidentFile({ ...incident, merged_into: '2022-02-02-panjgur' });
    assert.deepEqual(gitDiff(serialiseIncidentFile(incident), merged), ['+merged_into: 2022-02-02-panjgur']);
    assert.deepEqual(parseIncidentFile(merged).problems, []);
  });

  it('of a file kept by hand: nothing but the changed line, comments and layout as they were', () => {
    const byHand = stored
      .replace('  - id: aaaaaaa2\n', '  # Heard twice.\n  - id: aaaaaaa2 # the first\n')
      .replace('      high: 12\n', '      high:  12   # by night\n');
    const edited = editSidecar(parseSidecar(byHand), [
      { type: 'replace', claim: { ...soldiers, figure: { low: 4, high: 15 } } },
    ]);
    assert.deepEqual(gitDiff(byHand, edited), [
      '-      high:  12   # by night',
      '+      high:  15   # by night',
    ]);
  });
});
