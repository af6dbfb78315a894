import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Mention } from '../../../src/core/recognise/mention';
import type { NewsmarkApi } from '../../../src/extension';

export const seeds = {
  reuters: '000_28b7d3bf5521b940.txt',
  wion: '001_ffda206a305c125b.txt',
  dawn: '002_53f7ddaa5374747e.txt',
  globe: '003_799679fcead14f8b.txt',
  ap: '004_4787be1ce9b325a9.txt',
};

/** The URI of a file in the workspace. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.isDefined(folder, 'the suite needs a workspace folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** What Newsmark shows. */
export async function newsmark(): Promise<NewsmarkApi> {
  const extension = vscode.extensions.getExtension<NewsmarkApi>('newsmark.newsmark');
  assert.isDefined(extension, 'Newsmark is not installed');
  return extension.activate();
}

/** Opens a file in an editor. */
export async function open(name: string | vscode.Uri): Promise<vscode.TextEditor> {
  const uri = typeof name === 'string' ? inWorkspace(name) : name;
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Writes a file as another program would. */
export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(
    uri,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  return uri;
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Waits until something is so; fails with the last reason why it is not. */
export async function eventually<Result>(
  attempt: () => Result | Promise<Result>,
  within = 8_000,
): Promise<Result> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}

/** What the hover at an offset of a document says, as the analyst reads it: VS Code escapes more signs in some versions. */
export async function hoverText(document: vscode.TextDocument, offset: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  return hovers
    .flatMap(({ contents }) => contents as vscode.MarkdownString[])
    .map(({ value }) => value.replaceAll('&nbsp;', ' ').replaceAll('\\', ''))
    .join('\n');
}

/** Waits until an open article has been searched with all that the recogniser knows. */
export async function recognised(uri: vscode.Uri): Promise<readonly Mention[]> {
  const { articles } = await newsmark();
  return eventually(() => {
    const article = articles.get(uri);
    assert.isDefined(articles.knowledge.tagging, 'the model is not loaded');
    assert.isTrue(article?.isReadWith(articles.knowledge));
    return article?.mentions ?? [];
  });
}

/** Selects the first occurrence of some words. */
export function select(editor: vscode.TextEditor, words: string): void {
  const start = editor.document.getText().indexOf(words);
  assert.isAtLeast(start, 0, `“${words}” is not in the article`);
  const { document } = editor;
  editor.selection = new vscode.Selection(
    document.positionAt(start),
    document.positionAt(start + words.length),
  );
}

/** Selects words and tags them without pickers; answers the claim's id. */
export async function tag(
  editor: vscode.TextEditor,
  words: string,
  given: { kind: string; incident: string },
): Promise<string> {
  await vscode.window.showTextDocument(editor.document, { preview: false });
  const active = vscode.window.activeTextEditor ?? editor;
  select(active, words);
  const id = await vscode.commands.executeCommand<string | undefined>('newsmark.tagClaim', given);
  assert.isDefined(id, `“${words}” was not tagged`);
  return id;
}

/** Closes every editor and deletes whatever a test added to the workspace, open changes with it. */
export async function leaveNoTrace(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('notifications.clearAll');
  const kept = new Set([...Object.values(seeds), '.git']);
  for (const [name] of await vscode.workspace.fs.readDirectory(inWorkspace('.'))) {
    if (!kept.has(name)) await vscode.workspace.fs.delete(inWorkspace(name), { recursive: true });
  }
  const { files, store } = await newsmark();
  // What a watcher tells of is for the tests to wait for; cleaning up asks the disk.
  await files.refresh();
  await eventually(() => assert.lengthOf([...store.sidecars()], 0, 'sidecars left in the store'));
}
