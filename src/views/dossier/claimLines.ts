import * as vscode from 'vscode';
import { claimLine } from '../../core/dossier/claimLine';
import type { ClaimRef } from '../../core/incidents/incidentBook';
import { ArticleText } from '../../core/text/articleText';
import { decodeUtf8 } from '../../core/text/decodeUtf8';
import type { OpenArticles } from '../../editor/openArticles';

interface KnownText {
  /** When the file was written, and how long it is: another text has others. */
  readonly stamp: string;
  readonly text: ArticleText;
}

/** Finds the lines that claims stand on: in the editor where the article is open, else in its file. */
export class ClaimLines {
  readonly #articles: OpenArticles;
  readonly #texts = new Map<string, KnownText>();

  constructor(articles: OpenArticles) {
    this.#articles = articles;
  }

  /** @returns the lines, 1 and up; absent for claims whose words or article cannot be found */
  async of(refs: readonly ClaimRef[]): Promise<ReadonlyMap<ClaimRef, number>> {
    const texts = new Map<string, ArticleText | undefined>();
    for (const uri of new Set(refs.map((ref) => ref.uri))) texts.set(uri, await this.#textOf(uri));
    const lines = new Map<ClaimRef, number>();
    for (const ref of refs) {
      const text = texts.get(ref.uri);
      const line = text && claimLine(text, ref.claim);
      if (line !== undefined) lines.set(ref, line);
    }
    return lines;
  }

  async #textOf(article: string): Promise<ArticleText | undefined> {
    const uri = vscode.Uri.parse(article);
    const open = this.#articles.get(uri);
    if (open) return open.text;
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const stamp = `${mtime} ${size}`;
      const known = this.#texts.get(article);
      if (known?.stamp === stamp) return known.text;
      const text = new ArticleText(decodeUtf8(await vscode.workspace.fs.readFile(uri)));
      this.#texts.set(article, { stamp, text });
      return text;
    } catch {
      // A sidecar without its article is told of in the Problems panel; here its lines are not known.
      return undefined;
    }
  }
}
