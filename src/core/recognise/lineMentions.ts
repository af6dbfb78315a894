import type { OffsetRange } from '../text/articleText';
import { firstStartingAfter } from '../text/ranges';
import type { Mention } from './mention';

/** The mentions of one line: the line's UTF-16 offset in the text, and theirs from there. */
export interface LineMentions {
  readonly start: number;
  readonly mentions: readonly Mention[];
}

/** The mentions of all lines with their offsets in the text. */
export function mentionsOfLines(lines: readonly LineMentions[]): Mention[] {
  return lines.flatMap(({ start, mentions }) => shifted(mentions, start));
}

/** Those that a range touches; costs what the range is long, not the text. */
export function mentionsTouching(lines: readonly LineMentions[], { start, end }: OffsetRange): Mention[] {
  const first = Math.max(0, firstStartingAfter(lines, start) - 1);
  const last = firstStartingAfter(lines, end);
  return mentionsOfLines(lines.slice(first, last)).filter(
    (mention) => mention.start <= end && start <= mention.end,
  );
}

function shifted(mentions: readonly Mention[], by: number): Mention[] {
  return mentions.map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by }));
}
