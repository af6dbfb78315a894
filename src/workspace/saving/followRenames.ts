import * as vscode from 'vscode';
import { messageOf, tellWarning } from '../log';
import type { IncidentText } from '../../core/incidents/deciding/incidentText';
import type { IncidentEdit } from '../../core/incidents/deciding/incidentEdit';
import type { Log } from '../log';
import type { FileWriter } from './fileWriter';
import { moveSidecar } from './moveSidecar';
import type { Moving } from './moveSidecar';
import { isIncidentFile } from '../reading/annotationFiles';
import { isSidecar } from '../sidecarLocation';

/**
 * An article renamed or moved in the editor takes its sidecar with it. Afterwards, not as part of the renaming: that
 * would have the editor ask about "refactoring changes" every time. In a folder that is renamed sidecars go along by
 * themselves; what is to be undone and what is to be recovered in them follows.
 */
export function followRenames(
  moving: Moving & { readonly incidentWriter: FileWriter<IncidentText, IncidentEdit> },
  log: Log,
): vscode.Disposable {
  const follow = async (from: vscode.Uri, to: vscode.Uri): Promise<void> => {
    try {
      if (isSidecar(from)) return;
      if (await isFolder(to)) {
        await moving.annotations.follow(from, to);
        await moving.writer.follow(from, to);
        await moving.incidentWriter.follow(from, to);
      } else if (isIncidentFile(from)) {
        await moving.annotations.follow(from, to);
        await moving.incidentWriter.follow(from, to);
      } else await moveSidecar(moving, from, to);
    } catch (error) {
      tellWarning(log, messageOf(error), error);
    }
  };
  let last = Promise.resolve();
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) last = last.then(() => follow(oldUri, newUri));
  });
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) !== 0;
}
