import * as vscode from 'vscode';
import { describeClaimant, describeStatement } from '../core/claims/describeClaim';
import { background } from '../core/claims/schema';
import type { Claim } from '../core/claims/schema';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import type { OpenArticle } from './openArticle';
import type { OpenArticles } from './openArticles';

/** The outline of an article: its claims in text order, each in one line that can be read out. */
export function claimSymbols(articles: OpenArticles, store: AnnotationStore): vscode.DocumentSymbolProvider {
  return {
    provideDocumentSymbols(document) {
      const article = articles.get(document.uri);
      if (!article) return [];
      return article
        .placedClaims()
        .flatMap(({ claim, ranges: [first] }) => (first ? [{ claim, range: first }] : []))
        .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
        .map(({ claim, range }) => {
          const symbol = new vscode.DocumentSymbol(
            `${describeStatement(claim)}, says ${describeClaimant(claim)}`,
            incidentOf(claim, store),
            vscode.SymbolKind.Event,
            article.toRange(range),
            article.toRange(range),
          );
          symbol.children = wordsElsewhere(article, claim, symbol);
          return symbol;
        });
    },
  };
}

function incidentOf({ incident }: Claim, store: AnnotationStore): string {
  if (incident === undefined) return 'unassigned';
  if (incident === background) return 'background';
  return store.incident(incident)?.title ?? incident;
}

/** A claim's further words, where they stand within its first: symbols nest as their ranges do. */
function wordsElsewhere(
  article: OpenArticle,
  claim: Claim,
  { range: outer }: vscode.DocumentSymbol,
): vscode.DocumentSymbol[] {
  return article.placesOf(claim).flatMap((place, at) => {
    const span = claim.spans[at];
    const range = place && article.toRange(place);
    if (!span || !range || span.for === undefined || !outer.contains(range)) return [];
    const name = `${String(span.for)}: ${span.exact}`;
    return [new vscode.DocumentSymbol(name, '', vscode.SymbolKind.Field, range, range)];
  });
}
