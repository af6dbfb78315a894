import { dateMention, findDates } from './dates';
import { readLine } from './line';
import type { Line } from './line';
import type { Mention } from './mention';
import { findNumbers, numberMention } from './numbers';

/** What one line of an article says by itself, before the rest of the article is known. */
export interface ScannedLine {
  readonly line: Line;
  readonly mentions: readonly Mention[];
}

/**
 * Recognises the mentions of one line alone. Its result depends on the line and the publication date only, so an edit
 * needs to scan the lines it touched and nothing else.
 * @param start UTF-16 offset of the line in the text
 * @param end UTF-16 offset of the line's end, without its line break
 * @param published full ISO date against which relative dates resolve
 */
export function scanLine(text: string, start: number, end: number, published?: string): ScannedLine {
  const line = readLine(text, start, end);
  const taken = new Uint8Array(line.tokens.length);
  const mentions: Mention[] = [];
  for (const found of findDates(line, published)) {
    taken.fill(1, found.first, found.last);
    mentions.push(dateMention(line, found));
  }
  for (const found of findNumbers(line, taken)) mentions.push(numberMention(line, found));
  return { line, mentions };
}
