import type { JSX } from 'preact';
import type { DossierClaim, Phrase } from '../../core/dossier/dossier';
import { useActions } from './actions';
import { ClaimRefs, placeOf } from './claimRefs';

/** What is claimed in one sentence, every number with its footnotes below. */
export function Summary({ sentences }: { readonly sentences: readonly (readonly Phrase[])[] }): JSX.Element {
  const { claims } = useActions();
  const cited = new Set(sentences.flat().flatMap((phrase) => phrase.claims ?? []));
  const notes = [...cited].flatMap((id) => claims.get(id) ?? []);
  return (
    <section aria-label="Summary" class="summary">
      {sentences.map((phrases, at) => (
        <p key={at} class={at === 0 ? 'lead' : 'also'}>
          {phrases.map(({ text, isNumber, claims: rests = [] }) => (
            <>
              {isNumber === true ? <strong>{text}</strong> : text}
              <ClaimRefs claims={rests} />
            </>
          ))}
        </p>
      ))}
      {notes.length > 0 && (
        <ol class="footnotes" aria-label="Footnotes">
          {notes.map((claim) => (
            <Footnote key={claim.id} claim={claim} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Footnote({ claim }: { readonly claim: DossierClaim }): JSX.Element {
  const { goToClaim } = useActions();
  return (
    <li value={claim.number}>
      <q>{claim.quotes.map(({ exact }) => exact).join(' … ')}</q> <bdi>{claim.claimant}</bdi>,{' '}
      <button type="button" class="jump file" onClick={() => goToClaim(claim.id)}>
        {placeOf(claim)}
      </button>
    </li>
  );
}
