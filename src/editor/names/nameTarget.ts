import type { NameDictionary } from '../../core/recognise/dictionary/nameDictionary';
import { nameIndex } from '../../core/recognise/dictionary/nameIndex';
import { namedWords, nameWords } from '../../core/recognise/dictionary/nameWords';
import { spellingKey } from '../../core/recognise/dictionary/spelling';
import type { ActorMention, Mention, PlaceMention } from '../../core/recognise/mention';
import type { OffsetRange } from '../../core/text/articleText';
import { overlaps } from '../../core/text/ranges';
import type { OpenArticle } from '../openArticle';

type NameMention = ActorMention | PlaceMention;

/** The words that a name action is about. */
export interface NameTarget {
  /** What would always be marked. */
  readonly always: string;
  /** What would never be marked; absent where nothing is. */
  readonly never?: string;
  /** What is recognised there. */
  readonly mention?: NameMention;
}

/** The selected words, or with nothing selected the actor or place at the cursor; undefined where there is no name. */
export function nameTarget(article: OpenArticle, range: OffsetRange): NameTarget | undefined {
  const names = article.mentions.filter(isName);
  if (range.end > range.start) {
    const words = nameWords(article.text.text.slice(range.start, range.end));
    if (words === undefined) return undefined;
    const touched = names.filter((mention) => overlaps(mention, range));
    const mention = touched.find(({ text }) => nameWords(text) === words) ?? touched[0];
    return { always: words, ...(mention && { never: words, mention }) };
  }
  const mention = names.find(({ start, end }) => start <= range.start && range.start <= end);
  if (!mention) return undefined;
  const always = namedWords(mention);
  const never = nameWords(mention.text);
  return always === undefined || never === undefined ? undefined : { always, never, mention };
}

/** What a dictionary already says of some words. */
export function standingOf(
  words: string,
  dictionary: NameDictionary | undefined,
): NameMention['type'] | 'never' | undefined {
  if (!dictionary) return undefined;
  const key = spellingKey(words);
  if (dictionary.never.some((forbidden) => spellingKey(forbidden) === key)) return 'never';
  return nameIndex(dictionary).entryOf(words)?.type;
}

function isName(mention: Mention): mention is NameMention {
  return mention.type === 'actor' || mention.type === 'place';
}
