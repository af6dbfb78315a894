import * as vscode from 'vscode';
import { measureAgreement } from '../../core/agreement/measureAgreement';
import { takeOversOf } from '../../core/agreement/takeOver';
import type { ComparedPair } from '../../core/agreement/takeOver';
import { tellDisagreements } from '../../core/agreement/tellAgreement';
import type { ToldDisagreement } from '../../core/agreement/tellAgreement';
import type { Claim } from '../../core/claims/schema';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import { pickRevision } from '../../views/changes/pickRevision';
import { randomId } from '../../workspace/random';
import { sidecarOf } from '../../workspace/sidecarLocation';
import type { OpenArticle } from '../openArticle';
import { tell } from '../shaping/target';
import { icon, pick } from '../tagging/pick';
import type { Picked } from '../tagging/pick';
import type { TaggingContext } from '../tagging/tagClaim';
import { claimsIn } from './codedArticles';
import { pickDisagreement, show } from './workThrough';

/** What is done about a disagreement: edits of the sidecar, none where it is left as it is. */
type Decision = readonly SidecarEdit[];

/**
 * Walks through what a branch or commit has otherwise than the article in the active editor: each disagreement shows its
 * words, and the revision's claim is taken instead, beside, or not at all. Every decision is a step that can be taken back.
 */
export async function workThroughRevision({ annotations, articles }: TaggingContext): Promise<void> {
  const active = articles.active();
  if (!active) return tell('Open an article first.');
  const { editor, article } = active;
  const picked = await pickRevision({ title: 'Work Through Disagreements With' });
  if (!picked) return;
  const { repository, ref, name } = picked;
  const stored = await repository.show(ref, sidecarOf(article.uri).fsPath).catch(() => undefined);
  if (stored === undefined) return tell(`${name} has no annotations of this article.`);
  const { store } = annotations;
  const uri = article.uri.toString();
  const theirs = withFreeIds(claimsIn(stored), store, uri);
  const pair = { here: 'here', revision: name };
  /** Ids of the claims that a decision was about, or that came of one. */
  const decided = new Set<string>();
  const { selection } = editor;
  for (let at = 0; ;) {
    const disagreements = disagreementsOf(article, store.claimsOf(uri), theirs, pair).filter(
      ({ unit }) => !unit.claims.every(({ claim }) => decided.has(claim.id)),
    );
    const next = disagreements[Math.min(at, disagreements.length - 1)];
    if (!next) {
      tell(`There is nothing left to decide between this article and ${name}.`);
      break;
    }
    const listed = await pickDisagreement(
      { title: `Here and ${name}: ${disagreements.length} to decide`, rows: disagreements, active: next },
      (each) => show(editor, article, each),
    );
    if (!listed || listed === 'back') break;
    at = disagreements.indexOf(listed.value);
    show(editor, article, listed.value);
    const decision = await pickDecision(listed.value, pair, await annotations.freshId());
    if (!decision) break;
    if (decision === 'back') continue;
    const added = decision.value.flatMap((edit) => (edit.type === 'add' ? [edit.claim] : []));
    for (const { id } of [...listed.value.unit.claims.map(({ claim }) => claim), ...added]) decided.add(id);
    if (decision.value.length > 0) await annotations.edit(article.uri, decision.value);
  }
  editor.selection = selection;
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Claims whose ids others have elsewhere in the workspace get ids of their own. */
function withFreeIds(claims: readonly Claim[], store: AnnotationStore, uri: string): Claim[] {
  return claims.map((claim) => {
    const holder = store.findClaim(claim.id);
    return holder && holder.uri !== uri ? { ...claim, id: randomId() } : claim;
  });
}

function disagreementsOf(
  { text }: OpenArticle,
  mine: readonly Claim[],
  theirs: readonly Claim[],
  { here, revision }: ComparedPair,
): ToldDisagreement[] {
  const codings = [
    { annotator: here, claims: mine },
    { annotator: revision, claims: theirs },
  ];
  return measureAgreement([{ name: '', text, codings }]).articles.flatMap(tellDisagreements);
}

function pickDecision(
  { unit, statement, reasons }: ToldDisagreement,
  pair: ComparedPair,
  freshId: string,
): Promise<Picked<Decision>> {
  return pick<Decision>({
    title: statement,
    placeholder: reasons.join('; '),
    rows: [
      ...takeOversOf(unit, pair, freshId).map(({ title, edits }) => ({
        label: title,
        ...icon(title.startsWith('Delete') ? 'trash' : 'check'),
        value: edits,
      })),
      { label: 'Leave it as it is here', ...icon('dash'), value: [] },
    ],
    canGoBack: true,
  });
}
