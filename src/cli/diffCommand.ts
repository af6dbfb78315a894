import { posix } from 'node:path';
import { compareFile } from '../core/incidents/diff/fileChanges';
import type { FileChanges } from '../core/incidents/diff/fileChanges';
import { countChanges, describeCounts, sumOfCounts } from '../core/sidecar/diff/countChanges';
import { compareText } from '../core/text/compareText';
import { exitCodes, wrongUse } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import { findAuthors } from './diff/authors';
import { changedFiles } from './diff/changedFiles';
import { Git, GitRefused } from './diff/git';
import { changesJson, outlineMarkdown, outlineText } from './diff/print';
import { readComparison } from './diff/revisions';
import type { Comparison } from './diff/revisions';
import { defaultIncidentsFolder } from './files';
import { counted } from '../core/text/counted';

export const diffCommand: Command = {
  name: 'diff',
  summary: 'tell what changed in annotations between two revisions',
  usage: '[REV [REV]] [--json | --md] [--incidents-folder NAME] [--] [PATH…]',
  help: `
Tells in words what changed in the sidecars, incident files, names files and codebooks of a git repository: “Analyst Two
raised high from 12 to 15”. Without REV it compares the last commit with the files as they are, new ones included; with
one REV, that revision with the files as they are; with two, or REV..REV, the first with the second. REV...REV is what
the second has that it had not when the two parted: what a pull request brings. PATH limits it to files and folders; an
article stands for its sidecar.

Claims are known by their ids, so that a renamed sidecar is the same one. Who made a change is known only as far as git
knows it: by name where one person made it in the commits between the two revisions, “you” for what is not committed yet. The annotator of a claim is who made it, not who changed it.

  --json                    print one JSON object a line for every change:
                            {"file":"a.txt.claims.yaml","article":"a.txt","line":12,"about":"claim","change":"raised",
                            "claim":"k7f3q9m2","statement":"15 soldiers killed","claimant":["army"],"incident":"…",
                            "field":"figure.high","before":12,"after":15,"by":["Analyst Two"],"text":"…"}
                            Keys that do not apply are absent; “was” is the file's old path, “line” counts in the new
                            file, in the old one for what is gone; “uncommitted” is true for what is in no commit
  --md                      print Markdown, for a comment on a pull request
  --incidents-folder NAME   what folders of incident files are called (default: ${defaultIncidentsFolder})

Exit code: 0 when every file could be compared, whether anything changed or not; 1 when one cannot be read in a revision
(which is told in its place); 2 for wrong use.
`,
  options: {
    json: { type: 'boolean' },
    md: { type: 'boolean' },
    'incidents-folder': { type: 'string' },
  },
  run: printChanges,
};

async function printChanges(
  words: readonly string[],
  values: OptionValues,
  terminal: Terminal,
  separator: number | undefined,
): Promise<ExitCode> {
  if (values['json'] === true && values['md'] === true) throw wrongUse('choose one of --json and --md.');
  const git = new Git(process.cwd());
  const [top, prefix] = await findRepository(git);
  const comparison = await readComparison(git, words, separator);
  const incidentsFolder = String(values['incidents-folder'] ?? defaultIncidentsFolder);
  const versions = await changedFiles({ git, top, incidentsFolder }, comparison);
  const authors = await findAuthors(git, comparison, versions);
  const fromHere = (path: string): string => posix.relative(prefix, path);
  const authored = versions
    .map((file) => ({
      file: compareFile({
        ...file,
        path: fromHere(file.path),
        ...(file.was !== undefined && { was: fromHere(file.was) }),
      }),
      authors: authors.get(file) ?? { names: undefined, isUncommitted: false },
    }))
    .filter(({ file }) => file.changes.length > 0)
    .sort((one, other) => compareText(rank(one.file), rank(other.file)));
  const files = authored.map(({ file }) => file);
  const said = summary(files, comparison);
  if (values['json'] === true) {
    for (const { file, authors } of authored) terminal.out(changesJson(file, authors));
  } else if (values['md'] === true) {
    terminal.out([`${said}\n`, ...authored.map(outlineMarkdown)].join('\n'));
  } else {
    terminal.out(authored.map(outlineText).join('\n'));
  }
  if (values['md'] !== true) terminal.err(`${said}\n`);
  const isRead = files.every(({ changes }) => changes.every(({ type }) => type !== 'unreadable'));
  return isRead ? exitCodes.fine : exitCodes.problems;
}

/** The uppermost folder of the repository, and the path from there to the current one. */
async function findRepository(git: Git): Promise<[string, string]> {
  try {
    const [top = '', prefix = ''] = (await git.run('rev-parse', '--show-toplevel', '--show-prefix')).split(
      '\n',
    );
    return [top, prefix];
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error;
    throw wrongUse(
      'the current folder is not in the work tree of a git repository: go to one, or run “git init”.',
    );
  }
}

/** Articles first, then incidents, then the files of names and codes; each by path. */
function rank({ kind, path }: FileChanges): string {
  return `${['sidecar', 'incident', 'names', 'codebook'].indexOf(kind)} ${path}`;
}

function summary(files: readonly FileChanges[], { from, to }: Comparison): string {
  const between = `between ${from?.name ?? 'nothing'} and ${to?.name ?? 'the files as they are'}`;
  if (files.length === 0) return `No annotations changed ${between}.`;
  const of = (kind: FileChanges['kind']): number => files.filter((file) => file.kind === kind).length;
  const claims = describeCounts(sumOfCounts(files.map(({ changes }) => countChanges(changes))));
  const parts = [
    of('sidecar') > 0 ? `${counted(of('sidecar'), 'article')} (${claims})` : '',
    of('incident') > 0 ? counted(of('incident'), 'incident file') : '',
    of('names') > 0 ? counted(of('names'), 'names file') : '',
    of('codebook') > 0 ? counted(of('codebook'), 'codebook') : '',
  ].filter((part) => part);
  return `Changed ${between}: ${parts.join(', ')}.`;
}
