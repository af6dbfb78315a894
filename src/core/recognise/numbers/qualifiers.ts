import type { Token } from '../../text/tokens';

/** What a qualifier does to its number: sets one end of it, or leaves both. */
export type Bound = 'above' | 'from' | 'upTo' | 'below' | 'about' | 'exact' | 'silent';
const qualifiers = new Map<string, Bound>();
const addQualifiers = (bound: Bound, phrases: string) => {
  for (const phrase of phrases.split(',')) qualifiers.set(phrase.trim(), bound);
};
addQualifiers(
  'above',
  'more than, over, above, upwards of, upward of, in excess of, greater than, exceeding, well over',
);
addQualifiers(
  'from',
  'at least, atleast, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum',
);
addQualifiers('upTo', 'up to, upto, at most, as many as, no more than, not more than, a maximum of, maximum');
addQualifiers('below', 'less than, fewer than, under, below');
addQualifiers(
  'about',
  'about, around, approximately, some, roughly, nearly, almost, an estimated, estimated, approx, circa, just over, just under',
);
addQualifiers(
  'exact',
  'an additional, additional, another, a further, a total of, an extra, some other, a combined',
);
addQualifiers('silent', 'only, just, exactly, all, the other, other, a mere, both, these, those, the');

/** True for numbers that can count people. */
export function isWholeCount({ low = 0, high = 0 }: { low?: number; high?: number }): boolean {
  return Number.isSafeInteger(low) && Number.isSafeInteger(high);
}

/** The ends of a number as its qualifier sets them; an open end is absent. */
export function boundsOf(
  values: { low: number; high: number },
  bound: Bound | undefined,
): { low?: number; high?: number } {
  const whole = Number.isInteger(values.low) ? 1 : 0;
  switch (bound) {
    case 'above':
      return { low: values.low + whole };
    case 'from':
      return { low: values.low };
    case 'upTo':
      return { high: values.high };
    case 'below':
      return { high: values.high - whole };
    case 'about':
    case 'exact':
    case 'silent':
    case undefined:
      return values;
  }
}

/** The longest qualifier that begins at a token; `next` is the token after it. */
export function readQualifier(
  tokens: readonly Token[],
  at: number,
): { bound: Bound; next: number; wording: string } | undefined {
  let phrase = '';
  let best: { bound: Bound; next: number; wording: string } | undefined;
  for (let length = 1; length <= 4; length++) {
    const token = tokens[at + length - 1];
    if (token?.kind !== 'word') break;
    phrase += (length > 1 ? ' ' : '') + token.lower;
    const bound = qualifiers.get(phrase);
    if (bound !== undefined) best = { bound, next: at + length, wording: phrase };
  }
  if (best?.bound === 'silent') {
    const inner = readQualifier(tokens, best.next);
    if (inner !== undefined && inner.bound !== 'silent') return undefined;
  }
  return best;
}

/** A qualifier after its number: "12+", "a dozen or more". */
export function readSuffix(
  tokens: readonly Token[],
  at: number,
): { bound: Bound; next: number; wording: string } | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.text === '+' && !first.spaced) return { bound: 'from', next: at + 1, wording: '+' };
  if (first?.text === '-' && second?.lower === 'plus')
    return { bound: 'from', next: at + 2, wording: 'plus' };
  if (first?.lower === 'or' && second?.lower === 'more')
    return { bound: 'from', next: at + 2, wording: 'or more' };
  if (first?.lower === 'or' && second?.lower === 'so')
    return { bound: 'about', next: at + 2, wording: 'or so' };
  return undefined;
}
