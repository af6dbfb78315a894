import * as vscode from 'vscode';

/** The part of the built-in Git extension's API (version 1) that Newsmark uses. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly indexChanges: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges?: readonly GitChange[];
    readonly mergeChanges: readonly GitChange[];
  };
  getConfig(key: string): Promise<string>;
  status(): Promise<void>;
  add(paths: string[]): Promise<void>;
  revert(paths: string[]): Promise<void>;
  commit(message: string): Promise<void>;
  /** The content of a file at a commit; rejects when it is not there. */
  show(ref: string, path: string): Promise<string>;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly status: number;
}

/** The value of the API's `Status` for a file that git does not know. */
export const untrackedStatus = 7;

interface GitExtension {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  /** Where git is. */
  readonly git: { readonly path: string };
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
  openRepository?(root: vscode.Uri): Promise<GitRepository | null>;
}

/**
 * The built-in Git extension's API, ready for use.
 *
 * @returns undefined where the extension is not reachable (the web) or switched off
 */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  try {
    const api = (await extension.activate()).getAPI(1);
    if (api.state !== 'initialized') await nextState(api);
    return api;
  } catch {
    return undefined; // Git is switched off in the settings, or not installed.
  }
}

/** The repository that a file is in, if Git is reachable and it is in one. */
export async function findRepository(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const api = await gitApi();
  return api?.getRepository(uri) ?? (await api?.openRepository?.(uri).catch(() => null)) ?? undefined;
}

function nextState(api: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const stop = api.onDidChangeState(() => {
      stop.dispose();
      resolve();
    });
  });
}
