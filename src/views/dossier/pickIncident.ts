import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { describeFigures } from '../../core/incidents/describe';
import { plainLine } from '../../core/text/plainLine';
import { inform } from '../../workspace/messages';

/** Asks for one of all incidents. @returns its id */
export async function pickIncident(store: AnnotationStore): Promise<string | undefined> {
  const items = store.incidents().incidents.map((incident) => ({
    label: plainLine(incident.title),
    description: plainLine(
      [incident.date, incident.contested ? 'contested' : ''].filter(Boolean).join(' · '),
    ),
    detail: plainLine(describeFigures(incident)),
    id: incident.id,
  }));
  if (items.length === 0) {
    void inform('There are no incidents yet: tag a claim and give it an incident first.');
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: 'Whose dossier?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id;
}
