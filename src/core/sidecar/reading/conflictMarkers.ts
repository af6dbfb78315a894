import type { OffsetRange } from '../../text/articleText';

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

/** What the sides of a merge wrote, as far as a text with conflict markers tells. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** What both come from; absent when the markers do not tell it everywhere. */
  readonly base?: string;
}

const sections = ['ours', 'base', 'theirs'] as const;
type Section = (typeof sections)[number];

/**
 * Rebuilds the texts of both sides from a text with git's conflict markers, and their base where git was told to show it
 * (`diff3`, `zdiff3`). What stands outside the markers belongs to all.
 *
 * @returns undefined when there are none, or they are not complete: a person has been at them
 */
export function conflictSides(source: string): ConflictSides | undefined {
  const texts: Record<Section, string[]> = { ours: [], base: [], theirs: [] };
  let within: Section | undefined;
  let hunks = 0;
  let bases = 0;
  for (const line of source.split(/(?<=\n)/)) {
    const marker = markerLine.exec(line.replace(/\r?\n$/, ''))?.[1]?.[0];
    if (marker === '<' && within === undefined) {
      within = 'ours';
      hunks++;
    } else if (marker === '|' && within === 'ours') {
      within = 'base';
      bases++;
    } else if (marker === '=' && (within === 'ours' || within === 'base')) within = 'theirs';
    else if (marker === '>' && within === 'theirs') within = undefined;
    else if (marker === '<' || marker === '>') return undefined;
    else
      for (const section of sections)
        if (within === undefined || within === section) texts[section].push(line);
  }
  if (hunks === 0 || within !== undefined) return undefined;
  const [ours, theirs] = [texts.ours.join(''), texts.theirs.join('')];
  return { ours, theirs, ...(bases === hunks && { base: texts.base.join('') }) };
}
