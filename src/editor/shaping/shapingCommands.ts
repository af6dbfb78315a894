import { foldFurniture } from '../folding';
import type { TaggingContext } from '../tagging/tagClaim';
import { addToClaim, removeFromClaim } from './changeSpans';
import { changeWords } from './changeWords';
import { splitClaimHere } from './splitClaim';
import { tagSame } from './tagSame';

/** The commands that give claims their words. */
export const shapingCommandIds = [
  'newsmark.tagSameMentions',
  'newsmark.addToClaim',
  'newsmark.changeClaimWords',
  'newsmark.removeFromClaim',
  'newsmark.splitClaim',
  'newsmark.foldFurniture',
] as const;

type Handlers = Record<
  (typeof shapingCommandIds)[number],
  (given: unknown, more?: unknown) => Promise<unknown>
>;

/** @param claimId the id of a claim that a command is given by the hover, the lightbulb or the tree */
export function shapingHandlers(
  context: TaggingContext,
  claimId: (given: unknown) => string | undefined,
): Handlers {
  return {
    'newsmark.tagSameMentions': (given) => tagSame(context, given),
    'newsmark.addToClaim': (given) => addToClaim(context, claimId(given) ?? given),
    'newsmark.changeClaimWords': (given, span) =>
      changeWords(context, claimId(given), typeof span === 'number' ? span : undefined),
    'newsmark.removeFromClaim': (given) => removeFromClaim(context, claimId(given)),
    'newsmark.splitClaim': (given) => splitClaimHere(context, claimId(given)),
    'newsmark.foldFurniture': () => foldFurniture(context.articles),
  };
}
