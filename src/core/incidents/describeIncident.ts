import { placeName, several } from '../claims/schema';
import type { Reconciled } from './family';
import type { ClaimRef, Incident } from './incidentBook';
import type { Party } from './incidentFile';
import { claimsWithin } from './incidentNode';
import type { IncidentNode } from './incidentNode';
import { compareDates } from './incidentDates';
import { placeKey } from './names';
import { compareText, groupBy } from './statements';

/** An incident as it is shown: what a person decided about it, and what its claims say where no one decided. */
export function describeIncident(
  node: IncidentNode,
  reconciled: Reconciled | undefined,
  sides: readonly Party[],
): Incident {
  const { id, file } = node;
  const figures = reconciled?.figures ?? [];
  const contests = reconciled?.contests ?? [];
  const date = file?.date ?? commonDate(node.claims) ?? commonDate(claimsWithin(node)) ?? dateOfId(id);
  const decidedPlaces = several(file?.places).map(placeName);
  const places = decidedPlaces.length > 0 ? decidedPlaces : commonPlaces(node);
  return {
    id,
    ...(node.whole && { partOf: node.whole.id }),
    parts: node.parts.map((part) => part.id).sort(compareText),
    title: file?.title ?? titleOf(id, date, places),
    ...(date !== undefined && { date }),
    places,
    parties: partiesOf(node) ?? sides,
    ...(file?.type !== undefined && { type: file.type }),
    ...(file?.grading !== undefined && { grading: file.grading }),
    decisions: file?.decisions ?? [],
    related: file?.related ?? [],
    ...(file?.note !== undefined && { note: file.note }),
    figures,
    contests,
    contested: contests.length > 0 || figures.some((figure) => figure.contested),
    claims: node.claims,
  };
}

function partiesOf(node: IncidentNode): readonly Party[] | undefined {
  return node.file?.parties ?? (node.whole && partiesOf(node.whole));
}

/** The date most claims give; between equals the more precise one, then the earlier. */
function commonDate(claims: readonly ClaimRef[]): string | undefined {
  const dated = claims.map((ref) => ref.claim.date).filter((date) => date !== undefined);
  return [...groupBy(dated, (date) => date)]
    .sort(([a, as], [b, bs]) => bs.length - as.length || b.length - a.length || compareDates(a, b))
    .map(([date]) => date)[0];
}

function dateOfId(id: string): string | undefined {
  return /^(\d{4}-\d{2}-\d{2})(?:-|$)/.exec(id)?.[1];
}

/** The places of the parts, else those that claims name, the most frequent first; one spelling for each. */
function commonPlaces(node: IncidentNode): string[] {
  const own = node.claims.flatMap((ref) => several(ref.claim.place).map(placeName));
  const within = node.parts.flatMap((part) => {
    const decided = several(part.file?.places).map(placeName);
    return decided.length > 0 ? decided : commonPlaces(part);
  });
  const spellings = groupBy([...within, ...own], placeKey);
  return [...spellings.values()]
    .map((names) => ({ count: names.length, name: commonest(names) }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
    .map(({ name }) => name);
}

function commonest(names: readonly string[]): string {
  const counted = [...groupBy(names, (name) => name)];
  counted.sort(([a, as], [b, bs]) => bs.length - as.length || compareText(a, b));
  return counted[0]?.[0] ?? '';
}

const mostInTitle = 3;

function titleOf(id: string, date: string | undefined, places: readonly string[]): string {
  if (places.length === 0) return id;
  const shown = places.slice(0, mostInTitle);
  const last = shown.pop() ?? '';
  const where = shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
  return date === undefined ? where : `${where}, ${date}`;
}
