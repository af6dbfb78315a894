import { background } from '../claims/schema';
import type { Codebook } from '../claims/codebook';
import { indexClaims } from './reconciling/claimIndex';
import { reconcileFamily } from './reconciling/reconcileFamily';
import type { AnnotatedArticle, ClaimRef, Incident, IncidentBook } from './incidentBook';
import { compareDates } from './incidentDates';
import type { IncidentFile, Party } from './incidentFile';
import { describeIncident } from './describeIncident';
import { partsFirst } from './incidentNode';
import type { IncidentNode } from './incidentNode';
import { compareText } from '../text/compareText';
import { compareRefs } from './reconciling/statements';

/**
 * Gathers the claims of all articles into incidents and reconciles what they say.
 *
 * An incident exists when a claim names it, a person decided something about it, or another one is part of it. What
 * no one decided (title, date, places) is derived from its claims. Former ids (`previous_ids`, `merged_into`) lead
 * to the incident as it is now. The result depends on the set of claims and decisions only, not on their order.
 *
 * @param sides parties known beyond single incidents, on top of those the incident files name
 */
export function gatherIncidents(
  articles: readonly AnnotatedArticle[],
  decisions: readonly IncidentFile[],
  codebook: Codebook,
  sides: readonly Party[] = [],
): IncidentBook {
  const files = [...decisions].sort(
    (one, other) => compareText(one.id, other.id) || compareText(JSON.stringify(one), JSON.stringify(other)),
  );
  const aliases = resolveAliases(files);
  const refs = articles
    .flatMap(({ claims, ...article }) => claims.map((claim): ClaimRef => ({ ...article, claim })))
    .sort(compareRefs);
  const nodes = new Map<string, IncidentNode>();
  const nodeOf = (named: string): IncidentNode => {
    const id = aliases.get(named) ?? named;
    const known = nodes.get(id);
    if (known) return known;
    const node: IncidentNode = { id, claims: [], parts: [] };
    nodes.set(id, node);
    return node;
  };
  for (const file of files) {
    if (aliases.has(file.id) || nodes.has(file.id)) continue;
    nodes.set(file.id, { id: file.id, file, claims: [], parts: [] });
  }
  const unassigned: ClaimRef[] = [];
  const none: ClaimRef[] = [];
  for (const ref of refs) {
    const named = ref.claim.incident;
    if (named === undefined) unassigned.push(ref);
    else if (named === background) none.push(ref);
    else nodeOf(named).claims.push(ref);
  }
  for (const node of [...nodes.values()]) {
    const whole = node.file?.part_of;
    if (whole !== undefined && whole !== background) joinWhole(node, nodeOf(whole));
  }
  const incidents = new Map<string, Incident>();
  const wholes = [...nodes.values()].filter((node) => node.whole === undefined);
  const known = indexClaims(refs);
  for (const whole of wholes) {
    const figures = reconcileFamily(whole, codebook, sides, known);
    for (const node of partsFirst(whole))
      incidents.set(node.id, describeIncident(node, figures.get(node), sides, incidents));
  }
  return { incidents: inOrder(wholes, incidents), unassigned, background: none, aliases };
}

/** Former ids to the id that stands for them now; ids that lead round in a circle lead nowhere. */
function resolveAliases(files: readonly IncidentFile[]): Map<string, string> {
  const next = new Map<string, string>();
  for (const file of files) for (const previous of file.previous_ids ?? []) next.set(previous, file.id);
  // A file under its own id is there still, whoever else may have borne that id before.
  for (const file of files) next.delete(file.id);
  for (const file of files) if (file.merged_into !== undefined) next.set(file.id, file.merged_into);
  const aliases = new Map<string, string>();
  for (const id of next.keys()) {
    const seen = new Set([id]);
    let at = id;
    for (let to = next.get(at); to !== undefined; to = next.get(at)) {
      if (seen.has(to)) {
        at = id;
        break;
      }
      seen.add(to);
      at = to;
    }
    if (at !== id) aliases.set(id, at);
  }
  return aliases;
}

function joinWhole(part: IncidentNode, whole: IncidentNode): void {
  for (let up: IncidentNode | undefined = whole; up; up = up.whole) if (up === part) return;
  part.whole = whole;
  whole.parts.push(part);
}

/** Wholes by date and id, each followed by its parts in the same order. */
function inOrder(wholes: readonly IncidentNode[], incidents: ReadonlyMap<string, Incident>): Incident[] {
  const ordered: Incident[] = [];
  const sorted = (nodes: readonly IncidentNode[]) =>
    nodes
      .map((node) => ({ node, incident: incidents.get(node.id) }))
      .filter((entry): entry is { node: IncidentNode; incident: Incident } => entry.incident !== undefined)
      .sort(
        (a, b) => compareDates(a.incident.date, b.incident.date) || compareText(a.incident.id, b.incident.id),
      );
  const waiting = sorted(wholes).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    ordered.push(next.incident);
    for (const part of sorted(next.node.parts).reverse()) waiting.push(part);
  }
  return ordered;
}
