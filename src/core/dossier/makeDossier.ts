import { describeClaimant, describeStatement } from '../claims/describeClaim';
import { placeName, several } from '../claims/schema';
import type { Span } from '../claims/schema';
import { describeFigures, describeReasons, describeStanding } from '../incidents/describe';
import { gradingDefinitions } from '../incidents/gradings';
import type { ClaimRef, Incident } from '../incidents/incidentBook';
import type { LocatingContext } from '../incidents/locating/locateIncident';
import { noNames } from '../incidents/naming/canonicalNames';
import type { CanonicalNames } from '../incidents/naming/canonicalNames';
import { compareDatasets } from './datasets';
import type { DatasetRow, Dossier, DossierClaim, Quote, TiedIncident } from './dossier';
import { familyOf, liveClaims } from './family';
import type { Family } from './family';
import { figureName } from './figureName';
import { makeLedger } from './ledger';
import { placesOf } from './places';
import { makePlots } from './plots';
import { findQuestions } from './questions';
import { Speakers } from './speakers';
import { summarise } from './summarise';
import { tellDate } from './tellDate';
import { makeTimeline } from './timeline';

/** What a dossier is made with besides its incident. */
export interface DossierSources {
  /** An incident by its id or a former one. */
  readonly find: (id: string) => Incident | undefined;
  /** The line of a claim's first span in its article, 1 and up, where it is known. */
  readonly lineOf: (ref: ClaimRef) => number | undefined;
  /** What is confirmed about the names of actors. */
  readonly names?: CanonicalNames;
  /** Tells where places lie that nobody gave coordinates for; absent while it is not loaded. */
  readonly gazetteer?: LocatingContext['gazetteer'];
  /** The claims of an article, whose places tell which one is meant. */
  readonly claimsOf?: LocatingContext['claimsOf'];
}

/** Everything that the page of one incident shows: its claims side by side, and what follows from them. */
export function makeDossier(incident: Incident, sources: DossierSources): Dossier {
  const { find, lineOf, names = noNames, gazetteer, claimsOf } = sources;
  const family = familyOf(incident, find);
  const speakers = new Speakers(family, names);
  const summary = summarise(incident, speakers);
  const ledger = makeLedger(incident, speakers);
  const datasets = compareDatasets(family);
  const { id, title, date, places, parties, type, grading, parts, related, partOf, note, decisions } =
    incident;
  const tied = (ids: readonly string[]): TiedIncident[] => ids.flatMap((each) => tiedIncident(find(each)));
  const [whole] = partOf === undefined ? [] : tied([partOf]);
  return {
    id,
    title,
    ...(date !== undefined && { date: tellDate(date) }),
    places,
    parties: parties.map(({ name }) => name),
    ...(type !== undefined && { type }),
    ...(grading !== undefined && { grading: { word: grading, definition: gradingDefinitions[grading] } }),
    contested: contestedIn(incident),
    ...(whole && { whole }),
    parts: tied(parts),
    related: tied(related),
    summary,
    ledger,
    plots: makePlots(incident, speakers),
    timeline: makeTimeline(incident, liveClaims(family.within), speakers),
    map: placesOf(incident, { gazetteer, incident: find, ...(claimsOf && { claimsOf }) }),
    datasets,
    claims: listClaims(family, { summary, datasets }, speakers, lineOf),
    questions: findQuestions(incident, ledger.reasons, liveClaims([incident])),
    decisions: decisions.map(({ field, value, reason, by, claims = [] }) => ({
      field,
      value: field.trim().toLowerCase() === 'date' ? tellDate(String(value)) : String(value),
      ...(reason !== undefined && { reason }),
      ...(by !== undefined && { by }),
      claims,
    })),
    ...(note !== undefined && { note }),
  };
}

function contestedIn({ figures, contests }: Incident): string[] {
  return [
    ...figures
      .filter(({ contested }) => contested)
      .map((figure) => `${figureName(figure)} (${describeReasons(figure.reasons)})`),
    ...contests.map(({ field, type }) => `${field} (${type})`),
  ];
}

function tiedIncident(incident: Incident | undefined): TiedIncident[] {
  if (!incident) return [];
  const { id, title, date, contested } = incident;
  const figures = describeFigures(incident);
  return [
    { id, title, ...(date !== undefined && { date: tellDate(date) }), figures, isContested: contested },
  ];
}

/**
 * The claims of the incident and its parts, those that the summary rests on first; claims of the whole that a dataset would
 * divide come last.
 */
function listClaims(
  { incident, within, all }: Family,
  { summary, datasets }: Pick<Dossier, 'summary' | 'datasets'>,
  speakers: Speakers,
  lineOf: DossierSources['lineOf'],
): DossierClaim[] {
  const cited = [...new Set(summary.flat().flatMap(({ claims = [] }) => claims))];
  const places = new Map(cited.map((id, at) => [id, at]));
  const place = (ref: ClaimRef): number => places.get(ref.claim.id) ?? cited.length;
  const standings = new Map(
    all.flatMap(({ figures }) =>
      figures.flatMap(({ claims }) =>
        claims.map(({ ref, standing }) => [ref, describeStanding(standing)] as const),
      ),
    ),
  );
  const elsewhere = new Set(datasets.flatMap(({ rows }) => rows.flatMap(namedByRow)));
  const own = within.flatMap((each) => each.claims.map((ref) => ({ ref, of: each })));
  const others = all
    .filter((each) => !within.includes(each))
    .flatMap((each) => each.claims.map((ref) => ({ ref, of: each })))
    .filter(({ ref }) => elsewhere.has(ref.claim.id));
  const listed = [...own, ...others];
  listed.sort((one, other) => place(one.ref) - place(other.ref));
  return listed.map(({ ref, of }, at) => {
    const standing = standings.get(ref) ?? '';
    const { side } = speakers.of(ref);
    const line = lineOf(ref);
    return {
      ...describe(ref),
      number: at + 1,
      ...(line !== undefined && { line }),
      ...(side !== undefined && { side }),
      ...(standing !== '' && { standing }),
      ...(of !== incident && { part: of.title }),
    };
  });
}

function namedByRow({ low, best, high }: DatasetRow): readonly string[] {
  return [low, best, high].flatMap((number) => number?.claims ?? []);
}

function describe({ name, article, claim }: ClaimRef): Omit<DossierClaim, 'number'> {
  const { id, role, said, date, status, caveat, note, relayed_by: relays } = claim;
  const places = several(claim.place).map(placeName).join(', ');
  return {
    id,
    article: name,
    ...(article.title !== undefined && { headline: article.title }),
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.published !== undefined && { published: tellDate(article.published) }),
    quotes: claim.spans.filter((span) => several(span.for).length === 0).map(quoteOf),
    says: describeStatement(claim),
    claimant: describeClaimant(claim),
    ...(role !== undefined && role !== 'unknown' && { role }),
    ...(relays && { relayedBy: relays.map((relay) => relay.name).join(', ') }),
    ...(said !== undefined && { said: tellDate(said) }),
    ...(date !== undefined && { date: tellDate(date) }),
    ...(places !== '' && { places }),
    ...(status !== undefined && { status }),
    ...(caveat !== undefined && { caveat }),
    ...(note !== undefined && { note }),
  };
}

/** How much of the sentence around a quote is shown on either side, in UTF-16 units. */
const longestContext = 160;

/** A span's words in what is stored of their line; what is cut off is cut between words. */
function quoteOf({ exact, prefix = '', suffix = '' }: Span): Quote {
  const before = prefix.split('\n').at(-1) ?? '';
  const after = suffix.split('\n')[0] ?? '';
  const isLineStart = before.length < prefix.length;
  const isLineEnd = after.length < suffix.length;
  return {
    before: isLineStart && before.length <= longestContext ? before : cutStart(before),
    exact,
    after: isLineEnd && after.length <= longestContext ? after : cutEnd(after),
  };
}

function cutStart(before: string): string {
  const near = before.slice(-longestContext);
  const isSentence = near === before && /^[\p{Lu}“"‘'(]/u.test(near);
  return isSentence || near.trim() === '' ? near : `… ${near.replace(/^\S*\s+/, '')}`;
}

function cutEnd(after: string): string {
  const near = after.slice(0, longestContext);
  const isSentence = near === after && /[.!?…][”"’')]*\s*$/.test(near);
  return isSentence || near.trim() === '' ? near : `${near.replace(/\s+\S*$/, '')} …`;
}
