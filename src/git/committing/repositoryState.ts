import { GitFailed, isThere, nodeFiles } from '../desktop';
import type { Git } from '../desktop';

/** What git does at the moment and has not finished. */
export type UnderWay = 'merge' | 'cherry-pick' | 'revert' | 'rebase';

/** One file that differs from the last commit; paths are relative to the top of the work tree, with slashes. */
export interface ChangedFile {
  readonly path: string;
  /** True when the index differs from the last commit. */
  readonly isStaged: boolean;
  /** True when the file differs from the index. */
  readonly isTouched: boolean;
  /** True when git does not know it yet. */
  readonly isNew: boolean;
  /** True when it waits for a merge to be decided. */
  readonly isUnmerged: boolean;
}

/** A repository between two commits. */
export interface RepositoryState {
  readonly changes: readonly ChangedFile[];
  readonly underWay?: UnderWay;
  /** True when HEAD is on no branch. */
  readonly isDetached: boolean;
}

/** Reads what has changed since the last commit. @param git runs at the top of the work tree */
export async function readState(git: Git): Promise<RepositoryState> {
  const status = ['status', '--porcelain=v2', '--branch', '-z', '--untracked-files=all', '--no-renames'];
  const records = (await git(['--no-optional-locks', ...status])).split('\0');
  const underWay = await findUnderWay(git);
  return {
    changes: records.flatMap((record) => changeIn(record) ?? []),
    ...(underWay && { underWay }),
    isDetached: records.includes('# branch.head (detached)'),
  };
}

/** How many words stand before the path, by the sort of record (git-status, "Porcelain Format Version 2"). */
const wordsBeforePath: Readonly<Record<string, number>> = { '1': 8, u: 10, '?': 1 };

function changeIn(record: string): ChangedFile | undefined {
  const sort = record.slice(0, 1);
  const words = wordsBeforePath[sort];
  if (words === undefined) return undefined;
  let start = 0;
  for (let word = 0; word < words; word++) start = record.indexOf(' ', start) + 1;
  const [index, workTree] = record.slice(2, 4);
  const isKnown = sort === '1';
  return {
    path: record.slice(start),
    isStaged: isKnown && index !== '.',
    isTouched: isKnown ? workTree !== '.' : true,
    isNew: sort === '?',
    isUnmerged: sort === 'u',
  };
}

const heads = [
  ['merge', 'MERGE_HEAD'],
  ['rebase', 'rebase-merge'],
  ['rebase', 'rebase-apply'],
  ['cherry-pick', 'CHERRY_PICK_HEAD'],
  ['revert', 'REVERT_HEAD'],
] as const;

async function findUnderWay(git: Git): Promise<UnderWay | undefined> {
  const names = heads.flatMap(([, name]) => ['--git-path', name]);
  const paths = (await git(['rev-parse', '--path-format=absolute', ...names])).split('\n');
  for (const [at, [name]] of heads.entries()) {
    if (await isThere(paths[at] ?? '')) return name;
  }
  return undefined;
}

/** The message that git prepared for what is under way, without its comments; nothing when there is none. */
export async function preparedMessage(git: Git): Promise<string> {
  const path = (await git(['rev-parse', '--path-format=absolute', '--git-path', 'MERGE_MSG'])).replace(
    /\n$/,
    '',
  );
  const { readFile } = await nodeFiles();
  const message = await readFile(path, 'utf8').catch(() => '');
  return message.replace(/^#.*\n?/gm, '').trim();
}

/**
 * The content of files at a commit, all read in one run; undefined for a file that is not there.
 *
 * @param paths relative to the top of the work tree
 */
export async function contentsAt(
  git: Git,
  commit: string,
  paths: readonly string[],
): Promise<(string | undefined)[]> {
  const names = paths.map((path) => `${commit}:${path}`);
  // A name with a line end cannot be asked for in this way.
  const asked = names.filter((name) => !name.includes('\n'));
  const answers = await git.bytes(['cat-file', '--batch'], asked.map((name) => `${name}\n`).join(''));
  const found = new Map<string, string>();
  let at = 0;
  for (const name of asked) {
    const head = new TextDecoder().decode(answers.subarray(at, answers.indexOf(lineFeed, at)));
    at = answers.indexOf(lineFeed, at) + 1;
    const size = /^[0-9a-f]+ blob ([0-9]+)$/.exec(head)?.[1];
    if (size === undefined) continue;
    found.set(
      name,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(answers.subarray(at, at + Number(size))),
    );
    at += Number(size) + 1;
  }
  return names.map((name) => found.get(name));
}

const lineFeed = 10;

/** The top of the work tree that a folder is in; undefined when it is in none. @throws GitFailed for any other reason */
export async function topOf(git: Git): Promise<string | undefined> {
  try {
    return (await git(['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '');
  } catch (error) {
    if (error instanceof GitFailed && /not a git repository|must be run in a work tree/.test(error.details))
      return undefined;
    throw error;
  }
}
