import type { WorkbenchOptions } from '../../../scripts/host/openWorkbench.mjs';
import { Workbench } from './workbench';

/**
 * Gives the tests of a `describe` one workbench, opened before the first and closed after the last. When a
 * test fails, a picture of the window and the logs are kept.
 * @returns a function that returns the workbench, for use inside the tests
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open(options);
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !workbench) return;
    const name = `failed-${this.currentTest.titlePath().join(' ')}`;
    console.log(`      ${await workbench.screenshot(name)}`);
    console.log(`      ${await workbench.saveLog(name)}`);
  });

  after(async function () {
    this.timeout(30_000);
    await workbench?.close();
  });

  return () => {
    if (!workbench) throw new Error('The workbench is open only while tests run.');
    return workbench;
  };
}
