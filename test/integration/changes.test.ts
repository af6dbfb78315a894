import { assert } from 'chai';
import * as vscode from 'vscode';
import { openRepositories } from '../../src/git/annotationChanges';
import { findRepository, gitApi } from '../../src/git/gitApi';
import type { ChangeNode } from '../../src/views/changes/changeRows';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
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
const sidecar = (): vscode.Uri => sidecarOf(inWorkspace(seeds.dawn));

/** The rows of the tree as a person sees them, changes indented. */
async function rows(): Promise<string> {
  const { changes } = await newsmark();
  const shown: string[] = [];
  const add = (node: ChangeNode, indent: string): void => {
    const { label, description } = changes.getTreeItem(node);
    shown.push(`${indent}${label as string} (${String(description)})`);
  };
  for (const file of await changes.getChildren()) {
    add(file, '');
    for (const change of await changes.getChildren(file)) add(change, '  ');
  }
  return shown.join('\n');
}

async function change(words: RegExp): Promise<ChangeNode> {
  const { changes } = await newsmark();
  for (const file of await changes.getChildren()) {
    for (const node of await changes.getChildren(file)) {
      if (words.test(changes.getTreeItem(node).label as string)) return node;
    }
  }
  return assert.fail(`no change is told like ${String(words)}`);
}

/** Tags two claims in an article and commits them, as if somebody had done that before. */
async function commitTwoClaims(): Promise<string[]> {
  const editor = await open(seeds.dawn);
  const killed = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
  const injured = await tag(editor, '12 others injured', { kind: 'injured', incident });
  const repository = await findRepository(inWorkspace('.'));
  assert.isDefined(repository);
  await repository.add([sidecar().fsPath]);
  await repository.commit('Annotate');
  return [killed, injured];
}

/** Takes the committed sidecar out of the repository again, for the tests that come after. */
async function forgetCommitted(): Promise<void> {
  const repository = await findRepository(inWorkspace('.'));
  await vscode.workspace.fs.delete(sidecar()).then(undefined, () => undefined);
  await repository?.add([sidecar().fsPath]);
  await repository?.commit('Start again');
}

describe('Changed annotations', () => {
  afterEach(leaveNoTrace);

  it('tells a new article’s claims, and goes to their words', async function () {
    if (!(await gitApi())) this.skip();
    await tag(await open(seeds.dawn), 'Twelve soldiers', { kind: 'killed', incident });
    await eventually(async () =>
      assert.equal(
        await rows(),
        [
          `${seeds.dawn} (new)`,
          '  Began the annotations of the article ()',
          '  Added “12 soldiers killed” (Mir Zia Lango) ()',
        ].join('\n'),
      ),
    );
    await open(seeds.wion);
    await vscode.commands.executeCommand('newsmark.openChange', await change(/^Added/));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'Twelve soldiers');
  });

  it('tells what was changed and removed since the last commit, and compares with an earlier one', async function () {
    if (!(await gitApi())) this.skip();
    const { changes, files } = await newsmark();
    const [killed = '', injured = ''] = await commitTwoClaims();
    try {
      await eventually(async () => assert.equal(await rows(), ''));
      await write(`${seeds.dawn}.claims.yaml`, (await read(sidecar())).replace('high: 12', 'high: 15'));
      await files.refresh();
      await vscode.commands.executeCommand('newsmark.deleteClaim', injured);
      await eventually(async () =>
        assert.equal(
          await rows(),
          [
            `${seeds.dawn} ()`,
            '  Removed “12 others injured” (Mir Zia Lango) ()',
            '  Raised high from 12 to 15 (“12–15 soldiers killed” (Mir Zia Lango))',
          ].join('\n'),
        ),
      );
      await vscode.commands.executeCommand('newsmark.openChange', await change(/^Raised/));
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.getText(editor.selection), 'Twelve soldiers');

      await vscode.commands.executeCommand('newsmark.openChange', await change(/^Removed/));
      await eventually(() => {
        const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        assert.instanceOf(tab, vscode.TabInputTextDiff);
        assert.equal(tab.modified.path, sidecar().path);
        assert.equal(tab.original.scheme, 'git');
      });

      const [repository] = (await openRepositories()) ?? [];
      assert.isDefined(repository);
      await changes.compareWith({ repository, ref: 'HEAD~1', name: 'before' });
      await eventually(async () =>
        assert.equal(
          await rows(),
          [
            `${seeds.dawn} (new)`,
            '  Began the annotations of the article ()',
            '  Added “12–15 soldiers killed” (Mir Zia Lango) ()',
          ].join('\n'),
        ),
      );
      await changes.compareWith({ repository, ref: 'HEAD', name: 'Last commit' });
      assert.include(await read(sidecar()), killed);
    } finally {
      await forgetCommitted();
    }
  });

  it('tells a sidecar that moved with its article as one', async function () {
    if (!(await gitApi())) this.skip();
    await commitTwoClaims();
    try {
      const moved = sidecarOf(inWorkspace('moved.txt'));
      await vscode.workspace.fs.rename(sidecar(), moved);
      await eventually(async () =>
        assert.equal(
          await rows(),
          [
            'moved.txt ()',
            `  Moved the annotations of the article here from ${seeds.dawn}.claims.yaml ()`,
          ].join('\n'),
        ),
      );
      await vscode.workspace.fs.rename(moved, sidecar());
    } finally {
      await forgetCommitted();
    }
  });

  it('has nothing to tell, and says why, where Git cannot be reached', async function () {
    if (await gitApi()) this.skip();
    await tag(await open(seeds.dawn), 'Twelve soldiers', { kind: 'killed', incident });
    assert.equal(await rows(), '');
    assert.isUndefined(await openRepositories());
    // Without anything to pick from, it says so and comes back.
    await vscode.commands.executeCommand('newsmark.compareAnnotations');
  });
});
