import type { JSX } from 'preact';
import type { DossierDecision, Question, TiedIncident } from '../../core/dossier/dossier';
import { ClaimRefs } from './claimRefs';
import { IncidentLink } from './header';
import { Section } from './section';

/** The incidents that are part of this one, with what is claimed of each. */
export function Parts({ parts }: { readonly parts: readonly TiedIncident[] }): JSX.Element | null {
  if (parts.length === 0) return null;
  return (
    <Section title="Parts">
      <ul class="parts">
        {parts.map((part) => (
          <li key={part.id}>
            <IncidentLink incident={part} />
            {part.isContested && <span class="mark contested">≠ Contested</span>}
            <span class="muted">{part.figures === '' ? 'No figures' : part.figures}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const questionNames: Readonly<Record<Question['about'], string>> = {
  contested: 'Contested',
  missing: 'Not told',
  unattributed: 'No claimant',
  undated: 'Undated',
  status: 'To look at',
};

/** What is not settled. */
export function Questions({ questions }: { readonly questions: readonly Question[] }): JSX.Element | null {
  if (questions.length === 0) return null;
  return (
    <Section title="Open questions">
      <dl class="questions">
        {(Object.keys(questionNames) as Question['about'][]).map((about) => {
          const asked = questions.filter((question) => question.about === about);
          if (asked.length === 0) return null;
          return (
            <div key={about}>
              <dt>{questionNames[about]}</dt>
              {asked.map(({ text, claims }) => (
                <dd key={`${text} ${claims.join()}`}>
                  {text}
                  <ClaimRefs claims={claims} />
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

interface NotesProps {
  readonly note: string | undefined;
  readonly decisions: readonly DossierDecision[];
}

/** What people decided about the incident, and what they noted. */
export function Notes({ note, decisions }: NotesProps): JSX.Element | null {
  if (note === undefined && decisions.length === 0) return null;
  return (
    <Section title="Decisions and notes">
      {decisions.length > 0 && (
        <dl class="questions">
          {decisions.map(({ field, value, reason, by, claims }, at) => (
            <div key={at}>
              <dt>{field}</dt>
              <dd>
                <b>{value}</b>
                {reason !== undefined && `. ${reason}`}
                <ClaimRefs claims={claims} />
                {by !== undefined && <span class="muted"> {by}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {note !== undefined && <p class="note">{note}</p>}
    </Section>
  );
}
