import { several } from '../../claims/schema';
import type { ClaimRef, NamedAs, Standing } from '../incidentBook';
import type { Party } from '../incidentFile';
import { sameNames } from '../names';
import { noNames } from '../naming/canonicalNames';
import type { CanonicalNames } from '../naming/canonicalNames';
import { compareText } from '../../text/compareText';
import { groupBy } from '../groupBy';
import { comparedRange } from './statements';
import type { Statement } from './statements';

/**
 * The actors of one incident: one name for all spellings, and the parties they belong to. Parties are what the incident
 * files say; of whom they say nothing, the side that is confirmed with the names.
 */
export class People {
  readonly #confirmed: CanonicalNames;
  readonly #names: ReadonlyMap<string, string>;
  readonly #sides = new Map<string, string[]>();
  /** Sides that no incident file tells of, by the name that stands for all spellings. */
  readonly #beyond = new Map<string, string>();

  constructor(parties: readonly Party[], claims: readonly ClaimRef[], confirmed: CanonicalNames = noNames) {
    this.#confirmed = confirmed;
    const spoken = spokenOf(claims);
    const members = parties.flatMap((party) => [party.name, ...(party.members ?? [])]);
    this.#names = sameNames([...spoken, ...members], confirmed);
    const sides = groupBy(
      parties.flatMap((party) =>
        [party.name, ...(party.members ?? [])].map((name) => ({ name, side: party.name })),
      ),
      ({ name }) => this.nameOf(name),
    );
    for (const [name, found] of sides) this.#sides.set(name, [...new Set(found.map(({ side }) => side))]);
    if (confirmed.hasAny) this.#addConfirmedSides(spoken);
  }

  /** The parties an incident file names, and those that its actors belong to by their names alone. */
  partiesOf(own: readonly Party[], claims: readonly ClaimRef[]): readonly Party[] {
    if (!this.#confirmed.hasAny) return own;
    const beyond = spokenOf(claims).flatMap((name) => {
      const side = this.#beyond.get(this.nameOf(name));
      return side === undefined ? [] : [{ name, side }];
    });
    const added = groupBy(beyond, ({ side }) => side);
    const known = own.map((party): Party => {
      const members = added.get(party.name)?.map(({ name }) => name) ?? [];
      added.delete(party.name);
      return members.length === 0
        ? party
        : { ...party, members: [...new Set([...(party.members ?? []), ...members])] };
    });
    const others = [...added].map(([name, found]): Party => {
      return { name, members: [...new Set(found.map((each) => each.name))].sort(compareText) };
    });
    return [...known, ...others.sort((one, other) => compareText(one.name, other.name))];
  }

  #addConfirmedSides(spoken: readonly string[]): void {
    for (const name of [...new Set(spoken)].sort(compareText)) {
      const side = this.#confirmed.sideOf(name) ?? this.#confirmed.sideOf(this.nameOf(name));
      const shown = this.nameOf(name);
      if (side === undefined || (this.#sides.has(shown) && !this.#beyond.has(shown))) continue;
      this.#sides.set(shown, [side]);
      this.#beyond.set(shown, side);
    }
  }

  claimantsOf(ref: ClaimRef): readonly string[] {
    return [...new Set(several(ref.claim.claimant).map((name) => this.nameOf(name)))];
  }

  sidesOf(name: string): readonly string[] {
    return this.#sides.get(this.nameOf(name)) ?? [];
  }

  statement(ref: ClaimRef, standing: Standing): Statement {
    const claimants = this.claimantsOf(ref);
    const sides = [...new Set(claimants.flatMap((claimant) => this.sidesOf(claimant)))];
    const namedAs = this.#namedAs(ref);
    return {
      ref,
      range: comparedRange(ref),
      claimants,
      sides,
      standing,
      ...(namedAs.length > 0 && { namedAs }),
    };
  }

  /** The name that stands for all spellings of an actor. */
  nameOf(name: string): string {
    return this.#names.get(name) ?? name;
  }

  #namedAs({ claim }: ClaimRef): NamedAs[] {
    if (!this.#confirmed.hasAny) return [];
    return several(claim.claimant).flatMap((written) => {
      const name = this.#confirmed.actor(written);
      return name === written ? [] : [{ written, name }];
    });
  }
}

function spokenOf(claims: readonly ClaimRef[]): string[] {
  return claims.flatMap(({ claim }) => [...several(claim.claimant), ...several(claim.actor)]);
}
