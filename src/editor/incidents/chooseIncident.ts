import { describeFigures } from '../../core/incidents/describe';
import type { Incident } from '../../core/incidents/incidentBook';
import { rankIncidents } from '../../core/incidents/rankIncidents';
import { inform } from '../../workspace/messages';
import { claimUnderCursor } from '../tagging/editClaim';
import { pick } from '../tagging/pick';
import type { Choice } from '../tagging/pick';
import type { DecidingContext } from './decide';

interface IncidentChoice {
  readonly title: string;
  readonly placeholder?: string;
  /** Those that can be chosen; all without. */
  readonly among?: (incident: Incident) => boolean;
  /** What is said where there is none of them. */
  readonly none?: string;
  /** Incidents like this one come first. */
  readonly like?: Incident;
}

/**
 * Asks for an incident: that of the claim under the cursor first, or those most like another one.
 *
 * @returns undefined when the analyst left, or there is none to choose
 */
export async function chooseIncident(
  context: DecidingContext,
  {
    title,
    placeholder = 'Which incident?',
    among = () => true,
    none = 'There is no incident to choose yet: assign a claim to one first.',
    like,
  }: IncidentChoice,
): Promise<Incident | undefined> {
  await context.files.load();
  const { store } = context.annotations;
  const here = like ? undefined : incidentUnderCursor(context);
  const ranked = like
    ? rankIncidents({ date: like.date, place: [...like.places] }, store.incidents())
    : store
        .incidents()
        .incidents.toReversed()
        .map((incident) => ({ incident, why: '' }));
  const offered = ranked.filter(({ incident }) => among(incident));
  if (offered.length === 0) {
    void inform(none);
    return undefined;
  }
  const rows = offered.map(({ incident, why }) => incidentRow(incident, why));
  rows.sort((one, other) => Number(other.value === here) - Number(one.value === here));
  const picked = await pick({ title, placeholder, rows });
  return picked === undefined || picked === 'back' ? undefined : store.incident(picked.value);
}

/**
 * The incident that a command is about: the first of those it was given, else one that is asked for.
 *
 * @param given ids, former ones among them
 */
export async function incidentOf(
  context: DecidingContext,
  given: readonly string[],
  title: string,
): Promise<Incident | undefined> {
  await context.files.load();
  const [id] = given;
  const { store } = context.annotations;
  if (id === undefined) return chooseIncident(context, { title });
  const incident = store.incident(id);
  if (!incident) void inform(`There is no incident ${id} any more.`);
  return incident;
}

function incidentUnderCursor(context: DecidingContext): string | undefined {
  const { store } = context.annotations;
  const claim = claimUnderCursor(context);
  const named = claim === undefined ? undefined : store.findClaim(claim)?.claim.incident;
  return named === undefined ? undefined : store.incident(named)?.id;
}

function incidentRow(incident: Incident, why: string): Choice<string> {
  const { id, title, date } = incident;
  return {
    label: title,
    description: [why, date, id === title ? '' : id].filter(Boolean).join(' · '),
    detail: describeFigures(incident),
    value: id,
  };
}
