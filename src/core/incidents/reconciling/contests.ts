import { several } from '../../claims/schema';
import type { Claim } from '../../claims/schema';
import type { Codebook } from '../../claims/codebook';
import { findKind } from '../../claims/codebook';
import type { ClaimRef, Contest, ContestReason, ContestType } from '../incidentBook';
import { spellingKey, wordsOf } from '../names';
import { daysApart, daysOf } from '../incidentDates';
import { groupBy } from '../groupBy';
import { findDateAndPlaceContests } from './whenAndWhere';

/** What contests need to know about the claims of one incident. */
export interface ContestContext {
  readonly codebook: Codebook;
  /** The claimants of a claim, one name for all spellings. */
  readonly claimantsOf: (ref: ClaimRef) => readonly string[];
  /** The parties an actor belongs to. */
  readonly sidesOf: (name: string) => readonly string[];
  /** True when two names of actors surely mean different ones. */
  readonly areDifferent: (one: string, other: string) => boolean;
  /** All claims with an id, in any incident. */
  readonly find: (id: string) => readonly ClaimRef[];
  /** Claims that still stand: neither rejected nor replaced by an update. */
  readonly isLive: (ref: ClaimRef) => boolean;
}

/** True for a claim that says what is not so, so that its figure is no position of its claimant. */
export function isDenial(claim: Claim): boolean {
  return claim.stance === 'denies';
}

/** Above this many claims of one sort in one incident not all are held against each other, so that time stays linear. */
const mostCompared = 200;

/** A claim of this incident that another one denies, and how they stand against each other. */
export interface Denial {
  readonly denied: ClaimRef;
  readonly reason: ContestReason;
}

/**
 * The denials that concern an incident's claims. A claim denies the one its `denies` names; a denial that names none
 * is held against what others assert of the same kind and group.
 *
 * @param claims the incident's claims, in reading order
 * @param from claims that may deny them: the incident's own and those elsewhere with a `denies`
 */
export function findDenials(
  claims: readonly ClaimRef[],
  from: readonly ClaimRef[],
  context: ContestContext,
): Denial[] {
  const own = new Set(claims);
  const asserted = groupBy(
    claims.filter((ref) => !isDenial(ref.claim)),
    sortOf,
  );
  const deniedBy = (denier: ClaimRef): readonly ClaimRef[] => {
    const { denies } = denier.claim;
    if (denies !== undefined) return context.find(denies).filter((ref) => own.has(ref));
    if (!isDenial(denier.claim) || !own.has(denier)) return [];
    const deniers = context.claimantsOf(denier);
    const others = asserted.get(sortOf(denier))?.slice(0, mostCompared) ?? [];
    return others.filter((ref) => !context.claimantsOf(ref).some((claimant) => deniers.includes(claimant)));
  };
  const denials: Denial[] = [];
  for (const denier of from) {
    if (!context.isLive(denier)) continue;
    for (const denied of deniedBy(denier)) {
      if (denied === denier || !context.isLive(denied)) continue;
      const type = contestType(denier.claim, denied.claim, context);
      denials.push({ denied, reason: { type, claims: [denied.claim.id, denier.claim.id] } });
    }
  }
  return denials;
}

/** What a denial that names no claim is held against: claims of its kind and group. */
function sortOf({ claim }: ClaimRef): string {
  return JSON.stringify([claim.kind, claim.group]);
}

function contestType(denier: Claim, denied: Claim, context: ContestContext): ContestType {
  if (!isDenial(denier)) {
    if (denier.group !== undefined && denied.group !== undefined && denier.group !== denied.group)
      return 'group mismatch';
    if (actorsDiffer(denier, denied, context)) return 'different actors';
  }
  return 'denial against assertion';
}

function actorsDiffer(one: Claim, other: Claim, context: ContestContext): boolean {
  const [a, b] = [several(one.actor), several(other.actor)];
  return (
    a.length > 0 && b.length > 0 && a.every((left) => b.every((right) => context.areDifferent(left, right)))
  );
}

/** An incident as far as its contests need it. */
export interface Contestable {
  readonly claims: readonly ClaimRef[];
  /** The date a person decided. */
  readonly date: string | undefined;
  readonly hasParts: boolean;
}

/** What an incident's claims disagree about besides numbers: denials, who did it, who holds what, when and where. */
export function findContests(
  { claims, date, hasParts }: Contestable,
  denials: readonly Denial[],
  context: ContestContext,
): Contest[] {
  const contests = denials
    .filter(({ denied }) => findKind(context.codebook, denied.claim.kind)?.countsPeople !== true)
    .map(({ denied, reason }) => ({ field: denied.claim.kind, ...reason }));
  const live = claims.filter((ref) => context.isLive(ref) && !isDenial(ref.claim));
  const told = new Set(contests.map((contest) => contest.claims.join(' ')));
  for (const field of ['responsibility', 'control']) {
    const rivals = live.filter((ref) => ref.claim.kind === field && several(ref.claim.actor).length > 0);
    const involved = rivalsAmong(rivals, context);
    const ids = involved.map((ref) => ref.claim.id);
    if (ids.length > 0 && !told.has(ids.join(' ')))
      contests.push({ field, type: 'different actors', claims: ids });
  }
  return [...contests, ...findDateAndPlaceContests(live, date, !hasParts)];
}

/** The claims that name another actor than some other claim; those that say just the same are compared once. */
function rivalsAmong(claims: readonly ClaimRef[], context: ContestContext): ClaimRef[] {
  const alike = groupBy(claims, ({ claim: { actor, object, as_of } }) =>
    JSON.stringify([actor, object, as_of]),
  );
  const compared = [...alike.values()].slice(0, mostCompared);
  const firsts = compared.flatMap(([first]) => first ?? []);
  const involved = new Set(
    compared.filter(([one]) => one && firsts.some((other) => areRivals(one, other, context))).flat(),
  );
  return claims.filter((ref) => involved.has(ref));
}

/** True when two claims name different actors for one thing: one responsible, one holder of an object at a time. */
function areRivals(one: ClaimRef, other: ClaimRef, context: ContestContext): boolean {
  if (one.claim.kind === 'control' && !isSameHolding(one.claim, other.claim)) return false;
  const differs = (left: string, right: string): boolean => {
    const [sides, others] = [context.sidesOf(left), context.sidesOf(right)];
    if (sides.length > 0 && others.length > 0) return !sides.some((side) => others.includes(side));
    return context.areDifferent(left, right);
  };
  return several(one.claim.actor).every((left) =>
    several(other.claim.actor).every((right) => differs(left, right)),
  );
}

/** True when two claims of control may be about one object at one time; what is not said may be the same. */
function isSameHolding(one: Claim, other: Claim): boolean {
  const [a, b] = [daysOf(one.as_of), daysOf(other.as_of)];
  if (a && b && daysApart(a, b) > 0) return false;
  if (one.object === undefined || other.object === undefined) return true;
  const words = new Set(contentWords(one.object));
  return contentWords(other.object).some((word) => words.has(word));
}

function contentWords(text: string): string[] {
  return wordsOf(text)
    .filter(
      (word) =>
        word.length > 3 && !/^(?:both|some|most|large|major|parts?|part|their|these|those)$/i.test(word),
    )
    .map((word) => spellingKey(word.replace(/s$/, '')));
}
