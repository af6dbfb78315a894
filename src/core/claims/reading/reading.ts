import type { Mention } from '../../recognise/mention';
import { readHeader } from '../../text/articleHeader';
import { sentencesOf } from '../../text/sentences';
import type { ArticleText, OffsetRange } from '../../text/articleText';
import { datedMentions } from '../dates/datedMentions';
import { isToldAgain, pointsBack } from './backReferences';
import { countsIn } from './counts';
import type { Count } from './counts';
import { cuesIn } from './cues';
import type { Cue } from './cues';
import { itemsOf } from './items';
import { joinTitles } from './joinTitles';
import { settleCues } from './links';
import { sentenceWords } from './sentenceWords';
import { finish } from '../../text/finish';
import { furnitureStepwise } from '../../text/furniture';
import { firstStartingAfter } from '../../text/ranges';

/** No sentence of a news text is longer, in UTF-16 units; what is longer is no prose and gets read in pieces. */
const longestSentence = 2000;

/** How many sentences before one may hold what it points back to, and after it what it is told in again. */
const sentencesBack = 40;
const sentencesOn = 3;

/** What one sentence says: the cues for kinds of claims, and the people it counts. */
export interface SentenceReading {
  readonly range: OffsetRange;
  readonly cues: readonly Cue[];
  readonly counts: readonly Count[];
}

/**
 * An article as the claims layer reads it. Sentences are read when first asked for and kept, so that one reading can
 * serve a single tag or a pass over the whole article.
 */
export class Reading {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly sentences: readonly OffsetRange[];
  readonly #read = new Map<number, SentenceReading>();
  readonly #alone = new Map<number, SentenceReading>();
  #furniture: readonly OffsetRange[] | undefined;

  /** @param mentions of the whole article, sorted by start */
  constructor(article: ArticleText, mentions: readonly Mention[]) {
    this.text = article.text;
    this.mentions = datedMentions(article.text, mentions);
    const { end } = readHeader(article.text);
    this.sentences = joinTitles(article.text, sentencesOf(article.text)).flatMap((sentence) =>
      // "date 2022-02-04 Police said": where prose follows a header on its line, the header is no part of what is said.
      piecesOf(
        article.text,
        sentence.start < end && end < sentence.end ? { ...sentence, start: end } : sentence,
      ),
    );
  }

  /** The page furniture around the report, as `furnitureIn` finds it. */
  get furniture(): readonly OffsetRange[] {
    return finish(this.furnitureStepwise());
  }

  /** The same in steps where it is not known yet. */
  *furnitureStepwise(): Generator<undefined, readonly OffsetRange[]> {
    return (this.#furniture ??= yield* furnitureStepwise(this.text));
  }

  /** Index of the last sentence that starts at or before an offset; 0 when none does. */
  sentenceIndex(offset: number): number {
    return Math.max(0, firstStartingAfter(this.sentences, offset) - 1);
  }

  /** What the sentence with this index says; an index outside the article reads as an empty sentence. */
  sentence(index: number): SentenceReading {
    const known = this.#read.get(index);
    if (known) return known;
    const raw = this.#raw(index);
    const counts = raw.counts.map((count) =>
      this.#isRetold(index, count) ? { ...count, isBackReference: true } : count,
    );
    const reading = { ...raw, counts };
    this.#read.set(index, reading);
    return reading;
  }

  /** What a sentence says taken by itself. */
  #raw(index: number): SentenceReading {
    const known = this.#alone.get(index);
    if (known) return known;
    const range = this.sentences[index] ?? { start: 0, end: 0 };
    const words = sentenceWords(this.text, range, this.mentionsIn(range), cuesIn(this.text, range));
    const settled = settleCues(this.text, itemsOf(words));
    const settledWords = {
      ...words,
      cueAt: new Map([...words.cueAt].map(([at, cue]) => [at, settled.get(cue) ?? cue])),
    };
    const reading = {
      range,
      cues: [...settled.values()],
      counts: countsIn(settledWords, itemsOf(settledWords)),
    };
    this.#alone.set(index, reading);
    return reading;
  }

  /** True when the sentences around have made the statement of a count, or are about to make it in full. */
  #isRetold(index: number, count: Count): boolean {
    const near = (from: number, to: number) =>
      Array.from({ length: Math.max(0, to - from) }, (_, step) => this.#raw(from + step).counts);
    const same = this.#raw(index).counts;
    const before = [...near(Math.max(0, index - sentencesBack), index), same.slice(0, same.indexOf(count))];
    return (
      pointsBack(count, before) ||
      isToldAgain(count, near(index + 1, Math.min(this.sentences.length, index + sentencesOn))) ||
      isToldAgain(count, [same.slice(same.indexOf(count) + 1).filter(({ isDefinite }) => isDefinite)])
    );
  }

  /** The mentions that lie inside a range, in order. */
  mentionsIn(range: OffsetRange): readonly Mention[] {
    let first = firstStartingAfter(this.mentions, range.start - 1);
    const inside: Mention[] = [];
    for (let mention = this.mentions[first]; mention && mention.start < range.end;) {
      if (mention.end <= range.end) inside.push(mention);
      mention = this.mentions[++first];
    }
    return inside;
  }
}

const readings = new WeakMap<ArticleText, { readonly of: readonly Mention[]; readonly reading: Reading }>();

/**
 * The reading of an article, the same one for as long as neither its text nor its mentions change: what was read for its
 * suggestions need not be read again for a claim tagged in it.
 *
 * @param mentions of the whole article, sorted by start
 */
export function readingOf(article: ArticleText, mentions: readonly Mention[]): Reading {
  const known = readings.get(article);
  if (known?.of === mentions) return known.reading;
  const reading = new Reading(article, mentions);
  readings.set(article, { of: mentions, reading });
  return reading;
}

/** A sentence of sane length as it is; a longer one cut at white space, so that reading stays linear. */
function piecesOf(text: string, sentence: OffsetRange): OffsetRange[] {
  const pieces: OffsetRange[] = [];
  let { start } = sentence;
  while (sentence.end - start > longestSentence) {
    const space = text.slice(start, start + longestSentence).lastIndexOf(' ');
    const end = start + (space > longestSentence / 2 ? space : longestSentence);
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: sentence.end });
  return pieces;
}
