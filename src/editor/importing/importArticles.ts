import * as vscode from 'vscode';
import { articleMetadata } from '../../core/claims/articleMetadata';
import type { Article } from '../../core/claims/schema';
import type { ImportCandidate } from '../../core/import/importPlan';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { ArticleText } from '../../core/text/articleText';
import type { ReportProgress } from '../../workspace/cancellable';
import { Pace } from '../../workspace/pace';
import { findFiles } from '../../workspace/reading/findFiles';
import { readTextFile } from '../../workspace/textFile';
import { unsavedDocument } from '../../workspace/unsavedDocument';
import { formatCount } from '../../core/text/counted';

/** An article of the workspace that annotations may be of. */
export interface WorkspaceArticle extends ImportCandidate {
  readonly uri: vscode.Uri;
  /** What it says of itself. */
  readonly metadata: Article;
}

const patterns = ['**/*.txt', '**/*.text', '**/*.md', '**/*.markdown', '**/*.article'];
const isArticle = /\.(?:txt|text|md|markdown|article)$/;
/** Longer files are no news reports. In UTF-16 units. */
const longestArticle = 5_000_000;
const readAtOnce = 32;

/**
 * The articles of the workspace: files with a sidecar, and texts.
 *
 * @returns undefined when it was cancelled
 */
export async function readWorkspaceArticles(
  store: AnnotationStore,
  report: ReportProgress,
  token: vscode.CancellationToken,
): Promise<WorkspaceArticle[] | undefined> {
  const found = await findFiles(patterns, ({ path }) => isArticle.test(path), token);
  const annotated = [...store.sidecars()].map(({ uri }) => vscode.Uri.parse(uri));
  const all = [...new Map([...annotated, ...found].map((uri) => [uri.toString(), uri])).values()];
  const articles: WorkspaceArticle[] = [];
  const pace = new Pace();
  for (let start = 0; start < all.length; start += readAtOnce) {
    const read = all.slice(start, start + readAtOnce);
    const texts = await Promise.all(read.map(textOf));
    for (const [at, uri] of read.entries()) {
      if (token.isCancellationRequested) return undefined;
      const text = texts[at];
      if (text !== undefined && text.length <= longestArticle) articles.push(articleOf(store, uri, text));
      await pace.rest();
    }
    const done = Math.min(start + readAtOnce, all.length);
    report(`${formatCount(done)} of ${formatCount(all.length)} articles`, done / all.length);
  }
  return articles;
}

/** What cannot be read is no article that annotations could be of; that they have none is told. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = unsavedDocument(uri);
  if (open) return open.getText();
  try {
    const read = await readTextFile(uri);
    return read.state === 'text' ? read.text : undefined;
  } catch {
    return undefined;
  }
}

function articleOf(store: AnnotationStore, uri: vscode.Uri, source: string): WorkspaceArticle {
  const key = uri.toString();
  const text = new ArticleText(source);
  const metadata = articleMetadata(text.text, uri.path);
  return {
    uri,
    name: vscode.workspace.asRelativePath(uri),
    text,
    metadata,
    url: store.sidecar(key)?.file.article?.url ?? metadata.url,
    claims: store.claimsOf(key),
  };
}
