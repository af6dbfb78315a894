import * as vscode from 'vscode';
import { kindDefinition } from '../core/claims/codebook';
import { describeClaimant, describeStatement } from '../core/claims/describeClaim';
import { background, placeName, several } from '../core/claims/schema';
import type { Claim } from '../core/claims/schema';
import type { Suggestion } from '../core/claims/suggesting/suggestion';
import { describeFigures } from '../core/incidents/describe';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { addChanges, reviewCommand } from './anchoring/changedHover';
import { addLine } from './hoverLine';
import { howToAnswer, suggestionText } from './suggestions/suggestionHover';
import { mentionText } from './mentionText';
import type { OpenArticle, PlacedClaim } from './openArticle';
import type { OpenArticles } from './openArticles';

const claimCommands = [
  ['newsmark.editClaim', 'Edit'],
  ['newsmark.assignClaim', 'Assign to incident'],
  ['newsmark.revealInIncidents', 'Show in Incidents'],
  ['newsmark.openDossier', 'Open dossier'],
  ['newsmark.setSide', 'Set side'],
  ['newsmark.deleteClaim', 'Delete'],
] as const;

const howToTag = 'Select, or stay here, and press Alt+C (Ctrl+Alt+C on macOS) to tag a claim.';

/** The hover on claims (what, who says so, which incident, what to do), on suggestions, and on what was recognised. */
export function hoverProvider(articles: OpenArticles, store: AnnotationStore): vscode.HoverProvider {
  return {
    provideHover(document, position) {
      const article = articles.get(document.uri);
      if (!article) return undefined;
      const offset = article.text.offsetAt(position);
      const claims = article.claimsAt(offset);
      if (claims.length > 0) return new vscode.Hover(claims.map((placed) => claimText(placed, store)));
      const suggestions = suggestionsAt(article, offset);
      const mentions = article.mentionsAt(offset);
      const shortest = suggestions[0]?.span ?? mentions[0];
      if (!shortest) return undefined;
      const texts = [
        ...suggestions.map((suggestion) => suggestionText(suggestion, store.codebook)),
        ...mentions.map((mention) => mentionText(mention, articles.knowledge.gazetteer)),
        suggestions.length > 0 ? howToAnswer : howToTag,
      ];
      return new vscode.Hover(texts, article.toRange(shortest));
    },
  };
}

/** The open suggestions at an offset, the shortest first. */
function suggestionsAt(article: OpenArticle, offset: number): Suggestion[] {
  return article
    .openSuggestions()
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

function claimText(placed: PlacedClaim, store: AnnotationStore): vscode.MarkdownString {
  const { claim } = placed;
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [...claimCommands.map(([command]) => command), reviewCommand] };
  text.appendMarkdown('**').appendText(describeStatement(claim)).appendMarkdown('**\n\n');
  addChanges(text, placed);
  addLine(text, 'Kind', kindDefinition(store.codebook, claim.kind) ?? '');
  addLine(text, 'Claimant', [describeClaimant(claim), claim.role].filter(Boolean).join(', '));
  addLine(text, 'Place', several(claim.place).map(placeName).join(', '));
  addLine(text, 'Date', claim.date ?? '');
  addLine(text, 'Incident', incidentText(claim, store));
  addLine(text, 'Status', claim.status ?? '');
  addLine(text, 'Note', claim.note ?? '');
  const links = claimCommands.map(([command, title]) => {
    const args = encodeURIComponent(JSON.stringify([claim.id]));
    return `[${title}](command:${command}?${args})`;
  });
  return text.appendMarkdown(`\n\n${links.join(' · ')}`);
}

function incidentText(claim: Claim, store: AnnotationStore): string {
  if (claim.incident === undefined) return 'unassigned';
  if (claim.incident === background) return 'none (background)';
  const incident = store.incident(claim.incident);
  const range = incident ? describeFigures(incident) : '';
  return [incident?.title ?? claim.incident, range].filter((part) => part).join(' — ');
}
