import type { Git } from '../desktop';
import type { ChangedFile } from './repositoryState';

/** What goes into a commit. */
export interface FilesToCommit {
  readonly files: readonly ChangedFile[];
  readonly message: string;
  /** True to commit what else is staged with them; git allows nothing else while a merge is under way. */
  readonly withStaged: boolean;
}

/**
 * Commits files as they are in the work tree. What else is staged stays as it was, partly staged hunks too; git makes the
 * commit from an index of its own, so that a commit that fails, by a hook say, leaves the index as it was.
 *
 * @param git runs at the top of the work tree
 * @throws GitFailed when git could not commit
 */
export async function commitFiles(git: Git, { files, message, withStaged }: FilesToCommit): Promise<void> {
  const paths = files.filter(({ isTouched }) => isTouched || !withStaged).map(({ path }) => path);
  const added = files.filter(({ isNew }) => isNew).map(({ path }) => path);
  if (added.length > 0) await git(['add', '--intent-to-add', ...fromInput], pathspecs(added));
  try {
    const commit = ['commit', '--quiet', `--message=${message}`];
    if (paths.length === 0) await git(commit);
    else await git([...commit, withStaged ? '--include' : '--only', ...fromInput], pathspecs(paths));
  } catch (error) {
    if (added.length > 0) await git(['update-index', '--force-remove', '-z', '--stdin'], listed(added));
    throw error;
  }
}

/** Windows takes no long command lines. */
const fromInput = ['--pathspec-from-file=-', '--pathspec-file-nul'];

/** A path is no pattern, whatever is in it; said of each, since an option of git's would reach hooks. */
function pathspecs(paths: readonly string[]): string {
  return listed(paths.map((path) => `:(literal)${path}`));
}

function listed(paths: readonly string[]): string {
  return paths.map((path) => `${path}\0`).join('');
}
