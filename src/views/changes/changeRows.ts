import * as vscode from 'vscode';
import { tellChange } from '../../core/incidents/diff/tellChange';
import type { PlacedChange } from '../../core/incidents/diff/fileChanges';
import { isWholeClaim } from '../../core/sidecar/diff/change';
import type { ChangeType } from '../../core/sidecar/diff/change';
import { tellClaim } from '../../core/sidecar/diff/claimChanges';
import { plainLine } from '../../core/text/plainLine';
import type { ChangedFile } from '../../git/annotationChanges';
import { articleOf, fileName } from '../../workspace/sidecarLocation';

/** A row of the tree of changes. */
export type ChangeNode =
  | { readonly row: 'file'; readonly file: ChangedFile; readonly isOpen: boolean }
  | {
      readonly row: 'change';
      readonly file: ChangedFile;
      readonly change: PlacedChange;
      readonly at: number;
    };

/** What a row is known by from one state to the next. */
export function changeNodeId(node: ChangeNode): string {
  const file = `${node.file.ref} ${node.file.uri.toString()}`;
  return node.row === 'file' ? file : `${file} ${node.at}`;
}

/** How a row looks. */
export function changeRow(node: ChangeNode): vscode.TreeItem {
  return node.row === 'file' ? fileRow(node.file, node.isOpen) : changedRow(node.change);
}

const fileIcons = { sidecar: 'note', incident: 'flame', names: 'person', codebook: 'book' } as const;

function fileRow(file: ChangedFile, isOpen: boolean): vscode.TreeItem {
  const { kind, uri, original, isGone } = file;
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const shown = kind === 'sidecar' ? articleOf(uri) : uri;
  const item = new vscode.TreeItem(plainLine(fileName(shown)), isOpen ? Expanded : Collapsed);
  const path = vscode.workspace.asRelativePath(shown);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const state = isGone ? 'removed' : original === undefined ? 'new' : '';
  item.description = [folder, state]
    .filter((part) => part)
    .map(plainLine)
    .join(' · ');
  item.tooltip = plainLine(path);
  item.iconPath = new vscode.ThemeIcon(fileIcons[kind]);
  return item;
}

function changedRow(change: PlacedChange): vscode.TreeItem {
  const sentence = plainLine(tellChange(change));
  const claim = change.claim && !isWholeClaim(change) ? plainLine(tellClaim(change.claim)) : '';
  const item = new vscode.TreeItem(sentence);
  item.description = claim;
  item.tooltip = claim ? `${sentence}\n${claim}` : sentence;
  item.accessibilityInformation = { label: claim ? `${sentence}: ${claim}` : sentence };
  const { icon, colour } = iconOf(change.type);
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
  return item;
}

/** The icons and colours that git's own lists use. */
function iconOf(type: ChangeType): { icon: string; colour: string } {
  switch (type) {
    case 'added':
      return { icon: 'diff-added', colour: 'gitDecoration.addedResourceForeground' };
    case 'removed':
      return { icon: 'diff-removed', colour: 'gitDecoration.deletedResourceForeground' };
    case 'renamed':
      return { icon: 'diff-renamed', colour: 'gitDecoration.renamedResourceForeground' };
    case 'unreadable':
    case 'conflicted':
      return { icon: 'warning', colour: 'gitDecoration.conflictingResourceForeground' };
    default:
      return { icon: 'diff-modified', colour: 'gitDecoration.modifiedResourceForeground' };
  }
}
