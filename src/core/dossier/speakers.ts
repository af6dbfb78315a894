import type { ClaimRef } from '../incidents/incidentBook';
import type { CanonicalNames } from '../incidents/naming/canonicalNames';
import { People } from '../incidents/reconciling/people';
import type { Family } from './family';

/** Who makes a claim, as a row of the dossier. */
export interface Speaker {
  readonly name: string;
  /** The party the speaker belongs to, where it is known. */
  readonly side?: string;
  /** True for an article that names no one who says so. */
  readonly isOwnVoice?: boolean;
}

/** Tells who makes each claim of a family, one name for all spellings of one claimant. */
export class Speakers {
  readonly #people: People;

  /** @param names what is confirmed about the names of actors */
  constructor({ all }: Family, names: CanonicalNames) {
    this.#people = new People(
      all.flatMap(({ parties }) => parties),
      all.flatMap(({ claims }) => claims),
      names,
    );
  }

  /** The claim's claimants together; an article that speaks for itself goes by its publisher or name. */
  of(ref: ClaimRef): Speaker {
    const claimants = this.#people.claimantsOf(ref);
    if (claimants.length === 0) return { name: ref.article.publisher ?? ref.name, isOwnVoice: true };
    return this.named(claimants.join(' and '), claimants);
  }

  named(name: string, claimants: readonly string[] = [name]): Speaker {
    const sides = [...new Set(claimants.flatMap((claimant) => this.#people.sidesOf(claimant)))];
    return { name, ...(sides.length > 0 && { side: sides.join(' and ') }) };
  }
}
