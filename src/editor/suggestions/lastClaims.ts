import type { Claim } from '../../core/claims/schema';
import type { OpenArticle } from '../openArticle';

const kept = 50;

/** The claims tagged or accepted in this window, by article, so that the next can be made in the context of the last. */
export class LastClaims {
  readonly #ids = new Map<string, readonly string[]>();

  use(article: OpenArticle, id: string): void {
    const key = article.uri.toString();
    this.#ids.set(key, [id, ...(this.#ids.get(key) ?? [])].slice(0, kept));
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
