import type { OffsetRange } from '../text/articleText';

const anyMarker = /^(?:<{7}|>{7})(?: |\r?$)/m;
const markerLine = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/;

/** The conflict markers that a merge left in a file, and the file without what they tell as theirs. */
export interface ConflictedText {
  /** The line of the first marker, in UTF-16 offsets. */
  readonly firstMarker: OffsetRange;
  /** The text with our side alone; markers, base and their side are blanked, so that offsets stay. */
  readonly ours: string;
}

/** Looks for git's conflict markers; undefined when there are none. */
export function findConflict(source: string): ConflictedText | undefined {
  const first = anyMarker.exec(source);
  if (!first) return undefined;
  let isOurs = true;
  const ours = source.split('\n').map((line) => {
    const marker = markerLine.exec(line)?.[1];
    if (marker === undefined) return isOurs ? line : blank(line);
    isOurs = marker.startsWith('<') || marker.startsWith('>');
    return blank(line);
  });
  return {
    firstMarker: { start: first.index, end: first.index + 7 },
    ours: ours.join('\n'),
  };
}

function blank(line: string): string {
  return line.replace(/[^\r]/g, ' ');
}
