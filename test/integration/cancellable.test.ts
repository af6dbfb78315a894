import { assert } from 'chai';
import * as vscode from 'vscode';
import { cancellableIfLong } from '../../src/workspace/cancellable';

interface Window {
  withProgress: (
    options: vscode.ProgressOptions,
    task: (progress: unknown, token: vscode.CancellationToken) => Thenable<unknown>,
  ) => Thenable<unknown>;
}

/** Does some work while every notification of progress is cancelled as soon as it is shown. @returns their titles */
async function cancelling(work: () => Promise<unknown>): Promise<(string | undefined)[]> {
  const window = vscode.window as unknown as Window;
  const { withProgress } = window;
  const shown: (string | undefined)[] = [];
  window.withProgress = (options, task) => {
    shown.push(options.title);
    assert.isTrue(options.cancellable);
    const source = new vscode.CancellationTokenSource();
    setTimeout(() => source.cancel(), 20);
    return task({ report: () => undefined }, source.token);
  };
  try {
    await work();
    return shown;
  } finally {
    window.withProgress = withProgress;
  }
}

function* steps(count: number): Generator<undefined, string> {
  for (let at = 0; at < count; at++) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

describe('Long work', () => {
  it('shows a notification after a moment, and ends when that is cancelled', async () => {
    let result: unknown = 'nothing';
    const shown = await cancelling(async () => {
      result = await cancellableIfLong('Comparing', steps(Infinity));
    });
    assert.deepEqual(shown, ['Comparing']);
    assert.isUndefined(result);
  });

  it('shows nothing where it is soon done', async () => {
    let result: unknown;
    const shown = await cancelling(async () => {
      result = await cancellableIfLong('Comparing', steps(3));
    });
    assert.deepEqual(shown, []);
    assert.equal(result, 'done');
  });
});
