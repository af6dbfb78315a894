import type { Mention } from '../../recognise/mention';
import type { ArticleText, OffsetRange } from '../../text/articleText';
import { foldWord } from '../../text/foldWord';
import { firstStartingAfter, overlaps } from '../../text/ranges';
import { sentencesOf } from '../../text/sentences';

/** One place of an article that says the same. */
export interface SamePlace extends OffsetRange {
  /** What the recogniser takes the words for; absent for words that it does not know. */
  readonly mention?: Mention;
  /** The sentence it stands in. */
  readonly sentence: OffsetRange;
}

/**
 * The mention that stands exactly at a range, actors and places before numbers and dates.
 *
 * @param range UTF-16 offsets
 */
export function mentionAt(mentions: readonly Mention[], range: OffsetRange): Mention | undefined {
  const exact = mentions.filter(({ start, end }) => start === range.start && end === range.end);
  return exact.find(({ type }) => type === 'actor' || type === 'place') ?? exact[0];
}

/**
 * All places of an article that name the same as the words at a range: the mentions of one actor, place, count or date in
 * whatever words, and the same words elsewhere. The range itself is among them.
 *
 * @param mentions of the whole article, sorted by start
 * @param target UTF-16 offsets
 * @returns in text order, none overlapping another
 */
export function samePlaces(
  article: ArticleText,
  mentions: readonly Mention[],
  target: OffsetRange,
): SamePlace[] {
  const { text } = article;
  const named = mentionAt(mentions, target) ?? mentionOfWords(mentions, text.slice(target.start, target.end));
  const same = named ? mentions.filter((mention) => namesTheSame(named, mention)) : [];
  const found: (OffsetRange & { readonly mention?: Mention })[] = same.map((mention) => ({
    start: mention.start,
    end: mention.end,
    mention,
  }));
  // "Two" counts whatever follows it: the same word elsewhere is another count.
  const worded = named?.type === 'number' ? [target] : sameWords(text, target);
  for (const range of worded) {
    const isPartOfName = mentions.some((mention) => isWithinName(range, mention));
    if (found.some((known) => overlaps(known, range)) || (isPartOfName && range.start !== target.start))
      continue;
    const mention = mentionAt(mentions, range);
    found.push({ ...range, ...(mention && { mention }) });
  }
  const sentences = sentencesOf(text);
  return found
    .sort((a, b) => a.start - b.start)
    .map((place) => ({
      ...place,
      sentence: sentences[firstStartingAfter(sentences, place.start) - 1] ?? place,
    }));
}

/** A name that these words are elsewhere in the article: "BLA" may stand in the brackets of a longer mention. */
function mentionOfWords(mentions: readonly Mention[], words: string): Mention | undefined {
  const wanted = foldWord(words.trim());
  return mentions.find(
    (mention) =>
      (mention.type === 'place' || (mention.type === 'actor' && mention.named)) &&
      foldWord(mention.text) === wanted,
  );
}

/** Do two mentions name the same actor, place, count or date? Common words do when they are the same words. */
export function namesTheSame(one: Mention, other: Mention): boolean {
  if (one.type === 'actor')
    return other.type === 'actor' && one.named === other.named && actorKey(one) === actorKey(other);
  if (one.type === 'place') return other.type === 'place' && foldWord(one.name) === foldWord(other.name);
  if (one.type === 'date')
    return other.type === 'date' && (one.date ?? foldWord(one.text)) === (other.date ?? foldWord(other.text));
  return (
    other.type === 'number' &&
    one.low === other.low &&
    one.high === other.high &&
    one.unit === other.unit &&
    (one.low !== undefined || one.high !== undefined || foldWord(one.text) === foldWord(other.text)) &&
    (one.counts === undefined ||
      other.counts === undefined ||
      foldWord(one.counts) === foldWord(other.counts))
  );
}

function actorKey(actor: Mention & { type: 'actor' }): string {
  return foldWord(actor.name ?? actor.text);
}

/** Is a range only a part of a longer name, as "Army" of "Baloch Liberation Army"? */
function isWithinName(range: OffsetRange, mention: Mention): boolean {
  const isName = mention.type === 'place' || (mention.type === 'actor' && mention.named);
  return (
    isName &&
    mention.start <= range.start &&
    range.end <= mention.end &&
    mention.end - mention.start > range.end - range.start
  );
}

/** No one tags the same words in more places; what comes after is left. */
const mostPlaces = 500;
const longestWords = 300;

function sameWords(text: string, target: OffsetRange): OffsetRange[] {
  const words = text.slice(target.start, target.end);
  if (words.length > longestWords || words.trim() === '') return [target];
  const pattern = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`))
    .join(String.raw`\s{1,3}`);
  // "US" is not "us".
  const flags = /^\p{Lu}{1,4}$/u.test(words) ? 'gu' : 'giu';
  const found: OffsetRange[] = [];
  for (const match of text.matchAll(
    new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, flags),
  )) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === mostPlaces) break;
  }
  return found.some((range) => overlaps(range, target)) ? found : [target, ...found];
}
