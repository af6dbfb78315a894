import type * as vscode from 'vscode';
import { importMarkdown, tellAdditions, tellRest } from '../../core/import/describeImport';
import type { Annotations } from '../../workspace/annotations';
import { cancellable } from '../../workspace/cancellable';
import type { Log } from '../../workspace/log';
import { inform } from '../../workspace/messages';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import type { ReportDocuments } from '../reports/reportDocuments';
import { icon, pick } from '../tagging/pick';
import { readWorkspaceArticles } from './importArticles';
import type { WorkspaceArticle } from './importArticles';
import { pickSources, readSources } from './importSources';
import type { ChosenFiles } from './importSources';
import { planImport } from './planImport';
import type { EditorImport, ImportChoices } from './planImport';
import { reviewImport } from './reviewImport';
import { formatCount } from '../../core/text/counted';

/** What imports go into. */
export interface ImportContext {
  readonly annotations: Annotations;
  readonly files: AnnotationFiles;
  readonly reports: ReportDocuments;
  readonly log: Log;
}

/** Takes annotations of other programs over as claims: what would be added is shown first, and is one step to undo. */
export async function importAnnotations(context: ImportContext, given?: vscode.Uri): Promise<void> {
  const chosen = given ? [given] : await chooseSources();
  if (!chosen || chosen.length === 0) return;
  await context.files.load();
  const read = await cancellable('Reading what is to be imported', (report, token) =>
    readAll(context, chosen, report, token),
  );
  if (!read) return;
  if (read.sources.files.length + read.sources.unreadable.length === 0)
    return void (await inform('There are no files of annotations in this folder.'));
  let choices: ImportChoices = { kinds: new Map() };
  for (;;) {
    const planned = await plan(context, read, choices);
    if (!planned) return;
    const next = await review(context, planned, choices);
    if (!next) return;
    if (next === 'import') return write(context, planned);
    choices = next.choices;
  }
}

interface Read {
  readonly sources: ChosenFiles;
  readonly articles: readonly WorkspaceArticle[];
}

async function chooseSources(): Promise<readonly vscode.Uri[] | undefined> {
  const picked = await pick<'files' | 'folder'>({
    title: 'Import Annotations',
    placeholder: 'What do you have? The format is told by what is in it',
    rows: [
      {
        label: 'Files',
        detail: 'doccano, Label Studio, Hypothesis or W3C JSON, brat .ann with the .txt beside it',
        ...icon('file'),
        value: 'files',
      },
      { label: 'A folder', detail: 'all such files in it, at any depth', ...icon('folder'), value: 'folder' },
    ],
  });
  return picked && picked !== 'back' ? pickSources(picked.value) : undefined;
}

async function readAll(
  { annotations: { store } }: ImportContext,
  chosen: readonly vscode.Uri[],
  report: Parameters<typeof readWorkspaceArticles>[1],
  token: vscode.CancellationToken,
): Promise<Read | undefined> {
  const sources = await readSources(chosen, token);
  const articles = sources && (await readWorkspaceArticles(store, report, token));
  return articles && { sources, articles };
}

function plan(
  { annotations: { store } }: ImportContext,
  { sources, articles }: Read,
  choices: ImportChoices,
): Thenable<EditorImport | undefined> {
  return cancellable('Finding the words of the annotations', (_, token) =>
    planImport(store, sources, articles, choices, token),
  );
}

/** Shows the plan until it is confirmed, left, or to be made anew. */
async function review(
  { annotations: { store }, reports }: ImportContext,
  planned: EditorImport,
  choices: ImportChoices,
): Promise<'import' | { readonly choices: ImportChoices } | undefined> {
  for (;;) {
    const next = await reviewImport(planned, choices, store.codebook);
    if (next !== 'preview') return next;
    await reports.show('Import Preview.md', importMarkdown(planned));
  }
}

async function write(
  { annotations, log }: ImportContext,
  { plan: made, problems }: EditorImport,
): Promise<void> {
  const claims = [...made.additions].map(([{ uri, metadata }, added]) => ({
    article: uri,
    edits: added.map((claim) => ({ type: 'add', claim }) as const),
    metadata,
  }));
  const written = await cancellable(`Adding ${tellAdditions(made.additions)}`, (report, token) =>
    annotations.change({ claims }, (done) => {
      report(`${formatCount(done)} of ${formatCount(claims.length)} articles`, done / claims.length);
      return !token.isCancellationRequested;
    }),
  );
  for (const { file, line, message } of problems) log.warn(`Import: ${file}:${line}: ${message}`);
  const choice = await inform(tellImported(made, written), ...(problems.length > 0 ? ['Show Log'] : []));
  if (choice === 'Show Log') log.show();
}

/** @param written how many of the articles, in their order */
function tellImported(made: EditorImport['plan'], written: number): string {
  const { additions } = made;
  if (written === additions.size) {
    const rest = tellRest(made);
    return `Imported ${tellAdditions(additions)}${rest === '' ? '' : `; ${rest}`}. Undo Annotation takes it back.`;
  }
  if (written === 0) return 'The import was cancelled; nothing was written.';
  const done = new Map([...additions].slice(0, written));
  return `Imported ${tellAdditions(done)} of ${formatCount(additions.size)}, then the import was cancelled. Importing again adds the rest; Undo Annotation takes it back.`;
}
