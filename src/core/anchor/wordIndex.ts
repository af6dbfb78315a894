import type { Words } from './words';

/** So many slots are looked at for a word; texts made to collide lose words here, never time. */
const mostProbes = 32;

/** Where each word of a text stands. Made once for a text, in linear time. */
export class WordIndex {
  readonly #ids: Int32Array;
  readonly #mask: number;
  /** For each slot one plus the word's last position, 0 where it is free. */
  readonly #last: Int32Array;
  readonly #counts: Int32Array;
  /** For each position one plus the one before of the same word, 0 where there is none. */
  readonly #previous: Int32Array;

  constructor(words: Words) {
    let size = 64;
    while (size < 2 * words.count) size *= 2;
    this.#ids = words.ids;
    this.#mask = size - 1;
    const all = new Int32Array(2 * size + words.count);
    this.#last = all.subarray(0, size);
    this.#counts = all.subarray(size, 2 * size);
    this.#previous = all.subarray(2 * size);
    for (let at = 0; at < words.count; at++) {
      const slot = this.#slotOf(words.ids[at] ?? 0);
      if (slot === -1) continue;
      this.#previous[at] = this.#last[slot] ?? 0;
      this.#last[slot] = at + 1;
      this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    }
  }

  /** How often a word stands in the text. */
  count(id: number): number {
    const slot = this.#slotOf(id);
    return slot === -1 ? 0 : (this.#counts[slot] ?? 0);
  }

  /** Calls `visit` with every position of a word, the last first. */
  eachPosition(id: number, visit: (position: number) => void): void {
    const slot = this.#slotOf(id);
    let at = slot === -1 ? 0 : (this.#last[slot] ?? 0);
    for (; at !== 0; at = this.#previous[at - 1] ?? 0) visit(at - 1);
  }

  #slotOf(id: number): number {
    let slot = (Math.imul(id, 0x9e3779b1) >>> 7) & this.#mask;
    for (let probe = 0; probe < mostProbes; probe++, slot = (slot + 1) & this.#mask) {
      const last = this.#last[slot] ?? 0;
      if (last === 0 || this.#ids[last - 1] === id) return slot;
    }
    return -1;
  }
}
