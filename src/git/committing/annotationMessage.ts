import type * as vscode from 'vscode';
import { commitMessage } from '../../core/sidecar/commitMessage';
import type { SidecarChange } from '../../core/sidecar/commitMessage';
import { parseSidecar } from '../../core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../core/sidecar/reading/parseSidecar';
import { isIncidentFile } from '../../workspace/reading/annotationFiles';
import { isCodebookFile } from '../../workspace/codebookFiles';
import { isNamesFile } from '../../workspace/namesFiles';
import { articleOf, fileName, isSidecar, sidecarOf } from '../../workspace/sidecarLocation';
import { readTextFile } from '../../workspace/textFile';
import { uriIn } from '../repositories';
import type { Repository } from '../repositories';
import { contentsAt } from './repositoryState';
import type { ChangedFile } from './repositoryState';

/** A message that says what changed in annotations since the last commit. */
export async function proposeMessage(
  repository: Repository,
  changed: readonly ChangedFile[],
): Promise<string> {
  const paths = changed.map(({ path }) => path);
  const before = await contentsAt(repository.git, 'HEAD', paths);
  const files = paths.flatMap((path, at) => {
    const uri = uriIn(repository, path);
    return uri ? [{ uri, before: before[at] }] : [];
  });
  const sidecars = files.filter(({ uri }) => isSidecar(uri));
  const changes = await Promise.all(sidecars.map((file) => storedChange(articleOf(file.uri), file.before)));
  const uris = files.map(({ uri }) => uri);
  const also = [
    ...(uris.some(isNamesFile) ? ['names'] : []),
    ...(uris.some(isCodebookFile) ? ['the codebook'] : []),
  ];
  return commitMessage(withRenames(changes), uris.filter(isIncidentFile).length, also);
}

/** An article's sidecar as it is now, beside what it was. */
export async function storedChange(article: vscode.Uri, before?: string): Promise<SidecarChange> {
  const now = await readTextFile(sidecarOf(article));
  return {
    name: fileName(article),
    ...(before !== undefined && { before: parseSidecar(before) }),
    ...(now.state === 'text' && { after: parseSidecar(now.text) }),
  };
}

/** A sidecar that is gone and a new one with claims of the same ids are one that was renamed. */
function withRenames(changes: readonly SidecarChange[]): SidecarChange[] {
  const gone = new Set(changes.filter(({ after }) => !after));
  const now = changes.map((change) => {
    const old = change.before ? undefined : [...gone].find((each) => shareClaims(each.before, change.after));
    if (!old?.before) return change;
    gone.delete(old);
    return { ...change, before: old.before };
  });
  return now.filter((change) => change.after ?? gone.has(change));
}

function shareClaims(one: SidecarFile | undefined, other: SidecarFile | undefined): boolean {
  const ids = new Set(one?.claims.map(({ claim }) => claim.id));
  return other?.claims.some(({ claim }) => ids.has(claim.id)) ?? false;
}
