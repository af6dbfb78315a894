import { findDates } from './dates/findDates';
import { dateMention } from './dates/foundDate';
import type { Knowledge } from './knowledge';
import { readLine } from './line';
import type { Line } from './line';
import type { ActorMention, Mention, PlaceMention } from './mention';
import type { NameSenses } from './names/documentContext';
import { applyContext } from './names/documentContext';
import { findNames } from './names/findNames';
import { findScriptNames } from './names/findScriptNames';
import type { FoundName } from './names/foundName';
import { nameMention } from './names/foundName';
import { withNominals } from './names/nominals';
import { phrasesOf } from './names/phrases';
import type { Phrase } from './names/phrases';
import { taggedNames } from './names/taggedNames';
import { findNumbers } from './numbers/findNumbers';
import { numberMention } from './numbers/foundNumber';

/** What one line of an article says by itself, before the rest of the article is known; offsets count from its start. */
export interface ScannedLine {
  readonly line: Line;
  readonly names: readonly FoundName[];
  /** Its names of several words, which the rest of the article is searched for. */
  readonly phrases: readonly Phrase[];
  /** For each token, 1 where it belongs to a date. */
  readonly dated: Uint8Array;
  /** Dates and numbers; they need no context. */
  readonly settled: readonly Mention[];
  /** Names in other scripts; they need none either, but give way to a Latin name that is glued to them. */
  readonly scriptNames: readonly (ActorMention | PlaceMention)[];
}

/**
 * Scans one line alone. The result depends on the line's words and the publication date only, so that a line which an edit
 * did not touch need not be scanned again; {@link finishLine} then adds what the rest of the article knows.
 * @param published full ISO date against which relative dates resolve
 */
export function scanLine(text: string, knowledge: Knowledge, published?: string): ScannedLine {
  const line = readLine(text, 0, text.length, knowledge.book);
  const dated = new Uint8Array(line.tokens.length);
  const settled: Mention[] = [];
  for (const found of findDates(line, published)) {
    dated.fill(1, found.first, found.last);
    settled.push(dateMention(line, found));
  }
  for (const found of findNumbers(line, dated))
    if (!dated.subarray(found.first, found.last).includes(1)) settled.push(numberMention(line, found));
  const guesses = withNominals(line, findNames(line, dated), dated);
  const names = knowledge.tagging ? taggedNames(knowledge.tagging, line, guesses, dated) : guesses;
  return { line, names, phrases: phrasesOf(line, names), dated, settled, scriptNames: findScriptNames(line) };
}

/** The mentions of a scanned line in the context of its article, sorted; offsets count from the line's start. */
export function finishLine(scanned: ScannedLine, context: NameSenses): Mention[] {
  const mentions: Mention[] = [...scanned.settled];
  const { scriptNames } = scanned;
  let script = 0;
  const takeScriptNames = (until: number, before: number): void => {
    for (
      let name = scriptNames[script];
      name !== undefined && name.start < before;
      name = scriptNames[++script]
    ) {
      if (name.end <= until) mentions.push(name);
    }
  };
  for (const name of applyContext(scanned, context)) {
    const mention = nameMention(scanned.line, name);
    if (mention === undefined) continue;
    takeScriptNames(mention.start, mention.end);
    mentions.push(mention);
  }
  takeScriptNames(Infinity, Infinity);
  return mentions.sort((one, other) => one.start - other.start || other.end - one.end);
}
