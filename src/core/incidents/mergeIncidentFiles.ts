import { isMap } from 'yaml';
import type { Problem } from '../problem';
import { changeMap } from '../sidecar/writing/changeMap';
import { parseYaml, valueOf } from '../sidecar/reading/document';
import { lineEndOf } from '../sidecar/reading/lines';
import { namesInList, places } from '../sidecar/merge/fieldRules';
import type { FieldRules } from '../sidecar/merge/fieldRules';
import { conflictsOf, mergeMap, sameConflict } from '../sidecar/merge/mergeMap';
import type { Merger } from '../sidecar/merge/mergeMarked';
import type { MergeInput, MergeResult } from '../sidecar/merge/mergeResult';
import { applySplices } from '../sidecar/writing/splice';
import { isPlainMap, sameValue } from '../sidecar/reading/values';
import type { PlainMap } from '../sidecar/reading/values';
import { incidentFileOrder, parseIncidentFile } from './incidentFile';

/** How the keys of an incident file are merged. */
export const incidentRules: FieldRules = {
  places,
  parties: { list: 'always', key: 'name', fields: { members: namesInList } },
  decisions: { list: 'always', key: 'field', fields: { claims: namesInList } },
  previous_ids: namesInList,
  related: namesInList,
  not_same_as: namesInList,
};

export const incidentMerger: Merger = { merge: mergeIncidentFiles, commonGround: () => '' };

/**
 * Merges two versions of an incident file that come from one, key by key: parties by name, decisions by their field. Where
 * both sides changed one key differently, ours stands and the list `conflicts` keeps both values.
 *
 * @param texts the files' texts; an empty base where both sides added the file
 * @returns the text of ours with only the lines changed that differ, or one sentence that says why nothing was merged
 */
export function mergeIncidentFiles(texts: MergeInput): MergeResult {
  const { base, ours, theirs } = texts;
  if (ours === theirs || base === theirs) return taken(ours);
  if (base === ours) return taken(theirs);
  for (const [name, source] of [
    ['The common base', base],
    ['Our side', ours],
    ['Their side', theirs],
  ] as const) {
    const problem = source === base && base.trim() === '' ? undefined : firstError(source);
    if (problem) return { isMerged: false, reason: `${name}: ${problem.message}` };
  }
  const sides = { base: mapIn(base), ours: mapIn(ours), theirs: mapIn(theirs) };
  const target = mergeMap(sides, incidentRules);
  const text = rewriteIncidentFile(ours, target);
  if (text === undefined) {
    const reason = 'Our side: this file is written in a way that cannot be changed safely.';
    return { isMerged: false, reason };
  }
  const conflicts = conflictsOf(target);
  const known = [...conflictsOf(sides.ours), ...conflictsOf(sides.theirs)];
  const added = conflicts.filter((conflict) => !known.some((other) => sameConflict(conflict, other)));
  return { isMerged: true, text, conflicts: conflicts.length, newConflicts: added.length };
}

function taken(text: string): MergeResult {
  const conflicts = conflictsOf(mapIn(text)).length;
  return { isMerged: true, text, conflicts, newConflicts: 0 };
}

function firstError(source: string): Problem | undefined {
  const isError = ({ severity, code }: Problem): boolean => severity === 'error' && code !== 'merge-conflict';
  return parseIncidentFile(source).problems.find(isError);
}

/** The plain data of a file; nothing for one that is no map, or no YAML. */
export function mapIn(source: string): PlainMap {
  if (parseIncidentFile(source).file === undefined) return {};
  const value = valueOf(parseYaml(source));
  return isPlainMap(value) ? value : {};
}

/**
 * Rewrites an incident file so that it holds other values; only the lines that differ change.
 *
 * @returns undefined when the file is written in a way that cannot be changed safely
 */
export function rewriteIncidentFile(source: string, target: PlainMap): string | undefined {
  const stored = mapIn(source);
  if (sameValue(stored, target)) return source;
  const root = parseYaml(source).contents;
  if (!isMap(root)) return undefined;
  const splices = changeMap({ source, lineEnd: lineEndOf(source) }, root, stored, target, incidentFileOrder);
  const text = splices && applySplices(source, splices);
  return text !== undefined && sameValue(mapIn(text), target) ? text : undefined;
}
