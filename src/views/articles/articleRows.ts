import * as vscode from 'vscode';
import { describeClaimant, describeStatement } from '../../core/claims/describeClaim';
import { background } from '../../core/claims/schema';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { ClaimRef } from '../../core/incidents/incidentBook';
import { plainLine } from '../../core/text/plainLine';
import { claimIcon, showingClaim } from '../incidents/incidentRows';
import { ownDirection } from '../ownDirection';
import { articleNodeId } from './articleNodes';
import type { ArticleNode, ArticleStatus, ListedArticle } from './articleNodes';
import type { ArticleProgress } from './articleProgress';
import { counted, formatCount } from '../../core/text/counted';

/** The tree's own command behind its "Show more" rows. */
export const showMoreArticlesCommand = 'newsmark.showMoreArticleRows';

/** Their shapes tell them apart, without any colour; the words beside them do, too. */
const statusIcons: Readonly<Record<ArticleStatus, string>> = {
  reviewed: 'pass-filled',
  'nothing to code': 'circle-slash',
  'second look': 'eye',
};

/** What rows are put together from. */
export interface RowContext {
  readonly store: Pick<AnnotationStore, 'sidecar' | 'claimsOf' | 'incident'>;
  readonly progressOf: (uri: string) => ArticleProgress | undefined;
}

/** How a row of the tree of articles looks. */
export function articleRow(node: ArticleNode, context: RowContext): vscode.TreeItem {
  const item = unnamedRow(node, context);
  item.id = articleNodeId(node);
  item.contextValue = node.row;
  const label = plainLine(typeof item.label === 'string' ? item.label : '');
  const description = plainLine(typeof item.description === 'string' ? item.description : '');
  item.label = ownDirection(label);
  item.description = ownDirection(description);
  const spoken = [label, description.replaceAll(' · ', ', ')].filter(Boolean).join(', ');
  item.accessibilityInformation = { label: spoken };
  return item;
}

function unnamedRow(node: ArticleNode, context: RowContext): vscode.TreeItem {
  switch (node.row) {
    case 'folder': {
      const item = new vscode.TreeItem(node.path || '.', vscode.TreeItemCollapsibleState.Expanded);
      item.description = counted(node.articles.length, 'article');
      item.iconPath = vscode.ThemeIcon.Folder;
      return item;
    }
    case 'article':
      return rowOfArticle(node.article, context);
    case 'claim':
      return rowOfClaim(node.ref, context);
    case 'more': {
      const item = new vscode.TreeItem(`Show more (${formatCount(node.hidden)} not shown)`);
      item.iconPath = new vscode.ThemeIcon('ellipsis');
      item.command = { command: showMoreArticlesCommand, title: 'Show More', arguments: [node.of] };
      return item;
    }
  }
}

function rowOfArticle(
  { uri, name, status }: ListedArticle,
  { store, progressOf }: RowContext,
): vscode.TreeItem {
  const claims = store.claimsOf(uri).length;
  const progress = progressOf(uri);
  const title = store.sidecar(uri)?.file.article?.title ?? progress?.title ?? name;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title, claims > 0 ? Collapsed : None);
  item.description = [
    status,
    claims > 0 ? counted(claims, 'claim') : '',
    progress && progress.suggestions > 0 ? counted(progress.suggestions, 'suggestion') : '',
    progress && progress.changed.size > 0 ? `${progress.changed.size} changed` : '',
    progress && progress.lost.size > 0 ? `${progress.lost.size} lost` : '',
  ]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(status === undefined ? 'circle-large-outline' : statusIcons[status]);
  const location = vscode.Uri.parse(uri);
  item.resourceUri = location;
  item.tooltip = plainLine(vscode.workspace.asRelativePath(location));
  item.command = { command: 'vscode.open', title: 'Open Article', arguments: [location] };
  return item;
}

function rowOfClaim({ uri, claim }: ClaimRef, { store, progressOf }: RowContext): vscode.TreeItem {
  const item = new vscode.TreeItem(`${describeStatement(claim)} — ${describeClaimant(claim)}`);
  const progress = progressOf(uri);
  const words = progress?.lost.has(claim.id)
    ? 'words lost'
    : progress?.changed.has(claim.id)
      ? 'words changed'
      : '';
  item.description = [words, claim.status, incidentOf(claim.incident, store)].filter(Boolean).join(' · ');
  item.iconPath = words ? new vscode.ThemeIcon('warning') : claimIcon(claim);
  item.command = showingClaim(claim);
  return item;
}

function incidentOf(incident: string | undefined, store: RowContext['store']): string {
  if (incident === undefined) return 'unassigned';
  if (incident === background) return 'background';
  return store.incident(incident)?.title ?? incident;
}
