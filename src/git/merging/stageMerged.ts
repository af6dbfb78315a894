import type * as vscode from 'vscode';
import { readState } from '../committing/repositoryState';
import { repositoryOf } from '../repositories';
import type { Repository } from '../repositories';
import { inform } from '../../workspace/messages';

/** Tells that files are merged and, where git still waits for that, offers to stage them; it is the analyst who says so. */
export async function offerToStage(
  repositories: readonly Repository[],
  uris: readonly vscode.Uri[],
  sentence: string,
): Promise<void> {
  const waiting: { repository: Repository; paths: string[] }[] = [];
  for (const repository of repositories) {
    const paths = uris.flatMap((uri) => {
      const found = repositoryOf(repositories, uri);
      return found?.repository === repository ? [found.path] : [];
    });
    if (paths.length === 0) continue;
    const { changes } = await readState(repository.git);
    const unmerged = changes.filter(({ isUnmerged, path }) => isUnmerged && paths.includes(path));
    if (unmerged.length > 0) waiting.push({ repository, paths: unmerged.map(({ path }) => path) });
  }
  if (waiting.length === 0) {
    void inform(sentence);
    return;
  }
  const stage = 'Stage as Resolved';
  if ((await inform(sentence, stage)) !== stage) return;
  for (const { repository, paths } of waiting) {
    await repository.git(['add', '--', ...paths.map((path) => `:(literal)${path}`)]);
  }
}
