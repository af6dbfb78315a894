import { execFileSync } from 'node:child_process';
import { generateWorkspace, reviewedSidecars, writeWorkspaceFile } from './generateWorkspace';
import type { WorkspaceSize } from './generateWorkspace';

/** The branches of a generated repository. */
export const baseBranch = 'main';
export const reviewBranch = 'review';

/**
 * Makes a git repository of a generated workspace, with a second branch on which a number of sidecars differ; the first
 * branch is checked out.
 *
 * @param folder a new or empty folder
 */
export function generateRepository(folder: string, size: WorkspaceSize, differing = 1000): void {
  generateWorkspace(folder, size);
  git(folder, 'init', '--quiet', `--initial-branch=${baseBranch}`);
  commitAll(folder, 'Articles and claims');
  git(folder, 'checkout', '--quiet', '-b', reviewBranch);
  for (const file of reviewedSidecars(size, differing)) writeWorkspaceFile(folder, file);
  commitAll(folder, `Review ${differing} articles`);
  switchBranch(folder, baseBranch);
}

export function switchBranch(folder: string, branch: string): void {
  git(folder, 'checkout', '--quiet', branch);
}

function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, '-c', 'user.name=Analyst One', '-c', 'user.email=one@example.org', 'commit', '-qm', message);
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'gc.auto=0', ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
