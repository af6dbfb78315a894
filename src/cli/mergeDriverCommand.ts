import { mergeIncidentFiles } from '../core/incidents/mergeIncidentFiles';
import { mergeNames } from '../core/namesFile/mergeNames';
import type { MergeInput, MergeResult } from '../core/sidecar/merge/mergeResult';
import { mergeSidecars } from '../core/sidecar/merge/mergeSidecars';
import { CommandError, exitCodes, wrongUse } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import { isCodebookFile, isNamesFile, isSidecar, readText, replaceFile } from './files';
import { counted } from '../core/text/counted';
import { remarkLine } from './problemLines';

export const mergeDriverCommand: Command = {
  name: 'merge-driver',
  summary: 'merge two versions of a sidecar, incident or names file for git',
  usage: 'BASE OURS THEIRS [PATH]',
  help: `
Merges two versions of a sidecar, an incident file or a names file, claim by claim, name by name and key by key, and
writes the result into OURS.
Where both changed one key differently, our value stands and a list “conflicts” beside it keeps both until a person
decides; the file is valid meanwhile. PATH is the file's name in the repository.

Git runs it for merges once it is set up. In .gitattributes:

  *.claims.yaml merge=newsmark
  incidents/*.yaml merge=newsmark
  newsmark.names.yaml merge=newsmark

and in git's configuration, so that git's own conflict markers appear where a file cannot be read:

  [merge "newsmark"]
    driver = "newsmark merge-driver %O %A %B %P; s=$?; test $s -lt 2 && exit $s; git merge-file %A %O %B"

Exit code: 0 when merged, 1 when something is left to decide, 2 when nothing was merged; OURS is untouched then.
`,
  options: {},
  run: mergeDriver,
};

async function mergeDriver(
  paths: readonly string[],
  _values: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const [base, ours, theirs, path = ours] = paths;
  if (base === undefined || ours === undefined || theirs === undefined || path === undefined)
    throw wrongUse('name three files: newsmark merge-driver BASE OURS THEIRS [PATH].');
  if (paths.length > 4) throw wrongUse('name three files and at most one path after them.');
  try {
    const result = merge(path, await readAll(base, ours, theirs));
    if (!result.isMerged) throw wrongUse(`${path}: not merged. ${result.reason}`);
    await replaceFile(ours, result.text);
    if (result.newConflicts === 0) return exitCodes.fine;
    terminal.err(remarkLine(`${path}: ${left(result.newConflicts)}`));
    return exitCodes.problems;
  } catch (error) {
    // Whatever happens, git must not take an untouched OURS for a merged file.
    if (error instanceof CommandError) throw wrongUse(error.message);
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw wrongUse(`${path}: not merged (${reason}).`);
  }
}

async function readAll(base: string, ours: string, theirs: string): Promise<MergeInput> {
  return { base: await readText(base), ours: await readText(ours), theirs: await readText(theirs) };
}

function merge(path: string, texts: MergeInput): MergeResult {
  if (isNamesFile(path)) return mergeNames(texts);
  if (isCodebookFile(path)) {
    return { isMerged: false, reason: 'Only sidecars, incident files and names files can be merged.' };
  }
  const isIncident = !isSidecar(path) && Object.values(texts).some((text: string) => /^id:/m.test(text));
  return isIncident ? mergeIncidentFiles(texts) : mergeSidecars(texts);
}

function left(conflicts: number): string {
  const what = counted(conflicts, 'conflict is', 'conflicts are');
  return `${what} left to decide: see \`conflicts\` in the file.`;
}
