import fc from 'fast-check';
import type { Claim } from '../../../../src/core/claims/schema';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import type { PlainMap } from '../../../../src/core/sidecar/reading/values';
import { article, claim, claims, id, nastyString } from '../arbitraries';

/** A sidecar's values, as two people may have them at once. */
export interface Values {
  readonly article: PlainMap;
  readonly claims: readonly Claim[];
  readonly rejected: readonly { readonly exact: string; readonly kind?: string }[];
  /** Keys of the file itself that the format does not know. */
  readonly others?: PlainMap;
}

/** A sidecar's text. */
export function textOf({ article: about, claims: list, rejected, others = {} }: Values): string {
  const lines = Object.entries(others).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return serialiseSidecar(about, list, rejected) + lines.join('');
}

/** A base and what each of two people made of it. */
export interface Pair {
  readonly base: Values;
  readonly ours: Values;
  readonly theirs: Values;
}

type Change = (values: Values) => Values;

const rejection = fc.record({
  exact: fc.constantFrom('four died', 'a: b', '#x'),
  kind: fc.constantFrom('killed', 'injured'),
});
const rejections = fc.uniqueArray(rejection, {
  selector: ({ exact, kind }) => `${exact} ${kind}`,
  maxLength: 3,
});

export const values: fc.Arbitrary<Values> = fc.record({
  article,
  claims: claims({ maxLength: 4 }),
  rejected: rejections,
});

/** Changes some fields of a claim to those of another; a field that the other lacks goes, unless a claim needs it. */
function blend(stored: Claim, other: Claim, isTaken: (at: number) => boolean): Claim {
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(other)])].filter((key) => key !== 'id');
  const taken = keys.filter((_, at) => isTaken(at));
  const fields = new Map<string, unknown>(Object.entries(stored));
  for (const key of taken) {
    const value = (other as PlainMap)[key];
    if (value === undefined) fields.delete(key);
    else fields.set(key, value);
  }
  return Object.fromEntries(fields) as unknown as Claim;
}

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.nat(), claim, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
      .map(([at, other, taken]): Change => (stored) => ({
        ...stored,
        claims: stored.claims.map((each, index) =>
          index === at % stored.claims.length
            ? blend(each, other, (field) => taken[field % taken.length] === true)
            : each,
        ),
      })),
  },
  {
    weight: 2,
    arbitrary: claim.map(
      (added): Change =>
        (stored) =>
          stored.claims.some(({ id }) => id === added.id)
            ? stored
            : { ...stored, claims: [...stored.claims, added] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat().map((at): Change => (stored) => ({
      ...stored,
      claims: stored.claims.filter((_, index) => index !== at % stored.claims.length),
    })),
  },
  {
    weight: 1,
    arbitrary: article.map((about): Change => (stored) => ({
      ...stored,
      article: { ...stored.article, ...about },
    })),
  },
  { weight: 1, arbitrary: rejections.map((rejected): Change => (stored) => ({ ...stored, rejected })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), id).map(([at, renamed]): Change => (stored) => {
      if (stored.claims.some((each) => each.id === renamed)) return stored;
      const rename = (each: Claim, index: number): Claim =>
        index === at % stored.claims.length ? { ...each, id: renamed } : each;
      return { ...stored, claims: stored.claims.map(rename) };
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('team', 'desk'), fc.option(nastyString, { nil: undefined }))
      .map(([key, value]): Change => (stored) => ({
        ...stored,
        article: withKey(stored.article, key, value),
        others: withKey(stored.others ?? {}, key, value),
      })),
  },
);

const edited = (base: Values): fc.Arbitrary<Values> =>
  fc.array(change, { minLength: 1, maxLength: 4 }).map((list) => list.reduce((now, each) => each(now), base));

function withKey(map: PlainMap, key: string, value: unknown): PlainMap {
  const others = Object.entries(map).filter(([each]) => each !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

/** Two claims that both people added under one id: the same one, worked on since, or another. */
const twins = fc
  .tuple(claim, claim, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
  .map(([one, other, taken]) => [one, blend(one, other, (at) => taken[at % taken.length] === true)] as const);

const withClaim = (stored: Values, added: Claim | undefined): Values =>
  !added || stored.claims.some((each) => each.id === added.id)
    ? stored
    : { ...stored, claims: [...stored.claims, added] };

/** Two people's work on one base. */
export const pair: fc.Arbitrary<Pair> = values.chain((base) =>
  fc
    .tuple(edited(base), edited(base), fc.option(twins, { nil: undefined, freq: 3 }))
    .map(([ours, theirs, both]) => {
      const [one, other] = both ?? [];
      const isNew = !base.claims.some((each) => each.id === one?.id);
      const added = isNew
        ? { ours: withClaim(ours, one), theirs: withClaim(theirs, other) }
        : { ours, theirs };
      return { base, ...added };
    }),
);
