import { dayInWords } from '../../text/calendar';
import type { OffsetRange } from '../../text/articleText';
import { lineAround } from './quotations';

/** A social-media post as embedded in an article's text, with its signature. */
export interface Posting {
  readonly author: string;
  readonly handle: string;
  /** ISO date of the post, when the signature tells one in full. */
  readonly date?: string;
  /** The words of the post, without the signature. */
  readonly body: OffsetRange;
}

const signature =
  /[—–-]\s{0,3}([^—–()\n]{2,60}?)\((@\w{1,30})\)(?:\s{0,3}[·,]?\s{0,3}(\p{Lu}\p{L}+\.? \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{L}+ \d{4}))?/u;
/** A tag or handle marks a paragraph as part of a post rather than the reporter's prose. */
const marksOfPost = /(?:^|\s)[#@][\p{L}\p{N}_]{2,}|pic\.twitter\.com|t\.co\//u;
const maximumLines = 6;

/**
 * The post that an offset is in: its own line when signed ("… — Habib Khan (@HabibKhanT) February 3, 2022"), or
 * unsigned lines with tags and handles that lead to a signed one.
 */
export function postingAt(text: string, offset: number): Posting | undefined {
  let line = lineAround(text, offset);
  for (let lines = 0; lines < maximumLines; lines++) {
    const content = text.slice(line.start, line.end);
    const match = content.includes('(@') ? signature.exec(content) : null;
    const author = match?.[1]?.trim();
    if (match && author !== undefined) {
      const end = line.start + match.index;
      if (offset >= end) return undefined;
      const date = match[3] === undefined ? undefined : dayInWords(match[3]);
      return {
        author,
        handle: match[2] ?? '',
        ...(date !== undefined && { date }),
        body: { start: lines === 0 ? line.start : lineAround(text, offset).start, end },
      };
    }
    const isBlank = content.trim() === '';
    const isQuoted = lines === 0 && /^\s*[“"«]/u.test(content);
    if (!isBlank && !isQuoted && !marksOfPost.test(content)) return undefined;
    if (line.end >= text.length) return undefined;
    line = lineAround(text, line.end + 1);
  }
  return undefined;
}
