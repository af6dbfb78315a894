import { ArticleText } from '../text/articleText';
import type { OffsetRange } from '../text/articleText';
import { alignWords } from './alignWords';
import type { Anchor, FoundAnchor } from './anchorSpan';
import { findChanges, spellChange, tellingOf } from './changes';
import type { WordChange } from './changes';
import { readQuote } from './quote';
import { readArticle, wordAt } from './readArticle';
import type { CodedSpan } from './selector';

/** A span's sentence and neighbours are looked at so many characters to either side; no selector's context is longer. */
const reach = 1_500;
/** So many words may have come or gone around a span. */
const slack = 62;
/** How sure an anchor is whose place is known, by what changed there. */
const confidence = { told: 0.5, name: 0.7, words: 0.95, none: 1 } as const;

/**
 * What became of a span's words at a place that is known, as one that was followed through every edit is: however much
 * changed there, it is the place, and what changed is told.
 *
 * @param range where it is, in UTF-16 offsets of the article's text
 * @returns an orphan when no word is left there. The cost does not depend on the article's length.
 */
export function anchorAt(article: ArticleText, selector: CodedSpan, range: OffsetRange): Anchor {
  const { exact, prefix = '', suffix = '' } = selector;
  const { text } = article;
  const now = text.slice(range.start, range.end);
  const at = (changes: readonly WordChange[], change: keyof typeof confidence): FoundAnchor => {
    const isSame = now === exact && !changes.some(({ tells }) => tells);
    const isAsSelected = range.start === article.fromCodePoint(selector.start);
    return {
      status: isSame ? (isAsSelected ? 'exact' : 'moved') : 'changed',
      start: range.start,
      end: range.end,
      confidence: confidence[change],
      ...(changes.length > 0 && { changes }),
    };
  };
  if (now === exact && text.startsWith(suffix, range.end) && text.slice(0, range.start).endsWith(prefix)) {
    return at([], 'none');
  }
  const quote = readQuote(selector);
  const from = Math.max(0, range.start - reach);
  const { words, index } = readArticle(new ArticleText(text.slice(from, range.end + reach)));
  const first = wordAt(words, range.start - from);
  let last = wordAt(words, range.end - from - 1);
  if (last < words.count && words.toSource(words.starts[last] ?? 0) < range.end - from) last++;
  if (first >= last) return { status: 'orphan' };
  const whole: WordChange = { was: exact, now, within: 'quote', tells: true };
  if (!quote) return now === exact ? at([], 'none') : at([whole], 'told');

  const { quoted } = quote;
  const found = findChanges(quote, words, alignWords(quote, words, index, first - quoted.start, slack));
  const changes = found.map((change) => spellChange(quote, words, change));
  const tellsInQuote = tellingOf(quote.words, quoted) !== tellingOf(words, { start: first, end: last });
  const isTold = !tellsInQuote || changes.some(({ tells }) => tells);
  const isSeen = now === exact || changes.length > 0 || !tellsInQuote;
  if (!isTold || !isSeen) return at([whole], 'told');
  if (found.some(({ concernsQuote }) => concernsQuote)) return at(changes, 'told');
  if (found.some(({ losesName }) => losesName)) return at(changes, 'name');
  return at(changes, changes.length > 0 ? 'words' : 'none');
}
