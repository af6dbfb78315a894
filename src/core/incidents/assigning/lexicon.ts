import { isSameName, sameNames } from '../names';
import { noNames } from '../naming/canonicalNames';
import type { CanonicalNames } from '../naming/canonicalNames';
import type { ClaimFacts } from './claimFacts';

/** How common words and names are in the workspace: what everyone says tells nothing apart. */
export class Lexicon {
  readonly #tellings: number;
  readonly #words = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #canonical: ReadonlyMap<string, string>;
  readonly #same = new Map<string, boolean>();
  readonly #confirmed: CanonicalNames;

  /**
   * @param tellings the claims of what one article tells of one incident, each
   * @param confirmed what a person said about names
   */
  constructor(tellings: readonly (readonly ClaimFacts[])[], confirmed: CanonicalNames = noNames) {
    this.#confirmed = confirmed;
    this.#tellings = tellings.length;
    const all = new Set<string>();
    for (const facts of tellings) {
      for (const { doers, claimants } of facts) for (const name of [...doers, ...claimants]) all.add(name);
    }
    this.#canonical = sameNames(all, confirmed);
    for (const facts of tellings) {
      for (const word of new Set(facts.flatMap(({ words }) => words))) add(this.#words, word);
      const named = facts.flatMap(({ doers, claimants }) => [...doers, ...claimants]);
      for (const name of new Set(named.map((each) => this.canonical(each)))) add(this.#names, name);
    }
  }

  /** One name for the spellings of one actor, as far as names tell, and what is confirmed of them. */
  canonical(name: string): string {
    return this.#canonical.get(name) ?? name;
  }

  isSame(one: string, other: string): boolean {
    if (one === other || this.canonical(one) === this.canonical(other)) return true;
    const key = one < other ? `${one}\n${other}` : `${other}\n${one}`;
    const known = this.#same.get(key);
    if (known !== undefined) return known;
    const same = !this.#confirmed.areDifferent(one, other) && isSameName(one, other);
    this.#same.set(key, same);
    return same;
  }

  /** True for an actor who is named in a good part of all that is told. */
  isCommonplace(name: string): boolean {
    const count = this.#names.get(this.canonical(name)) ?? 0;
    return count > 6 && count > this.#tellings / 5;
  }

  /** How much a word tells when two tellings share it; 0 for one that only one telling has. */
  weightOf(word: string): number {
    const count = this.#words.get(word) ?? 0;
    return count < 2 ? 0 : Math.max(0, Math.log((this.#tellings + 8) / (count + 1)));
  }

  /** The words of a telling that tell most, the weightiest first. */
  rarest(words: ReadonlyMap<string, number>, most: number): string[] {
    return [...words.keys()]
      .map((word) => ({ word, weight: this.weightOf(word) }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight || (one.word < other.word ? -1 : 1))
      .slice(0, most)
      .map(({ word }) => word);
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
