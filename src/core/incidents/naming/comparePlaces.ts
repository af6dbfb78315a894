import { kilometresBetween } from '../../recognise/gazetteer/distance';
import type { Point } from '../../recognise/gazetteer/distance';
import type { GazetteerPlace } from '../../recognise/gazetteer/gazetteerPlace';
import type { PlaceFinder } from '../../recognise/gazetteer/locatePlaces';
import { soundDistance } from './alikeWords';
import type { NameReason, NameSign } from './evidence';
import { placeForm } from './placeForm';
import type { PlaceForm } from './placeForm';

/** A place's name with what its claims tell of it. */
export interface NamedPlace {
  readonly name: string;
  /** Names of the countries that claims put it in. */
  readonly countries: ReadonlySet<string>;
  readonly points: readonly Point[];
}

/** Two points for one town may be so far apart, in kilometres. */
const oneTown = 30;
const farApart = 80;
/** Names of more readings are told apart by their country alone. */
const mostReadings = 8;

/**
 * What two names of places say: spellings, what the gazetteer knows of them, where claims put them.
 *
 * @returns nothing where they have nothing to do with each other; a reason of weight -Infinity rules them out
 */
export function comparePlaces(one: NamedPlace, other: NamedPlace, gazetteer?: PlaceFinder): NameReason[] {
  const [a, b] = [placeForm(one.name), placeForm(other.name)];
  const reason = (sign: NameSign, weight: number, text: string): NameReason => ({
    sign,
    names: [one.name, other.name],
    weight,
    text,
  });
  const names = `“${one.name}” and “${other.name}”`;
  const against = apart(one, other, a, b);
  if (against !== undefined) return [reason(against, -Infinity, `${names} ${againstWords[against]}.`)];
  const [known, others] = [readings(one, gazetteer), readings(other, gazetteer)];
  const shared = known.find(({ id }) => others.some((place) => place.id === id));
  const reasons: NameReason[] = [];
  const told = one.countries.size > 0 || other.countries.size > 0;
  if (shared) {
    const isFirst = shared.id === known[0]?.id || shared.id === others[0]?.id;
    const where = [shared.name, shared.admin1, shared.country]
      .filter((part) => part !== undefined)
      .join(', ');
    reasons.push(
      reason('gazetteer', isFirst ? 3 : told ? 1.5 : 0.5, `The gazetteer has ${names} as names of ${where}.`),
    );
  }
  const distance = a.key === b.key ? 0 : Math.min(soundDistance(a.sound, b.sound), initialDistance(a, b));
  if (distance === 0) reasons.push(reason('same words', 3.5, `${names} have the same name in them.`));
  else if (distance < Infinity)
    reasons.push(reason('respelt', 2.4 - 1.1 * distance, `${names} are spelt nearly alike.`));
  else if (isSlip(a.key, b.key) && (known.length === 0 || others.length === 0))
    reasons.push(reason('slip', 1, `${names} differ in one letter, and one of them is no known place.`));
  if (reasons.length === 0) return [];
  if (!shared && known.length > 0 && others.length > 0 && distance > 0) {
    const isNear = known.some((place) => others.some((there) => kilometresBetween(place, there) <= farApart));
    if (!isNear)
      return [reason('different words', -Infinity, `The gazetteer has ${names} as different places.`)];
    if (distance < 0.5) reasons.push(reason('near', 1, `The gazetteer has ${names} in one area.`));
  }
  if (one.points.some((point) => other.points.some((there) => kilometresBetween(point, there) <= oneTown)))
    reasons.push(reason('near', 1, `Claims put ${names} within ${oneTown} km.`));
  return reasons;
}

const againstWords = {
  'different words': 'differ in a word that tells places apart',
  'different countries': 'are in different countries or regions',
  'far apart': `are put more than ${farApart} km apart by their claims`,
} as const;

function apart(
  one: NamedPlace,
  other: NamedPlace,
  a: PlaceForm,
  b: PlaceForm,
): keyof typeof againstWords | undefined {
  if (a.qualifiers !== b.qualifiers) return 'different words';
  if (
    a.within !== '' &&
    b.within !== '' &&
    a.within !== b.within &&
    soundDistance(a.within, b.within) === Infinity
  )
    return 'different countries';
  if (
    one.countries.size > 0 &&
    other.countries.size > 0 &&
    ![...one.countries].some((name) => other.countries.has(name))
  )
    return 'different countries';
  const isFar = one.points.length > 0 && other.points.length > 0;
  const near = one.points.some((point) =>
    other.points.some((there) => kilometresBetween(point, there) <= farApart),
  );
  return isFar && !near ? 'far apart' : undefined;
}

/** What the gazetteer has for a name, in the countries that claims put it in; the likelier first. */
function readings(
  { name, countries }: NamedPlace,
  gazetteer: PlaceFinder | undefined,
): readonly GazetteerPlace[] {
  if (!gazetteer) return [];
  const [head = ''] = name.split(',');
  const found = gazetteer.find(head.trim());
  const inside =
    countries.size === 0
      ? found
      : found.filter(({ country }) => country !== undefined && countries.has(country));
  return inside.slice(0, mostReadings);
}

/** "D.I. Khan" for "Dera Ismail Khan". */
function initialDistance(a: PlaceForm, b: PlaceForm): number {
  const fits = (short: PlaceForm, long: PlaceForm): boolean => {
    const match = /^((?:\p{Lu}\.? ?){2,4}) ?(\p{Lu}\p{Ll}.*)$/u.exec(short.name);
    if (!match) return false;
    const letters = (match[1] ?? '').replace(/[^\p{L}]/gu, '').toLowerCase();
    const words = long.name.split(/[\s-]+/);
    const rest = words.slice(letters.length).join(' ').toLowerCase();
    const initials = words.slice(0, letters.length).map((word) => word.slice(0, 1).toLowerCase());
    return initials.join('') === letters && rest === (match[2] ?? '').toLowerCase();
  };
  return fits(a, b) || fits(b, a) ? 0.2 : Infinity;
}

/** One letter too many, too few or another one, in a longer word that begins alike. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 6 || long.length - short.length > 1 || short[0] !== long[0]) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
