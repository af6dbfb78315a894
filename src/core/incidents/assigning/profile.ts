import type { Days } from '../incidentDates';
import type { ClaimFacts, ToldFigure } from './claimFacts';
import type { Spot } from './spots';

/** What a set of claims tells together, with how many claims tell it. */
export interface Profile {
  readonly dates: ReadonlyMap<string, number>;
  /** From the first to the last day on which the articles were published, of those that say. */
  readonly published?: Days;
  /** By the place's id. */
  readonly spots: ReadonlyMap<string, { readonly spot: Spot; readonly count: number }>;
  readonly doers: ReadonlyMap<string, number>;
  /** Who did it, named or only described. */
  readonly actors: ReadonlyMap<string, number>;
  readonly claimants: ReadonlyMap<string, number>;
  readonly figures: readonly ToldFigure[];
  readonly words: ReadonlyMap<string, number>;
  readonly means: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  /** The articles, by URI. */
  readonly articles: ReadonlySet<string>;
}

/** More different numbers of one incident tell nothing more. */
const mostFigures = 40;
/** Decided by a person: outweighs what claims tell. */
const decidedCount = 1000;

export function profileOf(facts: readonly ClaimFacts[]): Profile {
  return {
    dates: counted(facts.flatMap(({ date }) => date ?? [])),
    ...publishedOf(facts.flatMap(({ published }) => published ?? [])),
    spots: countedSpots(facts.flatMap(({ spots }) => spots.map((spot) => ({ spot, count: 1 })))),
    doers: counted(facts.flatMap(({ doers }) => doers)),
    actors: counted(facts.flatMap(({ actors }) => actors)),
    claimants: counted(facts.flatMap(({ claimants }) => claimants)),
    figures: distinctFigures(facts.flatMap(({ figure }) => figure ?? [])),
    words: counted(facts.flatMap(({ words }) => [...new Set(words)])),
    means: counted(facts.flatMap(({ means }) => means)),
    kinds: counted(facts.map(({ ref }) => ref.claim.kind)),
    articles: new Set(facts.map(({ ref }) => ref.uri)),
  };
}

/** The profile of an incident for which a person decided date or places. */
export function withDecisions(profile: Profile, date: string | undefined, spots: readonly Spot[]): Profile {
  return {
    ...profile,
    ...(date !== undefined && { dates: new Map([...profile.dates, [date, decidedCount]]) }),
    ...(spots.length > 0 && {
      spots: countedSpots([
        ...spots.map((spot) => ({ spot, count: decidedCount })),
        ...profile.spots.values(),
      ]),
    }),
  };
}

/** What two sets of claims tell together. */
export function joined(one: Profile, other: Profile): Profile {
  return {
    dates: sum(one.dates, other.dates),
    ...publishedOf([one.published, other.published].filter((days) => days !== undefined)),
    spots: countedSpots([...one.spots.values(), ...other.spots.values()]),
    doers: sum(one.doers, other.doers),
    actors: sum(one.actors, other.actors),
    claimants: sum(one.claimants, other.claimants),
    figures: distinctFigures([...one.figures, ...other.figures]),
    words: sum(one.words, other.words),
    means: sum(one.means, other.means),
    kinds: sum(one.kinds, other.kinds),
    articles: new Set([...one.articles, ...other.articles]),
  };
}

/** The keys that count most, the most counted first; ties in the order of the text. */
export function foremost(counts: ReadonlyMap<string, number>, most: number, share = 0): string[] {
  const ranked = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const least = share * (ranked[0]?.[1] ?? 0);
  return ranked
    .filter(([, count]) => count >= least)
    .slice(0, most)
    .map(([key]) => key);
}

/** The places that count most. */
export function foremostSpots({ spots }: Profile, most: number): Spot[] {
  return [...spots.values()]
    .sort((one, other) => other.count - one.count || (one.spot.id < other.spot.id ? -1 : 1))
    .slice(0, most)
    .map(({ spot }) => spot);
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sum(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  const counts = new Map(many);
  for (const [key, count] of few) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

function countedSpots(all: Iterable<{ spot: Spot; count: number }>): Profile['spots'] {
  const counts = new Map<string, { spot: Spot; count: number }>();
  for (const { spot, count } of all) {
    const known = counts.get(spot.id);
    counts.set(spot.id, { spot: known?.spot ?? spot, count: (known?.count ?? 0) + count });
  }
  return counts;
}

function publishedOf(all: readonly Days[]): { published?: Days } {
  if (all.length === 0) return {};
  return {
    published: {
      from: Math.min(...all.map(({ from }) => from)),
      to: Math.max(...all.map(({ to }) => to)),
    },
  };
}

function distinctFigures(figures: readonly ToldFigure[]): ToldFigure[] {
  const distinct = new Map<string, ToldFigure>();
  for (const figure of figures) {
    const key = `${figure.kind}|${figure.group ?? ''}|${figure.low ?? ''}|${figure.high ?? ''}`;
    if (distinct.size < mostFigures && !distinct.has(key)) distinct.set(key, figure);
  }
  return [...distinct.values()];
}
