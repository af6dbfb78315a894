import * as vscode from 'vscode';
import { commitMessage } from '../core/sidecar/commitMessage';
import type { SidecarChange } from '../core/sidecar/commitMessage';
import { parseSidecar } from '../core/sidecar/parseSidecar';
import { isIncidentFile } from '../workspace/annotationFiles';
import { tellError } from '../workspace/log';
import { isCodebookFile } from '../workspace/codebookFiles';
import { isNamesFile } from '../workspace/namesFiles';
import type { Log } from '../workspace/log';
import { articleOf, fileName, isSidecar, sidecarOf } from '../workspace/sidecarLocation';
import { readTextFile } from '../workspace/textFile';
import { findRepository, gitApi, untrackedStatus } from './gitApi';
import type { GitRepository } from './gitApi';

/**
 * Commits the sidecars, incident files and names files that changed, with new articles they belong to, and nothing else unless the
 * analyst says so.
 *
 * @param annotatedArticles every article with a sidecar, for the message where Git is not reachable
 */
export async function commitAnnotations(
  log: Log,
  annotatedArticles: () => readonly vscode.Uri[],
): Promise<void> {
  if (!(await vscode.workspace.saveAll(false))) return;
  if (!vscode.workspace.isTrusted) return askForTrust();
  if (!(await gitApi())) return helpWithoutGit(annotatedArticles());
  const repository = await pickRepository();
  if (!repository) {
    void vscode.window.showWarningMessage(
      'This folder is not in a git repository, so there is nowhere to commit: initialize one in the Source Control view.',
    );
    return;
  }
  await repository.status();
  const changed = annotationChanges(repository);
  if (changed.length === 0) {
    void vscode.window.showInformationMessage('No annotations have changed since the last commit.');
    return;
  }
  const paths = [...changed, ...newArticles(repository, changed)];
  if (!(await mayIncludeOthers(repository, paths))) return;
  const message = await vscode.window.showInputBox({
    title: `Commit ${changed.length} annotation ${changed.length === 1 ? 'file' : 'files'}`,
    prompt: 'Message of the commit',
    value: await proposeMessage(repository, changed),
    ignoreFocusOut: true,
  });
  if (message === undefined || message.trim() === '') return;
  try {
    await repository.add(paths.map((uri) => uri.fsPath));
    await repository.commit(message);
    vscode.window.setStatusBarMessage(`$(git-commit) Committed: ${message.split('\n', 1)[0] ?? ''}`, 8000);
  } catch (error) {
    tellError(log, 'Git could not commit the annotations; they are staged, and the log says why.', error);
  }
}

async function askForTrust(): Promise<void> {
  const manage = 'Manage Workspace Trust';
  const choice = await vscode.window.showWarningMessage(
    'Git is off in Restricted Mode: trust this folder to commit its annotations.',
    manage,
  );
  if (choice === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

/** The whole-workspace message for the clipboard, where the Git extension is not reachable. */
async function helpWithoutGit(articles: readonly vscode.Uri[]): Promise<void> {
  const changes = await Promise.all(articles.map((article) => changeOf(article, undefined)));
  await vscode.env.clipboard.writeText(commitMessage(changes, 0));
  await vscode.commands.executeCommand('workbench.view.scm');
  void vscode.window.showWarningMessage(
    'Git cannot be reached from here, so Newsmark cannot commit: a message is on the clipboard; commit the .claims.yaml files in the Source Control view or a terminal.',
  );
}

async function pickRepository(): Promise<GitRepository | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const candidates = [active, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)];
  for (const uri of candidates) {
    const repository = uri?.scheme === 'file' ? await findRepository(uri) : undefined;
    if (repository) return repository;
  }
  return undefined;
}

function annotationChanges({ state }: GitRepository): vscode.Uri[] {
  const all = [...state.indexChanges, ...state.workingTreeChanges, ...(state.untrackedChanges ?? [])];
  const isOurs = (uri: vscode.Uri): boolean =>
    isSidecar(uri) || isIncidentFile(uri) || isNamesFile(uri) || isCodebookFile(uri);
  return unique(all.map(({ uri }) => uri).filter(isOurs));
}

/** The articles of changed sidecars that git does not know yet. */
function newArticles({ state }: GitRepository, changed: readonly vscode.Uri[]): vscode.Uri[] {
  const all = [...state.workingTreeChanges, ...(state.untrackedChanges ?? [])];
  const untracked = new Set(
    all.filter(({ status }) => status === untrackedStatus).map(({ uri }) => uri.path),
  );
  return changed
    .filter(isSidecar)
    .map(articleOf)
    .filter(({ path }) => untracked.has(path));
}

/** Git commits its whole index: what else is staged is named, and included only when the analyst says so. */
async function mayIncludeOthers({ state }: GitRepository, paths: readonly vscode.Uri[]): Promise<boolean> {
  const ours = new Set(paths.map(({ path }) => path));
  const others = state.indexChanges.filter(({ uri }) => !ours.has(uri.path)).map(({ uri }) => fileName(uri));
  if (others.length === 0) return true;
  const include = 'Commit These Too';
  const choice = await vscode.window.showWarningMessage(
    `Other files are staged as well: ${others.slice(0, 5).join(', ')}${others.length > 5 ? ' …' : ''}`,
    {
      modal: true,
      detail: 'Git commits everything that is staged. Unstage them first to commit annotations alone.',
    },
    include,
  );
  return choice === include;
}

async function proposeMessage(repository: GitRepository, changed: readonly vscode.Uri[]): Promise<string> {
  const sidecars = changed.filter(isSidecar);
  const changes = await Promise.all(sidecars.map((uri) => changeOf(articleOf(uri), repository)));
  const also = [
    ...(changed.some(isNamesFile) ? ['names'] : []),
    ...(changed.some(isCodebookFile) ? ['the codebook'] : []),
  ];
  return commitMessage(changes, changed.filter(isIncidentFile).length, also);
}

async function changeOf(article: vscode.Uri, repository: GitRepository | undefined): Promise<SidecarChange> {
  const sidecar = sidecarOf(article);
  const committed = await repository?.show('HEAD', sidecar.fsPath).catch(() => undefined);
  const now = await readTextFile(sidecar);
  return {
    name: fileName(article),
    ...(committed !== undefined && { before: parseSidecar(committed) }),
    ...(now.state === 'text' && { after: parseSidecar(now.text) }),
  };
}

function unique(uris: readonly vscode.Uri[]): vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.path, uri])).values()];
}
