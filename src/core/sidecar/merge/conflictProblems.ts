import type { Conflict } from '../../claims/schema';
import type { Problem } from '../../problem';
import { claimPlaces } from '../reading/claimPlaces';
import { locate, parseYaml } from '../reading/document';
import { maxHandWrittenLength } from '../reading/parseSidecar';
import type { SidecarFile } from '../reading/parseSidecar';
import { describeConflict } from './describeConflict';

/** What merges left in a sidecar for a person to decide: an error each, where the conflict stands. */
export function conflictProblems(file: SidecarFile): Problem[] {
  const problems: Problem[] = [];
  const placeOf = claimPlaces(file.source);
  for (const stored of file.claims) {
    for (const [at, conflict] of (stored.claim.conflicts ?? []).entries()) {
      const path = ['conflicts', at];
      problems.push({ ...problemOf(conflict, placeOf(stored, path)), claim: stored.claim.id, path });
    }
  }
  const others = outsideClaims(file);
  const isShort = file.source.length <= maxHandWrittenLength;
  const root = others.length > 0 && isShort ? parseYaml(file.source).contents : undefined;
  for (const { conflict, path } of others) {
    // Finding the place in a long file would take long; that there is something to decide is told all the same.
    const range = root ? locate(root, path) : { start: 0, end: 0 };
    problems.push({ ...problemOf(conflict, range), path });
  }
  return problems;
}

function outsideClaims(file: SidecarFile): { conflict: Conflict; path: PropertyKey[] }[] {
  const below = (conflicts: unknown, path: PropertyKey[]): { conflict: Conflict; path: PropertyKey[] }[] =>
    ((conflicts ?? []) as readonly Conflict[]).map((conflict, at) => ({
      conflict,
      path: [...path, 'conflicts', at],
    }));
  return [
    ...below(file.conflicts, []),
    ...below(file.article?.conflicts, ['article']),
    ...file.rejected.flatMap((rejection, at) => below(rejection['conflicts'], ['rejected', at])),
  ];
}

function problemOf(conflict: Conflict, range: Problem['range']): Problem {
  return { code: 'merge-conflict', severity: 'error', message: describeConflict(conflict), range };
}
