import { oneLine } from '../text/plainLine';
import { countChanges, describeCounts, sumOfCounts } from './diff/countChanges';
import type { ChangeCount } from './diff/countChanges';
import { compareSidecars } from './diff/sidecarChanges';
import type { SidecarFile } from './reading/parseSidecar';
import type { PlainMap } from './reading/values';
import { counted } from '../text/counted';

/** A sidecar as the last commit has it and as it is now; absent where it is not. */
export interface SidecarChange {
  /** What a person calls the article. */
  readonly name: string;
  readonly before?: SidecarFile;
  readonly after?: SidecarFile;
}

/**
 * The message for committing annotations: a subject that says how much, and a line an article when there are several.
 *
 * @param incidentFiles how many incident files are committed with the sidecars
 * @param also what else is committed, in words: names, the codebook
 */
export function commitMessage(
  changes: readonly SidecarChange[],
  incidentFiles: number,
  also: readonly string[] = [],
): string {
  const counts = changes.map(({ before, after }) =>
    countChanges(compareSidecars(dataOf(before), dataOf(after))),
  );
  const subject = changes.length > 0 ? articleSubject(counts) : '';
  const decisions = incidentFiles > 0 ? [`decisions on ${counted(incidentFiles, 'incident')}`] : [];
  const others = inWords([...decisions, ...also]);
  if (!subject) return others ? `Record ${others}` : 'Annotate';
  const firstLine = others ? `${subject}; ${others}` : subject;
  if (changes.length < 2) return firstLine;
  const details = counts.map(
    (count, at) => `- ${oneLine(changes[at]?.name ?? '')}: ${describeCounts(count)}`,
  );
  return [firstLine, '', ...details].join('\n');
}

/** “a”, “a and b”, “a, b and c”. */
function inWords(items: readonly string[]): string {
  return items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function articleSubject(counts: readonly ChangeCount[]): string {
  const all = sumOfCounts(counts);
  const within = all.incidents.size > 0 ? ` in ${counted(all.incidents.size, 'incident')}` : '';
  return `Annotate ${counted(counts.length, 'article')}: ${describeCounts(all, within)}`;
}

/** The plain data that a sidecar's claims and rejections were read from, unknown keys and all. */
function dataOf(file: SidecarFile | undefined): PlainMap {
  if (!file) return {};
  return { claims: file.claims.map(({ claim }) => claim), rejected: file.rejected };
}
