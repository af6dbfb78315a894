import { relative, resolve, sep } from 'node:path';
import type { Coding } from '../../core/agreement/codedClaims';
import { ArticleText } from '../../core/text/articleText';
import { compareText } from '../../core/text/compareText';
import { wrongUse } from '../command';
import { Git, GitRefused } from '../diff/git';
import { findRevision } from '../diff/revisions';
import type { Revision } from '../diff/revisions';
import { textState } from '../diff/textState';
import { articleOf, isSidecar, sidecarEnding } from '../files';
import type { CodingReader } from './codings';

/** The ids of files' blobs by their paths from the current folder. */
type Tree = ReadonlyMap<string, string>;

/**
 * Reads articles with the sidecars that two revisions have, each revision as one annotator. The article is the first
 * revision's; both sidecars' claims are looked for in it.
 *
 * @param paths articles, sidecars or folders, as they are called in the revisions
 * @param range `REV..REV`
 * @throws CommandError for what is no such range, outside a repository, and where git cannot be run
 */
export async function readByRevision(
  paths: readonly string[],
  range: string,
  reader: CodingReader,
): Promise<void> {
  const git = new Git(process.cwd());
  const revisions = await readRange(git, range);
  const [one, other] = revisions;
  const trees = [await listTree(git, one, paths), await listTree(git, other, paths)] as const;
  const both = sidecarsOfBoth(revisions, trees, reader);
  if (both.length === 0) return;
  const idsOf = (path: string): string[] => trees.flatMap((tree) => tree.get(path) ?? []);
  const blobs = await git.blobs(both.flatMap((path) => [...idsOf(path), ...idsOf(articleOf(path))]));
  const read = (path: string, id: string | undefined): string | undefined => {
    const state =
      id === undefined ? { unreadable: 'neither revision has this article.' } : textState(blobs.get(id));
    if (typeof state === 'string') return state;
    reader.fail(`${path}: ${state?.unreadable ?? 'it cannot be read.'}`);
    return undefined;
  };
  for (const path of both) {
    const name = articleOf(path);
    const text = read(name, idsOf(name)[0]);
    const [ones, others] = trees.map((tree) => read(path, tree.get(path)));
    if (text === undefined || ones === undefined || others === undefined) continue;
    const codingOf = (revision: Revision, source: string): Coding => ({
      annotator: revision.name,
      claims: reader.claimsOf(`${revision.name}:${path}`, source),
    });
    const codings = [codingOf(one, ones), codingOf(other, others)];
    reader.articles.push({ name, text: new ArticleText(text), codings });
  }
}

/** The sidecars that both revisions have; of the others it is told who has them. */
function sidecarsOfBoth(
  [one, other]: readonly [Revision, Revision],
  [ones, others]: readonly [Tree, Tree],
  reader: CodingReader,
): string[] {
  const sidecars = [...new Set([...ones.keys(), ...others.keys()])].filter(isSidecar).sort(compareText);
  if (sidecars.length === 0) {
    throw wrongUse(
      `neither ${one.name} nor ${other.name} has a sidecar there; check the names of the files.`,
    );
  }
  return sidecars.filter((path) => {
    const isInBoth = ones.has(path) && others.has(path);
    const owner = ones.has(path) ? one : other;
    if (!isInBoth) reader.note(`${path} is in ${owner.name} only and is left out.`);
    return isInBoth;
  });
}

async function readRange(git: Git, range: string): Promise<[Revision, Revision]> {
  const [left = '', right = '', ...more] = range.split('..');
  if (left === '' || right === '' || right.startsWith('.') || more.length > 0 || left === right) {
    throw wrongUse(`--by ${range}: write annotator, or two revisions as main..topic.`);
  }
  return [await findOrRefuse(git, left), await findOrRefuse(git, right)];
}

async function findOrRefuse(git: Git, name: string): Promise<Revision> {
  const found = await findRevision(git, name);
  if (!found) throw wrongUse(`${name}: git knows no such revision here; check its name.`);
  return found;
}

async function listTree(git: Git, { commit }: Revision, paths: readonly string[]): Promise<Tree> {
  const wanted = paths
    .map((path) => relative(process.cwd(), resolve(path)).replaceAll(sep, '/') || '.')
    .flatMap((path) => (isSidecar(path) ? [path, articleOf(path)] : [path, path + sidecarEnding]));
  try {
    const told = await git.list('ls-tree', '-r', '-z', commit, '--', ...wanted);
    return new Map(told.map((line) => [line.slice(line.indexOf('\t') + 1), line.split(/[ \t]/)[2] ?? '']));
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error;
    throw wrongUse(`${paths.join(', ')}: git cannot list this: ${error.message}`);
  }
}
