import * as vscode from 'vscode';
import { describeStatement } from '../core/claims/describeClaim';
import type { OpenArticles } from './openArticles';

/** The lightbulb: tag what is selected or under the cursor; edit, assign or delete the claim that is there. */
export function codeActionProvider(articles: OpenArticles): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, range) {
      const article = articles.get(document.uri);
      if (!article) return [];
      const { start, end } = article.toOffsets(range);
      const actions = article.claimsAt(start).flatMap(({ claim }) => {
        const statement = describeStatement(claim);
        return [
          action(`Edit claim: ${statement}…`, 'newsmark.editClaim', claim.id),
          action(`Assign to incident: ${statement}…`, 'newsmark.assignClaim', claim.id),
          action(`Delete claim: ${statement}`, 'newsmark.deleteClaim', claim.id),
        ];
      });
      if (end > start || article.mentionsAt(start).length > 0)
        actions.unshift(action('Tag as claim…', 'newsmark.tagClaim'));
      return actions;
    },
  };
}

function action(title: string, command: string, argument?: string): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  made.command = { command, title, ...(argument !== undefined && { arguments: [argument] }) };
  return made;
}
