import { dayOfIso } from '../../text/calendar';
import type { Suggestion } from './suggestion';

/** An attack so many days before the first one told is what came before it. */
const days = 45;
const longAgo = /\b(?:years?|months|decades?)\s+(?:ago|earlier|before)\b/iu;

/**
 * True for what happened months or years before the first attack that the article tells: it is told to set that one beside.
 *
 * @param told the attacks before it, in the order of the text
 * @param published the article's date of publication, if known
 */
export function isLongBefore(
  text: string,
  { draft, span, sentence }: Suggestion,
  told: readonly Suggestion[],
  published: string | undefined,
): boolean {
  const words = text.slice(sentence.start, span.end);
  if (longAgo.test(words)) return true;
  const first = told[0];
  const firstDay = first?.draft.date?.slice(-10);
  const now = dayOfIso(firstDay) === undefined ? published : firstDay;
  const years = yearsIn(words);
  // An article without a date tells years only of what lies behind.
  if (now === undefined)
    return (
      years.length > 0 &&
      first !== undefined &&
      yearsIn(text.slice(first.sentence.start, first.sentence.end)).length === 0
    );
  if (years.some((year) => year < now.slice(0, 4))) return true;
  const date = draft.date?.slice(-10);
  if (date === undefined || date.startsWith('X')) return false;
  // Of a month the last day that every month has.
  const day = dayOfIso(date) ?? dayOfIso(`${date}-28`);
  return day === undefined ? date < now.slice(0, date.length) : (dayOfIso(now) ?? day) - day > days;
}

function yearsIn(words: string): readonly string[] {
  return words.match(/\b(?:19|20)\d\d\b/gu) ?? [];
}
