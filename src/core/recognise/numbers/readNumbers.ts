import { readHeader } from '../../text/articleHeader';
import { linesFrom } from '../keptLines';
import { findDates } from '../dates/findDates';
import { readLine } from '../line';
import type { NumberMention } from '../mention';
import { findNumbers } from './findNumbers';
import { numberMention } from './foundNumber';

/**
 * The numbers of an article alone, for where neither names nor places matter; the same that the recogniser finds.
 * @returns mentions sorted by start (UTF-16 offsets of `text`)
 */
export function readNumbers(text: string): NumberMention[] {
  const numbers: NumberMention[] = [];
  for (const [start, words] of linesFrom(text, readHeader(text).end)) {
    const line = readLine(words, 0, words.length);
    const dated = new Uint8Array(line.tokens.length);
    for (const date of findDates(line, undefined)) dated.fill(1, date.first, date.last);
    for (const found of findNumbers(line, dated)) {
      const number = numberMention(line, found);
      numbers.push({ ...number, start: start + number.start, end: start + number.end });
    }
  }
  return numbers;
}
