import * as vscode from 'vscode';
import * as z from 'zod';
import { describeSpan } from '../../core/anchor/selector';
import { describeStatement } from '../../core/claims/describeClaim';
import { addEvidence, evidenceFields, fieldsFor } from '../../core/claims/shaping/evidence';
import type { EvidenceField } from '../../core/claims/shaping/evidence';
import { samePlaces } from '../../core/claims/shaping/samePlaces';
import type { SamePlace } from '../../core/claims/shaping/samePlaces';
import { addSpan } from '../../core/claims/shaping/spans';
import type { Claim } from '../../core/claims/schema';
import type { Choice, Picked } from '../tagging/pick';
import { pick, separator } from '../tagging/pick';
import { pickClaim } from './claimPick';
import type { TaggingContext } from '../tagging/tagClaim';
import { pickSeveral } from './pickSeveral';
import { tagEach, tagOnce } from './tagPlaces';
import { shorten, targetWords, tell, tellDone } from './target';
import type { Target } from './target';
import { counted } from '../../core/text/counted';

/** What the places are tagged as: more words or evidence of a claim that there is, one new claim, or one claim each. */
type Use = 'one claim' | 'a claim each' | 'repeat' | EvidenceField;

const argumentsSchema = z.object({
  as: z.enum(['one claim', 'a claim each', 'repeat', ...evidenceFields]).optional(),
  /** The claim that the places are added to. */
  claim: z.string().optional(),
  kind: z.string().optional(),
  incident: z.string().optional(),
});
export type SameArguments = z.infer<typeof argumentsSchema>;

/**
 * Tags all places of the article that name the same actor, place, count or date as the words selected or under the
 * cursor, after the analyst has looked through them: as evidence for a field of a claim, as one claim, or a claim each.
 * One step of annotation, whatever comes of it.
 *
 * @param given `{ as, claim, kind, incident }`, each optional, where a keybinding settles them
 * @throws when it is given something else
 */
export async function tagSame(context: TaggingContext, given?: unknown): Promise<void> {
  const settled = readArguments(given);
  const target = await targetWords(context.articles);
  if (!target) return;
  const { article } = target;
  const all = samePlaces(article.text, article.mentions, target.range);
  const places = settled.as === undefined ? await review(target, all) : all;
  if (places === undefined) return;
  if (places.length === 0) return tell('No place was picked, so nothing was tagged.');
  for (;;) {
    const use = settled.as === undefined ? await pickUse(target, places.length) : { value: settled.as };
    if (use === undefined || use === 'back') return;
    const done = await tagAs(context, target, places, use.value, settled);
    if (done !== 'back') return;
    if (settled.as !== undefined) return;
  }
}

function readArguments(given: unknown): SameArguments {
  if (typeof given !== 'object' || given === null || !('as' in given)) return {};
  const read = argumentsSchema.safeParse(given);
  if (!read.success) throw new Error('Tag All Same Mentions was given something it does not know.');
  return read.data;
}

/** Lists the places with their sentences; the one that is come to is shown in the article. */
function review(
  { editor, article, words }: Target,
  all: readonly SamePlace[],
): Promise<SamePlace[] | undefined> {
  const { text } = article.text;
  const rows = all.map((place): Choice<SamePlace> => {
    const inClaims = article.claimsAt(place.start).map(({ claim }) => describeStatement(claim));
    const line = `line ${article.text.positionAt(place.start).line + 1}`;
    return {
      label: text.slice(place.start, place.end).replace(/\s+/g, ' '),
      description: [line, ...new Set(inClaims)].join(' · '),
      detail: text.slice(place.sentence.start, place.sentence.end).replace(/\s+/g, ' ').slice(0, 300),
      value: place,
    };
  });
  const places = counted(all.length, 'place');
  return pickSeveral({
    title: `“${shorten(words.exact)}”: ${places} in this article`,
    placeholder: 'Take out what does not belong, then press Enter',
    rows,
    onActive: (place) =>
      editor.revealRange(article.toRange(place), vscode.TextEditorRevealType.InCenterIfOutsideViewport),
  });
}

function pickUse({ article, mention }: Target, count: number): Promise<Picked<Use>> {
  const claims: Choice<Use>[] = [
    {
      label: 'One new claim',
      description: count === 1 ? '' : `that stands in all ${count} places`,
      value: 'one claim',
    },
    ...(count > 1
      ? [
          {
            label: 'A new claim in each place',
            description: 'each with its own figure',
            value: 'a claim each' as const,
          },
        ]
      : []),
  ];
  const evidence = fieldsFor(mention).map((field): Choice<Use> => ({
    label: `Evidence for the ${field} of a claim…`,
    value: field,
  }));
  const repeat: Choice<Use> = {
    label: 'More words of a claim…',
    description: 'the same statement again',
    value: 'repeat',
  };
  const hasClaims = article.placedClaims().length > 0;
  const isName = mention !== undefined && mention.type !== 'number';
  const likely = hasClaims && isName ? evidence.slice(0, 2) : [];
  const others = hasClaims ? [separator(''), repeat, ...evidence.slice(likely.length)] : [];
  return pick<Use>({
    title: `Tag ${counted(count, 'place')} as…`,
    placeholder: 'What these words are',
    rows: [...likely, ...claims, ...others],
  });
}

async function tagAs(
  context: TaggingContext,
  target: Target,
  places: readonly SamePlace[],
  use: Use,
  settled: SameArguments,
): Promise<'back' | undefined> {
  if (use === 'one claim') return tagOnce(context, target, places, settled);
  if (use === 'a claim each') return tagEach(context, target, places, settled);
  const { article } = target;
  const known = article.placedClaims().find(({ claim }) => claim.id === settled.claim)?.claim;
  if (settled.claim !== undefined && !known) return tell('That claim is in another article.');
  const picked =
    settled.claim === undefined
      ? await pickClaim(context, article, { near: target.range, title: `Add ${places.length} places to…` })
      : known && { value: known };
  if (picked === undefined || picked === 'back') return picked;
  const changed = places.reduce((claim: Claim, place) => {
    const words = describeSpan(article.text, place);
    return use === 'repeat' ? addSpan(claim, words) : addEvidence(claim, words, use, place.mention);
  }, picked.value);
  if (changed === picked.value) return tell('The claim has all these words already.');
  await context.annotations.edit(article.uri, [{ type: 'replace', claim: changed, from: picked.value }]);
  context.last.change(changed.id);
  tellDone(`Added to “${describeStatement(changed)}”: ${changed.spans.length} places in all.`);
  return undefined;
}
