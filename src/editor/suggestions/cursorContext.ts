import * as vscode from 'vscode';
import type { OpenArticles } from '../openArticles';
import type { SuggestionCursor } from './suggestionCursor';

/** Keeps the keys that the when clauses of commands and keys go by: what the cursor is on, and what there is. */
export function followCursor(articles: OpenArticles, cursor: SuggestionCursor): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', `newsmark.${key}`, value);
  };
  const follow = (): void => {
    const editor = vscode.window.activeTextEditor;
    const article = editor && articles.get(editor.document.uri);
    const active = editor && article && { editor, article };
    const offset = active?.article.text.offsetAt(active.editor.selection.active);
    set('onSuggestion', active !== undefined && cursor.at(active) !== undefined);
    set(
      'onClaim',
      active !== undefined && offset !== undefined && active.article.claimsAt(offset).length > 0,
    );
    set('hasSuggestions', (article?.openSuggestions().length ?? 0) > 0);
  };
  follow();
  return vscode.Disposable.from(
    { dispose: cursor.moved.add(follow) },
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) follow();
    }),
    articles.onDidChange(follow),
    articles.onDidClose(follow),
  );
}
