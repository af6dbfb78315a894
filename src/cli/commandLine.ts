import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { printable } from '../core/text/plainLine';
import { agreementCommand } from './agreementCommand';
import { anchorCommand } from './anchorCommand';
import { checkCommand } from './checkCommand';
import { CommandError, exitCodes } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import { diffCommand } from './diffCommand';
import { exportCommand } from './exportCommand';
import { importCommand } from './importCommand';
import { incidentsCommand } from './incidentsCommand';
import { namesCommand } from './namesCommand';
import { mergeDriverCommand } from './mergeDriverCommand';
import { recogniseCommand } from './recogniseCommand';
import { suggestCommand } from './suggestCommand';
import { remarkLine } from './problemLines';

const commands: readonly Command[] = [
  recogniseCommand,
  suggestCommand,
  anchorCommand,
  incidentsCommand,
  namesCommand,
  checkCommand,
  diffCommand,
  agreementCommand,
  exportCommand,
  importCommand,
  mergeDriverCommand,
];
const everywhere = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * Runs one command. Nothing that it prints, be it out of an article, a sidecar or a file's name, can steer the terminal.
 *
 * @param args what follows the program's name
 * @returns the exit code: 0 fine, 1 problems found, 2 wrong use
 */
export async function commandLine(args: readonly string[], raw: Terminal): Promise<ExitCode> {
  const terminal: Terminal = {
    out: (text) => raw.out(printable(text)),
    err: (text) => raw.err(printable(text)),
  };
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview());
    return exitCodes.fine;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return exitCodes.fine;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) {
    const what = name === undefined ? 'no command was given' : `there is no command “${name}”`;
    terminal.err(`${remarkLine(`${what}.`)}\n${overview()}`);
    return exitCodes.wrongUse;
  }
  try {
    const { values, positionals, separator } = readArguments(command, rest);
    if (values['help'] === true) {
      terminal.out(manual(command));
      return exitCodes.fine;
    }
    return await command.run(positionals, values, terminal, separator);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.err(remarkLine(error.message));
    return error.exitCode;
  }
}

interface Arguments {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  /** How many of the positionals stand before `--`. */
  readonly separator: number | undefined;
}

function readArguments(command: Command, args: readonly string[]): Arguments {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      options: { ...command.options, ...everywhere },
      allowPositionals: true,
      tokens: true,
    });
    const end = tokens.findIndex(({ kind }) => kind === 'option-terminator');
    const before = tokens.slice(0, Math.max(0, end)).filter(({ kind }) => kind === 'positional');
    return { values, positionals, separator: end === -1 ? undefined : before.length };
  } catch (error) {
    const problem = error instanceof Error ? error.message.split(/[.\n]/, 1)[0] : String(error);
    const message = `${problem}; see “newsmark ${command.name} --help”.`;
    throw new CommandError(message, exitCodes.wrongUse);
  }
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}\n`).join('');
  return `Newsmark: claims in news articles, from the words to the incident and back.

Usage: newsmark COMMAND …

${list}
  newsmark COMMAND --help   how to use a command
  newsmark --version        the version
`;
}

function manual({ name, usage, help }: Command): string {
  return `Usage: newsmark ${name} ${usage}\n\n${help.trim()}\n`;
}
