import { findDates } from './dates/findDates';
import { dateMention } from './dates/foundDate';
import type { DocumentContext } from './names/documentContext';
import { applyContext } from './names/documentContext';
import { findNames } from './names/findNames';
import { readLine } from './line';
import type { Line } from './line';
import type { ActorMention, Mention, PlaceMention } from './mention';
import { withNominals } from './names/nominals';
import { findNumbers } from './numbers/findNumbers';
import { numberMention } from './numbers/foundNumber';
import { findScriptNames } from './names/findScriptNames';
import type { FoundName } from './names/foundName';
import { nameMention } from './names/foundName';

/** What one line of an article says by itself, before the rest of the article is known. */
export interface ScannedLine {
  readonly line: Line;
  readonly names: readonly FoundName[];
  /** For each token, 1 where it belongs to a date. */
  readonly dated: Uint8Array;
  /** Dates and numbers; they need no context. */
  readonly settled: readonly Mention[];
  /** Names in other scripts; they need none either, but give way to a Latin name that is glued to them. */
  readonly scriptNames: readonly (ActorMention | PlaceMention)[];
}

/**
 * Scans one line alone. The result depends on the line and the publication date only, so an edit needs to scan the lines
 * it touched and nothing else; {@link finishLine} then adds what the rest of the article knows.
 * @param start UTF-16 offset of the line in the text
 * @param end UTF-16 offset of the line's end, without its line break
 * @param published full ISO date against which relative dates resolve
 */
export function scanLine(text: string, start: number, end: number, published?: string): ScannedLine {
  const line = readLine(text, start, end);
  const dated = new Uint8Array(line.tokens.length);
  const settled: Mention[] = [];
  for (const found of findDates(line, published)) {
    dated.fill(1, found.first, found.last);
    settled.push(dateMention(line, found));
  }
  for (const found of findNumbers(line, dated)) settled.push(numberMention(line, found));
  return { line, names: findNames(line, dated), dated, settled, scriptNames: findScriptNames(line) };
}

/** The mentions of a scanned line in the context of its article. */
export function finishLine(scanned: ScannedLine, context: DocumentContext): Mention[] {
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
  const names = withNominals(scanned.line, applyContext(scanned, context), scanned.dated);
  for (const name of names) {
    const mention = nameMention(scanned.line, name);
    if (mention === undefined) continue;
    takeScriptNames(mention.start, mention.end);
    mentions.push(mention);
  }
  takeScriptNames(Infinity, Infinity);
  return mentions;
}
