import { readHeader } from '../text/articleHeader';
import { applyDictionary } from './dictionary/applyDictionary';
import type { NameDictionary } from './dictionary/nameDictionary';
import type { NamedPlace } from './gazetteer/locatePlaces';
import { KeptLines } from './keptLines';
import type { KeptLine, LineChange } from './keptLines';
import type { Knowledge } from './knowledge';
import { mentionsOfLines } from './lineMentions';
import type { LineMentions } from './lineMentions';
import type { Mention } from './mention';
import { contextDifference, contextNotes, gatherContext, watchedContext } from './names/documentContext';
import type { ContextNote, DocumentContext } from './names/documentContext';
import { Atlas, placesNamed } from './places/atlas';
import { finishLine, scanLine } from './scanLine';
import type { ScannedLine } from './scanLine';

/** What the recogniser cannot read from the text. */
export interface ReadOptions {
  /** Full ISO date of publication, against which "Wednesday" or "last week" resolves; else the header's date. */
  readonly published?: string | undefined;
  /** The analyst's own word on names. */
  readonly names?: NameDictionary | undefined;
}

/** A line as it was last read, and the mentions found in it. */
interface ReadLine extends KeptLine {
  readonly scanned: ScannedLine;
  readonly notes: readonly ContextNote[];
  /** In the context of the article, before places are located; absent until asked for. */
  finished?: FinishedLine;
  /** The same with their places located. */
  located?: readonly Mention[];
}

interface FinishedLine {
  readonly mentions: readonly Mention[];
  readonly places: readonly NamedPlace[];
  /** What the line asked the context for; it stays as it is until that says something else of it. */
  readonly asked: ReadonlySet<string>;
}

const noNames: NameDictionary = { names: [], never: [] };
const noContext: DocumentContext = gatherContext([], undefined);

/**
 * Recognises one article again and again while it is being edited. A line is scanned once for as long as its words stand;
 * what the rest of the article says of it is worked out anew only when that has changed. The result is always that of a
 * full scan.
 */
export class ArticleRecogniser {
  readonly #knowledge: Knowledge;
  readonly #atlas: Atlas;
  readonly #lines: KeptLines<ReadLine>;
  #context = noContext;
  #published: string | undefined;
  #names: NameDictionary = noNames;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#atlas = new Atlas(knowledge.gazetteer);
    this.#lines = new KeptLines((words) => this.#scan(words));
  }

  /**
   * Finds the actors, places, numbers and dates of the article as it stands.
   * @returns mentions sorted by start (UTF-16 offsets); those of one type never overlap, and a date overlaps nothing
   */
  read(text: string, options: ReadOptions = {}): Mention[] {
    return mentionsOfLines(this.readLines(text, options));
  }

  /** Like {@link read}, line by line, for a caller who needs a few of them at a time. */
  readLines(text: string, { published, names = noNames }: ReadOptions = {}): LineMentions[] {
    const header = readHeader(text);
    const publishedOn = published ?? header.published;
    if (publishedOn !== this.#published) this.#lines.forget();
    this.#published = publishedOn;
    const change = this.#lines.take(text, header.end);
    this.#finish(change, names);
    return this.#lines.standing.map(({ start, line }) => ({ start, mentions: this.#mentionsOf(line) }));
  }

  #scan(words: string): ReadLine {
    const scanned = scanLine(words, this.#knowledge, this.#published);
    return { words, scanned, notes: contextNotes(scanned) };
  }

  /** Brings every line in time with what the article as a whole says. */
  #finish(change: LineChange<ReadLine>, names: NameDictionary): void {
    const news = this.#newsOf(change);
    const isAnew = names !== this.#names;
    this.#names = names;
    const placesOf = ({ finished }: ReadLine): readonly NamedPlace[] => finished?.places ?? [];
    const placesGone = change.before.flatMap(placesOf);
    let arePlacesSame = true;
    for (const { line } of this.#lines.standing) {
      const before = line.finished;
      if (before && !isAnew && !hasAny(before.asked, news)) continue;
      line.finished = this.#finished(line);
      delete line.located;
      if (before && !isSameList(before.places, line.finished.places)) arePlacesSame = false;
    }
    if (!arePlacesSame || !isSameList(placesGone, change.now.flatMap(placesOf))) this.#locate();
  }

  /** What the context says otherwise than before. */
  #newsOf({ before, now }: LineChange<ReadLine>): ReadonlySet<string> {
    const notesOf = ({ notes }: ReadLine): readonly ContextNote[] => notes;
    if (isSameList(before.flatMap(notesOf), now.flatMap(notesOf))) return new Set();
    const context = gatherContext(
      this.#lines.standing.map(({ line }) => line.notes),
      this.#knowledge.book.demonyms,
    );
    const news = contextDifference(this.#context, context);
    this.#context = context;
    return news;
  }

  #finished({ scanned }: ReadLine): FinishedLine {
    const asked = new Set<string>();
    const found = finishLine(scanned, watchedContext(this.#context, asked));
    const mentions = applyDictionary(scanned.line, found, this.#names);
    return { mentions, places: placesNamed(mentions), asked };
  }

  #locate(): void {
    const lines = this.#lines.standing.map(({ line }) => line);
    const moved = this.#atlas.survey(lines.flatMap(({ finished }) => finished?.places ?? []));
    if (moved.size === 0) return;
    for (const line of lines)
      if (line.finished?.places.some(({ name }) => moved.has(name))) delete line.located;
  }

  #mentionsOf(line: ReadLine): readonly Mention[] {
    return (line.located ??= this.#atlas.locate(line.finished?.mentions ?? []));
  }
}

/** More items than this differ for sure. */
const mostCompared = 1000;

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length || one.length > mostCompared) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

function hasAny(all: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  for (const one of some) if (all.has(one)) return true;
  return false;
}
