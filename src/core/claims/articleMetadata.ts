import { readFileName, readHeader } from '../text/articleHeader';
import type { Article } from './schema';

/**
 * What an article says of itself: its header first, then its file name. Only what is written there.
 *
 * @param text the article's normalised text
 * @param fileName name or path of its file
 */
export function articleMetadata(text: string, fileName: string): Article {
  const header = readHeader(text);
  const dated = header.published !== undefined ? header : readFileName(fileName);
  return {
    ...(header.title !== undefined && { title: header.title }),
    ...(header.publisher !== undefined && { publisher: header.publisher }),
    ...(header.author !== undefined && { author: header.author }),
    ...(header.url !== undefined && { url: header.url }),
    ...(dated.published !== undefined && { published: dated.published }),
    ...(dated.publishedBasis !== undefined && { published_basis: dated.publishedBasis }),
  };
}
