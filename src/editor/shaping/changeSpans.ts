import * as z from 'zod';
import { draftClaim } from '../../core/claims/drafting/draftClaim';
import { describeStatement } from '../../core/claims/describeClaim';
import { formatFigure } from '../../core/claims/figure';
import { several } from '../../core/claims/schema';
import type { Claim, Figure } from '../../core/claims/schema';
import { addEvidence, evidenceFields, fieldsFor } from '../../core/claims/shaping/evidence';
import type { EvidenceField } from '../../core/claims/shaping/evidence';
import { addSpan, changeSpan, removeSpan } from '../../core/claims/shaping/spans';
import { pick, separator } from '../tagging/pick';
import type { Picked } from '../tagging/pick';
import { claimsWithin, pickClaim } from './claimPick';
import type { ShapingContext } from './claimPick';
import { targetWords, tell, tellDone } from './target';
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
export async function addToClaim(context: ShapingContext, given?: unknown): Promise<void> {
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
    await replace(context, target, changed);
    return tellDone(`Added to “${describeStatement(changed)}”.`);
  }
}

/** Puts the selected words in the place of a claim's own; where these give another figure, asks whether it is meant. */
export async function changeWords(context: ShapingContext, id?: string): Promise<void> {
  const target = await targetWords(context.articles, true);
  if (!target) return;
  const touched = claimsWithin(target.article, target.range);
  const [only] = touched;
  const known = id ?? (touched.length === 1 ? only?.id : undefined);
  const claim = await chooseClaim(
    context,
    target,
    known,
    `Change to “${shorten(target.words.exact)}”: which claim?`,
  );
  if (!claim) return;
  const changed = changeSpan(claim, spanToChange(claim, target), target.words);
  if (changed === claim) return tell('The claim has these words already.');
  const settled = await settleFigure(context, target, changed);
  if (!settled) return;
  await replace(context, target, settled);
  tellDone(`Changed the words of “${describeStatement(settled)}”.`);
}

/** Removes from a claim the span under the cursor; where the cursor is in none of its spans, asks which. */
export async function removeFromClaim(context: ShapingContext, id?: string): Promise<void> {
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
  await context.annotations.edit(article.uri, [{ type: 'replace', claim: changed }]);
  context.lastClaim.id = claim.id;
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
  context: ShapingContext,
  { article, range }: Target,
  id: string | undefined,
  title: string,
): Promise<Claim | undefined> {
  if (id !== undefined) {
    const found = article.placedClaims().find(({ claim }) => claim.id === id)?.claim;
    return found ?? tell('That claim is in another article: words are added from its own.');
  }
  const picked = await pickClaim(context, article, range, title);
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

/** The span that the selection touches, or the claim's first words of its own. */
function spanToChange(claim: Claim, { article, range }: Target): number {
  const touched = article
    .placesOf(claim)
    .findIndex((place) => place !== undefined && place.start < range.end && range.start < place.end);
  return Math.max(0, touched >= 0 ? touched : claim.spans.findIndex(({ for: field }) => field === undefined));
}

/** The claim with the figure that its new words give, when they give another and the analyst wants it. */
async function settleFigure(
  context: ShapingContext,
  { article, range }: Target,
  claim: Claim,
): Promise<Claim | undefined> {
  const { store } = context.annotations;
  const told = draftClaim({
    article: article.text,
    mentions: article.mentions,
    span: range,
    metadata: {},
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

async function replace(context: ShapingContext, { article }: Target, claim: Claim): Promise<void> {
  await context.annotations.edit(article.uri, [{ type: 'replace', claim }]);
  context.lastClaim.id = claim.id;
}

/** The start of a quote, for titles. */
export function shorten(words: string): string {
  const oneLine = words.replace(/\s+/g, ' ');
  return oneLine.length > 50 ? `${oneLine.slice(0, 49)}…` : oneLine;
}
