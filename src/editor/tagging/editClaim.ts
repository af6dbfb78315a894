import * as vscode from 'vscode';
import { offered } from '../../core/claims/codebook';
import { describeClaim, describeStatement } from '../../core/claims/describeClaim';
import type { ClaimDraft } from '../../core/claims/drafting/draftClaim';
import { rankKinds } from '../../core/claims/drafting/rankKinds';
import type { Claim } from '../../core/claims/schema';
import type { FoundClaim } from '../../core/incidents/annotationStore';
import { announce } from '../suggestions/announce';
import { fields, withField } from './fields';
import { pickIncident } from './claimCard';
import { pickKind } from './kindPick';
import { icon, pick, separator } from './pick';
import type { Choice } from './pick';
import type { TaggingContext } from './tagClaim';
import { inform } from '../../workspace/messages';

type Action = 'kind' | 'incident' | 'delete' | (typeof fields)[number];

/**
 * Lists the fields of a claim and changes the one that is picked, at once, until the analyst leaves.
 *
 * @param id the claim; without one, the claim under the cursor
 */
export async function editClaim(context: TaggingContext, id?: string): Promise<void> {
  let last: Action | undefined;
  for (;;) {
    const found = findClaim(context, id);
    if (!found) return;
    const picked = await pick<Action>({
      title: describeClaim(found.claim),
      placeholder: 'Choose what to change; Escape when done',
      rows: rowsOf(found.claim),
      ...(last !== undefined && { active: last }),
    });
    if (picked === undefined || picked === 'back') return;
    if (picked.value === 'delete') return remove(context, found);
    last = picked.value;
    const changed = await change(context, found, picked.value);
    if (changed === undefined) return;
    if (changed !== 'back') await replace(context, found, changed);
    id = found.claim.id;
  }
}

async function remove({ annotations }: TaggingContext, { uri, claim }: FoundClaim): Promise<void> {
  await annotations.edit(vscode.Uri.parse(uri), [{ type: 'remove', id: claim.id, from: claim }]);
  announce(`Deleted: ${describeStatement(claim)}. Undo Annotation brings it back.`);
}

async function change(
  context: TaggingContext,
  { uri, claim }: FoundClaim,
  action: Exclude<Action, 'delete'>,
): Promise<Claim | 'back' | undefined> {
  const { store } = context.annotations;
  const article = context.articles.get(vscode.Uri.parse(uri));
  const mentions = article?.mentions ?? [];
  if (action === 'kind') {
    const all = offered(store.codebook.kinds).map(({ code }) => code);
    const span = article?.placedClaims().find((placed) => placed.claim.id === claim.id)?.ranges[0];
    const ranked =
      article && span ? rankKinds({ article: article.text, mentions, span, codebook: store.codebook }) : all;
    const picked = await pickKind(claim.spans[0]?.exact ?? claim.kind, ranked, store.codebook);
    return picked === undefined || picked === 'back' ? picked : { ...claim, kind: picked.value };
  }
  if (action === 'incident') {
    const picked = await pickIncident(claim, {
      book: store.incidents(),
      ranking: { recent: context.recent.ids(), text: claim.spans[0]?.exact ?? '' },
      context: { codebook: store.codebook, mentions },
    });
    return picked === undefined || picked === 'back' ? picked : setIncident(claim, picked.value);
  }
  const edited = await action.edit(claim, { codebook: store.codebook, mentions });
  return edited === undefined || edited === 'back'
    ? edited
    : { ...edited.value, id: claim.id, spans: claim.spans };
}

function setIncident(claim: Claim, incident: string | undefined): Claim {
  const changed: ClaimDraft = withField(claim, 'incident', incident);
  return { ...changed, id: claim.id, spans: claim.spans };
}

/** While a picker was open a colleague may have changed other fields; those stay. */
async function replace(context: TaggingContext, found: FoundClaim, claim: Claim): Promise<void> {
  const edit = { type: 'replace', claim, from: found.claim } as const;
  await context.annotations.edit(vscode.Uri.parse(found.uri), [edit]);
}

function findClaim(context: TaggingContext, id: string | undefined): FoundClaim | undefined {
  const wanted = id ?? claimUnderCursor(context);
  const found = wanted === undefined ? undefined : context.annotations.store.findClaim(wanted);
  if (!found) void inform('There is no claim under the cursor.');
  return found;
}

/** The id of the claim that the cursor is in, the innermost one. */
export function claimUnderCursor({ articles }: Pick<TaggingContext, 'articles'>): string | undefined {
  const active = articles.active();
  if (!active) return undefined;
  const { start } = active.article.toOffsets(active.editor.selection);
  return active.article.claimsAt(start)[0]?.claim.id;
}

function rowsOf(claim: Claim): (Choice<Action> | vscode.QuickPickItem)[] {
  return [
    { label: 'Kind', description: claim.kind, value: 'kind' },
    { label: 'Incident', description: claim.incident ?? 'unassigned', value: 'incident' },
    ...fields.map((field) => ({ label: field.label, description: field.show(claim), value: field })),
    separator(''),
    { ...icon('trash'), label: 'Delete claim', value: 'delete' },
  ];
}
