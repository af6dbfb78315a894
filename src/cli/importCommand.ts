import { basename, dirname, relative } from 'node:path';
import { builtInCodebook, findKind } from '../core/claims/codebook';
import type { Codebook } from '../core/claims/codebook';
import type { ForeignFile } from '../core/import/foreign';
import { importFormatNames, importFormats, readForeign } from '../core/import/importFormats';
import type { ImportFormatName } from '../core/import/importFormats';
import { LabelKinds, restKind } from '../core/import/labelKinds';
import { betweenSteps } from './betweenSteps';
import { CommandError, exitCodes, wrongUse } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import { filesBelow, kindOf, readText } from './files';
import { readImportArticles } from './importArticles';
import { ImportRun } from './importRun';
import { NearestCodebook, orUnreadable } from './nearestCodebook';
import { foundProblems } from './nearestFile';
import { problemLine } from './problemLines';
import { Progress } from './progress';
import { slashed } from './slashed';

export const importCommand: Command = {
  name: 'import',
  summary: 'take over annotations of other programs as claims',
  usage: 'FORMAT FILE… [--articles DIR] [--map LABEL=KIND]… [--annotator NAME] [--dry-run]',
  help: `
Takes over annotations as claims in the sidecars of the articles that they are of. The words of an annotation are looked
for in the article as it is now; what is not found with confidence is told and not taken over. Nothing that a sidecar
holds is changed, and an annotation that is a claim already is left alone, so that a second import changes nothing. Ctrl+C
stops between articles: every sidecar is whole then, and the same import adds the rest.

${importFormatNames.map((name) => `  ${name.padEnd(12)}  ${importFormats[name].reads}`).join('\n')}

  --articles DIR      the folder with the articles, and all below it (default: the current folder; for brat the folder
                      of each file)
  --map LABEL=KIND    the kind that a label stands for, a code of the codebook; may be given several times. A label
                      without one is the kind of that name, else the claim's kind is “${restKind}” and its note has the label
  --annotator NAME    who made those annotations that do not say so
  --dry-run           tell what would be taken over, and write nothing

Exit code: 0 when everything was taken over, 1 when something was not (standard error says what), 2 for wrong use.
`,
  options: {
    articles: { type: 'string' },
    map: { type: 'string', multiple: true },
    annotator: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: runImport,
};

async function runImport(
  args: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const [wanted, ...paths] = args;
  const format = importFormatNames.find((each) => each === wanted);
  if (!format) {
    const what = wanted === undefined ? 'name a format' : `there is no format “${wanted}”`;
    throw wrongUse(`${what}; choose ${importFormatNames.join(', ')}.`);
  }
  if (paths.length === 0) throw wrongUse(`name at least one file: newsmark import ${format} FILE…`);
  const folder = values['articles'] === undefined ? undefined : String(values['articles']);
  const codebook = await codebookFor(folder ?? '.', terminal);
  const kinds = new LabelKinds(codebook, mappingOf(values['map'], codebook));
  const sources = await sourcesOf(format, paths);
  const folders = folder === undefined ? defaultFolders(format, sources) : [folder];
  const articles = await readImportArticles(
    folders,
    sources.map(({ path }) => path),
  );
  const run = new ImportRun(articles, {
    kinds,
    annotator: values['annotator'] === undefined ? undefined : String(values['annotator']),
    isDry: values['dry-run'] === true,
    terminal,
  });
  const progress = new Progress(sources.length, 'files', terminal);
  for (const source of sources) {
    progress.step();
    try {
      run.take(source.path, await readSource(format, source));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      run.fail(error.message);
    }
  }
  await betweenSteps((isStopped) => run.finish(isStopped));
  return run.isComplete ? exitCodes.fine : exitCodes.problems;
}

async function codebookFor(folder: string, terminal: Terminal): Promise<Codebook> {
  const { found, unreadable } = await orUnreadable(new NearestCodebook().ofFolder(folder), folder);
  for (const problem of [...unreadable, ...(found ? foundProblems(found) : [])])
    terminal.err(problemLine(problem));
  return found?.file.codebook ?? builtInCodebook;
}

/** The kinds that were said with `--map LABEL=KIND`. */
function mappingOf(said: OptionValues[string], codebook: Codebook): Map<string, string> {
  const mapping = new Map<string, string>();
  for (const each of said === undefined ? [] : [said].flat().map(String)) {
    const at = each.lastIndexOf('=');
    const [label, kind] = [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    if (at === -1 || label === '') throw wrongUse(`--map ${each}: write --map LABEL=KIND.`);
    if (!findKind(codebook, kind)) {
      const known = codebook.kinds.map(({ code }) => code).join(', ');
      throw wrongUse(`--map ${each}: the codebook has no kind “${kind}”; choose one of ${known}.`);
    }
    mapping.set(label, kind);
  }
  return mapping;
}

/** A file to import, and the name that its document goes by where that is the file's. */
interface Source {
  readonly path: string;
  readonly name: string;
}

async function sourcesOf(format: ImportFormatName, paths: readonly string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === 'nothing') throw wrongUse(`${path}: there is no such file; check its name.`);
    if (kind === 'file') sources.push({ path, name: withoutAnn(basename(path)) });
    else if (format !== 'brat') throw wrongUse(`${path}: this is a folder; name the files in it.`);
    else
      for (const file of await filesBelow(path))
        if (file.endsWith('.ann'))
          sources.push({ path: file, name: withoutAnn(slashed(relative(path, file))) });
  }
  return sources;
}

async function readSource(format: ImportFormatName, { path, name }: Source): Promise<ForeignFile> {
  const source = await readText(path);
  if (format !== 'brat') return readForeign(format, { source });
  return readForeign(format, { source, name, text: await readText(`${withoutAnn(path)}.txt`) });
}

/** For brat the texts beside the files are the articles, unless a folder is named. */
function defaultFolders(format: ImportFormatName, sources: readonly Source[]): string[] {
  return format === 'brat' ? [...new Set(sources.map(({ path }) => dirname(path)))] : ['.'];
}

function withoutAnn(path: string): string {
  return path.endsWith('.ann') ? path.slice(0, -'.ann'.length) : path;
}
