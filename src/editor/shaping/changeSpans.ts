import * as z from 'zod';
import { describeStatement } from '../../core/claims/describeClaim';
import { several } from '../../core/claims/schema';
import type { Claim } from '../../core/claims/schema';
import { addEvidence, evidenceFields, fieldsFor } from '../../core/claims/shaping/evidence';
import type { EvidenceField } from '../../core/claims/shaping/evidence';
import { addSpan, removeSpan } from '../../core/claims/shaping/spans';
import { pick, separator } from '../tagging/pick';
import type { Picked } from '../tagging/pick';
import type { TaggingContext } from '../tagging/tagClaim';
import { pickClaim } from './claimPick';
import { shorten, targetWords, tell, tellDone } from './target';
import type { Target } from './target';

/** What words are to a claim: the claim itself once more, or evidence for one of its fields. */
type Part = 'repeat' | EvidenceField;

const argumentsSchema = z.object({
  claim: z.string().optional(),
  for: z.enum(['repeat', ...evidenceFields]).optional(),
});

/**
 * Adds the selected words, or the mention under the cursor, to a claim of the same article.
 *
 * @param given a claim's id, or `{ claim, for }` where a keybinding settles them; `for` is a field or `repeat`
 * @throws when it is given something else
 */
export async function addToClaim(context: TaggingContext, given?: unknown): Promise<void> {
  const settled = readArguments(given);
  const target = await targetWords(context.articles);
  if (!target) return;
  if (target.article.placedClaims().length === 0)
    return tell('This article has no claims yet: tag one first.');
  for (;;) {
    const claim = await chooseClaim(
      context,
      target,
      settled.claim,
      `Add “${shorten(target.words.exact)}” to…`,
    );
    if (!claim) return;
    const part = settled.for ? { value: settled.for } : await pickPart(target, claim);
    if (part === undefined) return;
    if (part === 'back' && settled.claim === undefined) continue;
    if (part === 'back') return;
    const { words, mention } = target;
    const changed =
      part.value === 'repeat' ? addSpan(claim, words) : addEvidence(claim, words, part.value, mention);
    if (changed === claim) return tell(`“${describeStatement(claim)}” has these words already.`);
    await context.annotations.edit(target.article.uri, [{ type: 'replace', claim: changed, from: claim }]);
    context.last.change(claim.id);
    return tellDone(`Added to “${describeStatement(changed)}”.`);
  }
}

/** Removes from a claim the span under the cursor; where the cursor is in none of its spans, asks which. */
export async function removeFromClaim(context: TaggingContext, id?: string): Promise<void> {
  const active = context.articles.active();
  if (!active) return tell('Open an article first.');
  const { article, editor } = active;
  const cursor = article.toOffsets(editor.selection).start;
  const placed = id === undefined ? article.claimsAt(cursor) : article.placedClaims();
  const claim = (id === undefined ? placed[0] : placed.find((each) => each.claim.id === id))?.claim;
  if (!claim) return tell('There is no claim under the cursor.');
  const at = article
    .placesOf(claim)
    .findIndex((range) => range !== undefined && range.start <= cursor && cursor <= range.end);
  const index = at >= 0 || claim.spans.length === 1 ? { value: Math.max(0, at) } : await pickSpan(claim);
  if (index === undefined || index === 'back') return;
  const changed = removeSpan(claim, index.value);
  if (!changed) return tell('A claim needs words of its own: delete it, or change its words.');
  await context.annotations.edit(article.uri, [{ type: 'replace', claim: changed, from: claim }]);
  context.last.change(claim.id);
  tellDone(`Removed words from “${describeStatement(changed)}”.`);
}

function readArguments(given: unknown): z.infer<typeof argumentsSchema> {
  if (typeof given === 'string') return { claim: given };
  const isSettled = typeof given === 'object' && given !== null && ('claim' in given || 'for' in given);
  if (!isSettled) return {};
  const read = argumentsSchema.safeParse(given);
  if (!read.success) {
    throw new Error(`Add Selection to Claim takes a claim and one of repeat, ${evidenceFields.join(', ')}.`);
  }
  return read.data;
}

async function chooseClaim(
  context: TaggingContext,
  { article, range }: Target,
  id: string | undefined,
  title: string,
): Promise<Claim | undefined> {
  if (id !== undefined) {
    const found = article.placedClaims().find(({ claim }) => claim.id === id)?.claim;
    return found ?? tell('That claim is in another article: words are added from its own.');
  }
  const picked = await pickClaim(context, article, { near: range, title });
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

function pickPart({ words, mention }: Target, claim: Claim): Promise<Picked<Part>> {
  const evidence = fieldsFor(mention).map((field) => ({
    label: `Evidence for its ${field}`,
    description: claim[field] === undefined ? 'not told yet' : '',
    value: field,
  }));
  const repeat = {
    label: 'The same statement again',
    description: 'words of its own',
    value: 'repeat' as const,
  };
  const likely = mention ? evidence.slice(0, 2) : [];
  return pick<Part>({
    title: `“${shorten(words.exact)}” in: ${describeStatement(claim)}`,
    placeholder: 'What the words are to this claim',
    rows: [...likely, repeat, separator(''), ...evidence.slice(likely.length)],
    canGoBack: true,
  });
}

function pickSpan(claim: Claim): Promise<Picked<number>> {
  return pick({
    title: describeStatement(claim),
    placeholder: 'Which words to remove from this claim',
    rows: claim.spans.map((span, value) => ({
      label: `“${shorten(span.exact)}”`,
      description: several(span.for).join(', '),
      value,
    })),
  });
}
