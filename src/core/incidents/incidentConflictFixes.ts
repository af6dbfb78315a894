import type { Problem } from '../problem';
import type { TextFix } from '../sidecar/checking/fileFixes';
import { decisionsOn } from '../sidecar/merge/conflictFixes';
import { spliceBetween } from '../sidecar/writing/splice';
import { incidentRules, mapIn, rewriteIncidentFile } from './mergeIncidentFiles';

/**
 * The decisions that a conflict of an incident file asks for: the value of one side or the other, both where a list can
 * hold them, or what stands there by now.
 *
 * @param problem found in the file as it is
 */
export function incidentConflictFixes(problem: Problem, source: string): TextFix[] {
  if (problem.code !== 'merge-conflict') return [];
  const at = Number(problem.path?.at(-1));
  return decisionsOn(mapIn(source), at, incidentRules).flatMap(({ title, decided }): TextFix[] => {
    const text = decided && rewriteIncidentFile(source, decided);
    return text === undefined ? [] : [{ title, splices: [spliceBetween(source, text)] }];
  });
}
