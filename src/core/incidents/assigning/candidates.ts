import { daysOf } from '../incidentDates';
import { isYearless } from './dateEvidence';
import type { Lexicon } from './lexicon';
import { foremost, foremostSpots } from './profile';
import type { Profile } from './profile';
import { isNarrow } from './spots';
import type { Spot } from './spots';

/** Two positions of the list of profiles, the lower first. */
export type Pair = readonly [number, number];

/** Longer ranges of days name no day. */
const longestRange = 14;
/** In a block of more, each is held against the next so many only. */
const mostNeighbours = 40;
/** So many profiles or blocks are looked at between two steps. */
const stepLength = 128;
const most = { dates: 3, spots: 6, names: 4, words: 6 };

/**
 * The pairs of tellings that may be one incident: those that share a day, or the day after, and besides a place, a spot
 * nearby, a region, an actor or rare words; those without a date by place, actor or words and when they were published.
 * Far fewer than all pairs: the work grows with how many are told of one place on one day.
 */
export function* candidatePairs(
  profiles: readonly Profile[],
  lexicon: Lexicon,
): Generator<undefined, Pair[]> {
  const blocks = new Map<string, Block>();
  for (const [at, profile] of profiles.entries()) {
    if (at % stepLength === 0) yield;
    const signs = signsOf(profile, lexicon);
    for (const { key, seeks } of timesOf(profile)) {
      for (const sign of signs) {
        const block = blockAt(blocks, `${key}|${sign}`);
        (seeks ? block.seeking : block.sought).push(at);
      }
    }
  }
  const met = new Set<number>();
  const pairs: Pair[] = [];
  const meet = (a: number, b: number): void => {
    const [one, other] = a < b ? [a, b] : [b, a];
    const key = one * profiles.length + other;
    if (one === other || met.has(key)) return;
    met.add(key);
    pairs.push([one, other]);
  };
  let looked = 0;
  for (const { seeking, sought } of blocks.values()) {
    if (looked++ % stepLength === 0) yield;
    seeking.forEach((at, index) => {
      for (const other of seeking.slice(index + 1, index + 1 + mostNeighbours)) meet(at, other);
      for (const other of sought.slice(0, mostNeighbours)) meet(at, other);
    });
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** Tellings that look for others of a time, and those that are only found there. */
interface Block {
  readonly seeking: number[];
  readonly sought: number[];
}

function blockAt(blocks: Map<string, Block>, key: string): Block {
  const known = blocks.get(key);
  if (known) return known;
  const block = { seeking: [], sought: [] };
  blocks.set(key, block);
  return block;
}

/** What two tellings of one incident are likely to share besides the time. */
function signsOf(profile: Profile, lexicon: Lexicon): string[] {
  const spots = foremostSpots(profile, most.spots);
  const names = [...foremost(profile.doers, most.names), ...foremost(profile.claimants, most.names)];
  const words = lexicon.rarest(profile.words, most.words);
  return [
    ...spots.flatMap(placeSigns),
    ...names.map((name) => `name:${lexicon.canonical(name)}`),
    ...words.map((word) => `word:${word}`),
  ];
}

function placeSigns(spot: Spot): string[] {
  if (!isNarrow(spot)) return [`in:${spot.key}`];
  const cells = spot.point ? cellsOf(spot.point.latitude, spot.point.longitude) : [];
  return [`in:${spot.key}`, ...cells, ...spot.within.slice(0, 2).map((area) => `in:${area}`)];
}

/** Squares of a degree, and the same moved by half: two points within half a degree share one. */
function cellsOf(latitude: number, longitude: number): string[] {
  const [north, east] = [Math.floor(latitude), Math.floor(longitude)];
  const [halfNorth, halfEast] = [Math.floor(latitude + 0.5), Math.floor(longitude + 0.5)];
  return [`a${north},${east}`, `b${halfNorth},${east}`, `c${north},${halfEast}`, `d${halfNorth},${halfEast}`];
}

/** A bucket of time; who is not precise enough seeks there, who is precise is found. */
interface Time {
  readonly key: string;
  readonly seeks: boolean;
}

/** Buckets of time, so that days next to each other share one. */
function timesOf({ dates, published }: Profile): Time[] {
  const times = new Map<string, boolean>();
  const put = (key: string, seeks: boolean): void => void times.set(key, seeks || times.get(key) === true);
  for (const date of foremost(dates, most.dates)) {
    if (isYearless(date)) {
      put('no year', true);
      put('undated', false);
      continue;
    }
    const days = daysOf(date);
    if (!days) continue;
    put('undated', false);
    put('no year', false);
    const isVague = days.to - days.from > longestRange;
    put(`m${date.slice(0, 7)}`, isVague);
    if (!isVague) for (let day = days.from; day <= days.to + 1; day++) put(`d${day}`, true);
  }
  if (dates.size === 0) {
    put('undated', true);
    // News of one week is sought among itself, however much there is without a date.
    const week = published && Math.floor(published.from / 7);
    if (week !== undefined) for (const key of [`w${week}`, `w${week + 1}`]) put(key, true);
  } else if (published) {
    for (let week = Math.floor(published.from / 7); week <= Math.floor(published.to / 7) + 1; week++)
      put(`w${week}`, false);
  }
  return [...times].map(([key, seeks]) => ({ key, seeks }));
}
