import { daysOf } from '../incidentDates';
import { areDifferentActors } from '../names';
import type { ToldFigure } from './claimFacts';
import { comparePlaces } from './compareSpots';
import { dateReason, newsTogetherReason, newsReason } from './dateEvidence';
import type { Lexicon } from './lexicon';
import { foremost, foremostSpots } from './profile';
import type { Profile } from './profile';
import type { Reason, ReasonType } from './reason';
import { weights } from './weights';

/** What is to be said for and against two tellings being of one incident. */
export interface Judgement {
  /** Natural logarithm of the odds; above 0 rather one incident. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

const most = { dates: 3, spots: 6, names: 5, words: 24 };
/** A date that fewer claims give, beside the one that most give, is an oversight of someone's. */
const minorDate = 0.4;
/** Actors whom few claims name beside those whom most name stand in the background. */
const minorActor = 0.34;

/** Holds two tellings, or incidents, against each other. Symmetric but for the order of names in the texts. */
export function compareTellings(one: Profile, other: Profile, lexicon: Lexicon): Judgement {
  const reasons = [
    whenReason(one, other),
    comparePlaces(foremostSpots(one, most.spots), foremostSpots(other, most.spots)),
    ...actorReasons(one, other, lexicon),
    figureReason(one.figures, other.figures),
    wordReason(one, other, lexicon),
    meansReason(one, other),
  ].filter((reason) => reason !== undefined);
  const sum = reasons.reduce<number>((total, { weight }) => total + weight, weights.start);
  return { score: placeAlone(reasons) ? Math.min(sum, -0.5) : sum, reasons };
}

/** A place alone joins nothing: where no day is told, or no day in common, something else must speak for it too. */
function placeAlone(reasons: readonly Reason[]): boolean {
  const when = reasons.find(({ type }) => type === 'date');
  if (when && (when.weight >= weights.date.within || when.weight < 0)) return false;
  const besides = reasons.filter(({ type, weight }) => weight > 0 && !weakSigns.has(type));
  return besides.reduce<number>((sum, { weight }) => sum + weight, 0) < leastBesides;
}

const weakSigns: ReadonlySet<ReasonType> = new Set(['date', 'place', 'means']);
/** Few words in common are a chance: as if each telling had a word or two more that the other has not. */
const fewWords = 6;
/** What must speak for an undated telling besides its place: more than any number below five that both give. */
const leastBesides = 0.65;

function whenReason(one: Profile, other: Profile): Reason | undefined {
  const [dates, others] = [
    foremost(one.dates, most.dates, minorDate),
    foremost(other.dates, most.dates, minorDate),
  ];
  if (dates.length === 0 && others.length === 0) return newsTogetherReason(one.published, other.published);
  if (dates.length === 0) return newsReason(others[0] ?? '', one.published);
  if (others.length === 0) return newsReason(dates[0] ?? '', other.published);
  let best: Reason | undefined;
  for (const date of dates) {
    for (const against of others) {
      const reason = laterClaim(date, against, one, other) ?? dateReason(date, against);
      if (reason && (!best || reason.weight > best.weight)) best = reason;
    }
  }
  return best;
}

/** Days after an attack someone claims it; the day of the claim is easily taken for that of the attack. */
function laterClaim(date: string, against: string, one: Profile, other: Profile): Reason | undefined {
  const [a, b] = [daysOf(date), daysOf(against)];
  if (!a || !b) return undefined;
  const days = b.from - a.to > 0 ? b.from - a.to : a.from - b.to;
  const later = b.from > a.to ? other : one;
  if (days < 1 || days > 7 || !later.kinds.has('responsibility')) return undefined;
  return {
    type: 'date',
    weight: weights.date.claimedLater,
    text: `claimed ${days === 1 ? 'a day' : `${days} days`} later`,
  };
}

function actorReasons(one: Profile, other: Profile, lexicon: Lexicon): Reason[] {
  const reasons: Reason[] = [];
  const [doers, others] = [
    foremost(one.doers, most.names, minorActor),
    foremost(other.doers, most.names, minorActor),
  ];
  const doer = doers.find((name) => others.some((against) => lexicon.isSame(name, against)));
  if (doer !== undefined) {
    const weight = lexicon.isCommonplace(doer) ? weights.actor.commonplace : weights.actor.same;
    reasons.push({ type: 'actor', weight, text: `both name ${doer}` });
  } else {
    const [actors, against] = [one.actors, other.actors].map((all) =>
      foremost(all, most.names, minorActor),
    ) as [string[], string[]];
    const differ = (a: string): boolean => against.every((b) => areDifferentActors(a, b));
    if (actors.length > 0 && against.length > 0 && actors.every(differ)) {
      const text = `${actors[0]} is not ${against[0]}`;
      reasons.push({ type: 'actor', weight: weights.actor.different, text });
    }
  }
  const sayers = foremost(one.claimants, most.names);
  const otherSayers = foremost(other.claimants, most.names);
  const sayer = sayers.find((name) => otherSayers.some((against) => lexicon.isSame(name, against)));
  if (sayer !== undefined && (doer === undefined || !lexicon.isSame(sayer, doer))) {
    const weight = lexicon.isCommonplace(sayer) ? weights.claimant.commonplace : weights.claimant.same;
    reasons.push({ type: 'claimant', weight, text: `${sayer} speaks in both` });
  }
  return reasons;
}

function figureReason(ones: readonly ToldFigure[], others: readonly ToldFigure[]): Reason | undefined {
  const equal = new Map<string, number>();
  let compatible = false;
  let conflict = false;
  let farOff = false;
  for (const one of ones) {
    for (const other of others) {
      if (one.kind !== other.kind) continue;
      if (one.group !== undefined && other.group !== undefined && one.group !== other.group) continue;
      const number = numberOf(one);
      if (number !== undefined && number === numberOf(other))
        equal.set(`${number} ${one.kind}`, tellingOf(number));
      else if (overlap(one, other)) compatible = true;
      else {
        conflict = true;
        farOff ||= isFarOff(one, other);
      }
    }
  }
  const { most, compatible: fits, conflict: conflicts, farOff: far } = weights.figure;
  if (equal.size > 0) {
    const weight = Math.min(
      most,
      [...equal.values()].reduce((sum, each) => sum + each, 0),
    );
    return { type: 'figure', weight, text: `both tell ${[...equal.keys()].slice(0, 3).join(', ')}` };
  }
  if (compatible) return { type: 'figure', weight: fits, text: 'figures agree' };
  return conflict ? { type: 'figure', weight: farOff ? far : conflicts, text: 'figures differ' } : undefined;
}

function numberOf({ low, high }: ToldFigure): number | undefined {
  return low ?? high;
}

/** One or two of anything are told of many incidents, 41 of few. */
function tellingOf(number: number): number {
  const { equal, perDigit } = weights.figure;
  if (number <= 2) return equal / 3;
  const round = number >= 10 && number % 10 === 0;
  return equal + perDigit * (String(number).length - 1 + (number > 5 ? 0.5 : 0)) - (round ? 0.3 : 0);
}

function overlap(one: ToldFigure, other: ToldFigure): boolean {
  return (one.low ?? 0) <= (other.high ?? Infinity) && (other.low ?? 0) <= (one.high ?? Infinity);
}

function isFarOff(one: ToldFigure, other: ToldFigure): boolean {
  const [a, b] = [numberOf(one) ?? 0, numberOf(other) ?? 0];
  return Math.max(a, b) >= 10 && Math.max(a, b) > 5 * Math.max(1, Math.min(a, b));
}

function wordReason(one: Profile, other: Profile, lexicon: Lexicon): Reason | undefined {
  const [words, others] = [
    lexicon.rarest(one.words, most.words),
    new Set(lexicon.rarest(other.words, most.words)),
  ];
  if (words.length === 0 || others.size === 0) return undefined;
  const total = (list: Iterable<string>): number =>
    [...list].reduce((sum, word) => sum + lexicon.weightOf(word) ** 2, 0);
  const shared = words.filter((word) => others.has(word));
  const share = total(shared) / (fewWords + Math.sqrt(total(words) * total(others)));
  const { perShare, without, most: high, least } = weights.words;
  const weight = Math.max(least, Math.min(high, perShare * (share - without)));
  if (shared.length === 0) return { type: 'words', weight, text: 'no telling word in common' };
  return {
    type: 'words',
    weight,
    text: `both say ${shared
      .slice(0, 3)
      .map((word) => `“${word}”`)
      .join(', ')}`,
  };
}

function meansReason(one: Profile, other: Profile): Reason | undefined {
  if (one.means.size === 0 || other.means.size === 0) return undefined;
  const [shared] = foremost(one.means, 3).filter((means) => other.means.has(means));
  if (shared !== undefined)
    return { type: 'means', weight: weights.means.same, text: `both tell of ${shared}` };
  const [means, against] = [foremost(one.means, 1)[0], foremost(other.means, 1)[0]];
  return { type: 'means', weight: weights.means.different, text: `${means} is not ${against}` };
}
