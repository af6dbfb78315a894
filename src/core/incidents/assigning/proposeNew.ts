import { daysOf } from '../incidentDates';
import { groupBy } from '../groupBy';
import { proposeIncidentId } from '../incidentId';
import { compareRefs } from '../reconciling/statements';
import type { ClaimFacts } from './claimFacts';
import { isYearless } from './dateEvidence';
import type { Joined, Link } from './joinTellings';
import { partsOfCluster } from './partsOfCluster';
import { foremost, foremostSpots, joined, profileOf } from './profile';
import type { Profile } from './profile';
import type { Findings, Node } from './proposeIncidents';
import type { ProposedAssignment, ProposedIncident } from './proposals';
import { confidenceOf, reasonSentence } from './reason';
import type { Reason } from './reason';
import { isNarrow } from './spots';

/** An incident on the way: tellings that are joined, with what joins each. */
interface Cluster {
  readonly members: readonly number[];
  readonly profile: Profile;
  readonly facts: readonly ClaimFacts[];
}

/** Longer names of a whole say nothing. */
const mostPlaces = 3;

/** New incidents from tellings that belong to none, their parts, and the claims of each. */
export function proposeNew(
  findings: Findings,
  found: Joined,
): { incidents: ProposedIncident[]; assignments: ProposedAssignment[] } {
  const { book, nodes } = findings;
  const taken = new Set([...book.incidents.map(({ id }) => id), ...book.aliases.keys()]);
  const bestLinks = linksWithin(found);
  const incidents: ProposedIncident[] = [];
  const assignments: ProposedAssignment[] = [];
  for (const cluster of clustersOf(nodes, found)) {
    const propose = (
      facts: readonly ClaimFacts[],
      places: readonly string[],
      partOf?: string,
    ): ProposedIncident => {
      const date = dateOf(cluster.profile);
      const id = proposeIncidentId({ date, places }, taken);
      taken.add(id);
      const { reasons, score } = clusterReasons(cluster, bestLinks);
      return {
        id,
        ...(date !== undefined && { date }),
        places,
        ...(partOf !== undefined && { partOf }),
        claims: facts.map(({ ref }) => ref).sort(compareRefs),
        confidence: confidenceOf(score),
        reasons,
        why: reasonSentence(reasons),
      };
    };
    const parts = partsOfCluster(cluster.facts);
    const inParts = new Set(parts.flatMap(({ facts }) => facts));
    const names = parts.length > 0 ? parts.map(({ spot }) => spot.name) : placesOf(cluster.profile);
    const whole = propose(
      cluster.facts.filter((fact) => !inParts.has(fact)),
      names.slice(0, mostPlaces),
    );
    const made = [whole, ...parts.map(({ spot, facts }) => propose(facts, [spot.name], whole.id))];
    incidents.push(...made);
    const incidentOf = new Map(made.flatMap(({ id, claims }) => claims.map((ref) => [ref, id] as const)));
    for (const member of cluster.members) {
      const link = bestLinks.get(member);
      const { reasons, score } = link
        ? { reasons: link.reasons, score: link.score }
        : aloneReasons(nodes[member]);
      for (const { ref } of nodes[member]?.telling?.facts ?? []) {
        const incident = incidentOf.get(ref) ?? whole.id;
        assignments.push({
          ref,
          incident,
          isNew: true,
          confidence: confidenceOf(score),
          reasons,
          why: reasonSentence(reasons),
        });
      }
    }
  }
  incidents.sort((one, other) => other.confidence - one.confidence || (one.id < other.id ? -1 : 1));
  return { incidents, assignments };
}

function clustersOf(nodes: readonly Node[], { leaders }: Joined): Cluster[] {
  const members = groupBy(nodes.keys(), (at) => leaders[at]);
  return [...members.values()].flatMap((list) => {
    if (list.some((at) => nodes[at]?.family)) return [];
    const facts = list.flatMap((at) => nodes[at]?.telling?.facts ?? []);
    return [
      { members: list, facts, profile: list.map((at) => nodes[at]?.profile ?? profileOf([])).reduce(joined) },
    ];
  });
}

/** By telling the link that speaks most for its being where it is. */
function linksWithin({ leaders, links }: Joined): Map<number, Link> {
  const best = new Map<number, Link>();
  for (const link of links) {
    if (leaders[link.one] !== leaders[link.other]) continue;
    for (const at of [link.one, link.other]) if (!best.has(at)) best.set(at, link);
  }
  return best;
}

function clusterReasons(
  { members, profile }: Cluster,
  links: ReadonlyMap<number, Link>,
): { reasons: readonly Reason[]; score: number } {
  const found = [...new Set(members.flatMap((at) => links.get(at) ?? []))].sort(
    (one, other) => other.score - one.score,
  );
  const [first] = found;
  if (!first) return aloneReasons({ profile });
  const score = found.reduce((sum, link) => sum + link.score, 0) / found.length;
  return { reasons: first.reasons, score };
}

/** One article alone tells of it: the surer the more it says of when and where. */
function aloneReasons(node: Pick<Node, 'profile'> | undefined): {
  reasons: readonly Reason[];
  score: number;
} {
  const profile = node?.profile;
  const [date] = [...(profile?.dates.keys() ?? [])];
  const place = profile && foremostSpots(profile, 1)[0];
  const reasons: Reason[] = [{ type: 'article', weight: 0.2, text: 'told in one article only' }];
  if (date !== undefined) reasons.push({ type: 'date', weight: 0.5, text: `dated ${date}` });
  if (place && isNarrow(place)) reasons.push({ type: 'place', weight: 0.5, text: `in ${place.name}` });
  return { reasons, score: reasons.reduce((sum, { weight }) => sum + weight, -0.2) };
}

/** The day that most claims give, a full date before one without its year. */
function dateOf({ dates }: Profile): string | undefined {
  const ranked = foremost(dates, dates.size);
  return (
    ranked.find((date) => !isYearless(date) && isDay(date)) ??
    ranked.find((date) => !isYearless(date)) ??
    ranked[0]
  );
}

function isDay(date: string): boolean {
  const days = daysOf(date);
  return days !== undefined && days.to - days.from <= 1;
}

function placesOf(profile: Profile): string[] {
  const spots = foremostSpots(profile, mostPlaces);
  const narrow = spots.filter(isNarrow);
  return [...new Set((narrow.length > 0 ? narrow : spots.slice(0, 1)).map(({ name }) => name))];
}
