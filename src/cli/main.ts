#!/usr/bin/env node
import { commandLine } from './commandLine';

// A reader that has seen enough (`… | head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`newsmark: the output cannot be written (${error.code ?? error.message}).\n`);
  process.exit(1);
});

const terminal = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

// The exit code is set, not forced, so that what was written still reaches a slow reader.
void commandLine(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
