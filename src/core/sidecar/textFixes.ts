import { formatVersion } from '../claims/schema';
import type { Problem } from '../problem';
import { claimPlaces } from './claimPlaces';
import type { Fix } from './fixes';
import { lineEndOf } from './lines';
import { parseSidecar } from './parseSidecar';
import type { SidecarFile, StoredClaim } from './parseSidecar';
import { serialiseClaim } from './serialise';
import { applySplices } from './splice';
import type { Splice } from './splice';

/** The ways to mend a key or a version in the sidecar's text. */
export function textFixes(problem: Problem, file: SidecarFile): Fix[] {
  const { start, end } = problem.range;
  if (problem.code === 'sidecar-version') {
    if (file.version !== undefined) return [];
    const isStated = /(?:^|\n)["']?newsmark["']?[ \t]*:[ \t]*$/.test(file.source.slice(0, start));
    const line = `newsmark: ${formatVersion}`;
    const splice = isStated
      ? { start, end, text: `${formatVersion}` }
      : { start, end: start, text: line + lineEndOf(file.source) };
    return withoutErrors(file, [{ title: `Write \`${line}\``, isPreferred: true, splices: [splice] }]);
  }
  const { near } = problem;
  if (near === undefined) return [];
  const splices = [{ start, end, text: near }];
  return withoutErrors(file, [{ title: `Change the key to \`${near}\``, isPreferred: true, splices }]);
}

/**
 * The ways to mend an id that stands twice: remove a claim that is a mere copy, or give this one a new id, and in its own
 * sidecar the claims that name it, unless the other one stands there too and may be meant.
 */
export function idFixes(problem: Problem, file: SidecarFile, freshId: string | undefined): Fix[] {
  const { start, end } = problem.range;
  const namesakes = file.claims.filter(({ claim }) => claim.id === problem.claim);
  const own = namesakes.find(({ range }) => start >= range.start && end <= range.end);
  const fixes: Fix[] = [];
  const [first] = namesakes;
  if (own && first && own !== first && serialiseClaim(own.claim) === serialiseClaim(first.claim)) {
    const splices = [{ ...own.range, text: '' }];
    fixes.push({ title: 'Remove this claim: it is a copy of the one above', isPreferred: true, splices });
  }
  if (freshId !== undefined) {
    const renamed = namesakes.length > 1 ? [] : referencesTo(problem.claim, file, freshId);
    fixes.push({
      title: `Give this claim a new id (${freshId})`,
      splices: [{ start, end, text: freshId }, ...renamed],
      ...(fixes.length === 0 && { isPreferred: true }),
    });
  }
  return withoutErrors(file, fixes);
}

function referencesTo(id: string | undefined, file: SidecarFile, freshId: string): Splice[] {
  const placeOf = claimPlaces(file.source);
  const isNamed = (stored: StoredClaim, key: 'denies' | 'updates'): boolean => stored.claim[key] === id;
  return file.claims.flatMap((stored) =>
    (['denies', 'updates'] as const).flatMap((key) =>
      isNamed(stored, key) ? [{ ...placeOf(stored, [key]), text: freshId }] : [],
    ),
  );
}

/** Only the fixes that bring no error: the key may be there already, or its value be no good under the new one. */
function withoutErrors(file: SidecarFile, fixes: readonly Fix[]): Fix[] {
  const errors = ({ problems }: SidecarFile): number =>
    problems.filter(({ severity }) => severity === 'error').length;
  return fixes.filter((fix) => {
    const result = 'splices' in fix ? applySplices(file.source, fix.splices) : undefined;
    return result !== undefined && errors(parseSidecar(result)) <= errors(file);
  });
}
