import type { NameEntry } from '../../recognise/dictionary/nameDictionary';
import { spellingKey } from '../../recognise/dictionary/spelling';
import type { PlaceFinder } from '../../recognise/gazetteer/locatePlaces';
import type { NameBook } from '../../recognise/names/nameBook';
import { compareText } from '../../text/compareText';
import { finish } from '../../text/finish';
import type { ClaimRef } from '../incidentBook';
import { listAt } from '../listAt';
import type { CanonicalNames } from './canonicalNames';
import { compareActors } from './compareActors';
import { comparePlaces } from './comparePlaces';
import { confidenceOf } from './evidence';
import type { NameReason, NameSign } from './evidence';
import { joinNames } from './joinNames';
import type { JoinedNames } from './joinNames';
import { knownReason } from './knownActor';
import { actorKeys, placeKeys } from './nameKeys';
import { namesInClaims, pairKey } from './namesInClaims';
import type { NamesInClaims, UsedName } from './namesInClaims';
import { isAbbreviation } from './actorForm';
import { statedNames } from './statedNames';
import type { StatedNames } from './statedNames';

/** One spelling of a proposed name. */
export interface ProposedSpelling {
  readonly name: string;
  /** In how many claims and articles it is used. */
  readonly claims: number;
  readonly articles: number;
  /** Some of the claims, in reading order. */
  readonly examples: readonly ClaimRef[];
  /** True when it stands under the name already. */
  readonly confirmed: boolean;
}

/** Names that may be one actor or place, for a person to confirm. */
export interface NameProposal {
  readonly type: NameEntry['type'];
  /** The spelling that stands for all: the confirmed one, else the commonest full name. */
  readonly name: string;
  /** The main one first, then the commonest. */
  readonly spellings: readonly ProposedSpelling[];
  /** How sure the least sure of them is, from 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly NameReason[];
  /** Of a place, the country that its claims put it in. */
  readonly country?: string;
}

/** So many claims are looked at between two steps. */
const stepLength = 64;

/** What the names of the program may be asked for. */
export interface NamesKnowledge {
  readonly book: NameBook;
  readonly gazetteer?: PlaceFinder;
}

/**
 * Which names in claims are spellings of one actor or place and are not confirmed as such, the surest first. Nothing
 * that was refused is proposed again.
 *
 * @param claims in any order: the result depends on the set of them alone
 * @param knowledge names known beforehand; without it only the words and the claims count
 */
export function proposeNames(
  claims: Iterable<ClaimRef>,
  names: CanonicalNames,
  knowledge?: NamesKnowledge,
): NameProposal[] {
  return finish(proposeNamesStepwise(claims, names, knowledge));
}

/** {@link proposeNames} in steps, for a caller who shares its time with others. */
export function* proposeNamesStepwise(
  claims: Iterable<ClaimRef>,
  names: CanonicalNames,
  knowledge?: NamesKnowledge,
): Generator<undefined, NameProposal[]> {
  const sorted = yield* byArticle(claims);
  const used = yield* namesInClaims(sorted);
  const stated = yield* statedIn(sorted);
  const actors = yield* joinActors(used, stated, names, knowledge);
  const places = yield* joinPlaces(used, names, knowledge);
  const proposals = [
    ...(yield* proposalsOf('actor', used, actors, names)),
    ...(yield* proposalsOf('place', used, places, names)),
  ];
  return proposals.sort(
    (one, other) =>
      other.confidence - one.confidence ||
      compareText(one.name, other.name) ||
      compareText(one.type, other.type),
  );
}

/** The claims by article and id. */
function* byArticle(claims: Iterable<ClaimRef>): Generator<undefined, ClaimRef[]> {
  const articles = new Map<string, ClaimRef[]>();
  let looked = 0;
  for (const ref of claims) {
    if (looked++ % stepLength === 0) yield;
    listAt(articles, ref.uri).push(ref);
  }
  const sorted: ClaimRef[] = [];
  for (const uri of [...articles.keys()].sort(compareText)) {
    yield;
    const refs = articles.get(uri) ?? [];
    for (const ref of refs.sort((one, other) => compareText(one.claim.id, other.claim.id))) sorted.push(ref);
  }
  return sorted;
}

type StatedInClaim = StatedNames & { readonly claim: string };

/** What the sentences around the claims say of names. */
function* statedIn(claims: readonly ClaimRef[]): Generator<undefined, StatedInClaim[]> {
  const seen = new Set<string>();
  const stated: StatedInClaim[] = [];
  for (const [at, { claim }] of claims.entries()) {
    if (at % stepLength === 0) yield;
    for (const { prefix = '', exact, suffix = '' } of claim.spans.slice(0, 1)) {
      const text = `${prefix}${exact}${suffix}`;
      if (seen.has(text) || !/\(|known|called|named/.test(text)) continue;
      seen.add(text);
      for (const each of statedNames(text)) stated.push({ ...each, claim: claim.id });
    }
  }
  return stated;
}

const helped: ReadonlySet<NameSign> = new Set([
  'initials',
  'short form',
  'respelt',
  'slip',
  'owner left out',
]);

/** What the claims say for or against two names being one. */
function contextReasons(one: UsedName, other: UsedName, reasons: readonly NameReason[]): NameReason[] {
  const names = [one.name, other.name] as const;
  if (!reasons.some(({ sign }) => helped.has(sign))) return [];
  const found: NameReason[] = [];
  const shared = [...one.incidents].find((incident) => other.incidents.has(incident));
  if (shared !== undefined)
    found.push({ sign: 'same incident', names, weight: 1, text: `Claims on ${shared} have both names.` });
  const [here, there] = [one.countries, other.countries];
  const isOneCountry = [...here].some((country) => there.has(country));
  if (isOneCountry) {
    found.push({
      sign: 'same country',
      names,
      weight: 0.4,
      text: 'Their claims are on places in one country.',
    });
  } else if (here.size > 0 && there.size > 0 && one.type === 'actor')
    found.push({
      sign: 'different countries',
      names,
      weight: -1.5,
      text: 'Their claims are on places in different countries.',
    });
  return found;
}

function* joinActors(
  used: NamesInClaims,
  stated: readonly StatedInClaim[],
  names: CanonicalNames,
  knowledge: NamesKnowledge | undefined,
): Generator<undefined, JoinedNames[]> {
  const saidOf = new Map<string, StatedInClaim>();
  // Names that only texts have lead from one to another: "the Front of Kalgan (KF)" joins "KF" and "Kalgan Front".
  const all = [...new Set([...used.actors.keys(), ...stated.flatMap((each) => each.names)])];
  const statedWith = new Map<string, Set<string>>();
  for (const each of stated) {
    yield;
    const pair = pairKey(...each.names);
    if (!saidOf.has(pair)) saidOf.set(pair, each);
    for (const name of each.names) {
      const key = spellingKey(name);
      statedWith.set(key, (statedWith.get(key) ?? new Set()).add(`stated ${pair}`));
    }
  }
  return yield* joinNames({
    names: all,
    keysOf: (name) => [...actorKeys(name, knowledge?.book), ...(statedWith.get(spellingKey(name)) ?? [])],
    compare: remembered((one, other) => {
      const ruled = ruledOut(one, other, 'actor', used, names);
      if (ruled) return [ruled];
      const said = saidOf.get(pairKey(one, other));
      const reasons = [
        ...compareActors(one, other),
        ...(knowledge ? knownReason(one, other, knowledge.book) : []),
        ...(said ? [statedReason(one, other, said)] : []),
      ];
      const [a, b] = [used.actors.get(one), used.actors.get(other)];
      return a && b ? [...reasons, ...contextReasons(a, b, reasons)] : reasons;
    }),
    together: yield* confirmedTogether(used.actors, (name) => names.actor(name)),
  });
}

function statedReason(one: string, other: string, { words, claim }: StatedInClaim): NameReason {
  return {
    sign: 'stated',
    names: [one, other],
    weight: 4,
    text: `An article says “${words.replace(/\s+/g, ' ')}”.`,
    claims: [claim],
  };
}

function* joinPlaces(
  used: NamesInClaims,
  names: CanonicalNames,
  knowledge: NamesKnowledge | undefined,
): Generator<undefined, JoinedNames[]> {
  const gazetteer = knowledge?.gazetteer;
  return yield* joinNames({
    names: [...used.places.keys()],
    keysOf: (name) => placeKeys(name, gazetteer),
    compare: remembered((one, other) => {
      const ruled = ruledOut(one, other, 'place', used, names);
      if (ruled) return [ruled];
      const [a, b] = [used.places.get(one), used.places.get(other)];
      if (!a || !b) return [];
      const reasons = comparePlaces(a, b, gazetteer);
      return [...reasons, ...contextReasons(a, b, reasons)];
    }),
    together: yield* confirmedTogether(used.places, (name) => names.place(name)),
  });
}

function ruledOut(
  one: string,
  other: string,
  type: NameEntry['type'],
  { sideBySide }: NamesInClaims,
  names: CanonicalNames,
): NameReason | undefined {
  const pair = [one, other] as const;
  if (names.areRefused(one, other, type))
    return {
      sign: 'refused',
      names: pair,
      weight: -Infinity,
      text: `“${one}” and “${other}” were told apart.`,
    };
  if (!sideBySide.has(pairKey(one, other))) return undefined;
  return {
    sign: 'told apart',
    names: pair,
    weight: -Infinity,
    text: `A claim names “${one}” beside “${other}”.`,
  };
}

/** The answers kept, by pair. */
function remembered(
  compare: (one: string, other: string) => readonly NameReason[],
): (one: string, other: string) => readonly NameReason[] {
  const known = new Map<string, readonly NameReason[]>();
  return (one, other) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = `${a}\n${b}`;
    const found = known.get(key) ?? compare(a, b);
    known.set(key, found);
    return found;
  };
}

function* confirmedTogether(
  used: ReadonlyMap<string, UsedName>,
  nameOf: (name: string) => string,
): Generator<undefined, string[][]> {
  const groups = new Map<string, string[]>();
  for (const name of used.keys()) {
    yield;
    listAt(groups, nameOf(name)).push(name);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function* proposalsOf(
  type: NameEntry['type'],
  used: NamesInClaims,
  joined: readonly JoinedNames[],
  names: CanonicalNames,
): Generator<undefined, NameProposal[]> {
  const known = type === 'actor' ? used.actors : used.places;
  const nameOf = (name: string): string => (type === 'actor' ? names.actor(name) : names.place(name));
  const proposals: NameProposal[] = [];
  for (const { names: group, weight, reasons } of joined) {
    yield;
    const found = group.flatMap((name) => known.get(name) ?? []);
    const confirmed = new Set(found.map(({ name }) => nameOf(name)));
    if (found.length < 2 || confirmed.size < 2) continue;
    const entry = found.map(({ name }) => nameOf(name)).find((name) => isEntry(name, type, names));
    const main = entry ?? mainSpelling(found);
    const spellings = found
      .map((each) => ({
        name: each.name,
        claims: each.claims,
        articles: each.articles.size,
        examples: each.examples,
        confirmed: entry !== undefined && nameOf(each.name) === entry,
      }))
      .sort(
        (one, other) =>
          Number(other.name === main) - Number(one.name === main) ||
          other.claims - one.claims ||
          compareText(one.name, other.name),
      );
    const countries = new Set(found.flatMap((each) => [...each.countries]));
    const [country] = countries;
    proposals.push({
      type,
      name: main,
      spellings,
      confidence: confidenceOf(weight),
      reasons,
      ...(type === 'place' && country !== undefined && countries.size === 1 && { country }),
    });
  }
  return proposals;
}

function isEntry(name: string, type: NameEntry['type'], names: CanonicalNames): boolean {
  return type === 'actor' ? names.isConfirmed(name) : names.placeEntry(name)?.name === name;
}

/** The commonest full name; an abbreviation, or a name with brackets or a comma, only where there is no other. */
function mainSpelling(found: readonly UsedName[]): string {
  const isFull = ({ name }: UsedName): boolean =>
    !isAbbreviation(name) && !/[(),]|^(?:the|an?) |\p{Ll}['’]s /u.test(name);
  const [first] = [...found].sort(
    (one, other) =>
      Number(isFull(other)) - Number(isFull(one)) ||
      other.claims - one.claims ||
      other.name.length - one.name.length ||
      compareText(one.name, other.name),
  );
  return first?.name ?? '';
}
