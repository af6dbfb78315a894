import { sidecarEnding } from '../workspace/sidecarLocation';
import type { ComparableRepository } from './annotationChanges';
import { contentsAt } from './committing/repositoryState';
import { gitIn } from './desktop';
import type { Git } from './desktop';
import { gitApi } from './gitApi';

/** The files of a repository as a revision has them. */
export class RevisionFiles {
  readonly #git: Git;
  readonly #ref: string;

  private constructor(git: Git, ref: string) {
    this.#git = git;
    this.#ref = ref;
  }

  /** @param ref a revision that git knows; it does not begin with a hyphen */
  static async at(repository: ComparableRepository, ref: string): Promise<RevisionFiles> {
    const program = (await gitApi())?.git.path ?? 'git';
    return new RevisionFiles(gitIn(repository.rootUri.fsPath, program), ref);
  }

  /** The paths of the articles that have a sidecar there, from the top of the work tree, sorted. */
  async articles(): Promise<string[]> {
    const listed = await this.#git(['ls-tree', '-r', '-z', '--full-tree', '--name-only', this.#ref]);
    return listed
      .split('\0')
      .filter((path) => path.endsWith(sidecarEnding))
      .map((path) => path.slice(0, -sidecarEnding.length))
      .sort();
  }

  /** The texts of files; undefined for what is not there. */
  texts(paths: readonly string[]): Promise<(string | undefined)[]> {
    return contentsAt(this.#git, this.#ref, paths);
  }
}
