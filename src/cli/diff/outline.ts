import { background } from '../../core/claims/schema';
import type { FileChanges, PlacedChange } from '../../core/incidents/diff/fileChanges';
import { groupBy } from '../../core/incidents/groupBy';
import { changesToTell, tellChange } from '../../core/incidents/diff/tellChange';
import { isWholeClaim } from '../../core/sidecar/diff/change';
import { tellClaim } from '../../core/sidecar/diff/claimChanges';

import type { Authors } from './authors';

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
  /** Who changed it, where several did and nobody can be named at each change. */
  readonly by?: string;
  readonly sections: readonly Section[];
}

/** A file's changes and who made them. */
export interface AuthoredFile {
  readonly file: FileChanges;
  readonly authors: Authors;
}

/** Who made the changes of a file, as sentences name them; nobody where git does not tell. */
export function peopleOf({ names, isUncommitted }: Authors): readonly string[] {
  if (names === undefined || !isUncommitted) return names ?? [];
  return names.length > 0 ? [...names, 'you'] : ['You'];
}

/** The one who did it all, if there is one. */
export function onlyOne(people: readonly string[]): string | undefined {
  return people.length === 1 ? people[0] : undefined;
}

/** Orders a file's changes for reading: those of the whole first, then claims by incident, each with what changed in it. */
export function outlineOf({ file, authors }: AuthoredFile): Outline {
  const who = peopleOf(authors);
  const only = onlyOne(who);
  const changes = changesToTell(file);
  const claims = changes.filter(({ claim }) => claim);
  const others = changes.filter(({ claim }) => !claim);
  const sections: Section[] =
    others.length > 0 ? [{ entries: others.map((each) => entryOf(each, only)) }] : [];
  for (const [incident, ofIncident] of groupBy(claims, ({ claim }) => claim?.incident)) {
    const byClaim = [...groupBy(ofIncident, ({ claim, path }) => claim?.id ?? path[1]).values()];
    sections.push({ heading: headingOf(incident), entries: byClaim.map((each) => claimEntry(each, only)) });
  }
  const title = file.title === undefined ? '' : `: ${file.title}`;
  return {
    heading: `${file.path}${title}`,
    ...(who.length > 1 && { by: `changed by ${who.slice(0, -1).join(', ')} and ${who.at(-1)}` }),
    sections,
  };
}

function headingOf(incident: string | undefined): string {
  if (incident === undefined) return 'unassigned';
  return incident === background ? 'background' : incident;
}

function claimEntry(changes: readonly PlacedChange[], who: string | undefined): Entry {
  const [first] = changes;
  if (first && isWholeClaim(first)) return entryOf(first, who);
  const line = Math.min(...changes.filter(({ isGone }) => !isGone).map(({ line: each }) => each));
  const name = first?.claim ? tellClaim(first.claim) : '';
  return {
    mark: '~',
    words: Number.isFinite(line) ? `${name}, line ${line}` : name,
    below: changes.map((change) => tellChange(change, who)),
  };
}

function entryOf(change: PlacedChange, who: string | undefined): Entry {
  const mark = change.type === 'added' ? '+' : change.type === 'removed' ? '-' : '~';
  const isAnywhere = change.path.length === 0;
  return { mark, words: `${tellChange(change, who)}${isAnywhere ? '' : `, line ${change.line}`}`, below: [] };
}
