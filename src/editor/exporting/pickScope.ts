import * as vscode from 'vscode';
import { scopeOfIncidents } from '../../core/export/exportScope';
import type { ExportScope } from '../../core/export/exportScope';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { describeFigures } from '../../core/incidents/describe';
import { Pace } from '../../workspace/pace';
import { fileName } from '../../workspace/sidecarLocation';
import { pickSeveral } from '../shaping/pickSeveral';
import { icon, pick } from '../tagging/pick';
import type { Choice, Picked } from '../tagging/pick';
import type { ExportGiven } from './exportAnnotations';
import type { ExportSources } from './makeExport';
import type { WantedFormat } from './pickFormat';
import { counted } from '../../core/text/counted';

/** What is exported, and what a person calls it. */
export interface NamedScope {
  readonly name: string;
  readonly scope: ExportScope;
  /** The folder that articles are called by their paths from; the workspace's where it is left out. */
  readonly base?: vscode.Uri;
}

/** Asks what of the workspace is exported: what the command was given comes first. */
export async function pickScope(
  { store }: ExportSources,
  { format }: WantedFormat,
  { incidents = [], resource }: ExportGiven,
): Promise<Picked<NamedScope>> {
  const active = resource ?? vscode.window.activeTextEditor?.document.uri;
  const given = incidents.length > 0 ? [rowOfIncidents(store, incidents)] : [];
  const rows: (Choice<NamedScope> | Choice<'incidents'>)[] = [
    ...given,
    ...(active ? rowsOfResource(store, active, resource !== undefined) : []),
    {
      label: 'Whole workspace',
      description: claimsIn(store, () => true),
      ...icon('root-folder'),
      value: { name: 'the whole workspace', scope: { of: 'everything' } },
    },
    { label: 'Some incidents…', ...icon('list-selection'), value: 'incidents' },
  ];
  const picked = await pick<NamedScope | 'incidents'>({
    title: `Export Annotations: ${format.title}`,
    placeholder: `What shall be exported? ${format.loses}`,
    rows,
    canGoBack: true,
  });
  if (!picked || picked === 'back') return picked;
  return picked.value === 'incidents'
    ? pickIncidents(store, 'Export Annotations: Incidents')
    : { value: picked.value };
}

function rowOfIncidents(store: AnnotationStore, ids: readonly string[]): Choice<NamedScope> {
  const [first = ''] = ids;
  const name = ids.length === 1 ? (store.incident(first)?.title ?? first) : `${ids.length} incidents`;
  return {
    label: ids.length === 1 ? 'This incident' : 'These incidents',
    description: name,
    ...icon('pass'),
    value: { name, scope: scopeOfIncidents(ids, (id) => store.incident(id)) },
  };
}

/** An article, and the folder that a file lies in; a folder alone where the explorer gave one. */
function rowsOfResource(store: AnnotationStore, uri: vscode.Uri, isGiven: boolean): Choice<NamedScope>[] {
  const key = uri.toString();
  const isArticle = store.sidecar(key) !== undefined;
  const isFolder = isGiven && !isArticle;
  const folder = isFolder ? uri : vscode.Uri.joinPath(uri, '..');
  const isRoot = vscode.workspace.workspaceFolders?.some((each) => each.uri.toString() === folder.toString());
  const isInWorkspace = vscode.workspace.getWorkspaceFolder(folder) !== undefined;
  const below = (article: string): boolean => article.startsWith(`${folder.toString()}/`);
  const ofArticle: Choice<NamedScope> = {
    label: 'This article',
    description: `${fileName(uri)}, ${claimsIn(store, (article) => article === key)}`,
    ...icon('file-text'),
    value: {
      name: fileName(uri),
      scope: { of: 'articles', has: (article) => article === key },
      base: folder,
    },
  };
  const ofFolder: Choice<NamedScope> = {
    label: 'This folder',
    description: `${fileName(folder)}, ${claimsIn(store, below)}`,
    ...icon('folder'),
    value: { name: fileName(folder), scope: { of: 'articles', has: below }, base: folder },
  };
  return [...(isArticle ? [ofArticle] : []), ...(isInWorkspace && !isRoot ? [ofFolder] : [])];
}

/** “12 claims in 3 articles”. */
function claimsIn(store: AnnotationStore, has: (uri: string) => boolean): string {
  let [articles, claims] = [0, 0];
  for (const { uri, file } of store.sidecars()) {
    if (!has(uri)) continue;
    articles++;
    claims += file.claims.length;
  }
  return `${counted(claims, 'claim')} in ${counted(articles, 'article')}`;
}

/** Asks for some incidents among all. */
export async function pickIncidents(store: AnnotationStore, title: string): Promise<Picked<NamedScope>> {
  const pace = new Pace();
  while (!store.gather(pace.mayGoOn)) await pace.rest();
  const { incidents } = store.incidents();
  const ids = await pickSeveral({
    title,
    placeholder: 'Which incidents? Their parts come along',
    areUnpicked: true,
    rows: incidents.map((incident) => ({
      label: incident.title,
      description: [incident.date, describeFigures(incident)].filter((part) => part).join(' · '),
      value: incident.id,
    })),
  });
  if (!ids || ids.length === 0) return undefined;
  const { value } = rowOfIncidents(store, ids);
  return { value };
}
