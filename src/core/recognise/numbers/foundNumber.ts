import { spanOf, textOf } from '../line';
import type { Line } from '../line';
import type { NumberMention, NumberUnit } from '../mention';

/** A number found in a line, by the tokens it covers (`last` exclusive). */
export interface FoundNumber {
  readonly first: number;
  readonly last: number;
  readonly low?: number;
  readonly high?: number;
  readonly wording?: string;
  readonly unit: NumberUnit;
  /** Tokens of the words counted, `last` exclusive. */
  readonly counted?: { readonly first: number; readonly last: number };
}

/** The mention of a found number. */
export function numberMention(line: Line, found: FoundNumber): NumberMention {
  const { low, high, wording, counted } = found;
  const counts = counted === undefined ? '' : textOf(line, counted.first, counted.last);
  return {
    type: 'number',
    ...spanOf(line, found),
    unit: found.unit,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(wording !== undefined && { wording }),
    ...(counts !== '' && { counts }),
  };
}
