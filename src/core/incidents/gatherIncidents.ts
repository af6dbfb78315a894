import type { Codebook } from '../claims/codebook';
import { reconcileFamily } from './family';
import type { AnnotatedArticle, ClaimRef, Incident, IncidentBook } from './incidentBook';
import { compareDates } from './incidentDates';
import type { IncidentFile, Party } from './incidentFile';
import { describeIncident } from './describeIncident';
import { allWithin } from './incidentNode';
import type { ClaimIndex, IncidentNode } from './incidentNode';
import { compareRefs, compareText } from './statements';

/** The value of a claim's `incident` that says it belongs to none. */
export const background = 'none';

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
    for (const node of allWithin(whole))
      incidents.set(node.id, describeIncident(node, figures.get(node), sides));
  }
  return { incidents: inOrder(wholes, incidents), unassigned, background: none, aliases };
}

function indexClaims(refs: readonly ClaimRef[]): ClaimIndex {
  const byId = new Map<string, ClaimRef[]>();
  const deniersOf = new Map<string, ClaimRef[]>();
  const updates = new Map<string, Set<string>>();
  for (const ref of refs) {
    const { id, denies, updates: updated, status } = ref.claim;
    byId.set(id, [...(byId.get(id) ?? []), ref]);
    if (denies !== undefined) deniersOf.set(denies, [...(deniersOf.get(denies) ?? []), ref]);
    if (updated !== undefined && status !== 'rejected')
      updates.set(id, (updates.get(id) ?? new Set()).add(updated));
  }
  return { byId, deniersOf, replaced: replacedIds(updates) };
}

/** Ids of claims that a later claim replaces, directly or by a chain; claims that update each other stay. */
function replacedIds(updates: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const replaced = new Set<string>();
  for (const [id, direct] of updates) {
    for (const earlier of direct) if (!reaches(updates, earlier, id)) replaced.add(earlier);
  }
  return replaced;
}

function reaches(updates: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(updates.get(at) ?? []));
  }
  return false;
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

function inOrder(nodes: readonly IncidentNode[], incidents: ReadonlyMap<string, Incident>): Incident[] {
  const found = nodes
    .map((node) => ({ node, incident: incidents.get(node.id) }))
    .filter((entry): entry is { node: IncidentNode; incident: Incident } => entry.incident !== undefined)
    .sort(
      (a, b) => compareDates(a.incident.date, b.incident.date) || compareText(a.incident.id, b.incident.id),
    );
  return found.flatMap(({ node, incident }) => [incident, ...inOrder(node.parts, incidents)]);
}
