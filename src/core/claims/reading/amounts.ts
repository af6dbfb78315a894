import type { NumberMention } from '../../recognise/mention';
import { boundsOf, isWholeCount, readQualifier } from '../../recognise/numbers/qualifiers';
import { readQuantity, smallNumber } from '../../recognise/numbers/quantity';
import type { SentenceWords } from './sentenceWords';

/** How many: what begins a phrase for people, up to its noun. */
export interface Amount {
  readonly number: NumberMention;
  /** Index of the word after it. */
  readonly next: number;
  /** True for "the two", "these 12", "all four". */
  readonly definite: boolean;
  /** True for "a", "an", "another", "one". */
  readonly isArticle: boolean;
  /** True for those that may stand without a noun: "one", "another". */
  readonly isOne: boolean;
  /** True for "no one", "nobody", "none", which need no noun. */
  readonly nobody: boolean;
}

const vague =
  /^(?:several|many|numerous|multiple|various|countless|few|dozens|scores|hundreds|thousands|tens|untold|innumerable)$/;
const weights =
  /^(?:heavy|heavier|severe|serious|significant|considerable|substantial|massive|mass|huge|enormous|terrible|high|large|light|minor|further|fresh)$/;
const tensBefore = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
const definiteWords = /^(?:the|these|those|all|both)$/;
const additions = /^(?:other|additional|further|extra|more|remaining|surviving)$/;
const numberOf =
  /^(?:number|handful|group|band|series|string|couple|pair|score|majority|host|multitude|crowd|busload|gang|team|squad|trio|quartet|total|last|rest|remainder|column|contingent|force|patrol|mob|detachment|cell|unit|party|posse|swarm|convoy|pack|batch|family|crew)$/;

/** The amount that begins at a word: a number, a vague word, an article, or none. */
export function readAmount(words: SentenceWords, at: number): Amount | undefined {
  const token = words.tokens[at];
  if (token === undefined) return undefined;
  // "did not say how many of the dead were civilians".
  if (token.lower === 'many' && words.tokens[at - 1]?.lower === 'how') return undefined;
  const nobody = readNobody(words, at);
  if (nobody !== undefined) return nobody;
  let from = at;
  let definite = false;
  while (from < at + 3 && definiteWords.test(words.tokens[from]?.lower ?? '') && !words.numberAt.has(from)) {
    definite = true;
    from++;
    if (
      words.tokens[from]?.lower === 'of' &&
      /^(?:the|these|those)$/.test(words.tokens[from + 1]?.lower ?? '')
    )
      from++;
  }
  if (from > at && additions.test(words.tokens[from]?.lower ?? '')) from++;
  const base = { definite, isArticle: false, isOne: false, nobody: false };
  if (from === at && /^(?:his|her|their|its|our|my|whose)$/.test(token.lower)) {
    const owned = words.numberAt.has(at + 1) ? readNumber(words, at + 1) : undefined;
    return owned && { definite: false, isArticle: false, isOne: false, nobody: false, ...owned };
  }
  const number = readNumber(words, from) ?? readNumberOf(words, Math.max(at, from - 1));
  if (number !== undefined) {
    const mention = number.number;
    if (/^(?:the|these|those|all|both)\b/iu.test(mention.text)) definite = true;
    return { ...base, ...number, definite };
  }
  if (token.lower === 'both' && from === at + 1)
    return { ...base, number: made(words, at, at + 1, { low: 2, high: 2 }), next: from };
  const isEveryone =
    from > at && token.lower === 'all' && /^(?:on|aboard|inside)$/.test(words.tokens[from]?.lower ?? '');
  if (isEveryone)
    return { ...base, number: made(words, at, at + 1, { wording: 'all' }), next: at + 1, nobody: true };
  if (from > at) return undefined;
  const lone = readLone(words, at);
  if (lone !== undefined) return { ...base, ...lone };
  if (/^(?:a|an)$/.test(token.lower))
    return { ...base, isArticle: true, number: made(words, at, at + 1, { low: 1, high: 1 }), next: at + 1 };
  if (
    token.lower === 'as' &&
    words.tokens[at + 1]?.lower === 'many' &&
    words.tokens[at + 2]?.lower !== 'as'
  ) {
    const same = [...words.numberAt]
      .filter(([index, { unit }]) => index < at && unit === 'people')
      .at(-1)?.[1];
    const { low, high } = same ?? {};
    const ends = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
    return {
      ...base,
      number: made(words, at, at + 2, { ...ends, ...(same === undefined && { wording: 'as many' }) }),
      next: at + 2,
    };
  }
  if (token.lower === 'one' || token.lower === 'another')
    return {
      ...base,
      isArticle: true,
      isOne: true,
      number: made(words, at, at + 1, { low: 1, high: 1 }),
      next: at + 1,
    };
  if (token.lower === 'some') {
    const other = words.tokens[at + 1]?.lower === 'other' ? 1 : 0;
    return { ...base, number: made(words, at, at + 1, { wording: 'some' }), next: at + 1 + other };
  }
  if (
    token.lower === 'others' ||
    (token.lower === 'more' && words.numberAt.get(at) === undefined && words.classes[at - 1] !== 'number')
  )
    return token.lower === 'others'
      ? { ...base, number: made(words, at, at + 1, { wording: 'others' }), next: at + 1 }
      : undefined;
  // "heavy losses", "serious casualties".
  if (weights.test(token.lower) && /^(?:losses|casualties)$/.test(words.tokens[at + 1]?.lower ?? ''))
    return { ...base, number: made(words, at, at + 1, { wording: token.lower }), next: at + 1 };
  if (vague.test(token.lower))
    return { ...base, number: made(words, at, at + 1, { wording: token.lower }), next: at + 1 };
  return undefined;
}

function readNumber(words: SentenceWords, at: number): Pick<Amount, 'number' | 'next'> | undefined {
  const { tokens } = words;
  const mention = words.numberAt.get(at);
  if (mention !== undefined) {
    if (!isWholeCount(mention)) return undefined;
    const end = wordAfter(words, mention.end, at);
    // "no casualties", "30 injured": what a cue says is no part of the number.
    let next = at + 1;
    while (next < end && !words.cueAt.has(next)) next++;
    return scrapedTens(words, at, mention) ?? { number: withoutParticle(words, at, mention), next };
  }
  const token = tokens[at];
  if (token === undefined || words.isTaken[at] === true || words.isOtherName[at] === true) return undefined;
  const scraped = tensBefore.test(token.lower) ? scrapedTens(words, at, undefined) : undefined;
  if (scraped) return scraped;
  if (
    token.kind !== 'number' &&
    smallNumber(token.lower) === undefined &&
    readQualifier(tokens, at) === undefined
  )
    return undefined;
  const qualifier = readQualifier(tokens, at);
  const from = qualifier?.next ?? at;
  if (words.isTaken[from] === true) return undefined;
  const quantity = token.lower === 'one' ? undefined : readQuantity(tokens, from, false);
  if (quantity === undefined || !Number.isSafeInteger(quantity.value) || quantity.value === 0)
    return undefined;
  const after = tokens[quantity.next];
  const isLoose = token.kind === 'number' && qualifier === undefined;
  if (
    isLoose &&
    (/^(?:19|20)\d\d$/.test(token.text) ||
      (after !== undefined && !after.spaced && !/^[,.;)]$/.test(after.text)))
  )
    return undefined;
  if (
    after !== undefined &&
    /^(?:st|nd|rd|th|%|percent|per|years?|hours?|minutes?|km|am|pm|a\.m\.|p\.m\.)$/.test(after.lower)
  )
    return undefined;
  const bound = qualifier?.bound === 'silent' ? undefined : qualifier;
  const ends = boundsOf({ low: quantity.value, high: quantity.value }, bound?.bound, true);
  return {
    number: {
      ...made(words, at, quantity.next, ends),
      unit: 'things',
      ...(bound && bound.bound !== 'exact' && { wording: bound.wording }),
    },
    next: quantity.next,
  };
}

/** "handed [over three] officers": the particle belongs to the verb. */
function withoutParticle({ tokens, text }: SentenceWords, at: number, mention: NumberMention): NumberMention {
  const isParticle =
    tokens[at]?.lower === 'over' && /^(?:hand|turn|pass|knock|pull|r[au]n)/.test(tokens[at - 1]?.lower ?? '');
  const next = tokens[at + 1];
  if (!isParticle || next === undefined || mention.low === undefined) return mention;
  const exact = mention.low - 1;
  const { start, end } = { start: next.start, end: mention.end };
  return {
    type: 'number',
    unit: mention.unit,
    start,
    end,
    text: text.slice(start, end),
    low: exact,
    high: exact,
  };
}

/** "Twenty 2 people": scrapers turn the second word of a number into a digit. */
function scrapedTens(
  words: SentenceWords,
  at: number,
  mention: NumberMention | undefined,
): Pick<Amount, 'number' | 'next'> | undefined {
  const [token, digit] = [words.tokens[at], words.tokens[at + 1]];
  const value =
    tensBefore.test(token?.lower ?? '') && /^[1-9]$/.test(digit?.text ?? '')
      ? (smallNumber(token?.lower ?? '') ?? 0) + Number(digit?.text)
      : undefined;
  if (value === undefined) return undefined;
  const unit = mention?.unit ?? words.numberAt.get(at + 1)?.unit ?? 'things';
  return { number: { ...made(words, at, at + 2, { low: value, high: value }), unit }, next: at + 2 };
}

/** "a number of", "an unknown number of", "a couple of", "a group of 12". */
function readNumberOf(words: SentenceWords, at: number): Pick<Amount, 'number' | 'next'> | undefined {
  const { tokens } = words;
  const first = tokens[at]?.lower ?? '';
  if (!/^(?:an?|the|its|their|his|her)$/.test(first)) return undefined;
  const isNew = /^an?$/.test(first);
  if (isNew && tokens[at + 1]?.lower === 'few')
    return { number: made(words, at, at + 2, { wording: 'a few' }), next: at + 2 };
  let noun = at + 1;
  // "an undetermined number", "an unspecified number": adjectives in the form of a verb.
  const describes = (index: number) =>
    words.classes[index] === 'word' || /^un\p{Ll}+ed$/u.test(tokens[index]?.lower ?? '');
  while (noun < at + 4 && describes(noun) && !numberOf.test(tokens[noun]?.lower ?? '')) noun++;
  const word = tokens[noun]?.lower ?? '';
  if (!numberOf.test(word)) return undefined;
  // “a significant number” of soldiers
  const end = /^["”’']$/.test(tokens[noun + 1]?.text ?? '') ? noun + 2 : noun + 1;
  const isOf = tokens[end]?.lower === 'of';
  if (!isOf) return undefined;
  // The number itself comes after it.
  if (words.numberAt.has(end + 1)) return readNumber(words, end + 1);
  // "a family of five", "the crew of 25": counts only where a number tells how many.
  const isShare = /^(?:last|rest|remainder)$/.test(word);
  if (!isShare && (!isNew || /^(?:family|crew)$/.test(word))) return readNumber(words, end + 1);
  const two = /^(?:couple|pair)$/.test(word)
    ? { low: 2, high: 2 }
    : /^trio$/.test(word)
      ? { low: 3, high: 3 }
      : {};
  const wording = words.text.slice(tokens[at]?.start, tokens[noun]?.end).toLowerCase();
  return { number: made(words, at, noun + 1, { ...two, wording }), next: end };
}

/** "a single death", "a lone gunman", "a fourth [had died]": one. */
function readLone(words: SentenceWords, at: number): Pick<Amount, 'number' | 'next'> | undefined {
  const [word, next] = [words.tokens[at]?.lower ?? '', words.tokens[at + 1]?.lower ?? ''];
  if (!/^(?:a|an|the)$/.test(word)) return undefined;
  const one = { low: 1, high: 1 };
  if (/^(?:single|lone|solitary|sole)$/.test(next))
    return { number: made(words, at, at + 2, one), next: at + 2 };
  const isOrdinal = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(next);
  const goesOn = words.classes[at + 2] === 'word' && !words.cueAt.has(at + 2);
  return isOrdinal && !goesOn ? { number: made(words, at, at + 2, one), next: at + 2 } : undefined;
}

const nobodyWords = /^(?:nobody|none|no-one|noone|anyone|anybody|everyone|everybody)$/;

/** "no one", "nobody", "none of them", "anyone" after a negation; "No 1" is what scrapers make of it. */
function readNobody(words: SentenceWords, at: number): Amount | undefined {
  const { tokens } = words;
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  const zero = (last: number, wording?: string): Amount => ({
    number: made(words, at, last, wording === undefined ? { low: 0, high: 0 } : { wording }),
    next: last,
    definite: false,
    isArticle: false,
    isOne: false,
    nobody: true,
  });
  if (word === 'no' && /^(?:one|1)$/.test(next) && tokens[at + 2]?.lower !== '-') return zero(at + 2);
  if (word === 'not' && /^(?:a|one)$/.test(next) && tokens[at + 2]?.lower === 'single')
    return { ...zero(at + 3), nobody: false };
  if (word === 'neither' && tokens[at + 1]?.lower === 'of') return { ...zero(at + 1), nobody: false };
  if (word === 'not' && next === 'one') return { ...zero(at + 2), nobody: false };
  if (/^(?:anyone|anybody|any)$/.test(word)) {
    if (!isNegated(words, at)) return undefined;
    return { ...zero(at + 1), nobody: word !== 'any' };
  }
  if (/^every(?:one|body)$/.test(word)) return zero(at + 1, word);
  if (nobodyWords.test(word)) return zero(at + 1);
  if ((word === 'no' || word === 'zero') && !words.numberAt.has(at))
    return { ...zero(at + 1), nobody: false };
  return undefined;
}

function isNegated(words: SentenceWords, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 9); index--) {
    const token = words.tokens[index];
    if (token === undefined || /^[.;:]$/.test(token.text)) return false;
    if (words.classes[index] === 'negation' || /^(?:without|no|avoid|nor)$/.test(token.lower)) return true;
  }
  return false;
}

function wordAfter({ tokens }: SentenceWords, offset: number, from: number): number {
  let index = from;
  while ((tokens[index]?.start ?? Infinity) < offset) index++;
  return index;
}

function made(
  words: SentenceWords,
  first: number,
  last: number,
  value: { low?: number; high?: number; wording?: string },
): NumberMention {
  const [start, end] = [words.tokens[first]?.start ?? 0, words.tokens[last - 1]?.end ?? 0];
  return { type: 'number', start, end, text: words.text.slice(start, end), unit: 'people', ...value };
}
