import { Lexer } from 'yaml';
import type { OffsetRange } from '../../text/articleText';
import { columnOf, lineEndOf, lineStart } from '../reading/lines';
import { insertLines } from '../writing/changeMap';
import { readSidecar } from '../reading/parseSidecar';
import { applySplices } from '../writing/splice';
import type { Splice } from '../writing/splice';
import { sameValue } from '../reading/values';

/** A text whose comments stand in or above items. */
export interface CommentedText {
  readonly source: string;
  /** Its plain data. */
  readonly value?: unknown;
  readonly writable: boolean;
  readonly items: readonly CommentedItem[];
}

/** An item that comments belong to. */
export interface CommentedItem {
  readonly id: string;
  /** Other ids that it goes by. */
  readonly also?: readonly string[];
  /** With the comments above it; in UTF-16 offsets. */
  readonly range: OffsetRange;
}

/** The comments of one item, or of all that is no item's (undefined), with how often each is there. */
type Comments = ReadonlyMap<string | undefined, ReadonlyMap<string, number>>;

/** Reads a sidecar as a text whose items are its claims. */
export function commentedClaims(source: string): CommentedText {
  const { file, value } = readSidecar(source);
  const items = file.claims.map(({ claim, range }) => ({ id: claim.id, range }));
  return { source, value, writable: file.writable, items };
}

/**
 * Adds to a merged file the comments that one side wrote and that are not in it: above the item that they stand in or
 * above, at the end of the file where they belong to none. Those of an item that is gone go with it.
 *
 * @param read how a text of its kind is read
 * @returns the text as it was when there are none, or when they cannot be added safely
 */
export function carryComments(
  base: string,
  side: string,
  merged: string,
  read: (source: string) => CommentedText,
): string {
  if (!side.includes('#')) return merged;
  const [before, wanted, reading] = [read(base), read(side), read(merged)];
  const known = commentsOf(before);
  const present = commentsOf(reading);
  const wasThere = new Set(before.items.map(({ id }) => id));
  const splices: Splice[] = [];
  for (const [id, comments] of commentsOf(wanted)) {
    const item = id === undefined ? undefined : itemOf(reading, id);
    const missing = [...comments].flatMap(([comment, count]) => {
      const isNew = count > (known.get(id)?.get(comment) ?? 0);
      const more = isNew ? count - (present.get(item?.id ?? id)?.get(comment) ?? 0) : 0;
      return Array.from({ length: Math.max(0, more) }, () => comment);
    });
    if (missing.length === 0 || (id !== undefined && !item && wasThere.has(id))) continue;
    splices.push(insertion(merged, item && placeOf(merged, item), missing));
  }
  const text = splices.length > 0 ? applySplices(merged, splices) : undefined;
  if (text === undefined) return merged;
  const result = read(text);
  return result.writable && sameValue(result.value, reading.value) ? text : merged;
}

function itemOf({ items }: CommentedText, id: string): CommentedItem | undefined {
  return items.find((item) => item.id === id) ?? items.find(({ also }) => also?.includes(id));
}

/** Where an item's lines begin; undefined when it does not begin on a line of its own. */
function placeOf(source: string, { range: { start } }: CommentedItem): number | undefined {
  return lineStart(source, start) === start ? start : undefined;
}

function insertion(source: string, place: number | undefined, comments: readonly string[]): Splice {
  const dash = place === undefined ? -1 : source.slice(place).search(/\S/);
  const indent = place === undefined || dash === -1 ? '' : ' '.repeat(columnOf(source, place + dash));
  const lines = comments.map((comment) => `${indent}${comment}`);
  return insertLines({ source, lineEnd: lineEndOf(source) }, place ?? source.length, lines);
}

function commentsOf({ source, items }: CommentedText): Comments {
  const found = new Map<string | undefined, Map<string, number>>();
  let next = 0;
  const inOrder = [...items].sort((one, other) => one.range.start - other.range.start);
  for (const { start, text } of commentsIn(source)) {
    while ((inOrder[next]?.range.end ?? Infinity) <= start) next++;
    const item = inOrder[next];
    const owner = item && item.range.start <= start ? item.id : undefined;
    const own = found.get(owner) ?? new Map<string, number>();
    own.set(text, (own.get(text) ?? 0) + 1);
    found.set(owner, own);
  }
  return found;
}

/** Marks that the lexer puts before documents and scalars and after broken brackets; they take no room in the text. */
const marks = new Set(['\u0002', '\u0018', '\u001f']);

function commentsIn(source: string): { start: number; text: string }[] {
  const comments: { start: number; text: string }[] = [];
  let offset = 0;
  let last = '';
  for (const token of new Lexer().lex(source)) {
    const isScalar = last === '\u001f';
    last = token;
    if (marks.has(token)) continue;
    if (token.startsWith('#') && !isScalar) comments.push({ start: offset, text: token.trimEnd() });
    offset += token.length;
  }
  return comments;
}
