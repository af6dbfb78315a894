import * as vscode from 'vscode';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { furnitureFolding } from './folding';
import type { OpenArticles } from './openArticles';
import { definitionProvider, referenceProvider } from './references';
import { claimSymbols } from './symbols';

/** Finding one's way in articles: outline, references, definitions, folding. */
export function registerNavigation(
  documents: vscode.DocumentSelector,
  articles: OpenArticles,
  store: AnnotationStore,
): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    registerOutline(documents, articles, store),
    languages.registerReferenceProvider(documents, referenceProvider(articles, store)),
    languages.registerDefinitionProvider(documents, definitionProvider(articles, store)),
    languages.registerFoldingRangeProvider(documents, furnitureFolding(articles)),
  );
}

/** Claims that change together (a split, a merge) make one new outline; in milliseconds. */
const pause = 50;

/**
 * The editor asks for an outline again only when the text changes or another provider comes: where the claims of an open
 * article change, the provider is therefore registered anew.
 */
function registerOutline(
  documents: vscode.DocumentSelector,
  articles: OpenArticles,
  store: AnnotationStore,
): vscode.Disposable {
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider(documents, claimSymbols(articles, store), {
      label: 'Newsmark',
    });
  let registered = register();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = store.changed.add((uri) => {
    if (!articles.get(vscode.Uri.parse(uri))) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      registered.dispose();
      registered = register();
    }, pause);
  });
  return new vscode.Disposable(() => {
    stop();
    clearTimeout(timer);
    registered.dispose();
  });
}
