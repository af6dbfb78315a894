import type * as vscode from 'vscode';
import { describeSpan } from '../../core/anchor/selector';
import type { Selector } from '../../core/anchor/selector';
import { spanToTag } from '../../core/claims/drafting/spanToTag';
import { mentionAt } from '../../core/claims/shaping/samePlaces';
import type { Mention } from '../../core/recognise/mention';
import type { OffsetRange } from '../../core/text/articleText';
import { whyNotAnnotatable } from '../annotatable';
import type { OpenArticle } from '../openArticle';
import type { OpenArticles } from '../openArticles';
import { announce } from '../suggestions/announce';
import { inform } from '../../workspace/messages';

/** Words of the article in the active editor that a command works on. */
export interface Target {
  readonly editor: vscode.TextEditor;
  readonly article: OpenArticle;
  /** UTF-16 offsets. */
  readonly range: OffsetRange;
  readonly words: Selector;
  /** What the recogniser takes the words for. */
  readonly mention: Mention | undefined;
}

interface Wanted {
  /** True where only a selection will do. */
  readonly isSelected?: boolean;
  /** The active one when absent. */
  readonly editor?: vscode.TextEditor | undefined;
}

/**
 * The selected words, or with none the mention, or else the phrase, under the cursor.
 *
 * @returns undefined when there are none; the analyst has been told why
 */
export async function targetWords(
  articles: OpenArticles,
  { isSelected = false, editor: given }: Wanted = {},
): Promise<Target | undefined> {
  await articles.settled();
  const active = given ? articles.shownIn(given) : articles.active();
  if (!active) return tell('Open an article and select words first.');
  const { editor, article } = active;
  const obstacle = await whyNotAnnotatable(editor.document);
  if (obstacle !== undefined) return tell(obstacle);
  const selected = article.toOffsets(editor.selection);
  if (isSelected && selected.start === selected.end) return tell('Select the words first.');
  const under = selected.start === selected.end ? article.mentionsAt(selected.start)[0] : undefined;
  const range = under
    ? { start: under.start, end: under.end }
    : spanToTag(article.text, article.mentions, selected);
  const words = describeSpan(article.text, range);
  if (words.exact.trim() === '') return tell('Select the words, or put the cursor on them.');
  return { editor, article, range, words, mention: mentionAt(article.mentions, range) };
}

/** Says why a command does nothing. */
export function tell(sentence: string): undefined {
  void inform(sentence);
  return undefined;
}

/** Says in the status bar what a command did. */
export function tellDone(sentence: string): void {
  announce(`${sentence} Undo Annotation takes it back.`);
}

/** The start of a quote, for titles. */
export function shorten(words: string): string {
  const oneLine = words.replace(/\s+/g, ' ');
  return oneLine.length > 50 ? `${oneLine.slice(0, 49)}…` : oneLine;
}
