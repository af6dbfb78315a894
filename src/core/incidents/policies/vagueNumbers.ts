import type { Count } from './counts';

/** What a dataset writes for words that give no number. */
export interface VagueNumbers {
  /** By the word that counts: "dozens", "hundreds". */
  readonly words: Readonly<Record<string, number>>;
  /** For everything else: "several", "many", a plain plural. */
  readonly undetermined: number;
}

/** The smallest count that each word allows in plain English: two dozen at least, two hundred at least. */
export const plainMeaning: VagueNumbers = {
  words: { tens: 20, dozen: 12, dozens: 24, scores: 40, hundreds: 200, thousands: 2000 },
  undetermined: 2,
};

/** A number for a claim without one. */
export function vagueNumber({ words = '' }: Count, table: VagueNumbers): number {
  const found = words
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.find((word) => Object.hasOwn(table.words, word));
  return found === undefined ? table.undetermined : (table.words[found] ?? table.undetermined);
}

/** The lowest number that a claim gives, words read by the table; "up to 40" gives 40 alone. */
export function lowestOf(count: Count, table: VagueNumbers): number {
  return count.low ?? count.high ?? vagueNumber(count, table);
}

/** The highest number that it gives. */
export function highestOf(count: Count, table: VagueNumbers): number {
  return count.high ?? count.low ?? vagueNumber(count, table);
}

/** True for a claim whose number comes from the table. */
export function isVague({ words }: Count): boolean {
  return words !== undefined;
}
