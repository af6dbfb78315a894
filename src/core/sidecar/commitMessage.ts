import { background } from '../claims/schema';
import type { Claim } from '../claims/schema';
import type { SidecarFile } from './parseSidecar';
import { findRejection } from './rejections';
import { serialiseClaim } from './serialise';

/** A sidecar as the last commit has it and as it is now; absent where it is not. */
export interface SidecarChange {
  /** What a person calls the article. */
  readonly name: string;
  readonly before?: SidecarFile;
  readonly after?: SidecarFile;
}

interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Suggestions rejected since. */
  readonly rejected: number;
  /** Rejections taken back since. */
  readonly reopened: number;
  readonly incidents: ReadonlySet<string>;
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
  const tallies = changes.map((change) => ({ name: change.name, tally: tallyOf(change) }));
  const subject = changes.length > 0 ? articleSubject(tallies.map(({ tally }) => tally)) : '';
  const decisions = incidentFiles > 0 ? [`decisions on ${counted(incidentFiles, 'incident')}`] : [];
  const others = inWords([...decisions, ...also]);
  if (!subject) return others ? `Record ${others}` : 'Annotate';
  const firstLine = others ? `${subject}; ${others}` : subject;
  if (changes.length < 2) return firstLine;
  return [firstLine, '', ...tallies.map(({ name, tally }) => `- ${name}: ${workIn([tally])}`)].join('\n');
}

/** “a”, “a and b”, “a, b and c”. */
function inWords(items: readonly string[]): string {
  return items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function articleSubject(tallies: readonly Tally[]): string {
  const incidents = new Set(tallies.flatMap((tally) => [...tally.incidents]));
  const within = incidents.size > 0 ? ` in ${counted(incidents.size, 'incident')}` : '';
  return `Annotate ${counted(tallies.length, 'article')}: ${workIn(tallies, within)}`;
}

/** The claims, `within` right behind them, and the rejected suggestions. */
function workIn(tallies: readonly Tally[], within = ''): string {
  const sum = (key: 'rejected' | 'reopened'): number =>
    tallies.reduce((total, tally) => total + tally[key], 0);
  const [rejected, reopened] = [sum('rejected'), sum('reopened')];
  const rejections = [
    rejected > 0 ? `${counted(rejected, 'suggestion')} rejected` : '',
    reopened > 0 ? `${counted(reopened, 'suggestion')} opened again` : '',
  ].filter((part) => part);
  const claims = claimsIn(tallies);
  if (claims === '') return rejections.length > 0 ? rejections.join(', ') : 'no claims changed';
  return [`${claims}${within}`, ...rejections].join(', ');
}

function claimsIn(tallies: readonly Tally[]): string {
  const sum = (key: 'added' | 'changed' | 'removed'): number =>
    tallies.reduce((total, tally) => total + tally[key], 0);
  const [added, changed, removed] = [sum('added'), sum('changed'), sum('removed')];
  if (changed + removed === 0) return added === 0 ? '' : counted(added, 'claim');
  const parts = [
    added > 0 ? `${counted(added, 'claim')} added` : '',
    changed > 0 ? `${counted(changed, 'claim')} changed` : '',
    removed > 0 ? `${counted(removed, 'claim')} removed` : '',
  ];
  return parts.filter((part) => part).join(', ');
}

function tallyOf({ before, after }: SidecarChange): Tally {
  const earlier = claimsById(before);
  const now = claimsById(after);
  const added = [...now.values()].filter(({ id }) => !earlier.has(id));
  const removed = [...earlier.values()].filter(({ id }) => !now.has(id));
  const changed = [...now.values()].filter((claim) => {
    const old = earlier.get(claim.id);
    return old !== undefined && serialiseClaim(old) !== serialiseClaim(claim);
  });
  const incidents = [...added, ...removed, ...changed].flatMap(({ incident }) =>
    incident === undefined || incident === background ? [] : [incident],
  );
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    rejected: (after?.rejected ?? []).filter((each) => !findRejection(before?.rejected ?? [], each)).length,
    reopened: (before?.rejected ?? []).filter((each) => !findRejection(after?.rejected ?? [], each)).length,
    incidents: new Set(incidents),
  };
}

function claimsById(file: SidecarFile | undefined): Map<string, Claim> {
  return new Map(file?.claims.map(({ claim }) => [claim.id, claim]) ?? []);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
