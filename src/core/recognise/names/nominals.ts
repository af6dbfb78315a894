import type { Token } from '../../text/tokens';
import {
  actorNouns,
  governmentVerbs,
  harmWords,
  modifiers,
  needsModifier,
  phraseStops,
  speakerNouns,
  speechVerbs,
} from '../data/lexicon';
import { isPeopleName } from '../data/demonyms';
import type { Line } from '../line';
import { readQuantity } from '../numbers/quantity';
import type { FoundName } from './foundName';

const joinedAdjective =
  /-(?:backed|led|based|linked|aligned|affiliated|allied|trained|sponsored|supported|held|run|ranking|level|controlled|speaking|born|inspired|dominated|declared)$/;
/** Verbs that may stand right after a noun and are no noun themselves. */
export const plainVerbs: ReadonlySet<string> = new Set(
  `fled took shot struck shot fought held made began went came met sent became won lost left kept saw found got gave put ran
  set led drove blew withdrew broke brought built hid rose fell stood spoke opened wants continues
  continue remains faces takes makes gives seeks launches carries conducts use try tries go goes come comes run runs
  roam appear appears operate operate need needs know think hope struggle
  pose poses seize seizes then too either alone itself
  themselves himself again back away off down recently quickly later today yesterday respond enter
  keeps shows leads lives holds plays joins`
    .trim()
    .split(/\s+/),
);
const collectives = new Set([
  'group',
  'groups',
  'organisation',
  'organization',
  'network',
  'movement',
  'faction',
]);

/**
 * Finds the nominal actors of a line: people and bodies called by a noun ("insurgents", "two Pakistani safety officers",
 * "the interior minister"), with the words that describe them but without an article. A nominal that stands right
 * before a person's name is part of that name ("local hospital official Shahid Babar").
 * @param names the line's names, sorted; a name that describes a nominal ("BLA fighters") is taken into it
 * @returns the names and nominals together, sorted
 */
export function withNominals(line: Line, names: readonly FoundName[], taken: Uint8Array): FoundName[] {
  const { tokens } = line;
  const nameAt = new Map<number, FoundName>();
  const covered = new Uint8Array(tokens.length);
  const endsAt = new Map<number, FoundName>();
  for (const name of names) {
    nameAt.set(name.first, name);
    endsAt.set(name.last, name);
    covered.fill(1, name.first, name.last);
  }
  const result: FoundName[] = [];
  const absorbed = new Set<FoundName>();
  for (let at = 0; at < tokens.length; at++) {
    const nominal =
      covered[at] || taken[at] ? undefined : readNominal(line, at, covered, taken, endsAt, nameAt);
    if (nominal === undefined) continue;
    const person = nameAt.get(nominal.last);
    const describesBody =
      person?.kind === 'actor' && person.actorType !== 'person' && tokens[person.first]?.capital;
    // "the paramilitary Rapid Support Forces": the noun only describes the name after it.
    if (describesBody && !isPlural(tokens[nominal.last - 1] as Token)) continue;
    if (person?.kind === 'actor' && person.actorType === 'person' && tokens[person.first]?.capital === true) {
      absorbed.add(person);
      result.push({ ...person, first: nominal.own });
    } else if (!(
      nominal.first < nominal.own &&
      collectives.has(tokens[nominal.last - 1]?.lower ?? '') &&
      nominal.own === nominal.last - 1
    )) {
      const modifier = endsAt.get(nominal.own);
      if (modifier !== undefined && nominal.first < nominal.own) absorbed.add(modifier);
      for (let inner = at + 1; inner < nominal.last; inner++) {
        const name = nameAt.get(inner);
        if (name !== undefined) absorbed.add(name);
      }
      result.push({
        kind: 'actor',
        first: nominal.first,
        last: nominal.last,
        actorType: nominal.actorType,
        named: false,
      });
    }
    covered.fill(1, nominal.first, nominal.last);
    at = nominal.last - 1;
  }
  for (const name of names) if (!absorbed.has(name)) result.push(name);
  return result.sort((one, other) => one.first - other.first);
}

/** No nominal has more describing words before its noun; more are no prose. */
const longestDescription = 8;

interface Nominal {
  readonly first: number;
  /** Where its own words begin, after a name taken in. */
  readonly own: number;
  readonly last: number;
  readonly actorType: (FoundName & { kind: 'actor' })['actorType'];
}

function readNominal(
  line: Line,
  at: number,
  covered: Uint8Array,
  taken: Uint8Array,
  endsAt: ReadonlyMap<number, FoundName>,
  startsAt: ReadonlyMap<number, FoundName>,
): Nominal | undefined {
  const { tokens } = line;
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  if (isPeopleName(token)) {
    return { first: at, own: at, last: at + 1, actorType: 'people' };
  }
  if (!actorNouns.has(token.lower) || (token.capital && line.opens[at] !== 1 && !line.headline))
    return undefined;
  const last = headEnd(tokens, at, covered, taken);
  const head = tokens[last - 1];
  if (head === undefined || isModifierOnly(tokens, last)) return undefined;
  let own = at;
  const farthest = Math.max(0, at - longestDescription);
  while (own > farthest && !covered[own - 1] && !taken[own - 1] && describes(line, own - 1)) own--;
  let first = own;
  const before = endsAt.get(own);
  if (before !== undefined && canDescribe(line, before, head)) first = before.first;
  const plain = first === at && last === at + 1;
  const defined =
    isDeterminer(tokens[at - 1]) &&
    tokens[last]?.lower !== 'of' &&
    /^(?:group|organisation|organization|coalition|alliance|movement)$/.test(head.lower);
  if (plain && needsModifier.has(head.lower) && !defined && !isMembers(tokens, at)) return undefined;
  const counted = first === own && !covered[own - 1] ? countBefore(tokens, own, head) : own;
  const memberNoun = membersBefore(tokens, first);
  const members = memberNoun !== undefined && !covered[memberNoun] ? memberNoun : undefined;
  const start = members ?? counted;
  const actorType = typeOf(tokens, own, last);
  const tail = placeTail(line, last, startsAt);
  return first < own && members === undefined
    ? { first, own, last: tail, actorType }
    : { first: Math.min(start, first), own: Math.min(start, first), last: tail, actorType };
}

/** "the government of Iraq", "the people of Syria": the country belongs to the body. */
function placeTail(line: Line, last: number, startsAt: ReadonlyMap<number, FoundName>): number {
  const { tokens } = line;
  if (
    !/^(?:governments?|people|presidents?|regime|king|army|parliament)$/.test(tokens[last - 1]?.lower ?? '')
  )
    return last;
  if (tokens[last]?.lower !== 'of') return last;
  const name = startsAt.get(tokens[last + 1]?.lower === 'the' ? last + 2 : last + 1);
  return name?.kind === 'place' && name.country === name.name ? name.last : last;
}

/** The more telling of a compound's nouns gives the type: "security officials" speak for a force, a "rebel leader" rebels. */
function typeOf(tokens: readonly Token[], first: number, last: number): Nominal['actorType'] {
  const head = actorNouns.get(tokens[last - 1]?.lower ?? '') ?? 'people';
  for (let index = first; index < last - 1; index++) {
    const inner = actorNouns.get(tokens[index]?.lower ?? '');
    if (inner === 'armed group' && head !== 'people') return inner;
    if (inner === 'state force' && head === 'government') return inner;
    if (inner === 'government' && head === 'organisation') return inner;
    if (
      /^(?:militant|insurgent|rebel|separatist|terrorist|jihadist|extremist)$/.test(
        tokens[index]?.lower ?? '',
      ) &&
      head === 'organisation'
    )
      return 'armed group';
  }
  return head;
}

function headEnd(tokens: readonly Token[], at: number, covered: Uint8Array, taken: Uint8Array): number {
  let last = at + 1;
  while (last < at + 4) {
    const next = tokens[last];
    if (
      next?.kind !== 'word' ||
      covered[last] ||
      taken[last] ||
      next.capital ||
      !actorNouns.has(next.lower) ||
      isAmbiguousVerb(next, tokens[last + 1])
    )
      break;
    last++;
  }
  return last;
}

/** "forces" after a plural is a verb: "rebels force"; "suspect" likewise. */
function isAmbiguousVerb(token: Token, next: Token | undefined): boolean {
  return (
    (token.lower === 'force' || token.lower === 'suspect' || token.lower === 'guard') &&
    next?.kind === 'word' &&
    !phraseStops.has(next.lower) &&
    !actorNouns.has(next.lower) &&
    !token.lower.endsWith('s')
  );
}

/** "army bases", "insurgent hideouts": a singular noun before another noun only describes it. */
export function isModifierOnly(tokens: readonly Token[], last: number): boolean {
  const head = tokens[last - 1];
  const next = tokens[last];
  if (head === undefined || next === undefined) return false;
  if (next.text === '-' && !next.spaced) return true;
  if (next.kind !== 'word' || next.capital) return false;
  if (isPlural(head)) return false;
  const word = next.lower;
  if (/n['’]t$/.test(word)) return false;
  if (/^(?:casualt|death|fatalit|injur|killing|wound$|missing)/.test(word)) return true;
  if (/^(?:reports|claims|calls|demands|notes|estimates|rules|charges)$/.test(word)) {
    return !isDeterminer(tokens[last - 2]);
  }
  if (
    phraseStops.has(word) ||
    speechVerbs.has(word) ||
    governmentVerbs.has(word) ||
    harmWords.has(word) ||
    plainVerbs.has(word)
  )
    return false;
  return (
    !/(?:ed|ly|ing)$/.test(word) ||
    /^(?:building|training|bombing|shelling|killing|gathering|meeting|spending|wing|briefing|shooting)s?$/.test(
      word,
    )
  );
}

function isPlural(token: Token): boolean {
  return (
    /(?:s|men|women|people|children|personnel|fidayeen|mujahideen|fedayeen|youth)$/.test(token.lower) &&
    !/(?:ss)$/.test(token.lower)
  );
}

function describes(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token?.kind !== 'word' || line.sentenceOf[at] !== line.sentenceOf[at + 1]) return false;
  const capitalised = token.capital && line.opens[at] !== 1 && !line.headline;
  if (line.book.demonyms.has(token.lower) && token.capital) return true;
  if (joinedAdjective.test(token.lower)) return true;
  if (capitalised) return false;
  if (modifiers.has(token.lower)) return !harmWords.has(token.lower) || isDeterminer(line.tokens[at - 1]);
  return actorNouns.has(token.lower) && !isPlural(token);
}

function isDeterminer(token: Token | undefined): boolean {
  return /^(?:the|a|an|this|these|those|its|their|his|her)$/.test(token?.lower ?? '');
}

/** A body or a place may describe a nominal that follows it; "in Noshki militants" does not read so. */
function canDescribe(line: Line, name: FoundName, head: Token): boolean {
  // "the Assad regime": a person describes only what is his.
  const leaders = /^(?:regime|government|administration|forces)$/.test(head.lower);
  if (name.kind === 'other') return false;
  const before = line.tokens[name.first - 1]?.lower ?? '';
  const bracketed = line.tokens[name.last - 1]?.text === ')';
  const written = line.tokens[name.first]?.kind === 'word';
  if (bracketed || !written) return false;
  if (name.kind === 'place') return !/^(?:in|at|from|near|of|to|on|,|between|around)$/.test(before);
  return (name.actorType !== 'person' || leaders) && name.named;
}

/** "two Pakistani safety officers": a bare small number belongs to people who speak; the counted are told by numbers. */
function countBefore(tokens: readonly Token[], at: number, head: Token): number {
  if (!speakerNouns.has(head.lower)) return at;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return at;
  const quantity = readQuantity(tokens, at - 1);
  return quantity !== undefined && quantity.next === at && quantity.value <= 12 ? at - 1 : at;
}

function isMembers(tokens: readonly Token[], at: number): boolean {
  return membersBefore(tokens, at) !== undefined;
}

/** "members of the [security forces]". */
function membersBefore(tokens: readonly Token[], at: number): number | undefined {
  const determiner = isDeterminer(tokens[at - 1]) ? 1 : 0;
  const of = at - 1 - determiner;
  return tokens[of]?.lower === 'of' &&
    /^(?:members?|fighters|soldiers|supporters|leaders?|commanders?)$/.test(tokens[of - 1]?.lower ?? '')
    ? of - 1
    : undefined;
}
