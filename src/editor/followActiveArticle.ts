import * as vscode from 'vscode';
import type { OpenArticles } from './openArticles';

/** Calls `show` now, and whenever another editor is active or what is known of an open article has changed. */
export function followActiveArticle(articles: OpenArticles, show: () => void): vscode.Disposable {
  show();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(show),
    articles.onDidChange(show),
    articles.onDidClose(show),
  );
}
