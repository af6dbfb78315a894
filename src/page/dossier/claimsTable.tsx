import type { JSX } from 'preact';
import type { DossierClaim } from '../../core/dossier/dossier';
import { useActions } from './actions';
import { placeOf } from './claimRefs';
import { Section } from './section';

/**
 * Every claim with its words in their sentence, who says so and where it stands. The roles keep it a table where the
 * style lays its cells out below each other.
 */
export function ClaimsTable({ claims }: { readonly claims: readonly DossierClaim[] }): JSX.Element | null {
  if (claims.length === 0) return null;
  return (
    <Section title={`Claims (${claims.length})`}>
      <div class="scroll">
        <table class="claims" role="table">
          <thead>
            <tr>
              <th scope="col" class="number">
                No.
              </th>
              <th scope="col">Claim and words</th>
              <th scope="col">Claimant</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {claims.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function ClaimRow({ claim }: { readonly claim: DossierClaim }): JSX.Element {
  const { goToClaim, revealInIncidents } = useActions();
  const { number, says, claimant, standing, status, caveat, note, part } = claim;
  const marks = [standing, status, part].filter((mark) => mark !== undefined);
  return (
    <tr
      role="row"
      id={`claim-${claim.id}`}
      tabIndex={-1}
      class={standing === undefined ? undefined : 'aside'}
    >
      <th role="rowheader" scope="row" class="number">
        {number}
      </th>
      <td role="cell">
        <p class="says">
          {says}
          {marks.map((mark) => (
            <span key={mark} class="mark">
              {mark}
            </span>
          ))}
        </p>
        {claim.quotes.map(({ before, exact, after }, at) => (
          <blockquote key={at}>
            {before}
            <mark>{exact}</mark>
            {after}
          </blockquote>
        ))}
        {caveat !== undefined && <p class="muted">Article’s reservation: “{caveat}”</p>}
        {note !== undefined && <p class="muted">Note: {note}</p>}
      </td>
      <td role="cell">
        {claimant}
        <Details
          of={[
            claim.role,
            claim.side,
            claim.relayedBy && `relayed by ${claim.relayedBy}`,
            claim.said && `said ${claim.said}`,
          ]}
        />
      </td>
      <td role="cell">
        {claim.publisher ?? claim.headline ?? ''}
        <Details of={[claim.published ?? 'date of publication unknown']} />
        <button type="button" class="jump file" onClick={() => goToClaim(claim.id)}>
          {placeOf(claim)}
        </button>
        <button
          type="button"
          class="jump tree"
          aria-label={`Show in tree: claim ${number}`}
          onClick={() => revealInIncidents(claim.id)}
        >
          Show in tree
        </button>
      </td>
    </tr>
  );
}

function Details({ of }: { readonly of: readonly (string | undefined)[] }): JSX.Element | null {
  const told = of.filter((each) => each !== undefined && each !== '');
  return told.length === 0 ? null : <span class="role">{told.join(' · ')}</span>;
}
