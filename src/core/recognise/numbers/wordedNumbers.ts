import type { Token } from '../../text/tokens';
import { harmWords } from '../data/lexicon';
import type { Line } from '../line';
import { harmBefore, participleFollows, participles, readPhrase } from './counted';
import type { FoundNumber } from './foundNumber';
import { readMeasure } from './measures';

const vagueWords = new Set(['several']);
const dimWords = new Set(['many', 'numerous', 'multiple']);
const vaguePlurals = new Set('dozens scores hundreds thousands tens millions billions'.split(' '));

/** "no casualties", "without casualties", "zero deaths". */
export function readNone(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const word = tokens[at]?.lower;
  if (word !== 'no' && word !== 'without' && word !== 'zero') return undefined;
  let next = at + 1;
  if (tokens[next]?.lower === 'any') next++;
  while (
    next < at + 4 &&
    /^(?:civilian|military|human|immediate|reported|further|known|other|police|serious)$/.test(
      tokens[next]?.lower ?? '',
    )
  )
    next++;
  const noun = tokens[next]?.lower ?? '';
  if (!/^(?:casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|injur(?:y|ies)|wounded|losses)$/.test(noun))
    return undefined;
  // "No deaths were confirmed" and the like still claim zero; a question or "whether" would not stand so.
  return {
    first: at,
    last: next + 1,
    low: 0,
    high: 0,
    unit: 'people',
    counted: { first: word === 'no' || word === 'zero' ? at + 1 : next, last: next + 1 },
  };
}

/**
 * "dozens of soldiers", "several vehicles", "several days", "hundreds of miles", "tens of thousands". Words that say even
 * less ("many", "a few", "a number of") are numbers only of people in a sentence that tells of harm.
 */
export function readVague(line: Line, at: number, harmful: ReadonlySet<number>): FoundNumber | undefined {
  const { tokens } = line;
  const word = tokens[at]?.lower ?? '';
  const isDim = word === 'a' || dimWords.has(word);
  let last: number;
  if (vagueWords.has(word) || dimWords.has(word) || vaguePlurals.has(word)) last = at + 1;
  else if (word === 'a' && /^(?:few|handful|number|couple)$/.test(tokens[at + 1]?.lower ?? '')) last = at + 2;
  else return undefined;
  while (last < at + 6 && tokens[last]?.lower === 'of' && vaguePlurals.has(tokens[last + 1]?.lower ?? ''))
    last += 2;
  if (tokens[last]?.lower === 'of' && isScale(tokens[last + 1])) last++;
  let isScaled = false;
  while (last < at + 9 && isScale(tokens[last])) {
    isScaled = true;
    last++;
  }
  const of = tokens[last]?.lower === 'of' ? 1 : 0;
  const measure = isDim && !isScaled ? undefined : readMeasure(tokens, last + of, false);
  if (measure !== undefined && measure.unit !== 'calibre')
    return { first: at, last: measure.last, wording: wordsOf(tokens, at, last), unit: measure.unit };
  if (word === 'a' && tokens[at + 1]?.lower !== 'few' && of === 0 && !isScaled) return undefined;
  const more = /^(?:more|other)$/.test(tokens[last + of]?.lower ?? '') ? 1 : 0;
  const phrase = readPhrase(tokens, last + of + more) ?? (more ? undefined : readPhrase(tokens, last + of));
  const next = tokens[last + of];
  const elliptical =
    next !== undefined && (participles.has(next.lower) || participleFollows(tokens, last + of));
  const people =
    phrase?.unit === 'people' || elliptical || (of === 0 && phrase === undefined && harmBefore(tokens, last));
  if (isDim && !isScaled && !(people && harmful.has(line.sentenceOf[at] ?? 0))) return undefined;
  // "he scores twice" and "several" with nothing after it count nothing.
  if (!people && phrase === undefined && (vagueWords.has(word) || word === 'scores')) return undefined;
  return {
    first: at,
    last,
    wording: wordsOf(tokens, at, last),
    unit: people ? 'people' : 'things',
    ...(phrase?.counted && !elliptical && { counted: phrase.counted }),
  };
}

function isScale(token: Token | undefined): boolean {
  return /^(?:dozen|hundred|thousand|million|billion|lakh|crore)$/.test(token?.lower ?? '');
}

function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map((token) => token.lower)
    .join(' ');
}

/** Indexes of the line's sentences that tell of harm. */
export function harmfulSentences(line: Line): ReadonlySet<number> {
  const harmful = new Set<number>();
  for (const [index, token] of line.tokens.entries()) {
    if (token.kind === 'word' && harmWords.has(token.lower)) harmful.add(line.sentenceOf[index] ?? 0);
  }
  return harmful;
}
