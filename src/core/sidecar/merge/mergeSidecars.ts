import { formatVersion } from '../../claims/schema';
import type { Conflict } from '../../claims/schema';
import type { Problem } from '../../problem';
import { spliceSidecar } from '../writing/editSidecar';
import { readSidecar } from '../reading/parseSidecar';
import type { SidecarReading } from '../reading/parseSidecar';
import { SidecarNotWritable } from '../writing/sidecarNotWritable';
import { isPlainMap } from '../reading/values';
import type { PlainMap } from '../reading/values';
import { carryComments, commentedClaims } from './carryComments';
import { articleRules, noRules } from './fieldRules';
import { fieldOf } from './mapFields';
import { mergeClaims } from './mergeClaims';
import type { ClaimLists } from './mergeClaims';
import { conflictsOf, mergeMap, sameConflict } from './mergeMap';
import { mergeRejected } from './mergeRejected';
import type { MergeInput, MergeResult } from './mergeResult';

/**
 * Merges two versions of a sidecar that come from one: claims by id, everything key by key. Where both sides changed one
 * key differently, ours stands and a list `conflicts` beside it keeps both values; nothing of either side is lost.
 *
 * @param texts the files' texts, line ends and byte-order mark as they are; an empty base where both sides added the file
 * @returns the text of ours with only the lines changed that differ; or, when a side cannot be read for sure or ours
 *   cannot be changed safely, one sentence that says why nothing was merged
 */
export function mergeSidecars(texts: MergeInput): MergeResult {
  const { base, ours, theirs } = texts;
  if (ours === theirs || base === theirs) return merged(ours, [ours]);
  if (base === ours) return merged(theirs, [theirs]);
  const read = { base: readSidecar(base), ours: readSidecar(ours), theirs: readSidecar(theirs) };
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const reason = whyUnreadable(read[side], side);
    if (reason !== undefined) return { isMerged: false, reason: `${sideNames[side]}: ${reason}` };
  }
  const maps = { base: mapOf(read.base), ours: mapOf(read.ours), theirs: mapOf(read.theirs) };
  const inAll = (key: string): ClaimLists => ({
    base: listOf(maps.base, key),
    ours: listOf(maps.ours, key),
    theirs: listOf(maps.theirs, key),
  });
  const articles = { base: inner(maps.base), ours: inner(maps.ours), theirs: inner(maps.theirs) };
  try {
    const article = mergeMap(articles, articleRules);
    const others = { base: rest(maps.base), ours: rest(maps.ours), theirs: rest(maps.theirs) };
    const fields = { ...mergeMap(others, noRules), article };
    const lists = { claims: mergeClaims(inAll('claims')), rejected: mergeRejected(inAll('rejected')) };
    const text = spliceSidecar(ours, fields, lists);
    const carried = carryComments(base, theirs, text, commentedClaims);
    // A comment of ours may have stood within lines that their side took out.
    return merged(carryComments(base, ours, carried, commentedClaims), [ours, theirs]);
  } catch (error) {
    if (!(error instanceof SidecarNotWritable)) throw error;
    return { isMerged: false, reason: `${sideNames.ours}: ${error.message}` };
  }
}

const sideNames = { base: 'The common base', ours: 'Our side', theirs: 'Their side' } as const;

function merged(text: string, sides: readonly string[]): MergeResult {
  const found = placedConflicts(text);
  const known = sides.flatMap(placedConflicts);
  const added = found.filter(
    ({ place, conflict }) =>
      !known.some((other) => other.place === place && sameConflict(other.conflict, conflict)),
  );
  return { isMerged: true, text, conflicts: found.length, newConflicts: added.length };
}

/** The conflicts that stand in a sidecar, each with a word for the map it is in; none for what is no sidecar. */
function placedConflicts(text: string): { place: string; conflict: Conflict }[] {
  // Most files have none, and reading a file takes time.
  if (!text.includes('conflicts')) return [];
  const map = mapOf(readSidecar(text));
  const claims = listOf(map, 'claims').map((claim) => [`claim ${String(claim['id'])}`, claim] as const);
  const rejected = listOf(map, 'rejected').map(
    ({ exact, kind, ...others }) => [`rejected ${String(exact)} ${String(kind)}`, others] as const,
  );
  return [['file', map] as const, ['article', inner(map)] as const, ...claims, ...rejected].flatMap(
    ([place, each]) => conflictsOf(each).map((conflict) => ({ place, conflict })),
  );
}

/** The base is only looked at, so that claims in it may be invalid; but what is no data cannot be compared. */
function whyUnreadable({ file, value }: SidecarReading, side: keyof typeof sideNames): string | undefined {
  const isWrong = ({ severity, code }: Problem): boolean =>
    side === 'base'
      ? severity === 'error' && code !== 'sidecar-shape' && code !== 'sidecar-version'
      : severity === 'error';
  const problem =
    file.problems.find(isWrong) ??
    file.problems.find(({ code }) => code === 'sidecar-version' && (file.version ?? 0) > formatVersion);
  if (problem) {
    const line = file.source.slice(0, problem.range.start).split('\n').length;
    return `line ${line}: ${problem.message}`;
  }
  return value === undefined || value === null || isPlainMap(value) ? undefined : 'this is no sidecar.';
}

function mapOf({ value }: SidecarReading): PlainMap {
  return isPlainMap(value) ? value : {};
}

function inner(map: PlainMap): PlainMap {
  const article = fieldOf(map, 'article');
  return isPlainMap(article) ? article : {};
}

function listOf(map: PlainMap, key: string): readonly PlainMap[] {
  const list = fieldOf(map, key);
  return Array.isArray(list) ? list.filter(isPlainMap) : [];
}

function rest(map: PlainMap): PlainMap {
  return Object.fromEntries(
    Object.entries(map).filter(([key]) => !['article', 'claims', 'rejected'].includes(key)),
  );
}
