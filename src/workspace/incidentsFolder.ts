import * as vscode from 'vscode';
import { incidentsFolderOf } from '../core/incidents/folderName';

/** How folders of incident files are called. A workspace's settings come from others: only a folder's name counts. */
export function incidentsFolder(): string {
  return incidentsFolderOf(vscode.workspace.getConfiguration('newsmark').get('incidents.folder'));
}
