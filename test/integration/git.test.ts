import { assert } from 'chai';
import * as vscode from 'vscode';
import { gitIn, nodeFiles } from '../../src/git/desktop';
import type { Git } from '../../src/git/desktop';
import { gitApi } from '../../src/git/gitApi';
import { repositoryOf, uriIn } from '../../src/git/repositories';
import type { Repository } from '../../src/git/repositories';
import { answering } from './support/answering';
import { choosing } from './support/choosing';
import {
  eventually,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  seeds,
  tag,
  write,
} from './support/workspace';

const incident = '2022-02-02-panjgur-noshki';
const commit = (): Thenable<unknown> => vscode.commands.executeCommand('newsmark.commitAnnotations');
const commitUnderItsMessage = (): Promise<unknown> => answering(commit, ['accept']);

describe('Git', () => {
  let git: Git;
  let start: string;

  before(async function () {
    if (!(await gitApi())) this.skip();
    git = gitIn(inWorkspace('.').fsPath);
    start = (await git(['rev-list', '--max-parents=0', 'HEAD'])).trim();
    await git(['reset', '-q', '--hard', start]);
  });

  afterEach(async () => {
    for (const unfinished of ['merge', 'rebase']) await git([unfinished, '--abort']).catch(() => '');
    await git(['checkout', '-q', '-f', 'main']);
    await git(['branch', '-qD', 'theirs']).catch(() => '');
    await git(['reset', '-q', '--hard', start]);
    await leaveNoTrace();
  });

  const lastCommit = async (): Promise<string[]> =>
    (await git(['show', '--name-only', '--format=%s', 'HEAD'])).split('\n').filter((line) => line !== '');

  describe('committing', () => {
    beforeEach(async () => {
      await tag(await open(seeds.dawn), 'Twelve soldiers', { kind: 'killed', incident });
      await write('notes.txt', 'one\ntwo\n');
      await git(['add', 'notes.txt']);
      await write('notes.txt', 'one\ntwo\nthree\n');
    });

    it('leaves what else is staged as it was, partly staged files too', async () => {
      const before = await git(['ls-files', '-s', '--', 'notes.txt']);
      await choosing(['Commit Annotations Only'], commitUnderItsMessage);
      assert.deepEqual(await lastCommit(), [
        'Annotate 1 article: 1 claim in 1 incident',
        `${seeds.dawn}.claims.yaml`,
      ]);
      assert.equal(await git(['ls-files', '-s', '--', 'notes.txt']), before);
      assert.equal(await git(['status', '--porcelain']), 'AM notes.txt\n');
    });

    it('takes it along when the analyst says so, and does nothing when she leaves', async () => {
      await choosing([], commit);
      assert.equal((await git(['rev-parse', 'HEAD'])).trim(), start);
      assert.match(await git(['status', '--porcelain']), /^AM notes\.txt\n\?\? /);
      await choosing(['Commit These Too'], commitUnderItsMessage);
      assert.include(await lastCommit(), 'notes.txt');
    });

    it('leaves the index as it was when a hook refuses, and says why', async () => {
      await write('hooks/pre-commit', '#!/bin/sh\necho "error: not today" >&2\nexit 1\n');
      await (await nodeFiles()).chmod(inWorkspace('hooks/pre-commit').fsPath, 0o755);
      await git(['config', 'core.hooksPath', inWorkspace('hooks').fsPath]);
      try {
        const before = await git(['ls-files', '-s']);
        const asked = await choosing(['Commit Annotations Only'], commitUnderItsMessage);
        assert.match(
          asked.at(-1)?.text ?? '',
          /^Git did not commit the annotations \(not today\); what was staged is/,
        );
        assert.equal(await git(['ls-files', '-s']), before);
      } finally {
        await git(['config', 'core.hooksPath', '/dev/null']);
      }
    });

    it('asks in which of two repositories, and commits in that one alone', async () => {
      const inner = gitIn((await folder('inner')).fsPath);
      await inner(['init', '-q', '-b', 'main', '--template=']);
      await inner(['config', 'user.name', 'Analyst One']);
      await inner(['config', 'user.email', 'one@example.org']);
      await write('inner/a.txt', 'Four soldiers were killed in Mach.\n');
      await (await gitApi())?.openRepository?.(inWorkspace('inner'));
      await tag(await open('inner/a.txt'), 'Four soldiers', { kind: 'killed', incident });
      const asked = await choosing(['inner'], commitUnderItsMessage);
      assert.deepEqual(asked[0]?.offered, ['articles', 'inner']);
      const files = await inner(['show', '--name-only', '--format=', 'HEAD']);
      assert.deepEqual(files.split('\n').slice(0, -1), ['a.txt', 'a.txt.claims.yaml']);
      assert.equal((await git(['rev-parse', 'HEAD'])).trim(), start);
    });

    it('refuses in the middle of a conflict, and commits a merge as a whole', async () => {
      await git(['reset', '-q', '--hard']);
      await git(['checkout', '-qb', 'theirs']);
      await commitFile('a.txt.claims.yaml', sidecar('civilians'));
      await git(['checkout', '-q', 'main']);
      await commitFile('a.txt.claims.yaml', sidecar('insurgents'));
      await git(['merge', '-q', 'theirs']).catch(() => '');
      // Newsmark may offer to merge the file at the same moment.
      const isAsked = (asked: Awaited<ReturnType<typeof choosing>>, what: RegExp): void =>
        assert.isTrue(
          asked.some(({ text }) => what.test(text)),
          asked.map(({ text }) => text).join(' | '),
        );
      isAsked(
        await choosing([], commit),
        /^Git commits nothing while a merge is to be decided in a\.txt\.claims\.yaml/,
      );
      await write('a.txt.claims.yaml', sidecar('mixed'));
      await git(['add', 'a.txt.claims.yaml']);
      isAsked(await choosing(['Commit All That Is Staged'], commitUnderItsMessage), /^A merge is under way/);
      assert.equal((await lastCommit())[0], "Merge branch 'theirs'");
      assert.lengthOf((await git(['show', '-s', '--format=%p', 'HEAD'])).trim().split(' '), 2);
    });
  });

  describe('merging, set up', () => {
    const setUp = (): Thenable<unknown> => vscode.commands.executeCommand('newsmark.setUpGitMerging');

    it('merges neighbouring changes with VS Code’s own runtime; once is enough, and it can be undone', async () => {
      const [first] = await choosing([], setUp);
      assert.match(
        first?.text ?? '',
        /^Git now merges annotations by claim in articles\. Written: 3 lines in \.gitattributes/,
      );
      const config = await git(['config', '--get', 'merge.newsmark.driver']);
      const attributes = await read(inWorkspace('.gitattributes'));
      const [second] = await choosing([], setUp);
      assert.match(second?.text ?? '', /already; nothing was changed/);
      assert.equal(await git(['config', '--get', 'merge.newsmark.driver']), config);
      assert.equal(await read(inWorkspace('.gitattributes')), attributes);

      await commitFile('a.txt.claims.yaml', sidecar('civilians'));
      await git(['checkout', '-qb', 'theirs']);
      await commitFile('a.txt.claims.yaml', sidecar('civilians', 4, 6));
      await git(['checkout', '-q', 'main']);
      await commitFile('a.txt.claims.yaml', sidecar('civilians', 3, 4));
      await git(['merge', '-q', '--no-edit', 'theirs']);
      assert.equal(await read(inWorkspace('a.txt.claims.yaml')), sidecar('civilians', 3, 6));

      await choosing(['Undo'], setUp);
      await git(['config', '--get', 'merge.newsmark.driver']).then(
        () => assert.fail('the driver is still there'),
        () => undefined,
      );
    });
  });

  describe('conflict markers', () => {
    const uri = (): vscode.Uri => inWorkspace('a.txt.claims.yaml');

    async function stopAtMarkers(): Promise<void> {
      await commitFile('a.txt.claims.yaml', sidecar('civilians'));
      await git(['checkout', '-qb', 'theirs']);
      await commitFile('a.txt.claims.yaml', sidecar('civilians', 4, 6));
      await git(['checkout', '-q', 'main']);
      await commitFile('a.txt.claims.yaml', sidecar('civilians', 3, 4));
      await git(['merge', '-q', 'theirs']).catch(() => '');
      assert.match(await read(uri()), /^<{7} /m);
      await (await newsmark()).files.refresh();
    }

    it('are offered to be merged by claim, and nothing is staged without a word', async () => {
      await (await newsmark()).files.load();
      const asked = await choosing(['Merge by Claim'], async () => {
        await stopAtMarkers();
        await eventually(async () => assert.equal(await read(uri()), sidecar('civilians', 3, 6)));
        await eventually(async () =>
          assert.isFalse((await vscode.workspace.openTextDocument(uri())).isDirty),
        );
      });
      assert.match(asked[0]?.text ?? '', /^a\.txt\.claims\.yaml has conflict markers/);
      assert.match(await git(['status', '--porcelain']), /^UU /);
    });

    it('have a quick fix; the file is staged when the analyst says so', async () => {
      await choosing([], async () => {
        await stopAtMarkers();
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      });
      await open(uri());
      const fix = await eventually(async () => {
        const [told] = vscode.languages
          .getDiagnostics(uri())
          .filter(({ code }) => code === 'conflict-markers');
        assert.isDefined(told);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          uri(),
          told.range,
        );
        const found = actions.find(({ title }) => title === 'Merge by Claim');
        assert.isDefined(found?.command);
        return found.command;
      });
      await choosing(['Stage as Resolved'], () =>
        vscode.commands.executeCommand(fix.command, ...(fix.arguments as unknown[])),
      );
      assert.equal(await read(uri()), sidecar('civilians', 3, 6));
      assert.equal(await git(['status', '--porcelain']), 'M  a.txt.claims.yaml\n');
    });
  });
});

describe('Conflicts', () => {
  afterEach(leaveNoTrace);

  it('with markers are merged from the text where git has nothing to tell, and reviewed one by one', async () => {
    const text = sidecar('civilians').replace(
      '    group: civilians\n',
      '<<<<<<< HEAD\n    group: civilians\n=======\n    group: insurgents\n>>>>>>> theirs\n',
    );
    const uri = await write('b.txt.claims.yaml', text);
    const { files, store } = await newsmark();
    await files.load();
    await eventually(() => assert.isDefined(store.sidecar(inWorkspace('b.txt').toString())));
    await choosing([], () => vscode.commands.executeCommand('newsmark.mergeByClaim', uri));
    assert.include(await read(uri), '- field: group\n        ours: civilians\n        theirs: insurgents\n');
    await eventually(() => {
      const [stored] = store.sidecar(inWorkspace('b.txt').toString())?.file.claims ?? [];
      assert.lengthOf(stored?.claim.conflicts ?? [], 1);
    });
    await choosing(['Take theirs', ''], () => vscode.commands.executeCommand('newsmark.reviewConflicts'));
    assert.equal(await read(uri), sidecar('insurgents'));
  });

  it('in a names file are merged from its markers, and decided by a quick fix', async () => {
    const file = (more: string): string => `newsmark: 1\nnames:\n  - name: ZLF\n    type: actor\n${more}`;
    const side = (name: string): string => `    side: ${name}\n`;
    const uri = await write(
      'newsmark.names.yaml',
      file(`<<<<<<< HEAD\n${side('rebels')}=======\n${side('hills')}>>>>>>> theirs\n`),
    );
    const { names } = await newsmark();
    await names.load();
    await names.refresh();
    await choosing([], () => vscode.commands.executeCommand('newsmark.mergeByClaim', uri));
    const entry = '    conflicts:\n      - field: side\n        ours: rebels\n        theirs: hills\n';
    assert.equal(await read(uri), file(side('rebels') + entry));
    await open(uri);
    const actions = await eventually(async () => {
      const [told] = vscode.languages.getDiagnostics(uri);
      assert.equal(told?.code, 'merge-conflict');
      return vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        told?.range,
      );
    });
    const edit = actions.find(({ title }) => title === 'Take theirs: “hills”')?.edit;
    assert.isDefined(edit);
    await vscode.workspace.applyEdit(edit);
    assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), file(side('hills')));
  });

  it('in an incident file are decided by a quick fix', async () => {
    const file = (more: string): string => `newsmark: 1\nid: 2022-02-02-panjgur\n${more}`;
    const uri = await write(
      'incidents/2022-02-02-panjgur.yaml',
      file('grading: fair\nconflicts:\n  - field: grading\n    ours: fair\n    theirs: weak\n'),
    );
    const { files } = await newsmark();
    await files.load();
    await files.read(uri);
    await open(uri);
    const actions = await eventually(async () => {
      const [told] = vscode.languages.getDiagnostics(uri);
      assert.equal(told?.code, 'merge-conflict');
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        told?.range,
      );
      assert.includeMembers(
        found.map(({ title }) => title),
        ['Take ours: “fair”', 'Take theirs: “weak”'],
      );
      return found;
    });
    const edit = actions.find(({ title }) => title.startsWith('Take theirs'))?.edit;
    assert.isDefined(edit);
    await vscode.workspace.applyEdit(edit);
    assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), file('grading: weak\n'));
  });
});

describe('Files of repositories', () => {
  const at = (path: string): vscode.Uri => vscode.Uri.file(path);
  const git = gitIn('/');
  const outer: Repository = { root: '/r', git, places: [{ folder: at('/link/news'), prefix: 'sub/news/' }] };
  const inner: Repository = {
    root: '/r/sub/news/module',
    git,
    places: [{ folder: at('/link/news/module'), prefix: '' }],
  };

  it('are found when the open folder is below the top, reached by a link, or holds a submodule', () => {
    assert.equal(uriIn(outer, 'sub/news/a b.txt')?.path, '/link/news/a b.txt');
    assert.isUndefined(uriIn(outer, 'elsewhere/a.txt'));
    const both = [outer, inner];
    assert.deepEqual(repositoryOf(both, at('/link/news/x/a.txt')), {
      repository: outer,
      path: 'sub/news/x/a.txt',
    });
    assert.deepEqual(repositoryOf(both, at('/link/news/module/a.txt')), { repository: inner, path: 'a.txt' });
    assert.isUndefined(repositoryOf(both, at('/link/newspaper/a.txt')));
  });
});

async function folder(name: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.createDirectory(inWorkspace(name));
  return inWorkspace(name);
}

async function commitFile(name: string, content: string): Promise<void> {
  const git = gitIn(inWorkspace('.').fsPath);
  await write(name, content);
  await git(['add', '--', name]);
  await git(['commit', '-qm', `Write ${name}`]);
}

function sidecar(group: string, low = 4, high = 4): string {
  return `newsmark: 1
claims:
  - id: aaaaaaa2
    kind: killed
    spans:
      - exact: 4 soldiers
        start: 14
        end: 24
    figure:
      low: ${low}
      high: ${high}
    group: ${group}
    claimant: army
    incident: undated-panjgur
`;
}
