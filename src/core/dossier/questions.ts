import { groupBy } from '../incidents/groupBy';
import type { ClaimRef, Incident } from '../incidents/incidentBook';
import { describeMissing, findMissing } from '../incidents/reconciling/missing';
import type { MissingType } from '../incidents/reconciling/missing';
import type { LedgerReason, Question } from './dossier';

/** What is not settled about an incident: what is contested, what no one tells, what is to be looked at again. */
export function findQuestions(
  incident: Incident,
  reasons: readonly LedgerReason[],
  live: readonly ClaimRef[],
): Question[] {
  const open = reasons.filter(({ decided }) => decided === undefined);
  const contested = open.map(({ about, text, claims }): Question => {
    return { about: 'contested', text: `${about}: ${text}.`, claims };
  });
  const missing = findMissing(incident).map((each): Question => {
    return { about: aboutOf(each.type), text: sentence(describeMissing(each)), claims: each.claims };
  });
  return [...contested, ...missing, ...withoutPublication(live), ...markedClaims(incident)];
}

function aboutOf(type: MissingType): Question['about'] {
  if (type === 'claimant') return 'unattributed';
  return type === 'date' || type === 'year' ? 'undated' : 'missing';
}

/** Articles whose claims no date of publication places. */
function withoutPublication(live: readonly ClaimRef[]): Question[] {
  const undated = live.filter(
    ({ article, claim }) => article.published === undefined && claim.said === undefined,
  );
  return [...groupBy(undated, ({ name }) => name)].map(([name, refs]) => ({
    about: 'undated',
    text: `No date of publication is known for ${name}.`,
    claims: refs.map(({ claim }) => claim.id),
  }));
}

function markedClaims({ claims }: Incident): Question[] {
  return claims.flatMap(({ claim }): Question[] => {
    const { status, note, id } = claim;
    if (status !== 'disputed' && status !== 'work needed') return [];
    const said = status === 'disputed' ? 'An analyst disputes this claim' : 'This claim needs work';
    return [{ about: 'status', text: note === undefined ? `${said}.` : `${said}: ${note}`, claims: [id] }];
  });
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
