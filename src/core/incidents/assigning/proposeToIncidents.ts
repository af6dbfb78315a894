import { compareTellings } from './compareTellings';
import type { ClaimFacts } from './claimFacts';
import type { Family } from './families';
import type { Joined, Link } from './joinTellings';
import { profileOf } from './profile';
import type { Findings, Node } from './proposeIncidents';
import type { ProposedAssignment } from './proposals';
import { confidenceOf, reasonSentence } from './reason';
import type { Reason } from './reason';
import { isNarrow, isSameSpot, spotsOf } from './spots';

/** What is told in one breath with a claim of an incident is likely about it too. */
const toldTogether: Reason = {
  type: 'article',
  weight: 4,
  text: 'told together with claims of this incident',
};

/** The unassigned claims that seem to be about known incidents, each with the part it is about where there are parts. */
export function proposeToIncidents(findings: Findings, found: Joined): ProposedAssignment[] {
  const { nodes, lexicon } = findings;
  const nodeOf = new Map(nodes.flatMap(({ family }, at) => (family ? [[family.id, at] as const] : [])));
  const familyOf = new Map(
    nodes.flatMap(({ family }, at) => (family ? [[found.leaders[at], family] as const] : [])),
  );
  const links = linksToFamilies(found, nodes);
  const assignments: ProposedAssignment[] = [];
  nodes.forEach(({ telling }, at) => {
    const family = familyOf.get(found.leaders[at]);
    if (!telling || !family) return;
    const link = links.get(at);
    for (const fact of telling.facts)
      assignments.push(assignment(fact, family, link?.reasons ?? [], link?.score ?? 0));
  });
  for (const { facts, incident } of findings.toldTogether) {
    const node = incident === undefined ? undefined : nodes[nodeOf.get(incident) ?? -1];
    if (!node?.family) continue;
    for (const fact of facts) {
      if (fact.ref.claim.incident !== undefined) continue;
      const { score, reasons } = compareTellings(profileOf([fact]), node.profile, lexicon);
      assignments.push(
        assignment(fact, node.family, [toldTogether, ...reasons], Math.max(0.5, score + toldTogether.weight)),
      );
    }
  }
  return assignments;
}

/** By telling what joins it to its incident: its own likeness to the incident, else to another telling of it. */
function linksToFamilies({ leaders, links }: Joined, nodes: readonly Node[]): Map<number, Link> {
  const best = new Map<number, Link>();
  const within = links.filter(({ one, other }) => leaders[one] === leaders[other]);
  const direct = within.filter(({ one, other }) => nodes[one]?.family ?? nodes[other]?.family);
  for (const link of [...direct, ...within]) {
    for (const at of [link.one, link.other]) if (!best.has(at)) best.set(at, link);
  }
  return best;
}

function assignment(
  fact: ClaimFacts,
  family: Family,
  reasons: readonly Reason[],
  score: number,
): ProposedAssignment {
  return {
    ref: fact.ref,
    incident: memberFor(fact, family),
    isNew: false,
    confidence: confidenceOf(score),
    reasons,
    why: reasonSentence(reasons),
  };
}

/** The part whose places are just the claim's; else the whole. */
function memberFor({ spots }: ClaimFacts, { id, incidents }: Family): string {
  const narrow = spots.filter(isNarrow);
  if (incidents.length === 1 || narrow.length === 0) return id;
  const fitting = incidents.filter((incident) => {
    if (incident.id === id) return false;
    const places = [...spotsOf(incident.decidedPlaces ?? incident.places, undefined).values()];
    return narrow.every((spot) => places.some((place) => isSameSpot(place, spot)));
  });
  const [only] = fitting;
  return only && fitting.length === 1 ? only.id : id;
}
