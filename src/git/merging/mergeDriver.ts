import { namesFileName } from '../../core/namesFile/schema';

/** The name of the merge driver in `.gitattributes` and in git's configuration. */
export const driverName = 'newsmark';
/** The launcher's file name, by which a configured line is known as ours. */
export const launcherName = 'newsmark-merge.sh';

/** A word as a POSIX shell takes it, whatever is in it. */
function shellWord(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A path as git's shell takes it on every system: on Windows, too, with slashes. */
export function shellPath(path: string): string {
  return /^[A-Za-z]:\\|^\\\\/.test(path) ? path.replaceAll('\\', '/') : path;
}

/**
 * The line of git's configuration that merges one file.
 *
 * Only the engine's own exit codes count as merged. Whatever else happens, a launcher, an engine or a runtime that is gone
 * or does something else, git merges the text and leaves markers: git takes a driver that ends with 0 without having done
 * anything for one that kept our side alone.
 *
 * @param launcher where the launcher is
 */
export function driverLine(launcher: string): string {
  // Git reads a percent sign as the start of a placeholder.
  const start = `sh ${shellWord(shellPath(launcher)).replaceAll('%', '%%')} %O %A %B %P`;
  const codes = 'case $? in 10) exit 0;; 11) exit 1;; esac';
  const asText = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B || exit 1';
  return `${start}; ${codes}; ${asText}`;
}

/** True for a configured line that Newsmark wrote, wherever its launcher was then. */
export function isOurLine(line: string): boolean {
  return line.includes(launcherName);
}

/**
 * The shell script that runs the engine with VS Code's own runtime, so that Node need not be on the PATH.
 *
 * @param runtime the program of the extension host; a desktop's runs as Node when it is told to
 */
export function launcherScript({
  runtime,
  engine,
}: {
  readonly runtime: string;
  readonly engine: string;
}): string {
  return `#!/bin/sh
# Written by Newsmark, which keeps it up to date. Git runs it to merge sidecars, incident files and names.
unset NODE_OPTIONS
ELECTRON_RUN_AS_NODE=1
export ELECTRON_RUN_AS_NODE
exec ${shellWord(shellPath(runtime))} ${shellWord(shellPath(engine))} "$@"
`;
}

/** The lines of `.gitattributes` that give sidecars, incident files and names to the driver. */
export function attributeLines(incidentsFolder: string): string[] {
  return ['*.claims.yaml', `**/${incidentsFolder}/**/*.yaml`, namesFileName].map(
    (pattern) => `${attributePattern(pattern)} merge=${driverName}`,
  );
}

/** A pattern as `.gitattributes` takes it: in quotes where it has spaces. */
function attributePattern(pattern: string): string {
  return /[\s"\\]/.test(pattern) ? `"${pattern.replace(/["\\]/g, String.raw`\$&`)}"` : pattern;
}

/** What must be added to a `.gitattributes` so that it has these lines; nothing when it has them. */
export function missingAttributes(source: string, lines: readonly string[]): string {
  const there = new Set(source.split(/\r?\n/).map((line) => line.trim().replace(/\s+/g, ' ')));
  const missing = lines.filter((line) => !there.has(line));
  if (missing.length === 0) return '';
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const start = source === '' || source.endsWith('\n') ? '' : lineEnd;
  return start + missing.map((line) => line + lineEnd).join('');
}
