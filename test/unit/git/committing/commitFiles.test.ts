import assert from 'node:assert/strict';
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitFiles } from '../../../../src/git/committing/commitFiles';
import { GitFailed, gitIn } from '../../../../src/git/desktop';
import {
  contentsAt,
  preparedMessage,
  readState,
  topOf,
} from '../../../../src/git/committing/repositoryState';
import type { ChangedFile } from '../../../../src/git/committing/repositoryState';
import { TestRepository, oddFolder } from '../support';

const isOurs = ({ path }: ChangedFile): boolean => path.endsWith('.claims.yaml');
const lines = (...words: string[]): string => [...words, ...'abcdefghij'].map((word) => `${word}\n`).join('');

describe('committing annotations', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof oddFolder>;
  let repository: TestRepository;

  beforeEach(() => {
    folder = oddFolder();
    repository = new TestRepository(join(folder.path, 'repository'));
    repository.commit({
      'a.txt.claims.yaml': lines('one'),
      'b.txt.claims.yaml': lines('one'),
      'notes.txt': lines('one'),
      'more.txt': lines('one'),
    });
  });

  afterEach(() => folder.remove());

  async function commit(withStaged = false): Promise<void> {
    const { changes } = await readState(repository.git);
    await commitFiles(repository.git, { files: changes.filter(isOurs), message: 'Annotate', withStaged });
  }

  /** Stages the first of two changes of a file. */
  function stageHalf(name: string): void {
    repository.write({ [name]: lines('two') });
    repository.run('add', name);
    repository.write({ [name]: `${lines('two')}three\n` });
  }

  const others = (): string[] => repository.index().filter((line) => !line.endsWith('.claims.yaml'));
  const committed = (): string[] =>
    repository.run('show', '--name-status', '--format=', '--no-renames', 'HEAD').split('\n').slice(0, -1);

  it('leaves what else is staged as it was, partly staged hunks and deletions too', async () => {
    stageHalf('notes.txt');
    repository.run('rm', '-q', '--cached', 'more.txt');
    repository.write({ 'new.txt': 'new\n', 'a.txt.claims.yaml': lines('two') });
    repository.run('add', 'new.txt');
    const before = others();
    const staged = repository.run('diff', '--cached', '--', 'notes.txt', 'more.txt', 'new.txt');
    await commit();
    assert.deepEqual(committed(), ['M\ta.txt.claims.yaml']);
    assert.deepEqual(others(), before);
    assert.equal(repository.run('diff', '--cached'), staged);
    assert.match(repository.status(), /^MM notes\.txt$/m);
  });

  it('commits new, deleted, renamed, staged and partly staged sidecars as they stand', async () => {
    stageHalf('a.txt.claims.yaml');
    repository.write({ 'sub/ö "c" [x]*.txt.claims.yaml': lines('new'), ':(top)d.txt.claims.yaml': 'd\n' });
    renameSync(join(repository.root, 'b.txt.claims.yaml'), join(repository.root, 'e.txt.claims.yaml'));
    repository.run('add', 'e.txt.claims.yaml');
    repository.run('rm', '-q', '--cached', 'b.txt.claims.yaml');
    repository.write({ 'ox.txt.claims': 'not ours' });
    await commit();
    assert.equal(repository.status(), '?? ox.txt.claims\n');
    assert.equal(repository.run('show', 'HEAD:a.txt.claims.yaml'), repository.read('a.txt.claims.yaml'));
    assert.deepEqual(
      committed()
        .map((line) => line[0])
        .sort(),
      ['A', 'A', 'A', 'D', 'M'],
    );
  });

  it('commits what is staged with them when asked to, also what is staged already', async () => {
    stageHalf('notes.txt');
    repository.write({ 'a.txt.claims.yaml': lines('two'), 'c.txt.claims.yaml': 'c\n' });
    repository.run('rm', '-q', 'b.txt.claims.yaml');
    await commit(true);
    assert.deepEqual(committed(), [
      'M\ta.txt.claims.yaml',
      'D\tb.txt.claims.yaml',
      'A\tc.txt.claims.yaml',
      'M\tnotes.txt',
    ]);
    assert.equal(repository.run('show', 'HEAD:notes.txt'), lines('two'));
    assert.equal(repository.status(), ' M notes.txt\n');
  });

  for (const [what, fail] of [
    ['a hook refuses', () => hook('pre-commit', 'echo "error: no commits on Sunday" >&2; exit 1')],
    ['the message is refused', () => hook('commit-msg', 'exit 1')],
    [
      'signing fails',
      () =>
        repository.run('config', 'commit.gpgsign', 'true') +
        repository.run('config', 'gpg.program', 'no-such-program'),
    ],
    ['another git is at work', () => repository.write({ '.git/index.lock': '' })],
  ] as const) {
    it(`leaves the index as it was when ${what}`, async () => {
      stageHalf('notes.txt');
      stageHalf('a.txt.claims.yaml');
      repository.write({ 'new.txt.claims.yaml': 'new\n' });
      rmSync(join(repository.root, 'b.txt.claims.yaml'));
      const state = (): string[] => [
        repository.index().join(),
        repository.status(),
        repository.run('rev-parse', 'HEAD'),
      ];
      const before = state();
      fail();
      for (const withStaged of [false, true]) {
        await assert.rejects(commit(withStaged), GitFailed);
        assert.deepEqual(state(), before);
      }
    });
  }

  function hook(name: string, script: string): void {
    const path = join(repository.root, '.git', 'hooks', name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    repository.run('config', 'core.hooksPath', join(repository.root, '.git', 'hooks'));
  }

  it('says why git refused, and lets hooks that agree do their work', async () => {
    repository.write({ 'a.txt.claims.yaml': lines('two') });
    hook('pre-commit', 'echo "looking"; echo "error: no commits on Sunday" >&2; exit 1');
    await assert.rejects(commit(), (error: GitFailed) => error.reason === 'no commits on Sunday');
    hook('pre-commit', 'touch ran');
    await commit();
    assert.match(repository.status(), /\?\? ran/);
    assert.deepEqual(committed(), ['M\ta.txt.claims.yaml']);
  });

  it('signs where git is told to', async () => {
    const program = join(folder.path, 'gpg');
    writeFileSync(program, `#!/bin/sh\ncat > /dev/null\necho '[GNUPG:] SIG_CREATED ' >&2\necho signature\n`, {
      mode: 0o755,
    });
    repository.run('config', 'commit.gpgsign', 'true');
    repository.run('config', 'gpg.program', program);
    repository.write({ 'a.txt.claims.yaml': lines('two') });
    await commit();
    assert.match(repository.run('cat-file', 'commit', 'HEAD'), /^gpgsig signature$/m);
  });

  it('makes the first commit of a repository', async () => {
    repository = new TestRepository(join(folder.path, 'empty'));
    repository.write({ 'a.txt.claims.yaml': 'a\n', 'notes.txt': 'n\n' });
    repository.run('add', 'notes.txt');
    await commit();
    assert.deepEqual(committed(), ['A\ta.txt.claims.yaml']);
    assert.equal(repository.status(), 'A  notes.txt\n');
  });

  it('tells what is under way, what is unmerged and on no branch', async () => {
    assert.deepEqual(await readState(repository.git), { changes: [], isDetached: false });
    repository.run('checkout', '-qb', 'theirs');
    repository.commit({ 'a.txt.claims.yaml': lines('theirs') });
    repository.run('checkout', '-q', 'main');
    repository.commit({ 'a.txt.claims.yaml': lines('ours') });
    const underWay = async (...args: string[]): Promise<unknown> => {
      repository.attempt(...args);
      const state = await readState(repository.git);
      assert.deepEqual(
        state.changes.map(({ path, isUnmerged }) => [path, isUnmerged]),
        [['a.txt.claims.yaml', true]],
      );
      repository.run(args[0] ?? '', '--abort');
      return state.underWay;
    };
    assert.equal(await underWay('merge', 'theirs'), 'merge');
    assert.equal(await underWay('cherry-pick', 'theirs'), 'cherry-pick');
    assert.equal(await underWay('rebase', 'theirs'), 'rebase');
    repository.commit({ 'a.txt.claims.yaml': lines('later') });
    assert.equal(await underWay('revert', 'HEAD~1'), 'revert');
    repository.run('checkout', '-q', '--detach');
    assert.equal((await readState(repository.git)).isDetached, true);
  });

  it('finishes a merge with all of it, under the message that git prepared', async () => {
    repository.run('checkout', '-qb', 'theirs');
    repository.commit({ 'a.txt.claims.yaml': lines('theirs'), 'notes.txt': lines('theirs') });
    repository.run('checkout', '-q', 'main');
    repository.commit({ 'a.txt.claims.yaml': lines('ours') });
    repository.attempt('merge', 'theirs');
    repository.write({ 'a.txt.claims.yaml': lines('both') });
    await assert.rejects(commit(), /partial commit/);
    repository.run('add', 'a.txt.claims.yaml');
    repository.write({ 'b.txt.claims.yaml': lines('later') });
    const message = await preparedMessage(repository.git);
    assert.equal(message, "Merge branch 'theirs'");
    const { changes } = await readState(repository.git);
    await commitFiles(repository.git, { files: changes.filter(isOurs), message, withStaged: true });
    assert.equal(repository.run('log', '-1', '--format=%p').trim().split(' ').length, 2);
    assert.equal(repository.status(), '');
  });

  it('works in a work tree of its own, in a submodule, and says where there is no repository', async () => {
    repository.run('worktree', 'add', '-q', '../tree', '-b', 'tree');
    const top = join(folder.path, 'tree');
    const main = repository;
    repository = Object.assign(Object.create(TestRepository.prototype) as TestRepository, {
      root: top,
      git: gitIn(top),
    });
    repository.write({ 'a.txt.claims.yaml': lines('tree') });
    await commit();
    assert.equal(main.run('show', 'tree:a.txt.claims.yaml'), lines('tree'));

    main.run('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', main.root, 'sub');
    const sub = join(main.root, 'sub');
    assert.equal(await topOf(gitIn(sub)), sub);
    assert.equal(await topOf(gitIn(join(main.root, '.git'))), undefined);
    assert.equal(await topOf(gitIn(folder.path)), undefined);
  });

  it('reads many files of a commit at once, odd names and all', async () => {
    const odd = 'sub/ö "c" x.txt.claims.yaml';
    repository.commit({ [odd]: 'é\n', 'empty.txt.claims.yaml': '' });
    const names = ['a.txt.claims.yaml', 'missing', odd, 'a\nb', 'empty.txt.claims.yaml', 'notes.txt'];
    assert.deepEqual(await contentsAt(repository.git, 'HEAD', names), [
      lines('one'),
      undefined,
      'é\n',
      undefined,
      '',
      lines('one'),
    ]);
    assert.deepEqual(await contentsAt(repository.git, 'HEAD', []), []);
  });
});
