import { dirname, join, resolve } from 'node:path';
import { parseNames } from '../core/namesFile/parseNames';
import type { NamesFile } from '../core/namesFile/parseNames';
import { namesFileName } from '../core/namesFile/schema';
import { kindOf, readText } from './files';

/** A names file and where it was found. */
export interface FoundNames {
  readonly path: string;
  readonly file: NamesFile;
}

/**
 * Finds the names file of articles: the nearest in the article's folder or one above, no higher than the current folder
 * for articles in or below that. Every file is read once.
 */
export class NearestNames {
  readonly #found = new Map<string, Promise<FoundNames | undefined>>();

  /**
   * @param article path of an article
   * @throws CommandError when a names file cannot be read
   */
  of(article: string): Promise<FoundNames | undefined> {
    return this.#in(dirname(resolve(article)));
  }

  #in(folder: string): Promise<FoundNames | undefined> {
    const known = this.#found.get(folder);
    if (known) return known;
    const found = this.#look(folder);
    this.#found.set(folder, found);
    return found;
  }

  async #look(folder: string): Promise<FoundNames | undefined> {
    const path = join(folder, namesFileName);
    if ((await kindOf(path)) === 'file') return { path, file: parseNames(await readText(path)) };
    const above = dirname(folder);
    return folder === process.cwd() || above === folder ? undefined : this.#in(above);
  }
}
