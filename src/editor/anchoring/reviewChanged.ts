import * as vscode from 'vscode';
import { describeStatement } from '../../core/claims/describeClaim';
import { spanFixes } from '../../core/sidecar/checking/anchorFixes';
import { short } from '../../core/text/short';
import type { Fix } from '../../core/sidecar/checking/fixes';
import type { OffsetRange } from '../../core/text/articleText';
import type { OpenArticle } from '../openArticle';
import { fixContextOf } from '../quickFixes';
import { tell } from '../shaping/target';
import { pick, separator } from '../tagging/pick';
import type { Choice } from '../tagging/pick';
import type { TaggingContext } from '../tagging/tagClaim';
import { changedSpans, whatHappened } from './changedClaims';
import type { ChangedSpan } from './changedClaims';
import { counted } from '../../core/text/counted';

type Decision = Fix | 'later';

/**
 * Walks through the claims of the article whose words are lost or changed: each shows what happened and the places where
 * its words may be now, and is decided with one key. Every decision is a step of its own that can be taken back.
 *
 * @param id the claim to begin with
 */
export async function reviewChangedClaims(context: TaggingContext, id?: string): Promise<void> {
  const active = context.articles.active();
  if (!active) return tell('Open an article first.');
  const { editor, article } = active;
  context.articles.lookAtWords(article);
  const seen = new Set<string>();
  const total = changedSpans(article).length;
  if (total === 0) return tell('No claim of this article lost its words or stands on changed ones.');
  const preview = new Preview(editor, article);
  let decided = 0;
  try {
    for (;;) {
      const left = changedSpans(article).filter((span) => !seen.has(keyOf(span)));
      const next = left.find(({ placed }) => seen.size === 0 && placed.claim.id === id) ?? left[0];
      if (!next) break;
      seen.add(keyOf(next));
      const decision = await ask(context, article, next, `${seen.size} of ${total}`, preview);
      if (decision === undefined) break;
      if (decision === 'later') continue;
      if (!(await decide(article, decision, context))) break;
      decided++;
    }
  } finally {
    preview.dispose();
  }
  if (decided > 0) {
    const claims = counted(decided, 'changed claim');
    vscode.window.setStatusBarMessage(`Decided on ${claims}. Undo Annotation takes each back.`, 6000);
  }
}

async function ask(
  { annotations }: TaggingContext,
  article: OpenArticle,
  changed: ChangedSpan,
  count: string,
  preview: Preview,
): Promise<Decision | undefined> {
  const { placed, index, span, range } = changed;
  const { claim } = placed;
  const fixes = spanFixes(fixContextOf(article, annotations.store.codebook), claim, index);
  const stood = article.text.fromCodePoint(span.start);
  const place = range ?? { start: stood, end: stood };
  const show = (decision: Decision): void =>
    preview.show(decision === 'later' ? place : (decision.place ?? place));
  const first = fixes[0];
  if (first) show(first);
  const picked = await pick<Decision>({
    title: `Changed claim ${count}: ${describeStatement(claim)}`,
    // Of lost words it is told which they were; of changed ones, also what they had been.
    placeholder: range
      ? `${whatHappened(changed)}. Coded on: “${short(span.exact)}”`
      : `${whatHappened(changed)} in the article`,
    rows: rowsOf(fixes),
    onActive: show,
  });
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

function rowsOf(fixes: readonly Fix[]): (Choice<Decision> | vscode.QuickPickItem)[] {
  const rowOf = (fix: Fix): Choice<Decision> => ({
    label: fix.title,
    iconPath: new vscode.ThemeIcon(iconOf(fix)),
    value: fix,
  });
  const isLast = (fix: Fix): boolean => !fix.place;
  return [
    ...fixes.filter((fix) => !isLast(fix)).map(rowOf),
    { label: 'Leave for later', iconPath: new vscode.ThemeIcon('clock'), value: 'later' },
    separator(''),
    ...fixes.filter(isLast).map(rowOf),
  ];
}

function iconOf(fix: Fix): string {
  if ('ask' in fix) return 'selection';
  if (!fix.place) return 'trash';
  return fix.title.startsWith('Keep') ? 'pinned' : 'check';
}

/** @returns false when the review cannot go on by itself: words have to be selected first */
async function decide(article: OpenArticle, fix: Fix, { annotations }: TaggingContext): Promise<boolean> {
  if ('edits' in fix) {
    await annotations.edit(article.uri, fix.edits);
    return true;
  }
  if (!('ask' in fix)) return false;
  const changed = await vscode.commands.executeCommand<string | undefined>(
    'newsmark.changeClaimWords',
    fix.claim,
    fix.span,
  );
  return changed !== undefined;
}

const keyOf = ({ placed, index }: ChangedSpan): string => `${placed.claim.id} ${index}`;

/** Shows places in the editor while they are thought about; at the end the editor is where it was. */
class Preview {
  readonly #editor: vscode.TextEditor;
  readonly #article: OpenArticle;
  readonly #style = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('newsmark.changedClaimForeground'),
  });

  constructor(editor: vscode.TextEditor, article: OpenArticle) {
    this.#editor = editor;
    this.#article = article;
  }

  show(place: OffsetRange): void {
    const range = this.#article.toRange(place);
    this.#editor.setDecorations(this.#style, [range]);
    this.#editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    this.#style.dispose();
  }
}
