import { setTimeout as sleep } from 'node:timers/promises';

/** How long one attempt may take before it is made again: a key that came too early is never answered. */
export const briefMs = 2_000;

/**
 * Repeats an assertion until it holds: the workbench answers when it can, not when we ask.
 * @returns what the assertion returned
 * @throws its last error, once `timeoutMs` are over
 */
export async function eventually<T>(assertion: () => T | Promise<T>, timeoutMs = 10_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() >= end) throw error;
      await sleep(50);
    }
  }
}
