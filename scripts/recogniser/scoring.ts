import type { ActorType } from '../../src/core/recognise/mention';
import type { MarkedSpan } from './annotated';
import { matchOverlaps } from './scoringMatches';

/** One span that a system found; offsets are UTF-16 units. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: MarkedSpan['type'];
  readonly named?: boolean;
  readonly actorType?: ActorType;
  /** True for a length of time, which is a number in the news and a date in re3d. */
  readonly duration?: boolean;
}

/** What a reader marked in a document and what a system found there. */
export interface Answer {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly MarkedSpan[];
  readonly found: readonly Found[];
}

/** How often was right: of `found` spans `foundRight`, of `gold` spans `goldRight`. One to one, both are the same. */
export interface Tally {
  readonly gold: number;
  readonly found: number;
  readonly goldRight: number;
  readonly foundRight: number;
}

export interface ClassScore {
  /** Same class and offsets. */
  readonly exact: Tally;
  /** The same after `innerRange` on both sides. */
  readonly blind: Tally;
  /** Any overlap in the same class, one to one, as many pairs as possible. */
  readonly partial: Tally;
  /** Over gold spans with a capital letter at the front, after a determiner; `found` counts nothing. */
  readonly namedExact: Tally;
  readonly namedPartial: Tally;
}

export const spanClasses = ['actor', 'place', 'number', 'date'] as const;
export type SpanClass = (typeof spanClasses)[number];

/** Precision, recall and F1 of a tally, from 0 to 1; undefined where nothing was to be counted. */
export function rates(tally: Tally): { precision?: number; recall?: number; f1?: number } {
  const precision = tally.found === 0 ? undefined : tally.foundRight / tally.found;
  const recall = tally.gold === 0 ? undefined : tally.goldRight / tally.gold;
  if (recall === undefined) return precision === undefined ? {} : { precision };
  const sum = (precision ?? 0) + recall;
  const f1 = sum === 0 ? 0 : (2 * (precision ?? 0) * recall) / sum;
  return { recall, f1, ...(precision !== undefined && { precision }) };
}

/** Scores of one class over many documents, counted together (micro-averaged). */
export function scoreClass(answers: readonly Answer[], spanClass: SpanClass): ClassScore {
  const parts = answers.map((answer) => {
    const gold = answer.gold.filter(({ type }) => type === spanClass);
    const found = answer.found.filter(({ type }) => type === spanClass);
    const capitals = gold.filter((span) => startsWithCapital(answer.text, span));
    const inner = ({ start, end }: Range): Range => innerRange(answer.text, start, end);
    return {
      exact: oneToOne(gold, found, countEqual(gold, found)),
      blind: oneToOne(gold, found, countEqual(gold.map(inner), found.map(inner))),
      partial: oneToOne(gold, found, countPairs(gold, found)),
      namedExact: oneToOne(capitals, [], countEqual(capitals, found)),
      namedPartial: oneToOne(capitals, [], countPairs(capitals, found)),
    };
  });
  const total = (key: keyof ClassScore): Tally => sum(parts.map((part) => part[key]));
  return {
    exact: total('exact'),
    blind: total('blind'),
    partial: total('partial'),
    namedExact: total('namedExact'),
    namedPartial: total('namedPartial'),
  };
}

export interface NamedScore {
  /**
   * A named actor of the gold is found when any actor overlaps it; a named actor that was found is right when any
   * actor of the gold overlaps it.
   */
  readonly overlap: Tally;
  /** Named actors against named actors alone, one to one, by overlap. */
  readonly strict: Tally;
}

/** How well the actors that have a name are found; the gold must tell names from nominals. */
export function scoreNamedActors(answers: readonly Answer[]): NamedScore {
  const parts = answers.map((answer) => {
    const gold = answer.gold.filter(({ type }) => type === 'actor');
    const found = answer.found.filter(({ type }) => type === 'actor');
    const goldNamed = gold.filter(({ named }) => named === true);
    const foundNamed = found.filter(({ named }) => named === true);
    return {
      overlap: {
        gold: goldNamed.length,
        found: foundNamed.length,
        goldRight: goldNamed.filter((span) => found.some((other) => overlap(span, other))).length,
        foundRight: foundNamed.filter((span) => gold.some((other) => overlap(span, other))).length,
      },
      strict: oneToOne(goldNamed, foundNamed, countPairs(goldNamed, foundNamed)),
    };
  });
  return { overlap: sum(parts.map((part) => part.overlap)), strict: sum(parts.map((part) => part.strict)) };
}

/** How often the type, and named or nominal, is right, over actors whose offsets match exactly. */
export interface ActorTypeScore {
  readonly actors: number;
  readonly typeRight: number;
  readonly namedRight: number;
  /** Type in the gold, then type found, to how often. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function scoreActorTypes(answers: readonly Answer[]): ActorTypeScore {
  const confusion = new Map<string, Map<string, number>>();
  let actors = 0;
  let typeRight = 0;
  let namedRight = 0;
  for (const { gold, found } of answers) {
    const byRange = new Map(
      found.filter(({ type }) => type === 'actor').map((span) => [rangeKey(span), span] as const),
    );
    for (const span of gold) {
      const twin = span.type === 'actor' ? byRange.get(rangeKey(span)) : undefined;
      if (twin === undefined || span.actorType === undefined) continue;
      actors++;
      if (twin.actorType === span.actorType) typeRight++;
      if ((twin.named ?? false) === (span.named ?? false)) namedRight++;
      const row = confusion.get(span.actorType) ?? new Map<string, number>();
      const foundType = twin.actorType ?? 'none';
      confusion.set(span.actorType, row.set(foundType, (row.get(foundType) ?? 0) + 1));
    }
  }
  return { actors, typeRight, namedRight, confusion };
}

/** Spans that touch an annotated range; what was found elsewhere is neither right nor wrong. */
export function insideAnnotated<Span extends Range>(
  spans: readonly Span[],
  annotated: readonly (readonly [number, number])[],
): Span[] {
  return spans.filter((span) => annotated.some(([start, end]) => overlap(span, { start, end })));
}

const determiner = /^(?:the|an?|this|that|these|those|its|their|his|her|our|my|your)\s+(?=\S)/i;
const frontMarks = /^[\s"'“”‘’„«»`([]+/;
const endMarks = /(?:[\s"'“”‘’„«»`.,;:!?…)\]–—]|(?<=[\p{L}\p{N}"”])['’][sS])+$/u;

/**
 * The range without what guidelines disagree about: a determiner at the front, quotes, a possessive, punctuation at the
 * end. A range that would become empty stays as it is.
 */
export function innerRange(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  let front = frontMarks.exec(words)?.[0].length ?? 0;
  front += determiner.exec(words.slice(front))?.[0].length ?? 0;
  front += frontMarks.exec(words.slice(front))?.[0].length ?? 0;
  const back = endMarks.exec(words.slice(front))?.[0].length ?? 0;
  return front + back >= words.length ? { start, end } : { start: start + front, end: end - back };
}

/** Whether the words begin with a capital letter once a determiner and quotes are off. */
export function startsWithCapital(text: string, { start, end }: Range): boolean {
  const inner = innerRange(text, start, end);
  return /^[#@]?\p{Lu}/u.test(text.slice(inner.start, inner.end));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

function rangeKey({ start, end }: Range): string {
  return `${start}-${end}`;
}

function countPairs(gold: readonly Range[], found: readonly Range[]): number {
  return matchOverlaps(gold, found).filter((partner) => partner !== undefined).length;
}

/** Equal ranges, each used once. */
function countEqual(gold: readonly Range[], found: readonly Range[]): number {
  const unused = new Map<string, number>();
  for (const span of found) unused.set(rangeKey(span), (unused.get(rangeKey(span)) ?? 0) + 1);
  let equal = 0;
  for (const span of gold) {
    const left = unused.get(rangeKey(span)) ?? 0;
    if (left === 0) continue;
    unused.set(rangeKey(span), left - 1);
    equal++;
  }
  return equal;
}

function oneToOne(gold: readonly Range[], found: readonly Range[], right: number): Tally {
  return { gold: gold.length, found: found.length, goldRight: right, foundRight: right };
}

function sum(tallies: readonly Tally[]): Tally {
  const total = { gold: 0, found: 0, goldRight: 0, foundRight: 0 };
  for (const tally of tallies) {
    total.gold += tally.gold;
    total.found += tally.found;
    total.goldRight += tally.goldRight;
    total.foundRight += tally.foundRight;
  }
  return total;
}
