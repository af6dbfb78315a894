import type { Claim } from '../../../../../src/core/claims/schema';
import { claimOrder } from '../../../../../src/core/sidecar/reading/fieldOrder';

/** The claim as an analyst makes it: no foreign keys, no figure without a word, coordinates as a map gives them. */
export function asAnalystMakesIt(value: Claim): Claim {
  const entries = Object.entries(value).filter(
    ([key, field]) =>
      claimOrder.keys.includes(key) && (key !== 'figure' || Object.keys(field as object).length > 0),
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)), (key, inner: unknown) =>
    key === 'latitude' ? Number((inner as number).toFixed(6)) : inner,
  ) as Claim;
}
