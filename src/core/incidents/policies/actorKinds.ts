import { several } from '../../claims/schema';
import type { Role } from '../../claims/schema';
import { groupOfModifier, groupOfWord } from '../../claims/language/groupOfWord';
import { countryLines } from '../../recognise/data/countries';
import { lazily } from '../../text/lazily';
import { groupBy } from '../groupBy';
import type { ClaimRef, Incident } from '../incidentBook';
import type { Party } from '../incidentFile';
import { isProperName, isSameName, placeKey, wordsOf } from '../names';
import { remember } from '../remember';
import type { PolicyEvent } from './policy';

/** What an actor is in the datasets: a state with its forces, an armed group outside it, people in neither. */
export type ActorKind = 'state' | 'armed group' | 'civilians';

/** One party to an event, and the claims that say so. */
export interface EventActor {
  readonly name: string;
  readonly kind?: ActorKind;
  readonly claims: readonly ClaimRef[];
}

/** The incident itself and everything it is part of. */
export function withWholes({ incident, families }: PolicyEvent): Incident[] {
  return [incident, ...families.wholesOf(incident)];
}

const kindOfGroup = {
  'security forces': 'state',
  insurgents: 'armed group',
  civilians: 'civilians',
} as const;

const countries = lazily(
  () =>
    new Set(
      countryLines
        .trim()
        .split('\n')
        .flatMap((line) => (line.split('|')[0] ?? '').split('=').map(placeKey)),
    ),
);

/** True for the name of a country. */
export function isCountry(name: string): boolean {
  return countries().has(placeKey(name));
}

/** What is known already of the actors of an incident: the same names come up for every claim and column. */
const known = new WeakMap<Incident, Map<string, ActorKind | undefined>>();

/**
 * What kind of actor a name means: by the role in which it, or anyone on its side, makes claims on the incident; else
 * by its own words ("Pakistan's military", "insurgents") or as the name of a country. Nothing where none of them tells.
 */
export function actorKind(name: string, event: PolicyEvent): ActorKind | undefined {
  const kinds = known.get(event.incident) ?? new Map<string, ActorKind | undefined>();
  known.set(event.incident, kinds);
  if (!kinds.has(name)) kinds.set(name, kindByRole(name, event) ?? kindByWords(name));
  return kinds.get(name);
}

function kindByRole(name: string, event: PolicyEvent): ActorKind | undefined {
  const incidents = withWholes(event);
  const parties = incidents.flatMap((incident) => incident.parties);
  const membersOf = (party: Party) => [party.name, ...(party.members ?? [])];
  const side = parties.find((party) => membersOf(party).some((member) => isSame(member, name)));
  const names = [...new Set([name, ...(side ? membersOf(side) : [])])];
  const roles = new Set<Role | undefined>();
  for (const [role, claims] of groupBy(
    incidents.flatMap((incident) => incident.claims),
    ({ claim }) => claim.role,
  )) {
    const claimants = new Set(claims.flatMap(({ claim }) => several(claim.claimant)));
    if ([...claimants].some((by) => names.some((one) => isSame(one, by)))) roles.add(role);
  }
  if (roles.has('belligerent') && !roles.has('official')) return 'armed group';
  return roles.has('official') && !roles.has('belligerent') ? 'state' : undefined;
}

/** Words that a force of a state has in its name next to never: an army "of liberation" is nobody's army yet. */
const outsideStates = new Set(['liberation', 'resistance', 'mujahideen', 'mujahidin', 'jihad', 'guerrilla']);
/** China's army, and the name of several that fight states. */
const ambiguous = 'people liberation army';

function kindByWords(name: string): ActorKind | undefined {
  const words = wordsOf(name.replace(/['’]s\b/g, ''));
  if (words.join(' ').toLowerCase() === ambiguous) return undefined;
  const isOutside = (word: string): boolean => /^\p{Lu}/u.test(word) && outsideStates.has(word.toLowerCase());
  if (words.some(isOutside)) return 'armed group';
  const group = groupOfModifier(name) ?? words.map(groupOfWord).findLast((found) => found !== undefined);
  if (group !== undefined) return kindOfGroup[group];
  return isCountry(name) ? 'state' : undefined;
}

const separator = '\n';
const isSamePair = remember((pair) => {
  const [one = '', other = ''] = pair.split(separator);
  return isSameName(one, other);
});

/** True when two names mean the same actor; asked of the same few names again and again. */
function isSame(one: string, other: string): boolean {
  return one === other || isSamePair(one < other ? one + separator + other : other + separator + one);
}

/** The party of a kind that the incident file names, or one that its claims make of itself. */
export function partyOfKind(kind: ActorKind, event: PolicyEvent): string | undefined {
  const parties = withWholes(event).flatMap((incident) => incident.parties);
  return parties.find((party) => actorKind(party.name, event) === kind)?.name;
}

const statuses = ['claimed', 'known', 'blamed'] as const;

/**
 * Who did it: who says so himself, before who is known, before who is blamed, before who is told to have attacked, or
 * to have killed or injured. Proper names go before descriptions, the claims of the incident itself before those of
 * what it is part of; one name for all spellings.
 *
 * @returns the actors that rank first, more than one where the claims disagree
 */
export function perpetrators(event: PolicyEvent): EventActor[] {
  const ranked = withWholes(event).flatMap(rankedClaims);
  const found = (suits: (name: string) => boolean) =>
    ranked.map((claims) => actorsIn(claims, suits)).find((actors) => actors.length > 0);
  return (found(isProperName) ?? found(() => true) ?? []).map((actor) => withKind(actor, event));
}

function rankedClaims(incident: Incident): ClaimRef[][] {
  const live = incident.claims.filter(
    ({ claim }) => claim.stance !== 'denies' && several(claim.actor).length > 0,
  );
  const responsible = live.filter(({ claim }) => claim.kind === 'responsibility');
  return [
    ...statuses.map((status) => responsible.filter(({ claim }) => claim.actor_status === status)),
    responsible.filter(({ claim }) => claim.actor_status === undefined),
    live.filter(({ claim }) => claim.kind === 'attack'),
    live.filter(({ claim }) => claim.kind === 'killed' || claim.kind === 'injured'),
  ];
}

function actorsIn(claims: readonly ClaimRef[], suits: (name: string) => boolean): EventActor[] {
  const actors: { name: string; claims: ClaimRef[] }[] = [];
  for (const ref of claims) {
    for (const name of several(ref.claim.actor).filter(suits)) {
      const same = actors.find((actor) => isSame(actor.name, name));
      if (same) same.claims.push(ref);
      else actors.push({ name, claims: [ref] });
    }
  }
  return actors;
}

function withKind(actor: EventActor, event: PolicyEvent): EventActor {
  const kind = actorKind(actor.name, event);
  return kind === undefined ? actor : { ...actor, kind };
}
