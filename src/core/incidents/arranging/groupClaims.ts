import { background, placeName, several } from '../../claims/schema';
import type { Claim } from '../../claims/schema';
import type { ClaimRef, Incident, IncidentBook } from '../incidentBook';
import { compareDates } from '../incidentDates';
import type { CanonicalNames } from '../naming/canonicalNames';
import type { Grouping, Sorting } from './arrangement';
import { spellingsOfActors, spellingsOfPlaces } from './spellings';
import type { Spellings } from './spellings';
import { oldestFirst, sortListed } from './sortListed';
import type { Listed } from './sortListed';

/** So many claims are looked at in one step. */
const claimsAtOnce = 50;

/** All claims of one article, claimant, actor or place. */
export interface ClaimGroup extends Listed {
  /** What it is known by: the article's URI or the name; empty for claims that name none. */
  readonly key: string;
  readonly claims: readonly ClaimRef[];
  /** The same claims by what they stand in, in the order of the book; undefined for unassigned and background claims. */
  readonly shares: readonly Share[];
}

/** The claims of a group that stand in one incident, or in none. */
export interface Share {
  readonly incident: Incident | 'unassigned' | typeof background;
  readonly claims: readonly ClaimRef[];
}

/** A claim where it stands. */
interface Standing {
  readonly ref: ClaimRef;
  readonly within: Share['incident'];
}

/** Where claims belong that name nobody. */
const nameless: Readonly<Record<Exclude<Grouping, 'incident'>, string>> = {
  article: '',
  claimant: 'The articles themselves',
  actor: 'No actor named',
  place: 'No place named',
};

/** What claims are grouped by. */
interface GroupOptions {
  readonly grouping: Exclude<Grouping, 'incident'>;
  /** What is confirmed about names. */
  readonly names: CanonicalNames;
  /** Which claims are grouped; all without. */
  readonly shows?: ((ref: ClaimRef, incident?: Incident) => boolean) | undefined;
}

/**
 * The claims of a book in groups, in steps, for a caller who shares its time. Groups come in the order in which a reader
 * of the book meets them. Spellings of one name are one group.
 */
export function* groupStepwise(
  book: IncidentBook,
  { grouping, names, shows = () => true }: GroupOptions,
): Generator<undefined, ClaimGroup[]> {
  const standings: Standing[] = [];
  for (const standing of standingsOf(book)) {
    if (standings.length % claimsAtOnce === 0) yield;
    const incident = typeof standing.within === 'string' ? undefined : standing.within;
    if (shows(standing.ref, incident)) standings.push(standing);
  }
  const spellings = yield* spellingsIn(standings, grouping, names);
  const groups = new Map<string, Standing[]>();
  for (const [at, standing] of standings.entries()) {
    if (at % claimsAtOnce === 0) yield;
    const keys = keysOf(standing.ref, grouping).map((key) => spellings.get(key) ?? key);
    for (const key of new Set(keys.length > 0 ? keys : [''])) {
      const group = groups.get(key);
      if (group) group.push(standing);
      else groups.set(key, [standing]);
    }
  }
  const made: ClaimGroup[] = [];
  for (const [key, members] of groups) {
    yield;
    made.push(groupOf(key, members, grouping));
  }
  return made;
}

/**
 * Groups in the order of a list. A date says little about a name, so that names are sorted by their claims then; claims
 * that name none come last.
 */
export function sortGroups(
  groups: readonly ClaimGroup[],
  { grouping, sorting }: { readonly grouping: Grouping; readonly sorting: Sorting },
  changedAt: (group: ClaimGroup) => number,
): readonly ClaimGroup[] {
  const isByDate = sorting === 'oldest' || sorting === 'newest';
  const sorted =
    grouping === 'article' && sorting === 'oldest'
      ? oldestFirst(groups)
      : sortListed(groups, grouping !== 'article' && isByDate ? 'claims' : sorting, changedAt);
  return [...sorted.filter(({ key }) => key !== ''), ...sorted.filter(({ key }) => key === '')];
}

function* standingsOf(book: IncidentBook): Generator<Standing> {
  for (const ref of book.unassigned) yield { ref, within: 'unassigned' };
  for (const incident of book.incidents) {
    for (const ref of incident.claims) yield { ref, within: incident };
  }
  for (const ref of book.background) yield { ref, within: background };
}

function* spellingsIn(
  standings: readonly Standing[],
  grouping: GroupOptions['grouping'],
  confirmed: CanonicalNames,
): Generator<undefined, Spellings> {
  if (grouping === 'article') return new Map();
  const names: string[] = [];
  for (const [at, { ref }] of standings.entries()) {
    if (at % claimsAtOnce === 0) yield;
    names.push(...keysOf(ref, grouping));
  }
  return grouping === 'place' ? spellingsOfPlaces(names, confirmed) : spellingsOfActors(names, confirmed);
}

function keysOf({ uri, claim }: ClaimRef, grouping: GroupOptions['grouping']): readonly string[] {
  return grouping === 'article' ? [uri] : namesOf(claim, grouping);
}

function namesOf(claim: Claim, grouping: 'claimant' | 'actor' | 'place'): readonly string[] {
  if (grouping === 'place') return several(claim.place).map(placeName);
  return several(claim[grouping]);
}

function groupOf(
  key: string,
  members: readonly Standing[],
  grouping: Exclude<Grouping, 'incident'>,
): ClaimGroup {
  const shares = new Map<Share['incident'], ClaimRef[]>();
  for (const { ref, within } of members) {
    const share = shares.get(within);
    if (share) share.push(ref);
    else shares.set(within, [ref]);
  }
  const incidents = [...shares.keys()].filter((within) => typeof within !== 'string');
  const [first] = members;
  const date = grouping === 'article' ? first?.ref.article.published : latest(incidents);
  return {
    key,
    title: key === '' ? nameless[grouping] : titleOf(key, first?.ref, grouping),
    ...(date !== undefined && { date }),
    contested: incidents.some(({ contested }) => contested),
    claims: members.map(({ ref }) => ref),
    shares: [...shares].map(([incident, claims]) => ({ incident, claims })),
  };
}

function titleOf(key: string, ref: ClaimRef | undefined, grouping: Grouping): string {
  return grouping === 'article' && ref ? (ref.article.title ?? ref.name) : key;
}

function latest(incidents: readonly Incident[]): string | undefined {
  const dates = incidents.flatMap(({ date }) => date ?? []);
  return dates.sort(compareDates).at(-1);
}
