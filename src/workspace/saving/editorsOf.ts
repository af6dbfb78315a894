import * as vscode from 'vscode';
import { fileName } from '../sidecarLocation';
import { textDifference } from '../textDifference';
import { unsavedDocument } from '../unsavedDocument';
import { applyEdits } from './applyEdits';
import type { FileFormat, ReadFile } from './fileFormat';
import type { Editors } from './safeWriter';
import { WriteRefused } from './writeRefused';

/** A file of this format that is being edited by hand is changed in its editor and left unsaved. */
export function editorsOf<File extends ReadFile, Edit>(format: FileFormat<File, Edit>): Editors<File, Edit> {
  return {
    isUnsaved: (uri) => unsavedDocument(vscode.Uri.parse(uri)) !== undefined,
    edit: async (named, edits) => {
      const uri = vscode.Uri.parse(named);
      const document = await vscode.workspace.openTextDocument(uri);
      const before = format.parse(document.getText());
      const fitting = format.rebase(before, edits);
      const source = applyEdits(format, before, fitting, fileName(uri));
      const change = new vscode.WorkspaceEdit();
      const { start, end, text } = textDifference(before.source, source);
      change.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
      if (!(await vscode.workspace.applyEdit(change))) {
        throw new WriteRefused(`${fileName(uri)} could not be edited, so the change was not saved.`);
      }
      return { before, after: format.parse(source), created: false, edits: fitting };
    },
  };
}
