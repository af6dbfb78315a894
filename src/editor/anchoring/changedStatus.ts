import * as vscode from 'vscode';
import { describeStatement } from '../../core/claims/describeClaim';
import { followActiveArticle } from '../followActiveArticle';
import type { OpenArticles } from '../openArticles';
import { changedClaims, changedSpans, whatHappened } from './changedClaims';
import { counted } from '../../core/text/counted';

/** More claims than this are not named in the tooltip. */
const mostNamed = 8;

/** The status-bar entry that tells how many claims of the article lost their words or stand on changed ones. */
export function showChangedStatus(articles: OpenArticles): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('newsmark.changed', vscode.StatusBarAlignment.Right, 89);
  item.name = 'Newsmark: Changed Claims';
  item.command = 'newsmark.reviewChangedClaims';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const show = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const article = uri && articles.get(uri);
    const count = article ? changedClaims(article).length : 0;
    void vscode.commands.executeCommand('setContext', 'newsmark.hasChangedClaims', count > 0);
    if (!article || count === 0) {
      item.hide();
      return;
    }
    const changed = `${counted(count, 'claim')} changed`;
    item.text = `$(warning) ${changed}`;
    item.accessibilityInformation = { label: `${changed} in this article: review`, role: 'button' };
    const named = changedSpans(article).map(
      (span) => `${describeStatement(span.placed.claim)}: ${whatHappened(span)}`,
    );
    item.tooltip = [
      ...named.slice(0, mostNamed),
      ...(named.length > mostNamed ? ['…'] : []),
      'Click to review.',
    ].join('\n');
    item.show();
  };
  return vscode.Disposable.from(item, followActiveArticle(articles, show));
}
