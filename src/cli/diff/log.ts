import type { Git } from './git';

/** What one commit made of a file; versions are blobs, undefined where there was no file. */
export interface Step {
  readonly author: string;
  /** What it found: one version, or one for each parent of a merge. */
  readonly before: readonly (string | undefined)[];
  readonly after: string | undefined;
}

/** What the commits between two did to files, by path from the top. */
export interface Log {
  /** The steps of the newer side. */
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  /** Files that commits of the older side alone touched too. */
  readonly unsure: ReadonlySet<string>;
}

/** Reads what the commits did that only one of two commits has. */
export async function readLog(git: Git, from: string, to: string, paths: readonly string[]): Promise<Log> {
  const format = ['-z', '-c', '--raw', '--no-abbrev', '--no-renames', '--left-right', '--format=%x01%m%aN'];
  const told = await git.list('log', ...format, `${from}...${to}`, '--', ...paths);
  const steps = new Map<string, Step[]>();
  const unsure = new Set<string>();
  let [side, author] = ['', ''];
  for (let at = 0; at < told.length; at++) {
    const word = (told[at] ?? '').replace(/^\n/, '');
    if (word.startsWith('\u0001')) [side, author] = [word.slice(1, 2), word.slice(2)];
    if (!word.startsWith(':')) continue;
    const path = told[++at] ?? '';
    if (side === '<') unsure.add(path);
    else steps.set(path, [...(steps.get(path) ?? []), { author, ...readRawLine(word) }]);
  }
  return { steps, unsure };
}

/** The blobs of HEAD for files that are not as HEAD has them; undefined for those that it does not have. */
export async function uncommittedFiles(
  git: Git,
  paths: readonly string[],
): Promise<Map<string, string | undefined>> {
  const limit = ['--', ...paths];
  const raw = ['--no-ext-diff', '--raw', '-z', '--no-abbrev', '--no-renames', '--ignore-submodules=all'];
  const changed = await git.list('diff', ...raw, 'HEAD', ...limit);
  const fresh = await git.list('ls-files', '-z', '--full-name', '--others', '--exclude-standard', ...limit);
  const found = new Map<string, string | undefined>(fresh.map((path) => [path, undefined]));
  for (let at = 0; at + 1 < changed.length; at += 2) {
    found.set(changed[at + 1] ?? '', readRawLine(changed[at] ?? '').before[0]);
  }
  return found;
}

/** “:<mode> <mode> <blob> <blob> <status>”; a merge has a colon, a mode and a blob for each parent. */
function readRawLine(line: string): Pick<Step, 'before' | 'after'> {
  const parents = /^:*/.exec(line)?.[0].length ?? 1;
  const blobs = line
    .split(' ')
    .slice(parents + 1, 2 * parents + 2)
    .map(blobOf);
  return { before: blobs.slice(0, parents), after: blobs[parents] };
}

function blobOf(id: string): string | undefined {
  return /^0+$/.test(id) ? undefined : id;
}
