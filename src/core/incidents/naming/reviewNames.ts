import { finish } from '../../text/finish';
import type { ClaimRef, IncidentBook } from '../incidentBook';
import type { CanonicalNames } from './canonicalNames';
import { proposeNamesStepwise } from './proposeNames';
import type { NameProposal, NamesKnowledge } from './proposeNames';
import { proposeSidesStepwise } from './proposeSides';
import type { SideProposal } from './proposeSides';

/** What there is to decide about the names in claims. */
export interface NameReview {
  readonly names: readonly NameProposal[];
  readonly sides: readonly SideProposal[];
}

const known = new WeakMap<IncidentBook, { names: CanonicalNames; knowledge: unknown; review: NameReview }>();

/**
 * What there is to decide about the names in all claims of a book; worked out once for each book, at the first call.
 *
 * @param names what is decided already
 */
export function reviewNames(
  book: IncidentBook,
  names: CanonicalNames,
  knowledge?: NamesKnowledge,
): NameReview {
  return finish(reviewNamesStepwise(book, names, knowledge));
}

/** {@link reviewNames} in steps, for a caller who shares its time with others. */
export function* reviewNamesStepwise(
  book: IncidentBook,
  names: CanonicalNames,
  knowledge?: NamesKnowledge,
): Generator<undefined, NameReview> {
  const found = known.get(book);
  if (found?.names === names && found.knowledge === knowledge) return found.review;
  const proposed = yield* proposeNamesStepwise(claimsOf(book), names, knowledge);
  const leaders = new Map(
    proposed.flatMap(({ type, name, spellings }) =>
      type === 'actor' ? spellings.map((spelling) => [spelling.name, name] as const) : [],
    ),
  );
  const leaderOf = (name: string): string =>
    leaders.get(name) ?? leaders.get(names.actor(name)) ?? names.actor(name);
  const review = { names: proposed, sides: yield* proposeSidesStepwise(claimsOf(book), names, leaderOf) };
  known.set(book, { names, knowledge, review });
  return review;
}

function* claimsOf({ incidents, unassigned, background }: IncidentBook): Generator<ClaimRef> {
  for (const { claims } of incidents) yield* claims;
  yield* unassigned;
  yield* background;
}
