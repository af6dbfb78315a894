import { several } from '../../claims/schema';
import { foldWord } from '../../text/foldWord';
import { compareText } from '../../text/compareText';
import { finish } from '../../text/finish';
import type { ClaimRef } from '../incidentBook';
import { listAt } from '../listAt';
import { actorForm, countryNamed } from './actorForm';
import type { CanonicalNames } from './canonicalNames';
import { confidenceOf } from './evidence';
import { isActorName, namesInClaims } from './namesInClaims';
import type { UsedName } from './namesInClaims';

/** What speaks for an actor being on a side. */
export type SideSign =
  | 'is the country'
  | 'institution of the country'
  | 'called so in the text'
  | 'spokesman'
  | 'belligerent'
  | 'official there'
  | 'own losses';

export interface SideReason {
  readonly sign: SideSign;
  /** In log odds. */
  readonly weight: number;
  /** The reason as a sentence. */
  readonly text: string;
  /** Ids of claims that show it. */
  readonly claims: readonly string[];
}

/** The party that an actor may belong to, for a person to confirm. */
export interface SideProposal {
  /** The actor by its main name. */
  readonly name: string;
  readonly side: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly SideReason[];
  /** In how many claims the actor is named. */
  readonly claims: number;
  /** Other sides that something speaks for. */
  readonly others: readonly string[];
}

/** Words for what a state has: with its country before them they are its side. */
const ofStates =
  /^(?:army|military|police|force|forces|navy|troops|security|government|ministry|ministers?|officials?|president|presidency|parliament|court|intelligence|corps|guards?|rangers|authorit(?:y|ies)|command|staff|agency|department|service|services|soldiers?|coast|air|armed|border|defence|defense|foreign|interior|national|embassy|state|federal)$/;
/** Roles that take no side by what they are. */
const thirdParties = new Set(['medical', 'ngo', 'witness', 'family', 'media']);
const prior = -1;
const leastWeight = 0.3;
const mostExamples = 20;

interface Vote extends SideReason {
  readonly side: string;
}

/**
 * The sides of actors that no names file tells, the surest first: a country and its institutions are one side, an armed
 * group is its own, who speaks for someone is on that side.
 *
 * @param leaderOf the main name of each actor, of those too that are only proposed to be one
 */
export function proposeSides(
  claims: Iterable<ClaimRef>,
  names: CanonicalNames,
  leaderOf: (name: string) => string = (name) => names.actor(name),
): SideProposal[] {
  return finish(proposeSidesStepwise(claims, names, leaderOf));
}

/** {@link proposeSides} in steps, for a caller who shares its time with others. */
export function* proposeSidesStepwise(
  claims: Iterable<ClaimRef>,
  names: CanonicalNames,
  leaderOf: (name: string) => string,
): Generator<undefined, SideProposal[]> {
  const { actors } = yield* namesInClaims(claims);
  const groups = new Map<string, UsedName[]>();
  for (const each of [...actors.values()].sort((one, other) => compareText(one.name, other.name))) {
    yield;
    listAt(groups, leaderOf(each.name)).push(each);
  }
  const proposals: SideProposal[] = [];
  const sides = new Map<string, string>();
  const settle = (name: string, group: readonly UsedName[], votes: readonly Vote[]): void => {
    const proposal = decided(name, group, votes);
    if (!proposal) return;
    proposals.push(proposal);
    sides.set(name, proposal.side);
  };
  const spoken: [string, UsedName[]][] = [];
  for (const [name, group] of groups) {
    yield;
    const known = group.map((each) => names.sideOf(each.name)).find((side) => side !== undefined);
    if (known !== undefined) sides.set(name, known);
    if (group.some((each) => names.hasSide(each.name))) continue;
    const votes = group.flatMap((each) => ownVotes(each, name));
    if (votes.some(({ sign }) => sign !== 'official there' && sign !== 'own losses'))
      settle(name, group, votes);
    else spoken.push([name, group]);
  }
  // Who speaks for others is on their side, which is known only now.
  const sideOf = (name: string): string => sides.get(leaderOf(name)) ?? leaderOf(name);
  for (const [name, group] of spoken) {
    yield;
    const votes = group.flatMap((each) => [...ownVotes(each, name), ...spokesmanVotes(each, sideOf)]);
    settle(name, group, votes);
  }
  return proposals.sort(
    (one, other) =>
      other.confidence - one.confidence || other.claims - one.claims || compareText(one.name, other.name),
  );
}

function decided(name: string, group: readonly UsedName[], votes: readonly Vote[]): SideProposal | undefined {
  const weights = new Map<string, number>();
  for (const vote of distinct(votes)) weights.set(vote.side, (weights.get(vote.side) ?? 0) + vote.weight);
  const ranked = [...weights].sort(([a, one], [b, other]) => other - one || compareText(a, b));
  const [best, second] = ranked;
  if (!best) return undefined;
  const weight = prior + best[1] - Math.max(0, second?.[1] ?? 0);
  if (weight < leastWeight) return undefined;
  return {
    name,
    side: best[0],
    confidence: confidenceOf(weight),
    reasons: distinct(votes)
      .filter(({ side }) => side === best[0])
      .map(({ sign, weight, text, claims }) => ({ sign, weight, text, claims })),
    claims: group.reduce((sum, each) => sum + each.claims, 0),
    others: ranked.slice(1).map(([side]) => side),
  };
}

/** Of votes of one sort for one side the weightiest. */
function distinct(votes: readonly Vote[]): Vote[] {
  const best = new Map<string, Vote>();
  for (const vote of votes) {
    const key = `${vote.sign} ${vote.side}`;
    const known = best.get(key);
    if (!known || known.weight < vote.weight) best.set(key, vote);
  }
  return [...best.values()];
}

function ownVotes(used: UsedName, name: string): Vote[] {
  const ids = used.examples.map(({ claim }) => claim.id);
  const vote = (side: string, sign: SideSign, weight: number, text: string, claims = ids): Vote => ({
    side,
    sign,
    weight,
    text,
    claims,
  });
  const country = countryNamed(used.name);
  if (country !== undefined) return [vote(country, 'is the country', 4, `“${used.name}” is a country.`)];
  const owner = ownerOf(used.name);
  if (owner !== undefined)
    return [vote(owner, 'institution of the country', 3.5, `“${used.name}” is an institution of ${owner}.`)];
  const roles = [...used.roles];
  if (used.roles.has('belligerent') && !used.roles.has('official') && !calledOf(used))
    return [vote(name, 'belligerent', 2.5, `“${used.name}” speaks as a belligerent, for itself.`)];
  const called = calledOf(used);
  const votes: Vote[] = [];
  if (called)
    votes.push(
      vote(called.country, 'called so in the text', 2.5, `An article says “${called.words}”.`, [
        called.claim,
      ]),
    );
  if (used.roles.has('official') && !roles.some((role) => thirdParties.has(role))) {
    const [only] = used.countries;
    if (only !== undefined && used.countries.size === 1) {
      votes.push(
        vote(only, 'official there', 1.4, `“${used.name}” speaks as an official on places in ${only} alone.`),
      );
      const mourned = used.examples.filter(({ claim }) => /\bmartyr/i.test(claim.affected ?? ''));
      if (mourned.length > 0) {
        const claims = mourned.map(({ claim }) => claim.id);
        votes.push(
          vote(only, 'own losses', 0.7, `“${used.name}” calls the dead of security forces martyrs.`, claims),
        );
      }
    }
  }
  return votes;
}

/** The country of which a name's words make an institution ("Pakistani military", "Government of Pakistan"). */
function ownerOf(name: string): string | undefined {
  const { words, owner } = actorForm(name);
  const countries = new Set(
    [owner, ...words.map(({ country }) => country)].filter((found) => found !== undefined),
  );
  const [country] = countries;
  const rest = words.filter((word) => word.country === undefined);
  const isOfState = rest.length > 0 && rest.every(({ folded }) => ofStates.test(folded));
  return country !== undefined && countries.size === 1 && isOfState ? country : undefined;
}

const reach = 90;

/**
 * A country that an article calls an actor by: "Pakistan’s Interior Minister Sheikh Rasheed Ahmad", "the Pakistani
 * military’s ISPR".
 */
function calledOf(used: UsedName): { country: string; words: string; claim: string } | undefined {
  for (const { text, claim } of texts(used)) {
    for (let at = text.indexOf(used.name); at !== -1; at = text.indexOf(used.name, at + 1)) {
      const before =
        text
          .slice(Math.max(0, at - reach), at)
          .split(/[.;:!?\n“”"]\s?/)
          .at(-1) ?? '';
      const words = before.split(/[\s(]+/).filter((word) => word !== '');
      const from = words.findLastIndex((word) => countryNamed(word) !== undefined);
      const country = countryNamed(words[from] ?? '');
      const between = words.slice(from + 1).map((word) => foldWord(word).replace(/['’]s$|,$/g, ''));
      // Between the country and the name only offices and institutions may stand.
      if (country === undefined || between.length === 0 || !between.some((word) => ofStates.test(word)))
        continue;
      if (
        between.length > 7 ||
        between.some((word) => /^(?:and|said|says|told|killed|by|in|on|with|against|from|that)$/.test(word))
      )
        continue;
      return { country, words: `${words.slice(from).join(' ')} ${used.name}`, claim };
    }
  }
  return undefined;
}

/** "Taliban spokesman Zabihullah Mujahid", "Jeeyand Baloch, a spokesman for the BLA". */
function spokesmanVotes(used: UsedName, sideOf: (name: string) => string): Vote[] {
  const speaks = /(?:spokes(?:man|woman|person)|commander|leader)/;
  return texts(used).flatMap(({ text, claim }): Vote[] => {
    const at = text.indexOf(used.name);
    if (at === -1) return [];
    const before = text.slice(Math.max(0, at - reach), at);
    const after = text.slice(at + used.name.length, at + used.name.length + reach);
    const led =
      /(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,4})(?:['’]s)? (?:government )?(?:spokes(?:man|woman|person)|commander|leader) $/u.exec(
        before,
      );
    const followed =
      /^, (?:an? |the )?(?:spokes(?:man|woman|person)|commander|leader) (?:for|of) (?:the )?(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,4})/u.exec(
        after,
      );
    const who = led?.[1] ?? followed?.[1];
    if (who === undefined || !isActorName(who) || !speaks.test(before + after)) return [];
    const side = sideOf(who);
    return [
      {
        side,
        sign: 'spokesman',
        weight: 2.5,
        text: `An article calls ${used.name} one who speaks for ${who}.`,
        claims: [claim],
      },
    ];
  });
}

function texts({ examples }: UsedName): { text: string; claim: string }[] {
  return examples.slice(0, mostExamples).flatMap(({ claim }) =>
    several(claim.spans).map(({ prefix = '', exact, suffix = '' }) => ({
      text: `${prefix}${exact}${suffix}`,
      claim: claim.id,
    })),
  );
}
