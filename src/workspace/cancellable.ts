import * as vscode from 'vscode';
import { plainLine } from '../core/text/plainLine';

/** Tells how far some work is: words, and a share from 0 to 1. */
export type ReportProgress = (words: string, share: number) => void;

/** Shows a notification, with a way to cancel, while something is done. */
export function cancellable<Result>(
  title: string,
  work: (report: ReportProgress, token: vscode.CancellationToken) => Promise<Result>,
): Thenable<Result> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plainLine(title),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => {
    let told = 0;
    return work((message, share) => {
      progress.report({ message: plainLine(message), increment: 100 * (share - told) });
      told = share;
    }, token);
  });
}
