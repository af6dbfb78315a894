import * as vscode from 'vscode';

const patience = 5_000;
const foldersAtOnce = 64;

/**
 * All files of the workspace that match, in one search without a maximum.
 *
 * The editor's search needs a search provider; file systems without one answer nothing or never, so an empty or late
 * answer is checked by walking the folders.
 *
 * @param patterns globs for the search
 * @param matches tells the same of a file met on the walk
 */
export async function findFiles(
  patterns: readonly string[],
  matches: (uri: vscode.Uri) => boolean,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const source = new vscode.CancellationTokenSource();
  const stop = token.onCancellationRequested(() => source.cancel());
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  const search = vscode.workspace.findFiles(`{${patterns.join(',')}}`, undefined, undefined, source.token);
  const found = await Promise.race([search, late]);
  source.cancel();
  stop.dispose();
  if (found && found.length > 0) return found;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return walk(
    found === undefined ? folders : folders.filter(({ scheme }) => scheme !== 'file'),
    matches,
    token,
  );
}

/** The first files that the editor's search comes upon, which are soon found. */
export async function findFirst(patterns: readonly string[], count: number): Promise<vscode.Uri[]> {
  return vscode.workspace.findFiles(`{${patterns.join(',')}}`, undefined, count);
}

/** The files below some folders; links to folders are not followed, so that there is an end to it. */
async function walk(
  folders: readonly vscode.Uri[],
  matches: (uri: vscode.Uri) => boolean,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const waiting = [...folders];
  while (waiting.length > 0 && !token.isCancellationRequested) {
    const listed = await Promise.all(waiting.splice(0, foldersAtOnce).map(list));
    for (const { uri, type } of listed.flat()) {
      if (type === vscode.FileType.File && matches(uri)) found.push(uri);
      if (type === vscode.FileType.Directory && !/\/(?:\.git|node_modules)$/.test(uri.path))
        waiting.push(uri);
    }
  }
  return found;
}

async function list(folder: vscode.Uri): Promise<{ uri: vscode.Uri; type: vscode.FileType }[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ uri: vscode.Uri.joinPath(folder, name), type }));
  } catch {
    return []; // A folder that cannot be listed holds nothing we could show.
  }
}
