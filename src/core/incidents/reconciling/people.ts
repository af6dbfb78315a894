import { several } from '../../claims/schema';
import type { ClaimRef, Standing } from '../incidentBook';
import type { Party } from '../incidentFile';
import { sameNames } from '../names';
import { groupBy } from '../groupBy';
import { comparedRange } from './statements';
import type { Statement } from './statements';

/** The actors of one incident: one name for all spellings, and the parties they belong to. */
export class People {
  readonly #names: ReadonlyMap<string, string>;
  readonly #sides = new Map<string, string[]>();

  constructor(parties: readonly Party[], claims: readonly ClaimRef[]) {
    const spoken = claims.flatMap(({ claim }) => [...several(claim.claimant), ...several(claim.actor)]);
    const members = parties.flatMap((party) => [party.name, ...(party.members ?? [])]);
    this.#names = sameNames([...spoken, ...members]);
    const sides = groupBy(
      parties.flatMap((party) =>
        [party.name, ...(party.members ?? [])].map((name) => ({ name, side: party.name })),
      ),
      ({ name }) => this.#name(name),
    );
    for (const [name, found] of sides) this.#sides.set(name, [...new Set(found.map(({ side }) => side))]);
  }

  claimantsOf(ref: ClaimRef): readonly string[] {
    return [...new Set(several(ref.claim.claimant).map((name) => this.#name(name)))];
  }

  sidesOf(name: string): readonly string[] {
    return this.#sides.get(this.#name(name)) ?? [];
  }

  statement(ref: ClaimRef, standing: Standing): Statement {
    const claimants = this.claimantsOf(ref);
    const sides = [...new Set(claimants.flatMap((claimant) => this.sidesOf(claimant)))];
    return { ref, range: comparedRange(ref), claimants, sides, standing };
  }

  #name(name: string): string {
    return this.#names.get(name) ?? name;
  }
}
