import * as vscode from 'vscode';
import { eventually, exists, inWorkspace, read, write } from '../integration/support/workspace';

/** Windows that run a suite at the same time wait for each other so long, in milliseconds. */
const patience = 120_000;

/** Two windows that meet in a folder of the workspace. */
export interface Meeting {
  /** Which of the two this window is. */
  readonly me: 0 | 1;
  /** Leaves something for the other window, and waits for what that left at the same point. */
  readonly exchange: <Value>(point: string, value: Value) => Promise<Value>;
}

/** Waits until there are two windows. */
export async function meet(): Promise<Meeting> {
  const name = `here-${crypto.randomUUID()}`;
  await write(`meeting/${name}`, '');
  const names = await eventually(async () => {
    const entries = await vscode.workspace.fs.readDirectory(inWorkspace('meeting'));
    const here = entries.map(([entry]) => entry).filter((entry) => entry.startsWith('here-'));
    if (here.length < 2) throw new Error('the other window is not there');
    return here.sort();
  }, patience);
  const me = names[0] === name ? 0 : 1;
  return {
    me,
    exchange: async <Value>(point: string, value: Value): Promise<Value> => {
      // A marker of its own tells that a message is whole.
      await write(`meeting/${point}-${me}`, JSON.stringify(value));
      await write(`meeting/${point}-${me}-whole`, '');
      const theirs = `meeting/${point}-${1 - me}`;
      await eventually(async () => {
        if (!(await exists(inWorkspace(`${theirs}-whole`)))) throw new Error(`nothing at ${point}`);
      }, patience);
      return JSON.parse(await read(inWorkspace(theirs))) as Value;
    },
  };
}
