import type { Incident } from '../../core/incidents/incidentBook';
import { makePartOf } from '../../core/incidents/deciding/changeIncident';
import { calledIncident, mergedIncidents } from '../../core/incidents/deciding/incidentLookups';
import { mergeIncidents, unmergeIncident } from '../../core/incidents/deciding/mergeIncidents';
import { inform } from '../../workspace/messages';
import { icon, pick } from '../tagging/pick';
import { chooseIncident, incidentOf } from './chooseIncident';
import { decide } from './decide';
import type { DecidingContext } from './decide';

/**
 * Merges incidents into one.
 *
 * @param given their ids; one is asked for where none is given
 * @param into the one they are merged into, where it is known
 */
export async function mergeInto(
  context: DecidingContext,
  given: readonly string[],
  into?: string,
): Promise<void> {
  const { store } = context.annotations;
  const first = await incidentOf(context, given, 'Merge which incident?');
  if (!first) return;
  const incidents = given.length > 0 ? given : [first.id];
  const target = into ?? (await chooseTarget(context, incidents, first));
  if (target === undefined) return;
  await decide(
    context,
    () => mergeIncidents(store, incidents, target),
    () => `Merged into ${calledIncident(store, target)}.`,
  );
}

/** Of several incidents that are selected one takes in the others; a single one is merged into any other. */
async function chooseTarget(
  context: DecidingContext,
  given: readonly string[],
  first: Incident,
): Promise<string | undefined> {
  const selected = new Set(given);
  const isSeveral = selected.size > 1;
  const target = await chooseIncident(context, {
    title: isSeveral ? `Merge ${selected.size} incidents into…` : `Merge “${first.title}” into…`,
    placeholder: 'Which one stays? It keeps what was decided about it',
    like: first,
    among: ({ id }) => (isSeveral ? selected.has(id) : id !== first.id),
  });
  return target?.id;
}

/** Takes an incident that was merged out of the other again. */
export async function unmerge(context: DecidingContext, given: readonly string[]): Promise<void> {
  const { store } = context.annotations;
  await context.files.load();
  const all = mergedIncidents(store.incidents(), store.incidentFiles());
  const incident =
    given.length > 0
      ? await incidentOf(context, given, '')
      : await chooseIncident(context, {
          title: 'Unmerge which incident?',
          among: ({ id }) => all.has(id),
          none: 'No incident was merged into another one.',
        });
  if (!incident) return;
  const merged = all.get(incident.id) ?? [];
  const [only] = merged;
  if (only === undefined) {
    void inform(`No incident was merged into “${incident.title}”.`);
    return;
  }
  let id = only;
  if (merged.length > 1) {
    const rows = merged.map((each) => ({ ...icon('git-merge'), label: each, value: each }));
    const picked = await pick({ title: `Unmerge from “${incident.title}”`, placeholder: 'Which one?', rows });
    if (picked === undefined || picked === 'back') return;
    id = picked.value;
  }
  await decide(
    context,
    () => unmergeIncident(store, id),
    () => `${id} stands by itself again.`,
  );
}

/**
 * Makes incidents part of another, or of none.
 *
 * @param whole the other one, where it is known
 */
export async function joinWhole(
  context: DecidingContext,
  given: readonly string[],
  whole?: string,
): Promise<void> {
  const { store } = context.annotations;
  const first = await incidentOf(context, given, 'Make which incident a part?');
  if (!first) return;
  const incidents = given.length > 0 ? given : [first.id];
  const target = whole === undefined ? await chooseWhole(context, incidents, first) : { id: whole };
  if (!target) return;
  const what = incidents.length === 1 ? `“${first.title}” is` : `${incidents.length} incidents are`;
  await decide(
    context,
    () => makePartOf(store, incidents, target.id),
    () =>
      `${what} part of ${target.id === undefined ? 'no other incident' : calledIncident(store, target.id)}.`,
  );
}

/** @returns the whole, without an id for none; undefined when the analyst left */
async function chooseWhole(
  context: DecidingContext,
  given: readonly string[],
  first: Incident,
): Promise<{ id: string | undefined } | undefined> {
  const { store } = context.annotations;
  const isPart = given.some((id) => store.incident(id)?.partOf !== undefined);
  if (isPart) {
    const picked = await pick({
      title: given.length === 1 ? `“${first.title}” is part of…` : `${given.length} incidents are part of…`,
      placeholder: 'It is a part already',
      rows: [
        { ...icon('type-hierarchy-sub'), label: 'Another Incident…', value: 'other' },
        { ...icon('close'), label: 'No Incident', detail: 'It stands by itself.', value: 'none' },
      ],
    });
    if (picked === undefined || picked === 'back') return undefined;
    if (picked.value === 'none') return { id: undefined };
  }
  const parts = new Set(given);
  return chooseIncident(context, {
    title: given.length === 1 ? `“${first.title}” is part of…` : `${given.length} incidents are part of…`,
    placeholder: 'Which incident is the whole?',
    like: first,
    among: ({ id }) => !parts.has(id),
  });
}
