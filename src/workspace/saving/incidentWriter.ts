import * as vscode from 'vscode';
import { editIncidentFile } from '../../core/incidents/deciding/editIncidentFile';
import { ofIncident } from '../../core/incidents/deciding/incidentEdit';
import type { IncidentEdit } from '../../core/incidents/deciding/incidentEdit';
import { readIncidentText } from '../../core/incidents/deciding/incidentText';
import type { IncidentText } from '../../core/incidents/deciding/incidentText';
import type { Log } from '../log';
import { FileWriter } from './fileWriter';
import { incidentFormat } from './incidentFormat';

/** Makes the writer of what is decided about incidents; its journal is apart from that of the sidecars. */
export function incidentWriter(storage: vscode.Uri, log: Log): FileWriter<IncidentText, IncidentEdit> {
  return new FileWriter(incidentFormat, vscode.Uri.joinPath(storage, 'deciding'), log);
}

/** What an incident's file is before anything is decided. */
export const noIncidentFile: IncidentText = readIncidentText('');

/** The text of an incident's file that holds nothing but whose it is. */
export function emptyIncidentFile(id: string): string {
  return editIncidentFile('', [ofIncident(id)]);
}
