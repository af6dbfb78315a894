import type { ClaimFacts } from './claimFacts';
import { dateReason } from './dateEvidence';
import type { Lexicon } from './lexicon';
import { areDifferentActors } from '../names';
import { isNarrow, isSameSpot, isWithin } from './spots';
import type { Spot } from './spots';
import { weights } from './weights';

/** What one article tells of one incident. */
export interface Telling {
  readonly facts: ClaimFacts[];
  /** The incident that the analyst gave to some of its claims, the whole where it is a part. */
  incident?: string;
}

/** What the analyst decided about claims. */
export interface Decided {
  /** The incident of an assigned claim, the whole where it is a part; undefined for one that has none yet. */
  incidentOf(facts: ClaimFacts): string | undefined;
  /** True when the analyst said that the claim does not belong with a claim or incident. */
  isRefused(facts: ClaimFacts, claimOrIncident: string): boolean;
}

/** How far in code points nearness in the text reaches, down to a third. */
const nearness = 450;
/** A claim held against more tellings of its article tells nothing more, and long lists would be slow. */
const mostTellings = 200;

/**
 * What one article tells, incident by incident: claims go together that agree in place and day; what names no place goes
 * with what is told next to it.
 *
 * @param claims of one article in the order of the text
 */
export function tellingsOf(
  claims: readonly ClaimFacts[],
  names: Pick<Lexicon, 'isSame'>,
  decided: Decided,
): Telling[] {
  const tellings: Telling[] = [];
  const rest: ClaimFacts[] = [];
  const byWidth: Record<Width, ClaimFacts[]> = { town: [], area: [], region: [], none: rest };
  for (const fact of claims) byWidth[widthOf(fact)].push(fact);
  for (const fact of byWidth.town) joinByPlace(fact, tellings, decided);
  for (const fact of byWidth.area) joinByPlace(fact, tellings, decided);
  const towns = [...tellings];
  for (const fact of byWidth.region) joinAround(fact, tellings, towns, decided);
  for (const fact of rest) joinByText(fact, tellings, names, decided);
  for (const telling of tellings) telling.facts.sort((one, other) => one.start - other.start);
  return tellings;
}

/** How narrowly a claim says where, in the order in which claims are put together. */
type Width = 'town' | 'area' | 'region' | 'none';

/** A headline is read by what stands under it; a country without a date says no more than silence. */
function widthOf({ spots, date, isHeadline }: ClaimFacts): Width {
  if (isHeadline || spots.length === 0) return 'none';
  if (spots.some(({ extent }) => extent === 'spot')) return 'town';
  if (spots.some(isNarrow)) return 'area';
  return date === undefined && spots.every(({ extent }) => extent === 'country') ? 'none' : 'region';
}

function joinByPlace(fact: ClaimFacts, tellings: Telling[], decided: Decided): void {
  const open = openTellings(fact, tellings, decided);
  const same = open.filter((telling) =>
    spotsIn(telling).some((spot) => fact.spots.some((own) => isSameSpot(own, spot))),
  );
  const [first, ...others] =
    same.length > 0
      ? byNearness(fact, same)
      : byNearness(
          fact,
          open.filter((telling) => lieWithin(fact.spots, telling)),
        ).slice(0, 1);
  if (!first) {
    tellings.push(startTelling(fact, decided));
    return;
  }
  add(fact, first, decided);
  // One who names several places tells of one whole that has them for parts.
  for (const other of fact.spots.length > 1 ? others : []) unite(first, other, tellings);
}

/** A region or country tells little: it is the one place told of inside it, or an incident of its own. */
function joinAround(
  fact: ClaimFacts,
  tellings: Telling[],
  towns: readonly Telling[],
  decided: Decided,
): void {
  const open = openTellings(fact, tellings, decided);
  const same = open.filter(
    (telling) =>
      !towns.includes(telling) &&
      spotsIn(telling).some((spot) => fact.spots.some((own) => isSameSpot(own, spot))),
  );
  const inside = open.filter((telling) => towns.includes(telling) && lieWithin(fact.spots, telling));
  const [only] =
    same.length > 0
      ? byNearness(fact, same)
      : inside.length === 1 || fact.figure === undefined
        ? byNearness(fact, inside)
        : [];
  if (only) add(fact, only, decided);
  else tellings.push(startTelling(fact, decided));
}

function joinByText(
  fact: ClaimFacts,
  tellings: Telling[],
  names: Pick<Lexicon, 'isSame'>,
  decided: Decided,
): void {
  const open = openTellings(fact, tellings, decided);
  const largest = Math.max(...open.map(({ facts }) => facts.length));
  const scored = open.map((telling) => ({
    telling,
    score: closeness(fact, telling, names) + (telling.facts.length === largest ? mainBonus(fact) : 0),
  }));
  const [best] = scored.sort(
    (one, other) => other.score - one.score || firstOf(one.telling) - firstOf(other.telling),
  );
  const isElsewhere = best === undefined || best.score < 0;
  if (isElsewhere || (fact.bringsAnother && isFirstAfter(fact, best.telling)))
    tellings.push(startTelling(fact, decided));
  else add(fact, best.telling, decided);
}

/** True for a claim that brings in another incident than the one told up to then. */
function isFirstAfter(fact: ClaimFacts, telling: Telling): boolean {
  return (
    telling.facts.some(({ start }) => start < fact.start) &&
    !telling.facts.some(({ start }) => start > fact.start && start < fact.start + nearness / 3)
  );
}

/** A headline, and what says nothing of its own, speaks of the main incident. */
function mainBonus({ isHeadline }: ClaimFacts): number {
  return isHeadline ? 1 : 0.3;
}

/** How likely a claim that does not say where is told of the same as others; below 0 rather not. */
function closeness(fact: ClaimFacts, telling: Telling, names: Pick<Lexicon, 'isSame'>): number {
  const gaps = telling.facts.map(({ start }) => fact.start - start);
  const before = Math.min(...gaps.filter((gap) => gap >= 0));
  const after = Math.min(...gaps.filter((gap) => gap < 0).map((gap) => -gap));
  const near = Math.max(2 * Math.exp(-before / nearness), 1.3 * Math.exp(-after / nearness));
  return (
    near +
    placeCloseness(fact, telling) +
    dateCloseness(fact, telling) +
    actorCloseness(fact, telling, names) +
    countCloseness(fact, telling)
  );
}

function placeCloseness(fact: ClaimFacts, telling: Telling): number {
  const others = spotsIn(telling);
  if (fact.spots.length === 0 || others.length === 0) return 0;
  if (fact.spots.some((own) => others.some((spot) => isSameSpot(own, spot)))) return 2;
  if (fact.spots.every(({ extent }) => extent === 'country')) return 0;
  if (lieWithin(fact.spots, telling)) return 1;
  return fact.spots.some(isNarrow) && others.some(isNarrow) ? -3 : -0.5;
}

function dateCloseness({ date }: ClaimFacts, { facts }: Telling): number {
  if (date === undefined) return 0;
  const dates = facts.flatMap((other) => other.date ?? []);
  if (dates.length === 0) return 0;
  return dates.some((other) => mayBeOneDay(date, other)) ? 1 : -1.2;
}

function actorCloseness(
  { doers, actors }: ClaimFacts,
  { facts }: Telling,
  names: Pick<Lexicon, 'isSame'>,
): number {
  const others = facts.flatMap((other) => other.doers);
  if (doers.some((own) => others.some((name) => names.isSame(own, name)))) return 0.7;
  const against = facts.flatMap((other) => other.actors);
  const differ =
    actors.length > 0 &&
    against.length > 0 &&
    actors.every((own) => against.every((name) => areDifferentActors(own, name)));
  return differ ? -1.2 : 0;
}

function countCloseness({ figure }: ClaimFacts, { facts }: Telling): number {
  if (figure?.low === undefined || figure.low < 2) return 0;
  return facts.some((other) => other.figure?.kind === figure.kind && other.figure.low === figure.low) ? 1 : 0;
}

/** The tellings that a claim may be part of, by its day and by what the analyst decided. */
function openTellings(fact: ClaimFacts, tellings: readonly Telling[], decided: Decided): Telling[] {
  const incident = decided.incidentOf(fact);
  return tellings.slice(-mostTellings).filter((telling) => {
    if (incident !== undefined && telling.incident !== undefined && incident !== telling.incident)
      return false;
    if (incident === undefined && telling.incident !== undefined && decided.isRefused(fact, telling.incident))
      return false;
    return telling.facts.every((other) => {
      if (decided.isRefused(fact, other.ref.claim.id) || decided.isRefused(other, fact.ref.claim.id))
        return false;
      return mayBeOfOneTelling(fact, other);
    });
  });
}

/** Days next to each other are a night, or a slip, where nothing is said of the place. */
function mayBeOfOneTelling(fact: ClaimFacts, other: ClaimFacts): boolean {
  if (fact.date === undefined || other.date === undefined || mayBeOneDay(fact.date, other.date)) return true;
  const weight = dateReason(fact.date, other.date)?.weight ?? 0;
  if (fact.ref.claim.kind === 'responsibility') return weight > weights.date.far;
  return widthOf(fact) === 'none' && weight >= weights.date.dayApart;
}

function mayBeOneDay(one: string, other: string): boolean {
  return one === other || (dateReason(one, other)?.weight ?? 0) > weights.date.dayApart;
}

function lieWithin(spots: readonly Spot[], telling: Telling): boolean {
  return spotsIn(telling).some((spot) => spots.some((own) => isWithin(own, spot)));
}

function spotsIn({ facts }: Telling): readonly Spot[] {
  return facts.flatMap(({ spots }) => spots);
}

function byNearness(fact: ClaimFacts, tellings: readonly Telling[]): Telling[] {
  const gap = ({ facts }: Telling): number =>
    Math.min(...facts.map(({ start }) => Math.abs(start - fact.start)));
  return [...tellings].sort((one, other) => gap(one) - gap(other) || firstOf(one) - firstOf(other));
}

function firstOf({ facts }: Telling): number {
  return Math.min(...facts.map(({ start }) => start));
}

function startTelling(fact: ClaimFacts, decided: Decided): Telling {
  const incident = decided.incidentOf(fact);
  return { facts: [fact], ...(incident !== undefined && { incident }) };
}

function add(fact: ClaimFacts, telling: Telling, decided: Decided): void {
  telling.facts.push(fact);
  const incident = decided.incidentOf(fact);
  if (incident !== undefined) telling.incident = incident;
}

function unite(telling: Telling, other: Telling, tellings: Telling[]): void {
  const apart =
    telling.incident !== undefined && other.incident !== undefined && telling.incident !== other.incident;
  const datesAgree = telling.facts.every(({ date }) =>
    other.facts.every((one) => date === undefined || one.date === undefined || mayBeOneDay(date, one.date)),
  );
  if (apart || !datesAgree) return;
  telling.facts.push(...other.facts);
  if (other.incident !== undefined) telling.incident = other.incident;
  tellings.splice(tellings.indexOf(other), 1);
}
