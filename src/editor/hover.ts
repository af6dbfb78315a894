import * as vscode from 'vscode';
import { describeClaimant, describeStatement } from '../core/claims/describeClaim';
import { background, placeName, several } from '../core/claims/schema';
import type { Claim } from '../core/claims/schema';
import { describeFigures } from '../core/incidents/describe';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import type { Mention } from '../core/recognise/mention';
import type { OpenArticles } from './openArticles';

const claimCommands = [
  ['newsmark.editClaim', 'Edit'],
  ['newsmark.assignClaim', 'Assign to incident'],
  ['newsmark.revealInIncidents', 'Show in Incidents'],
  ['newsmark.deleteClaim', 'Delete'],
] as const;

/** The hover on claims (what, who says so, which incident, what to do) and on mentions (what was recognised). */
export function hoverProvider(articles: OpenArticles, store: AnnotationStore): vscode.HoverProvider {
  return {
    provideHover(document, position) {
      const article = articles.get(document.uri);
      if (!article) return undefined;
      const offset = article.text.offsetAt(position);
      const claims = article.claimsAt(offset);
      if (claims.length > 0) return new vscode.Hover(claims.map(({ claim }) => claimText(claim, store)));
      const mention = article.mentionAt(offset);
      return mention && new vscode.Hover(mentionText(mention), article.toRange(mention));
    },
  };
}

function claimText(claim: Claim, store: AnnotationStore): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: claimCommands.map(([command]) => command) };
  text.appendMarkdown('**').appendText(describeStatement(claim)).appendMarkdown('**\n\n');
  line(text, 'Claimant', [describeClaimant(claim), claim.role].filter(Boolean).join(', '));
  line(text, 'Place', several(claim.place).map(placeName).join(', '));
  line(text, 'Date', claim.date ?? '');
  line(text, 'Incident', incidentText(claim, store));
  line(text, 'Status', claim.status ?? '');
  line(text, 'Note', claim.note ?? '');
  const links = claimCommands.map(([command, title]) => {
    const args = encodeURIComponent(JSON.stringify([claim.id]));
    return `[${title}](command:${command}?${args})`;
  });
  return text.appendMarkdown(`\n\n${links.join(' · ')}`);
}

function incidentText(claim: Claim, store: AnnotationStore): string {
  if (claim.incident === undefined) return 'unassigned';
  if (claim.incident === background) return 'none (background)';
  const incident = store.incidents().incidents.find(({ id }) => id === claim.incident);
  const range = incident ? describeFigures(incident) : '';
  return [incident?.title ?? claim.incident, range].filter((part) => part).join(' — ');
}

function mentionText(mention: Mention): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown(`**${mention.type}**`);
  const detail = mentionDetail(mention);
  if (detail) text.appendText(` · ${detail}`);
  return text.appendMarkdown(
    '\n\nSelect, or stay here, and press Alt+C (Ctrl+Alt+C on macOS) to tag a claim.',
  );
}

function mentionDetail(mention: Mention): string {
  switch (mention.type) {
    case 'actor':
      return [mention.name, mention.actorType].filter((part) => part && part !== mention.text).join(', ');
    case 'place':
      return [mention.name, mention.country].filter((part) => part && part !== mention.text).join(', ');
    case 'number':
      return [rangeText(mention.low, mention.high), mention.counts ?? mention.unit].join(' ').trim();
    case 'date':
      return mention.date ?? 'not resolved';
  }
}

function rangeText(low: number | undefined, high: number | undefined): string {
  if (low === undefined && high === undefined) return 'an unstated number of';
  if (low === high) return String(low);
  if (high === undefined) return `${low} or more`;
  return low === undefined ? `up to ${high}` : `${low} to ${high}`;
}

function line(text: vscode.MarkdownString, label: string, value: string): void {
  if (value) text.appendMarkdown(`${label}: `).appendText(value).appendMarkdown('  \n');
}
