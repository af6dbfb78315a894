import type { Problem } from '../../problem';
import { claimPlaces } from '../reading/claimPlaces';
import { fileFixes, withoutNewErrors } from './fileFixes';
import type { TextFix } from './fileFixes';
import type { Fix } from './fixes';
import { parseSidecar } from '../reading/parseSidecar';
import type { SidecarFile, StoredClaim } from '../reading/parseSidecar';
import { serialiseClaim } from '../writing/serialise';
import type { Splice } from '../writing/splice';

/** The ways to mend what only a change of the sidecar's text can mend: a key, the version, a value of the wrong shape. */
export function textFixes(problem: Problem, file: SidecarFile): Fix[] {
  return fileFixes(problem, { source: file.source, problemsOf });
}

/**
 * The ways to mend an id that stands twice: remove a claim that is a mere copy, or give this one a new id, and in its own
 * sidecar the claims that name it, unless the other one stands there too and may be meant.
 */
export function idFixes(problem: Problem, file: SidecarFile, freshId: string | undefined): Fix[] {
  const { start, end } = problem.range;
  const namesakes = file.claims.filter(({ claim }) => claim.id === problem.claim);
  const own = namesakes.find(({ range }) => start >= range.start && end <= range.end);
  const fixes: TextFix[] = [];
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
  return withoutNewErrors({ source: file.source, problemsOf }, fixes);
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

function problemsOf(source: string): readonly Problem[] {
  return parseSidecar(source).problems;
}
