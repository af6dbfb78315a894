import * as vscode from 'vscode';
import { findKind } from '../core/claims/codebook';
import { describeStatement } from '../core/claims/describeClaim';
import { rankKinds } from '../core/claims/drafting/rankKinds';
import { spanToTag } from '../core/claims/drafting/spanToTag';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { canSplit } from '../core/claims/shaping/splitClaim';
import { changedClaims } from './anchoring/changedClaims';
import type { OpenArticle } from './openArticle';
import type { OpenArticles } from './openArticles';

/** This many of the likeliest kinds are offered at once. */
const kindsAtOnce = 2;

/**
 * The lightbulb. On words: tag them, as one of the likeliest kinds at once; tag them everywhere; add them to a claim or put
 * them in its words' place. On a claim: edit, assign, split, remove words, delete.
 */
export function codeActionProvider(
  articles: OpenArticles,
  store: AnnotationStore,
): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, range) {
      const article = articles.get(document.uri);
      if (!article) return [];
      const { start, end } = article.toOffsets(range);
      const isSelected = end > start;
      const mention = article.mentionsAt(start)[0];
      return [
        ...(isSelected || mention ? taggings(article, store, { start, end }) : []),
        ...(isSelected || mention ? [action('Tag all same mentions…', 'newsmark.tagSameMentions')] : []),
        ...(article.placedClaims().length > 0 && (isSelected || mention)
          ? [action('Add to a claim…', 'newsmark.addToClaim')]
          : []),
        ...article.claimsAt(start).flatMap((placed) => onClaim(article, placed.claim, isSelected)),
        ...(changedClaims(article).length > 0
          ? [action('Review changed claims…', 'newsmark.reviewChangedClaims')]
          : []),
      ];
    },
  };
}

function taggings(
  article: OpenArticle,
  store: AnnotationStore,
  selected: { readonly start: number; readonly end: number },
): vscode.CodeAction[] {
  const about = { article: article.text, mentions: article.mentions, codebook: store.codebook };
  const span = spanToTag(article.text, article.mentions, selected);
  const likely = rankKinds({ ...about, span })
    .slice(0, kindsAtOnce)
    .flatMap((code) => findKind(store.codebook, code) ?? []);
  return [
    action('Tag as claim…', 'newsmark.tagClaim'),
    ...likely.map(({ code, label }) => action(`Tag as: ${label}`, 'newsmark.tagClaim', { kind: code })),
  ];
}

function onClaim(
  article: OpenArticle,
  claim: Parameters<OpenArticle['placesOf']>[0],
  isSelected: boolean,
): vscode.CodeAction[] {
  const statement = describeStatement(claim);
  const { text, mentions } = article;
  const isSplittable = canSplit({ claim, ranges: article.placesOf(claim), article: text, mentions });
  return [
    action(`Edit claim: ${statement}…`, 'newsmark.editClaim', claim.id),
    action(`Assign to incident: ${statement}…`, 'newsmark.assignClaim', claim.id),
    ...(isSelected
      ? [action(`Change claim’s words to selection: ${statement}`, 'newsmark.changeClaimWords', claim.id)]
      : []),
    ...(isSplittable ? [action(`Split claim: ${statement}`, 'newsmark.splitClaim', claim.id)] : []),
    ...(claim.spans.length > 1
      ? [action(`Remove words from claim: ${statement}`, 'newsmark.removeFromClaim', claim.id)]
      : []),
    action(`Delete claim: ${statement}`, 'newsmark.deleteClaim', claim.id),
  ];
}

function action(title: string, command: string, argument?: unknown): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  made.command = { command, title, ...(argument !== undefined && { arguments: [argument] }) };
  return made;
}
