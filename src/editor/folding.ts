import * as vscode from 'vscode';
import { furnitureIn, furnitureRuns } from '../core/text/furniture';
import type { OpenArticle } from './openArticle';
import type { OpenArticles } from './openArticles';
import { inform } from '../workspace/messages';

/** Lets page furniture in articles be folded: runs of two lines and more. Nothing is folded unasked. */
export function furnitureFolding(articles: OpenArticles): vscode.FoldingRangeProvider {
  return {
    provideFoldingRanges(document) {
      const article = articles.get(document.uri);
      const ranges = article ? foldingRanges(article) : [];
      // No answer leaves folding to the editor, which goes by indentation.
      return ranges.length > 0 ? ranges : undefined;
    },
  };
}

/** Folds all page furniture of the article in the active editor. */
export async function foldFurniture(articles: OpenArticles): Promise<void> {
  const active = articles.active();
  const ranges = active ? foldingRanges(active.article) : [];
  if (ranges.length === 0) {
    void inform('There is nothing around this article to fold.');
    return;
  }
  await vscode.commands.executeCommand('editor.fold', { selectionLines: ranges.map(({ start }) => start) });
}

function foldingRanges({ text: article }: OpenArticle): vscode.FoldingRange[] {
  return furnitureRuns(article.text, furnitureIn(article.text)).flatMap(({ start, end }) => {
    const from = article.positionAt(start).line;
    const to = article.positionAt(end).line;
    return to > from ? [new vscode.FoldingRange(from, to, vscode.FoldingRangeKind.Region)] : [];
  });
}
