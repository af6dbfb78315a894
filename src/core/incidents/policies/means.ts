import type { ClaimRef } from '../incidentBook';
import { withWholes } from './actorKinds';
import type { PolicyEvent } from './policy';

/** By what means people were attacked, as the words of the claims tell. */
export type Means = 'suicide' | 'air' | 'grenade' | 'bomb' | 'shelling' | 'chemical';

const words: readonly { readonly means: Means; readonly pattern: RegExp }[] = [
  { means: 'chemical', pattern: /\b(?:chemical|chlorine|sarin|mustard gas)\b/i },
  { means: 'suicide', pattern: /\bsuicide\b/i },
  { means: 'air', pattern: /\b(?:air ?-?strikes?|air ?-?raids?|drones?|warplanes?|jets?|helicopters?)\b/i },
  { means: 'grenade', pattern: /\bgrenades?\b/i },
  {
    means: 'bomb',
    pattern:
      /\b(?:bomb(?:s|ed|ing|ings)?|IEDs?|land ?-?mines?|explosives?|explosions?|blasts?|explosive-laden)\b/i,
  },
  { means: 'shelling', pattern: /\b(?:shell(?:s|ed|ing)|artillery|rockets?|missiles?|mortars?)\b/i },
];

export interface FoundMeans {
  readonly means: Means;
  readonly claims: readonly ClaimRef[];
}

const telling = new Set(['attack', 'responsibility', 'damage']);

/**
 * The means of an attack by the quotes of its claims, the most telling first; those of the incident itself before
 * those of what it is part of. Nothing where they name none.
 */
export function meansOf(event: PolicyEvent): FoundMeans[] {
  for (const { claims } of withWholes(event)) {
    const told = claims.filter(({ claim }) => telling.has(claim.kind) && claim.stance !== 'denies');
    const found = words.flatMap(({ means, pattern }) => {
      const refs = told.filter(({ claim }) => claim.spans.some(({ exact }) => pattern.test(exact)));
      return refs.length > 0 ? [{ means, claims: refs }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Claims of "strikes" that do not say by what. */
export function strikesOf({ incident }: PolicyEvent): ClaimRef[] {
  return incident.claims.filter(
    ({ claim }) => claim.kind === 'attack' && claim.spans.some(({ exact }) => /\bstrikes?\b/i.test(exact)),
  );
}
