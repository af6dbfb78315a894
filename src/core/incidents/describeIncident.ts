import { placeName, several } from '../claims/schema';
import type { Reconciled } from './reconciling/reconcileFamily';
import type { ClaimRef, Incident } from './incidentBook';
import { claimsWithin } from './incidentNode';
import type { IncidentNode } from './incidentNode';
import { compareDates } from './incidentDates';
import type { CanonicalNames } from './naming/canonicalNames';
import { compareText } from '../text/compareText';
import { groupBy } from './groupBy';

/**
 * An incident as it is shown: what a person decided about it, and what its claims say where no one decided.
 *
 * @param described the incidents described so far, its parts among them
 */
export function describeIncident(
  node: IncidentNode,
  reconciled: Reconciled | undefined,
  names: CanonicalNames,
  described: ReadonlyMap<string, Incident>,
): Incident {
  const { id, file } = node;
  const figures = reconciled?.figures ?? [];
  const contests = reconciled?.contests ?? [];
  const date =
    file?.date ?? commonDate(live(node.claims)) ?? commonDate(live(claimsWithin(node))) ?? dateOfId(id);
  const decidedPlaces = several(file?.places);
  const places =
    decidedPlaces.length > 0 ? decidedPlaces.map(placeName) : claimedPlaces(node, described, names);
  return {
    id,
    ...(node.whole && { partOf: node.whole.id }),
    parts: node.parts.map((part) => part.id).sort(compareText),
    title: file?.title ?? titleOf(id, date, places),
    ...(date !== undefined && { date }),
    places,
    ...(decidedPlaces.length > 0 && { decidedPlaces }),
    parties: reconciled?.parties ?? [],
    ...(file?.type !== undefined && { type: file.type }),
    ...(file?.grading !== undefined && { grading: file.grading }),
    decisions: file?.decisions ?? [],
    related: file?.related ?? [],
    ...(file?.not_same_as && { notSameAs: file.not_same_as }),
    ...(file?.note !== undefined && { note: file.note }),
    figures,
    contests,
    contested: contests.length > 0 || figures.some((figure) => figure.contested),
    claims: node.claims,
  };
}

/** The claims without those that the analyst rejected, unless there are no others. */
function live(claims: readonly ClaimRef[]): readonly ClaimRef[] {
  const standing = claims.filter(({ claim }) => claim.status !== 'rejected');
  return standing.length > 0 ? standing : claims;
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

/** The places of the parts, then those that claims name, as they come, so that a new claim renames nothing; one spelling each. */
function claimedPlaces(
  node: IncidentNode,
  described: ReadonlyMap<string, Incident>,
  names: CanonicalNames,
): string[] {
  const own = live(node.claims).flatMap((ref) => several(ref.claim.place).map(placeName));
  const within = node.parts.flatMap((part) => described.get(part.id)?.places ?? []);
  const spellings = groupBy([...within, ...own], (name) => names.placeKey(name));
  return [...spellings.values()].map((spelt) => {
    const common = commonest(spelt);
    return names.place(spelt.find((name) => names.place(name) !== name) ?? common);
  });
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
