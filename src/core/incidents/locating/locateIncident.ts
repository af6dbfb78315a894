import { several } from '../../claims/schema';
import type { Claim, Place } from '../../claims/schema';
import { knownOf } from '../../claims/places/placeOptions';
import type { PlacePrecision } from '../../claims/places/placeOptions';
import { kilometresBetween } from '../../recognise/gazetteer/distance';
import type { Point } from '../../recognise/gazetteer/distance';
import type { NamedPlace, PlaceFinder } from '../../recognise/gazetteer/locatePlaces';
import { groupBy } from '../groupBy';
import type { ClaimRef, Incident } from '../incidentBook';
import { placeKey } from '../names';
import { gazetteerSites } from './gazetteerSites';
import type { GazetteerSites, ToldPlace } from './gazetteerSites';
import type { PlacedName, Site, SiteBasis } from './site';
import { toldAreas } from './toldAreas';

/** What else may tell where a place lies. */
export interface LocatingContext {
  /** Absent while it is not loaded: then only places with coordinates of their own are located. */
  readonly gazetteer?: PlaceFinder | undefined;
  /** An incident by its id, for what is decided and claimed of its whole and its parts. */
  readonly incident?: (id: string) => Incident | undefined;
  /** The claims of an article: the places that they name tell which one is meant. */
  readonly claimsOf?: (uri: string) => readonly Claim[];
}

/** A place as the incident file or a claim gives it. */
type Detailed = Exclude<Place, string>;
/** All that is said of one place, by its key. */
interface Said {
  readonly decided: readonly Detailed[];
  readonly claimed: readonly { readonly place: Detailed; readonly claim: Claim }[];
  /** Ids of the incident's own claims that name it. */
  readonly claims: readonly string[];
}

/** More names than these do not tell more of where the others lie, and each is weighed against all. */
const mostAround = 16;
const mostArticles = 6;
const mostTexts = 24;
/** Kilometres within which coordinates mean one spot. */
const sameSpot = 25;

/**
 * Where each place of an incident lies: where a person decided, else where its claims say, else where the gazetteer knows
 * a place of that name, read in the light of everything that the incident's claims and articles tell: their other places,
 * provinces, countries, and the countries in the names of actors. The whole and the parts of the incident count as well.
 *
 * @returns one for each of the incident's places, in their order
 */
export function locateIncident(incident: Incident, context: LocatingContext): PlacedName[] {
  const family = familyOf(incident, context);
  const said = saidOf(incident, family);
  const asked = incident.places.map((name) => ({ name, said: said.get(placeKey(name)) ?? nothingSaid }));
  const unknown = asked.filter(({ said }) => !said.decided.some(isSited) && siteClaimed(said) === undefined);
  const read = unknown.length > 0 ? readings(unknown, family, context) : undefined;
  return asked.map(({ name, said }) => ({
    name,
    ...(siteDecided(said) ??
      siteClaimed(said) ??
      read?.get(name) ?? { alternatives: [], isUncertain: false }),
    claims: said.claims,
  }));
}

/**
 * Where each place of a claim lies: where the claim says itself, else where its incident has a place of that name, else as
 * for an incident of this claim alone.
 *
 * @param located the places of the claim's incident; none for a claim that belongs to none
 */
export function locateClaim(
  ref: ClaimRef,
  located: readonly PlacedName[],
  context: LocatingContext,
): PlacedName[] {
  const places = several(ref.claim.place).map(detailed);
  const known = new Map(located.map((place) => [placeKey(place.name), place]));
  const claims = [ref.claim.id];
  const found = new Map<string, PlacedName>();
  const open: Detailed[] = [];
  for (const place of places) {
    const own = isSited(place) ? { site: siteOf(place, 'claimed') } : undefined;
    const shared = known.get(placeKey(place.name));
    if (own)
      found.set(place.name, { name: place.name, ...own, alternatives: [], isUncertain: false, claims });
    else if (shared?.site) found.set(place.name, { ...shared, name: place.name, claims });
    else open.push(place);
  }
  const around = aroundArticles([ref], context);
  const read = context.gazetteer && gazetteerSites(open, around, context.gazetteer);
  return places.map(
    ({ name }) =>
      found.get(name) ?? { name, ...(read?.get(name) ?? { alternatives: [], isUncertain: false }), claims },
  );
}

const nothingSaid: Said = { decided: [], claimed: [], claims: [] };

/** The incident, its parts to any depth, then what it is part of, so that the nearest word comes first. */
function familyOf(incident: Incident, { incident: find }: LocatingContext): Incident[] {
  const family = new Set([incident]);
  for (const { parts } of family)
    for (const id of parts) {
      const part = find?.(id);
      if (part) family.add(part);
    }
  for (let id = incident.partOf; id !== undefined;) {
    const whole = find?.(id);
    if (!whole || family.has(whole)) break;
    family.add(whole);
    id = whole.partOf;
  }
  return [...family];
}

function saidOf(own: Incident, family: readonly Incident[]): Map<string, Said> {
  const decided = family.flatMap(({ decidedPlaces = [] }) => decidedPlaces.map(detailed));
  const claimed = family.flatMap((incident) =>
    incident.claims
      .filter(({ claim }) => claim.status !== 'rejected')
      .flatMap(({ claim }) =>
        several(claim.place).map((place) => ({ place: detailed(place), claim, isOwn: incident === own })),
      ),
  );
  const decidedByKey = groupBy(decided, ({ name }) => placeKey(name));
  const claimedByKey = groupBy(claimed, ({ place }) => placeKey(place.name));
  return new Map(
    [...new Set([...decidedByKey.keys(), ...claimedByKey.keys()])].map((key) => {
      const claims = claimedByKey.get(key) ?? [];
      const ids = claims.filter(({ isOwn }) => isOwn).map(({ claim }) => claim.id);
      return [key, { decided: decidedByKey.get(key) ?? [], claimed: claims, claims: [...new Set(ids)] }];
    }),
  );
}

function siteDecided({ decided }: Said): Omit<PlacedName, 'name' | 'claims'> | undefined {
  const place = decided.find(isSited);
  return place && { site: siteOf(place, 'decided'), alternatives: [], isUncertain: false };
}

/** The spot that most claims give; where as many give another one, the first of them. */
function siteClaimed({ claimed }: Said): Omit<PlacedName, 'name' | 'claims'> | undefined {
  const spots: { readonly site: Site; count: number }[] = [];
  for (const { place } of claimed) {
    if (!isSited(place)) continue;
    const site = siteOf(place, 'claimed');
    const known = spots.find((spot) => kilometresBetween(spot.site, site) < sameSpot);
    if (known) known.count++;
    else spots.push({ site, count: 1 });
  }
  const [first, ...others] = spots.sort((one, other) => other.count - one.count).map(({ site }) => site);
  return first && { site: first, alternatives: others, isUncertain: others.length > 0 };
}

function readings(
  asked: readonly { readonly name: string; readonly said: Said }[],
  family: readonly Incident[],
  context: LocatingContext,
): Map<string, GazetteerSites> | undefined {
  const { gazetteer } = context;
  if (!gazetteer) return undefined;
  const places = asked.map(({ name, said }) => toldOf(name, said));
  const refs = family.flatMap(({ claims }) => claims);
  const names = family.flatMap(({ places: own }) => own.map((name) => ({ name })));
  const keys = new Set(places.map(({ name }) => placeKey(name)));
  const others = [...names, ...aroundArticles(refs, context, family)];
  // A place tells nothing of itself under another spelling.
  const around = others.filter(({ name }) => !keys.has(placeKey(name)));
  return gazetteerSites(places, around, gazetteer);
}

/** A name with the details that the incident file, else most claims give it. */
function toldOf(name: string, { decided, claimed }: Said): ToldPlace {
  const details = [...decided, ...claimed.map(({ place }) => place)];
  const first = <Key extends keyof Detailed>(key: Key): Detailed[Key] | undefined =>
    details.find((place) => place[key] !== undefined)?.[key];
  return {
    name,
    admin2: first('admin2'),
    admin1: first('admin1'),
    country: first('country'),
    precision: first('precision'),
  };
}

/** The places that the claims' articles name, and the countries and regions that their words speak of. */
function aroundArticles(
  refs: readonly ClaimRef[],
  { gazetteer, claimsOf }: LocatingContext,
  family: readonly Incident[] = [],
): NamedPlace[] {
  if (!gazetteer) return [];
  const articles = [...groupBy(refs, ({ uri }) => uri)].slice(0, mostArticles);
  const claims = articles.flatMap(([uri, own]) => claimsOf?.(uri) ?? own.map(({ claim }) => claim));
  const named = [...refs.map(({ claim }) => claim), ...claims].flatMap(({ place }) =>
    several(place).flatMap((each) => namesIn(detailed(each))),
  );
  const titles = articles.flatMap(([, [first]]) => first?.article.title ?? []);
  const parties = family.flatMap(({ parties: own, title }) => [title, ...own.map(({ name }) => name)]);
  const texts = new Set([...titles, ...parties, ...claims.slice(0, mostTexts).flatMap(actorsIn)]);
  const areas = mostTold(toldAreas(texts, gazetteer)).map((name) => ({ name }));
  const byName = [...groupBy(named, ({ name }) => name).values()];
  const commonest = byName.sort((one, other) => other.length - one.length).flatMap(([first]) => first ?? []);
  return [...new Map([...areas, ...commonest].map((place) => [place.name, place])).values()].slice(
    0,
    mostAround,
  );
}

function namesIn({ name, admin1, country }: Detailed): NamedPlace[] {
  return [
    country === undefined ? { name } : { name, country },
    ...[admin1, country].flatMap((area) => (area === undefined ? [] : [{ name: area }])),
  ];
}

function actorsIn({ actor, claimant, object, affected }: Claim): string[] {
  const texts = [...several(actor), ...several(claimant), object, affected];
  return texts.filter((text) => text !== undefined);
}

/** The areas spoken of at least half as often as the first: a backer abroad does not move an incident there. */
function mostTold(told: ReadonlyMap<string, number>): string[] {
  const most = Math.max(0, ...told.values());
  return [...told].filter(([, count]) => count * 2 >= most).map(([area]) => area);
}

function detailed(place: Place): Detailed {
  return typeof place === 'string' ? { name: place } : place;
}

function isSited(place: Detailed): place is Detailed & Point {
  return place.latitude !== undefined && place.longitude !== undefined;
}

function siteOf(place: Detailed & Point, basis: SiteBasis): Site {
  return { ...knownOf(place, place.precision as PlacePrecision | undefined), basis };
}
