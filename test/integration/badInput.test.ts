import { assert } from 'chai';
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { MemoryFolder } from './support/memoryFolder';
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

const given = { kind: 'killed', incident: 'undated-somewhere' };
const sentence = 'At least four soldiers were killed in Quetta, police said.';

async function taggedQuote(
  name: string,
  words: string,
): Promise<{ exact: string; start: number; end: number }> {
  const editor = await open(name);
  await tag(editor, words, given);
  const { claims, problems } = parseSidecar(await read(sidecarOf(inWorkspace(name))));
  assert.isEmpty(problems);
  const span = claims[0]?.claim.spans[0];
  assert.isDefined(span);
  const { articles } = await newsmark();
  await eventually(() => assert.isFalse(articles.get(editor.document.uri)?.placedClaims()[0]?.orphaned));
  return span;
}

/** Shows that the extension still works: a seed is opened and a claim of it tagged. */
async function stillAlive(): Promise<void> {
  const editor = await open(seeds.ap);
  await tag(editor, '30 insurgents', given);
}

describe('Bad input', () => {
  afterEach(leaveNoTrace);

  it('has nothing to say about an empty file, and tags nothing in it', async () => {
    await write('empty.txt', '');
    await open('empty.txt');
    assert.isUndefined(await vscode.commands.executeCommand('newsmark.tagClaim', given));
    assert.isFalse(await exists(sidecarOf(inWorkspace('empty.txt'))));
    await stillAlive();
  });

  it('survives one line of 5 MB', async () => {
    await write('long.txt', `${sentence} ${'Soldiers said 4 people died in Panjgur. '.repeat(125_000)}`);
    await open('long.txt');
    await stillAlive();
  }).timeout(60_000);

  it('counts a lone surrogate as one character', async () => {
    await write('surrogate.txt', `x ${sentence}`);
    const editor = await open('surrogate.txt');
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 0, 1), '\ud800'));
    const active = vscode.window.activeTextEditor;
    assert.isDefined(active);
    await tag(active, 'four soldiers were killed', given);
    const { claims, problems } = parseSidecar(await read(sidecarOf(inWorkspace('surrogate.txt'))));
    assert.isEmpty(problems);
    assert.equal(claims[0]?.claim.spans[0]?.start, 11);
  });

  it('counts characters outside the basic plane once', async () => {
    await write('emoji.txt', `🔴🔴 ${sentence}`);
    const span = await taggedQuote('emoji.txt', 'four soldiers were killed');
    assert.deepInclude(span, { start: 12, end: 37 });
  });

  it('tags right-to-left text', async () => {
    await write('urdu.txt', 'پنجگور میں 7 فوجی ہلاک ہوئے۔ ترجمان نے کہا۔\n');
    const span = await taggedQuote('urdu.txt', '7 فوجی ہلاک');
    assert.equal(span.exact, '7 فوجی ہلاک');
    assert.equal(span.start, 11);
  });

  it('reads CRLF, lone CR and mixed line ends as one character each', async () => {
    await write('mixed.txt', `First line.\r\nSecond line.\rThird line.\n${sentence}\r\n`);
    const span = await taggedQuote('mixed.txt', 'four soldiers were killed');
    assert.equal(span.start, 'First line.\nSecond line.\nThird line.\nAt least '.length);
    assert.notInclude(span.exact, '\r');
  });

  it('does not count a byte-order mark', async () => {
    await write('bom.txt', `\ufeff${sentence}`);
    const span = await taggedQuote('bom.txt', 'four soldiers were killed');
    assert.equal(span.start, 9);
  });

  it('keeps no claims of an article that is not UTF-8', async () => {
    const latin1 = new Uint8Array([
      ...new TextEncoder().encode('At least four soldiers died in C'),
      0xf4,
      0x74,
      0x65,
    ]);
    await write('latin1.txt', latin1);
    const editor = await open('latin1.txt');
    editor.selection = new vscode.Selection(0, 9, 0, 27);
    assert.isUndefined(await vscode.commands.executeCommand('newsmark.tagClaim', given));
    assert.isFalse(await exists(sidecarOf(inWorkspace('latin1.txt'))));
  });

  it('keeps no claims of an unsaved text or of a sidecar', async () => {
    const untitled = await vscode.workspace.openTextDocument({ content: sentence, language: 'news-article' });
    const editor = await vscode.window.showTextDocument(untitled);
    editor.selection = new vscode.Selection(0, 9, 0, 34);
    assert.isUndefined(await vscode.commands.executeCommand('newsmark.tagClaim', given));
    const sidecar = await open(await write('a.txt.claims.yaml', 'newsmark: 1\n'));
    sidecar.selection = new vscode.Selection(0, 0, 0, 8);
    assert.isUndefined(await vscode.commands.executeCommand('newsmark.tagClaim', given));
    assert.isFalse(await exists(inWorkspace('a.txt.claims.yaml.claims.yaml')));
  });

  it('says that a claim could not be saved where nothing can be written', async () => {
    const folder = new MemoryFolder({ '/article.txt': sentence });
    const registered = vscode.workspace.registerFileSystemProvider('newsmark-test', folder, {
      isReadonly: true,
    });
    try {
      const editor = await open(vscode.Uri.parse('newsmark-test:/article.txt'));
      editor.selection = new vscode.Selection(0, 9, 0, 34);
      assert.isUndefined(await vscode.commands.executeCommand('newsmark.tagClaim', given));
      assert.isFalse(await exists(vscode.Uri.parse('newsmark-test:/article.txt.claims.yaml')));
      await stillAlive();
    } finally {
      registered.dispose();
    }
  });

  it('keeps the claims of an article deleted while it is open', async () => {
    await write('gone.txt', sentence);
    const editor = await open('gone.txt');
    const id = await tag(editor, 'four soldiers were killed', given);
    await vscode.workspace.fs.delete(inWorkspace('gone.txt'));
    const { store } = await newsmark();
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.isDefined(store.findClaim(id));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('newsmark.goToClaim', id);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, sidecarOf(inWorkspace('gone.txt')).path);
  });

  it('shows one article alike in two editors', async () => {
    const first = await open(seeds.ap);
    await vscode.commands.executeCommand('workbench.action.splitEditor');
    const id = await tag(first, '30 insurgents', given);
    await tag(first, '11 militants', given);
    const { articles, store } = await newsmark();
    assert.lengthOf(store.claimsOf(first.document.uri.toString()), 2);
    await eventually(() => {
      const placed = articles.get(first.document.uri)?.placedClaims() ?? [];
      assert.include(
        placed.map(({ claim }) => claim.id),
        id,
      );
      assert.lengthOf(placed, 2);
    });
  });
});
