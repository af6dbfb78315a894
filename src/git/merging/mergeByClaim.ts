import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { incidentMerger } from '../../core/incidents/mergeIncidentFiles';
import { namesMerger } from '../../core/namesFile/mergeNames';
import { mergeMarked, sidecarMerger } from '../../core/sidecar/merge/mergeMarked';
import type { Merger } from '../../core/sidecar/merge/mergeMarked';
import type { MergeResult } from '../../core/sidecar/merge/mergeResult';
import { spliceBetween } from '../../core/sidecar/writing/splice';
import type { Log } from '../../workspace/log';
import { tellWarning } from '../../workspace/log';
import { inform, warn } from '../../workspace/messages';
import { isNamesFile } from '../../workspace/namesFiles';
import type { NamesFiles } from '../../workspace/namesFiles';
import { fileName, isSidecar, sidecarOf } from '../../workspace/sidecarLocation';
import { mergeMarkedFile } from './mergeMarkedFile';
import { repositoryOf, workspaceRepositories } from '../repositories';
import type { Repository } from '../repositories';
import { offerToStage } from './stageMerged';

/** What merging works on. */
export interface MergingContext {
  readonly store: AnnotationStore;
  readonly names: NamesFiles;
  readonly log: Log;
}

const command = 'newsmark.mergeByClaim';
/** Files that a merge changes come in one by one; in milliseconds. */
const pause = 700;

/** Offers to merge annotations with conflict markers: as a quick fix at the markers, and by itself when such files turn up. */
export function offerMergingByClaim(context: MergingContext): vscode.Disposable {
  const fixes = vscode.languages.registerCodeActionsProvider(
    { pattern: '**/*.yaml' },
    {
      provideCodeActions: (document, _range, { diagnostics }) =>
        actionsAt(context, document.uri, diagnostics),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
  const known = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const marked = markedFiles(context).map(String);
    const added = marked.filter((uri) => !known.has(uri));
    known.clear();
    for (const uri of marked) known.add(uri);
    if (added.length > 0) void ask(added.map((uri) => vscode.Uri.parse(uri)));
  };
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };
  const stop = context.store.changed.add(lookSoon);
  return vscode.Disposable.from(fixes, context.names.onDidChange(lookSoon), {
    dispose: () => {
      stop();
      clearTimeout(timer);
    },
  });
}

/**
 * Merges annotations with conflict markers by claim and leaves what is to decide in the files. Nothing is staged unless
 * the analyst says so.
 *
 * @param given one file; without it, all of the workspace that have markers
 */
export async function mergeByClaim(context: MergingContext, given?: vscode.Uri): Promise<void> {
  const uris = given ? [given] : markedFiles(context);
  if (uris.length === 0) {
    void inform('No annotations have conflict markers.');
    return;
  }
  const repositories = vscode.workspace.isTrusted ? ((await workspaceRepositories()) ?? []) : [];
  const merged: vscode.Uri[] = [];
  const refused: string[] = [];
  let conflicts = 0;
  for (const uri of uris) {
    const result = await mergeOne(uri, repositories);
    if (result.isMerged) {
      merged.push(uri);
      conflicts += result.conflicts;
    } else refused.push(`${fileName(uri)}: ${result.reason}`);
  }
  const [first, ...others] = refused;
  if (first !== undefined) {
    const more = others.length > 0 ? ` (and ${others.length} more, see the log)` : '';
    tellWarning(context.log, `Not merged, nothing was changed. ${first}${more}`, refused.join('\n'));
  }
  if (merged.length === 0) return;
  const files = merged.length === 1 ? fileName(merged[0] as vscode.Uri) : `${merged.length} files`;
  if (conflicts === 0)
    return offerToStage(repositories, merged, `Merged ${files} by claim, with nothing left to decide.`);
  const review = 'Review Conflicts';
  const left = conflicts === 1 ? 'one conflict is' : `${conflicts} conflicts are`;
  const choice = await inform(`Merged ${files} by claim; ${left} left to decide.`, review);
  if (choice === review) await vscode.commands.executeCommand('newsmark.reviewConflicts');
}

async function mergeOne(uri: vscode.Uri, repositories: readonly Repository[]): Promise<MergeResult> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const before = document.getText();
  const merger = mergerOf(uri);
  const found = repositoryOf(repositories, uri);
  const result = found
    ? await mergeMarkedFile(found.repository.git, found.path, before, merger)
    : mergeMarked(before, merger);
  if (!result.isMerged) return result;
  const { start, end, text } = spliceBetween(before, result.text);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  const isChanged = document.getText() === before && (await vscode.workspace.applyEdit(edit));
  if (!isChanged) return { isMerged: false, reason: 'It was changed meanwhile; try again.' };
  if (!wasDirty && !(await document.save())) {
    return { isMerged: false, reason: 'The merged text could not be saved; it is in the editor.' };
  }
  return result;
}

function mergerOf(uri: vscode.Uri): Merger {
  if (isSidecar(uri)) return sidecarMerger;
  return isNamesFile(uri) ? namesMerger : incidentMerger;
}

/** The sidecars, incident files and names files with conflict markers. */
function markedFiles({ store, names }: MergingContext): vscode.Uri[] {
  const hasMarkers = ({ problems }: { problems: readonly { code: string }[] }): boolean =>
    problems.some(({ code }) => code === 'conflict-markers');
  return [
    ...[...store.sidecars()]
      .filter(({ file }) => hasMarkers(file))
      .map(({ uri }) => sidecarOf(vscode.Uri.parse(uri))),
    ...[...store.incidentFiles()].filter(hasMarkers).map(({ uri }) => vscode.Uri.parse(uri)),
    ...names
      .read()
      .filter(({ file }) => hasMarkers(file))
      .map(({ uri }) => uri),
  ];
}

async function ask(uris: readonly vscode.Uri[]): Promise<void> {
  const merge = 'Merge by Claim';
  const [first] = uris;
  const has = uris.length === 1 && first ? `${fileName(first)} has` : `${uris.length} annotation files have`;
  const choice = await warn(
    `${has} conflict markers. Newsmark can merge both sides claim by claim; neither is lost.`,
    merge,
  );
  if (choice === merge) await vscode.commands.executeCommand(command);
}

function actionsAt(
  context: MergingContext,
  uri: vscode.Uri,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const isOurs = markedFiles(context).some((marked) => marked.toString() === uri.toString());
  const told = diagnostics.find(({ code }) => code === 'conflict-markers');
  if (!isOurs || !told) return [];
  const title = 'Merge by Claim';
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [uri] };
  action.diagnostics = [told];
  action.isPreferred = true;
  return [action];
}
