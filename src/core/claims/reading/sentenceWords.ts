import type { ActorMention, Mention, NumberMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { tokenise } from '../../text/tokens';
import type { Token } from '../../text/tokens';
import { smallNumber } from '../../recognise/numbers/quantity';
import { classOf } from '../language/clauseWords';
import type { WordClass } from '../language/clauseWords';
import type { KnownGroup } from '../language/groupWords';
import type { Cue } from './cues';

/** A sentence as words with what they do, and what begins at each of them. Indexes are those of `tokens`. */
export interface SentenceWords {
  readonly text: string;
  readonly range: OffsetRange;
  readonly tokens: readonly Token[];
  readonly classes: readonly WordClass[];
  /** The number that begins at a word. */
  readonly numberAt: ReadonlyMap<number, NumberMention>;
  /** The person whose name begins at a word. */
  readonly personAt: ReadonlyMap<number, ActorMention>;
  /** The cue that begins at a word. */
  readonly cueAt: ReadonlyMap<number, Cue>;
  /** What those named from a word on are, where they are known to fight. */
  readonly sideAt: ReadonlyMap<number, KnownGroup>;
  /** True for words of dates, and of numbers that count no people: ages, money, distances. */
  readonly isTaken: readonly boolean[];
  /** True for words in the name of a place that is known, or of an organisation or group. */
  readonly isOtherName: readonly boolean[];
}

/** @param mentions those inside the sentence, in order */
export function sentenceWords(
  text: string,
  range: OffsetRange,
  mentions: readonly Mention[],
  cues: readonly Cue[],
): SentenceWords {
  const tokens = tokenise(text, range.start, range.end);
  const indexOf = new Map(tokens.map((token, index) => [token.start, index]));
  const numberAt = new Map<number, NumberMention>();
  const personAt = new Map<number, ActorMention>();
  const sideAt = new Map<number, KnownGroup>();
  const isTaken = tokens.map(() => false);
  const isOtherName = tokens.map(() => false);
  const mark = (flags: boolean[], mention: OffsetRange) => {
    const from = indexOf.get(mention.start);
    for (let index = from ?? tokens.length; (tokens[index]?.start ?? Infinity) < mention.end; index++)
      flags[index] = true;
  };
  for (const mention of mentions) {
    const at = indexOf.get(mention.start);
    if (at !== undefined && mention.type === 'actor' && mention.named) {
      if (mention.actorType === 'armed group') sideAt.set(at, 'insurgents');
      if (mention.actorType === 'state force') sideAt.set(at, 'security forces');
    }
    if (mention.type === 'number') {
      if (mention.unit === 'people' || mention.unit === 'things') {
        if (at !== undefined) numberAt.set(at, mention);
      } else mark(isTaken, mention);
    } else if (mention.type === 'date') mark(isTaken, mention);
    else if (mention.type === 'place') {
      if (mention.gazetteer !== undefined && !isVictim(tokens, mention, cues)) mark(isOtherName, mention);
    } else if (mention.named && mention.actorType === 'person') {
      if (at !== undefined) personAt.set(at, mention);
    } else if (mention.named) mark(isOtherName, mention);
  }
  markListedAges(tokens, isTaken);
  const cueAt = new Map<number, Cue>();
  for (const cue of cues) {
    const at = indexOf.get(cue.start) ?? tokens.findIndex((token) => token.end > cue.start);
    if (at >= 0) cueAt.set(at, cue);
  }
  return {
    text,
    range,
    tokens,
    classes: tokens.map(classOf),
    numberAt,
    personAt,
    cueAt,
    sideAt,
    isTaken,
    isOtherName,
  };
}

/** A place is not killed: "killing Nisar Afridi", "Nisar Afridi was shot dead" are names of people. */
function isVictim(tokens: readonly Token[], place: OffsetRange, cues: readonly Cue[]): boolean {
  const first = tokens.findIndex((token) => token.start === place.start);
  const last = tokens.findLastIndex((token) => token.end <= place.end);
  const before = cues.find((cue) => cue.end === tokens[first - 1]?.end);
  if (before && before.form !== 'noun' && harms.has(before.kind)) return true;
  if (last === first || !/^(?:was|is|has)$/.test(tokens[last + 1]?.lower ?? '')) return false;
  const after = cues.find((cue) => cue.start > place.end);
  const verb = tokens.findIndex((token) => token.start === after?.start);
  return (
    after !== undefined && harms.has(after.kind) && after.form === 'past' && verb > last && verb <= last + 4
  );
}

const harms = new Set(['killed', 'injured', 'abducted', 'arrested']);

/** "aged 23, 25 and 31": the recogniser takes the first for an age. */
function markListedAges(tokens: readonly Token[], isTaken: boolean[]): void {
  for (let at = 0; at < tokens.length; at++) {
    if (!/^(?:aged|ages)$/.test(tokens[at]?.lower ?? '')) continue;
    for (
      let next = at + 1;
      /^(?:,|and|to|between|or|-)$/.test(tokens[next]?.lower ?? '') || isNumber(tokens[next]);
      next++
    )
      if (isNumber(tokens[next])) isTaken[next] = true;
  }
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' || smallNumber(token?.lower ?? '') !== undefined;
}

/** Index of the first word that starts at or after an offset. */
export function wordFrom(words: SentenceWords, offset: number, from = 0): number {
  let index = from;
  while ((words.tokens[index]?.start ?? Infinity) < offset) index++;
  return index;
}
