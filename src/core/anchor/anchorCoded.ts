import type { ArticleText, OffsetRange } from '../text/articleText';
import { anchorAt } from './anchorAt';
import { anchorSpan, isFlagged } from './anchorSpan';
import type { Anchor } from './anchorSpan';
import type { CodedSpan } from './selector';

/**
 * Finds a span again that a person may have kept as coded when the article was edited: where the article still says what it
 * said then, nobody is asked again; where it changed once more, that change is told.
 *
 * @param range where the span is, when that is known: UTF-16 offsets into the article's text
 */
export function anchorCoded(article: ArticleText, span: CodedSpan, range?: OffsetRange): Anchor {
  const find = (selector: CodedSpan): Anchor =>
    range ? anchorAt(article, selector, range) : anchorSpan(article, selector);
  const { edited } = span;
  if (!edited) return find(span);
  const kept = find({ ...edited, for: span.for });
  if (isSure(kept)) {
    const coded = anchorAt(article, span, kept);
    const changes = coded.status === 'orphan' ? undefined : coded.changes;
    return { ...kept, status: 'changed', isKept: true, ...(changes && { changes }) };
  }
  // What was coded may have come back.
  const coded = find(span);
  return isSure(coded) || kept.status === 'orphan' ? coded : kept;
}

function isSure(anchor: Anchor): anchor is Exclude<Anchor, { status: 'orphan' }> {
  return anchor.status !== 'orphan' && !isFlagged(anchor);
}
