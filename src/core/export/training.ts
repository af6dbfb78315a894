import type { Claim } from '../claims/schema';
import type { OffsetRange } from '../text/articleText';
import { overlaps } from '../text/ranges';
import { sentencesOf } from '../text/sentences';
import { tokenise } from '../text/tokens';
import { typeName } from './brat';
import { ownSpans, placeClaims } from './placedClaims';
import type { ExportedArticle, PlacedClaim } from './placedClaims';

/**
 * An article as one line of JSON in the shape that spaCy's and Prodigy's spans have: `text`, `spans` with `start`, `end`
 * (code points) and `label` (the kind), `meta`. A span also tells its claim's fields.
 *
 * @returns the line, with its end, and the claims whose words are no longer there
 */
export function trainingLine(article: ExportedArticle): { line: string; lost: readonly Claim[] } {
  const { placed, lost } = placeClaims(article);
  const { name, text, metadata } = article;
  const spans = placed.flatMap((claim) => spansOf(claim)).sort((one, other) => one.start - other.start);
  const { title, publisher, url, published, language } = metadata;
  const meta = { article: name, title, publisher, url, published, language };
  return { line: `${JSON.stringify({ text: text.text, spans, meta })}\n`, lost };
}

function spansOf(placed: PlacedClaim): { start: number; end: number }[] {
  const { id, kind } = placed.claim;
  // `JSON.stringify` leaves out what is undefined.
  const fields = { ...placed.claim, id: undefined, kind: undefined, spans: undefined, conflicts: undefined };
  return ownSpans(placed).map(({ start, end, exact }) => ({
    start,
    end,
    label: kind,
    text: exact,
    claim: id,
    ...fields,
  }));
}

/** An article in CoNLL's columns, and what its tags could not hold. */
export interface ConllDocument {
  readonly text: string;
  readonly lost: readonly Claim[];
  /** Claims on words that have the tag of another claim: a token has one tag. */
  readonly covered: readonly Claim[];
}

/**
 * An article in the columns of CoNLL-2003: token, `-X-`, `_`, and a BIO tag of the kind; an empty line after each
 * sentence, `-DOCSTART-` before each article. Of claims on the same words the longest is tagged.
 */
export function conllDocument(article: ExportedArticle): ConllDocument {
  const { text } = article;
  const { placed, lost } = placeClaims(article);
  const { tagged, covered } = withoutOverlaps(placed, (offset) => text.fromCodePoint(offset));
  let lines = '-DOCSTART- -X- O O\n\n';
  let next = 0;
  for (const { start, end } of sentencesOf(text.text)) {
    const tokens = tokenise(text.text, start, end);
    for (const token of tokens) {
      while ((tagged[next]?.end ?? Infinity) <= token.start) next++;
      const span = tagged[next];
      const isIn = span !== undefined && overlaps(span, token);
      lines += `${token.text} -X- _ ${isIn ? `${span.isTold ? 'I' : 'B'}-${span.tag}` : 'O'}\n`;
      if (isIn) span.isTold = true;
    }
    if (tokens.length > 0) lines += '\n';
  }
  return { text: lines, lost, covered };
}

interface TaggedSpan extends OffsetRange {
  readonly tag: string;
  isTold: boolean;
}

/** The spans to tag, sorted, in UTF-16 offsets; the longest of those that overlap. */
function withoutOverlaps(
  placed: readonly PlacedClaim[],
  toOffset: (codePoint: number) => number,
): { tagged: TaggedSpan[]; covered: Claim[] } {
  const spans = placed.flatMap((each) => ownSpans(each).map((span) => ({ claim: each.claim, span })));
  spans.sort((one, other) => lengthOf(other.span) - lengthOf(one.span) || one.span.start - other.span.start);
  const tagged: TaggedSpan[] = [];
  const covered = new Set<Claim>();
  for (const { claim, span } of spans) {
    const range = { start: toOffset(span.start), end: toOffset(span.end) };
    if (tagged.some((other) => overlaps(other, range))) covered.add(claim);
    else tagged.push({ ...range, tag: typeName(claim.kind), isTold: false });
  }
  return { tagged: tagged.sort((one, other) => one.start - other.start), covered: [...covered] };
}

function lengthOf({ start, end }: OffsetRange): number {
  return end - start;
}
