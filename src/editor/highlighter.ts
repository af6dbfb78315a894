import * as vscode from 'vscode';
import { isFlagged } from '../core/anchor/anchorSpan';
import type { Mention, MentionType } from '../core/recognise/mention';
import type { OffsetRange } from '../core/text/articleText';
import { overlapping } from '../core/text/ranges';
import type { OpenArticle, PlacedClaim } from './openArticle';
import type { OpenArticles } from './openArticles';

const mentionTypes: readonly MentionType[] = ['actor', 'place', 'number', 'date'];
/** Lines above and below the visible ones that are drawn ahead of scrolling. */
const linesAround = 60;

/** Stands in the gutter, so that it takes no room in a line. */
const warningSign = vscode.Uri.parse(
  `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 1 15.5 14.5H.5Z" fill="#d97706"/>' +
      '<path d="M7.2 6h1.6l-.2 4.5H7.4ZM7.2 11.5h1.6V13H7.2Z" fill="#fff"/></svg>',
  )}`,
);

/**
 * Draws mentions and claims in the visible editors.
 *
 * The editor is sent all ranges of a decoration type anew each time, so words are drawn around the visible lines only;
 * the overview ruler has a type of its own for the claims of the whole article.
 */
export class Highlighter implements vscode.Disposable {
  readonly #articles: OpenArticles;
  readonly #styles = new Map(mentionTypes.map((type) => [type, mentionStyle(type)]));
  /** Of actors that hold a number: the frame around all, and what the number leaves of the background. */
  readonly #frameStyle = boxStyle(frame('actor'));
  readonly #fillStyle = boxStyle(fill('actor'));
  readonly #claimStyle = underlineStyle('solid', {
    backgroundColor: new vscode.ThemeColor('newsmark.claimBackground'),
  });
  /** Of claims whose words changed: other strokes, another colour, and a sign beside the line. */
  readonly #changedStyle = underlineStyle('dashed', {
    borderColor: new vscode.ThemeColor('newsmark.changedClaimForeground'),
    backgroundColor: new vscode.ThemeColor('newsmark.changedClaimBackground'),
    gutterIconPath: warningSign,
    gutterIconSize: '80%',
  });
  readonly #evidenceStyle = underlineStyle('dotted');
  readonly #suggestionStyle = underlineStyle('dotted', {
    borderColor: new vscode.ThemeColor('newsmark.suggestionUnderline'),
  });
  readonly #rulerStyle = rulerStyle('newsmark.claimOverviewRuler', vscode.OverviewRulerLane.Right);
  readonly #changedRulerStyle = rulerStyle(
    'newsmark.changedClaimForeground',
    vscode.OverviewRulerLane.Center,
  );
  readonly #disposables: vscode.Disposable[] = [];

  constructor(articles: OpenArticles) {
    this.#articles = articles;
    this.#disposables.push(
      articles.onDidChange((article) => this.#drawArticle(article)),
      articles.onDidClose((uri) => this.#clear(uri)),
      vscode.window.onDidChangeVisibleTextEditors((editors) =>
        editors.forEach((editor) => this.#draw(editor)),
      ),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#drawWords(textEditor)),
    );
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables, ...this.#allStyles()).dispose();
  }

  #drawArticle(article: OpenArticle): void {
    for (const editor of editorsOf(article.uri)) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const article = this.#articles.get(editor.document.uri);
    if (!article) return;
    this.#drawWords(editor);
    const placed = article.placedClaims();
    const mark = (style: vscode.TextEditorDecorationType, ranges: readonly OffsetRange[]): void =>
      editor.setDecorations(
        style,
        merged(ranges).map((range) => article.toRange(range)),
      );
    mark(
      this.#rulerStyle,
      placed.flatMap(({ ranges }) => ranges),
    );
    mark(this.#changedRulerStyle, placed.flatMap(changedIn));
  }

  #drawWords(editor: vscode.TextEditor): void {
    const article = this.#articles.get(editor.document.uri);
    if (!article) return;
    const windows = aroundVisible(editor, article);
    const near = (range: OffsetRange): boolean => windows.some((window) => touches(range, window));
    const draw = (style: vscode.TextEditorDecorationType, ranges: readonly OffsetRange[]): void => {
      const drawn = ranges.filter(near).map((range) => article.toRange(range));
      editor.setDecorations(style, drawn);
    };
    const mentions = windows.flatMap((window) => article.mentionsTouching(window));
    const numbers = mentions.filter(({ type }) => type === 'number');
    const holders = mentions.filter((mention) => isHolder(mention, numbers));
    const others = new Set(mentions);
    for (const holder of holders) others.delete(holder);
    for (const [type, style] of this.#styles) {
      draw(
        style,
        [...others].filter((mention) => mention.type === type),
      );
    }
    draw(this.#frameStyle, holders);
    draw(
      this.#fillStyle,
      holders.flatMap((holder) => piecesBetween(holder, overlapping(numbers, holder))),
    );
    const placed = article.placedClaims();
    const changed = placed.flatMap(changedIn);
    const stands = (range: OffsetRange): boolean => !changed.includes(range);
    const claims = placed.flatMap(({ ranges }) => ranges).filter(stands);
    const evidence = placed.flatMap(({ evidence }) => evidence).filter(stands);
    draw(
      this.#suggestionStyle,
      article.openSuggestions().map(({ span }) => span),
    );
    draw(this.#claimStyle, claims);
    draw(this.#evidenceStyle, evidence);
    draw(this.#changedStyle, changed);
  }

  #clear(uri: vscode.Uri): void {
    for (const editor of editorsOf(uri)) {
      for (const style of this.#allStyles()) editor.setDecorations(style, []);
    }
  }

  #allStyles(): vscode.TextEditorDecorationType[] {
    const mentions = [...this.#styles.values(), this.#frameStyle, this.#fillStyle];
    const words = [this.#suggestionStyle, this.#claimStyle, this.#changedStyle, this.#evidenceStyle];
    return [...mentions, ...words, this.#rulerStyle, this.#changedRulerStyle];
  }
}

function editorsOf(uri: vscode.Uri): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(
    (editor) => editor.document.uri.toString() === uri.toString(),
  );
}

function mentionStyle(type: MentionType): vscode.TextEditorDecorationType {
  return boxStyle({ ...fill(type), ...frame(type) });
}

function boxStyle(options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderRadius: '3px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...options,
  });
}

function fill(type: MentionType): vscode.DecorationRenderOptions {
  return { backgroundColor: new vscode.ThemeColor(`newsmark.${type}Background`) };
}

function frame(type: MentionType): vscode.DecorationRenderOptions {
  return { border: '1px solid', borderColor: new vscode.ThemeColor(`newsmark.${type}Border`) };
}

function underlineStyle(
  borderStyle: 'solid' | 'dotted' | 'dashed',
  more: vscode.DecorationRenderOptions = {},
): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderStyle,
    borderWidth: '0 0 2px 0',
    borderColor: new vscode.ThemeColor('newsmark.claimUnderline'),
    ...more,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** The spans of a claim that a person should look at. */
function changedIn({ spans }: PlacedClaim): OffsetRange[] {
  return spans.flatMap(({ range, anchor }) => (range && isFlagged(anchor) ? [range] : []));
}

function rulerStyle(
  colour: string,
  overviewRulerLane: vscode.OverviewRulerLane,
): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor(colour),
    overviewRulerLane,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** What is drawn of an article in an editor: whole lines, no line twice. */
function aroundVisible(editor: vscode.TextEditor, { text }: OpenArticle): OffsetRange[] {
  return merged(
    editor.visibleRanges.map(({ start, end }) => ({
      start: text.offsetAt({ line: start.line - linesAround, character: 0 }),
      end: text.offsetAt({ line: end.line + linesAround + 1, character: 0 }),
    })),
  );
}

function touches(range: OffsetRange, window: OffsetRange): boolean {
  return range.start <= window.end && window.start <= range.end;
}

/** Ranges in text order, overlapping ones joined. */
function merged(ranges: readonly OffsetRange[]): OffsetRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Whether a mention is an actor with a number in it; one background upon the other would blur both colours. */
function isHolder(mention: Mention, numbers: readonly Mention[]): boolean {
  return mention.type === 'actor' && overlapping(numbers, mention).length > 0;
}

/** What others, in text order, leave of a range. */
function piecesBetween(range: OffsetRange, others: readonly OffsetRange[]): OffsetRange[] {
  const starts = [range.start, ...others.map(({ end }) => end)];
  const ends = [...others.map(({ start }) => start), range.end];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? range.end;
    return start < end ? [{ start, end }] : [];
  });
}
