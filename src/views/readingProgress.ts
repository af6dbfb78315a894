import * as vscode from 'vscode';
import type { AnnotationFiles, Progress } from '../workspace/reading/annotationFiles';
import { formatCount } from '../core/text/counted';

/** Reading that takes no longer than this is not worth a notification; in milliseconds. */
const patience = 2_000;

/**
 * What the tree says above its rows while it cannot be relied on.
 *
 * @param isLast true while it shows what the incidents were last time
 */
export function describeProgress({ state, done, total }: Progress, isLast: boolean): string | undefined {
  if (state === 'stopped') return 'Reading was stopped: claims are missing here.';
  if (state === 'read') return undefined;
  const count =
    total === undefined ? '' : ` ${formatCount(done)} of ${formatCount(total)} annotation files read.`;
  return isLast ? `As of last time; the files are being checked.${count}` : `Reading annotations.${count}`;
}

/** Shows in the incident view that files are read, and when it takes long, offers to stop it. */
export function showProgress(files: AnnotationFiles): vscode.Disposable {
  let finish: (() => void) | undefined;
  return vscode.Disposable.from(
    { dispose: () => finish?.() },
    files.onDidProgress(({ state }) => {
      if (state !== 'reading') finish?.();
      if (state !== 'reading' || finish) return;
      const finished = new Promise<void>((resolve) => {
        finish = () => {
          finish = undefined;
          resolve();
        };
      });
      void vscode.window.withProgress({ location: { viewId: 'newsmark.incidents' } }, () => finished);
      const timer = setTimeout(() => void notify(files, finished), patience);
      void finished.then(() => clearTimeout(timer));
    }),
  );
}

function notify(files: AnnotationFiles, finished: Promise<void>): Thenable<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Newsmark reads the annotations',
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    let told = 0;
    const following = files.onDidProgress(({ done, total = 0 }) => {
      if (total === 0) return;
      const percent = (100 * done) / total;
      const message = `${formatCount(done)} of ${formatCount(total)} files`;
      progress.report({ message, increment: percent - told });
      told = percent;
    });
    token.onCancellationRequested(() => files.stop());
    await finished;
    following.dispose();
  });
}
