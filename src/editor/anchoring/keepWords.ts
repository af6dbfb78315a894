import * as vscode from 'vscode';
import type { Annotations } from '../../workspace/annotations';
import type { Log } from '../../workspace/log';
import { fileName } from '../../workspace/sidecarLocation';
import { whyNotAnnotatable } from '../annotatable';
import type { OpenArticles } from '../openArticles';

interface KeepWordsContext {
  readonly annotations: Annotations;
  readonly articles: OpenArticles;
  readonly log: Log;
}

/**
 * Writes the words of claims as they are now when an article is saved in which they were edited. Saving comes with typing
 * where the editor saves by itself, so that what cannot be written is told in the log alone; those claims are found all the
 * same, as edited ones.
 */
export function keepWordsOnSaving({ annotations, articles, log }: KeepWordsContext): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument(async (document) => {
    const article = articles.get(document.uri);
    if (!article) return;
    articles.lookAtWords(article);
    const changed = article.takeSaved();
    if (changed.length === 0 || (await whyNotAnnotatable(document)) !== undefined) return;
    try {
      await annotations.takeWords(document.uri, changed);
      log.debug(`${fileName(document.uri)}: ${changed.length} spans have other words now.`);
    } catch (error) {
      log.warn(`${fileName(document.uri)}: the new words of claims were not written.`, error);
    }
  });
}
