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
    languages.registerDocumentSymbolProvider(documents, claimSymbols(articles, store), { label: 'Newsmark' }),
    languages.registerReferenceProvider(documents, referenceProvider(articles, store)),
    languages.registerDefinitionProvider(documents, definitionProvider(articles, store)),
    languages.registerFoldingRangeProvider(documents, furnitureFolding(articles)),
  );
}
