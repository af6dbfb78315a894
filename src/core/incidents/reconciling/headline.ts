import { several } from '../../claims/schema';
import type { Span } from '../../claims/schema';
import type { ClaimRef } from '../incidentBook';
import { remember } from '../remember';

/**
 * True when a claim stands only in its article's headline, as told by the article's title: the span's line, as far
 * as the stored context shows it, lies within the title. A sentence of the body that repeats words of the headline
 * has other words around it, so that it is not taken for one. Without a title nothing is a headline.
 */
export function isHeadline(ref: ClaimRef): boolean {
  const title = plainTitle(ref.article.title ?? '');
  if (title === '') return false;
  const own = ref.claim.spans.filter((span) => several(span.for).length === 0);
  return own.length > 0 && own.every((span) => isWithinTitle(span, title));
}

function isWithinTitle(span: Span, title: string): boolean {
  const before = (span.prefix ?? '').split('\n').at(-1) ?? '';
  const after = (span.suffix ?? '').split('\n')[0] ?? '';
  const line = plain(before + span.exact + after);
  // A file's header may put "title:" before the headline, which the title itself does not hold.
  return title.includes(line.replace(/^(?:title|headline) ?: ?/, ''));
}

/** A title is asked for with each claim of its article. */
const plainTitle = remember(plain);

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
