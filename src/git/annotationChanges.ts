import * as vscode from 'vscode';
import { compareFile } from '../core/incidents/diff/fileChanges';
import type {
  AnnotationKind,
  FileChanges,
  FileState,
  FileVersions,
} from '../core/incidents/diff/fileChanges';
import { pairRenamed } from '../core/incidents/diff/pairRenamed';
import { compareText } from '../core/text/compareText';
import { isIncidentFile } from '../workspace/reading/annotationFiles';
import { isCodebookFile } from '../workspace/codebookFiles';
import { isNamesFile } from '../workspace/namesFiles';
import { isSidecar } from '../workspace/sidecarLocation';
import { readTextFile } from '../workspace/textFile';
import { findRepository, gitApi, untrackedStatus } from './gitApi';
import type { GitChange, GitRepository } from './gitApi';

/** The part of the Git extension's API that comparing needs besides {@link GitRepository}. */
export interface ComparableRepository extends GitRepository {
  readonly state: GitRepository['state'] & {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
  /** What differs between a revision and the files as they are; files that git does not know are left out. */
  diffWith(ref: string): Promise<readonly GitDifference[]>;
  getCommit(ref: string): Promise<{ readonly hash: string }>;
  getRefs(query: { sort?: 'committerdate' }): Promise<readonly GitRef[]>;
  log(options: { maxEntries: number }): Promise<readonly GitCommit[]>;
}

interface GitDifference extends GitChange {
  readonly originalUri: vscode.Uri;
  readonly renameUri?: vscode.Uri;
}

/** A branch (0), a branch of a remote (1) or a tag (2). */
interface GitRef {
  readonly type: 0 | 1 | 2;
  readonly name?: string;
  readonly commit?: string;
}

interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** The values of the API's `Status` for a file that is new in the index, and for one that is gone. */
const [addedStatus, deletedStatus] = [1, 6];

const kinds: readonly AnnotationKind[] = ['sidecar', 'incident', 'names', 'codebook'];

/** An annotation file that is not as a revision has it; what is in it is read when somebody looks. */
export interface ChangedFile {
  readonly repository: ComparableRepository;
  readonly ref: string;
  readonly kind: AnnotationKind;
  readonly uri: vscode.Uri;
  /** Where the revision has it; undefined where it is new. */
  readonly original: vscode.Uri | undefined;
  readonly isGone: boolean;
}

/** The repositories of the open folders, each once; undefined where Git cannot be reached. */
export async function openRepositories(): Promise<ComparableRepository[] | undefined> {
  if (!(await gitApi())) return undefined;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(({ uri }) => findRepository(uri)));
  const known = found.flatMap((repository) => (repository ? [repository as ComparableRepository] : []));
  return [...new Map(known.map((repository) => [repository.rootUri.toString(), repository])).values()];
}

/** The annotation files that differ from a revision, articles first, then by path; new and renamed ones included. */
export async function changedFiles(repository: ComparableRepository, ref: string): Promise<ChangedFile[]> {
  const { workingTreeChanges, untrackedChanges = [], indexChanges, mergeChanges, HEAD } = repository.state;
  const hasCommit = ref !== 'HEAD' || HEAD?.commit !== undefined;
  const differing: readonly GitDifference[] = hasCommit ? await repository.diffWith(ref) : [];
  const untracked = [...workingTreeChanges, ...untrackedChanges].filter(
    ({ status }) => status === untrackedStatus,
  );
  const fresh = hasCommit ? untracked : [...untracked, ...indexChanges];
  const found = new Map<string, ChangedFile>();
  const keep = (uri: vscode.Uri, original: vscode.Uri | undefined, isGone: boolean): void => {
    const kind = kindOf(uri);
    if (kind) found.set(uri.toString(), { repository, ref, kind, uri, original, isGone });
  };
  for (const { uri } of mergeChanges) keep(uri, uri, false);
  for (const { uri, originalUri, renameUri, status } of differing) {
    keep(renameUri ?? uri, status === addedStatus ? undefined : originalUri, status === deletedStatus);
  }
  // What is no longer tracked but still there is told as gone by git, and as untracked.
  for (const { uri } of fresh) keep(uri, found.get(uri.toString())?.original, false);
  const files = await joinRenamed([...found.values()]);
  return files.sort(
    (one, other) =>
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || compareText(one.uri.path, other.uri.path),
  );
}

/** What happened in a file, read from git and from the file as it is. */
export async function readChanges(file: ChangedFile): Promise<FileChanges> {
  const { was, ...versions } = await readVersions(file);
  return compareFile({
    ...versions,
    path: vscode.workspace.asRelativePath(file.uri),
    ...(was !== undefined && file.original && { was: vscode.workspace.asRelativePath(file.original) }),
  });
}

/** A URI that shows a file as a revision has it. */
export async function atRevision({ original, ref }: ChangedFile): Promise<vscode.Uri | undefined> {
  const api = (await gitApi()) as { toGitUri?(uri: vscode.Uri, ref: string): vscode.Uri } | undefined;
  return original && api?.toGitUri?.(original, ref);
}

/** Joins files that git tells as gone and as new; it knows no renames of files that are in no commit. */
async function joinRenamed(files: readonly ChangedFile[]): Promise<ChangedFile[]> {
  const single = files.filter(({ original, isGone }) => isGone || !original);
  if (single.every(({ isGone }) => isGone) || !single.some(({ isGone }) => isGone)) return [...files];
  const pairs = pairRenamed(await Promise.all(single.map(readVersions)));
  const byPath = new Map(files.map((file) => [file.uri.path, file]));
  const joined = pairs.flatMap(({ path, was }) => {
    const file = byPath.get(path);
    const old = was === undefined ? undefined : byPath.get(was);
    return file ? [old ? { ...file, original: old.original } : file] : [];
  });
  return [...files.filter((file) => !single.includes(file)), ...joined];
}

async function readVersions({
  repository,
  ref,
  kind,
  uri,
  original,
  isGone,
}: ChangedFile): Promise<FileVersions> {
  const missing = { unreadable: `git has no version of it at ${ref}.` };
  const before = original && (await repository.show(ref, original.fsPath).catch(() => missing));
  const isRenamed = original !== undefined && original.path !== uri.path;
  return {
    kind,
    path: uri.path,
    ...(isRenamed && { was: original.path }),
    before,
    after: isGone ? undefined : await readNow(uri),
  };
}

async function readNow(uri: vscode.Uri): Promise<FileState> {
  const file = await readTextFile(uri);
  switch (file.state) {
    case 'text':
      return file.text;
    case 'missing':
      return undefined;
    default:
      return { unreadable: 'it is not UTF-8 text.' };
  }
}

function kindOf(uri: vscode.Uri): AnnotationKind | undefined {
  if (isSidecar(uri)) return 'sidecar';
  if (isNamesFile(uri)) return 'names';
  if (isCodebookFile(uri)) return 'codebook';
  return isIncidentFile(uri) ? 'incident' : undefined;
}
