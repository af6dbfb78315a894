import { background } from '../claims/schema';
import { compareText } from '../text/compareText';
import type { IncidentFile } from './incidentFile';
import { listAt } from './listAt';

/** How incident files tie incidents to each other. */
export interface IncidentLinks {
  /** Former ids, through renaming and merging, to the id that stands for them now. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The same the other way round. */
  readonly formerIds: ReadonlyMap<string, readonly string[]>;
  /** The file that counts for an incident. */
  readonly fileOf: ReadonlyMap<string, IncidentFile>;
  /** Part to whole, without circles. */
  readonly wholeOf: ReadonlyMap<string, string>;
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
}

/** Works out who is part of whom, and who goes by which id now. The order of the files does not matter. */
export function linkIncidents(decisions: Iterable<IncidentFile>): IncidentLinks {
  const files = [...decisions].sort(
    (one, other) => compareText(one.id, other.id) || compareText(JSON.stringify(one), JSON.stringify(other)),
  );
  const aliases = resolveAliases(files);
  const fileOf = new Map<string, IncidentFile>();
  for (const file of files) if (!aliases.has(file.id) && !fileOf.has(file.id)) fileOf.set(file.id, file);
  const wholeOf = new Map<string, string>();
  const partsOf = new Map<string, string[]>();
  for (const [id, { part_of: named }] of fileOf) {
    if (named === undefined || named === background) continue;
    const whole = aliases.get(named) ?? named;
    if (isWithin(whole, id, wholeOf)) continue;
    wholeOf.set(id, whole);
    listAt(partsOf, whole).push(id);
  }
  const formerIds = new Map<string, string[]>();
  for (const [former, id] of aliases) listAt(formerIds, id).push(former);
  return { aliases, formerIds, fileOf, wholeOf, partsOf };
}

/** The incident that one belongs to in the end: a whole that is part of nothing. */
export function outermost(id: string, { aliases, wholeOf }: IncidentLinks): string {
  let at = aliases.get(id) ?? id;
  for (let whole = wholeOf.get(at); whole !== undefined; whole = wholeOf.get(at)) at = whole;
  return at;
}

/** The outermost incidents whose make-up differs between two states of the links. */
export function relinked(before: IncidentLinks, after: IncidentLinks): Set<string> {
  const touched = new Set<string>();
  for (const key of ['aliases', 'fileOf', 'wholeOf'] as const) {
    for (const id of new Set([...before[key].keys(), ...after[key].keys()])) {
      if (before[key].get(id) === after[key].get(id)) continue;
      touched.add(outermost(id, before));
      touched.add(outermost(id, after));
    }
  }
  return touched;
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

function isWithin(id: string, whole: string, wholeOf: ReadonlyMap<string, string>): boolean {
  for (let up: string | undefined = id; up !== undefined; up = wholeOf.get(up)) if (up === whole) return true;
  return false;
}
