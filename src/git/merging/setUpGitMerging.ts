import * as vscode from 'vscode';
import { plainLine } from '../../core/text/plainLine';
import { incidentsFolder } from '../../workspace/incidentsFolder';
import type { Log } from '../../workspace/log';
import { hasNode } from '../desktop';
import { launcherPath, refreshLauncher } from './mergeLauncher';
import type { LauncherParts } from './mergeLauncher';
import { isSetUp, removeMerging, repairDriver, setUpMerging } from './mergeSetUp';
import type { SetUpResult } from './mergeSetUp';
import { isGitAllowed, repositoryName, workspaceRepositories } from '../repositories';
import type { Repository } from '../repositories';
import { inform, warn } from '../../workspace/messages';

/** What the launcher is made of here: it is kept in the extension's storage, which outlives its versions. */
export function launcherParts({ globalStorageUri, extensionUri }: vscode.ExtensionContext): LauncherParts {
  return {
    storage: vscode.Uri.joinPath(globalStorageUri, 'merge').fsPath,
    engine: vscode.Uri.joinPath(extensionUri, 'dist', 'mergeEngine.js').fsPath,
    runtime: hasNode() ? process.execPath : '',
  };
}

/** Sets up git to merge annotations by claim, and tells what was written. */
export async function setUpGitMerging(parts: LauncherParts): Promise<void> {
  if (!(await isGitAllowed('set up merging'))) return;
  const repositories = await workspaceRepositories();
  if (!repositories) {
    void warn(
      'Git cannot be run from here, so merging was not set up: run this command in VS Code on a desktop, where git is installed. Conflict markers in annotations can be merged by claim here, too.',
    );
    return;
  }
  if (repositories.length === 0) {
    void warn(
      'This folder is not in a git repository, so there is nothing to set up: initialize one in the Source Control view.',
    );
    return;
  }
  const chosen = await choose(repositories);
  if (chosen.length === 0) return;
  await refreshLauncher(parts);
  const results = [];
  for (const { git, root } of chosen) {
    const where = { git, root, launcher: launcherPath(parts), incidentsFolder: incidentsFolder() };
    results.push(await setUpMerging(where));
  }
  await report(chosen, results);
}

/**
 * Brings the launcher up to date after an upgrade of Newsmark or VS Code, and repositories that were set up with it.
 * Repositories that were not are left alone.
 */
export async function keepMergingReady(parts: LauncherParts, log: Log): Promise<void> {
  try {
    if (!vscode.workspace.isTrusted) return;
    const repositories = (await workspaceRepositories()) ?? [];
    for (const { git, root } of repositories) {
      if (!(await isSetUp(git))) continue;
      await refreshLauncher(parts);
      if (await repairDriver(git, launcherPath(parts)))
        log.info(`Pointed git in ${root} to today’s merge driver.`);
    }
  } catch (error) {
    log.warn('Git merging could not be checked; until then git leaves conflict markers.', error);
  }
}

async function choose(repositories: readonly Repository[]): Promise<readonly Repository[]> {
  if (repositories.length === 1) return repositories;
  const all = { label: `All ${repositories.length} repositories`, chosen: repositories };
  const each = repositories.map((repository) => ({
    label: plainLine(repositoryName(repository)),
    description: plainLine(repository.root),
    chosen: [repository],
  }));
  const title = 'Set Up Git Merging: Which Repository?';
  return (await vscode.window.showQuickPick([all, ...each], { title }))?.chosen ?? [];
}

async function report(repositories: readonly Repository[], results: readonly SetUpResult[]): Promise<void> {
  const names = repositories.map(repositoryName).join(', ');
  const overridden = [...new Set(results.flatMap((result) => result.overridden))];
  if (overridden.length > 0) {
    void warn(
      `Git will not merge ${overridden.join(' and ')} by claim in ${names}: another line of a .gitattributes file gives them another \`merge\`; remove that line.`,
    );
  }
  const show = 'Show .gitattributes';
  const undo = 'Undo';
  const choice = await inform(sentenceOn(names, results), show, undo);
  if (choice === show) {
    for (const { root } of repositories) {
      await vscode.window.showTextDocument(vscode.Uri.file(`${root}/.gitattributes`), { preview: false });
    }
  }
  if (choice !== undo) return;
  for (const { git } of repositories) await removeMerging(git);
  void inform(
    `Git merges annotations as text again in ${names}. The lines in .gitattributes do nothing by themselves; remove them if nobody merges by claim.`,
  );
}

function sentenceOn(names: string, results: readonly SetUpResult[]): string {
  const lines = results.flatMap(({ attributes }) => attributes).length;
  const isConfigured = results.some((result) => result.isConfigured);
  if (lines === 0 && !isConfigured)
    return `Git merges annotations by claim in ${names} already; nothing was changed.`;
  const written = [
    ...(lines > 0
      ? [`${lines === 1 ? 'a line' : `${lines} lines`} in .gitattributes, to be committed for everyone`]
      : []),
    ...(isConfigured ? ['the driver “newsmark” in the git configuration of this clone alone'] : []),
  ];
  return `Git now merges annotations by claim in ${names}. Written: ${written.join('; ')}. Each colleague runs this command once.`;
}
