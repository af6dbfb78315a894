import * as vscode from 'vscode';

/** Events come in storms, when a git branch is switched say; they are gathered while more follow, but no longer. */
const pause = 60;
const longest = 1_000;
/** What a file's name has and a folder's seldom. */
const hasEnding = /\.(?!\d)[A-Za-z0-9]{2,8}$/;

/** Who is told of what. */
export interface FileEvents {
  /** Files came, changed or went; each is told once, however many events there were. */
  readonly changed: (uris: readonly vscode.Uri[]) => void;
  /** A folder came, and nothing tells what is in it. */
  readonly folderCame: () => void;
  /** A file or folder went, and nothing tells what was in it. */
  readonly folderGone: (uri: vscode.Uri) => void;
}

/** Watches the files of the workspace that match some globs, and the folders they may lie in. */
export function watchFiles(patterns: readonly string[], events: FileEvents): vscode.Disposable {
  const waiting = new Map<string, vscode.Uri>();
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const uris = [...waiting.values()];
    waiting.clear();
    events.changed(uris);
  };
  const gather = (uri: vscode.Uri): void => {
    if (waiting.size === 0) first = Date.now();
    waiting.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(tell, Math.min(pause, Math.max(0, first + longest - Date.now())));
  };
  const watchers = patterns.map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
  // A folder that comes or goes whole is one event, whatever is in it.
  const folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  return vscode.Disposable.from(
    ...watchers,
    ...watchers.flatMap((watcher) => [
      watcher.onDidCreate(gather),
      watcher.onDidChange(gather),
      watcher.onDidDelete(gather),
    ]),
    folders,
    folders.onDidDelete(events.folderGone),
    folders.onDidCreate((uri) => {
      if (!hasEnding.test(uri.path)) events.folderCame();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
