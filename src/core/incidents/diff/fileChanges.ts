import type { Node } from 'yaml';
import type { Claim } from '../../claims/schema';
import { about } from '../../sidecar/diff/change';
import type { Change, FieldChange } from '../../sidecar/diff/change';
import { compareSidecars } from '../../sidecar/diff/sidecarChanges';
import { readCanonical } from '../../sidecar/reading/canonical/readCanonical';
import type { CanonicalReading } from '../../sidecar/reading/canonical/readCanonical';
import { linePlace } from '../../sidecar/reading/canonical/linePlace';
import { locate, parseYaml } from '../../sidecar/reading/document';
import { fieldOf } from '../../sidecar/merge/mapFields';
import { maxHandWrittenLength, maxSidecarLength } from '../../sidecar/reading/parseSidecar';
import { readYaml } from '../../sidecar/reading/readYaml';
import { isPlainMap } from '../../sidecar/reading/values';
import type { PlainMap } from '../../sidecar/reading/values';
import { sourcePositions } from '../../text/sourcePositions';
import { compareIncidentFiles } from './incidentFileChanges';
import { compareCodebooks, compareNamesFiles } from './listFileChanges';

/** Which kind of file annotations are in. */
export type AnnotationKind = 'sidecar' | 'incident' | 'names' | 'codebook';

/** A file at one moment: its text, one sentence why there is none to read, or undefined where there is no file. */
export type FileState = string | { readonly unreadable: string } | undefined;

/** One file at two moments. */
export interface FileVersions {
  readonly kind: AnnotationKind;
  /** Where it is, or was before it was removed. */
  readonly path: string;
  /** Where it was, when it has another path now. */
  readonly was?: string;
  readonly before: FileState;
  readonly after: FileState;
}

/** A change and where it stands. */
export interface PlacedChange extends Change {
  /** One-based line in the file as it is now; as it was, for what is gone. */
  readonly line: number;
}

/** What happened to one file. */
export interface FileChanges extends Pick<FileVersions, 'kind' | 'path' | 'was'> {
  readonly status: 'added' | 'removed' | 'changed';
  /** The title of the article or incident, if it has one. */
  readonly title?: string;
  readonly changes: readonly PlacedChange[];
}

interface Reading {
  readonly value: PlainMap;
  /** The UTF-16 offset at which what a path leads to begins. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number;
  readonly source: string;
}

type Side = Reading | { readonly unreadable: string };

const comparing: Readonly<Record<AnnotationKind, (before: PlainMap, after: PlainMap) => readonly Change[]>> =
  {
    sidecar: compareSidecars,
    incident: compareIncidentFiles,
    names: compareNamesFiles,
    codebook: compareCodebooks,
  };

const nouns: Readonly<Record<AnnotationKind, string>> = {
  sidecar: 'the annotations of the article',
  incident: 'the incident file',
  names: 'the names file',
  codebook: 'the codebook',
};

/**
 * What happened to a file between two moments. There is no change exactly when its text is the same under the same path;
 * a version that cannot be read is told as a change of type `unreadable`, and then nothing else is.
 */
export function compareFile(versions: FileVersions): FileChanges {
  const { kind, path, was, before, after } = versions;
  const [old, now] = [read(kind, before), read(kind, after)];
  const title = titleOf(kind, now) ?? titleOf(kind, old);
  return {
    kind,
    path,
    ...(was !== undefined && { was }),
    status: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    ...(title !== undefined && { title }),
    changes: [...aboutPath(versions), ...aboutContent(versions, old, now)],
  };
}

function aboutPath({ kind, path, was, before, after }: FileVersions): PlacedChange[] {
  const noun = nouns[kind];
  if (before === undefined) return [ofFile('added', { words: `began ${noun}` })];
  if (after === undefined) return [ofFile('removed', { words: `removed ${noun}`, isGone: true })];
  if (was === undefined || was === path) return [];
  return [ofFile('renamed', { words: `moved ${noun} here from ${was}`, before: was, after: path })];
}

function aboutContent({ kind, before, after }: FileVersions, old: Side, now: Side): PlacedChange[] {
  if ('unreadable' in old || 'unreadable' in now) {
    return [
      ...('unreadable' in old ? [unreadable('the old version', old.unreadable, true)] : []),
      ...('unreadable' in now ? [unreadable('the new version', now.unreadable, false)] : []),
    ];
  }
  const isWhole = before === undefined || after === undefined;
  const [lineThen, lineNow] = [linesOf(old), linesOf(now)];
  const placed = comparing[kind](old.value, now.value)
    // That a file came or went tells its version with it.
    .filter(({ path }) => !isWhole || path[0] !== 'newsmark')
    .map((change) => ({ ...change, line: (change.isGone ? lineThen : lineNow)(change.path) }));
  if (placed.length > 0 || isWhole || before === after) return placed;
  return [ofFile('formatted', { words: 'changed only comments or formatting' })];
}

function unreadable(which: string, reason: string, isGone: boolean): PlacedChange {
  return ofFile('unreadable', { words: `${which} cannot be read: ${reason}`, isGone });
}

function ofFile(
  type: Change['type'],
  change: Pick<FieldChange, 'words'> & Partial<FieldChange>,
): PlacedChange {
  return { ...about('file', []), type, path: [], isGone: false, line: 1, ...change };
}

function read(kind: AnnotationKind, state: FileState): Side {
  if (state === undefined) return { source: '', value: {}, offsetOf: () => 0 };
  if (typeof state !== 'string') return state;
  // Most sidecars are as Newsmark writes them, and reading any YAML takes many times as long.
  const canonical = kind === 'sidecar' && state.length <= maxSidecarLength ? readCanonical(state) : undefined;
  if (canonical) return canonicalReading(state, canonical);
  return readAny(state, kind === 'sidecar' ? maxHandWrittenLength : maxSidecarLength);
}

function canonicalReading(source: string, { value, claimLines }: CanonicalReading): Reading {
  const claims = value['claims'] as readonly Claim[] | undefined;
  let root: Node | undefined;
  const offsetOf = ([list, at, ...within]: readonly PropertyKey[]): number => {
    const claim = list === 'claims' && typeof at === 'number' ? claims?.[at] : undefined;
    const start = typeof at === 'number' ? claimLines[at] : undefined;
    if (claim && start !== undefined) {
      const range = { start, end: claimLines[Number(at) + 1] ?? source.length };
      return linePlace(source, { claim, range }, within).start;
    }
    if (source.length > maxHandWrittenLength) return 0;
    root ??= parseYaml(source).contents ?? undefined;
    return root
      ? locate(
          root,
          [list, at, ...within].filter((step) => step !== undefined),
        ).start
      : 0;
  };
  return { source, value, offsetOf };
}

function readAny(source: string, longest: number): Side {
  const { root, value, problems } = readYaml(source, longest);
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem) {
    const line = sourcePositions(source)(problem.range.start).line + 1;
    return { unreadable: `line ${line}: ${problem.message}` };
  }
  if (value !== undefined && value !== null && !isPlainMap(value))
    return { unreadable: 'it is no map of keys.' };
  return { source, value: value ?? {}, offsetOf: (path) => (root ? locate(root, path).start : 0) };
}

/** Finds the line of what a path leads to. */
function linesOf({ source, offsetOf }: Reading): (path: readonly PropertyKey[]) => number {
  const positionAt = sourcePositions(source);
  return (path) => positionAt(offsetOf(path)).line + 1;
}

function titleOf(kind: AnnotationKind, side: Side): string | undefined {
  if ('unreadable' in side) return undefined;
  const map = kind === 'sidecar' ? fieldOf(side.value, 'article') : side.value;
  const title = isPlainMap(map) ? fieldOf(map, 'title') : undefined;
  return typeof title === 'string' ? title : undefined;
}
