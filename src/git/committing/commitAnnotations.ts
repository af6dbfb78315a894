import * as vscode from 'vscode';
import { plainLine } from '../../core/text/plainLine';
import { commitMessage } from '../../core/sidecar/commitMessage';
import { isIncidentFile } from '../../workspace/reading/annotationFiles';
import { isCodebookFile } from '../../workspace/codebookFiles';
import { tellError } from '../../workspace/log';
import type { Log } from '../../workspace/log';
import { askFirst, inform, warn } from '../../workspace/messages';
import { isNamesFile } from '../../workspace/namesFiles';
import { articleOf, isSidecar } from '../../workspace/sidecarLocation';
import { proposeMessage, storedChange } from './annotationMessage';
import { commitFiles } from './commitFiles';
import { GitFailed } from '../desktop';
import { isGitAllowed, repositoryName, repositoryOf, uriIn, workspaceRepositories } from '../repositories';
import type { Repository } from '../repositories';
import { preparedMessage, readState } from './repositoryState';
import type { ChangedFile, RepositoryState } from './repositoryState';
import { counted } from '../../core/text/counted';

/** A repository in which annotations have changed since its last commit. */
interface Work {
  readonly repository: Repository;
  readonly state: RepositoryState;
  /** The changed sidecars, incident files, names files and codebooks. */
  readonly annotations: readonly ChangedFile[];
  /** The same, with the articles of sidecars that git does not know yet. */
  readonly files: readonly ChangedFile[];
}

/**
 * Commits the sidecars, incident files, names files and codebooks that changed, with new articles they belong to, and
 * nothing else unless the analyst says so.
 *
 * @param annotatedArticles every article with a sidecar, for the message where git cannot be run
 */
export async function commitAnnotations(
  log: Log,
  annotatedArticles: () => readonly vscode.Uri[],
): Promise<void> {
  if (!(await vscode.workspace.saveAll(false))) return;
  if (!(await isGitAllowed('commit its annotations'))) return;
  const repositories = await workspaceRepositories();
  if (!repositories) return helpWithoutGit(annotatedArticles());
  if (repositories.length === 0) {
    void warn(
      'This folder is not in a git repository, so there is nowhere to commit: initialize one in the Source Control view.',
    );
    return;
  }
  const work = await pickWork(repositories);
  if (!work) return;
  const withStaged = await mayCommit(work);
  if (withStaged === undefined) return;
  const message = await askForMessage(work);
  if (message === undefined || message.trim() === '') return;
  try {
    const location = vscode.ProgressLocation.Window;
    await vscode.window.withProgress({ location, title: 'Committing annotations' }, () =>
      commitFiles(work.repository.git, { files: work.files, message, withStaged }),
    );
    vscode.window.setStatusBarMessage(
      `$(git-commit) Committed: ${plainLine(message.split('\n', 1)[0] ?? '')}`,
      8000,
    );
  } catch (error) {
    const reason = error instanceof GitFailed ? ` (${error.reason})` : '';
    tellError(
      log,
      `Git did not commit the annotations${reason}; what was staged is as it was, and the log says more.`,
      error,
    );
  }
}

/** The whole-workspace message for the clipboard, where git cannot be run. */
async function helpWithoutGit(articles: readonly vscode.Uri[]): Promise<void> {
  const changes = await Promise.all(articles.map((article) => storedChange(article)));
  await vscode.env.clipboard.writeText(commitMessage(changes, 0));
  await vscode.commands.executeCommand('workbench.view.scm');
  void warn(
    'Git cannot be reached from here, so Newsmark cannot commit: a message is on the clipboard; commit the .claims.yaml files in the Source Control view or a terminal.',
  );
}

/** What there is to commit; of several repositories, in the one that the analyst picks. */
async function pickWork(repositories: readonly Repository[]): Promise<Work | undefined> {
  const all = await Promise.all(repositories.map((repository) => workIn(repository, repositories)));
  const changed = all.filter(({ annotations }) => annotations.length > 0);
  if (changed.length === 0) {
    void inform('No annotations have changed since the last commit.');
  }
  if (changed.length < 2) return changed[0];
  const items = changed.map((work) => ({
    label: plainLine(repositoryName(work.repository)),
    description: counted(work.annotations.length, 'annotation file'),
    work,
  }));
  const title = 'Commit Annotations: In Which Repository?';
  return (await vscode.window.showQuickPick(items, { title }))?.work;
}

async function workIn(repository: Repository, repositories: readonly Repository[]): Promise<Work> {
  const state = await readState(repository.git);
  const found = new Map<string, { uri: vscode.Uri; change: ChangedFile }>();
  for (const change of state.changes) {
    const uri = uriIn(repository, change.path);
    const isHere = uri && repositoryOf(repositories, uri)?.repository === repository;
    if (isHere) found.set(uri.path, { uri, change });
  }
  const ours = [...found.values()].filter(
    ({ uri }) => isSidecar(uri) || isIncidentFile(uri) || isNamesFile(uri) || isCodebookFile(uri),
  );
  const annotations = ours.map(({ change }) => change);
  const articles = ours.flatMap(({ uri }) => (isSidecar(uri) ? (found.get(articleOf(uri).path) ?? []) : []));
  const added = articles.map(({ change }) => change).filter(({ isNew }) => isNew);
  return { repository, state, annotations, files: [...annotations, ...added] };
}

/**
 * Asks about what else would be committed, or says why nothing can be.
 *
 * @returns whether to commit what is staged, too; undefined when nothing is to be committed
 */
async function mayCommit({ state, files }: Work): Promise<boolean | undefined> {
  const unmerged = state.changes.filter(({ isUnmerged }) => isUnmerged);
  if (unmerged.length > 0) {
    const review = 'Review Conflicts';
    const choice = await warn(
      `Git commits nothing while a merge is to be decided in ${named(unmerged)}: decide it, stage the file as resolved, then commit.`,
      review,
    );
    if (choice === review) await vscode.commands.executeCommand('newsmark.reviewConflicts');
    return undefined;
  }
  if (state.underWay === 'rebase') {
    void warn('A rebase is under way: finish it or abort it in the Source Control view, then commit.');
    return undefined;
  }
  const paths = new Set(files.map(({ path }) => path));
  const others = state.changes.filter(({ isStaged, path }) => isStaged && !paths.has(path));
  if (state.underWay) {
    const all = 'Commit All That Is Staged';
    const choice = await askFirst(
      `A ${state.underWay} is under way, and git commits it as one.`,
      `With the annotations goes what else is staged: ${named(others) || 'nothing'}.`,
      all,
    );
    return choice === all ? true : undefined;
  }
  if (others.length === 0) return false;
  const only = 'Commit Annotations Only';
  const include = 'Commit These Too';
  const choice = await askFirst(
    `Other files are staged as well: ${named(others)}`,
    'Without them, they stay staged as they are.',
    only,
    include,
  );
  return choice === undefined ? undefined : choice === include;
}

function named(files: readonly ChangedFile[]): string {
  const names = files.slice(0, 5).map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  return names.join(', ') + (files.length > names.length ? ' …' : '');
}

async function askForMessage({ repository, state, annotations }: Work): Promise<string | undefined> {
  const prepared = state.underWay ? await preparedMessage(repository.git) : '';
  const where = state.isDetached ? ' (HEAD is on no branch, and neither will the commit be)' : '';
  return vscode.window.showInputBox({
    title: `Commit ${counted(annotations.length, 'annotation file')}`,
    prompt: `Message of the commit${where}`,
    value: prepared || (await proposeMessage(repository, annotations)),
    ignoreFocusOut: true,
  });
}
