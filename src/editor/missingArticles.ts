import * as vscode from 'vscode';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { missingArticle } from '../core/sidecar/checking/missingArticle';
import { editorFileSystem } from '../workspace/saving/editorFileSystem';
import { fileName, sidecarOf } from '../workspace/sidecarLocation';
import { toDiagnostics } from './diagnostics';

/** Files that come and go together are looked at together; a renaming is done after its sidecar moved. In milliseconds. */
const pause = 400;

/**
 * Shows in the Problems panel which sidecars have no article beside them, for as long as that is so. It asks each folder
 * once, not each file.
 */
export function showMissingArticles(store: AnnotationStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsmark-articles');
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAll = false;

  const check = async (): Promise<void> => {
    const folders = new Set(waiting);
    const wanted = isAll;
    waiting.clear();
    isAll = false;
    const byFolder = new Map<string, vscode.Uri[]>();
    for (const { uri } of store.sidecars()) {
      const article = vscode.Uri.parse(uri);
      const folder = folderOf(article);
      if (wanted || folders.has(folder)) byFolder.set(folder, [...(byFolder.get(folder) ?? []), article]);
    }
    for (const [folder, articles] of byFolder) {
      const names = new Set(await editorFileSystem.list(folder).catch(() => articles.map(fileName)));
      for (const article of articles) show(article, names.has(fileName(article)));
    }
  };
  const show = (article: vscode.Uri, isThere: boolean): void => {
    const sidecar = store.sidecar(article.toString());
    const isMissing = sidecar !== undefined && !isThere;
    const shown = isMissing && toDiagnostics([missingArticle(fileName(article))], sidecar.file.source);
    collection.set(sidecarOf(article), shown || undefined);
  };
  const checkSoon = (folder?: string): void => {
    if (folder === undefined) isAll = true;
    else waiting.add(folder);
    clearTimeout(timer);
    timer = setTimeout(() => void check(), pause);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const follow = (uri: vscode.Uri): void => {
    checkSoon(folderOf(uri));
    // A folder that comes or goes is one event, whatever is in it.
    checkSoon(uri.toString());
  };
  return vscode.Disposable.from(
    collection,
    watcher,
    watcher.onDidCreate(follow),
    watcher.onDidDelete(follow),
    vscode.workspace.onDidRenameFiles(() => checkSoon()),
    {
      dispose: store.changed.add((uri) => {
        const article = vscode.Uri.parse(uri);
        if (store.sidecar(uri)) checkSoon(folderOf(article));
        else collection.delete(sidecarOf(article));
      }),
    },
    { dispose: () => clearTimeout(timer) },
  );
}

function folderOf(uri: vscode.Uri): string {
  return vscode.Uri.joinPath(uri, '..').toString();
}
