import * as vscode from 'vscode';
import { describeClaimant, describeCount, describeStatement } from '../core/claims/describeClaim';
import { formatFigure } from '../core/claims/figure';
import { describeRangeInWords, describeReasons, describeStanding } from '../core/incidents/describe';
import type { Claim } from '../core/claims/schema';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import type { ClaimRef, FigureSummary, Incident } from '../core/incidents/incidentBook';
import { plainLine } from '../core/text/plainLine';
import type { AnnotationFiles } from '../workspace/annotationFiles';
import { claimNode, nodeAbove, nodeId, nodesBelow, topNodes } from './incidentNodes';
import type { IncidentNode } from './incidentNodes';

const pause = 50;
const contestedIcon = new vscode.ThemeIcon('warning', new vscode.ThemeColor('newsmark.contestedForeground'));

/** The tree "Incidents": a projection of the store's incident book. */
export class IncidentTree implements vscode.TreeDataProvider<IncidentNode>, vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #files: AnnotationFiles;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<IncidentNode>;
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: AnnotationStore, files: AnnotationFiles) {
    this.#store = store;
    this.#files = files;
    this.#view = vscode.window.createTreeView('newsmark.incidents', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#stop = store.changed.add(() => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#show();
      }, pause);
    });
  }

  async getChildren(node?: IncidentNode): Promise<IncidentNode[]> {
    if (node) return nodesBelow(this.#store.incidents(), node);
    await this.#files.load();
    return topNodes(this.#store.incidents());
  }

  getParent(node: IncidentNode): IncidentNode | undefined {
    return nodeAbove(this.#store.incidents(), node);
  }

  getTreeItem(node: IncidentNode): vscode.TreeItem {
    const item = plain(rowOf(node));
    item.id = nodeId(node);
    item.contextValue = node.row;
    return item;
  }

  /** Shows a claim's row; the view opens if it was closed. */
  async reveal(claim: string): Promise<void> {
    await this.#files.load();
    const node = claimNode(this.#store.incidents(), claim);
    if (node) await this.#view.reveal(node, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stop();
    vscode.Disposable.from(this.#view, this.#changed).dispose();
  }

  #show(): void {
    const waiting = this.#store.incidents().unassigned.length;
    const noun = waiting === 1 ? 'claim' : 'claims';
    this.#view.badge = waiting > 0 ? { value: waiting, tooltip: `${waiting} unassigned ${noun}` } : undefined;
    this.#changed.fire(undefined);
  }
}

function rowOf(node: IncidentNode): vscode.TreeItem {
  switch (node.row) {
    case 'unassigned':
      return groupRow('Unassigned', 'inbox', node.claims.length, vscode.TreeItemCollapsibleState.Expanded);
    case 'background':
      return groupRow(
        'Background',
        'circle-slash',
        node.claims.length,
        vscode.TreeItemCollapsibleState.Collapsed,
      );
    case 'statements':
      return statementsRow(node.incident, node.kind, node.claims);
    case 'incident':
      return incidentRow(node.incident);
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
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

function statementsRow(incident: Incident, kind: string, claims: readonly ClaimRef[]): vscode.TreeItem {
  const contests = incident.contests.filter(({ field }) => field === kind);
  const item = groupRow(kind, 'comment', claims.length, vscode.TreeItemCollapsibleState.Collapsed);
  if (contests.length > 0) markContested(item, describeReasons(contests));
  return item;
}

function incidentRow(incident: Incident): vscode.TreeItem {
  const item = new vscode.TreeItem(incident.title, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = [incident.date, incident.places.join(', ')].filter((part) => part).join(' · ');
  item.iconPath = new vscode.ThemeIcon('flame');
  item.tooltip = incident.id;
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
  const item = new vscode.TreeItem(`${statementOf(claim, parent)} — ${describeClaimant(claim)}`);
  const standing = figureClaim ? describeStanding(figureClaim.standing) : '';
  item.description = [standing, ref.article.title ?? ref.name, ref.article.published]
    .filter((part) => part)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(standing ? 'dash' : 'quote');
  item.tooltip = claim.spans[0]?.exact ?? '';
  item.command = { command: 'newsmark.goToClaim', title: 'Go to Claim', arguments: [claim.id] };
  return item;
}

/** The row with words of articles and files shown as they are: none can reorder or break the line. */
function plain(item: vscode.TreeItem): vscode.TreeItem {
  if (typeof item.label === 'string') item.label = plainLine(item.label);
  if (typeof item.description === 'string') item.description = plainLine(item.description);
  return item;
}

/** Under a figure its number alone; under a kind the article's words; elsewhere the whole statement. */
function statementOf(claim: Claim, parent: IncidentNode): string {
  if (parent.row === 'figure') return claim.figure ? formatFigure(claim.figure) : 'no number given';
  if (parent.row === 'statements') return `“${claim.spans[0]?.exact ?? claim.kind}”`;
  return describeStatement(claim);
}

function markContested(item: vscode.TreeItem, reason: string): void {
  item.iconPath = contestedIcon;
  const description = typeof item.description === 'string' ? item.description : '';
  item.description = `contested · ${description}`;
  const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
  item.tooltip = `${label}\nContested: ${reason}`;
  item.accessibilityInformation = { label: `${label}, contested: ${reason}` };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
