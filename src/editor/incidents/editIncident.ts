import * as vscode from 'vscode';
import type { Incident } from '../../core/incidents/incidentBook';
import { relate } from '../../core/incidents/deciding/changeIncident';
import { calledIncident, incidentFileWith } from '../../core/incidents/deciding/incidentLookups';
import { incidentFileOf } from '../../workspace/incidentLocation';
import { askFirst } from '../../workspace/messages';
import { icon, pick, separator } from '../tagging/pick';
import type { Choice } from '../tagging/pick';
import { chooseIncident, incidentOf } from './chooseIncident';
import { decide } from './decide';
import type { DecidingContext } from './decide';
import { incidentFields } from './incidentFields';
import type { IncidentFieldRow } from './incidentFields';
import { joinWhole } from './joinIncidents';
import { recordEstimate } from './recordEstimate';

type Action = IncidentFieldRow | 'whole' | 'related' | 'estimate' | 'file';

/**
 * Lists what is known of an incident, and whether it was decided or follows from the claims, and changes what is picked, at
 * once, until the analyst leaves.
 */
export async function editIncident(context: DecidingContext, given: readonly string[]): Promise<void> {
  const { store } = context.annotations;
  let incident = await incidentOf(context, given, 'Edit which incident?');
  let last: Action | undefined;
  while (incident) {
    const picked = await pick<Action>({
      title: incident.title,
      placeholder: 'Choose what to change; Escape when done',
      rows: rowsOf(context, incident),
      ...(last !== undefined && { active: last }),
    });
    if (picked === undefined || picked === 'back') return;
    last = picked.value;
    if (last === 'file') return openIncidentFile(context, [incident.id]);
    if (!(await act(context, incident, last))) return;
    // A former id leads to the one that it has now.
    incident = store.incident(incident.id);
  }
}

/** Changes one field of an incident. */
export async function editField(
  context: DecidingContext,
  field: IncidentFieldRow,
  given: readonly string[],
  title: string,
): Promise<void> {
  const incident = await incidentOf(context, given, title);
  if (incident) await changeField(context, incident, field);
}

/** Opens the file in which decisions about an incident are kept, and makes it when there is none. */
export async function openIncidentFile(context: DecidingContext, given: readonly string[]): Promise<void> {
  const incident = await incidentOf(context, given, 'Open the file of which incident?');
  if (!incident) return;
  const { store } = context.annotations;
  const file = incidentFileOf(store, incident.id);
  if (!store.incidentFile(file.toString())) {
    const make = 'Make the File';
    const detail = `${vscode.workspace.asRelativePath(file)} would hold what you decide about it.`;
    const answer = await askFirst(`Nothing is decided about “${incident.title}” yet.`, detail, make);
    if (answer !== make) return;
    await context.annotations.change({ incidents: [{ id: incident.id, edits: [] }] });
  }
  await vscode.window.showTextDocument(file);
}

/** @returns false when the analyst left */
async function act(
  context: DecidingContext,
  incident: Incident,
  action: Exclude<Action, 'file'>,
): Promise<boolean> {
  if (action === 'whole') await joinWhole(context, [incident.id]);
  else if (action === 'related') await changeRelated(context, incident);
  else if (action === 'estimate') await recordEstimate(context, [incident.id]);
  else return changeField(context, incident, action);
  return true;
}

async function changeField(
  context: DecidingContext,
  incident: Incident,
  field: IncidentFieldRow,
): Promise<boolean> {
  const { store } = context.annotations;
  const answer = await field.edit(incident, incidentFileWith(store, incident.id));
  if (answer === undefined) return false;
  if (answer === 'back') return true;
  await decide(
    context,
    () => answer.value(store),
    () => `${field.label} of “${incident.title}” changed.`,
  );
  return true;
}

async function changeRelated(context: DecidingContext, incident: Incident): Promise<void> {
  const { store } = context.annotations;
  const rows: Choice<string>[] = [
    { ...icon('add'), label: 'Another Incident…', value: '' },
    ...incident.related.map((id) => ({
      ...icon('close'),
      label: `Not ${calledIncident(store, id)}`,
      description: id,
      value: id,
    })),
  ];
  const picked =
    incident.related.length === 0
      ? { value: '' }
      : await pick({ title: 'Related', placeholder: 'Add or take away', rows });
  if (picked === undefined || picked === 'back') return;
  const isNew = picked.value === '';
  const other = isNew
    ? await chooseIncident(context, {
        title: `Related to “${incident.title}”`,
        like: incident,
        among: ({ id }) => id !== incident.id && !incident.related.includes(id),
      })
    : { id: picked.value };
  if (!other) return;
  await decide(
    context,
    () => relate(store, incident.id, other.id, isNew),
    () => `Related incidents of “${incident.title}” changed.`,
  );
}

function rowsOf(context: DecidingContext, incident: Incident): (Choice<Action> | vscode.QuickPickItem)[] {
  const { store } = context.annotations;
  const file = incidentFileWith(store, incident.id);
  const fields = incidentFields.map((field): Choice<Action> => ({
    label: field.label,
    description: field.show(incident, file),
    value: field,
  }));
  const estimates = incident.decisions.map(({ field, value }) => `${field}: ${value}`).join(', ');
  return [
    ...fields,
    { label: 'Best estimates', description: estimates, value: 'estimate' },
    {
      label: 'Part of',
      description: incident.partOf === undefined ? '' : calledIncident(store, incident.partOf),
      value: 'whole',
    },
    {
      label: 'Related',
      description: incident.related.map((id) => calledIncident(store, id)).join(', '),
      value: 'related',
    },
    separator(''),
    { ...icon('go-to-file'), label: 'Open incident file', value: 'file' },
  ];
}
