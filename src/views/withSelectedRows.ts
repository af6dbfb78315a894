import * as vscode from 'vscode';

/** The trees whose rows keys work on. */
interface Trees {
  readonly tree: { readonly selection: readonly unknown[] };
  readonly articlesTree: { readonly selection: readonly unknown[] };
}

/**
 * Runs a command on the selected rows of a tree, as a menu would: what a key runs is told nothing of them. Nothing is done
 * where a row is selected that the command is not for.
 *
 * @param given the view, the command and the kind of row that it is for, as in the manifest's keys
 */
export async function withSelectedRows({ tree, articlesTree }: Trees, given: unknown): Promise<void> {
  const { view, command, row } = (given ?? {}) as Readonly<Record<string, unknown>>;
  const rows = view === 'newsmark.articles' ? articlesTree.selection : tree.selection;
  if (typeof command !== 'string' || rows.length === 0) return;
  if (rows.some((selected) => (selected as { readonly row?: unknown }).row !== row)) return;
  await vscode.commands.executeCommand(command, rows[0], rows);
}
