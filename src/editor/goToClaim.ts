import * as vscode from 'vscode';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { warn } from '../workspace/messages';
import { sidecarOf } from '../workspace/sidecarLocation';
import { OpenArticle } from './openArticle';
import type { OpenArticles } from './openArticles';

/** What a tree adds to the command: it shows the claim and keeps the focus. */
export const keepingFocus = 'keeping focus';

type Where = Pick<vscode.TextDocumentShowOptions, 'viewColumn' | 'preserveFocus'>;

/**
 * Opens a claim's article with its first span selected; a claim whose words are gone opens in its sidecar, where its
 * quote still stands.
 *
 * @param where it opens: the active column when none is given; with `preserveFocus` the keys stay where they are
 */
export async function goToClaim(
  store: AnnotationStore,
  articles: OpenArticles,
  id: string,
  where: Where = {},
): Promise<void> {
  const found = store.findClaim(id);
  if (!found) {
    void warn('That claim is no longer there: its sidecar has changed.');
    return;
  }
  const uri = vscode.Uri.parse(found.uri);
  let document: vscode.TextDocument;
  try {
    // A document can outlive its file for a while, so the file itself is asked.
    await vscode.workspace.fs.stat(uri);
    document = await vscode.workspace.openTextDocument(uri);
  } catch {
    return openSidecar(
      uri,
      id,
      where,
      'The article of this claim is missing; its quote is kept in the sidecar.',
    );
  }
  const article = articles.get(uri) ?? placed(document, store);
  const range = article.placedClaims().find(({ claim }) => claim.id === id)?.ranges[0];
  if (!range) {
    return openSidecar(
      uri,
      id,
      where,
      'The words of this claim are no longer in the article; its quote is kept in the sidecar.',
    );
  }
  const selection = article.toRange(range);
  const editor = await vscode.window.showTextDocument(document, { ...where, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function placed(document: vscode.TextDocument, store: AnnotationStore): OpenArticle {
  const article = new OpenArticle(document);
  article.setClaims(store.claimsOf(document.uri.toString()));
  return article;
}

async function openSidecar(article: vscode.Uri, id: string, where: Where, why: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(sidecarOf(article));
  const at = document.positionAt(Math.max(0, document.getText().indexOf(`id: ${id}`)));
  await vscode.window.showTextDocument(document, { ...where, selection: new vscode.Range(at, at) });
  void warn(why);
}
