import type { Claim } from '../../core/claims/schema';
import type { OpenArticle } from '../openArticle';

const kept = 50;

/** The claims made in this window, by article, so that the next can be made in the context of the last. */
export class LastClaims {
  readonly #ids = new Map<string, readonly string[]>();
  #changed: string | undefined;

  /** Remembers a claim that was tagged, accepted or split off. */
  use(article: OpenArticle, id: string): void {
    const key = article.uri.toString();
    this.#ids.set(key, [id, ...(this.#ids.get(key) ?? [])].slice(0, kept));
    this.change(id);
  }

  /** Remembers a claim whose words were changed. */
  change(id: string): void {
    this.#changed = id;
  }

  /** True for the claim that was made or whose words were changed last: what comes next is mostly about it. */
  isLatest(id: string): boolean {
    return this.#changed === id;
  }

  /** The claim made last in an article, if it is still there; else the last that stands before an offset. */
  of(article: OpenArticle, offset: number): Claim | undefined {
    const placed = article.placedClaims();
    for (const id of this.#ids.get(article.uri.toString()) ?? []) {
      const found = placed.find(({ claim }) => claim.id === id);
      if (found) return found.claim;
    }
    const startOf = (ranges: readonly { start: number }[]): number =>
      Math.max(-1, ...ranges.map(({ start }) => start).filter((start) => start < offset));
    return placed
      .filter(({ ranges }) => startOf(ranges) >= 0)
      .sort((a, b) => startOf(b.ranges) - startOf(a.ranges))[0]?.claim;
  }
}
