import { spanOf } from '../line';
import type { Line } from '../line';
import type { DateMention } from '../mention';

/** A date found in a line, by the tokens it covers (`last` exclusive). */
export interface FoundDate {
  readonly first: number;
  readonly last: number;
  readonly date?: string;
  /** For months and days: whether the words themselves tell the year. */
  readonly hasYear?: boolean;
  /** True for a weekday without a word that says which. */
  readonly isWeekday?: boolean;
}

/** The mention of a found date. */
export function dateMention(line: Line, found: FoundDate): DateMention {
  return { type: 'date', ...spanOf(line, found), ...(found.date !== undefined && { date: found.date }) };
}
