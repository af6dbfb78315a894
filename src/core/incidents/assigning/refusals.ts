import type { Claim } from '../../claims/schema';
import type { ClaimRef, IncidentBook } from '../incidentBook';
import type { Families } from './families';

/** What the analyst said does not belong together: `not_with` of claims, `not_same_as` of incidents. */
export class Refusals {
  readonly #families: Families;
  readonly #incidents = new Set<string>();

  constructor(book: IncidentBook, families: Families) {
    this.#families = families;
    for (const { id, notSameAs = [] } of book.incidents) {
      for (const other of notSameAs) this.#incidents.add(pairOf(id, book.aliases.get(other) ?? other));
    }
  }

  /** True when a claim is said not to belong with another claim, or to an incident or what it is part of. */
  refusesClaim({ not_with: apart }: Claim, claimOrIncident: string): boolean {
    return (
      apart?.some((id) => id === claimOrIncident || this.#families.idOf(id) === claimOrIncident) ?? false
    );
  }

  /** True when any claim of one set is said not to belong with one of the other. */
  areRefused(ones: readonly ClaimRef[], others: readonly ClaimRef[]): boolean {
    return this.#points(ones, others) || this.#points(others, ones);
  }

  /** True when two incidents are said not to be one. */
  areApart(one: string, other: string): boolean {
    return this.#incidents.has(pairOf(one, other));
  }

  #points(from: readonly ClaimRef[], to: readonly ClaimRef[]): boolean {
    const apart = new Set(from.flatMap(({ claim }) => claim.not_with ?? []));
    return apart.size > 0 && to.some(({ claim }) => apart.has(claim.id));
  }
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
