/**
 * Does work of many steps, each of which is to be done whole: after Ctrl+C, or the signal to end, it stops behind the step
 * that it is at. A second time ends it at once.
 */
export async function betweenSteps<Result>(
  work: (isStopped: () => boolean) => Promise<Result>,
): Promise<Result> {
  let isStopped = false;
  const stop = (): void => void (isStopped = true);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(() => isStopped);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
