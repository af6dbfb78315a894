import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { OpenArticles } from '../../editor/openArticles';
import { goToClaim } from '../../editor/goToClaim';
import { atRevision } from '../../git/annotationChanges';
import { fileName } from '../../workspace/sidecarLocation';
import type { ChangeNode } from './changeRows';

/** Goes to the claim that a row tells of; where there is none any more, to the change in its file. */
export async function openChange(
  store: AnnotationStore,
  articles: OpenArticles,
  node: ChangeNode,
): Promise<void> {
  const id = node.row === 'change' ? node.change.claim?.id : undefined;
  if (id !== undefined && store.findClaim(id)) await goToClaim(store, articles, id);
  else await openFileDiff(node);
}

/** Shows a file beside how the revision has it, at the change where there is one. */
export async function openFileDiff(node: ChangeNode): Promise<void> {
  const { file } = node;
  // Where a thing stood is near where it is missing now.
  const line = node.row === 'change' ? node.change.line - 1 : 0;
  const options = { selection: new vscode.Range(line, 0, line, 0) };
  const before = await atRevision(file);
  if (file.isGone && before) await vscode.commands.executeCommand('vscode.open', before);
  else if (!before) await vscode.commands.executeCommand('vscode.open', file.uri, options);
  else {
    const name = file.ref === 'HEAD' ? 'last commit' : file.ref;
    const title = `${fileName(file.uri)} (${name} ↔ now)`;
    await vscode.commands.executeCommand('vscode.diff', before, file.uri, title, options);
  }
}
