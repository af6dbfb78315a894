import * as vscode from 'vscode';
import { plainLine } from '../core/text/plainLine';
import { inSlices } from './inSlices';

/** Work that takes no longer shows nothing; in milliseconds. */
const moment = 500;

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

/**
 * Takes the steps of some work in slices, between which the editor has its turn; where that takes longer than a moment a
 * notification shows it, with a way to cancel.
 *
 * @returns what the work comes to; undefined when it was cancelled
 */
export async function cancellableIfLong<Result>(
  title: string,
  steps: Generator<undefined, Result>,
): Promise<Result | undefined> {
  let isCancelled = false;
  const work = inSlices(steps, () => isCancelled);
  const isLong = await Promise.race([
    work.then(() => false),
    new Promise<true>((resolve) => setTimeout(() => resolve(true), moment)),
  ]);
  if (isLong)
    await cancellable(title, (_, token) => {
      token.onCancellationRequested(() => (isCancelled = true));
      return work;
    });
  return work;
}
