import { assert } from 'chai';
import * as vscode from 'vscode';
import { emptySidecar } from '../../src/core/sidecar/writing/emptySidecar';
import type { ArticleNode } from '../../src/views/articles/articleNodes';
import { choosing } from './support/choosing';
import { answering } from './support/answering';
import {
  eventually,
  exists,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  seeds,
  tag,
  write,
} from './support/workspace';

/** The rows of the tree as a person sees them. */
async function rows(parent?: ArticleNode): Promise<string[]> {
  const { articlesTree } = await newsmark();
  return (await articlesTree.getChildren(parent)).map((node) => {
    const item = articlesTree.getTreeItem(node);
    return `${typeof item.label === 'string' ? item.label : ''} (${String(item.description ?? '')})`;
  });
}

async function articleNode(name: string): Promise<ArticleNode> {
  const { articlesTree } = await newsmark();
  return eventually(async () => {
    const all = await articlesTree.getChildren();
    const found = all.find((node) => node.row === 'article' && node.article.name === name);
    return found ?? assert.fail(`${name} is not listed`);
  });
}

/** The description of an article's row. */
async function described(name: string): Promise<string> {
  const { articlesTree } = await newsmark();
  return String(articlesTree.getTreeItem(await articleNode(name)).description);
}

const text = 'Quetta, 3 February 2022: Militants killed four soldiers in Noshki, the army said.\n';

describe('The tree of articles', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('newsmark.showAllArticles');
    await leaveNoTrace();
  });

  it('lists prose by the settings and files with a sidecar, in folders where there are several', async () => {
    const { articlesTree } = await newsmark();
    await eventually(async () => assert.lengthOf(await rows(), 5));
    assert.equal(await articlesTree.describe(), '0 of 5 reviewed');
    await write('may/README.md', 'No article.');
    for (const name of ['all.report.md', 'raid.dossier.md']) await write(name, text);
    await write('may/raid.md', text);
    await write('wire.log', text);
    await write('wire.log.claims.yaml', 'newsmark: 1\narticle:\n  title: From the wire\n');
    await eventually(
      async () => assert.deepEqual(await rows(), ['. (6 articles)', 'may (1 article)']),
      15_000,
    );
    const [top] = await articlesTree.getChildren();
    // What it seems to claim is counted a moment later.
    assert.match((await rows(top)).join('\n'), /^From the wire \((?:1 suggestion)?\)$/m);
  });

  it('tells claims, and suggestions that nobody answered, of open articles and of others', async function () {
    this.timeout(60_000);
    const { articlesTree, articles } = await newsmark();
    await write('raid.txt', text);
    await eventually(async () => assert.include(await described('raid.txt'), '1 suggestion'), 30_000);
    // Nothing was opened to find out.
    assert.isUndefined(articles.get(inWorkspace('raid.txt')));

    const editor = await open('raid.txt');
    await tag(editor, 'killed four soldiers', { kind: 'killed', incident: 'none' });
    await eventually(async () => assert.equal(await described('raid.txt'), '1 claim'), 15_000);
    const claims = await articlesTree.getChildren(await articleNode('raid.txt'));
    const [claim] = claims.map((node) => articlesTree.getTreeItem(node));
    assert.isTrue(typeof claim?.label === 'string' && claim.label.startsWith('4 soldiers killed'));
    assert.equal(claim?.description, 'background');
    assert.equal(claim?.command?.command, 'newsmark.goToClaim');
  });

  it('tells claims whose words changed or are gone, without opening the article', async function () {
    this.timeout(60_000);
    const editor = await open(seeds.ap);
    await tag(editor, '30 insurgents', { kind: 'killed', incident: 'none' });
    const before = await read(inWorkspace(seeds.ap));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    try {
      await write(seeds.ap, before.replace('30 insurgents', '41 insurgents'));
      await eventually(async () => assert.include(await described(seeds.ap), '1 changed'), 30_000);
      await write(seeds.ap, 'Nothing of it is left.');
      await eventually(async () => assert.include(await described(seeds.ap), '1 lost'), 30_000);
    } finally {
      await write(seeds.ap, before);
    }
  });

  it('sets the status of several articles as one step, and takes it back', async () => {
    const { articlesTree, store } = await newsmark();
    const nodes = await Promise.all([articleNode(seeds.ap), articleNode(seeds.dawn)]);
    await vscode.commands.executeCommand('newsmark.setArticleStatus', nodes[0], nodes, 'nothing to code');
    const sidecar = inWorkspace(`${seeds.ap}.claims.yaml`);
    assert.match(await read(sidecar), /^ {2}status: nothing to code$/m);
    await eventually(async () => assert.equal(await articlesTree.describe(), '2 of 5 reviewed'));
    assert.include(await described(seeds.ap), 'nothing to code');
    assert.include(
      articlesTree.getTreeItem(await articleNode(seeds.ap)).accessibilityInformation?.label,
      'nothing to code',
    );
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    await eventually(async () => assert.equal(await articlesTree.describe(), '0 of 5 reviewed'));
    assert.isFalse(await exists(sidecar));
    assert.lengthOf([...store.sidecars()], 0);
  });

  it('asks for the status of the article in front', async () => {
    await open(seeds.ap);
    await answering(() => vscode.commands.executeCommand('newsmark.setArticleStatus'), ['accept']);
    assert.match(await read(inWorkspace(`${seeds.ap}.claims.yaml`)), /^ {2}status: reviewed$/m);
    // The present status comes first when it is asked again: the last row takes it away.
    await answering(
      () => vscode.commands.executeCommand('newsmark.setArticleStatus'),
      ['down', 'down', 'down', 'accept'],
    );
    await eventually(async () => assert.notInclude(await described(seeds.ap), 'reviewed'));
  });

  it('marks nothing else where the row of a menu is gone, and says so', async () => {
    await open(seeds.ap);
    const node = await articleNode(seeds.dawn);
    for (const rows of [[undefined], [node, undefined]]) {
      const asked = await choosing([], async () => {
        await vscode.commands.executeCommand('newsmark.setArticleStatus', rows[0], rows, 'reviewed');
      });
      assert.match(asked[0]?.text ?? '', /^The view changed .* choose the row again\.$/);
    }
    assert.isFalse(await exists(inWorkspace(`${seeds.ap}.claims.yaml`)));
    assert.isFalse(await exists(inWorkspace(`${seeds.dawn}.claims.yaml`)));
  });

  it('leaves a sidecar alone that must not be touched, and says so', async () => {
    const broken = 'newsmark: 1\nclaims: [\n';
    const sidecar = await write(`${seeds.ap}.claims.yaml`, broken);
    const { store } = await newsmark();
    await eventually(() => assert.lengthOf([...store.sidecars()], 1));
    const asked = await choosing([], async () => {
      await vscode.commands.executeCommand(
        'newsmark.setArticleStatus',
        inWorkspace(seeds.ap),
        undefined,
        'reviewed',
      );
    });
    assert.lengthOf(asked, 1);
    assert.include(asked[0]?.text, '.claims.yaml');
    assert.equal(await read(sidecar), broken);
  });

  it('shows only what is to do, and goes to the next of it', async () => {
    const all = Object.values(seeds);
    const done = [seeds.reuters, seeds.dawn].map(inWorkspace);
    await vscode.commands.executeCommand('newsmark.setArticleStatus', done[0], done, 'reviewed');
    await vscode.commands.executeCommand('newsmark.showArticlesToDo');
    await eventually(async () => assert.lengthOf(await rows(), 3));
    await open(seeds.wion);
    await vscode.commands.executeCommand('newsmark.nextArticle');
    const front = (): string => vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1) ?? '';
    assert.equal(front(), all[3]);
    await vscode.commands.executeCommand('newsmark.nextArticle');
    assert.equal(front(), all[4]);
    await vscode.commands.executeCommand('newsmark.nextArticle');
    assert.equal(front(), seeds.wion);
    await vscode.commands.executeCommand('newsmark.showAllArticles');
    await eventually(async () => assert.lengthOf(await rows(), 5));
  });

  it('shows ten thousand a page at a time', async function () {
    this.timeout(60_000);
    const { articlesTree, store } = await newsmark();
    for (let at = 0; at < 10_000; at++) {
      store.setSidecar({
        uri: inWorkspace(`far/${at}.txt`).toString(),
        name: `${at}.txt`,
        file: { ...emptySidecar(), source: `newsmark: 1 # ${at}` },
      });
    }
    const [, far] = await eventually(async () => {
      const shown = await articlesTree.getChildren();
      assert.lengthOf(shown, 2);
      return shown;
    });
    const shown = await articlesTree.getChildren(far);
    assert.lengthOf(shown, 201);
    const names = shown.slice(0, 3).map((node) => (node.row === 'article' ? node.article.name : ''));
    assert.deepEqual(names, ['0.txt', '1.txt', '2.txt']);
    assert.deepEqual(shown.at(-1), { row: 'more', of: 'folder far', hidden: 9_800 });
    for (let at = 0; at < 10_000; at++) store.removeSidecar(inWorkspace(`far/${at}.txt`).toString());
  });
});
