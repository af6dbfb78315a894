import * as vscode from 'vscode';
import type { Suggestion } from '../../core/claims/suggesting/suggestion';
import { Listeners } from '../../core/listeners';
import type { OffsetRange } from '../../core/text/articleText';
import type { OpenArticle } from '../openArticle';

/** An editor and the article in it. */
export interface ActiveArticle {
  readonly editor: vscode.TextEditor;
  readonly article: OpenArticle;
}

/** What tells one suggestion of an article from another, across readings of one text. */
export interface SuggestionKey extends OffsetRange {
  readonly kind: string;
}

export function keyOf({ span, draft }: Suggestion): SuggestionKey {
  return { kind: draft.kind, start: span.start, end: span.end };
}

/** The open suggestion with this key, if it is still there. */
export function findSuggestion(
  suggestions: readonly Suggestion[],
  { kind, start, end }: SuggestionKey,
): Suggestion | undefined {
  return suggestions.find(
    ({ span, draft }) => draft.kind === kind && span.start === start && span.end === end,
  );
}

/**
 * Which suggestion the cursor is on. Suggestions may stand one within another: the one that the cursor was brought to
 * counts for as long as it stays there, else the shortest.
 */
export class SuggestionCursor {
  /** Tells that the cursor was brought somewhere, before the editor does: the next key may already be on its way. */
  readonly moved = new Listeners<undefined>();
  #brought:
    { readonly editor: vscode.TextEditor; readonly offset: number; readonly key: SuggestionKey } | undefined;

  /** The open suggestion under the cursor, or around the whole selection. */
  at({ editor, article }: ActiveArticle): Suggestion | undefined {
    const { start, end } = article.toOffsets(editor.selection);
    const under = article
      .openSuggestions()
      .filter(({ span }) => span.start <= start && end <= span.end)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const brought = this.#brought;
    const stayed = brought?.editor === editor && start === end && brought.offset === start;
    return (stayed && findSuggestion(under, brought.key)) || under[0];
  }

  /** Brings the cursor onto a suggestion's first word. */
  bring({ editor, article }: ActiveArticle, suggestion: Suggestion): void {
    this.#brought = { editor, offset: suggestion.span.start, key: keyOf(suggestion) };
    const range = article.toRange(suggestion.span);
    editor.selection = new vscode.Selection(range.start, range.start);
    this.moved.tell(undefined);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The open suggestion after the cursor's, or before it; at either end it goes on from the other. */
  neighbour(active: ActiveArticle, step: 1 | -1): Suggestion | undefined {
    const open = active.article.openSuggestions();
    const current = this.at(active);
    if (current) return open.at((open.indexOf(current) + step) % open.length);
    const cursor = active.article.toOffsets(active.editor.selection).start;
    return step === 1
      ? (open.find(({ span }) => span.start >= cursor) ?? open[0])
      : (open.findLast(({ span }) => span.start < cursor) ?? open.at(-1));
  }
}
