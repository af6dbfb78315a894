import * as vscode from 'vscode';

const patience = 5_000;
const maximum = 100_000;
const walkDepth = 12;

/**
 * Files whose name ends so, anywhere in the workspace.
 *
 * The editor's search needs a search provider; file systems without one answer nothing or never, so an empty or late
 * answer is checked by walking the folders.
 *
 * @param ending how the names end, as in `.claims.yaml`
 */
export async function findFilesEnding(ending: string): Promise<vscode.Uri[]> {
  const source = new vscode.CancellationTokenSource();
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  const search = vscode.workspace.findFiles(`**/*${ending}`, undefined, maximum, source.token);
  const found = await Promise.race([search, late]);
  source.cancel();
  if (found && found.length > 0) return found;
  const walked: vscode.Uri[] = [];
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (found === undefined || uri.scheme !== 'file') await walk(uri, ending, walkDepth, walked);
  }
  return walked;
}

async function walk(folder: vscode.Uri, ending: string, depth: number, found: vscode.Uri[]): Promise<void> {
  if (depth === 0 || found.length >= maximum) return;
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return; // A folder that cannot be listed holds nothing we could show.
  }
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File && name.endsWith(ending)) found.push(uri);
    if (type === vscode.FileType.Directory && name !== '.git' && name !== 'node_modules') {
      await walk(uri, ending, depth - 1, found);
    }
  }
}
