import { relative, resolve, sep } from 'node:path';
import { ArticleText } from '../../core/text/articleText';
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
  const [one, other] = await readRange(git, range);
  const [ones, others] = [await listTree(git, one, paths), await listTree(git, other, paths)];
  const sidecars = [...new Set([...ones.keys(), ...others.keys()])].filter(isSidecar).sort();
  if (sidecars.length === 0) {
    throw wrongUse(`${paths.join(', ')}: neither ${one.name} nor ${other.name} has a sidecar of that name.`);
  }
  const both = sidecars.filter((path) => ones.has(path) && others.has(path));
  for (const path of sidecars.filter((each) => !both.includes(each))) {
    const owner = ones.has(path) ? one : other;
    reader.note(`${path} is in ${owner.name} only and is left out.`);
  }
  const articleIn = (path: string): string | undefined =>
    ones.get(articleOf(path)) ?? others.get(articleOf(path));
  const ids = both.flatMap((path) => [ones.get(path), others.get(path), articleIn(path)]);
  const blobs = await git.blobs(ids.filter((id) => id !== undefined));
  const read = (path: string, id: string | undefined): string | undefined => {
    if (id === undefined) {
      reader.fail(`${path}: neither ${one.name} nor ${other.name} has this article.`);
      return undefined;
    }
    const state = textState(blobs.get(id));
    if (typeof state === 'string') return state;
    reader.fail(`${path}: ${state?.unreadable ?? 'it cannot be read.'}`);
    return undefined;
  };
  for (const path of both) {
    const text = read(articleOf(path), articleIn(path));
    const versions = [read(path, ones.get(path)), read(path, others.get(path))];
    const codings = [one, other].flatMap(({ name }, at) => {
      const source = versions[at];
      return source === undefined
        ? []
        : [{ annotator: name, claims: reader.claimsOf(`${name}:${path}`, source) }];
    });
    if (text === undefined || codings.length < 2) continue;
    reader.articles.push({ name: articleOf(path), text: new ArticleText(text), codings });
  }
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
