import { placeName, several } from '../claims/schema';
import type { Claim, Place } from '../claims/schema';
import type { Incident, IncidentBook } from './incidentBook';
import { daysApart, daysOf, monthAndDay } from './incidentDates';
import { foldWord } from '../text/foldWord';
import { isProperName, placeKey, sameNames, wordsOf } from './names';
import { noNames } from './naming/canonicalNames';
import type { CanonicalNames } from './naming/canonicalNames';

/** What is known of a claim that looks for its incident. */
export type RankedClaim = Partial<
  Pick<Claim, 'date' | 'place' | 'actor' | 'claimant' | 'affected' | 'object'>
>;

/** An incident that a claim may belong to. */
export interface RankedIncident {
  readonly incident: Incident;
  /** Above 0 when something speaks for it. */
  readonly score: number;
  /** What speaks for it ("same place, a day apart"); empty when nothing does. */
  readonly why: string;
  /** True when its date or places cannot be the claim's. */
  readonly contradicts: boolean;
}

/** What else may speak for an incident. */
export interface RankingContext {
  /** Ids of incidents used last, the latest first. */
  readonly recent?: readonly string[];
  /** Ids of incidents that claims of the same article name, the nearest claim first. */
  readonly nearby?: readonly string[];
  /** The claim's sentence, for its words. */
  readonly text?: string;
}

interface Evidence {
  readonly score: number;
  readonly why?: string;
}

const nothing: Evidence = { score: 0 };

/**
 * The incidents of the book, the likeliest for a claim first; those for which nothing speaks follow in book order.
 *
 * Dates and places count most and must not contradict each other: a same place is no reason to join an undated claim
 * to a dated incident, unless something else ties them, and another place on the same day is another incident, unless
 * the actors are the same. An incident whose places are just the claim's goes before one that has more.
 */
export function rankIncidents(
  claim: RankedClaim,
  book: IncidentBook,
  { recent = [], nearby = [], text = '' }: RankingContext = {},
): RankedIncident[] {
  const { names = noNames } = book;
  const places = several(claim.place);
  const query: Query = {
    date: claim.date,
    keys: new Set(places.map((place) => names.placeKey(placeName(place)))),
    regions: new Set(places.flatMap(regionsOf).map(placeKey)),
    actors: [...several(claim.actor), ...several(claim.claimant)].filter(isProperName),
    names,
    words: contentWords([text, claim.affected ?? '', claim.object ?? ''].join(' ')),
  };
  const ranked = book.incidents.map((incident) =>
    rank(query, incident, [used(recent.indexOf(incident.id)), near(nearby.indexOf(incident.id))]),
  );
  const order = (entry: RankedIncident): number => Math.max(0, entry.score);
  return ranked.sort((one, other) => order(other) - order(one));
}

interface Query {
  readonly date: string | undefined;
  readonly keys: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly actors: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly names: CanonicalNames;
}

function rank(query: Query, incident: Incident, habits: readonly Evidence[]): RankedIncident {
  const date = compareDate(query.date, incident.date);
  if (date === farApart) return { incident, score: date.score, why: '', contradicts: true };
  const actors = compareActors(query, incident);
  const tied = [date, actors, ...habits].some(({ score }) => score > 0);
  const place = comparePlaces(query, incident);
  const placeCounts = place.score < 0 || tied || query.date !== undefined || incident.date === undefined;
  const words = date.score >= 0 && place.score > 0 ? compareWords(query.words, incident) : nothing;
  const evidence = [placeCounts ? place : nothing, date, actors, words, ...habits];
  const score = evidence.reduce((sum, each) => sum + each.score, 0);
  const why = evidence.flatMap((each) => (each.score > 0 && each.why !== undefined ? [each.why] : []));
  return {
    incident,
    score,
    why: score > 0 ? why.join(', ') : '',
    contradicts: date.score < 0 || place.score < 0,
  };
}

function used(position: number): Evidence {
  if (position === -1) return nothing;
  return position === 0 ? { score: 1.5, why: 'used just now' } : { score: 0.75, why: 'used lately' };
}

function near(position: number): Evidence {
  if (position === -1) return nothing;
  return position === 0
    ? { score: 1.5, why: 'of the claim next to it' }
    : { score: 0.75, why: 'in this article' };
}

const farApart: Evidence = { score: -6 };

function compareDate(one: string | undefined, other: string | undefined): Evidence {
  const [a, b] = [daysOf(one), daysOf(other)];
  if (a && b) {
    const apart = daysApart(a, b);
    const precise = a.to - a.from <= 1 && b.to - b.from <= 1;
    if (apart === 0) return precise ? { score: 4, why: 'same day' } : { score: 2, why: 'dates agree' };
    if (apart === 1) return { score: 2.5, why: 'a day apart' };
    return apart <= 3 ? { score: 1, why: `${apart} days apart` } : farApart;
  }
  // A year that one of them leaves open cannot contradict; the day within it can.
  const [day, otherDay] = [monthAndDay(one), monthAndDay(other)];
  if (day === undefined || otherDay === undefined) return nothing;
  return day === otherDay ? { score: 3, why: 'same day of the year' } : farApart;
}

function comparePlaces({ keys, regions, names }: Query, incident: Incident): Evidence {
  const others = new Set(incident.places.map((name) => names.placeKey(name)));
  if (keys.size === 0 || others.size === 0) return nothing;
  const shared = [...keys].filter((key) => others.has(key)).length;
  if (shared > 0) {
    const score = (4 * shared) / (keys.size + others.size - shared);
    return {
      score,
      why: shared === keys.size && shared === others.size ? 'same place' : 'a place in common',
    };
  }
  const decided = incident.claims
    .flatMap(({ claim }) => several(claim.place).flatMap(regionsOf))
    .map(placeKey);
  const within = [...regions].some((key) => others.has(key)) || decided.some((key) => keys.has(key));
  return within ? { score: 1, why: 'same region' } : { score: -4 };
}

function regionsOf(place: Place): string[] {
  if (typeof place === 'string') return [];
  return [place.admin2, place.admin1].filter((region) => region !== undefined);
}

function compareActors({ actors, names: confirmed }: Query, incident: Incident): Evidence {
  if (actors.length === 0) return nothing;
  const known = incident.claims
    .flatMap(({ claim }) => [...several(claim.actor), ...several(claim.claimant)])
    .filter(isProperName);
  const names = sameNames([...actors, ...known], confirmed);
  const present = new Set(known.map((name) => names.get(name)));
  return actors.some((name) => present.has(names.get(name))) ? { score: 1.5, why: 'same actors' } : nothing;
}

function compareWords(words: ReadonlySet<string>, incident: Incident): Evidence {
  if (words.size === 0) return nothing;
  const theirs = contentWords(
    incident.claims
      .flatMap(({ claim }) => [claim.affected ?? '', ...claim.spans.map((span) => span.exact)])
      .join(' '),
  );
  const shared = [...words].filter((word) => theirs.has(word)).length;
  const score = shared / words.size;
  return score >= 0.3 ? { score, why: 'same words' } : { score };
}

function contentWords(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => [...word].length > 3)
      .map(foldWord),
  );
}
