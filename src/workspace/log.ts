import * as vscode from 'vscode';

/** The "Newsmark" log output channel; details of every error go there. */
export type Log = vscode.LogOutputChannel;

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Tells the user one sentence, and the log the details. */
export function tellError(log: Log, sentence: string, error?: unknown): void {
  log.error(
    sentence,
    ...(error === undefined ? [] : [error instanceof Error ? (error.stack ?? error.message) : error]),
  );
  const openLog = 'Show Log';
  void vscode.window.showErrorMessage(sentence, openLog).then((choice) => {
    if (choice === openLog) log.show();
  });
}
