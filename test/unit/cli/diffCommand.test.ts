import assert from 'node:assert/strict';
import { readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { sidecarOf, withFiles } from './support';
import type { Outcome } from './support';
import { Repository, files, inRepository } from './diffRepository';

const objects = ({ out }: Outcome): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const texts = (outcome: Outcome): unknown[] => objects(outcome).map(({ text }) => text);

const raise = (repository: Repository, to: number): Promise<void> =>
  repository.edit('a.txt.claims.yaml', /high: \d+/, `high: ${to}`);

describe('diff', () => {
  it(
    'tells what changed since the last commit, new files included',
    inRepository(async (repository) => {
      assert.deepEqual(await repository.diff(), {
        code: 0,
        out: '',
        err: 'No annotations changed between HEAD and the files as they are.\n',
      });
      await raise(repository, 15);
      await repository.edit('incidents/undated-panjgur.yaml', 'The attack', 'The raid');
      await repository.write('b.txt.claims.yaml', sidecarOf(['ccccccc2']));
      await repository.write('newsmark.names.yaml', 'newsmark: 1\nnames:\n  - name: BLA\n    type: actor\n');
      await repository.write('notes.txt', 'Nothing to do with it.');
      const { code, out, err } = await repository.diff();
      assert.equal(code, 0);
      assert.equal(
        out,
        `a.txt.claims.yaml
  undated-panjgur
    ~ “4–15 soldiers killed” (army), line 13
        You raised high from 4 to 15

b.txt.claims.yaml
  + You began the annotations of the article
  undated-panjgur
    + You added “4 soldiers killed” (army), line 3

incidents/undated-panjgur.yaml: The raid
  ~ You changed the title from “The attack” to “The raid”, line 3

newsmark.names.yaml
  + You began the names file
  + You added the name “BLA”, line 3
`,
      );
      assert.equal(
        err,
        'Changed between HEAD and the files as they are: 2 articles (1 claim added, 1 claim changed), 1 incident file, 1 names file.\n',
      );
    }),
  );

  it(
    'prints one JSON object a change, offsets and names as they are',
    inRepository(async (repository) => {
      await raise(repository, 15);
      repository.commit('Analyst Two');
      assert.deepEqual(objects(await repository.diff('--json', 'HEAD~1', 'HEAD')), [
        {
          file: 'a.txt.claims.yaml',
          article: 'a.txt',
          line: 13,
          about: 'claim',
          change: 'raised',
          claim: 'aaaaaaa2',
          statement: '4–15 soldiers killed',
          claimant: ['army'],
          incident: 'undated-panjgur',
          field: 'figure.high',
          before: 4,
          after: 15,
          by: ['Analyst Two'],
          text: 'Analyst Two raised high from 4 to 15: “4–15 soldiers killed” (army)',
        },
      ]);
    }),
  );

  it(
    'names nobody for what several people changed',
    inRepository(async (repository) => {
      await raise(repository, 15);
      repository.commit('Analyst Two');
      await raise(repository, 20);
      repository.commit('Analyst Three');
      const [both] = objects(await repository.diff('--json', 'HEAD~2', 'HEAD'));
      assert.deepEqual(both?.['by'], ['Analyst Three', 'Analyst Two']);
      assert.equal(both['text'], 'Raised high from 4 to 20: “4–20 soldiers killed” (army)');
      assert.match(
        (await repository.diff('HEAD~2..HEAD')).out,
        /\n {2}changed by Analyst Three and Analyst Two\n/,
      );
      assert.match((await repository.diff('HEAD~1', 'HEAD')).out, /Analyst Three raised high from 15 to 20/);
      await raise(repository, 21);
      assert.match((await repository.diff('HEAD~1')).out, /changed by Analyst Three and you\n/);
      assert.deepEqual(texts(await repository.diff('--json')), [
        'You raised high from 20 to 21: “4–21 soldiers killed” (army)',
      ]);
    }),
  );

  it(
    'names who made each change where several people changed a file, on branches or not at all committed',
    inRepository(async (repository) => {
      const name = 'a.txt.claims.yaml';
      repository.git('checkout', '--quiet', '-b', 'topic');
      await repository.edit(name, 'group: security forces', 'group: mixed');
      repository.commit('Analyst Two');
      repository.git('checkout', '--quiet', 'main');
      await repository.edit(name, /(id: bbbbbbb2[^]*)role: official/, '$1role: witness');
      repository.commit('Analyst Three');
      repository.git('merge', '--quiet', '--no-edit', 'topic');
      const merged = repository.git('rev-parse', 'HEAD');
      await raise(repository, 15);
      await repository.write(name, `${await readFile(join(repository.folder, name), 'utf8')}# Checked.\n`);
      assert.equal(
        (await repository.diff('HEAD~2', '--', name)).out,
        `a.txt.claims.yaml
  changed by Analyst Three, Analyst Two and you
  undated-panjgur
    ~ “4–15 soldiers killed” (army), line 13
        You raised high from 4 to 15
        Analyst Two changed the group from “security forces” to “mixed”
    ~ “4 soldiers killed” (army), line 33
        Analyst Three changed the claimant’s role from “official” to “witness”
`,
      );
      const changes = objects(await repository.diff('--json', 'HEAD~2'));
      assert.deepEqual(
        changes.map(({ field, by, uncommitted }) => [field, by, uncommitted]),
        [
          ['figure.high', [], true],
          ['group', ['Analyst Two'], undefined],
          ['role', ['Analyst Three'], undefined],
        ],
      );
      // A version in between that cannot be read leaves it open who did what.
      await repository.edit(name, 'low: 4', 'low: "');
      repository.commit('Analyst Four');
      await repository.edit(name, 'low: "', 'low: 4');
      repository.commit('Analyst Five');
      const [first] = objects(await repository.diff('--json', merged, 'HEAD'));
      assert.deepEqual(first?.['by'], ['Analyst Five', 'Analyst Four']);
      assert.match(String(first['text']), /^Raised high/);
    }),
  );

  it(
    'blames nobody for what the other side did, and tells with three dots what one side brings',
    inRepository(async (repository) => {
      repository.git('checkout', '--quiet', '-b', 'topic');
      await repository.edit('a.txt.claims.yaml', 'group: security forces', 'group: mixed');
      repository.commit('Analyst Two');
      repository.git('checkout', '--quiet', 'main');
      await raise(repository, 15);
      repository.commit('Analyst Three');
      const across = objects(await repository.diff('--json', 'main', 'topic'));
      assert.deepEqual(
        across.map(({ text, by }) => [text, by]),
        [
          ['Made the figure exact, from 4–15 to 4: “4 soldiers killed” (army)', undefined],
          ['Changed the group from “security forces” to “mixed”: “4 soldiers killed” (army)', undefined],
        ],
      );
      assert.deepEqual(texts(await repository.diff('--json', 'main...topic')), [
        'Analyst Two changed the group from “security forces” to “mixed”: “4 soldiers killed” (army)',
      ]);
    }),
  );

  it(
    'follows a sidecar that was renamed, whether git knows the new name or not',
    inRepository(async (repository) => {
      const moved = ['You moved the annotations of the article here from a.txt.claims.yaml'];
      await rename(
        join(repository.folder, 'a.txt.claims.yaml'),
        join(repository.folder, 'ä b.txt.claims.yaml'),
      );
      assert.deepEqual(texts(await repository.diff('--json')), moved);
      await repository.edit('ä b.txt.claims.yaml', /high: 4/, 'high: 6');
      repository.commit('Analyst Two');
      const changes = objects(await repository.diff('--json', 'HEAD~1', 'HEAD'));
      assert.deepEqual(
        changes.map(({ file, was, text }) => [file, was, text]),
        [
          'Analyst Two moved the annotations of the article here from a.txt.claims.yaml',
          'Analyst Two raised high from 4 to 6: “4–6 soldiers killed” (army)',
        ].map((text) => ['ä b.txt.claims.yaml', 'a.txt.claims.yaml', text]),
      );
    }),
  );

  it(
    'tells what a merge has left in a file that git holds for unmerged',
    inRepository(async (repository) => {
      repository.git('checkout', '--quiet', '-b', 'topic');
      await raise(repository, 9);
      repository.commit('Analyst Two');
      repository.git('checkout', '--quiet', 'main');
      await raise(repository, 15);
      repository.commit();
      assert.throws(() => repository.git('merge', '--quiet', 'topic'));
      const marked = await repository.diff('--json');
      assert.equal(marked.code, 1);
      assert.match(
        String(texts(marked)),
        /^The new version cannot be read: line 13: A merge left conflict markers/,
      );
      await repository.write('a.txt.claims.yaml', files['a.txt.claims.yaml'].replace('high: 4', 'high: 10'));
      assert.deepEqual(texts(await repository.diff('--json')), [
        'You lowered high from 15 to 10: “4–10 soldiers killed” (army)',
      ]);
    }),
  );

  it(
    'looks into a submodule from within it, and passes it by from outside',
    inRepository(async (repository) => {
      const inner = join(repository.folder, 'inner');
      repository.git('clone', '--quiet', repository.folder, inner);
      repository.commit();
      await repository.edit('inner/a.txt.claims.yaml', /high: 4/, 'high: 6');
      assert.equal((await repository.diff()).out, '');
      process.chdir(inner);
      assert.deepEqual(texts(await repository.diff('--json')), [
        'You raised high from 4 to 6: “4–6 soldiers killed” (army)',
      ]);
    }),
  );

  it(
    'looks at the whole repository from a folder in it, with paths from there, or at what is named',
    inRepository(async (repository) => {
      await raise(repository, 15);
      await repository.write('below/b.txt.claims.yaml', sidecarOf(['ccccccc2']));
      const filesOf = async (...args: string[]): Promise<unknown[]> => [
        ...new Set(objects(await repository.diff('--json', ...args)).map(({ file }) => file)),
      ];
      assert.deepEqual(await filesOf(), ['../a.txt.claims.yaml', 'b.txt.claims.yaml']);
      assert.deepEqual(await filesOf('--', '../a.txt'), ['../a.txt.claims.yaml']);
      assert.deepEqual(await filesOf('HEAD', '--', '.'), ['b.txt.claims.yaml']);
      assert.deepEqual(await filesOf('..'), ['../a.txt.claims.yaml', 'b.txt.claims.yaml']);
    }, 'below'),
  );

  it(
    'tells what cannot be read in one of the two, and ends with 1',
    inRepository(async (repository) => {
      await repository.edit('a.txt.claims.yaml', 'low: 4', 'low: "four');
      await repository.write('b.txt.claims.yaml', Uint8Array.of(0xff, 0xfe));
      await symlink('a.txt.claims.yaml', join(repository.folder, 'c.txt.claims.yaml'));
      const broken = await repository.diff('--json');
      assert.equal(broken.code, 1);
      const [first, ...others] = texts(broken);
      assert.match(String(first), /^The new version cannot be read: line 1\d: /);
      assert.deepEqual(others, [
        'You began the annotations of the article',
        'The new version cannot be read: it is not UTF-8 text.',
        'You began the annotations of the article',
        'The new version cannot be read: it is a link.',
      ]);
      repository.commit();
      await repository.write('a.txt.claims.yaml', files['a.txt.claims.yaml']);
      assert.match(
        (await repository.diff('--', 'a.txt')).out,
        /~ The old version cannot be read: line 1\d: /,
      );
    }),
  );

  it(
    'tells claims that break the schema, comments and formatting, and files that are gone',
    inRepository(async (repository) => {
      await repository.edit('a.txt.claims.yaml', 'low: 4', 'low: four');
      await repository.edit('incidents/undated-panjgur.yaml', 'id:', '# The first.\nid:');
      assert.deepEqual(texts(await repository.diff('--json')), [
        'You changed low from 4 to “four”: “killed” (army)',
        'You changed only comments or formatting',
      ]);
      await rm(join(repository.folder, 'a.txt.claims.yaml'));
      assert.deepEqual(texts(await repository.diff('--json', 'HEAD', '--', 'a.txt')), [
        'You removed the annotations of the article',
        'You removed “4 soldiers killed” (army)',
        'You removed “4 soldiers killed” (army)',
      ]);
    }),
  );

  it(
    'prints Markdown in which words of articles stay words',
    inRepository(async (repository) => {
      const note = '*bold* <img src=x> [a](http://b.example) @someone `code`';
      await repository.edit('a.txt.claims.yaml', /role: official\n/, `role: official\n    note: "${note}"\n`);
      repository.commit('Analyst *Two*');
      const { out, err } = await repository.diff('--md', 'HEAD~1', 'HEAD');
      assert.equal(err, '');
      assert.equal(
        out,
        `Changed between HEAD~1 and HEAD: 1 article (1 claim changed).

### a.txt.claims.yaml

**undated-panjgur**

- “4 soldiers killed” (army), line 18
  - Analyst \\*Two\\* set the note to “\\*bold\\* \\<img src=x\\> \\[a\\](http:<!-- -->//b.example) @<!-- -->someone \\\`code\\\`”
`,
      );
    }),
  );

  it(
    'starts no program that the repository names, and tells why git refuses',
    inRepository(async (repository) => {
      await raise(repository, 15);
      repository.git('config', 'core.fsmonitor', 'touch started; false');
      repository.git('config', 'diff.external', 'touch started; false');
      assert.equal((await repository.diff()).code, 0);
      assert.ok(!(await readdir(repository.folder)).includes('started'));
      repository.git('config', 'diff.orderFile', 'nowhere');
      const { code, err } = await repository.diff();
      assert.equal(code, 2);
      assert.match(err, /^newsmark: git refused: .*'nowhere'/);
    }),
  );

  it('takes everything for new before the first commit', () =>
    withFiles(files, async (folder) => {
      const repository = new Repository(folder);
      const home = process.cwd();
      process.chdir(folder);
      try {
        repository.git('init', '--quiet');
        repository.git('add', 'a.txt.claims.yaml');
        const { code, out, err } = await repository.diff();
        assert.equal(code, 0);
        assert.match(out, /\+ You added “4 soldiers killed” \(army\), line 3\n/);
        assert.match(
          out,
          /incidents\/undated-panjgur\.yaml: The attack\n {2}\+ You began the incident file\n/,
        );
        assert.match(err, /^Changed between nothing and the files as they are: 1 article \(2 claims\), 1 /);
      } finally {
        process.chdir(home);
      }
    }));

  it(
    'refuses what it cannot mean in one sentence',
    inRepository(async (repository) => {
      const rows: [string[], RegExp][] = [
        [['nowhere'], /^newsmark: nowhere: this is neither a revision that git knows nor a file; /],
        [
          ['HEAD', 'nowhere', '--', 'a.txt'],
          /^newsmark: nowhere: git knows no such revision; paths stand after --/,
        ],
        [['HEAD', 'HEAD', 'HEAD', '--'], /^newsmark: HEAD: two revisions are compared, not more/],
        [['--output=x'], /^newsmark: Unknown option '--output'/],
        [['--json', '--md'], /^newsmark: choose one of --json and --md\./],
        [['--', '../../outside'], /^newsmark: git refused: \.\.\/\.\.\/outside: .* is outside repository/],
        [
          ['--', ':(nothing)a'],
          /^newsmark: git refused: Invalid pathspec magic 'nothing' in ':\(nothing\)a'\.\n$/,
        ],
      ];
      for (const [args, message] of rows) {
        const { code, out, err } = await repository.diff(...args);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, message);
      }
      await rm(join(repository.folder, '.git'), { recursive: true });
      const { code, err } = await repository.diff();
      assert.equal(code, 2);
      assert.match(err, /^newsmark: the current folder is not in the work tree of a git repository: /);
    }),
  );
});
