import { findDates } from '../../src/core/recognise/dates/findDates';
import { readLine } from '../../src/core/recognise/line';
import type { Line } from '../../src/core/recognise/line';
import { findNames } from '../../src/core/recognise/names/findNames';
import type { FoundName } from '../../src/core/recognise/names/foundName';
import { withNominals } from '../../src/core/recognise/names/nominals';
import { linesFrom } from '../../src/core/recognise/keptLines';
import { actorTypes } from '../../src/core/recognise/mention';
import { typeFeatures } from '../../src/core/recognise/tagger/actorTyper';
import { beginLabel, insideLabel, mayFollow } from '../../src/core/recognise/tagger/labels';
import type { TaggedSpan } from '../../src/core/recognise/tagger/labels';
import {
  featuresAt,
  localCount,
  reach,
  readSequences,
  wordAt,
} from '../../src/core/recognise/tagger/sequence';
import type { Sequence } from '../../src/core/recognise/tagger/sequence';
import type { Clusters, WordFeatures, WordKnowledge } from '../../src/core/recognise/tagger/wordFeatures';
import { wordFeatures } from '../../src/core/recognise/tagger/wordFeatures';
import { kindOf } from './annotated';
import type { AnnotatedDocument } from './annotated';
import type { Example } from './crf';

/** One actor to learn the type of: its features, and the number of its type. */
export interface TypeExample {
  readonly features: readonly number[];
  readonly type: number;
}

/** What one document teaches. */
export interface Lessons {
  readonly sentences: readonly Example[];
  readonly types: readonly TypeExample[];
}

/** Numbers of the guidelines that {@link Example.style} names. */
export const styles = { news: 0, re3d: 1 } as const;

/** Turns an annotated document into sentences and actors to learn from. */
export function lessonsOf(document: AnnotatedDocument, knowledge: WordKnowledge): Lessons {
  const sentences: Example[] = [];
  const types: TypeExample[] = [];
  const known = new Map<string, WordFeatures>();
  for (const [start, text] of linesFrom(document.text, 0)) {
    const line = readLine(text, 0, text.length, knowledge.book);
    const dated = new Uint8Array(line.tokens.length);
    for (const found of findDates(line)) dated.fill(1, found.first, found.last);
    const guesses = withNominals(line, findNames(line, dated), dated);
    const gold = goldSpans(document, line, start);
    const sequences = readSequences(line, guesses, dated, (token) => {
      const features = known.get(token.text) ?? wordFeatures(token, knowledge);
      known.set(token.text, features);
      return features;
    });
    for (const sequence of sequences) {
      if (!isAnnotated(document, line, sequence, start)) continue;
      sentences.push({
        features: featuresOf(sequence),
        labels: labelsOf(sequence, gold),
        style: styles[document.style],
      });
    }
    if (document.style === 'news') types.push(...typesOf(line, gold, guesses, knowledge.clusters));
  }
  return { sentences, types };
}

interface GoldSpan extends TaggedSpan {
  readonly type: number;
}

/** The marked actors and places of a line in its tokens. */
function goldSpans(document: AnnotatedDocument, line: Line, start: number): GoldSpan[] {
  const spans: GoldSpan[] = [];
  for (const span of document.spans) {
    const kind = kindOf(span, document.text);
    if (kind === undefined || span.end <= start || span.start >= start + line.end) continue;
    const inside = line.tokens.flatMap((token, index) =>
      token.start + start < span.end && token.end + start > span.start ? [index] : [],
    );
    const first = inside[0];
    const last = inside.at(-1);
    if (first === undefined || last === undefined) continue;
    spans.push({ kind, first, last: last + 1, type: actorTypes.indexOf(span.actorType ?? 'person') });
  }
  return spans;
}

function isAnnotated(
  document: AnnotatedDocument,
  line: Line,
  { first, words }: Sequence,
  start: number,
): boolean {
  const from = line.tokens[first]?.start ?? 0;
  const to = line.tokens[first + words.length - 1]?.end ?? 0;
  const middle = start + (from + to) / 2;
  return document.annotated.some(([begin, end]) => middle >= begin && middle < end);
}

function featuresOf({ words, local }: Sequence): Int32Array[] {
  return words.map((_, at) => {
    const ids: number[] = [...local.subarray(at * localCount, (at + 1) * localCount)];
    for (let distance = -reach; distance <= reach; distance++)
      ids.push(...featuresAt(wordAt(words, at + distance), distance));
    return Int32Array.from(ids);
  });
}

function labelsOf({ first, words }: Sequence, gold: readonly GoldSpan[]): Uint8Array {
  const labels = new Uint8Array(words.length);
  for (const span of gold) {
    for (let at = Math.max(span.first, first); at < Math.min(span.last, first + words.length); at++)
      labels[at - first] = at === span.first ? beginLabel(span.kind) : insideLabel(span.kind);
  }
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    if (!mayFollow(at > 0 ? (labels[at - 1] as number) : 0, label)) labels[at] = label - 1;
  }
  return labels;
}

function typesOf(
  line: Line,
  gold: readonly GoldSpan[],
  guesses: readonly FoundName[],
  clusters: Clusters,
): TypeExample[] {
  return gold.flatMap((span) => {
    if (span.kind === 'place') return [];
    const guess = guesses.find((other) => other.first < span.last && span.first < other.last);
    return [{ features: typeFeatures(line, span, guess, clusters), type: span.type }];
  });
}
