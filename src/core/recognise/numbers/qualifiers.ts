import type { Token } from '../../text/tokens';

/** What a qualifier does to its number: sets one end of it, or leaves both. */
export type Bound = 'above' | 'from' | 'upTo' | 'below' | 'about' | 'exact' | 'silent';
const qualifiers = new Map<string, Bound>();
const addQualifiers = (bound: Bound, phrases: string) => {
  for (const phrase of phrases.split(',')) qualifiers.set(phrase.trim(), bound);
};
addQualifiers(
  'above',
  'more than, over, above, upwards of, upward of, in excess of, greater than, exceeding, well over, well above, slightly more than, slightly over, a little more than, a little over, north of, just more than',
);
addQualifiers(
  'from',
  'at least, atleast, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum, at the very least',
);
addQualifiers(
  'upTo',
  'up to, upto, at most, as many as, no more than, not more than, a maximum of, maximum, as much as',
);
addQualifiers(
  'below',
  'less than, fewer than, under, below, slightly less than, slightly under, a little less than, well under, well below',
);
addQualifiers(
  'about',
  'about, around, approximately, some, roughly, nearly, almost, an estimated, estimated, approx, circa, just over, just under, close to, in the region of, an average of, as few as, as little as, just about',
);
addQualifiers('exact', 'a total of, a combined total of, a combined');
addQualifiers(
  'silent',
  'only, just, exactly, all, the other, other, a mere, both, these, those, the, an additional, additional, another, a further, further, an extra, some other, the remaining',
);

const firstWords = new Set([...qualifiers.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));

/** Words that qualify a number, lower case; `next` is the token after them. */
export interface Qualifier {
  readonly bound: Bound;
  readonly next: number;
  readonly wording: string;
}

/** True for numbers that can count people. */
export function isWholeCount({ low = 0, high = 0 }: { low?: number; high?: number }): boolean {
  return Number.isSafeInteger(low) && Number.isSafeInteger(high);
}

/**
 * The ends of a number as its qualifier sets them; an open end is absent.
 * @param counted true for what comes in whole ones: "more than 100" is 101 men at least, but not 101 kilometres
 */
export function boundsOf(
  values: { low: number; high: number },
  bound: Bound | undefined,
  counted: boolean,
): { low?: number; high?: number } {
  const whole = counted && Number.isInteger(values.low) ? 1 : 0;
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
export function readQualifier(tokens: readonly Token[], at: number): Qualifier | undefined {
  const best = longestQualifier(tokens, at);
  if (best?.bound !== 'silent') return best;
  const inner = longestQualifier(tokens, best.next);
  return inner !== undefined && inner.bound !== 'silent' ? undefined : best;
}

function longestQualifier(tokens: readonly Token[], at: number): Qualifier | undefined {
  if (!firstWords.has(tokens[at]?.lower ?? '')) return undefined;
  let phrase = '';
  let best: Qualifier | undefined;
  for (let length = 1; length <= 4; length++) {
    const token = tokens[at + length - 1];
    if (token?.kind !== 'word') break;
    phrase += (length > 1 ? ' ' : '') + token.lower;
    const bound = qualifiers.get(phrase);
    if (bound !== undefined) best = { bound, next: at + length, wording: phrase };
  }
  return best;
}

/** A qualifier after its number: "12+", "a dozen or more". */
export function readSuffix(tokens: readonly Token[], at: number): Qualifier | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.text === '+' && !first.spaced) return { bound: 'from', next: at + 1, wording: '+' };
  if (first?.text === '-' && second?.lower === 'plus')
    return { bound: 'from', next: at + 2, wording: 'plus' };
  if (first?.lower === 'or' && second?.lower === 'more')
    return { bound: 'from', next: at + 2, wording: 'or more' };
  if (first?.lower === 'or' && second?.lower === 'so')
    return { bound: 'about', next: at + 2, wording: 'or so' };
  if (first?.lower === 'or' && /^(?:fewer|less)$/.test(second?.lower ?? ''))
    return { bound: 'upTo', next: at + 2, wording: `or ${second?.lower ?? ''}` };
  if (first?.lower === 'plus' && first.spaced && second?.kind === 'word')
    return { bound: 'from', next: at + 1, wording: 'plus' };
  if (first?.text === '-' && !first.spaced && second?.lower === 'odd')
    return { bound: 'about', next: at + 2, wording: 'odd' };
  return undefined;
}
