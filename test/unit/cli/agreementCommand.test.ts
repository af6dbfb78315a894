import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { article, run, sidecarOf, withFiles } from './support';

const byTwo = `${sidecarOf(['aaaaaaa2'], '    annotator: One\n')}${claimsOf(sidecarOf(['bbbbbbb2'], '    annotator: Two\n'))}`;
const differing = byTwo.replace(/(id: bbbbbbb2[^]*)security forces/, '$1civilians');

/** A sidecar's claims alone. */
function claimsOf(sidecar: string): string {
  return sidecar.slice(sidecar.indexOf('  - id'));
}

describe('newsmark agreement', () => {
  it('lists what the annotators of a sidecar disagree on, and measures how far they agree', () =>
    withFiles({ 'a.txt': article, 'a.txt.claims.yaml': differing }, async (folder) => {
      const path = join(folder, 'a.txt');
      const { code, out, err } = await run('agreement', path);
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.ok(out.startsWith(`${path}: One, Two\n  0 of 1 statement agreed on\n`), out);
      assert.match(
        out,
        /a\.txt:1:15: “4 soldiers killed” \(army\)\n {6}group: One says “security forces”, Two says “civilians”/,
      );
      assert.match(out, /kinds: α is not defined: only one code was used/);
      assert.match(out, /groups: α 0\.000 \(too few for an interval\), 1 statement: too low to rely on/);
      assert.match(out, /words alone: \|uα 1\.000: reliable/);
      assert.match(out, /figures: 1 the same\n/);
    }));

  it('prints JSON with offsets in code points', () =>
    withFiles({ 'a.txt': `🙂${article}`, 'a.txt.claims.yaml': differing }, async (folder) => {
      const path = join(folder, 'a.txt');
      const { out } = await run('agreement', '--json', `${path}.claims.yaml`);
      const json = JSON.parse(out) as { articles: unknown[]; alpha: Record<string, unknown> };
      const claim = (annotator: string, id: string): object => ({
        annotator,
        id,
        statement: '4 soldiers killed',
        start: 15,
        end: 25,
        text: '4 soldiers',
      });
      assert.deepEqual(json.articles, [
        {
          article: path,
          annotators: ['One', 'Two'],
          statements: 1,
          agreed: 0,
          disagreements: [
            {
              claims: [claim('One', 'aaaaaaa2'), claim('Two', 'bbbbbbb2')],
              differences: [
                {
                  field: 'group',
                  values: [
                    { annotator: 'One', words: 'security forces' },
                    { annotator: 'Two', words: 'civilians' },
                  ],
                },
              ],
            },
          ],
        },
      ]);
      assert.deepEqual(json.alpha['group'], { value: 0, units: 1 });
      assert.deepEqual(json.alpha['words'], { nominal: 1, binary: 1 });
    }));

  it('prints Markdown in which words stay words', () =>
    withFiles(
      { 'a.txt': article, 'a.txt.claims.yaml': differing.replace(/army/g, '"<b>army</b>"') },
      async (folder) => {
        const { out } = await run('agreement', '--md', folder);
        assert.match(
          out,
          /^# Agreement in 1 article: 0 of 1 statement agreed on\n\n\| Measure \| Agreement \|/,
        );
        assert.match(out, /\\<b\\>army\\<\/b\\>/);
      },
    ));

  it('says what is settled', () =>
    withFiles(
      {
        'a.txt': article,
        'a.txt.claims.yaml': differing.replace(/( +annotator)/g, '    status: accepted\n$1'),
      },
      async (folder) => {
        const { out } = await run('agreement', folder);
        assert.match(out, /“4 soldiers killed” \(army\), settled\n/);
        const json = await run('agreement', '--json', folder);
        assert.match(json.out, /"settled":true/);
      },
    ));

  it('takes all articles of a folder together and says which it leaves out and why', () =>
    withFiles(
      {
        'a.txt': article,
        'a.txt.claims.yaml': byTwo,
        'b.txt': article,
        'b.txt.claims.yaml':
          sidecarOf(['ccccccc2'], '    annotator: One\n') + claimsOf(sidecarOf(['ddddddd2'])),
        'c.txt.claims.yaml': byTwo,
      },
      async (folder) => {
        const { code, out, err } = await run('agreement', folder);
        assert.match(out, /Agreement in 1 article: 1 of 1 statement agreed on/);
        assert.match(err, /b\.txt: 1 claim names no annotator and cannot be compared/);
        assert.match(err, /b\.txt was annotated by only One and is left out/);
        assert.match(err, /c\.txt: there is no such file/);
        assert.equal(code, 1, 'an article could not be read');
      },
    ));

  it('says so when there is nobody to compare', () =>
    withFiles({ 'a.txt': article, 'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']) }, async (folder) => {
      const { code, out, err } = await run('agreement', join(folder, 'a.txt'));
      assert.equal(out, '');
      assert.match(err, /no article here was annotated by two/);
      assert.equal(code, 1);
    }));

  it('tells the line of a claim that breaks the schema, and compares the others', () =>
    withFiles(
      { 'a.txt': article, 'a.txt.claims.yaml': `${byTwo}  - id: eeeeeee2\n    kind: 3\n` },
      async (folder) => {
        const { code, out, err } = await run('agreement', folder);
        assert.match(err, /a\.txt\.claims\.yaml:\d+:\d+: error: /);
        assert.match(out, /1 of 1 statement agreed on/);
        assert.equal(code, 1);
      },
    ));

  it('refuses what it cannot mean', async () => {
    for (const args of [[], ['--json', '--md', 'a.txt'], ['--by', 'nobody', 'a.txt'], ['no-such-file.txt']]) {
      const { code, err } = await run('agreement', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /^newsmark: .+\n$/);
    }
  });
});

describe('newsmark agreement --by REV..REV', () => {
  /** Commits the files as they are on a branch of that name. */
  async function commitTo(
    folder: string,
    branch: string,
    files: Readonly<Record<string, string>>,
  ): Promise<void> {
    const git = (...args: string[]): void => {
      const who = ['-c', 'user.name=One', '-c', 'user.email=one@example.org', '-c', 'commit.gpgSign=false'];
      execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
    };
    git('checkout', '--quiet', '-B', branch);
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    git('add', '--all');
    git('commit', '--quiet', '-m', `Annotate on ${branch}`);
  }

  /** Two branches on which one article was annotated, and a folder to call from. */
  async function inRepository(test: (folder: string) => Promise<void>, below = '.'): Promise<void> {
    await withFiles({ 'a.txt': article, 'b.txt': article }, async (folder) => {
      execFileSync('git', ['init', '--quiet'], { cwd: folder });
      await commitTo(folder, 'one', { 'a.txt.claims.yaml': sidecarOf(['aaaaaaa2']) });
      await commitTo(folder, 'two', {
        'a.txt.claims.yaml': sidecarOf(['bbbbbbb2']).replace('security forces', 'civilians'),
        'b.txt.claims.yaml': sidecarOf(['ccccccc2']),
      });
      await mkdir(join(folder, below), { recursive: true });
      const home = process.cwd();
      process.chdir(join(folder, below));
      try {
        await test(folder);
      } finally {
        process.chdir(home);
      }
    });
  }

  it('compares the sidecars of two branches, whatever the work tree holds', () =>
    inRepository(async (folder) => {
      await rm(join(folder, 'a.txt.claims.yaml'));
      const { code, out, err } = await run('agreement', '--by', 'one..two', 'a.txt', 'b.txt');
      assert.match(out, /^a\.txt: one, two\n/);
      assert.match(out, /group: one says “security forces”, two says “civilians”/);
      assert.equal(err, 'newsmark: b.txt.claims.yaml is in two only and is left out.\n');
      assert.equal(code, 0);
    }));

  it('finds the files of a folder, and from a folder below', () =>
    inRepository(async () => {
      for (const path of ['..', '../', resolve('..'), '../a.txt', resolve('../a.txt.claims.yaml')]) {
        const { code, out } = await run('agreement', '--by', 'one..two', path);
        assert.match(out, /^\.\.\/a\.txt: one, two\n/, path);
        assert.equal(code, 0);
      }
    }, 'below'));

  it('says that a claim which both have by its id was not coded twice', () =>
    inRepository(async () => {
      const { out } = await run('agreement', '--by', 'two..two~0', 'a.txt');
      assert.match(out, /1 of 1 statement agreed on/);
      assert.match(out, /note: 1 statement is one and the same claim by id, not coded twice/);
    }));

  it('refuses what is no range, no revision or no file of theirs', () =>
    inRepository(async () => {
      for (const [by, path] of [
        ['one', 'a.txt'],
        ['one...two', 'a.txt'],
        ['one..three', 'a.txt'],
        ['--all..two', 'a.txt'],
        ['one..two', 'c.txt'],
      ] as const) {
        const { code, err, out } = await run('agreement', `--by=${by}`, path);
        assert.equal(code, 2, `${by} ${path}: ${out}`);
        assert.match(err, /^newsmark: .+\n$/);
      }
    }));
});
