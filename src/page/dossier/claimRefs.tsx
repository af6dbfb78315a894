import type { JSX } from 'preact';
import type { DossierClaim } from '../../core/dossier/dossier';
import { useActions } from './actions';

/** More numbers than these tell a reader nothing. */
const mostShown = 12;

/** The numbers of claims, raised like footnotes; each opens the article at the claim's words. */
export function ClaimRefs({ claims }: { readonly claims: readonly string[] }): JSX.Element | null {
  const { claims: known, goToClaim } = useActions();
  const found = claims.flatMap((id) => known.get(id) ?? []).sort((one, other) => one.number - other.number);
  if (found.length === 0) return null;
  return (
    <sup class="refs">
      {found.slice(0, mostShown).map((claim, at) => (
        <>
          {at > 0 && ', '}
          <button
            key={claim.id}
            type="button"
            class="jump"
            title={tellSource(claim)}
            aria-label={`Claim ${claim.number}: ${tellSource(claim)}`}
            onClick={() => goToClaim(claim.id)}
          >
            {claim.number}
          </button>
        </>
      ))}
      {found.length > mostShown && ` and ${found.length - mostShown} more`}
    </sup>
  );
}

/** Who says it, where, in which words. */
export function tellSource(claim: DossierClaim): string {
  return `${claim.claimant}, ${placeOf(claim)}: “${claim.quotes.map(({ exact }) => exact).join(' … ')}”`;
}

/** The file and, where it is known, the line. */
export function placeOf({ article, line }: DossierClaim): string {
  return line === undefined ? article : `${article}:${line}`;
}
