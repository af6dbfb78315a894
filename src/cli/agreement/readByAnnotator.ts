import { codingsByAnnotator, tellUncompared } from '../../core/agreement/codedClaims';
import { ArticleText } from '../../core/text/articleText';
import { CommandError, wrongUse } from '../command';
import { articleOf, filesBelow, isSidecar, kindOf, readText, sidecarEnding } from '../files';
import type { CodingReader } from './codings';

/**
 * Reads articles with at least two annotators by the names in their claims. What else there is, is told.
 *
 * @param paths articles, sidecars or folders
 * @throws CommandError for a path that leads to nothing
 */
export async function readByAnnotator(paths: readonly string[], reader: CodingReader): Promise<void> {
  const sidecars = new Set<string>();
  for (const path of paths) for (const sidecar of await sidecarsOf(path)) sidecars.add(sidecar);
  for (const path of sidecars) {
    try {
      await readArticle(path, reader);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      reader.fail(error.message);
    }
  }
}

async function sidecarsOf(path: string): Promise<string[]> {
  switch (await kindOf(path)) {
    case 'folder':
      return (await filesBelow(path)).filter(isSidecar);
    case 'file':
      return [isSidecar(path) ? path : path + sidecarEnding];
    case 'nothing':
      throw wrongUse(`${path}: there is no such file; check its name.`);
  }
}

async function readArticle(path: string, reader: CodingReader): Promise<void> {
  const name = articleOf(path);
  if ((await kindOf(path)) === 'nothing') {
    reader.note(`${name} has no sidecar, so that there is nothing to compare.`);
    return;
  }
  const claims = reader.claimsOf(path, await readText(path));
  for (const sentence of tellUncompared(name, claims)) reader.note(sentence);
  const codings = codingsByAnnotator(claims);
  if (codings.length < 2) return;
  reader.articles.push({ name, text: new ArticleText(await readText(name)), codings });
}
