import type { DateMention, Mention } from '../../recognise/mention';
import type { ClaimDraft } from '../drafting/draftClaim';
import { overlaps } from '../../text/ranges';
import type { Suggestion } from './suggestion';

/** So far back, in UTF-16 units, a date told before a sentence may be that of what the sentence tells. */
const reach = 600;

/**
 * The date that only the article's date of publication can resolve ("on Wednesday", "last week") and that a claim
 * without a date seems to wait for: one of its sentence, else the nearest before.
 *
 * @param mentions of the article, sorted by start
 */
export function waitsForPublished(
  mentions: readonly Mention[],
  { draft, sentence }: Pick<Suggestion, 'draft' | 'sentence'>,
): DateMention | undefined {
  if (isDated(draft)) return undefined;
  const unresolved = mentions.filter(
    (mention): mention is DateMention => mention.type === 'date' && mention.date === undefined,
  );
  return (
    unresolved.find((mention) => overlaps(mention, sentence)) ??
    unresolved.findLast(({ start }) => start < sentence.start && start >= sentence.start - reach)
  );
}

function isDated({ date, as_of }: ClaimDraft): boolean {
  return date !== undefined || as_of !== undefined;
}
