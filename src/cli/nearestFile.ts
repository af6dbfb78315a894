import { dirname, join, relative, resolve } from 'node:path';
import type { Problem } from '../core/problem';
import { kindOf, readText } from './files';
import { placeProblems } from './problemLines';
import type { FileProblem } from './problemLines';

/** A file and where it was found. */
export interface FoundFile<Content> {
  readonly path: string;
  readonly file: Content;
}

/**
 * Finds the file of a name that holds for articles: the nearest in the article's folder or one above, no higher than the
 * current folder for articles in or below that. Every file is read once.
 */
export class NearestFile<Content> {
  readonly #name: string;
  readonly #parse: (source: string) => Content;
  readonly #found = new Map<string, Promise<FoundFile<Content> | undefined>>();

  constructor(name: string, parse: (source: string) => Content) {
    this.#name = name;
    this.#parse = parse;
  }

  /**
   * @param article path of an article or of its sidecar
   * @throws CommandError when the file cannot be read
   */
  of(article: string): Promise<FoundFile<Content> | undefined> {
    return this.#in(dirname(resolve(article)));
  }

  /**
   * The file that holds for a folder as a whole.
   *
   * @throws CommandError when the file cannot be read
   */
  ofFolder(folder: string): Promise<FoundFile<Content> | undefined> {
    return this.#in(resolve(folder));
  }

  #in(folder: string): Promise<FoundFile<Content> | undefined> {
    const known = this.#found.get(folder);
    if (known) return known;
    const found = this.#look(folder);
    this.#found.set(folder, found);
    return found;
  }

  async #look(folder: string): Promise<FoundFile<Content> | undefined> {
    const path = join(folder, this.#name);
    if ((await kindOf(path)) === 'file') return { path, file: this.#parse(await readText(path)) };
    const above = dirname(folder);
    return folder === process.cwd() || above === folder ? undefined : this.#in(above);
  }
}

/** What is wrong with a file that was found, its path as seen from the current folder. */
export function foundProblems({
  path,
  file,
}: FoundFile<{ readonly source: string; readonly problems: readonly Problem[] }>): FileProblem[] {
  return placeProblems(relative('', path), file.source, file.problems);
}
