import type { FileVersions } from '../../core/incidents/diff/fileChanges';
import type { Git } from './git';
import type { Comparison } from './revisions';

/** Who changed a file between two moments. */
export interface Authors {
  /** Whoever wrote a commit that touched it, by name; undefined where the commits do not tell. */
  readonly names: readonly string[] | undefined;
  /** True when some of the changes are in no commit yet. */
  readonly isUncommitted: boolean;
}

type Versions = Pick<FileVersions, 'path' | 'was'>;

/**
 * Tells who changed files, as far as git knows it: whoever wrote the commits between. Where the older side has commits of
 * its own that touched a file, what differs may be theirs undone, and then nobody is named.
 */
export async function findAuthors(git: Git, comparison: Comparison): Promise<(file: Versions) => Authors> {
  const { from, to, paths } = comparison;
  if (!from) return () => ({ names: [], isUncommitted: true });
  const uncommitted = to ? undefined : await uncommittedFiles(git, paths);
  const end = to?.commit ?? 'HEAD';
  const range = ['log', '-z', '-c', '--no-renames', '--name-only', '--left-right', '--format=%x01%m%aN'];
  const told = await git.list(...range, `${from.commit}...${end}`, '--', ...paths);
  const { authors, unsure } = readLog(told);
  return ({ path, was }) => {
    const both = was === undefined ? [path] : [path, was];
    const names = [...new Set(both.flatMap((each) => [...(authors.get(each) ?? [])]))];
    return {
      names: both.some((each) => unsure.has(each)) ? undefined : names.sort(),
      isUncommitted: both.some((each) => uncommitted?.has(each)),
    };
  };
}

/** Files by path from the top, with the authors of the newer side's commits; and those that the older side touched. */
function readLog(told: readonly string[]): { authors: Map<string, Set<string>>; unsure: Set<string> } {
  const authors = new Map<string, Set<string>>();
  const unsure = new Set<string>();
  let [side, name] = ['', ''];
  for (const entry of told) {
    const word = entry.replace(/^\n/, '');
    if (word.startsWith('\u0001')) [side, name] = [word.slice(1, 2), word.slice(2)];
    else if (side === '<') unsure.add(word);
    else authors.set(word, (authors.get(word) ?? new Set()).add(name));
  }
  return { authors, unsure };
}

async function uncommittedFiles(git: Git, paths: readonly string[]): Promise<Set<string>> {
  const limit = ['--', ...paths];
  const changed = await git.list(
    'diff',
    '--no-ext-diff',
    '--name-only',
    '-z',
    '--no-renames',
    'HEAD',
    ...limit,
  );
  const fresh = await git.list('ls-files', '-z', '--full-name', '--others', '--exclude-standard', ...limit);
  return new Set([...changed, ...fresh]);
}
