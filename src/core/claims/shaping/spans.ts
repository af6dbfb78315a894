import type { Selector } from '../../anchor/selector';
import { several } from '../schema';
import type { Claim, Span } from '../schema';

/**
 * The claim with one more span: the same statement in other words or once more, or evidence for one of its fields. Words
 * that the claim has already become whatever says more: a span of its own rather than evidence, evidence for one more
 * field.
 *
 * @param field the field that the words are evidence for; without it they make the claim themselves
 * @returns the same claim when the words change nothing
 */
export function addSpan(claim: Claim, words: Selector, field?: string): Claim {
  const at = claim.spans.findIndex((span) => standsAt(span, words));
  const known = claim.spans[at];
  if (!known) return { ...claim, spans: [...claim.spans, spanOf(words, field === undefined ? [] : [field])] };
  const fields = several(known.for);
  if (fields.length === 0 || (field !== undefined && fields.includes(field))) return claim;
  const changed: Span = { ...known };
  if (field === undefined) delete changed.for;
  else changed.for = [...fields, field];
  return withSpanAt(claim, at, changed);
}

/**
 * The claim with other words in place of one of its spans; what that span is evidence for stays.
 *
 * @param index of the span
 * @returns the same claim when the span has these words in this context already, or does not exist
 */
export function changeSpan(claim: Claim, index: number, words: Selector): Claim {
  const old = claim.spans[index];
  if (!old || (old.edited === undefined && sameSelector(old, words))) return claim;
  const changed = withSpanAt(claim, index, spanOf(words, several(old.for)));
  // Words that another span has already need not be there twice.
  const spans = changed.spans.filter((span, at) => at === index || !standsAt(span, words));
  return { ...changed, spans };
}

/**
 * The claim without one of its spans.
 *
 * @returns undefined when no words of its own would be left: evidence alone makes no claim
 */
export function removeSpan(claim: Claim, index: number): Claim | undefined {
  const spans = claim.spans.filter((_, at) => at !== index);
  return spans.some(({ for: field }) => field === undefined) ? { ...claim, spans } : undefined;
}

/**
 * The claim as it was coded, with what the article says now in place of one of its spans noted beside it.
 *
 * @param index of the span
 * @returns the same claim when that is noted already, or the span does not exist
 */
export function keepSpan(claim: Claim, index: number, edited: Selector): Claim {
  const old = claim.spans[index];
  if (!old || (old.edited && sameSelector(old.edited, edited))) return claim;
  return withSpanAt(claim, index, { ...old, edited: spanOf(edited, []) });
}

function withSpanAt(claim: Claim, index: number, span: Span): Claim {
  return { ...claim, spans: claim.spans.map((each, at) => (at === index ? span : each)) };
}

function standsAt(span: Selector, words: Selector): boolean {
  return span.exact === words.exact && span.start === words.start && span.end === words.end;
}

function sameSelector(one: Selector, other: Selector): boolean {
  return standsAt(one, other) && one.prefix === other.prefix && one.suffix === other.suffix;
}

function spanOf({ exact, prefix, suffix, start, end }: Selector, fields: readonly string[]): Span {
  const [first] = fields;
  return {
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    start,
    end,
    ...(first !== undefined && { for: fields.length === 1 ? first : [...fields] }),
  };
}
