import * as vscode from 'vscode';
import { splitClaim } from '../../core/claims/shaping/splitClaim';
import { describeStatement } from '../../core/claims/describeClaim';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import { goToClaim } from '../goToClaim';
import type { TaggingContext } from '../tagging/tagClaim';
import { tell, tellDone } from './target';

/**
 * Splits a claim into one per place where it stands, or one per count in its words.
 *
 * @param id the claim; without one, the claim under the cursor
 */
export async function splitClaimHere(context: TaggingContext, id?: string): Promise<void> {
  const { annotations, articles } = context;
  const { store } = annotations;
  await articles.settled();
  const cursor = articles.active();
  const wanted =
    id ?? cursor?.article.claimsAt(cursor.article.toOffsets(cursor.editor.selection).start)[0]?.claim.id;
  const found = wanted === undefined ? undefined : store.findClaim(wanted);
  if (!found) return tell('There is no claim under the cursor.');
  // A claim chosen in the tree is shown first: the analyst splits what can be seen.
  if (cursor?.article.uri.toString() !== found.uri) await goToClaim(store, articles, found.claim.id);
  const article = articles.get(vscode.Uri.parse(found.uri)) ?? articles.active()?.article;
  if (article?.uri.toString() !== found.uri) return;
  const { claim } = found;
  const split = splitClaim({
    claim,
    ranges: article.placesOf(claim),
    article: article.text,
    mentions: article.mentions,
    metadata: article.metadata(store.sidecar(found.uri)?.file.article),
    codebook: store.codebook,
  });
  if (!split) {
    return tell('This claim stands in one place with one figure: there is nothing to split.');
  }
  const ids = await freshIds(context, split.parted.length);
  const edits: SidecarEdit[] = [
    { type: 'replace', claim: split.kept, from: claim },
    ...split.parted.flatMap((part, at): SidecarEdit[] => {
      const fresh = ids[at];
      return fresh === undefined ? [] : [{ type: 'add', claim: { ...part, id: fresh } }];
    }),
  ];
  await annotations.edit(article.uri, edits);
  context.last.use(article, claim.id);
  const parts = [split.kept, ...split.parted].map((part) => describeStatement(part)).join('; ');
  tellDone(`Split into ${edits.length}: ${parts}.`);
}

/** Ids that no claim of the workspace has, each another. */
export async function freshIds({ annotations }: TaggingContext, count: number): Promise<string[]> {
  const ids = new Set<string>();
  while (ids.size < count) ids.add(await annotations.freshId());
  return [...ids];
}
