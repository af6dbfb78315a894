import * as vscode from 'vscode';
import { followActiveArticle } from '../followActiveArticle';
import type { OpenArticles } from '../openArticles';
import { counted } from '../../core/text/counted';

/** The status-bar entry that counts the open suggestions of the active article, and goes to the next. */
export function showSuggestionStatus(articles: OpenArticles): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'newsmark.suggestions',
    vscode.StatusBarAlignment.Right,
    // To the left of the entry that switches Newsmark on and off.
    90.5,
  );
  item.name = 'Newsmark Suggestions';
  item.command = 'newsmark.nextSuggestion';
  item.tooltip =
    'Claims that this article seems to make. Click, or press Alt+N (Ctrl+Alt+N on macOS), to go to the next; Alt+Enter accepts it.';
  const show = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const count = (uri && articles.get(uri)?.openSuggestions().length) ?? 0;
    if (count === 0) {
      item.hide();
      return;
    }
    item.text = `$(lightbulb) ${count} suggested`;
    item.accessibilityInformation = {
      label: `${counted(count, 'open suggestion')} in this article, go to the next`,
      role: 'button',
    };
    item.show();
  };
  return vscode.Disposable.from(item, followActiveArticle(articles, show));
}
