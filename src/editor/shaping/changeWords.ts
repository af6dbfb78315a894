import * as vscode from 'vscode';
import { describeStatement } from '../../core/claims/describeClaim';
import { draftClaim } from '../../core/claims/drafting/draftClaim';
import { formatFigure } from '../../core/claims/figure';
import type { Claim, Figure } from '../../core/claims/schema';
import { changeSpan } from '../../core/claims/shaping/spans';
import { overlaps } from '../../core/text/ranges';
import { OpenArticle } from '../openArticle';
import { pick } from '../tagging/pick';
import type { TaggingContext } from '../tagging/tagClaim';
import { pickClaim } from './claimPick';
import { shorten, targetWords, tell, tellDone } from './target';
import type { Target } from './target';

/** Whose words are to be selected next, when a claim was named before any were. */
let awaited: { readonly id: string; readonly span?: number | undefined } | undefined;

/**
 * Puts the selected words in the place of a claim's own, of one that lost them too; where these give another figure, asks
 * whether it is meant.
 *
 * @param id the claim; without one it is the claim asked for last, or the one that the words can only be meant for, or one
 *   that is picked
 * @param span which of its spans; without one, the span that the selection touches, else the first that lost its words
 * @returns the claim's id, or undefined when nothing was changed
 */
export async function changeWords(
  context: TaggingContext,
  id?: string,
  span?: number,
): Promise<string | undefined> {
  const editor = id === undefined ? vscode.window.activeTextEditor : editorOf(context, id);
  if (id !== undefined && (!editor || editor.selection.isEmpty)) return askForWords(context, id, span);
  const target = await targetWords(context.articles, { isSelected: true, editor });
  if (!target) return undefined;
  const known = id === undefined ? awaited : { id, span };
  const claim = findClaim(target.article, known?.id) ?? (await chooseClaim(context, target));
  if (!claim) return undefined;
  const wanted = claim.id === known?.id ? known.span : undefined;
  const changed = changeSpan(claim, spanToChange(claim, wanted, target), target.words);
  if (changed === claim) return tell('The claim has these words already.');
  const settled = await settleFigure(context, target, changed);
  if (!settled) return undefined;
  await context.annotations.edit(target.article.uri, [{ type: 'replace', claim: settled, from: claim }]);
  context.last.change(claim.id);
  awaited = undefined;
  tellDone(`Changed the words of “${describeStatement(settled)}”.`);
  return claim.id;
}

/** The editor that shows a claim's article, the active one first. */
function editorOf({ annotations }: TaggingContext, id: string): vscode.TextEditor | undefined {
  const uri = annotations.store.findClaim(id)?.uri;
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors].find(
    ({ document }) => document.uri.toString() === uri,
  );
}

/** Shows a claim's article about where its words were, and waits for words to be selected. */
async function askForWords(context: TaggingContext, id: string, span?: number): Promise<undefined> {
  const found = context.annotations.store.findClaim(id);
  if (!found) return tell('That claim is no longer there: its sidecar has changed.');
  awaited = { id, span };
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(found.uri));
  const article = new OpenArticle(document);
  const at = article.text.fromCodePoint(found.claim.spans[span ?? 0]?.start ?? 0);
  const { start } = article.toRange({ start: at, end: at });
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  return tell(
    `Select the words that now say “${describeStatement(found.claim)}”, then run Change Claim’s Words to Selection.`,
  );
}

function findClaim(article: OpenArticle, id: string | undefined): Claim | undefined {
  return article.placedClaims().find(({ claim }) => claim.id === id)?.claim;
}

/** The only claim that the words touch, or the only one that lost its own; else the one that is picked. */
async function chooseClaim(
  context: TaggingContext,
  { article, range, words }: Target,
): Promise<Claim | undefined> {
  const placed = article.placedClaims();
  if (placed.length === 0) return tell('This article has no claims yet: tag one first.');
  const likely = placed.filter(
    ({ orphaned, ranges }) => orphaned || ranges.some((place) => overlaps(place, range)),
  );
  const [only] = likely;
  if (only && likely.length === 1) return only.claim;
  const title = `Change to “${shorten(words.exact)}”: which claim?`;
  const picked = await pickClaim(context, article, { near: range, title, isLostFirst: true });
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

function spanToChange(claim: Claim, wanted: number | undefined, { article, range }: Target): number {
  if (wanted !== undefined && claim.spans[wanted]) return wanted;
  const places = article.placesOf(claim);
  const touched = places.findIndex((place) => place !== undefined && overlaps(place, range));
  const lost = places.indexOf(undefined);
  const own = claim.spans.findIndex(({ for: field }) => field === undefined);
  return [touched, lost, own].find((index) => index >= 0) ?? 0;
}

/** The claim with the figure that its new words give, when they give another and the analyst wants it. */
async function settleFigure(
  context: TaggingContext,
  { article, range }: Target,
  claim: Claim,
): Promise<Claim | undefined> {
  const { store } = context.annotations;
  const told = draftClaim({
    article: article.text,
    mentions: article.mentions,
    span: range,
    metadata: article.metadata(store.sidecar(article.uri.toString())?.file.article),
    kind: claim.kind,
    codebook: store.codebook,
  }).figure;
  if (!told || !claim.figure || sameNumber(told, claim.figure)) return claim;
  const picked = await pick<Figure>({
    title: `The new words say ${formatFigure(told)}, the claim ${formatFigure(claim.figure)}`,
    placeholder: 'Which figure it is',
    rows: [
      { label: `Take ${formatFigure(told)}`, description: 'from the new words', value: told },
      {
        label: `Keep ${formatFigure(claim.figure)}`,
        description: 'as the claim has it',
        value: claim.figure,
      },
    ],
  });
  return picked === undefined || picked === 'back' ? undefined : { ...claim, figure: picked.value };
}

function sameNumber(one: Figure, other: Figure): boolean {
  return one.low === other.low && one.high === other.high;
}
