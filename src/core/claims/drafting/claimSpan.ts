import type { OffsetRange } from '../../text/articleText';
import type { Count } from '../reading/counts';
import type { Cue } from '../reading/cues';

const longestPhrase = 160;

/**
 * The words of a claim on people counted: the number, who is counted, and the cue, unless another whole count stands
 * between them.
 *
 * @param counts all counts of the sentence, in order
 */
export function countSpan(text: string, counts: readonly Count[], tagged: Count): OffsetRange {
  const count = tagged.isPart ? (wholeOf(counts, tagged) ?? tagged) : tagged;
  const { cue } = count;
  const last = counts
    .filter((other) => other.isPart && other.cue === cue && other.start > count.start)
    .at(-1);
  const own = {
    start: count.start,
    end: last && cue && last.start < cue.start ? count.end : Math.max(count.end, last?.end ?? 0),
  };
  if (!cue) return own;
  const span = { start: Math.min(own.start, cue.start), end: Math.max(own.end, cue.end) };
  const interrupted = counts.some(
    (other) =>
      other !== count &&
      !other.isPart &&
      other.cue === cue &&
      other.start >= span.start &&
      other.end <= span.end,
  );
  return interrupted ||
    span.end - span.start > longestPhrase ||
    text.slice(span.start, span.end).includes(';')
    ? own
    : span;
}

function wholeOf(counts: readonly Count[], part: Count): Count | undefined {
  return counts.slice(0, counts.indexOf(part)).findLast((count) => !count.isPart);
}

/**
 * The words of a claim without a count: a cue with the words that complete it, up to the next mark ("claimed
 * responsibility for the rocket attacks").
 */
export function cueSpan(text: string, sentence: OffsetRange, cue: Cue): OffsetRange {
  const rest = text.slice(cue.end, sentence.end);
  const complement = cue.reach === 'before' ? '' : (/^(?:\s+[\p{L}\p{N}’'#@-]+){1,6}/u.exec(rest)?.[0] ?? '');
  const until =
    /\s+(?:and|but|while|after|as|when|that|which|who|on|in|during|saying|adding)\b/iu.exec(complement)
      ?.index ?? complement.length;
  return { start: cue.start, end: cue.end + until };
}
