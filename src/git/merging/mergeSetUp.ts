import { namesFileName } from '../../core/namesFile/schema';
import { GitFailed, nodeFiles } from '../desktop';
import type { Git } from '../desktop';
import { attributeLines, driverLine, driverName, isOurLine, missingAttributes } from './mergeDriver';

/** A repository whose merging is set up. */
export interface RepositoryToSetUp {
  readonly git: Git;
  /** The folder at the top of its work tree. */
  readonly root: string;
  /** Where the launcher is. */
  readonly launcher: string;
  /** The name of the folder of incident files. */
  readonly incidentsFolder: string;
}

/** What setting up came to. */
export interface SetUpResult {
  /** The lines added to `.gitattributes`; none when they were there. */
  readonly attributes: readonly string[];
  /** True when git's configuration was changed. */
  readonly isConfigured: boolean;
  /** Files that some other line of some `.gitattributes` gives to another driver, by their pattern. */
  readonly overridden: readonly string[];
}

const driverKey = `merge.${driverName}.driver`;
const nameKey = `merge.${driverName}.name`;
const displayName = 'Newsmark: claim by claim, key by key';

/** Writes what git needs to merge sidecars, incident files and names through the launcher; what is there already is left alone. */
export async function setUpMerging(repository: RepositoryToSetUp): Promise<SetUpResult> {
  const { git, root, incidentsFolder } = repository;
  const lines = attributeLines(incidentsFolder);
  const attributes = await addAttributes(`${root}/.gitattributes`, lines);
  const isConfigured = await configure(git, driverLine(repository.launcher));
  return { attributes, isConfigured, overridden: await overridden(git, incidentsFolder) };
}

/** True when a repository's configuration names the driver and Newsmark wrote that; a line of someone's own is theirs. */
export async function isSetUp(git: Git): Promise<boolean> {
  const lines = await valuesOf(git, driverKey);
  return lines.length === 1 && lines.every(isOurLine);
}

/** Points a configuration that Newsmark wrote to the launcher of today. @returns true when it was changed */
export async function repairDriver(git: Git, launcher: string): Promise<boolean> {
  return (await isSetUp(git)) && configure(git, driverLine(launcher));
}

/** Takes the driver out of a repository's configuration; git then merges the texts. */
export async function removeMerging(git: Git): Promise<void> {
  await git(['config', '--local', '--remove-section', `merge.${driverName}`]);
}

async function configure(git: Git, line: string): Promise<boolean> {
  const wanted = [
    [nameKey, displayName],
    [driverKey, line],
  ] as const;
  let isChanged = false;
  for (const [key, value] of wanted) {
    const found = await valuesOf(git, key);
    if (found.length === 1 && found[0] === value) continue;
    await git(['config', '--local', '--replace-all', key, value]);
    isChanged = true;
  }
  return isChanged;
}

async function valuesOf(git: Git, key: string): Promise<string[]> {
  try {
    return (await git(['config', '--local', '--null', '--get-all', key])).split('\0').slice(0, -1);
  } catch (error) {
    // Git's way to say that there is none.
    if (error instanceof GitFailed && error.exitCode === 1) return [];
    throw error;
  }
}

async function addAttributes(path: string, lines: readonly string[]): Promise<string[]> {
  const { appendFile, readFile } = await nodeFiles();
  const source = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const addition = missingAttributes(source, lines);
  if (addition !== '') await appendFile(path, addition);
  return addition.split(/\r?\n/).filter((line) => line !== '');
}

async function overridden(git: Git, incidentsFolder: string): Promise<string[]> {
  const patterns = ['*.claims.yaml', `${incidentsFolder}/*.yaml`, namesFileName];
  const probes = patterns.map((pattern) => pattern.replace('*', 'newsmark-probe'));
  const told = (await git(['check-attr', '-z', 'merge', '--', ...probes])).split('\0');
  return patterns.filter((_, at) => told[3 * at + 2] !== driverName);
}
