import type { OffsetRange } from './articleText';
import { finish } from './finish';
import { isFurnitureLine, isHeadline, isLinkAlone, isListHeading } from './furnitureLines';
import { firstStartingAfter } from './ranges';

interface Line extends OffsetRange {
  /** Without white space at either end. */
  readonly words: string;
}

/**
 * The page furniture of an article that was copied or scraped with the page around it: what leads through the site, asks
 * to share or subscribe, advertises, sells cookies, links to other articles, and captions and credits of pictures.
 * Careful rather than complete: a line of the report that is taken for furniture would get no suggestions.
 *
 * @returns one range a line, in order, in UTF-16 offsets, without the line's end
 */
export function furnitureIn(text: string): OffsetRange[] {
  return finish(furnitureStepwise(text));
}

/** So many lines make a step. */
const linesAStep = 100;

/** {@link furnitureIn} in steps, for a caller who shares its time with others. */
export function* furnitureStepwise(text: string): Generator<undefined, OffsetRange[]> {
  const lines = linesOf(text);
  const found: OffsetRange[] = [];
  let rested = 0;
  for (let at = 0; at < lines.length; at++) {
    if (at >= rested + linesAStep) {
      yield;
      rested = at;
    }
    const line = lines[at];
    if (!line) break;
    const isPartOfLinks = isLinkAlone(line.words) && [lines[at - 1], lines[at + 1]].some(isLink);
    if (!isPartOfLinks && !isFurnitureLine(line.words)) continue;
    found.push({ start: line.start, end: line.end });
    if (!isListHeading(line.words)) continue;
    const links = listBelow(lines, at);
    found.push(...links.map(({ start, end }) => ({ start, end })));
    at += links.length;
  }
  return found;
}

/**
 * Does an offset lie in furniture?
 *
 * @param furniture what {@link furnitureIn} found
 * @param offset UTF-16 offset; a line's end belongs to it
 */
export function isFurniture(furniture: readonly OffsetRange[], offset: number): boolean {
  const last = furniture[firstStartingAfter(furniture, offset) - 1];
  return last !== undefined && offset <= last.end;
}

/**
 * Furniture whose lines follow each other, taken together; lines between them hold only white space.
 *
 * @param furniture what {@link furnitureIn} found in the text
 */
export function furnitureRuns(text: string, furniture: readonly OffsetRange[]): OffsetRange[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of furniture) {
    const run = runs.at(-1);
    if (run && text.slice(run.end, start).trim() === '') run.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** The lines that hold more than white space. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const words = text.slice(start, end).trim();
    if (words !== '') lines.push({ start, end, words });
    start = end + 1;
  }
  return lines;
}

function isLink(line: Line | undefined): boolean {
  return line !== undefined && isLinkAlone(line.words);
}

/** No list of links is longer. */
const longestList = 12;

/**
 * The headlines below a list's heading. A single one in the middle of an article may be a heading of its own, unless it is
 * a link; at the end of the text it is none.
 */
function listBelow(lines: readonly Line[], heading: number): Line[] {
  const links: Line[] = [];
  for (let at = heading + 1; at < lines.length && links.length < longestList; at++) {
    const line = lines[at];
    if (!line || !isHeadline(line.words) || isFurnitureLine(line.words)) break;
    links.push(line);
  }
  const endsText = heading + links.length === lines.length - 1;
  return links.length > 1 || endsText || links.every(isLink) ? links : [];
}
