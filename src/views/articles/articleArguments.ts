import * as vscode from 'vscode';
import * as z from 'zod';

const articleRow = z.object({
  row: z.literal('article'),
  article: z.object({ uri: z.string() }),
});

/**
 * The articles that a command is about: the selected rows of the tree of articles, a file of the explorer, else the article
 * in front.
 *
 * @param given what the command was given: the row or file that it was chosen on
 * @param rows all that are selected there
 */
export function articleArguments(given: unknown, rows: unknown): vscode.Uri[] {
  const selected: readonly unknown[] = Array.isArray(rows) && rows.length > 0 ? rows : [given];
  const listed = selected.flatMap((each) => {
    if (each instanceof vscode.Uri) return each;
    const row = articleRow.safeParse(each).data;
    return row ? vscode.Uri.parse(row.article.uri) : [];
  });
  if (listed.length > 0) return listed;
  const front = vscode.window.activeTextEditor?.document.uri;
  return front ? [front] : [];
}
