import * as vscode from 'vscode';
import type { ArticleChoice } from './articleChoice';
import { followActiveArticle } from './followActiveArticle';
import { longestRecognised } from './openArticle';
import type { OpenArticles } from './openArticles';
import { counted } from '../core/text/counted';

/** The status-bar entry that tells whether the active file is read as an article, and switches that. */
export function showStatus(articles: OpenArticles, choice: ArticleChoice): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('newsmark.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Newsmark';
  item.command = 'newsmark.toggleHighlighting';
  const show = (): void => {
    const editor = vscode.window.activeTextEditor;
    const canBeArticle = editor !== undefined && isProse(editor.document);
    const isOn = canBeArticle && choice.isOn(editor.document);
    void vscode.commands.executeCommand('setContext', 'newsmark.isArticle', isOn);
    if (!canBeArticle) {
      item.hide();
      return;
    }
    const claims = articles.get(editor.document.uri)?.placedClaims().length ?? 0;
    item.text = isOn ? `$(quote) Newsmark: ${counted(claims, 'claim')}` : '$(quote) Newsmark: off';
    item.accessibilityInformation = {
      label: isOn ? `Newsmark is on, ${claims} claims in this article` : 'Newsmark is off for this file',
    };
    item.tooltip = tooltip(isOn, editor.document);
    item.show();
  };
  return vscode.Disposable.from(item, followActiveArticle(articles, show), choice.onDidChange(show));
}

function isProse({ languageId }: vscode.TextDocument): boolean {
  return ['plaintext', 'markdown', 'news-article'].includes(languageId);
}

function tooltip(isOn: boolean, document: vscode.TextDocument): string {
  if (!isOn) return 'Newsmark does not read this file as an article. Click to switch it on.';
  if (document.getText().length > longestRecognised) {
    return 'This file is too long to be searched for actors, places and numbers; tagging works. Click to switch off.';
  }
  return 'Actors, places, numbers and dates are highlighted. Click to switch off for this file.';
}
