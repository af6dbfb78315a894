import * as vscode from 'vscode';
import { plainLine } from '../core/text/plainLine';

/** The "Newsmark" log output channel; details of every error go there. */
export type Log = vscode.LogOutputChannel;

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Tells the user one sentence, and the log the details. */
export function tellError(log: Log, sentence: string, error?: unknown): void {
  log.error(sentence, ...detailsOf(error));
  offerLog(log, (...items) => vscode.window.showErrorMessage(plainLine(sentence), ...items));
}

/** The same for what goes on, but less well. */
export function tellWarning(log: Log, sentence: string, error?: unknown): void {
  log.warn(sentence, ...detailsOf(error));
  offerLog(log, (...items) => vscode.window.showWarningMessage(plainLine(sentence), ...items));
}

function detailsOf(error: unknown): unknown[] {
  if (error === undefined) return [];
  return [error instanceof Error ? (error.stack ?? error.message) : error];
}

function offerLog(log: Log, show: (...items: string[]) => Thenable<string | undefined>): void {
  const openLog = 'Show Log';
  void show(openLog).then((choice) => {
    if (choice === openLog) log.show();
  });
}
