import * as vscode from 'vscode';
import { anchorSpan } from '../core/anchor/anchorSpan';
import { describeClaim, describeStatement } from '../core/claims/describeClaim';
import type { Claim } from '../core/claims/schema';
import { reanchor } from '../core/sidecar/anchorFixes';
import type { OffsetRange } from '../core/text/articleText';
import type { Annotations } from '../workspace/annotations';
import { whyNotAnnotatable } from './annotatable';
import { OpenArticle } from './openArticle';
import type { OpenArticles } from './openArticles';
import { pick, separator } from './tagging/pick';
import type { Choice } from './tagging/pick';

interface ReanchorContext {
  readonly annotations: Annotations;
  readonly articles: OpenArticles;
}

/** One span of a claim. */
interface Target {
  readonly claim: Claim;
  readonly span: number;
}

/** Whose words are to be selected next, when a claim was given before any were. */
let awaited: { readonly id: string; readonly span?: number | undefined } | undefined;

/**
 * Anchors a claim to the words selected in its article; what it says stays.
 *
 * @param id the claim; without one it is the claim asked for last, or one picked among those that lost their words
 * @param span which of its spans; without one, the first that lost its words
 * @returns the id of the claim that was anchored, or undefined when none was
 */
export async function reanchorClaim(
  context: ReanchorContext,
  id?: string,
  span?: number,
): Promise<string | undefined> {
  const editor = id === undefined ? vscode.window.activeTextEditor : editorOf(context, id);
  if (!editor)
    return id === undefined ? tell('Open the article of the claim first.') : ask(context, id, span);
  const article = context.articles.get(editor.document.uri) ?? context.articles.active()?.article;
  if (!article) return tell('Open the article of the claim first.');
  const obstacle = await whyNotAnnotatable(editor.document);
  if (obstacle !== undefined) return tell(obstacle);
  const words = trimmed(article, article.toOffsets(editor.selection));
  if (words.end <= words.start) {
    return id === undefined ? tell('Select the words that the claim now stands on.') : ask(context, id, span);
  }
  const target = id === undefined ? await chooseTarget(article, words) : targetOf(article, id, span);
  if (!target) return undefined;
  const claim = reanchor(target.claim, target.span, article.text, words);
  await context.annotations.edit(article.uri, [{ type: 'replace', claim }]);
  awaited = undefined;
  vscode.window.setStatusBarMessage(`Anchored to the selection: ${describeStatement(claim)}.`, 4000);
  return claim.id;
}

function tell(sentence: string): undefined {
  void vscode.window.showInformationMessage(sentence);
  return undefined;
}

/** The editor that shows a claim's article, the active one first. */
function editorOf({ annotations }: ReanchorContext, id: string): vscode.TextEditor | undefined {
  const uri = annotations.store.findClaim(id)?.uri;
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors].find(
    ({ document }) => document.uri.toString() === uri,
  );
}

/** Shows a claim's article about where its words were, and waits for the command to be run with words selected. */
async function ask({ annotations }: ReanchorContext, id: string, span?: number): Promise<undefined> {
  const found = annotations.store.findClaim(id);
  if (!found) return tell('That claim is no longer there: its sidecar has changed.');
  awaited = { id, span };
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(found.uri));
  const article = new OpenArticle(document);
  const was = found.claim.spans[span ?? 0]?.start ?? 0;
  const at = article.text.fromCodePoint(was);
  const { start } = article.toRange({ start: at, end: at });
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  return tell(
    `Select the words that now say “${describeStatement(found.claim)}”, then run Re-anchor Claim to Selection.`,
  );
}

function trimmed(article: OpenArticle, { start, end }: OffsetRange): OffsetRange {
  const words = article.text.text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

function targetOf(article: OpenArticle, id: string, span: number | undefined): Target | undefined {
  const claim = article.placedClaims().find((placed) => placed.claim.id === id)?.claim;
  if (!claim) return undefined;
  const lost = claim.spans.findIndex((each) => anchorSpan(article.text, each).status === 'orphan');
  const wanted = span !== undefined && claim.spans[span] ? span : Math.max(0, lost);
  return { claim, span: wanted };
}

/** The claim asked for last; else the only one that lost its words; else one of those, or of those at the selection. */
async function chooseTarget(article: OpenArticle, words: OffsetRange): Promise<Target | undefined> {
  const asked = awaited && targetOf(article, awaited.id, awaited.span);
  if (asked) return asked;
  const lost = article.placedClaims().filter(({ orphaned }) => orphaned);
  const here = article
    .placedClaims()
    .filter(({ orphaned, ranges }) => !orphaned && ranges.some((range) => overlap(range, words)));
  const [only] = lost;
  if (only && lost.length === 1 && here.length === 0) return targetOf(article, only.claim.id, undefined);
  if (lost.length + here.length === 0)
    return tell('No claim of this article has lost its words, and none is at the selection.');
  const row = ({ claim }: { claim: Claim }): Choice<string> => ({
    label: describeClaim(claim),
    description: claim.spans[0]?.exact ?? '',
    value: claim.id,
  });
  const picked = await pick<string>({
    title: 'Re-anchor Claim to Selection',
    placeholder: 'Which claim stands on the selected words?',
    rows: [
      ...(lost.length > 0 ? [separator('words no longer found'), ...lost.map(row)] : []),
      ...(here.length > 0 ? [separator('at the selection'), ...here.map(row)] : []),
    ],
  });
  return picked === undefined || picked === 'back' ? undefined : targetOf(article, picked.value, undefined);
}

function overlap(one: OffsetRange, other: OffsetRange): boolean {
  return one.start < other.end && other.start < one.end;
}
