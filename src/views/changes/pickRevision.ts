import * as vscode from 'vscode';
import { plainLine } from '../../core/text/plainLine';
import { openRepositories } from '../../git/annotationChanges';
import type { ComparableRepository } from '../../git/annotationChanges';
import { warn } from '../../workspace/messages';
import { fileName } from '../../workspace/sidecarLocation';

/** A revision that the annotations of a repository are compared with. */
export interface PickedRevision {
  readonly repository: ComparableRepository;
  readonly ref: string;
  readonly name: string;
}

interface RevisionItem extends vscode.QuickPickItem {
  readonly ref?: string;
}

const recentCommits = 30;
const compareWith: RevisionQuestion = { title: 'Compare Annotations With' };
const refTypes = ['branch', 'branch of a remote', 'tag'] as const;

interface RevisionQuestion {
  readonly title: string;
  /** The repository, where it is known; it is asked for where there are several. */
  readonly repository?: ComparableRepository;
}

/**
 * Asks which branch, tag or commit to compare annotations with.
 *
 * @returns undefined when nothing was picked, or there is nothing to pick from, which is told
 */
export async function pickRevision({ title, repository: known }: RevisionQuestion = compareWith): Promise<
  PickedRevision | undefined
> {
  const repositories = known ? [known] : await openRepositories();
  if (!repositories?.[0]) {
    void warn(
      repositories
        ? 'This folder is not in a git repository, so there is nothing to compare with: initialize one in the Source Control view.'
        : 'Git cannot be reached from here, so there is nothing to compare with: use “newsmark diff” in a terminal.',
    );
    return undefined;
  }
  const repository = repositories.length > 1 ? await pickRepository(repositories, title) : repositories[0];
  if (!repository) return undefined;
  const picked = await vscode.window.showQuickPick(itemsOf(repository), {
    title,
    placeHolder: 'A branch, a tag or a commit',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked) return undefined;
  if (picked.ref !== undefined) return { repository, ref: picked.ref, name: picked.label };
  return askRevision(repository, title);
}

async function pickRepository(
  repositories: readonly ComparableRepository[],
  title: string,
): Promise<ComparableRepository | undefined> {
  const items = repositories.map((repository) => ({
    label: plainLine(fileName(repository.rootUri)),
    description: plainLine(repository.rootUri.fsPath),
    repository,
  }));
  const options = { title, placeHolder: 'Of which repository?' };
  return (await vscode.window.showQuickPick(items, options))?.repository;
}

async function itemsOf(repository: ComparableRepository): Promise<RevisionItem[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
    repository.log({ maxEntries: recentCommits }).catch(() => []),
  ]);
  return [
    { label: 'Last commit', description: 'HEAD', ref: 'HEAD' },
    { label: 'Another revision…', description: 'HEAD~3, a commit’s id' },
    { label: 'Branches and tags', kind: vscode.QuickPickItemKind.Separator },
    ...refs.flatMap(({ name, type }) =>
      name === undefined ? [] : [{ label: plainLine(name), description: refTypes[type], ref: name }],
    ),
    { label: 'Commits', kind: vscode.QuickPickItemKind.Separator },
    ...commits.map(({ hash, message, authorName, authorDate }) => ({
      label: hash.slice(0, 8),
      description: plainLine(message.split('\n', 1)[0] ?? ''),
      detail: plainLine([authorName, authorDate?.toLocaleDateString()].filter((part) => part).join(', ')),
      ref: hash,
    })),
  ];
}

async function askRevision(
  repository: ComparableRepository,
  title: string,
): Promise<PickedRevision | undefined> {
  const ref = await vscode.window.showInputBox({
    title,
    prompt: 'A revision as git knows it: HEAD~3, main, v1.0, a commit’s id',
    validateInput: (value) => validateRevision(repository, value),
  });
  return ref === undefined ? undefined : { repository, ref, name: ref };
}

async function validateRevision(
  repository: ComparableRepository,
  value: string,
): Promise<string | undefined> {
  const isKnown =
    !value.startsWith('-') &&
    value.trim() !== '' &&
    (await repository.getCommit(value).then(
      () => true,
      () => false,
    ));
  return isKnown ? undefined : 'Git knows no such revision.';
}
