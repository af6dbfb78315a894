import { readHeader } from '../text/articleHeader';
import type { ArticleText } from '../text/articleText';
import { applyDictionary } from './dictionary/applyDictionary';
import type { NameDictionary } from './dictionary/nameDictionary';
import type { Mention } from './mention';
import { gatherContext } from './names/documentContext';
import { finishLine, scanLine } from './scanLine';
import type { ScannedLine } from './scanLine';

/** What the recogniser cannot read from the text. */
export interface RecogniseOptions {
  /** Full ISO date of publication, against which "Wednesday" or "last week" resolves; else the header's date. */
  readonly published?: string;
  /** The analyst's own word on names. */
  readonly names?: NameDictionary | undefined;
}

/**
 * Finds the actors, places, numbers and dates of an article.
 * @returns mentions sorted by start (UTF-16 offsets); those of one type never overlap, and a date overlaps nothing
 */
export function recognise(article: ArticleText, options: RecogniseOptions = {}): Mention[] {
  const { text } = article;
  const header = readHeader(text);
  const published = options.published ?? header.published;
  const mentions: Mention[] = [];
  const scanned = scanLines(text, header.end, published);
  const context = gatherContext(scanned);
  const names = options.names ?? { names: [], never: [] };
  for (const line of scanned)
    for (const mention of applyDictionary(line.line, finishLine(line, context), names))
      mentions.push(mention);
  return mentions.sort((one, other) => one.start - other.start || other.end - one.end);
}

function scanLines(text: string, headerEnd: number, published: string | undefined): ScannedLine[] {
  const scanned: ScannedLine[] = [];
  let start = headerEnd;
  while (start < text.length) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    if (end > start) scanned.push(scanLine(text, start, end, published));
    start = end + 1;
  }
  return scanned;
}
