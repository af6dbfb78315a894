import type { Pair } from './candidates';
import { compareTellings } from './compareTellings';
import type { Judgement } from './compareTellings';
import type { Lexicon } from './lexicon';
import { joined } from './profile';
import type { Profile } from './profile';
import { weights } from './weights';

/** Two tellings held against each other. */
export interface Link extends Judgement {
  readonly one: number;
  readonly other: number;
}

/** Tellings, by position, and how they hang together. */
export interface Joined {
  /** By the position of each telling the one that stands for its set. */
  readonly leaders: readonly number[];
  /** Every pair that speaks for one incident, whether joined or not, the surest first. */
  readonly links: readonly Link[];
}

/** What forbids that two tellings are one incident. */
export type Forbids = (one: number, other: number) => boolean;

/**
 * Joins tellings into incidents, the surest pair first; every pair is judged again by what its incidents tell by then, so
 * that a chain of likenesses joins no ends that contradict each other. Deterministic.
 */
export function* joinTellings(
  profiles: readonly Profile[],
  pairs: readonly Pair[],
  lexicon: Lexicon,
  forbids: Forbids,
): Generator<undefined, Joined> {
  const links: Link[] = [];
  for (const [count, [one, other]] of pairs.entries()) {
    if (count % 64 === 0) yield;
    const judgement = judge(profiles[one], profiles[other], lexicon);
    if (judgement.score > 0) links.push({ one, other, ...judgement });
  }
  links.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
  const sets = new Sets(profiles);
  for (const [count, link] of links.entries()) {
    if (count % 64 === 0) yield;
    const [one, other] = [sets.leaderOf(link.one), sets.leaderOf(link.other)];
    if (one === other || sets.members(one).some((a) => sets.members(other).some((b) => forbids(a, b))))
      continue;
    const changed = sets.members(one).length + sets.members(other).length > 2;
    if (changed && judge(sets.profile(one), sets.profile(other), lexicon).score <= 0) continue;
    sets.unite(one, other);
  }
  return { leaders: profiles.map((_, at) => sets.leaderOf(at)), links };
}

/** As {@link compareTellings}; one article that tells of two incidents apart means two. */
export function judge(one: Profile | undefined, other: Profile | undefined, lexicon: Lexicon): Judgement {
  if (!one || !other) return { score: -Infinity, reasons: [] };
  const judgement = compareTellings(one, other, lexicon);
  const isToldApart = [...one.articles].some((article) => other.articles.has(article));
  return isToldApart ? { ...judgement, score: judgement.score + weights.article.toldApart } : judgement;
}

class Sets {
  readonly #leaders: number[];
  readonly #members: number[][];
  readonly #profiles: Profile[];

  constructor(profiles: readonly Profile[]) {
    this.#leaders = profiles.map((_, at) => at);
    this.#members = profiles.map((_, at) => [at]);
    this.#profiles = [...profiles];
  }

  leaderOf(at: number): number {
    let leader = at;
    while (this.#leaders[leader] !== leader) leader = this.#leaders[leader] ?? leader;
    this.#leaders[at] = leader;
    return leader;
  }

  members(leader: number): readonly number[] {
    return this.#members[leader] ?? [];
  }

  profile(leader: number): Profile | undefined {
    return this.#profiles[leader];
  }

  unite(one: number, other: number): void {
    const [first, second] = one < other ? [one, other] : [other, one];
    const [a, b] = [this.#profiles[first], this.#profiles[second]];
    if (!a || !b) return;
    this.#profiles[first] = joined(a, b);
    this.#members[first]?.push(...(this.#members[second] ?? []));
    this.#leaders[second] = first;
  }
}
