import type { ComponentChildren, JSX } from 'preact';
import type { Dossier, TiedIncident } from '../../core/dossier/dossier';
import { useActions } from './actions';

/** What it is about: title, when, where, between whom, and how far it can be relied on. */
export function Header({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const { id, title, date, places, parties, type, grading, contested, whole, related } = dossier;
  return (
    <header class="head">
      <p class="kicker">
        <span>Incident dossier</span>
        <span class="id">{id}</span>
        {contested.length > 0 && (
          <span class="mark contested" title={contested.join('; ')}>
            ≠ Contested
          </span>
        )}
        {grading && (
          <span class="mark" title={grading.definition}>
            Graded {grading.word}
          </span>
        )}
      </p>
      <h1>{title}</h1>
      <dl class="facts">
        <Fact name="Date">{date ?? <em>not told</em>}</Fact>
        <Fact name={places.length === 1 ? 'Place' : 'Places'}>
          {places.length > 0 ? places.join(', ') : <em>not told</em>}
        </Fact>
        {parties.length > 0 && <Fact name="Parties">{parties.join(' · ')}</Fact>}
        {type !== undefined && <Fact name="Type">{type}</Fact>}
        {whole && (
          <Fact name="Part of">
            <IncidentLink incident={whole} />
          </Fact>
        )}
        {related.length > 0 && (
          <Fact name="Related">
            {related.map((each, at) => (
              <>
                {at > 0 && ' · '}
                <IncidentLink key={each.id} incident={each} />
              </>
            ))}
          </Fact>
        )}
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function IncidentLink({ incident }: { readonly incident: TiedIncident }): JSX.Element {
  const { openIncident } = useActions();
  return (
    <button type="button" class="jump" title={incident.figures} onClick={() => openIncident(incident.id)}>
      {incident.title}
    </button>
  );
}
