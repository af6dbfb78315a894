import type { PlaceMention } from '../../recognise/mention';
import {
  bringsAnother,
  isSameTime,
  pointsAtLast,
  pointsAtSamePlace,
  tellsWhenOrWhere,
} from '../language/incidentWords';
import { isCountry, isCountryOrRegion, liesIn, mayMeet } from './placeRelations';
import { areNear, isCoarse, takePlaces } from './toldIncidents';
import type { ToldIncident, ToldIncidents } from './toldIncidents';
import { dateFrom } from './when';
import type { DateTold } from './when';

/** What one sentence tells about the incident it speaks of. */
export interface SentenceTold {
  readonly words: string;
  /** How many sentences the article has told up to this one. */
  readonly said: number;
  readonly opensParagraph: boolean;
  /** True for a line above the prose that tells of harm. */
  readonly isHeadline: boolean;
  /** True where the words speak of an incident as known. */
  readonly isBack: boolean;
  readonly when: DateTold | undefined;
  readonly places: readonly PlaceMention[];
}

/** What an article has told before a sentence. */
export interface ToldBefore {
  /** Of the whole article. */
  readonly text: string;
  readonly incidents: ToldIncidents;
  readonly lead: ToldIncident | undefined;
  readonly current: ToldIncident | undefined;
  /** True in an item of a list, which stands for itself. */
  readonly isItem: boolean;
  /** True while the paragraph that last told of the current incident in words of its own is this one or the one before. */
  readonly isNext: boolean;
  /** True where a headline brought in the lead. */
  readonly hasHeadline: boolean;
}

/** Sentences that may follow the first one before an incident is dated or the article has its lead. */
export const leadSentences = 6;
/** Days between two dates told of one incident: "on Thursday", "late on Wednesday". */
const nearestDays = 3;
/** Days over which what a paragraph tells may go on at one place. */
const daysOfOne = 10;

/** The incident a sentence is about when it tells neither where nor when. */
export function continuedIncident(
  { words, opensParagraph, isBack }: Pick<SentenceTold, 'words' | 'opensParagraph' | 'isBack'>,
  { incidents, lead, current, isItem, isNext }: ToldBefore,
): ToldIncident | undefined {
  if (!opensParagraph && current) return current;
  if (current === lead) return lead;
  if (isItem) return isBack ? lead : undefined;
  if (!current || incidents.isBackground(current)) return lead;
  // After something else, what is told without a place may be more of that, or of the lead again.
  if (isBack) return pointsAtLast(words) ? current : undefined;
  return isNext ? current : lead;
}

/** The incident that a sentence speaks of: one told before, which learns what the sentence adds, or another. */
export function incidentOfSentence(sentence: SentenceTold, before: ToldBefore): ToldIncident | undefined {
  const { words, said, opensParagraph, isBack, when, places, isHeadline } = sentence;
  const { incidents, lead } = before;
  const opensLead = !lead && isHeadline;
  const isSame = isSameTime(words) || when?.daysAfter === 0;
  const continued = continuedIncident(sentence, before);
  const base = incidents.isBackground(continued) ? undefined : continued;
  const day = when?.date ?? (when && dateFrom(when, base?.date));
  if (bringsAnother(words) && !isBack) {
    const known = day === undefined ? undefined : incidents.ofDate(day, places);
    const isThere = places.length === 0 && pointsAtSamePlace(words) && base;
    return known ?? incidents.open(said, isSame ? base?.date : day, when, isThere ? base.places : places);
  }
  if (day !== undefined) return datedIncident(sentence, before, day, base);
  const hasOpenDate = when !== undefined && !isSame;
  if (places.length === 0)
    return hasOpenDate && base?.date !== undefined
      ? incidents.open(said, undefined, when, places)
      : (base ?? continued ?? (opensLead ? incidents.open(said, undefined, undefined, places) : undefined));
  const meeting = incidents.atPlaces(places, base, lead);
  const about = base ?? (isBack ? lead : undefined);
  const known =
    meeting ?? (about && (about.places.length === 0 || mayMeet(about.places, places)) ? about : undefined);
  if (known && !(hasOpenDate && known.date !== undefined)) {
    takePlaces(known, places, isBack || isCloser(sentence, before, known));
    return known;
  }
  if (base && !hasOpenDate && (isSame || (isBack && incidents.isOnlyOne))) return base;
  // "Another person died in Kherson": told in one breath, it was the same day.
  const date = opensParagraph || hasOpenDate || base?.hasOpenDate ? undefined : base?.date;
  return incidents.open(said, date, hasOpenDate ? when : undefined, places);
}

function datedIncident(
  sentence: SentenceTold,
  before: ToldBefore,
  date: string,
  continued: ToldIncident | undefined,
): ToldIncident {
  const { words, said, isBack, places } = sentence;
  const { incidents } = before;
  const known = incidents.ofDate(date, places);
  if (known) {
    takePlaces(known, places, isBack || isCloser(sentence, before, known));
    return known;
  }
  const base = (isBack ? incidents.atPlaces(places) : undefined) ?? continued;
  const fits = base && (places.length === 0 || base.places.length === 0 || mayMeet(base.places, places));
  const isRestated = isBack && tellsWhenOrWhere(words);
  const isNear =
    base?.date === undefined ? !base?.hasOpenDate || isBack : areNear(base.date, date, nearestDays);
  const mayDate = base && (isRestated || (base.date === undefined && said <= base.first + leadSentences));
  // "He had been missing since Friday" dates nothing but that.
  const isSince = /\b(?:missing|held|captive|detained|custody)\s+since\b/iu.test(words);
  if (fits && mayDate && isNear && !isSince && !isCoarse(date)) {
    if (base.date !== undefined && base.date !== date) base.isRestated = true;
    base.date = date;
    base.hasOpenDate = false;
    takePlaces(base, places, isBack || isCloser(sentence, before, base));
    return base;
  }
  // "landed on Saturday and killed two": more of the same at the same place.
  const isMore =
    places.length === 0 &&
    base !== undefined &&
    (pointsAtSamePlace(words) || (base.date !== undefined && areNear(base.date, date, daysOfOne)));
  return incidents.open(said, date, sentence.when, isMore ? base.places : places);
}

const manifold =
  /\b(?:across|throughout|villages|towns|cities|districts|communities|camps|parts|posts|bases|places|locations|sites|attacks|raids|strikes)\s+(?:\p{Ll}+\s+){0,3}$/u;
/** "Baghlan province", where the list of places knows the town of that name. */
const calledRegion = /^\s(?:province|state|region|governorate|department|oblast)\b/iu;

/** True while the prose may still say more closely where the lead was. */
export function mayBeCloser(said: number, { lead }: ToldBefore, told: ToldIncident): boolean {
  return told === lead && told.places.length > 0 && said <= told.first + leadSentences;
}

/**
 * True where the lead was only told to be in a country or region ("raid in eastern Chad"), or by a headline somewhere
 * around, and the prose now says where.
 */
export function isCloser(
  { said, places }: Pick<SentenceTold, 'said' | 'places'>,
  before: ToldBefore,
  told: ToldIncident,
): boolean {
  if (places.length === 0 || !mayBeCloser(said, before, told)) return false;
  const isInside = told.places.every((around) => places.some((place) => liesIn(place, around)));
  if (before.hasHeadline && isInside) return true;
  const isRegion = (place: PlaceMention): boolean =>
    isCountryOrRegion(place) || calledRegion.test(before.text.slice(place.end, place.end + 14));
  // "in two villages of Sourou": one of them is not all of it.
  const isManifold = told.places.some(({ start }) =>
    manifold.test(before.text.slice(Math.max(0, start - 40), start)),
  );
  const isWide = !isManifold && told.places.every(isRegion) && !places.some(isRegion);
  return isWide && (before.hasHeadline || (told.places.length === 1 && !told.places.every(isCountry)));
}
