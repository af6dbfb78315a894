import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotationKind, FileState, FileVersions } from '../../core/incidents/diff/fileChanges';
import { pairRenamed } from '../../core/incidents/diff/pairRenamed';
import { isCodebookFile, isIncidentFile, isNamesFile, isSidecar } from '../files';
import type { Git } from './git';
import type { Comparison } from './revisions';
import { textState } from './textState';

/** The repository that is looked at. */
export interface Repository {
  readonly git: Git;
  /** Its uppermost folder. */
  readonly top: string;
  readonly incidentsFolder: string;
}

/** One side of a changed file: a blob of git's, the file as it is, or nothing. */
type Side = { readonly blob: string } | 'file' | 'link' | undefined;

interface ChangedFile {
  readonly kind: AnnotationKind;
  readonly path: string;
  readonly before: Side;
  readonly after: Side;
}

/** The annotation files that differ, with both contents; paths are those from the top, as git tells them. */
export async function changedFiles(repository: Repository, comparison: Comparison): Promise<FileVersions[]> {
  const files = await listChanged(repository, comparison);
  const ids = files.flatMap(({ before, after }) => [before, after].flatMap((side) => blobOf(side) ?? []));
  const blobs = await repository.git.blobs(ids);
  const versions = await Promise.all(
    files.map(async ({ kind, path, before, after }) => ({
      kind,
      path,
      before: await stateOf(before, join(repository.top, path), blobs),
      after: await stateOf(after, join(repository.top, path), blobs),
    })),
  );
  return pairRenamed(versions.filter(({ before, after }) => before !== undefined || after !== undefined));
}

async function listChanged(repository: Repository, { from, to, paths }: Comparison): Promise<ChangedFile[]> {
  const { git } = repository;
  const limit = ['--', ...paths];
  const raw = ['--raw', '-z', '--no-renames', '--no-abbrev', '--ignore-submodules=all'];
  const found = new Map<string, ChangedFile>();
  const keep = (path: string, before: Side, after: Side): void => {
    const kind = kindOfFile(repository, path);
    if (kind) found.set(path, { kind, path, before, after });
  };
  if (from) {
    const told = to
      ? await git.list('diff-tree', '-r', ...raw, from.commit, to.commit, ...limit)
      : await git.list('diff', '--no-ext-diff', ...raw, from.commit, ...limit);
    for (const { path, before, after } of readRaw(told)) keep(path, before, to ? after : after && 'file');
  }
  if (!to) {
    const others = from ? ['--others'] : ['--others', '--cached'];
    const untracked = await git.list(
      'ls-files',
      '-z',
      '--full-name',
      '--exclude-standard',
      ...others,
      ...limit,
    );
    // What is staged for deletion and still there is told as removed above.
    for (const path of untracked) keep(path, found.get(path)?.before, 'file');
  }
  return [...found.values()];
}

/** The pairs of “:<mode> <mode> <blob> <blob> <status>” and path in git's raw format. */
function readRaw(told: readonly string[]): { path: string; before: Side; after: Side }[] {
  const found = [];
  for (let at = 0; at + 1 < told.length; at += 2) {
    const [oldMode = '', mode = '', oldBlob = '', blob = ''] = (told[at] ?? '').slice(1).split(' ');
    found.push({ path: told[at + 1] ?? '', before: sideOf(oldMode, oldBlob), after: sideOf(mode, blob) });
  }
  return found;
}

function sideOf(mode: string, blob: string): Side {
  if (mode === '000000') return undefined;
  return mode === '120000' || mode === '160000' ? 'link' : { blob };
}

function blobOf(side: Side): string | undefined {
  return typeof side === 'object' ? side.blob : undefined;
}

async function stateOf(side: Side, path: string, blobs: ReadonlyMap<string, Uint8Array>): Promise<FileState> {
  if (side === undefined) return undefined;
  if (side === 'link') return linkState;
  if (side === 'file') return fileState(path);
  return textState(blobs.get(side.blob));
}

const linkState = { unreadable: 'it is a link.' };

async function fileState(path: string): Promise<FileState> {
  try {
    if ((await lstat(path)).isSymbolicLink()) return linkState;
    return textState(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? undefined
      : { unreadable: `it cannot be opened (${code}).` };
  }
}

function kindOfFile({ top, incidentsFolder }: Repository, path: string): AnnotationKind | undefined {
  if (isSidecar(path)) return 'sidecar';
  if (isNamesFile(path)) return 'names';
  if (isCodebookFile(path)) return 'codebook';
  return isIncidentFile(join(top, path), incidentsFolder) ? 'incident' : undefined;
}
