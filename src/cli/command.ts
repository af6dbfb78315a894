import type { parseArgs } from 'node:util';

/** What a command may touch besides files: given as an argument so that tests can look at it. */
export interface Terminal {
  /** Writes to standard output; lines carry their own line ends. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
}

/** What the shell is told: fine, problems found, wrong use. */
export const exitCodes = { fine: 0, problems: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The options of one command, in the form that `parseArgs` of node:util takes. */
export type Options = Readonly<
  Record<string, { readonly type: 'boolean' | 'string'; readonly multiple?: boolean }>
>;

/** One thing the command line can do. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the command's name, `FILE…` say. */
  readonly usage: string;
  readonly help: string;
  readonly options: Options;
  /**
   * @param separator how many of the paths stand before `--`; undefined where there is none
   * @throws CommandError when it cannot go on
   */
  run(
    paths: readonly string[],
    values: OptionValues,
    terminal: Terminal,
    separator?: number,
  ): Promise<ExitCode>;
}

export type OptionValues = ReturnType<typeof parseArgs>['values'];

/** Ends a command with one sentence for the user; never a bug. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command was called in a way it cannot mean anything. */
export function wrongUse(message: string): CommandError {
  return new CommandError(message, exitCodes.wrongUse);
}

/** The command was called rightly, but what it should read is no good. */
export function badInput(message: string): CommandError {
  return new CommandError(message, exitCodes.problems);
}
