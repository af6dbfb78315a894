import * as vscode from 'vscode';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { incidentsFolder } from './incidentsFolder';
import { WriteRefused } from './saving/writeRefused';
import { fileName } from './sidecarLocation';

/**
 * The file in which a person's decisions about an incident are kept: the one that is there, else where it is to be made, in
 * the folder of incident files that is nearest above the claims.
 *
 * @param near articles with claims of the incident, for one that has no claims yet
 * @throws WriteRefused when there are several such files, or no folder is open
 */
export function incidentFileOf(
  store: AnnotationStore,
  id: string,
  near: readonly vscode.Uri[] = [],
): vscode.Uri {
  const named = `${id}.yaml`;
  const files = [...store.incidentFiles()].flatMap(({ uri, file }) => {
    const at = vscode.Uri.parse(uri);
    // A file with errors tells by its name alone whose it is; it is not to be passed over.
    return (file ? file.id === id : fileName(at) === named) ? [at] : [];
  });
  const [there, other] = files;
  if (there && other) {
    const [one, two] = [there, other].map((uri) => vscode.workspace.asRelativePath(uri));
    throw new WriteRefused(
      `The change was not saved: ${one} and ${two} are both of the incident ${id}. Keep one of them.`,
    );
  }
  return there ?? vscode.Uri.joinPath(folderNear(store, claimsOf(store, id, near)), named);
}

/** An article with claims of the incident, or of one that it has to do with. */
function claimsOf(store: AnnotationStore, id: string, near: readonly vscode.Uri[]): vscode.Uri | undefined {
  const incident = store.incident(id);
  const family = [
    id,
    ...(incident?.parts ?? []),
    ...(incident?.partOf === undefined ? [] : [incident.partOf]),
  ];
  for (const member of family) {
    const [ref] = store.incident(member)?.claims ?? [];
    if (ref) return vscode.Uri.parse(ref.uri);
  }
  return near[0];
}

function folderNear(store: AnnotationStore, article: vscode.Uri | undefined): vscode.Uri {
  const root =
    (article && vscode.workspace.getWorkspaceFolder(article)?.uri) ??
    vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) {
    throw new WriteRefused('The change was not saved: open the folder of the articles first.');
  }
  const name = incidentsFolder();
  const known = [...store.incidentFiles()].flatMap(({ uri }) => {
    const { path } = vscode.Uri.parse(uri);
    const parent = path.slice(0, path.indexOf(`/${name}/`));
    const isAbove =
      article?.path.startsWith(`${parent}/`) === true && `${parent}/`.startsWith(`${root.path}/`);
    return isAbove ? [parent] : [];
  });
  const nearest = known.sort((one, other) => other.length - one.length)[0] ?? root.path;
  return root.with({ path: `${nearest}/${name}` });
}
