import type { ActorMention, PlaceMention } from '../mention';

/** Longer selections are no names. In UTF-16 units. */
const longestName = 100;

/**
 * The words of a selection as a dictionary spells them: without quotes, brackets, article, possessive, hashtag sign and
 * the abbreviation in brackets behind, with single spaces.
 *
 * @returns undefined where there is no name: no letter or digit, several lines, too long
 */
export function nameWords(selected: string): string | undefined {
  if (selected.length > longestName * 2 || /[\r\n]/.test(selected.trim())) return undefined;
  const words = selected
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}@]+/u, '')
    .replace(/(?<=\S) \([^()]*\)?$/, '')
    // The last full stop of "U.S." is its own.
    .replace(/(?:(?<!\p{Lu}\.\p{Lu})\.|[^\p{L}\p{M}\p{N}.])+$/u, '')
    .replace(/['’]s$/, '')
    .replace(/^(?:the|an?) (?=\S)/i, '');
  return /[\p{L}\p{N}]/u.test(words) && words.length <= longestName ? words : undefined;
}

/** The words by which a mention is always marked: of "Prime Minister Imran Khan" the name alone. */
export function namedWords(mention: ActorMention | PlaceMention): string | undefined {
  const { name, text } = mention;
  return nameWords(name !== undefined && text.includes(name) ? name : text);
}
