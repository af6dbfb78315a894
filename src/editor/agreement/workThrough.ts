import * as vscode from 'vscode';
import { codingsByAnnotator } from '../../core/agreement/codedClaims';
import { measureAgreement } from '../../core/agreement/measureAgreement';
import type { ArticleAgreement } from '../../core/agreement/measureAgreement';
import { settlementsOf } from '../../core/agreement/settle';
import { tellCount, tellDisagreements } from '../../core/agreement/tellAgreement';
import type { ToldDisagreement } from '../../core/agreement/tellAgreement';
import { describeStatement } from '../../core/claims/describeClaim';
import type { Claim } from '../../core/claims/schema';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import type { OpenArticle } from '../openArticle';
import { tell } from '../shaping/target';
import { icon, pick, separator } from '../tagging/pick';
import type { Picked } from '../tagging/pick';
import type { TaggingContext } from '../tagging/tagClaim';

/** What is done about a disagreement: claims are decided on, or one of them is edited. */
type Decision = { readonly edits: readonly SidecarEdit[] } | { readonly edit: string };

/**
 * Lists what the annotators of the article in the active editor disagree on, and walks through it: each disagreement
 * shows its words and is settled with one key. Every decision is a step of its own that can be taken back.
 */
export async function workThroughDisagreements({ annotations, articles }: TaggingContext): Promise<void> {
  const active = articles.active();
  if (!active) return tell('Open an article first.');
  const { editor, article } = active;
  const { selection } = editor;
  for (let at = 0; ;) {
    const agreement = compareAnnotators(article, annotations.store.claimsOf(article.uri.toString()));
    if (!agreement)
      return tell('There is nothing to compare: the claims here name fewer than two annotators.');
    const left = tellDisagreements(agreement).filter(({ isSettled }) => !isSettled);
    const next = left[Math.min(at, left.length - 1)];
    if (!next) return tell(`${listOf(agreement.annotators)} have no disagreement left to settle here.`);
    const { annotators, units } = agreement;
    const title = `${listOf(annotators)}: ${tellCount(units)}, ${left.length} to settle`;
    const listed = await pickDisagreement({ title, rows: left, active: next }, (each) =>
      show(editor, article, each),
    );
    if (!listed || listed === 'back') break;
    at = left.indexOf(listed.value);
    show(editor, article, listed.value);
    const decision = await pickDecision(listed.value);
    if (!decision) break;
    if (decision === 'back') continue;
    if ('edit' in decision.value) {
      await vscode.commands.executeCommand('newsmark.editClaim', decision.value.edit);
      return;
    }
    await annotations.edit(article.uri, decision.value.edits);
  }
  editor.selection = selection;
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** @returns undefined where fewer than two annotators are named */
function compareAnnotators(article: OpenArticle, claims: readonly Claim[]): ArticleAgreement | undefined {
  const codings = codingsByAnnotator(claims);
  if (codings.length < 2) return undefined;
  return measureAgreement([{ name: '', text: article.text, codings }]).articles[0];
}

interface DisagreementList {
  readonly title: string;
  readonly rows: readonly ToldDisagreement[];
  readonly active: ToldDisagreement;
}

/** Lists disagreements. @param onActive told of each that the analyst comes to */
export function pickDisagreement(
  { title, rows, active }: DisagreementList,
  onActive: (each: ToldDisagreement) => void,
): Promise<Picked<ToldDisagreement>> {
  return pick({
    title,
    placeholder: 'Which disagreement? Escape ends',
    rows: rows.map((each) => ({
      label: each.statement,
      description: each.position ? `line ${each.position.line + 1}` : 'words not found',
      detail: each.reasons.join('; '),
      ...icon(each.unit.missing.length > 0 ? 'person' : 'diff'),
      value: each,
    })),
    active,
    onActive,
  });
}

function pickDecision({ unit, statement, reasons }: ToldDisagreement): Promise<Picked<Decision>> {
  return pick<Decision>({
    title: statement,
    placeholder: reasons.join('; '),
    rows: [
      ...settlementsOf(unit).map(({ title, edits }) => ({
        label: title,
        ...icon(title.startsWith('Reject') ? 'close' : 'check'),
        value: { edits },
      })),
      separator(''),
      ...unit.claims.map(({ annotator, claim }) => ({
        label: `Edit ${annotator}’s claim…`,
        description: describeStatement(claim),
        ...icon('edit'),
        value: { edit: claim.id },
      })),
    ],
    canGoBack: true,
  });
}

/** Selects the words of a disagreement, those of all its claims together; nothing where they are not found. */
export function show(editor: vscode.TextEditor, article: OpenArticle, { unit }: ToldDisagreement): void {
  const firsts = unit.claims.flatMap(({ ranges }) => ranges.slice(0, 1));
  if (firsts.length === 0) return;
  const range = article.toRange({
    start: Math.min(...firsts.map(({ start }) => start)),
    end: Math.max(...firsts.map(({ end }) => end)),
  });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function listOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
