import { harmKinds } from '../language/kindSets';
import type { NumberMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { groupOfWord } from '../language/groupOfWord';
import type { KnownGroup } from '../language/groupWords';
import type { Cue } from './cues';
import { classOfItem, isWord } from './items';
import type { Item } from './items';
import { kindFrom } from './kindOfCount';
import { linksIn } from './links';
import type { Link } from './links';
import { namedPeopleIn } from './namedPeople';
import { partsIn } from './parts';
import type { PeoplePhrase } from './peoplePhrase';
import { governorOf, peopleAt } from './phraseLists';
import type { SentenceWords } from './sentenceWords';

/** People counted in a sentence; the range covers the number and the words for who is counted (UTF-16 offsets). */
export interface Count extends OffsetRange {
  readonly number: NumberMention;
  /** Who is counted, in the article's words; absent when the number stands alone ("injured 17"). */
  readonly affected?: string;
  /** True for a part named within another count: "including two policemen". */
  readonly isPart: boolean;
  /** The cue that says what happened to them. */
  readonly cue?: Cue;
  /** The kind that the words around tell, where it is another than the cue's own. */
  readonly kind?: string;
  /** True for "the two", "he", "these men": people told of before may be meant. */
  readonly isDefinite?: boolean;
  /** True where an earlier sentence has made this very statement, and this one only points back to it. */
  readonly isBackReference?: boolean;
}

/**
 * The people a sentence counts, in order, each with the cue that governs it: numbers of people, single people ("a
 * policeman was killed"), people by name, people without a number ("civilians were killed") and none ("without
 * casualties"). People to whom nothing happens are counts only when a number counts them.
 */
export function countsIn(words: SentenceWords, items: readonly Item[]): Count[] {
  const named = namedPeopleIn(words, items);
  const isNamed = (index: number) => named.some(({ first, last }) => first <= index && index < last);
  const links = linksIn(words.text, items).filter(
    (link) => fits(words.text, items, link) && !isNamed(link.item),
  );
  const kindOf = (link: Link) => kindOfLink(words, items, link);
  const kept = links.filter((link) => !isOutdone(link, links, kindOf) && !isShared(words, items, link));
  const parts = partsIn(items, kept, kindOf);
  const counts = [...named.map(({ count }) => count), ...merged(words, items, kept, parts, kindOf)];
  for (const [index, item] of items.entries()) {
    if (item.type !== 'people' || isNamed(index) || kept.some((link) => link.item === index)) continue;
    const { phrase } = item;
    if (parts.has(index)) counts.push(partCount(words, kept, index, phrase));
    else if (phrase.sort === 'counted' && phrase.sure) counts.push(countOf(words, [phrase], false));
  }
  return counts.sort((a, b) => a.start - b.start);
}

/** What a phrase may be said of: words of uncertain sort only where the verb leaves no doubt. */
function fits(
  text: string,
  items: readonly Item[],
  { item, cue, kind, beside, negated, reduced }: Link,
): boolean {
  const phrase = peopleAt(items, item)?.phrase;
  if (!phrase) return true;
  const told = kind ?? cue.kind;
  const isHarm = harmKinds.has(told);
  const said = text.slice(cue.start, cue.end);
  const isTaken = told === 'abducted' || told === 'arrested' || cue.kind === 'control';
  const isOfPlaces = cue.kind === 'control' && !/^captured$/iu.test(said);
  const { low } = phrase.number;
  // "We buried seven parishioners", but who buries the slain has told of them.
  if (/^bur/iu.test(said) && (phrase.sort !== 'counted' || phrase.definite || low === undefined))
    return false;
  // "The two were released unharmed": it is news that they were released.
  if (/^un/iu.test(said) && freed.test(text.slice(Math.max(0, cue.start - 40), cue.start))) return false;
  const group = groupOfWord(phrase.head);
  // "Searching for five gunmen" tells of no one missing, and only those who lived there leave a place for good.
  if (looseAbsence.test(said) && phrase.sort !== 'counted' && phrase.sort !== 'none') return false;
  if (/^look/iu.test(said) && /^m[ae]n$/.test(phrase.head)) return false;
  // "He took his children with him."
  const start = phrase.who?.start ?? phrase.number.start;
  if (
    told === 'abducted' &&
    cue.active &&
    /^\s*(?:his|her)\s+(?:\S+\s+)?$/iu.test(text.slice(cue.end, start))
  )
    return false;
  if (looseAbsence.test(said) && /^\s*(?:its|their)\b/iu.test(text.slice(cue.end, start))) return false;
  if (cue.kind === 'missing' && cue.active && (group === 'insurgents' || phrase.sort === 'bare'))
    return false;
  if (
    told === 'displaced' &&
    leavings.test(said) &&
    (group === undefined ? !residents.test(phrase.head) : group !== 'civilians')
  )
    return false;
  // "while others fled": who gets away has not lost a home.
  if (
    told === 'displaced' &&
    phrase.head === '' &&
    phrase.number.low === undefined &&
    phrase.number.text === 'others'
  )
    return false;
  if (negated && phrase.sort !== 'none' && told !== 'injured') return false;
  switch (phrase.sort) {
    case 'counted':
      return phrase.sure || phrase.head === '' || isHarm || (isTaken && cue.kind !== 'control');
    case 'none':
      return told !== 'strength' && cue.kind !== 'control';
    case 'single':
      if (told === 'strength' || told === 'displaced') return false;
      return phrase.sure || ((isHarm || isTaken) && beside);
    case 'named':
      return (isHarm || isTaken) && !isOfPlaces && (phrase.sure || beside);
    case 'pronoun':
      return isHarm || (isTaken && !isOfPlaces);
    case 'bare':
      if (told === 'abducted' && /^(?:hostages|captives|prisoners)$/.test(phrase.head)) return true;
      // "parents of pupils abducted from a school" tells who the parents are.
      if (reduced === true && item > 0 && governorOf(items, item).kind !== 'none') return false;
      return (
        told !== 'strength' &&
        told !== 'missing' &&
        cue.kind !== 'control' &&
        cue.form !== 'noun' &&
        (cue.form !== 'active' || cue.isParticiple || pastForms.test(said) || isHeadline(items))
      );
  }
}

/** Said of one person, these may be no news of anyone missing: "the president has not returned". */
const looseAbsence =
  /^(?:.*\b(?:returned|return|come|came)\b|.*\byet to be\b|(?:is|are|was|were)\s+gone|look|search)/iu;
const freed =
  /\b(?:released|freed|found|located|returned|rescued|recovered|reunited|let\s+go)\s+(?:safe(?:ly)?\s+|alive\s+)?(?:and\s+)?$/iu;

/** What an active verb tells of people without a number is news in the past tense: "drove families from their land". */
const pastForms = /^(?:\p{L}+ed|\p{L}+en|drove|took|lost|led|sent|held|brought|slew)(?!\p{L})/iu;

/** A line without a stop, where the present tense tells what is done: "Gunmen kill nine, abduct patients". */
function isHeadline(items: readonly Item[]): boolean {
  return !isWord(items.at(-1), /^[.!?:;,"”’']$/);
}

const leavings = /^(?:(?:left|leav|abandon|vacat)\S*\s+(?!their|his|her)|cross)/iu;
const residents = /^(?:people|families|households|persons|population|refugees|others)$/;

/** Who died of wounds is killed, who is killed or wounded is a casualty once; "12 wounded soldiers died" tells both. */
function isOutdone(link: Link, links: readonly Link[], kindOf: (link: Link) => string): boolean {
  const kind = kindOf(link);
  return links.some((other) => {
    if (other === link || other.item !== link.item) return false;
    const theirs = kindOf(other);
    // "bundled into lorries and taken to a police station".
    if (kind === 'abducted' && theirs === 'arrested') return true;
    // "evacuated 38 wounded people", "22 displaced people were killed": where they are is no news.
    if (kind === 'displaced' && aboutHarm.has(theirs)) return true;
    if (theirs === kind) {
      // "were shot and injured": the word that says so, rather than the one that lets it be guessed.
      const [own, its] = [link.cue.kind === kind, other.cue.kind === kind];
      return own === its ? links.indexOf(other) < links.indexOf(link) : its;
    }
    if (theirs === 'killed') return kind === 'injured' || kind === 'casualties';
    return (theirs === 'injured' || theirs === 'casualties') && kind === 'strength' && !other.cue.active;
  });
}

/** "12 passengers and [crew]": the number counts both. */
function isShared(words: SentenceWords, items: readonly Item[], { item }: Link): boolean {
  const [one, two] = [peopleAt(items, item - 2)?.phrase, peopleAt(items, item)?.phrase];
  if (two?.sort !== 'bare' || one?.sort !== 'counted' || one.head === '') return false;
  return words.classes[two.first] !== 'determiner' && words.tokens[two.first - 1]?.lower === 'and';
}

const aboutHarm = new Set(['killed', 'injured', 'casualties', 'abducted']);

function kindOfLink(words: SentenceWords, items: readonly Item[], { item, cue, kind }: Link): string {
  const { text } = words;
  const said = text.slice(cue.start, cue.end);
  const isTaking = cue.kind === 'control' || (/^(?:abducted|arrested)$/.test(cue.kind) && takings.test(said));
  if (kind === undefined && isTaking) {
    const captor = captorOf(words, items, item, cue);
    if (captor === 'security forces') return 'arrested';
    if (captor === 'insurgents') return 'abducted';
  }
  if (cue.kind === 'killed' && cue.active && losings.test(said) && isTally(items, item)) return 'casualties';
  const who = peopleAt(items, item)?.phrase.who;
  return (
    kind ?? kindFrom(cue, who === undefined ? undefined : text.slice(who.start, who.end), said) ?? cue.kind
  );
}

const losings = /^los(?:t|es?|ing)$/iu;
/** What a side is said to have lost, from this many on, are dead and wounded together. */
const tally = 50;

/** "lost up to 370 servicemen", "lost two soldiers killed and wounded". */
function isTally(items: readonly Item[], index: number): boolean {
  const { low, high } = peopleAt(items, index)?.phrase.number ?? {};
  const next = items[index + 1];
  if (next?.type === 'cue' && next.cue.kind === 'casualties') return true;
  return (low ?? 0) >= tally || (low === undefined && (high ?? 0) >= tally);
}

/** Verbs for taking people that any side may do. */
const takings =
  /^(?:t(?:ake|ook|aking)|drag|march|led\b|lead|bundl|herd|forc|haul|hustl|load|shov|pull|dr(?:ove|iv)|carr|h(?:eld|old)\b|holding|seiz|detain)/iu;

/** Which side takes people prisoner: the nearest that is told of before the verb, or behind a passive's "by". */
function captorOf(
  { tokens, sideAt, isOtherName, classes, cueAt }: SentenceWords,
  items: readonly Item[],
  taken: number,
  cue: Cue,
): KnownGroup | undefined {
  const sideIn = (first: number, last: number): KnownGroup | undefined => {
    for (let at = last - 1; at >= first; at--) {
      const side =
        sideAt.get(at) ?? (isOtherName[at] === true ? undefined : groupOfWord(tokens[at]?.text ?? ''));
      if (side === 'security forces' || side === 'insurgents') return side;
    }
    return undefined;
  };
  const verb = items.findIndex((item) => item.type === 'cue' && item.cue.start === cue.start);
  if (!cue.active) {
    if (!isWord(items[verb + 1], /^by$/)) return undefined;
    const by = items[verb + 1]?.first ?? 0;
    return sideIn(by + 1, Math.min(tokens.length, by + longestAgent));
  }
  for (let at = verb - 1; at >= Math.max(0, verb - longestWay); at--) {
    const item = items[at];
    if (item === undefined || item.type === 'cue' || at === taken) continue;
    // Whom another verb is about did not do it, nor does a word that only describes a thing: "police markings".
    const isOther =
      item.type === 'people'
        ? governorOf(items, at).kind !== 'none'
        : /^(?:word|participle)$/.test(classes[item.last] ?? '') &&
          !cueAt.has(item.last) &&
          tokens[item.last]?.capital === false &&
          !sideAt.has(item.first);
    const side = isOther ? undefined : sideIn(item.first, item.last);
    if (side !== undefined) return side;
  }
  return undefined;
}

const longestWay = 30;
const longestAgent = 6;

/** The counts of the links; names that one verb takes together are one. */
function merged(
  words: SentenceWords,
  items: readonly Item[],
  links: readonly Link[],
  parts: ReadonlySet<number>,
  kindOf: (link: Link) => string,
): Count[] {
  const counts: Count[] = [];
  const done = new Set<Link>();
  for (const link of links) {
    if (done.has(link)) continue;
    done.add(link);
    const phrase = peopleAt(items, link.item)?.phrase;
    const party = parts.has(link.item) ? [link] : partyOf(words, items, links, link);
    for (const member of party) done.add(member);
    const phrases = party.flatMap((member) => peopleAt(items, member.item)?.phrase ?? []);
    const kind = kindOf(link);
    const base = phrase ? countOf(words, phrases, parts.has(link.item)) : noneAt(words, items, link.item);
    counts.push({
      ...base,
      ...(link.negated && { number: { ...base.number, low: 0, high: 0 } }),
      cue: link.cue,
      ...(kind !== link.cue.kind && { kind }),
    });
  }
  return counts;
}

/**
 * The links that one count tells of together: people by name ("Ali and Bilal", "a nurse, Rosa Díaz, and a cook, Ana Ruiz"),
 * and those told of as theirs ("a rubber tapper and his wife", "the president, his chief of staff and his son").
 */
function partyOf(words: SentenceWords, items: readonly Item[], links: readonly Link[], link: Link): Link[] {
  const party = [link];
  if (!isOne(items, link)) return party;
  const areNamed = isNamed(items, link);
  const isPair = links.filter(({ cue }) => cue === link.cue).length === 2;
  const areKnown = areNamed || isPair || peopleAt(items, link.item)?.phrase.definite === true;
  for (const other of links) {
    if (other.item <= link.item || other.cue !== link.cue || !isOne(items, other)) continue;
    const last = party.at(-1) ?? link;
    if ((areNamed && isNamed(items, other)) || isOwned(words, items, last, other, areKnown))
      party.push(other);
  }
  return party;
}

function isOne(items: readonly Item[], { item }: Link): boolean {
  const sort = peopleAt(items, item)?.phrase.sort;
  return sort === 'named' || sort === 'single';
}

/** By name, or with the name after a comma. */
function isNamed(items: readonly Item[], { item }: Link): boolean {
  const phrase = peopleAt(items, item)?.phrase;
  if (phrase?.sort === 'named') return true;
  // "a mother of three, Rosa Díaz,"
  const at = isWord(items[item + 1], /^of$/) ? item + 3 : item + 1;
  return classOfItem(items[at]) === 'comma' && peopleAt(items, at + 1)?.phrase.sort === 'named';
}

const kin =
  /^(?:wife|husband|son|daughter|brother|sister|father|mother|child|baby|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|grandfather|grandmother|fiancee?|partner|parents?)$/;

/** Kin make one party with anyone; a driver or guard does with someone known, and where there are no others. */
function isOwned(
  words: SentenceWords,
  items: readonly Item[],
  one: Link,
  other: Link,
  isKnown: boolean,
): boolean {
  const [first, second] = [peopleAt(items, one.item)?.phrase, peopleAt(items, other.item)?.phrase];
  const before = words.classes[(second?.first ?? 0) - 1];
  return (
    first !== undefined &&
    second?.sort === 'single' &&
    (isKnown || kin.test(second.head)) &&
    second.first - first.last <= 10 &&
    (before === 'and' || before === 'comma') &&
    /^(?:his|her|their)$/.test(words.tokens[second.first]?.lower ?? '') &&
    words.tokens[second.first + 1]?.lower !== 'unborn'
  );
}

function partCount(words: SentenceWords, links: readonly Link[], index: number, phrase: PeoplePhrase): Count {
  const whole = links.findLast((link) => link.item < index);
  return { ...countOf(words, [phrase], true), ...(whole && { cue: whole.cue }) };
}

function countOf(words: SentenceWords, phrases: readonly PeoplePhrase[], isPart: boolean): Count {
  const [first] = phrases;
  const last = phrases.at(-1);
  if (!first || !last) throw new RangeError('a count is of one phrase at least');
  const people = phrases.reduce((sum, { number }) => sum + (number.high ?? 1), 0);
  const start = words.tokens[first.first]?.start ?? 0;
  const end = words.tokens[last.last - 1]?.end ?? 0;
  const number =
    phrases.length > 1
      ? { ...first.number, end, text: words.text.slice(first.number.start, end), low: people, high: people }
      : first.number;
  const who = first.who && {
    start: first.who.start,
    end: Math.max(first.who.end, phrases.length > 1 ? end : 0),
  };
  const affected = who && words.text.slice(who.start, who.end).trim();
  return {
    number,
    start: Math.min(start, number.start),
    end: Math.max(end, number.end),
    ...(affected !== undefined && affected !== '' && { affected }),
    isPart,
    ...(first.definite && { isDefinite: true }),
  };
}

/** "no reports of casualties": the word that makes it none. */
function noneAt(words: SentenceWords, items: readonly Item[], index: number): Count {
  const at = items[index]?.first ?? 0;
  const [start, end] = [words.tokens[at]?.start ?? 0, words.tokens[at]?.end ?? 0];
  const number: NumberMention = {
    type: 'number',
    start,
    end,
    text: words.text.slice(start, end),
    low: 0,
    high: 0,
    unit: 'people',
  };
  return { number, start, end, isPart: false };
}
