import * as vscode from 'vscode';
import { plainLine } from '../../core/text/plainLine';
import { describeStatement } from '../../core/claims/describeClaim';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { incidentConflictFixes } from '../../core/incidents/incidentConflictFixes';
import { namedAt, namesConflictFixes } from '../../core/namesFile/namesConflictFixes';
import type { Problem } from '../../core/problem';
import type { Fix } from '../../core/sidecar/checking/fixes';
import { conflictFixes } from '../../core/sidecar/merge/conflictFixes';
import { conflictProblems } from '../../core/sidecar/merge/conflictProblems';
import type { Annotations } from '../../workspace/annotations';
import type { NamesFiles } from '../../workspace/namesFiles';
import { fileName, sidecarOf } from '../../workspace/sidecarLocation';
import { workspaceRepositories } from '../repositories';
import { offerToStage } from './stageMerged';

/** A conflict that waits for a decision, in the file where it stands. */
interface OpenConflict {
  readonly uri: vscode.Uri;
  /** The sidecar's article; absent for incident files and names. */
  readonly article?: vscode.Uri;
  readonly problem: Problem;
  /** What it is about, for a person. */
  readonly about: string;
  readonly fixes: () => readonly Fix[];
}

/** Walks through the conflicts that merges left: each with both values, and the decisions there are. */
export async function reviewConflicts(annotations: Annotations, names: NamesFiles): Promise<void> {
  const decided = new Map<string, vscode.Uri>();
  const left = (): OpenConflict[] => [...openConflicts(annotations.store), ...conflictsOfNames(names)];
  for (let open = left(); open.length > 0; open = left()) {
    const conflict = await pickConflict(open);
    if (!conflict) return;
    await show(conflict);
    const fix = await pickDecision(conflict);
    if (!fix) continue;
    await apply(annotations, conflict, fix);
    await names.refresh();
    decided.set(conflict.uri.toString(), conflict.uri);
  }
  const repositories = vscode.workspace.isTrusted ? ((await workspaceRepositories()) ?? []) : [];
  await offerToStage(
    repositories,
    [...decided.values()],
    'No merge conflicts are left to decide in annotations.',
  );
}

function openConflicts(store: AnnotationStore): OpenConflict[] {
  const inSidecars = [...store.sidecars()].flatMap(({ uri, file }) => {
    const article = vscode.Uri.parse(uri);
    return conflictProblems(file).map((problem): OpenConflict => {
      const stored = file.claims.find(({ claim }) => claim.id === problem.claim);
      return {
        uri: sidecarOf(article),
        article,
        problem,
        about: stored ? describeStatement(stored.claim) : 'the article',
        fixes: () => conflictFixes(problem, file),
      };
    });
  });
  const inIncidents = [...store.incidentFiles()].flatMap(({ uri, source, problems }) =>
    problems
      .filter(({ code }) => code === 'merge-conflict')
      .map((problem): OpenConflict => {
        const fixes = (): readonly Fix[] => incidentConflictFixes(problem, source);
        return { uri: vscode.Uri.parse(uri), problem, about: 'the incident', fixes };
      }),
  );
  return [...inSidecars, ...inIncidents];
}

function conflictsOfNames(names: NamesFiles): OpenConflict[] {
  return names.read().flatMap(({ uri, file: { source, problems } }) =>
    problems
      .filter(({ code }) => code === 'merge-conflict')
      .map((problem): OpenConflict => {
        const fixes = (): readonly Fix[] => namesConflictFixes(problem, source);
        return { uri, problem, about: namedAt(problem, source) ?? 'the names', fixes };
      }),
  );
}

async function pickConflict(open: readonly OpenConflict[]): Promise<OpenConflict | undefined> {
  const items = open.map((conflict) => ({
    label: plainLine(conflict.about),
    description: plainLine(fileName(conflict.uri)),
    detail: plainLine(conflict.problem.message),
    conflict,
  }));
  const title = open.length === 1 ? 'One Conflict to Decide' : `${open.length} Conflicts to Decide`;
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.conflict;
}

async function pickDecision({ problem, fixes }: OpenConflict): Promise<Fix | undefined> {
  const items = fixes().map((fix) => ({ label: plainLine(fix.title), fix }));
  return (await vscode.window.showQuickPick(items, { title: plainLine(problem.message) }))?.fix;
}

async function show({ uri, problem }: OpenConflict): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Range(
    document.positionAt(problem.range.start),
    document.positionAt(problem.range.end),
  );
  await vscode.window.showTextDocument(document, { selection, preview: true, preserveFocus: true });
}

async function apply(annotations: Annotations, { uri, article }: OpenConflict, fix: Fix): Promise<void> {
  if ('edits' in fix && article) return annotations.edit(article, fix.edits);
  if (!('splices' in fix)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of fix.splices) {
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  await vscode.workspace.applyEdit(edit);
  if (!wasDirty) await document.save();
}
