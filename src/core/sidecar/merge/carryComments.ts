import { Lexer } from 'yaml';
import { columnOf, lineEndOf, lineStart } from '../reading/lines';
import { insertLines } from '../writing/changeMap';
import { readSidecar } from '../reading/parseSidecar';
import type { SidecarFile } from '../reading/parseSidecar';
import { applySplices } from '../writing/splice';
import type { Splice } from '../writing/splice';
import { sameValue } from '../reading/values';

/** The comments of one claim, or of all that is no claim's (undefined), with how often each is there. */
type Comments = ReadonlyMap<string | undefined, ReadonlyMap<string, number>>;

/**
 * Adds to a merged sidecar the comments that one side wrote and that are not in it: above the claim that they stand in or
 * above, at the end of the file where they belong to none. Those of a claim that is gone go with it.
 *
 * @returns the text as it was when there are none, or when they cannot be added safely
 */
export function carryComments(base: string, side: string, merged: string): string {
  if (!side.includes('#')) return merged;
  const [before, wanted, reading] = [readSidecar(base).file, readSidecar(side).file, readSidecar(merged)];
  const known = commentsOf(before);
  const present = commentsOf(reading.file);
  const wasThere = new Set(before.claims.map(({ claim }) => claim.id));
  const splices: Splice[] = [];
  for (const [id, comments] of commentsOf(wanted)) {
    const missing = [...comments].flatMap(([comment, count]) => {
      const isNew = count > (known.get(id)?.get(comment) ?? 0);
      const more = isNew ? count - (present.get(id)?.get(comment) ?? 0) : 0;
      return Array.from({ length: Math.max(0, more) }, () => comment);
    });
    if (missing.length === 0) continue;
    const place = id === undefined ? undefined : placeOf(reading.file, id);
    if (place === undefined && id !== undefined && wasThere.has(id)) continue;
    splices.push(insertion(merged, place, missing));
  }
  const text = splices.length > 0 ? applySplices(merged, splices) : undefined;
  if (text === undefined) return merged;
  const result = readSidecar(text);
  return result.file.writable && sameValue(result.value, reading.value) ? text : merged;
}

/** Where a claim's lines begin; undefined when there is none, or it does not begin on a line of its own. */
function placeOf({ claims, source }: SidecarFile, id: string): number | undefined {
  const start = claims.find(({ claim }) => claim.id === id)?.range.start;
  return start !== undefined && lineStart(source, start) === start ? start : undefined;
}

function insertion(source: string, place: number | undefined, comments: readonly string[]): Splice {
  const dash = place === undefined ? -1 : source.slice(place).search(/\S/);
  const indent = place === undefined || dash === -1 ? '' : ' '.repeat(columnOf(source, place + dash));
  const lines = comments.map((comment) => `${indent}${comment}`);
  return insertLines({ source, lineEnd: lineEndOf(source) }, place ?? source.length, lines);
}

function commentsOf(file: SidecarFile): Comments {
  const found = new Map<string | undefined, Map<string, number>>();
  let next = 0;
  const claims = [...file.claims].sort((one, other) => one.range.start - other.range.start);
  for (const { start, text } of commentsIn(file.source)) {
    while ((claims[next]?.range.end ?? Infinity) <= start) next++;
    const claim = claims[next];
    const owner = claim && claim.range.start <= start ? claim.claim.id : undefined;
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
