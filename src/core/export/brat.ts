import type { Claim } from '../claims/schema';
import type { ArticleText, OffsetRange } from '../text/articleText';
import { overlaps } from '../text/ranges';
import { ownSpans, placeClaims } from './placedClaims';
import type { ExportedArticle, PlacedClaim, PlacedSpan } from './placedClaims';

/** The type of a span that is only evidence for some fields of a claim, and of its relation to the claim. */
export const evidenceType = 'Evidence';
export const evidenceRelation = 'EvidenceFor';
/** The type of the note that holds all of a claim's fields as JSON, so that nothing is lost on the way back. */
export const claimNoteType = 'NewsmarkClaim';

/** The fields that brat shows as attributes. */
export const attributeFields = ['group', 'role', 'stance', 'scope', 'status'] as const;

/** What stands between the fragments of one span: brat keeps one annotation on one line of its file. */
const lineBreak = /[\n\t\v\f\x1c-\x1e\x85\u2028\u2029]/;
const blanks = /[\s\x1c-\x1e\x85]+/g;

/** The two files that brat wants of an article. */
export interface BratDocument {
  /** Their path without `.txt` and `.ann`. */
  readonly name: string;
  readonly txt: string;
  readonly ann: string;
  readonly lost: readonly Claim[];
}

/**
 * An article as brat reads it: text-bound annotations for the claims' spans (a claim at several places is one annotation
 * with fragments, a span across lines is split there), attributes for the coded fields, relations for evidence, denials
 * and updates, and notes for the rest. Offsets count Unicode code points of the text file.
 */
export function bratDocument(article: ExportedArticle): BratDocument {
  const { placed, lost } = placeClaims(article);
  const writer = new AnnWriter(article.text);
  for (const claim of placed) writer.addClaim(claim);
  for (const { claim } of placed) writer.addReferences(claim);
  return { name: bratName(article.name), txt: article.text.text, ann: writer.text, lost };
}

/** The name of the two files for an article; another ending than `.txt` stays in it, so that names do not meet. */
export function bratName(article: string): string {
  return article.endsWith('.txt') ? article.slice(0, -'.txt'.length) : article;
}

/** A code as the name of a type, an attribute's value or a CoNLL tag: one word. */
export function typeName(code: string): string {
  return code.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_');
}

class AnnWriter {
  text = '';
  readonly #article: ArticleText;
  readonly #termOf = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(article: ArticleText) {
    this.#article = article;
  }

  addClaim(placed: PlacedClaim): void {
    const { claim } = placed;
    const own = apart(ownSpans(placed));
    const term = this.#addTerm(typeName(claim.kind), own);
    this.#termOf.set(claim.id, term);
    for (const field of attributeFields) {
      const value = claim[field];
      if (value !== undefined) this.#add('A', `${capitalised(field)} ${term} ${typeName(value)}`);
    }
    for (const span of placed.spans.filter((each) => !own.includes(each))) {
      const evidence = this.#addTerm(evidenceType, [span]);
      this.#add('R', `${evidenceRelation} Arg1:${evidence} Arg2:${term}`);
    }
    const spans = placed.spans.map(({ start, end, for: evidenceFor }) => ({ start, end, for: evidenceFor }));
    this.#add('#', `${claimNoteType} ${term}`, onOneLine({ ...claim, spans }));
    if (claim.note !== undefined) this.#add('#', `AnnotatorNotes ${term}`, claim.note);
  }

  addReferences({ id, denies, updates }: Claim): void {
    const from = this.#termOf.get(id);
    for (const [name, other] of [
      ['Denies', denies],
      ['Updates', updates],
    ] as const) {
      const to = other === undefined ? undefined : this.#termOf.get(other);
      if (from !== undefined && to !== undefined) this.#add('R', `${name} Arg1:${from} Arg2:${to}`);
    }
  }

  #addTerm(type: string, spans: readonly OffsetRange[]): string {
    const fragments = spans.flatMap((span) => this.#fragments(span));
    const offsets = fragments.map(({ start, end }) => `${start} ${end}`).join(';');
    const words = fragments.map((fragment) => this.#slice(fragment)).join(' ');
    return this.#add('T', `${type} ${offsets}`, words);
  }

  /** A span without its line ends and tabs; offsets in code points. */
  #fragments(span: OffsetRange): OffsetRange[] {
    const start = this.#article.fromCodePoint(span.start);
    const end = this.#article.fromCodePoint(span.end);
    const gaps = [...this.#article.text.slice(start, end).matchAll(blanks)].filter(isBreak);
    const fragments: OffsetRange[] = [];
    let from = start;
    for (const { index, 0: blank } of [...gaps, { index: end - start, 0: '' }]) {
      const to = start + index;
      if (to > from)
        fragments.push({ start: this.#article.toCodePoint(from), end: this.#article.toCodePoint(to) });
      from = to + blank.length;
    }
    return fragments.length > 0 ? fragments : [span];
  }

  #slice({ start, end }: OffsetRange): string {
    return this.#article.text.slice(this.#article.fromCodePoint(start), this.#article.fromCodePoint(end));
  }

  #add(sort: 'T' | 'R' | 'A' | '#', data: string, tail?: string): string {
    const number = (this.#counts.get(sort) ?? 0) + 1;
    this.#counts.set(sort, number);
    const words =
      tail === undefined ? '' : `\t${tail.replace(blanks, (blank) => (lineBreak.test(blank) ? ' ' : blank))}`;
    this.text += `${sort}${number}\t${data}${words}\n`;
    return `${sort}${number}`;
  }
}

/** Spans that do not overlap, as brat wants the fragments of one annotation. */
function apart(spans: readonly PlacedSpan[]): PlacedSpan[] {
  const kept: PlacedSpan[] = [];
  for (const span of spans) if (!kept.some((other) => overlaps(span, other))) kept.push(span);
  return kept.sort((one, other) => one.start - other.start);
}

function isBreak({ 0: blank }: RegExpMatchArray): boolean {
  return lineBreak.test(blank);
}

/** JSON without the line breaks that JSON itself lets stand in strings. */
function onOneLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
