import * as vscode from 'vscode';
import { parseCodebook } from '../core/codebookFile/parseCodebook';
import { incidentConflictFixes } from '../core/incidents/incidentConflictFixes';
import { parseIncidentFile } from '../core/incidents/incidentFile';
import { namesConflictFixes } from '../core/namesFile/namesConflictFixes';
import { parseNames } from '../core/namesFile/parseNames';
import type { Problem } from '../core/problem';
import { fileFixes } from '../core/sidecar/checking/fileFixes';
import type { FileToFix, TextFix } from '../core/sidecar/checking/fileFixes';
import { isIncidentFile } from '../workspace/reading/annotationFiles';
import { isCodebookFile } from '../workspace/codebookFiles';
import { isNamesFile } from '../workspace/namesFiles';
import { diagnosticSource } from './diagnostics';

/** The lightbulbs at the problems of incident files, of the names and of the codebook. */
export function offerFileFixes(): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _range, { diagnostics }) {
      const shown = diagnostics.filter(({ source }) => source === diagnosticSource);
      const kind = kindOf(document.uri);
      if (shown.length === 0 || !kind) return [];
      const { problemsOf, conflictFixes } = kind;
      const file = { source: document.getText(), problemsOf };
      return problemsOf(file.source).flatMap((problem) => {
        const range = rangeIn(document, problem.range);
        const told = shown.find((each) => each.code === problem.code && each.range.isEqual(range));
        const fixes = [...fileFixes(problem, file), ...conflictFixes(problem, file.source)];
        return told ? fixes.map((fix) => textAction(fix, document, told)) : [];
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider({ pattern: '**/*.yaml' }, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

/** A fix that changes a document's text, and leaves it unsaved. */
export function textAction(
  { title, isPreferred = false, splices }: TextFix,
  document: vscode.TextDocument,
  told: vscode.Diagnostic,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.isPreferred = isPreferred;
  action.diagnostics = [told];
  action.edit = new vscode.WorkspaceEdit();
  for (const { text, ...range } of splices) action.edit.replace(document.uri, rangeIn(document, range), text);
  return action;
}

/** A range of a document that is given in UTF-16 offsets. */
export function rangeIn(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

interface FileKind extends Pick<FileToFix, 'problemsOf'> {
  /** The decisions that what a merge left asks for. */
  readonly conflictFixes: (problem: Problem, source: string) => readonly TextFix[];
}

const incidentKind: FileKind = {
  problemsOf: (source) => parseIncidentFile(source).problems,
  conflictFixes: incidentConflictFixes,
};
const namesKind: FileKind = {
  problemsOf: (source) => parseNames(source).problems,
  conflictFixes: namesConflictFixes,
};
const codebookKind: FileKind = {
  problemsOf: (source) => parseCodebook(source).problems,
  conflictFixes: () => [],
};

/** What kind of file it is; undefined for files that are not ours, and for sidecars, whose claims have fixes of their own. */
function kindOf(uri: vscode.Uri): FileKind | undefined {
  if (isNamesFile(uri)) return namesKind;
  if (isCodebookFile(uri)) return codebookKind;
  return isIncidentFile(uri) ? incidentKind : undefined;
}
