import { foldWord } from '../../text/foldWord';
import { actorForm, foldLetters, isHonorific } from './actorForm';
import type { ActorForm, NameWord } from './actorForm';
import { soundDistance, wordDistance } from './alikeWords';
import type { NameReason, NameSign } from './evidence';

/**
 * What two names of actors say by themselves: spellings, abbreviations, short forms; and words that make two of them.
 *
 * @returns nothing where they have nothing to do with each other; a reason of weight -Infinity rules them out
 */
export function compareActors(one: string, other: string): NameReason[] {
  const [a, b] = [actorForm(one), actorForm(other)];
  const reason = (sign: NameSign, weight: number, text: string): NameReason[] => [
    { sign, names: [one, other], weight, text },
  ];
  if (foldWord(one) === foldWord(other)) return reason('same words', 5, `“${one}” is “${other}”.`);
  if (a.words.length === 0 || b.words.length === 0) return [];
  if (a.short || b.short) return abbreviated(a, b, one, other, reason);
  const match = matchWords(a, b);
  if (match.isWhole) return spelt(a, match, one, other, reason);
  if (!match.ruledOut && isJoinedAlike(a, b))
    return reason('respelt', 1.8, `“${one}” and “${other}” sound alike, their words parted in other places.`);
  const short = shortForm(a, b) ?? shortForm(b, a);
  if (short !== undefined)
    return reason('short form', short, `“${one}” and “${other}” share a person’s name.`);
  if (expands(a, b) || expands(b, a))
    return reason('initials', 1.8, `The letters in “${one}” or “${other}” stand for the words of the other.`);
  if (match.ruledOut)
    return reason(
      'different words',
      -Infinity,
      `“${one}” and “${other}” differ in a word that makes two of them.`,
    );
  return [];
}

/** "Ansar Allah" and "Ansarullah": one name, parted differently. */
function isJoinedAlike(a: ActorForm, b: ActorForm): boolean {
  if (a.words.length === b.words.length || Math.min(a.sound.length, b.sound.length) < 7) return false;
  const plain = (form: ActorForm): string =>
    form.words
      .flatMap((word) => (word.plain ? [word.folded] : []))
      .sort()
      .join(' ');
  return plain(a) === plain(b) && soundDistance(a.sound, b.sound) < Infinity;
}

type Telling = (sign: NameSign, weight: number, text: string) => NameReason[];

function spelt(a: ActorForm, match: Match, one: string, other: string, reason: Telling): NameReason[] {
  const { words } = match;
  const known = a.words.filter((word) => !word.plain).length;
  const isVague = words === 1 && known === 0;
  if (isVague) return [];
  if (match.leftOut) {
    return words >= 3 || known > 0
      ? reason('owner left out', 1.5, `“${one}” and “${other}” differ in the owner alone.`)
      : [];
  }
  if (match.distance === 0) {
    return reason('same words', 4, `“${one}” and “${other}” have the same name in them.`);
  }
  const isOfLand = match.distance <= 0.2 * words && match.fuzzy === 0;
  if (isOfLand) return reason('people and land', 3, `“${one}” and “${other}” name a people and its land.`);
  const sure = Math.min(words - match.fuzzy, 2) * 0.5;
  const weight = 2.2 + sure - 1.4 * match.worst;
  return reason('respelt', weight, `“${one}” and “${other}” are spellings of the same words.`);
}

function abbreviated(a: ActorForm, b: ActorForm, one: string, other: string, reason: Telling): NameReason[] {
  if (a.short && b.short) {
    if (a.words[0]?.folded === b.words[0]?.folded)
      return reason('same words', 4, `“${one}” and “${other}” are the same letters.`);
    return reason('different words', -Infinity, `“${one}” and “${other}” are different abbreviations.`);
  }
  const [short, long, letters] = a.short ? [a, b, one] : [b, a, other];
  const abbreviation = foldLetters(letters);
  const own = short.words[0]?.folded ?? '';
  if (long.given.includes(own) || long.given.includes(abbreviation))
    return reason('stated', 4, `“${a.short ? other : one}” gives “${letters}” as its abbreviation.`);
  if (![...long.initials].some((initials) => initials === abbreviation || initials === own)) return [];
  const weight = abbreviation.length >= 4 ? 2.2 : abbreviation.length === 3 ? 1.5 : 0;
  return reason('initials', weight, `“${letters}” are the first letters of “${a.short ? other : one}”.`);
}

interface Match {
  /** True when every word that counts has its counterpart. */
  readonly isWhole: boolean;
  /** True when only the country that owns it is told with one of them. */
  readonly leftOut: boolean;
  readonly distance: number;
  readonly worst: number;
  /** How many words are respelt. */
  readonly fuzzy: number;
  /** How many words are the same. */
  readonly words: number;
  /** True when the words left over on both sides cannot be one name's. */
  readonly ruledOut: boolean;
}

function matchWords(a: ActorForm, b: ActorForm): Match {
  const [left, right] = [withOwner(a, b), withOwner(b, a)];
  const rest = [...right];
  const unmatched: NameWord[] = [];
  let [distance, worst, fuzzy] = [0, 0, 0];
  for (const word of left) {
    let best = Infinity;
    let at = -1;
    for (const [index, candidate] of rest.entries()) {
      const apart = wordDistance(word, candidate);
      if (apart < best) [best, at] = [apart, index];
    }
    if (at === -1) {
      unmatched.push(word);
      continue;
    }
    rest.splice(at, 1);
    distance += best;
    worst = Math.max(worst, best);
    if (best >= 0.3) fuzzy++;
  }
  const isPerson =
    a.title.length + b.title.length > 0 || ![...a.words, ...b.words].some(({ plain }) => plain);
  const counts = (word: NameWord): boolean => !(isPerson && isHonorific(word));
  const [leftOver, rightOver] = [unmatched.filter(counts), rest.filter(counts)];
  const isWhole = leftOver.length === 0 && rightOver.length === 0 && unmatched.length < left.length;
  const matched = left.length - unmatched.length;
  const tells = (words: readonly NameWord[]): boolean => words.some(({ plain }) => plain);
  return {
    isWhole,
    leftOut: isOwnerLeftOut(a, b),
    distance,
    worst,
    fuzzy,
    words: matched,
    ruledOut:
      matched > 0 && leftOver.length > 0 && rightOver.length > 0 && (tells(leftOver) || tells(rightOver)),
  };
}

/** The words, with the owner among them where the other name has its country too. */
function withOwner(form: ActorForm, other: ActorForm): readonly NameWord[] {
  const { owner, words } = form;
  if (owner === undefined || isOwnerLeftOut(form, other)) return words;
  return [{ folded: foldWord(owner), sound: '', plain: true, country: owner, abbreviation: false }, ...words];
}

/** True when one name has an owner in front and the other tells no country at all. */
function isOwnerLeftOut(a: ActorForm, b: ActorForm): boolean {
  const has = ({ owner, words }: ActorForm): boolean =>
    owner !== undefined || words.some(({ country }) => country !== undefined);
  return (a.owner !== undefined && !has(b)) || (b.owner !== undefined && !has(a));
}

/** The weight of a person's short form: a part of the full name beside a title. */
function shortForm(short: ActorForm, long: ActorForm): number | undefined {
  const [few, many] = [short.words, long.words];
  if (few.length >= many.length || [...few, ...many].some(({ plain }) => plain)) return undefined;
  if (short.title.length + long.title.length === 0) return undefined;
  const fits = (from: number): boolean =>
    few.every((word, at) => wordDistance(word, many[from + at] ?? word) < 1 && many[from + at] !== undefined);
  if (fits(many.length - few.length)) return few.length >= 2 ? 1.5 : 0.8;
  return few.length >= 2 && fits(0) ? 1.2 : undefined;
}

/** True when a name has letters within it that stand for words of the other ("BLA-Jeeyand", "DI Khan"). */
function expands(short: ActorForm, long: ActorForm): boolean {
  const at = short.words.findIndex(({ abbreviation }) => abbreviation);
  const letters = short.words[at]?.folded ?? '';
  if (at === -1 || short.words.length < 2) return false;
  const run = letters.length;
  const { words } = long;
  if (words.length !== short.words.length - 1 + run) return false;
  const initials = words.slice(at, at + run).map(({ folded }) => folded.slice(0, 1));
  if (initials.join('') !== letters) return false;
  const others = [...words.slice(0, at), ...words.slice(at + run)];
  return short.words
    .filter((_, index) => index !== at)
    .every((word, index) => others[index] !== undefined && wordDistance(word, others[index]) < 1);
}
