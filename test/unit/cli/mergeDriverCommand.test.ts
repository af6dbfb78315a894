import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, sidecarOf, withFiles } from './support';
import type { Outcome } from './support';

interface Merge extends Outcome {
  /** What OURS holds afterwards. */
  readonly result: string;
  readonly files: string[];
}

async function drive(
  base: string,
  ours: string | Uint8Array,
  theirs: string | Uint8Array,
  path?: string,
): Promise<Merge> {
  let merge: Merge | undefined;
  await withFiles({ base, ours, theirs }, async (folder) => {
    const names = ['base', 'ours', 'theirs'].map((name) => join(folder, name));
    const outcome = await run('merge-driver', ...names, ...(path === undefined ? [] : [path]));
    const result = await readFile(join(folder, 'ours'), 'utf8');
    merge = { ...outcome, result, files: await readdir(folder) };
  });
  assert.ok(merge);
  return merge;
}

const base = sidecarOf(['aaaaaaa2']);
const grouped = (group: string): string => base.replace('group: security forces', `group: ${group}`);
const ended = base.replace('high: 4', 'high: 6');

describe('merge-driver', () => {
  it('writes what both sides changed into OURS, and nothing else', async () => {
    const { code, out, err, result, files } = await drive(base, grouped('mixed'), ended, 'a.txt.claims.yaml');
    assert.deepEqual([code, out, err], [0, '', '']);
    assert.equal(result, grouped('mixed').replace('high: 4', 'high: 6'));
    assert.deepEqual(files.sort(), ['base', 'ours', 'theirs']);
  });

  it('leaves both values and exit code 1 where one field was changed twice', async () => {
    const { code, err, result } = await drive(
      base,
      grouped('mixed'),
      grouped('civilians'),
      'a.txt.claims.yaml',
    );
    assert.equal(code, 1);
    assert.match(err, /^newsmark: a\.txt\.claims\.yaml: 1 conflict is left to decide: .*\n$/);
    assert.match(
      result,
      / {6}- field: group\n {8}ours: mixed\n {8}theirs: civilians\n {8}base: security forces\n$/,
    );
  });

  it('carries an older conflict on without asking anew', async () => {
    const old = `${grouped('mixed')}    conflicts:\n      - field: group\n        ours: mixed\n        theirs: civilians\n`;
    const { code, result } = await drive(base, old, ended);
    assert.equal(code, 0);
    assert.equal(result, old.replace('high: 4', 'high: 6'));
  });

  it('touches nothing and exits with 2 where a side cannot be read', async () => {
    const unreadable: [string | Uint8Array, RegExp][] = [
      [`${base}<<<<<<< HEAD\n=======\n>>>>>>> other\n`, /Their side: .*conflict markers/],
      [base.replace('newsmark: 1', 'newsmark: 9'), /Their side: .*newer Newsmark/],
      [base.replace('low: 4', 'low: "four'), /Their side: /],
      [Uint8Array.of(0xff, 0xfe, 0x41), /not UTF-8/],
    ];
    for (const [theirs, reason] of unreadable) {
      const { code, err, result } = await drive(base, ended, theirs, 'a.txt.claims.yaml');
      assert.equal(code, 2);
      assert.match(err, reason);
      assert.equal(err.trim().split('\n').length, 1, err);
      assert.equal(result, ended);
    }
  });

  it('does not take other files for sidecars', async () => {
    const book = 'newsmark: 1\nkinds:\n  - code: siege\n';
    const { code, result } = await drive('', book, `${book}desk: night\n`, 'newsmark.codebook.yaml');
    assert.deepEqual([code, result], [2, book]);
  });

  it('wants three files that are there', async () => {
    assert.equal((await run('merge-driver', 'a', 'b')).code, 2);
    const { code, err } = await run('merge-driver', 'no-a', 'no-b', 'no-c');
    assert.equal(code, 2);
    assert.match(err, /no-a/);
  });

  it('merges names files entry by entry', async () => {
    const file = (...names: string[]): string =>
      `newsmark: 1\nnames:\n${names.map((name) => `  - name: ${name}\n    type: actor\n`).join('')}`;
    const path = 'desk/newsmark.names.yaml';
    const { code, result } = await drive(file('BLA'), file('BLA', 'TTP'), file('BLA', 'ISPR'), path);
    assert.deepEqual([code, result], [0, file('BLA', 'TTP', 'ISPR')]);
    const sided = (side: string): string => `${file('BLA')}    side: ${side}\n`;
    const clash = await drive(file('BLA'), sided('Baloch'), sided('rebels'), path);
    assert.equal(clash.code, 1);
    const entry = '    conflicts:\n      - field: side\n        ours: Baloch\n        theirs: rebels\n';
    assert.equal(clash.result, sided('Baloch') + entry);
    await withFiles({ 'newsmark.names.yaml': clash.result, 'a.txt': 'News.' }, async (folder) => {
      const { code: checked, out } = await run('check', folder);
      assert.equal(checked, 1);
      assert.match(
        out,
        /names\.yaml:7:9: error: Both sides changed `side`: ours is “Baloch”, theirs “rebels”/,
      );
    });
  });

  it('merges incident files key by key', async () => {
    const file = (more: string): string => `newsmark: 1\nid: 2022-02-02-panjgur\n${more}`;
    const ours = file('title: Attack # for now\nparties:\n  - name: BLA\n');
    const theirs = file(
      'parties:\n  - name: BLA\n    members:\n      - Fateh Squad\n  - name: army\ngrading: fair\n',
    );
    const { code, result } = await drive(file('parties:\n  - name: BLA\n'), ours, theirs, 'incidents/a.yaml');
    assert.equal(code, 0);
    assert.equal(result, theirs.replace('parties', 'title: Attack # for now\nparties'));
    const clash = await drive(file(''), file('grading: fair\n'), file('grading: weak\n'));
    assert.equal(clash.code, 1);
    const entry = 'conflicts:\n  - field: grading\n    ours: fair\n    theirs: weak\n';
    assert.equal(clash.result, file(`grading: fair\n${entry}`));
    await withFiles({ 'incidents/2022-02-02-panjgur.yaml': clash.result }, async (folder) => {
      const { code: checked, out } = await run('check', folder);
      assert.equal(checked, 1);
      assert.match(out, /:5:5: error: Both sides changed `grading`: ours is “fair”, theirs “weak”; decide/);
    });
  });
});

describe('git with the merge driver', function () {
  this.timeout(60_000);

  const program = ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts'].map(
    (path) => `"${join(process.cwd(), path)}"`,
  );
  const driver = `node ${program.join(' ')} merge-driver %O %A %B %P; s=$?; test $s -lt 2 && exit $s; git merge-file %A %O %B`;

  /** Merges two branches of a repository in which each changed one sidecar. */
  async function mergeBranches(ours: string, theirs: string): Promise<{ text: string; status: string }> {
    let found: { text: string; status: string } | undefined;
    await withFiles(
      { 'a.txt.claims.yaml': base, '.gitattributes': '*.claims.yaml merge=newsmark\n' },
      async (folder) => {
        const git = (...args: string[]): string => {
          const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
          return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
        };
        const sidecar = join(folder, 'a.txt.claims.yaml');
        git('init', '-q', '-b', 'main');
        git('config', 'merge.newsmark.driver', driver);
        git('add', '.');
        git('commit', '-qm', 'base');
        git('checkout', '-qb', 'theirs');
        await writeFile(sidecar, theirs);
        git('commit', '-qam', 'theirs');
        git('checkout', '-q', 'main');
        await writeFile(sidecar, ours);
        git('commit', '-qam', 'ours');
        try {
          git('merge', '-q', '--no-edit', 'theirs');
        } catch {
          // A conflict: git's status tells.
        }
        found = { text: await readFile(sidecar, 'utf8'), status: git('status', '--porcelain') };
      },
    );
    assert.ok(found);
    return found;
  }

  it('merges neighbouring lines, stops at a real conflict, and leaves markers where a file cannot be read', async () => {
    const joined = base.replace('high: 4', 'high: 6').replace('low: 4', 'low: 3');
    assert.deepEqual(await mergeBranches(ended, base.replace('low: 4', 'low: 3')), {
      text: joined,
      status: '',
    });
    const conflict = await mergeBranches(grouped('mixed'), grouped('civilians'));
    assert.equal(conflict.status, 'UU a.txt.claims.yaml\n');
    assert.match(conflict.text, /theirs: civilians/);
    const refused = await mergeBranches(grouped('mixed'), grouped('"civilians'));
    assert.equal(refused.status, 'UU a.txt.claims.yaml\n');
    assert.match(refused.text, /<{7}[^]*mixed[^]*"civilians[^]*>{7}/);
  });
});
