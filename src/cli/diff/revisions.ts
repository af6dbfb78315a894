import { wrongUse } from '../command';
import { kindOf, isSidecar, sidecarEnding } from '../files';
import { GitRefused } from './git';
import type { Git } from './git';

/** A commit under the name that the user gave it. */
export interface Revision {
  readonly name: string;
  readonly commit: string;
}

/** What is compared, and in which files. */
export interface Comparison {
  /** Undefined in a repository without a commit: everything is new then. */
  readonly from: Revision | undefined;
  /** Undefined for the files as they are. */
  readonly to: Revision | undefined;
  /** Pathspecs from the current folder; empty for the whole repository. */
  readonly paths: readonly string[];
}

/**
 * Reads `[REV [REV]] [--] [PATH…]`, `REV..REV` and `REV...REV` as git does.
 *
 * @param words what was given, without the separator
 * @param separator how many of the words stand before `--`; undefined where there is none
 * @throws CommandError for a name that is neither a revision nor a file
 */
export async function readComparison(
  git: Git,
  words: readonly string[],
  separator: number | undefined,
): Promise<Comparison> {
  const revisions: Revision[] = [];
  const candidates = words.slice(0, separator);
  const [first = ''] = candidates;
  const range = await readRange(git, first);
  let used = range ? 1 : 0;
  if (range) revisions.push(...range);
  while (revisions.length < 2 && used < candidates.length) {
    const found = await findRevision(git, candidates[used] ?? '');
    if (!found) break;
    revisions.push(found);
    used++;
  }
  const rest = candidates.slice(used);
  if (separator !== undefined && rest.length > 0) throw tooMany(rest[0] ?? '', revisions.length);
  for (const path of rest) if ((await kindOf(path)) === 'nothing') throw unknownWord(path);
  const paths = [...rest, ...words.slice(candidates.length)];
  const [from, to] = revisions;
  return { from: from ?? (await findRevision(git, 'HEAD')), to, paths: paths.flatMap(withSidecar) };
}

/** `A..B`, or `A...B` for what B has that it had not in common with A; an end left out is HEAD. */
async function readRange(git: Git, word: string): Promise<[Revision, Revision] | undefined> {
  const parts = /^(.*?)(\.{2,3})([^.].*|)$/su.exec(word);
  if (!parts) return undefined;
  const [, left = '', dots, right = ''] = parts;
  const from = await findRevision(git, left || 'HEAD');
  const to = await findRevision(git, right || 'HEAD');
  if (!from || !to || (left === '' && right === '')) return undefined;
  if (dots === '..') return [from, to];
  try {
    const commit = (await git.run('merge-base', from.commit, to.commit)).trim();
    return [{ name: `${from.name}...${to.name}`, commit }, to];
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error;
    throw wrongUse(`${word}: the two have no commit in common; compare them as ${from.name}..${to.name}.`);
  }
}

/**
 * The commit that git knows by a name; undefined where it knows none.
 *
 * @throws CommandError for what git would take for an option
 */
export async function findRevision(git: Git, name: string): Promise<Revision | undefined> {
  if (name === '') return undefined;
  if (name.startsWith('-')) throw wrongUse(`${name}: a revision does not begin with a hyphen.`);
  try {
    const commit = (await git.run('rev-parse', '--verify', '--quiet', `${name}^{commit}`)).trim();
    return { name, commit };
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error;
    return undefined;
  }
}

/** An article stands for its sidecar too. */
function withSidecar(path: string): string[] {
  return isSidecar(path) ? [path] : [path, `${path}${sidecarEnding}`];
}

function tooMany(word: string, known: number): Error {
  const reason = known < 2 ? 'git knows no such revision' : 'two revisions are compared, not more';
  return wrongUse(`${word}: ${reason}; paths stand after --.`);
}

function unknownWord(word: string): Error {
  return wrongUse(`${word}: this is neither a revision that git knows nor a file; check its name.`);
}
