import type * as vscode from 'vscode';
import { isFlagged } from '../../core/anchor/anchorSpan';
import { short } from '../../core/text/short';
import { addLine } from '../hoverLine';
import type { PlacedClaim } from '../openArticle';
import { whatHappened } from './changedClaims';

export const reviewCommand = 'newsmark.reviewChangedClaims';

/** Tells in a claim's hover what the article changed in its words, and what was decided about that. */
export function addChanges(text: vscode.MarkdownString, { claim, spans }: PlacedClaim): void {
  const toReview = spans.filter(({ range, anchor }) => range === undefined || isFlagged(anchor));
  for (const span of toReview) {
    text.appendMarkdown('⚠ **').appendText(whatHappened(span)).appendMarkdown('**  \n');
    addLine(text, 'Coded on', `“${short(span.span.exact)}”`);
  }
  if (toReview.length > 0) {
    const args = encodeURIComponent(JSON.stringify([claim.id]));
    text.appendMarkdown(`[Review…](command:${reviewCommand}?${args})\n\n`);
  }
  for (const { span, anchor } of spans) {
    if (anchor.status === 'orphan' || anchor.isKept !== true || !span.edited) continue;
    addLine(text, 'Kept as coded on', `“${short(span.exact)}”`);
    addLine(text, 'The article says now', `“${short(span.edited.exact)}”`);
  }
}
