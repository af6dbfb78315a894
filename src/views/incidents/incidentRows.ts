import * as vscode from 'vscode';
import { describeClaimant, describeCount, describeStatement } from '../../core/claims/describeClaim';
import { formatFigure } from '../../core/claims/figure';
import type { Claim } from '../../core/claims/schema';
import { describeRangeInWords, describeReasons, describeStanding } from '../../core/incidents/describe';
import type { ClaimRef, FigureSummary, Incident } from '../../core/incidents/incidentBook';
import type { IncidentHead } from '../../core/incidents/overview';
import type { Grouping } from '../../core/incidents/arranging/arrangement';
import type { ClaimGroup } from '../../core/incidents/arranging/groupClaims';
import { plainLine } from '../../core/text/plainLine';
import { keepingFocus } from '../../editor/goToClaim';
import { ownDirection } from '../ownDirection';
import { nodeId } from './incidentNodes';
import type { GroupShare, IncidentNode } from './incidentNodes';
import { counted, formatCount } from '../../core/text/counted';

/** The tree's own command behind its "Show more" rows. */
export const showMoreCommand = 'newsmark.showMoreIncidentRows';

const contestedIcon = new vscode.ThemeIcon('warning', new vscode.ThemeColor('newsmark.contestedForeground'));

/** Their shapes tell them apart, without any colour; the words beside them do, too. */
const statusIcons: Readonly<Record<NonNullable<Claim['status']>, string>> = {
  accepted: 'pass',
  disputed: 'question',
  'work needed': 'tools',
  rejected: 'error',
};

const groupIcons: Readonly<Record<Grouping, string>> = {
  incident: 'flame',
  article: 'file-text',
  claimant: 'megaphone',
  actor: 'person',
  place: 'location',
};

/**
 * How a row of the incident tree looks.
 *
 * @param hasMerged whether others were merged into an incident, by its id: then its menu can take them out again
 */
export function rowOf(node: IncidentNode, hasMerged: (incident: string) => boolean): vscode.TreeItem {
  const item = plain(unnamedRow(node));
  item.id = nodeId(node);
  item.contextValue = node.row === 'incident' && hasMerged(node.incident.id) ? 'incident merged' : node.row;
  return item;
}

function unnamedRow(node: IncidentNode): vscode.TreeItem {
  switch (node.row) {
    case 'unassigned':
      return groupRow('Unassigned', 'inbox', node.count, vscode.TreeItemCollapsibleState.Expanded);
    case 'background':
      return groupRow('Background', 'circle-slash', node.count, vscode.TreeItemCollapsibleState.Collapsed);
    case 'period': {
      const { name, incidents } = node.period;
      return groupRow(
        periodName(name),
        'calendar',
        incidents.length,
        vscode.TreeItemCollapsibleState.Collapsed,
      );
    }
    case 'group':
      return claimGroupRow(node.group, node.grouping);
    case 'more':
      return moreRow(node.of, node.hidden);
    case 'incomplete':
      return incompleteRow(node.missing);
    case 'statements':
      return statementsRow(node.incident, node.kind, node.claims);
    case 'incident':
      return incidentRow(node.incident, node.share);
    case 'figure':
      return figureRow(node.figure);
    case 'claim':
      return claimRow(node.ref, node.parent);
  }
}

function groupRow(
  label: string,
  icon: string,
  count: number,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.description = formatCount(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

function claimGroupRow({ title, claims, shares }: ClaimGroup, grouping: Grouping): vscode.TreeItem {
  const state = vscode.TreeItemCollapsibleState.Collapsed;
  const item = groupRow(title, groupIcons[grouping], claims.length, state);
  const incidents = shares.filter(({ incident }) => typeof incident !== 'string').length;
  const within = incidents > 0 ? ` in ${counted(incidents, 'incident')}` : '';
  item.description = `${counted(claims.length, 'claim')}${within}`;
  item.accessibilityInformation = { label: `${title}, ${item.description}` };
  return item;
}

function periodName(period: string): string {
  if (period === 'undated') return 'Undated';
  return period.endsWith('-XX') ? `${period.slice(0, 4)}, month unknown` : period;
}

function moreRow(of: string, hidden: number): vscode.TreeItem {
  const item = new vscode.TreeItem(`Show more (${formatCount(hidden)} not shown)`);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: showMoreCommand, title: 'Show More', arguments: [of] };
  return item;
}

function incompleteRow(missing: number): vscode.TreeItem {
  const item = new vscode.TreeItem(`Incomplete: ${counted(missing, 'file')} not read. Go on reading`);
  item.iconPath = new vscode.ThemeIcon('debug-continue');
  item.tooltip = 'Reading was stopped, so claims are missing here: select to read the rest.';
  item.command = { command: 'newsmark.refreshIncidents', title: 'Go on Reading' };
  return item;
}

function statementsRow(incident: Incident, kind: string, claims: readonly ClaimRef[]): vscode.TreeItem {
  const contests = incident.contests.filter(({ field }) => field === kind);
  const item = groupRow(kind, 'comment', claims.length, vscode.TreeItemCollapsibleState.Collapsed);
  if (contests.length > 0) markContested(item, describeReasons(contests));
  return item;
}

function incidentRow(incident: IncidentHead, share: GroupShare | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(incident.title, vscode.TreeItemCollapsibleState.Collapsed);
  const parts = [incident.date, incident.places.join(', '), incident.grading];
  if (share) parts.push(counted(share.claims.length, 'claim'));
  item.description = parts.filter((part) => part).join(' · ');
  item.iconPath = new vscode.ThemeIcon('flame');
  // A graded incident tells so; without its word “contested” would be the sources' disagreement.
  const grading = incident.grading === undefined ? [] : [`graded ${incident.grading}`];
  const spoken = [incident.title, incident.date, incident.places.join(', '), ...grading];
  item.accessibilityInformation = { label: spoken.filter((part) => part).join(', ') };
  if (incident.contested) markContested(item, 'sources disagree');
  return item;
}

function figureRow(figure: FigureSummary): vscode.TreeItem {
  const label = describeCount(figure.kind, describeRangeInWords(figure), figure.group);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.iconPath = new vscode.ThemeIcon('graph');
  const { claimants, articles } = figure.sources;
  const sources = `${counted(claimants, 'claimant')}, ${counted(articles, 'article')}`;
  item.description = figure.group === 'unknown' ? `group unknown · ${sources}` : sources;
  if (figure.contested) markContested(item, describeReasons(figure.reasons));
  return item;
}

function claimRow(ref: ClaimRef, parent: IncidentNode): vscode.TreeItem {
  const { claim } = ref;
  const figureClaim =
    parent.row === 'figure' ? parent.figure.claims.find((each) => each.ref.claim.id === claim.id) : undefined;
  const label = `${statementOf(claim, parent)} — ${describeClaimant(claim)}`;
  const item = new vscode.TreeItem(label);
  const standing = figureClaim ? describeStanding(figureClaim.standing) : '';
  // A rejected claim stands as rejected: that is said once.
  const status = claim.status === standing ? '' : (claim.status ?? '');
  item.description = [status, standing, ref.article.title ?? ref.name, ref.article.published]
    .filter((part) => part)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    claim.status ? statusIcons[claim.status] : standing ? 'dash' : 'quote',
  );
  item.accessibilityInformation = { label: `${label}, ${item.description.replaceAll(' · ', ', ')}` };
  item.command = showingClaim(claim);
  return item;
}

/** Shows a claim's words, and leaves the keys in the tree: Delete there must not reach the words that it selects. */
export function showingClaim({ id }: Claim): vscode.Command {
  return { command: 'newsmark.goToClaim', title: 'Go to Claim', arguments: [id, keepingFocus] };
}

/** The picture of a claim: its status, or that it does not count in its figure. */
export function claimIcon({ status }: Claim, isAside = false): vscode.ThemeIcon {
  return new vscode.ThemeIcon(status ? statusIcons[status] : isAside ? 'dash' : 'quote');
}

/** The row with words of articles and files shown as they are: none can reorder or break the line. */
function plain(item: vscode.TreeItem): vscode.TreeItem {
  if (typeof item.label === 'string') item.label = ownDirection(plainLine(item.label));
  if (typeof item.description === 'string') item.description = ownDirection(plainLine(item.description));
  const { accessibilityInformation: spoken } = item;
  if (spoken) item.accessibilityInformation = { ...spoken, label: plainLine(spoken.label) };
  return item;
}

/** Under a figure its number alone; under a kind the article's words; elsewhere the whole statement. */
function statementOf(claim: Claim, parent: IncidentNode): string {
  if (parent.row === 'figure') return claim.figure ? formatFigure(claim.figure) : 'no number given';
  if (parent.row === 'statements') return `“${claim.spans[0]?.exact ?? claim.kind}”`;
  return describeStatement(claim);
}

/** Says so in icon, description and what a screen reader reads. */
function markContested(item: vscode.TreeItem, reason: string): void {
  item.iconPath = contestedIcon;
  const description = typeof item.description === 'string' ? item.description : '';
  item.description = `contested · ${description}`;
  const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
  const spoken = item.accessibilityInformation?.label ?? label;
  item.accessibilityInformation = { label: `${spoken}, contested: ${reason}` };
}
