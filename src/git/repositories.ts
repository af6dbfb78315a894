import * as vscode from 'vscode';
import { warn } from '../workspace/messages';
import { fileName } from '../workspace/sidecarLocation';
import { GitFailed, gitIn, hasNode, isThere } from './desktop';
import type { Git } from './desktop';
import { gitApi } from './gitApi';
import { topOf } from './committing/repositoryState';

/** A repository that open folders are in, or that is in one. */
export interface Repository {
  /** The top of its work tree, as git tells it. */
  readonly root: string;
  /** Runs there. */
  readonly git: Git;
  /** The open folders, or itself where it lies in one, each with its path below the top: empty, or with a slash at its end. */
  readonly places: readonly Place[];
}

interface Place {
  readonly folder: vscode.Uri;
  readonly prefix: string;
}

/**
 * The repositories of the open folders, those inside them (submodules, say) included.
 *
 * @returns undefined where git cannot be run: in the browser, or where there is none
 */
export async function workspaceRepositories(): Promise<Repository[] | undefined> {
  if (!hasNode()) return undefined;
  const api = await gitApi();
  const program = api?.git.path ?? 'git';
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const inner = (api?.repositories ?? []).map(({ rootUri }) => rootUri);
  const folders = [...open, ...inner.filter((root) => open.some((folder) => pathBelow(folder, root)))];
  const found = new Map<string, { git: Git; places: Place[] }>();
  for (const folder of folders.filter(({ scheme }) => scheme === 'file')) {
    // Git tells of a folder that is gone as of a program that is.
    if (!(await isThere(folder.fsPath))) continue;
    const git = gitIn(folder.fsPath, program);
    try {
      const root = await topOf(git);
      if (root === undefined) continue;
      const prefix = (await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
      const { places } = found.get(root) ?? { places: [] };
      found.set(root, { git: gitIn(root, program), places: [...places, { folder, prefix }] });
    } catch (error) {
      if (error instanceof GitFailed && error.isMissing) return undefined;
      throw error;
    }
  }
  return [...found].map(([root, each]) => ({ root, ...each }));
}

/** A file of a repository in the open folders; undefined when it is in none of them. */
export function uriIn({ places }: Repository, path: string): vscode.Uri | undefined {
  const place = places.find(({ prefix }) => path.startsWith(prefix));
  return place && vscode.Uri.joinPath(place.folder, path.slice(place.prefix.length));
}

/** The repository that a file is in, and its path there; of a submodule and the repository around it the submodule. */
export function repositoryOf(
  repositories: readonly Repository[],
  uri: vscode.Uri,
): { readonly repository: Repository; readonly path: string } | undefined {
  const found = repositories.flatMap((repository) =>
    repository.places.flatMap(({ folder, prefix }) => {
      const below = pathBelow(folder, uri);
      return below === undefined ? [] : [{ repository, path: prefix + below }];
    }),
  );
  return found.sort((one, other) => other.repository.root.length - one.repository.root.length)[0];
}

/** What a person calls a repository. */
export function repositoryName({ root }: Repository): string {
  return fileName(vscode.Uri.file(root));
}

function pathBelow(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return folder.scheme === uri.scheme && uri.path.startsWith(start)
    ? uri.path.slice(start.length)
    : undefined;
}

/** Git runs nothing in folders that nobody trusts. @returns false after saying so */
export async function isGitAllowed(what: string): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = 'Manage Workspace Trust';
  const choice = await warn(`Git is off in Restricted Mode: trust this folder to ${what}.`, manage);
  if (choice === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
