import { anchorSpan, isFlagged } from '../anchor/anchorSpan';
import { describeSpan } from '../anchor/selector';
import type { ArticleText, OffsetRange } from '../text/articleText';
import type { ForeignDocument, ForeignSpan } from './foreign';

/**
 * Finds the places of another program's spans in the article at hand. A text that is the article, or stands in it once, is
 * laid over it; else words are looked for as those of a sidecar are.
 *
 * @returns finds the UTF-16 range of a span in the article; undefined where that is not sure
 */
export function placerFor(
  document: ForeignDocument,
  article: ArticleText,
): (span: ForeignSpan) => OffsetRange | undefined {
  const { text } = document;
  const shift = text && onlyPlaceOf(text.text, article.text);
  return ({ range, quote }) => {
    if (range && shift !== undefined) return { start: range.start + shift, end: range.end + shift };
    const selector = quote ?? (text && describeSpan(text, range));
    if (!selector) return undefined;
    const { exact, prefix = '', suffix = '' } = selector;
    // Other programs quote too little for words to be found in a changed text, but what stands once is meant.
    const at = quote && onlyPlaceOf(prefix + exact + suffix, article.text);
    if (at !== undefined) return { start: at + prefix.length, end: at + prefix.length + exact.length };
    const anchor = anchorSpan(article, selector);
    if (anchor.status === 'orphan' || isFlagged(anchor)) return undefined;
    return { start: anchor.start, end: anchor.end };
  };
}

function onlyPlaceOf(part: string, whole: string): number | undefined {
  const at = whole.indexOf(part);
  return part === '' || at === -1 || whole.indexOf(part, at + 1) !== -1 ? undefined : at;
}
