import * as vscode from 'vscode';
import { claimLine } from '../../core/dossier/claimLine';
import type { ClaimRef } from '../../core/incidents/incidentBook';
import { groupBy } from '../../core/incidents/groupBy';
import { ArticleText } from '../../core/text/articleText';
import { decodeUtf8 } from '../../core/text/decodeUtf8';
import type { OpenArticle } from '../../editor/openArticle';
import type { OpenArticles } from '../../editor/openArticles';

interface KnownText {
  /** When the file was written, and how long it is: another text has others. */
  readonly stamp: string;
  readonly text: ArticleText;
}

/** Finds the lines that claims stand on: where the editor follows them while the article is open, else in its file. */
export class ClaimLines {
  readonly #articles: OpenArticles;
  readonly #texts = new Map<string, KnownText>();

  constructor(articles: OpenArticles) {
    this.#articles = articles;
  }

  /** @returns the lines, 1 and up; absent for claims whose words or article cannot be found */
  async of(refs: readonly ClaimRef[]): Promise<ReadonlyMap<ClaimRef, number>> {
    const lines = new Map<ClaimRef, number>();
    for (const [uri, own] of groupBy(refs, (ref) => ref.uri)) {
      const lineOf = await this.#linesIn(vscode.Uri.parse(uri));
      for (const ref of own) {
        const line = lineOf?.(ref);
        if (line !== undefined) lines.set(ref, line);
      }
    }
    return lines;
  }

  async #linesIn(uri: vscode.Uri): Promise<((ref: ClaimRef) => number | undefined) | undefined> {
    const open = this.#articles.get(uri);
    if (open) return linesShown(open);
    const text = await this.#textOf(uri);
    return text && ((ref) => claimLine(text, ref.claim));
  }

  async #textOf(uri: vscode.Uri): Promise<ArticleText | undefined> {
    const key = uri.toString();
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const stamp = `${mtime} ${size}`;
      const known = this.#texts.get(key);
      if (known?.stamp === stamp) return known.text;
      const text = new ArticleText(decodeUtf8(await vscode.workspace.fs.readFile(uri)));
      this.#texts.set(key, { stamp, text });
      return text;
    } catch {
      // A sidecar without its article is told of in the Problems panel; here its lines are not known.
      return undefined;
    }
  }
}

function linesShown(article: OpenArticle): (ref: ClaimRef) => number | undefined {
  const starts = new Map(article.placedClaims().map(({ claim, ranges }) => [claim.id, ranges[0]?.start]));
  return ({ claim }) => {
    const start = starts.get(claim.id);
    return start === undefined ? undefined : article.text.positionAt(start).line + 1;
  };
}
