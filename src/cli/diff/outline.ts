import { background } from '../../core/claims/schema';
import type { FileChanges, PlacedChange } from '../../core/incidents/diff/fileChanges';
import { groupBy } from '../../core/incidents/groupBy';
import { changesToTell, tellChange } from '../../core/incidents/diff/tellChange';
import { isWholeClaim } from '../../core/sidecar/diff/change';
import { tellClaim } from '../../core/sidecar/diff/claimChanges';
import type { Authors } from './authors';
import { you } from './touchedBy';

/** One thing that is told of a file, with what is told below it. */
export interface Entry {
  readonly mark: '+' | '-' | '~';
  readonly words: string;
  readonly below: readonly string[];
}

/** What is told under one heading of a file; claims stand under their incident. */
export interface Section {
  readonly heading?: string;
  readonly entries: readonly Entry[];
}

/** What a person is told of one file, in the order in which it is read. */
export interface Outline {
  readonly heading: string;
  /** Who changed it, where several did. */
  readonly by?: string;
  readonly sections: readonly Section[];
}

/** A file's changes and who made them. */
export interface AuthoredFile {
  readonly file: FileChanges;
  readonly authors: Authors;
}

/** Everyone who changed a file; nobody where git does not tell. */
function peopleOf({ names, isUncommitted }: Authors): readonly string[] {
  return names === undefined ? [] : [...names, ...(isUncommitted ? [you] : [])];
}

/** Who made a change, as far as that is known: one of those who changed the file, or the only one. */
export function makersOf(authors: Authors, change: PlacedChange): readonly string[] {
  return authors.of?.(change) ?? peopleOf(authors);
}

/** The one who made a change, as a sentence begins with them; nobody where several may have. */
export function makerOf(authors: Authors, change: PlacedChange): string | undefined {
  const makers = makersOf(authors, change);
  if (makers.length !== 1) return undefined;
  return makers[0] === you ? 'You' : makers[0];
}

/** Orders a file's changes for reading: those of the whole first, then claims by incident, each with what changed in it. */
export function outlineOf({ file, authors }: AuthoredFile): Outline {
  const who = peopleOf(authors);
  const tell = (change: PlacedChange): string => tellChange(change, makerOf(authors, change));
  const changes = changesToTell(file);
  const claims = changes.filter(({ claim }) => claim);
  const others = changes.filter(({ claim }) => !claim);
  const sections: Section[] =
    others.length > 0 ? [{ entries: others.map((each) => entryOf(each, tell)) }] : [];
  for (const [incident, ofIncident] of groupBy(claims, ({ claim }) => claim?.incident)) {
    const byClaim = [...groupBy(ofIncident, ({ claim, path }) => claim?.id ?? path[1]).values()];
    sections.push({ heading: headingOf(incident), entries: byClaim.map((each) => claimEntry(each, tell)) });
  }
  const title = file.title === undefined ? '' : `: ${file.title}`;
  return {
    heading: `${file.path}${title}`,
    ...(who.length > 1 && { by: `changed by ${who.slice(0, -1).join(', ')} and ${who.at(-1)}` }),
    sections,
  };
}

type Tell = (change: PlacedChange) => string;

function headingOf(incident: string | undefined): string {
  if (incident === undefined) return 'unassigned';
  return incident === background ? 'background' : incident;
}

function claimEntry(changes: readonly PlacedChange[], tell: Tell): Entry {
  const [first] = changes;
  if (first && isWholeClaim(first)) return entryOf(first, tell);
  const line = Math.min(...changes.filter(({ isGone }) => !isGone).map(({ line: each }) => each));
  const name = first?.claim ? tellClaim(first.claim) : '';
  return {
    mark: '~',
    words: Number.isFinite(line) ? `${name}, line ${line}` : name,
    below: changes.map(tell),
  };
}

function entryOf(change: PlacedChange, tell: Tell): Entry {
  const mark = change.type === 'added' ? '+' : change.type === 'removed' ? '-' : '~';
  const isAnywhere = change.path.length === 0;
  return { mark, words: `${tell(change)}${isAnywhere ? '' : `, line ${change.line}`}`, below: [] };
}
