import * as vscode from 'vscode';
import type { Log } from './log';
import { isSidecar, sidecarOf } from './sidecarLocation';

/**
 * An article renamed or moved in the editor takes its sidecar with it. Afterwards, not as part of the renaming: that
 * would have the editor ask about "refactoring changes" every time.
 *
 * @param moved takes note of a sidecar at its old place, and at its new one
 */
export function followRenames(log: Log, moved: (uri: vscode.Uri) => Promise<void>): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(async ({ files }) => {
    for (const { oldUri, newUri } of files) {
      const [from, to] = [sidecarOf(oldUri), sidecarOf(newUri)];
      // Another sidecar at the new place is left alone; so is ours, then.
      if (isSidecar(oldUri) || !(await isFile(from)) || (await isFile(to))) continue;
      try {
        await vscode.workspace.fs.rename(from, to, { overwrite: false });
        await Promise.all([moved(from), moved(to)]);
      } catch (error) {
        log.error(`${from.path} could not follow its article to ${to.path}.`, error);
      }
    }
  });
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}
