import type { Mention } from '../../recognise/mention';
import type { ArticleText, OffsetRange } from '../../text/articleText';
import { offered } from '../codebook';
import type { Codebook } from '../codebook';
import { codebookCues } from './codebookCues';
import type { Cue } from '../reading/cues';
import { kindOfCount } from '../reading/kindOfCount';
import { overlaps } from '../../text/ranges';
import { readingOf } from '../reading/reading';
import type { Reading } from '../reading/reading';

/** How much a cue says about the kind of a span, by how it stands to it. */
const weights = { governing: 100, codebook: 90, inside: 50, touching: 20, inSentence: 6 };

/** Kinds told by words that also stand beside other kinds ("killed in an attack"); they count less. */
const general: Readonly<Record<string, number>> = {
  attack: 0.45,
  damage: 0.85,
  strength: 0.8,
  control: 0.9,
  support: 0.9,
};

/**
 * All kinds that the codebook offers, the likeliest for a span first: what the verb that governs the selected number
 * says, then the other words of the span, of its clause, of its sentence; the codebook's order where nothing tells.
 *
 * @param input `mentions` of the whole article sorted by start; `span` in UTF-16 offsets
 */
export function rankKinds(input: {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly span: OffsetRange;
  readonly codebook: Codebook;
}): string[] {
  return rankKindsIn(readingOf(input.article, input.mentions), input.span, input.codebook);
}

/** {@link rankKinds} over an article that has been read. */
export function rankKindsIn(reading: Reading, span: OffsetRange, codebook: Codebook): string[] {
  const scores = new Map<string, number>();
  const add = (kind: string | undefined, score: number) => {
    if (kind !== undefined) scores.set(kind, Math.max(scores.get(kind) ?? 0, score * (general[kind] ?? 1)));
  };
  const { range, cues, counts } = reading.sentence(reading.sentenceIndex(span.start));
  const counted = counts.filter((count) => overlaps(count.number, span));
  for (const [order, count] of counted.entries()) {
    const whole = count.isPart ? 0.5 : 1;
    add(kindOfCount(count), (weights.governing - order) * whole);
  }
  for (const [order, cue] of cues.entries()) {
    if (isTaken(cue, counted)) continue;
    if (overlaps(cue, span)) add(cue.kind, weights.inside - order * 0.1);
    else add(cue.kind, outside(reading.text, cue, span));
  }
  for (const cue of codebookCues(codebook, reading.text, range)) {
    if (overlaps(cue, span)) add(cue.kind, weights.codebook);
    else add(cue.kind, outside(reading.text, cue, span));
  }
  if (range.end === range.start) scores.clear();
  const kinds = offered(codebook.kinds).map((kind) => kind.code);
  return kinds
    .map((kind, order) => ({ kind, order, score: scores.get(kind) ?? 0 }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ kind }) => kind);
}

/** The cue's own kind gives way to the kind of the count it governs ("captured 12 soldiers" is no control). */
function isTaken(cue: Cue, counted: readonly { readonly cue?: Cue }[]): boolean {
  return counted.some((count) => count.cue === cue);
}

function outside(text: string, cue: Cue, span: OffsetRange): number {
  const gap = cue.start >= span.end ? text.slice(span.end, cue.start) : text.slice(cue.end, span.start);
  const near = gap.length < 40 && !/[.;:“”"]|,\s|\b(?:while|but|as|after|when)\b/iu.test(gap);
  return near ? weights.touching - gap.length / 10 : weights.inSentence - Math.min(5, gap.length / 50);
}
