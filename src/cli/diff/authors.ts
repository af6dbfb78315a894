import type { FileVersions, PlacedChange } from '../../core/incidents/diff/fileChanges';
import type { Git } from './git';
import { readLog, uncommittedFiles } from './log';
import type { Comparison } from './revisions';
import { touchedBy, you } from './touchedBy';
import type { SharedFile } from './touchedBy';

/** Who changed a file between two moments. */
export interface Authors {
  /** Whoever wrote a commit that touched it, by name; undefined where the commits do not tell. */
  readonly names: readonly string[] | undefined;
  /** True when some of the changes are in no commit yet. */
  readonly isUncommitted: boolean;
  /** Who made one of its changes, where several people changed the file; nobody where that is not known. */
  readonly of?: (change: PlacedChange) => readonly string[];
}

/**
 * Tells who changed files, as far as git knows it: whoever wrote the commits between. Where the older side has commits of
 * its own that touched a file, what differs may be theirs undone, and then nobody is named.
 *
 * @param files with paths from the top, as git tells them
 */
export async function findAuthors(
  git: Git,
  { from, to, paths }: Comparison,
  files: readonly FileVersions[],
): Promise<Map<FileVersions, Authors>> {
  if (files.length === 0) return new Map();
  if (!from) return new Map(files.map((file) => [file, { names: [], isUncommitted: true }]));
  const uncommitted = to ? undefined : await uncommittedFiles(git, paths);
  const { steps, unsure } = await readLog(git, from.commit, to?.commit ?? 'HEAD', paths);
  const authors = new Map<FileVersions, Authors>();
  const shared: SharedFile[] = [];
  for (const file of files) {
    const both = file.was === undefined ? [file.path] : [file.path, file.was];
    const taken = both.flatMap((path) => steps.get(path) ?? []);
    const isUncommitted = both.some((path) => uncommitted?.has(path));
    const names = both.some((path) => unsure.has(path))
      ? undefined
      : [...new Set(taken.map(({ author }) => author))].sort();
    authors.set(file, { names, isUncommitted });
    const people = (names?.length ?? 0) + (isUncommitted ? 1 : 0);
    // What was renamed went and came as a whole, which hides what else was done.
    if (names && people > 1 && file.was === undefined) {
      const uncommittedBlob = isUncommitted && { uncommitted: { blob: uncommitted?.get(file.path) } };
      shared.push({ file, steps: taken, ...uncommittedBlob });
    }
  }
  const touches = await touchedBy(git, shared);
  for (const [file, { people, by }] of touches) {
    const names = people.filter((name) => name !== you).sort();
    authors.set(file, { names, isUncommitted: people.includes(you), of: by });
  }
  return authors;
}
