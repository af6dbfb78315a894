import { GitFailed, nodeFiles } from '../desktop';
import type { Git } from '../desktop';
import { contentsAt } from '../committing/repositoryState';

/** The versions of a file that git keeps while its merge is not decided; no base where both sides added it. */
export interface Stages {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The versions that git keeps of a file.
 *
 * @param git runs at the top of the work tree
 * @param path relative to it
 * @returns undefined when the file is in no conflict, or one side deleted it
 */
export async function stagesOf(git: Git, path: string): Promise<Stages | undefined> {
  const versions = [':1', ':2', ':3'].map((stage) => contentsAt(git, stage, [path]));
  const [base = '', ours, theirs] = (await Promise.all(versions)).flat();
  return ours === undefined || theirs === undefined ? undefined : { base, ours, theirs };
}

/** What follows a marker: the names of the sides, which are not the same when a merge is done again. */
const markerName = /^(<{7}|\|{7}|>{7})(?: .*)?$/gm;

/**
 * True when a text with conflict markers is what git wrote: nobody has been at it since, so that it holds nothing which
 * the versions that git keeps do not.
 */
export async function isUntouched(git: Git, stages: Stages, source: string): Promise<boolean> {
  const found = comparable(source);
  for (const style of [[], ['--diff3'], ['--zdiff3']]) {
    if (comparable(await textMerge(git, stages, style)) === found) return true;
  }
  return false;
}

function comparable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(markerName, '$1');
}

async function textMerge(git: Git, stages: Stages, style: readonly string[]): Promise<string> {
  const { mkdtemp, rm, writeFile } = await nodeFiles();
  const place = (await git(['rev-parse', '--path-format=absolute', '--git-path', 'newsmark-'])).replace(
    /\n$/,
    '',
  );
  const folder = await mkdtemp(place);
  try {
    const files = ['ours', 'base', 'theirs'] as const;
    for (const name of files) await writeFile(`${folder}/${name}`, stages[name]);
    // Git ends with the number of conflicts; what it printed is what counts.
    return await git(['merge-file', '--stdout', ...style, ...files.map((name) => `${folder}/${name}`)]).catch(
      (error: unknown) => {
        if (error instanceof GitFailed) return error.output;
        throw error;
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
