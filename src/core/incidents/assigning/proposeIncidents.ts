import { several } from '../../claims/schema';
import { compareText } from '../../text/compareText';
import { finish } from '../../text/finish';
import { groupBy } from '../groupBy';
import type { ClaimRef, Incident, IncidentBook } from '../incidentBook';
import { compareRefs } from '../reconciling/statements';
import { candidatePairs } from './candidates';
import { spokenSpots, surroundings } from './articlePlaces';
import { factsOf } from './claimFacts';
import type { ClaimFacts } from './claimFacts';
import { familiesOf } from './families';
import type { Family } from './families';
import { joinTellings } from './joinTellings';
import type { CanonicalNames } from '../naming/canonicalNames';
import { Lexicon } from './lexicon';
import { profileOf, withDecisions } from './profile';
import type { Profile } from './profile';
import type { Proposals } from './proposals';
import { proposeMerges } from './proposeMerges';
import { proposeNew } from './proposeNew';
import { proposeToIncidents } from './proposeToIncidents';
import { Refusals } from './refusals';
import { spotsOf } from './spots';
import type { Locator, Spot } from './spots';
import { tellingsOf } from './tellings';
import type { Telling } from './tellings';

/** A known incident with all its parts, or what one article tells of one that is not known yet. */
export interface Node {
  readonly profile: Profile;
  readonly family?: Family;
  readonly telling?: Telling;
}

/** Everything that proposals are made from. */
export interface Findings {
  readonly book: IncidentBook;
  readonly nodes: readonly Node[];
  readonly lexicon: Lexicon;
  readonly refusals: Refusals;
  /** What articles tell of incidents that the analyst gave to other claims of the same telling. */
  readonly toldTogether: readonly Telling[];
  readonly factsOf: ReadonlyMap<ClaimRef, ClaimFacts>;
}

/**
 * Proposes for every claim without an incident which one it is about, be it known or new; which incidents are one; and
 * which are part of another. What the analyst refused is not proposed, nor are rejected claims and tolls beyond any
 * incident. Deterministic; it decides nothing.
 *
 * @param locate reads place names; without it places are told apart by their names alone
 */
export function proposeIncidents(book: IncidentBook, locate?: Locator): Proposals {
  return finish(proposeStepwise(book, locate));
}

/** {@link proposeIncidents} in steps, for a caller who shares its time with others. */
export function* proposeStepwise(book: IncidentBook, locate?: Locator): Generator<undefined, Proposals> {
  const families = familiesOf(book);
  const refusals = new Refusals(book, families);
  const facts = new Map<ClaimRef, ClaimFacts>();
  const tellings: Telling[] = [];
  const { names } = book;
  const silentNames = new Lexicon([], names);
  const decided = {
    incidentOf: ({ ref: { claim } }: ClaimFacts): string | undefined =>
      claim.incident === undefined ? undefined : families.idOf(claim.incident),
    isRefused: (one: ClaimFacts, other: string): boolean => refusals.refusesClaim(one.ref.claim, other),
  };
  for (const refs of claimsByArticle(book)) {
    yield;
    const spots = spotsOf(
      refs.flatMap(({ claim }) => several(claim.place)),
      locate,
      surroundings(refs),
      names,
    );
    const spoken = spokenSpots(refs, spots);
    const ofArticle = refs
      .map((ref) => factsOf(ref, spoken.get(ref) ?? spots))
      .filter((fact) => !fact.isCustomary || fact.ref.claim.incident !== undefined);
    for (const fact of ofArticle) facts.set(fact.ref, fact);
    // Where the analyst assigned everything there is nothing to find out.
    if (ofArticle.every(({ ref }) => ref.claim.incident !== undefined)) continue;
    tellings.push(...tellingsOf(ofArticle, silentNames, decided));
  }
  const fresh = tellings.filter(({ incident }) => incident === undefined);
  const known = families.all.map((family) => ({
    family,
    profile: familyProfile(family, facts, locate, names),
  }));
  yield;
  const lexicon = new Lexicon(
    [
      ...fresh.map((telling) => telling.facts),
      ...families.all.map(({ claims }) => claims.flatMap((ref) => facts.get(ref) ?? [])),
    ],
    names,
  );
  yield;
  const nodes: Node[] = [
    ...known,
    ...fresh.map((telling) => ({ telling, profile: profileOf(telling.facts) })),
  ];
  const profiles = nodes.map(({ profile }) => profile);
  const pairs = yield* candidatePairs(profiles, lexicon);
  const found = yield* joinTellings(profiles, pairs, lexicon, (one, other) =>
    mustStayApart(nodes[one], nodes[other], refusals),
  );
  const findings = {
    book,
    nodes,
    lexicon,
    refusals,
    factsOf: facts,
    toldTogether: tellings.filter(({ incident }) => incident !== undefined),
  };
  const added = proposeNew(findings, found);
  return {
    assignments: [...proposeToIncidents(findings, found), ...added.assignments].sort(
      (one, other) => other.confidence - one.confidence || compareRefs(one.ref, other.ref),
    ),
    incidents: added.incidents,
    ...proposeMerges(findings, found),
  };
}

/** Two known incidents are never joined on the way: that they are one is a proposal of its own. */
function mustStayApart(one: Node | undefined, other: Node | undefined, refusals: Refusals): boolean {
  if (one?.family && other?.family) return true;
  const claims = (node: Node | undefined): readonly ClaimRef[] =>
    node?.telling?.facts.map(({ ref }) => ref) ?? node?.family?.claims ?? [];
  const family = one?.family ?? other?.family;
  const telling = one?.telling ?? other?.telling;
  if (family && telling) return telling.facts.some(({ ref }) => refusals.refusesClaim(ref.claim, family.id));
  return refusals.areRefused(claims(one), claims(other));
}

/** The claims to look at, article by article in the order of the text. */
function claimsByArticle(book: IncidentBook): ClaimRef[][] {
  const isOpen = ({ claim }: ClaimRef): boolean =>
    claim.scope !== 'cumulative' && claim.status !== 'rejected';
  const refs = [...book.unassigned.filter(isOpen), ...book.incidents.flatMap(({ claims }) => claims)];
  const articles = groupBy(refs, ({ uri }) => uri);
  return [...articles]
    .sort(([one], [other]) => compareText(one, other))
    .map(([, ofArticle]) => ofArticle.sort(compareRefs));
}

function familyProfile(
  { incidents, claims }: Family,
  facts: ReadonlyMap<ClaimRef, ClaimFacts>,
  locate: Locator | undefined,
  names: CanonicalNames | undefined,
): Profile {
  const [whole] = incidents;
  return withDecisions(
    profileOf(claims.flatMap((ref) => facts.get(ref) ?? [])),
    whole?.date,
    decidedSpots(incidents, locate, names),
  );
}

function decidedSpots(
  incidents: readonly Incident[],
  locate: Locator | undefined,
  names: CanonicalNames | undefined,
): Spot[] {
  const places = incidents.flatMap(({ decidedPlaces = [] }) => decidedPlaces);
  return places.length === 0 ? [] : [...spotsOf(places, locate, new Map(), names).values()];
}
