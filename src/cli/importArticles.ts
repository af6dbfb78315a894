import { relative, resolve } from 'node:path';
import { articleMetadata } from '../core/claims/articleMetadata';
import type { Article } from '../core/claims/schema';
import type { ImportCandidate } from '../core/import/importPlan';
import { parseSidecar } from '../core/sidecar/reading/parseSidecar';
import { ArticleText } from '../core/text/articleText';
import { CommandError, wrongUse } from './command';
import { articleOf, filesBelow, isSidecar, kindOf, readText, sidecarEnding } from './files';
import { slashed } from './slashed';

/** An article on the disk that annotations may be of. */
export interface ImportArticle extends ImportCandidate {
  readonly path: string;
  /** What it says of itself. */
  readonly metadata: Article;
}

const articleEndings = ['.txt', '.text', '.md', '.markdown'];
/** Longer files are no news reports. In UTF-16 units. */
const longestArticle = 5_000_000;

/**
 * The articles in folders and all below them: files with a sidecar, and texts.
 *
 * @param imported the files to import, which are no articles
 * @throws CommandError when a folder is not there or cannot be read
 */
export async function readImportArticles(
  folders: readonly string[],
  imported: readonly string[],
): Promise<ImportArticle[]> {
  const done = new Set(imported.map((path) => resolve(path)));
  const articles: ImportArticle[] = [];
  for (const folder of folders) {
    if ((await kindOf(folder)) !== 'folder')
      throw wrongUse(`${folder}: there is no such folder of articles.`);
    const files = await filesBelow(folder);
    const annotated = new Set(files.filter(isSidecar).map(articleOf));
    for (const path of files) {
      const isText = articleEndings.some((ending) => path.endsWith(ending));
      if ((!isText && !annotated.has(path)) || done.has(resolve(path))) continue;
      done.add(resolve(path));
      const article = await readArticle(path, slashed(relative(folder, path)), annotated.has(path));
      if (article) articles.push(article);
    }
  }
  return articles;
}

async function readArticle(
  path: string,
  name: string,
  isAnnotated: boolean,
): Promise<ImportArticle | undefined> {
  const raw = await textOrNothing(path);
  if (raw === undefined || raw.length > longestArticle) return undefined;
  const text = new ArticleText(raw);
  const metadata = articleMetadata(text.text, path);
  const source = isAnnotated ? await textOrNothing(path + sidecarEnding) : undefined;
  const sidecar = source === undefined ? undefined : parseSidecar(source);
  return {
    path,
    name,
    text,
    metadata,
    url: sidecar?.article?.url ?? metadata.url,
    claims: sidecar?.claims.map(({ claim }) => claim) ?? [],
  };
}

/** What cannot be read is no article that annotations could be of; when it is wanted, that is told. */
async function textOrNothing(path: string): Promise<string | undefined> {
  try {
    return await readText(path);
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}
