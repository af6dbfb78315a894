import * as vscode from 'vscode';
import { isFlagged } from '../core/anchor/anchorSpan';
import type { Anchor } from '../core/anchor/anchorSpan';
import { trackRange } from '../core/anchor/trackEdit';
import type { TextEdit } from '../core/anchor/trackEdit';
import type { Way } from '../core/anchor/trackedRanges';
import { articleMetadata } from '../core/claims/articleMetadata';
import { background } from '../core/claims/schema';
import type { Article, Claim } from '../core/claims/schema';
import { openSuggestions } from '../core/claims/suggesting/openSuggestions';
import type { RejectedWords } from '../core/claims/suggesting/openSuggestions';
import type { Suggestion } from '../core/claims/suggesting/suggestion';
import { ArticleRecogniser } from '../core/recognise/articleRecogniser';
import type { ReadOptions } from '../core/recognise/articleRecogniser';
import type { Knowledge } from '../core/recognise/knowledge';
import { mentionsOfLines, mentionsTouching } from '../core/recognise/lineMentions';
import type { LineMentions } from '../core/recognise/lineMentions';
import type { Mention } from '../core/recognise/mention';
import type { ChangedWords } from '../core/sidecar/checking/changedWords';
import { ArticleText } from '../core/text/articleText';
import type { OffsetRange } from '../core/text/articleText';
import { fileName } from '../workspace/sidecarLocation';
import { FollowedSpans } from './anchoring/followedSpans';
import type { PlacedSpan } from './anchoring/followedSpans';

/** Longer texts are not searched for mentions, so that the editor stays quick; tagging works all the same. */
export const longestRecognised = 1_200_000;

/** A claim and where its spans stand in the text now. */
export interface PlacedClaim {
  readonly claim: Claim;
  /** In the order of the claim. */
  readonly spans: readonly PlacedSpan[];
  /** Where its own words stand. */
  readonly ranges: readonly OffsetRange[];
  /** Where the spans stand that are evidence for some of its fields only. */
  readonly evidence: readonly OffsetRange[];
  /** True when at least one span can no longer be found with confidence. */
  readonly orphaned: boolean;
  /** True when a person should see whether it still holds: a number changed in its words, or their place is not sure. */
  readonly flagged: boolean;
}

/** One article open in the editor: its text, its mentions, and its claims' spans, which follow every edit. */
export class OpenArticle {
  readonly document: vscode.TextDocument;
  text: ArticleText;
  /** False until its text was searched for mentions. */
  isRead = false;
  /** The date of publication that it was read with, if there was one. */
  readPublished: string | undefined;
  /** Another number for every state of the text and its mentions. */
  revision = 0;
  /** True while the suggestions are those of the text as it stands. */
  suggestionsAreCurrent = false;
  /** The mentions as they were read last, the edits since then, and what these make of them, once that is asked for. */
  #lines: readonly LineMentions[] = [];
  #edits: TextEdit[] = [];
  #mentions: readonly Mention[] | undefined = [];
  #suggestions: readonly Suggestion[] = [];
  #open: readonly Suggestion[] | undefined;
  #rejected: readonly RejectedWords[] = [];
  #recogniser: { readonly knowledge: Knowledge; readonly of: ArticleRecogniser } | undefined;
  #claims: readonly Claim[] = [];
  readonly #spans = new FollowedSpans();
  /** True while it does not show yet whether the last change was made here or by another program that wrote the file. */
  #mayBeRewritten = false;

  constructor(document: vscode.TextDocument) {
    this.document = document;
    this.text = new ArticleText(document.getText());
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  /** What is known of the article: its sidecar's word first, then its header, then its file name. */
  metadata(stored: Article | undefined): Article {
    return { ...articleMetadata(this.text.text, fileName(this.uri)), ...stored };
  }

  /**
   * Reads the text as it is: its mentions, and the spans whose words were deleted, for they may have come back, by an
   * undo, a paste, or a file that changed on disk and was read anew.
   *
   * @param options the date of publication, and the analyst's own word on names
   */
  read(knowledge: Knowledge, options: ReadOptions): void {
    // Words that come back as they were are found at a glance; for those that changed, see `lookAtWords`.
    if (this.#mayBeRewritten && !this.document.isDirty) this.#spans.findAll(this.text);
    else this.#spans.findReturned(this.text);
    this.#mayBeRewritten = false;
    this.isRead = true;
    this.readPublished = options.published;
    this.#lines = this.#recognise(knowledge, options);
    this.#edits = [];
    this.#mentions = undefined;
    this.#change();
  }

  /** Looks at the words of claims that were edited or lost. @returns true when something is other than it was */
  lookAtWords(): boolean {
    const isNew = this.#spans.look(this.text);
    if (isNew) this.#open = undefined;
    return isNew;
  }

  /** The words of claims that were edited since the article was last saved, and say the same as before; called on saving. */
  takeSaved(): ChangedWords[] {
    this.#mayBeRewritten = false;
    return this.#spans.takeSaved(this.text, this.#claims);
  }

  /** True when the mentions were found with this knowledge. */
  isReadWith(knowledge: Knowledge): boolean {
    return this.isRead && this.#recogniser?.knowledge === knowledge;
  }

  /** Does the work of the next `read` beforehand; nothing is to be seen of it. */
  readAhead(knowledge: Knowledge, options: ReadOptions): void {
    this.#recognise(knowledge, options);
  }

  /** Takes the claims of the sidecar; a span that was followed through edits keeps its place. */
  setClaims(claims: readonly Claim[]): void {
    this.#claims = claims;
    this.#spans.setClaims(this.text, claims);
    this.#open = undefined;
  }

  /** Takes the rejections of the sidecar. */
  setRejections(rejected: readonly RejectedWords[]): void {
    this.#rejected = rejected;
    this.#open = undefined;
  }

  /** Takes what was suggested for the text as it stands. */
  setSuggestions(suggestions: readonly Suggestion[]): void {
    this.#suggestions = suggestions;
    this.#open = undefined;
    this.suggestionsAreCurrent = true;
  }

  /** Marks the suggestions as out of date: what they were drawn from has changed. */
  outdateSuggestions(): void {
    this.#change();
  }

  /** The suggestions that no claim and no rejection has answered, in the order of the text. */
  openSuggestions(): readonly Suggestion[] {
    const made = (): { kind: string; ranges: readonly OffsetRange[] }[] =>
      this.placedClaims().map(({ claim, ranges }) => ({ kind: claim.kind, ranges }));
    return (this.#open ??= openSuggestions(this.text.text, this.#suggestions, made(), this.#rejected));
  }

  /**
   * Follows changes of the document: mentions and spans move with the words around them.
   *
   * @param way how they came about
   */
  follow(changes: readonly vscode.TextDocumentContentChangeEvent[], way: Way): void {
    const before = this.text;
    this.text = new ArticleText(this.document.getText());
    const replaced = changes
      .map(({ range, text }) => ({
        start: before.offsetAt(range.start),
        end: before.offsetAt(range.end),
        by: text.replace(/\r\n?/g, '\n'),
      }))
      .sort((a, b) => b.start - a.start);
    this.#spans.follow(before, this.text, replaced, way);
    // A document with changes made here is dirty, but only a moment after it tells of the first one.
    if (way === 'edit' && !this.document.isDirty) this.#mayBeRewritten = true;
    for (const { start, end, by } of replaced) {
      const edit = { start, end, inserted: by.length };
      if (this.#lines.length > 0) this.#edits.push(edit);
      this.#suggestions = this.#suggestions.flatMap((suggestion) => tracked(suggestion, edit) ?? []);
    }
    this.#mentions = undefined;
    this.#change();
  }

  placedClaims(): PlacedClaim[] {
    return this.#claims.map((claim) => {
      const spans = this.#spans.of(claim);
      const placesOf = (isEvidence: boolean): OffsetRange[] =>
        spans.flatMap(({ span, range }) => ((span.for !== undefined) === isEvidence ? (range ?? []) : []));
      return {
        claim,
        spans,
        ranges: placesOf(false),
        evidence: placesOf(true),
        orphaned: spans.some(({ range }) => range === undefined),
        flagged: spans.some(({ anchor }) => isFlagged(anchor)),
      };
    });
  }

  /** Where each span of a claim stands now, in the order of its spans; undefined for words that are gone. */
  placesOf(claim: Claim): (OffsetRange | undefined)[] {
    return this.#spans.of(claim).map(({ range }) => range);
  }

  /** What became of each span of a claim, in the order of its spans. */
  anchorsOf(claim: Claim): Anchor[] {
    return this.#spans.of(claim).map(({ anchor }) => anchor);
  }

  /** The claims whose spans cover an offset, the shortest span first, mere evidence last. */
  claimsAt(offset: number): PlacedClaim[] {
    const covering = (placed: PlacedClaim): number =>
      Math.min(...placed.ranges.filter(covers(offset)).map(({ start, end }) => end - start));
    return this.placedClaims()
      .filter(({ ranges, evidence }) => [...ranges, ...evidence].some(covers(offset)))
      .sort((a, b) => covering(a) - covering(b));
  }

  /** The incidents that claims of this article name, the claim nearest to an offset first. */
  incidentsNear(offset: number): string[] {
    const distance = (placed: PlacedClaim): number =>
      Math.min(...placed.ranges.map(({ start }) => Math.abs(start - offset)), Infinity);
    const ids = this.placedClaims()
      .sort((a, b) => distance(a) - distance(b))
      .flatMap(({ claim }) => claim.incident ?? []);
    return [...new Set(ids)].filter((id) => id !== background);
  }

  /** All mentions, sorted by start. */
  get mentions(): readonly Mention[] {
    return (this.#mentions ??= this.#edits.reduce(
      (mentions, edit) => mentions.flatMap((mention) => moved(mention, edit) ?? []),
      mentionsOfLines(this.#lines),
    ));
  }

  /** The mentions that a range touches; costs what the range is long where they are those of the text as it stands. */
  mentionsTouching(range: OffsetRange): readonly Mention[] {
    if (this.#edits.length === 0) return mentionsTouching(this.#lines, range);
    return this.mentions.filter(({ start, end }) => start <= range.end && range.start <= end);
  }

  /** The mentions that cover an offset, the shortest first: a number may be part of an actor. */
  mentionsAt(offset: number): Mention[] {
    return this.mentionsTouching({ start: offset, end: offset }).toSorted(
      (a, b) => a.end - a.start - (b.end - b.start),
    );
  }

  toRange({ start, end }: OffsetRange): vscode.Range {
    const from = this.text.positionAt(start);
    const to = this.text.positionAt(end);
    return new vscode.Range(from.line, from.character, to.line, to.character);
  }

  toOffsets(range: vscode.Range): OffsetRange {
    return { start: this.text.offsetAt(range.start), end: this.text.offsetAt(range.end) };
  }

  #recognise(knowledge: Knowledge, options: ReadOptions): readonly LineMentions[] {
    if (this.text.text.length > longestRecognised) {
      this.#recogniser = undefined;
      return [];
    }
    if (this.#recogniser?.knowledge !== knowledge) {
      this.#recogniser = { knowledge, of: new ArticleRecogniser(knowledge) };
    }
    return this.#recogniser.of.readLines(this.text.text, options);
  }

  #change(): void {
    this.revision++;
    this.suggestionsAreCurrent = false;
    this.#open = undefined;
  }
}

/** A mention where it stands after an edit; undefined when its words are gone. */
function moved(mention: Mention, edit: TextEdit): Mention | undefined {
  const range = trackRange(mention, edit);
  return range && { ...mention, ...range };
}

/** A suggestion where it stands after an edit; undefined when its words are gone. */
function tracked(suggestion: Suggestion, edit: TextEdit): Suggestion | undefined {
  const span = trackRange(suggestion.span, edit);
  const sentence = trackRange(suggestion.sentence, edit);
  if (!span || !sentence) return undefined;
  const { refersTo, ...rest } = suggestion;
  const target = refersTo && trackRange(refersTo.span, edit);
  return { ...rest, span, sentence, ...(refersTo && target && { refersTo: { ...refersTo, span: target } }) };
}

function covers(offset: number): (range: OffsetRange) => boolean {
  return ({ start, end }) => start <= offset && offset <= end;
}
