import { readHeader } from '../text/articleHeader';
import { applyDictionary } from './dictionary/applyDictionary';
import type { NameDictionary } from './dictionary/nameDictionary';
import type { Knowledge } from './knowledge';
import type { Mention } from './mention';
import { gatherContext, isSameContext } from './names/documentContext';
import type { DocumentContext } from './names/documentContext';
import { Atlas } from './places/atlas';
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
interface ReadLine {
  readonly scanned: ScannedLine;
  /** In the context of the article, before places are located; absent until asked for. */
  finished?: readonly Mention[];
  /** The same with their places located, and the state of the atlas that located them. */
  located?: { readonly mentions: readonly Mention[]; readonly by: number };
}

const noNames: NameDictionary = { names: [], never: [] };

/**
 * Recognises one article again and again while it is being edited. A line is scanned once for as long as its words stand;
 * what the rest of the article says of it is worked out anew only when that has changed. The result is always that of a
 * full scan.
 */
export class ArticleRecogniser {
  readonly #knowledge: Knowledge;
  readonly #atlas: Atlas;
  #lines = new Map<string, ReadLine>();
  #context: DocumentContext | undefined;
  #published: string | undefined;
  #names: NameDictionary = noNames;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#atlas = new Atlas(knowledge.gazetteer);
  }

  /**
   * Finds the actors, places, numbers and dates of the article as it stands.
   * @returns mentions sorted by start (UTF-16 offsets); those of one type never overlap, and a date overlaps nothing
   */
  read(text: string, options: ReadOptions = {}): Mention[] {
    const header = readHeader(text);
    const published = options.published ?? header.published;
    if (published !== this.#published) this.#lines.clear();
    this.#published = published;
    const lines = this.#readLines(text, header.end);
    this.#settle(
      lines.map(([, line]) => line),
      options.names ?? noNames,
    );
    return lines.flatMap(([start, line]) => shifted(this.#mentionsOf(line), start));
  }

  #readLines(text: string, from: number): [number, ReadLine][] {
    const kept = new Map<string, ReadLine>();
    const lines: [number, ReadLine][] = [];
    for (const [start, words] of linesFrom(text, from)) {
      const line = kept.get(words) ??
        this.#lines.get(words) ?? { scanned: scanLine(words, this.#knowledge, this.#published) };
      kept.set(words, line);
      lines.push([start, line]);
    }
    this.#lines = kept;
    return lines;
  }

  /** Brings every line in time with what the article as a whole says. */
  #settle(lines: readonly ReadLine[], names: NameDictionary): void {
    const context = gatherContext(lines.map(({ scanned }) => scanned));
    const isSame =
      this.#context !== undefined && isSameContext(context, this.#context) && names === this.#names;
    if (!isSame) {
      this.#context = context;
      this.#names = names;
    }
    for (const line of lines) {
      if (line.finished !== undefined && isSame) continue;
      line.finished = applyDictionary(line.scanned.line, finishLine(line.scanned, context), names);
      delete line.located;
    }
    this.#atlas.survey(lines.map(({ finished }) => finished ?? []));
  }

  #mentionsOf(line: ReadLine): readonly Mention[] {
    if (line.located?.by !== this.#atlas.state)
      line.located = { mentions: this.#atlas.locate(line.finished ?? []), by: this.#atlas.state };
    return line.located.mentions;
  }
}

/** The lines of a text that are not empty, each with its offset. */
export function* linesFrom(text: string, from: number): Generator<[number, string]> {
  for (let start = from; start < text.length;) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    if (end > start) yield [start, text.slice(start, end)];
    start = end + 1;
  }
}

/** The mentions of a line with their offsets in the text. */
function shifted(mentions: readonly Mention[], by: number): Mention[] {
  return mentions.map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by }));
}
