import { readHeader } from '../text/articleHeader';
import type { ArticleText } from '../text/articleText';
import { applyDictionary } from './dictionary/applyDictionary';
import type { NameDictionary } from './dictionary/nameDictionary';
import { basicKnowledge } from './knowledge';
import type { Knowledge } from './knowledge';
import type { Mention } from './mention';
import { gatherContext } from './names/documentContext';
import { finishLine, scanLine } from './scanLine';
import type { ScannedLine } from './scanLine';

/** What the recogniser cannot read from the text. */
export interface RecogniseOptions {
  /** Full ISO date of publication, against which "Wednesday" or "last week" resolves; else the header's date. */
  readonly published?: string;
  /** What it goes by; else the rules and short lists that are part of the program. */
  readonly knowledge?: Knowledge;
  /** The analyst's own word on names. */
  readonly names?: NameDictionary | undefined;
}

/**
 * Finds the actors, places, numbers and dates of an article.
 * @returns mentions sorted by start (UTF-16 offsets); those of one type never overlap, and a date overlaps nothing
 */
export function recognise(article: ArticleText, options: RecogniseOptions = {}): Mention[] {
  const { text } = article;
  const { knowledge = basicKnowledge(), names = { names: [], never: [] } } = options;
  const header = readHeader(text);
  const published = options.published ?? header.published;
  const starts: number[] = [];
  const scanned: ScannedLine[] = [];
  for (const [start, line] of linesFrom(text, header.end)) {
    starts.push(start);
    scanned.push(scanLine(line, knowledge, published));
  }
  const context = gatherContext(scanned);
  return scanned.flatMap((line, index) =>
    shifted(applyDictionary(line.line, finishLine(line, context), names), starts[index] as number),
  );
}

/** The lines of a text that are not empty, each with its offset. */
export function* linesFrom(text: string, from: number): Generator<[number, string]> {
  for (let start = from; start < text.length;) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    if (end > start) yield [start, text.slice(start, end)];
    start = end + 1;
  }
}

/** The mentions of a line with their offsets in the text. */
export function shifted(mentions: readonly Mention[], by: number): Mention[] {
  return mentions.map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by }));
}
