import * as vscode from 'vscode';
import type { Exported } from '../../core/export/exportFormats';
import { cancellable } from '../../workspace/cancellable';
import { inform } from '../../workspace/messages';
import { fileName } from '../../workspace/sidecarLocation';
import { makeExport } from './makeExport';
import type { ExportSources } from './makeExport';
import { pickFormat } from './pickFormat';
import type { WantedFormat } from './pickFormat';
import { pickScope } from './pickScope';
import type { NamedScope } from './pickScope';
import { pickTarget } from './pickTarget';
import { whyNotOverwrite, writeFiles } from './writeFiles';
import { counted, formatCount } from '../../core/text/counted';

/** What the command was given: incidents of the tree, a file or folder of the explorer, or nothing. */
export interface ExportGiven {
  readonly incidents?: readonly string[];
  readonly resource?: vscode.Uri;
}

/** Asks for a format, for what is exported and where to, and writes it; or says why nothing was written. */
export async function exportAnnotations(sources: ExportSources, given: ExportGiven): Promise<void> {
  await sources.files.load();
  for (;;) {
    const format = await pickFormat();
    if (!format || format === 'back') return;
    const scope = await pickScope(sources, format.value, given);
    if (!scope) return;
    if (scope !== 'back') return exportTo(sources, format.value, scope.value);
  }
}

async function exportTo(sources: ExportSources, wanted: WantedFormat, scope: NamedScope): Promise<void> {
  const target = await pickTarget(wanted);
  if (!target) return;
  const exported = await cancellable(`Exporting ${scope.name}`, (report, token) =>
    makeExport(sources, { wanted, scope }, report, token),
  );
  if (!exported) return tellCancelled();
  const files = filesOf(exported, wanted, target);
  const obstacle = await whyNotOverwrite(files, sources.store, !wanted.asFiles);
  if (obstacle === 'cancelled') return tellCancelled();
  if (obstacle !== undefined) return void (await inform(obstacle));
  const written = await cancellable(`Writing ${fileName(target)}`, (report, token) =>
    writeFiles(files, report, token),
  );
  for (const remark of [...exported.lost, ...exported.remarks]) sources.log.warn(`Export: ${remark}`);
  await tellResult(sources, { exported, target, written, wanted: files.length });
}

function filesOf(
  { whole = '', files }: Exported,
  { asFiles }: WantedFormat,
  target: vscode.Uri,
): (readonly [vscode.Uri, string])[] {
  if (!asFiles) return [[target, whole]];
  return [...files].map(([path, text]) => [vscode.Uri.joinPath(target, path), text]);
}

async function tellResult(
  { choice, log }: ExportSources,
  { exported, target, written, wanted }: ExportResult,
): Promise<void> {
  const { lost, remarks } = exported;
  const left = lost.length + remarks.length;
  const sentence = [
    written.length < wanted
      ? `The export was cancelled: ${counted(written.length, 'file')} of ${formatCount(wanted)} ${written.length === 1 ? 'was' : 'were'} written to ${fileName(target)}.`
      : wanted === 0
        ? 'There is nothing to export.'
        : `Exported to ${fileName(target)}${wanted > 1 ? ` (${formatCount(wanted)} files)` : ''}.`,
    ...tellArticles(written.filter((uri) => choice.isNamed(uri)).length, wanted),
    ...(left > 0 ? ['Not everything is in it: the log says what was left out, and why.'] : []),
  ].join(' ');
  const [first] = written;
  const buttons = [...(first ? ['Open'] : []), ...(left > 0 ? ['Show Log'] : [])];
  const pressed = await inform(sentence, ...buttons);
  if (pressed === 'Show Log') log.show();
  if (pressed === 'Open' && first) await show(first, target);
}

/** Says that what was written counts among the articles, which it hardly was to do. */
function tellArticles(articles: number, wanted: number): string[] {
  if (articles === 0) return [];
  const which =
    wanted === 1
      ? 'By its name it is an article'
      : `By their names ${counted(articles, 'file of it is an article', 'files of it are articles')}`;
  return [`${which} here; newsmark.articles.exclude leaves files out.`];
}

interface ExportResult {
  readonly exported: Exported;
  readonly target: vscode.Uri;
  readonly written: readonly vscode.Uri[];
  /** How many files there are to write. */
  readonly wanted: number;
}

/** Opens the file, or shows where several are. */
async function show(first: vscode.Uri, target: vscode.Uri): Promise<void> {
  const isFolder = first.toString() !== target.toString();
  const isHere = vscode.workspace.getWorkspaceFolder(first) !== undefined;
  await vscode.commands.executeCommand(isFolder && isHere ? 'revealInExplorer' : 'vscode.open', first);
}

function tellCancelled(): void {
  void inform('The export was cancelled; nothing was written.');
}
