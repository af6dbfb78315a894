// An article that is open in the editor and typed into, with all that the extension does between a key and what is drawn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { describeSpan } from '../../../src/core/anchor/selector';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { readingOf } from '../../../src/core/claims/reading/reading';
import type { Claim } from '../../../src/core/claims/schema';
import { suggestStepwise } from '../../../src/core/claims/suggesting/suggestClaims';
import { readKnowledge } from '../../../src/core/recognise/knowledge';
import type { Knowledge } from '../../../src/core/recognise/knowledge';
import { checkSidecar } from '../../../src/core/sidecar/checking/checkSidecar';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../src/core/sidecar/writing/serialise';
import { OpenArticle } from '../../../src/editor/openArticle';
import { TypedDocument } from './typedDocument';

const claimCount = 50;
/** About what stands on a screen, and as much above and below as is drawn ahead of scrolling; UTF-16 units. */
const drawn = 20_000;

/** Milliseconds of work, and how long the longest stretch of it held up everything else. */
export interface Work {
  readonly all: number;
  readonly longest: number;
}

/** One article that is typed into. */
export class TypedArticle {
  readonly #knowledge: Knowledge;
  readonly #document: TypedDocument;
  readonly #article: OpenArticle;
  readonly #claims: readonly Claim[];
  /** Milliseconds to open it: its claims placed, its mentions found. */
  readonly opening: number;

  constructor(knowledgeFolder: string, text: string) {
    const read = (file: string) => readFileSync(join(knowledgeFolder, file));
    this.#knowledge = readKnowledge(read('model.bin'), read('gazetteer.bin'));
    this.#document = new TypedDocument(text);
    const begun = performance.now();
    this.#article = new OpenArticle(this.#document as unknown as vscode.TextDocument);
    this.#claims = claimsIn(this.#article);
    this.#article.setClaims(this.#claims);
    this.#article.read(this.#knowledge, {});
    this.opening = performance.now() - begun;
  }

  get mentions(): number {
    return this.#article.mentions.length;
  }

  /** Types something: spans follow, mentions are read again, and what is to be drawn around the place is worked out. */
  edit(start: number, end: number, inserted: string): void {
    const change = this.#document.replace(start, end, inserted);
    const article = this.#article;
    article.follow([change as unknown as vscode.TextDocumentContentChangeEvent], 'edit');
    article.read(this.#knowledge, {});
    article.mentionsTouching({ start: Math.max(0, start - drawn / 2), end: start + drawn / 2 });
    article.placedClaims();
    article.openSuggestions();
  }

  /** The pass for suggestions that follows a pause in typing. */
  suggest(): Work {
    const begun = performance.now();
    let [rested, longest] = [begun, 0];
    const steps = suggestStepwise(readingOf(this.#article.text, this.#article.mentions), {
      metadata: {},
      codebook: builtInCodebook,
    });
    for (;;) {
      const step = steps.next();
      const now = performance.now();
      longest = Math.max(longest, now - rested);
      rested = now;
      if (step.done !== true) continue;
      this.#article.setSuggestions(step.value);
      return { all: now - begun, longest };
    }
  }

  /** Looking at edited claims, and checking the sidecar against the article, when nothing was typed for a while. */
  check(): number {
    const begun = performance.now();
    this.#article.lookAtWords();
    const sidecar = parseSidecar(serialiseSidecar(undefined, this.#claims));
    const { text: article, mentions } = this.#article;
    checkSidecar(sidecar, { article, mentions, codebook: builtInCodebook });
    return performance.now() - begun;
  }
}

/** Claims on words all over the article. */
function claimsIn({ text }: OpenArticle): Claim[] {
  return Array.from({ length: claimCount }, (_, index) => {
    const near = Math.floor((index / claimCount) * text.text.length);
    const start = text.text.indexOf(' ', near) + 1;
    const end = text.text.indexOf(' ', start + 30);
    return {
      id: `claim${String(index).padStart(3, '0')}`,
      kind: 'killed',
      spans: [describeSpan(text, { start, end: Math.max(end, start + 1) })],
      figure: { low: 4, high: 4 },
      claimant: 'police',
    };
  });
}
