import type { PlaceMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import type { Reading } from '../reading/reading';

/** Lines up to this length, in UTF-16 units, are headings or belong to the page. */
export const shortLine = 40;

/** "Kharkiv region", a line of its own: where the items below it were. */
export function sectionPlace(reading: Reading, line: OffsetRange): PlaceMention | undefined {
  if (line.end - line.start > shortLine || /[.:!?]$/u.test(reading.text.slice(line.start, line.end)))
    return undefined;
  const mentions = reading.mentionsIn(line);
  const [only] = mentions;
  return mentions.length === 1 && only?.type === 'place' && only.start - line.start < 15 ? only : undefined;
}

/** "12 March – Kukuju, Mali: …", "Jan. 5: …": an entry of a chronology. */
const entry =
  /^\s*(?:\d{1,2}\s+\p{Lu}\p{Ll}{2,8}\.?|\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|\d{4}-\d\d-\d\d)(?:,?\s+\d{4})?\s*(?:[–—:,-]|\s-)\s/u;

/** True for a line that stands for itself: an item of a list, an entry of a chronology. */
export function isListItem(text: string, sentence: OffsetRange): boolean {
  if (entry.test(text.slice(sentence.start, sentence.start + 40))) return true;
  return /^\s*(?:[•‣▪◦*·–—-]|\d{1,2}[.)]|\([a-z\d]\))\s/u.test(
    text.slice(sentence.start, sentence.start + 8),
  );
}
