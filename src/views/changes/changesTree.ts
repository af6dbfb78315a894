import * as vscode from 'vscode';
import { changesToTell } from '../../core/incidents/diff/tellChange';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { FileChanges } from '../../core/incidents/diff/fileChanges';
import { changedFiles, openRepositories, readChanges } from '../../git/annotationChanges';
import type { ChangedFile, ComparableRepository } from '../../git/annotationChanges';
import { changeNodeId, changeRow } from './changeRows';
import type { ChangeNode } from './changeRows';
import type { PickedRevision } from './pickRevision';

/** Several changes to the store or in git come together. */
const pause = 300;
/** Up to so many files are shown opened. */
const openedFiles = 10;
/** Tells the view's welcome text why there is nothing. */
const stateKey = 'newsmark.changes';

/**
 * The tree "Changed Annotations": what the annotations say now and did not say at a revision, the last commit unless another was
 * picked. Nothing is read before the view is shown, and of a file only when its row is opened.
 */
export class ChangesTree implements vscode.TreeDataProvider<ChangeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<ChangeNode>;
  readonly #stop: () => void;
  readonly #followed = new Map<ComparableRepository, vscode.Disposable>();
  readonly #read = new Map<string, Promise<FileChanges>>();
  /** What repositories are compared with, by their uppermost folder, where that is not the last commit. */
  readonly #picked = new Map<string, PickedRevision>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: AnnotationStore) {
    this.#view = vscode.window.createTreeView('newsmark.changes', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#stop = store.changed.add(() => this.#soon());
  }

  /** Compares a repository with another revision from now on, and shows the view. */
  async compareWith(picked: PickedRevision): Promise<void> {
    const root = picked.repository.rootUri.toString();
    if (picked.ref === 'HEAD') this.#picked.delete(root);
    else this.#picked.set(root, picked);
    const names = new Set([...this.#picked.values()].map(({ name }) => name));
    this.#view.description = names.size > 0 ? `since ${[...names].join(', ')}` : '';
    this.refresh();
    await vscode.commands.executeCommand('newsmark.changes.focus');
  }

  /** Looks again. */
  refresh(): void {
    this.#read.clear();
    this.#changed.fire(undefined);
  }

  async getChildren(node?: ChangeNode): Promise<ChangeNode[]> {
    if (node?.row === 'change') return [];
    if (node) return this.#changesOf(node.file);
    const repositories = await openRepositories();
    for (const repository of repositories ?? []) this.#follow(repository);
    if (!repositories || repositories.length === 0) {
      await setState(repositories ? 'noRepository' : 'noGit');
      return [];
    }
    const found = await Promise.all(
      repositories.map((repository) =>
        changedFiles(repository, this.#picked.get(repository.rootUri.toString())?.ref ?? 'HEAD'),
      ),
    );
    const files = found.flat();
    await setState(files.length > 0 ? 'some' : 'none');
    const isOpen = files.length <= openedFiles;
    return files.map((file) => ({ row: 'file', file, isOpen }));
  }

  getTreeItem(node: ChangeNode): vscode.TreeItem {
    const item = changeRow(node);
    item.id = changeNodeId(node);
    item.contextValue = node.row;
    if (node.row === 'change') {
      item.command = { command: 'newsmark.openChange', title: 'Open Change', arguments: [node] };
    }
    return item;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stop();
    vscode.Disposable.from(this.#view, this.#changed, ...this.#followed.values()).dispose();
  }

  async #changesOf(file: ChangedFile): Promise<ChangeNode[]> {
    const key = file.uri.toString();
    const reading = this.#read.get(key) ?? readChanges(file);
    this.#read.set(key, reading);
    const changes = changesToTell(await reading);
    return changes.map((change, at) => ({ row: 'change', file, change, at }));
  }

  #follow(repository: ComparableRepository): void {
    if (this.#followed.has(repository)) return;
    this.#followed.set(
      repository,
      repository.state.onDidChange(() => this.#soon()),
    );
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.refresh();
    }, pause);
  }
}

function setState(state: 'some' | 'none' | 'noRepository' | 'noGit'): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', stateKey, state);
}
