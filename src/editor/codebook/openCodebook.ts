import * as vscode from 'vscode';
import { exampleCodebook } from '../../core/codebookFile/exampleCodebook';
import { codebookFileName } from '../../core/codebookFile/schema';
import { codebookUri } from '../../workspace/codebookFiles';
import { inform } from '../../workspace/messages';
import { refuseLink } from '../../workspace/saving/refuseLink';
import { readTextFile } from '../../workspace/textFile';

const create = 'Create Codebook';

/**
 * Opens the codebook file, or offers to create it with an example that changes nothing yet.
 *
 * @param args `{ create: true }` creates a missing file without asking
 */
export async function openCodebook(args?: unknown): Promise<void> {
  const uri = codebookUri();
  if (!uri) {
    const message = `Open a folder first: the codebook is kept in its file ${codebookFileName}.`;
    void inform(message);
    return;
  }
  if (await isMissing(uri)) {
    if (!mayCreate(args) && !(await asksToCreate())) return;
    // The question may have stood a while, and a colleague's file come in.
    if (await isMissing(uri)) {
      await refuseLink(uri);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(exampleCodebook()));
    }
  }
  await vscode.window.showTextDocument(uri);
}

async function isMissing(uri: vscode.Uri): Promise<boolean> {
  return (await readTextFile(uri)).state === 'missing';
}

function mayCreate(args: unknown): boolean {
  return typeof args === 'object' && args !== null && 'create' in args && args.create === true;
}

async function asksToCreate(): Promise<boolean> {
  const message = `The built-in codebook is in force. Create ${codebookFileName} to add codes or change their definitions?`;
  return (await inform(message, create)) === create;
}
