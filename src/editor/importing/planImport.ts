import type * as vscode from 'vscode';
import type { ImportProblem, PlannedImport } from '../../core/import/describeImport';
import { importFormats, readForeign } from '../../core/import/importFormats';
import type { ImportFormatName } from '../../core/import/importFormats';
import { ImportPlan } from '../../core/import/importPlan';
import { LabelKinds } from '../../core/import/labelKinds';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { editSidecar } from '../../core/sidecar/writing/editSidecar';
import { SidecarNotWritable } from '../../core/sidecar/writing/sidecarNotWritable';
import { Pace } from '../../workspace/pace';
import { fileName, sidecarOf } from '../../workspace/sidecarLocation';
import type { WorkspaceArticle } from './importArticles';
import type { ChosenFiles } from './importSources';

/** What an analyst says of the files besides what they say themselves. */
export interface ImportChoices {
  /** The format of all of them; as each was recognised where it is left out. */
  readonly format?: ImportFormatName;
  /** The kinds of labels. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly annotator?: string;
}

/** An import of the editor that waits to be confirmed. */
export interface EditorImport extends PlannedImport {
  readonly plan: ImportPlan<WorkspaceArticle>;
}

/** Works out what an import would add. @returns undefined when it was cancelled */
export async function planImport(
  store: AnnotationStore,
  { files, unreadable }: ChosenFiles,
  articles: readonly WorkspaceArticle[],
  choices: ImportChoices,
  token: vscode.CancellationToken,
): Promise<EditorImport | undefined> {
  const problems: ImportProblem[] = unreadable.map((each) => ({ line: 1, severity: 'error', ...each }));
  const plan = new ImportPlan(
    inTurns(files, articles),
    { kinds: new LabelKinds(store.codebook, choices.kinds), annotator: choices.annotator },
    heldElsewhere(store, articles),
  );
  const pace = new Pace();
  const formats = new Set<string>();
  for (const chosen of files) {
    const { file } = chosen;
    const format = choices.format ?? chosen.recognised;
    if (!format) {
      const message = 'What it holds is in no format that is known: choose the format.';
      problems.push({ file, line: 1, severity: 'error', message });
      continue;
    }
    formats.add(importFormats[format].title);
    for (const told of plan.take(readForeign(format, chosen))) {
      problems.push(...told.map((problem) => ({ file, ...problem })));
      if (token.isCancellationRequested) return undefined;
      await pace.rest();
    }
  }
  problems.push(...dropUnwritable(store, plan));
  return { format: [...formats].join(', ') || 'no known format', plan, problems };
}

/** The texts beside brat's files are the articles only of what no other article is. */
function inTurns(
  files: ChosenFiles['files'],
  articles: readonly WorkspaceArticle[],
): (readonly WorkspaceArticle[])[] {
  const beside = new Set(files.flatMap(({ textUri }) => (textUri ? [textUri.toString()] : [])));
  if (beside.size === 0) return [articles];
  const isBeside = ({ uri }: WorkspaceArticle): boolean => beside.has(uri.toString());
  return [articles.filter((article) => !isBeside(article)), articles.filter(isBeside)];
}

/** True for ids of claims in articles that cannot be read. */
function heldElsewhere(
  store: AnnotationStore,
  articles: readonly WorkspaceArticle[],
): (id: string) => boolean {
  const known = new Set(articles.map(({ uri }) => uri.toString()));
  return (id) => {
    const found = store.findClaim(id);
    return found !== undefined && !known.has(found.uri);
  };
}

/** Takes those articles out of the plan whose sidecars cannot be changed. */
function dropUnwritable(store: AnnotationStore, plan: ImportPlan<WorkspaceArticle>): ImportProblem[] {
  return [...plan.additions].flatMap(([article, claims]) => {
    const sidecar = store.sidecar(article.uri.toString())?.file;
    if (!sidecar) return [];
    try {
      editSidecar(
        sidecar,
        claims.map((claim) => ({ type: 'add', claim })),
      );
      return [];
    } catch (error) {
      if (!(error instanceof SidecarNotWritable)) throw error;
      plan.drop(article);
      const message = `Nothing can be added. ${error.message}`;
      return [{ file: fileName(sidecarOf(article.uri)), line: 1, severity: 'error', message }];
    }
  });
}
