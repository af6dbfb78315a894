import type { ClaimRef, IncidentBook } from '../incidentBook';
import type { CanonicalNames } from './canonicalNames';
import { proposeNames } from './proposeNames';
import type { NameProposal, NamesKnowledge } from './proposeNames';
import { proposeSides } from './proposeSides';
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
  const found = known.get(book);
  if (found?.names === names && found.knowledge === knowledge) return found.review;
  const claims = claimsOf(book);
  const proposed = proposeNames(claims, names, knowledge);
  const leaders = new Map(
    proposed.flatMap(({ type, name, spellings }) =>
      type === 'actor' ? spellings.map((spelling) => [spelling.name, name] as const) : [],
    ),
  );
  const leaderOf = (name: string): string =>
    leaders.get(name) ?? leaders.get(names.actor(name)) ?? names.actor(name);
  const review = { names: proposed, sides: proposeSides(claims, names, leaderOf) };
  known.set(book, { names, knowledge, review });
  return review;
}

function claimsOf({ incidents, unassigned, background }: IncidentBook): ClaimRef[] {
  return [...incidents.flatMap(({ claims }) => claims), ...unassigned, ...background];
}
