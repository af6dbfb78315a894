// The merge driver by itself, as git runs it through the launcher that “Newsmark: Set Up Git Merging” writes.
import { exitCodes, CommandError } from './command';
import { mergeDriverCommand } from './mergeDriverCommand';
import { remarkLine } from './problemLines';

/**
 * Exit codes that nothing but this program ends with: 0 and 1 also come from a runtime that did something else, and git
 * would then take our side for the merged file. The configured line turns them into git's.
 */
const merged = 10;
const undecided = 11;

const terminal = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

void mergeDriverCommand.run(process.argv.slice(2), {}, terminal).then(
  (code) => {
    process.exitCode = code === exitCodes.fine ? merged : undecided;
  },
  (error: unknown) => {
    if (!(error instanceof CommandError)) throw error;
    terminal.err(remarkLine(error.message));
    process.exitCode = error.exitCode;
  },
);
