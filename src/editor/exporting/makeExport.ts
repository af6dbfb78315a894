import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/schema';
import { joinParts } from '../../core/export/exportFormats';
import type { ArticleFormat, Exported, ExportPart, IncidentFormat } from '../../core/export/exportFormats';
import { bookInScope, claimsInScope } from '../../core/export/exportScope';
import type { ExportScope } from '../../core/export/exportScope';
import type { ExportedArticle } from '../../core/export/placedClaims';
import type { AnnotationStore, StoredSidecar } from '../../core/incidents/annotationStore';
import { rememberingFinder } from '../../core/incidents/locating/rememberingFinder';
import { ArticleText } from '../../core/text/articleText';
import { compareText } from '../../core/text/compareText';
import type { ReportProgress } from '../../workspace/cancellable';
import type { KnowledgeFiles } from '../../workspace/knowledgeFiles';
import { messageOf } from '../../workspace/log';
import type { Log } from '../../workspace/log';
import { Pace } from '../../workspace/pace';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import { fileName } from '../../workspace/sidecarLocation';
import { readTextFile } from '../../workspace/textFile';
import { unsavedDocument } from '../../workspace/unsavedDocument';
import type { ArticleChoice } from '../articleChoice';
import type { WantedFormat } from './pickFormat';
import type { NamedScope } from './pickScope';
import { formatCount } from '../../core/text/counted';

/** What exports are made of. */
export interface ExportSources {
  readonly store: AnnotationStore;
  readonly files: AnnotationFiles;
  readonly knowledge: KnowledgeFiles;
  readonly choice: Pick<ArticleChoice, 'isNamed'>;
  readonly log: Log;
}

/** What was chosen. */
interface Wanted {
  readonly wanted: WantedFormat;
  readonly scope: NamedScope;
}

/** So many articles are read at a time. */
const readAtOnce = 32;

/** Makes an export; the editor has its turn between articles and incidents. @returns undefined when it was cancelled */
export async function makeExport(
  sources: ExportSources,
  wanted: Wanted,
  report: ReportProgress,
  token: vscode.CancellationToken,
): Promise<Exported | undefined> {
  const { format } = wanted.wanted;
  const parts =
    format.of === 'articles'
      ? await articleParts(sources, format, wanted, report, token)
      : await incidentParts(sources, format, wanted, report, token);
  return parts && joinParts(format, parts);
}

/** One article with those of its claims that are exported. */
interface Chosen {
  readonly sidecar: StoredSidecar;
  readonly claims: readonly Claim[];
}

async function articleParts(
  { store }: ExportSources,
  format: ArticleFormat,
  { scope: { scope, base } }: Wanted,
  report: ReportProgress,
  token: vscode.CancellationToken,
): Promise<ExportPart[] | undefined> {
  const chosen = choose(store, scope);
  const pace = new Pace();
  const parts: ExportPart[] = [];
  for (let start = 0; start < chosen.length; start += readAtOnce) {
    const read = chosen.slice(start, start + readAtOnce);
    const articles = await Promise.all(read.map((each) => readArticle(each, base)));
    for (const article of articles) {
      if (token.isCancellationRequested) return undefined;
      parts.push('unreadable' in article ? { lost: [article.unreadable] } : format.part(article));
      await pace.rest();
    }
    const done = Math.min(start + readAtOnce, chosen.length);
    report(`${formatCount(done)} of ${formatCount(chosen.length)} articles`, done / chosen.length);
  }
  return parts;
}

function choose(store: AnnotationStore, scope: ExportScope): Chosen[] {
  const currentId = (id: string): string => store.incident(id)?.id ?? id;
  return [...store.sidecars()]
    .flatMap((sidecar) => {
      const claims = claimsInScope(scope, sidecar.uri, store.claimsOf(sidecar.uri), currentId);
      return claims ? [{ sidecar, claims }] : [];
    })
    .sort((one, other) => compareText(one.sidecar.uri, other.sidecar.uri));
}

/** An article as it stands in its editor, or else in its file. */
async function readArticle(
  { sidecar, claims }: Chosen,
  base: vscode.Uri | undefined,
): Promise<ExportedArticle | { readonly unreadable: string }> {
  const uri = vscode.Uri.parse(sidecar.uri);
  const name = nameBelow(uri, base);
  const unreadable = (why: string) => ({
    unreadable: `${name}: the article ${why}, so that its ${formatCount(claims.length)} claims are left out.`,
  });
  try {
    const open = unsavedDocument(uri)?.getText();
    const read = open === undefined ? await readTextFile(uri) : ({ state: 'text', text: open } as const);
    if (read.state === 'missing') return unreadable('is not there');
    if (read.state !== 'text') return unreadable('is not UTF-8');
    return { name, text: new ArticleText(read.text), metadata: sidecar.file.article ?? {}, claims };
  } catch (error) {
    return unreadable(`cannot be read (${messageOf(error)})`);
  }
}

/** The path of an article as other programs shall know it. */
function nameBelow(uri: vscode.Uri, base: vscode.Uri | undefined): string {
  if (base) return uri.path.slice(base.path.replace(/\/$/, '').length + 1);
  return vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri) : fileName(uri);
}

async function incidentParts(
  { store, knowledge }: ExportSources,
  format: IncidentFormat,
  { wanted: { locates }, scope: { scope } }: Wanted,
  report: ReportProgress,
  token: vscode.CancellationToken,
): Promise<ExportPart[] | undefined> {
  if (locates) await knowledge.load();
  const pace = new Pace();
  while (!store.gather(pace.mayGoOn)) await pace.rest();
  const all = store.incidents();
  const book = bookInScope(scope, all);
  const { gazetteer } = (locates && knowledge.current) || {};
  const locating = {
    gazetteer: gazetteer && rememberingFinder(gazetteer),
    incident: (id: string) => store.incident(id),
    claimsOf: (uri: string) => store.claimsOf(uri),
  };
  const parts: ExportPart[] = [];
  for (const part of format.parts(book, { locating, all })) {
    if (token.isCancellationRequested) return undefined;
    parts.push(part);
    if (pace.mayGoOn()) continue;
    const done = Math.min(parts.length / Math.max(1, book.incidents.length), 1);
    report(`${formatCount(book.incidents.length)} incidents`, done);
    await pace.rest();
  }
  return parts;
}
