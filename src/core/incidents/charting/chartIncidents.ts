import { placeName, several } from '../../claims/schema';
import { describeRange } from '../describe';
import type { Incident } from '../incidentBook';
import { describePlaced } from '../locating/describeSite';
import { locateIncident } from '../locating/locateIncident';
import type { LocatingContext } from '../locating/locateIncident';
import type { PlacedName } from '../locating/site';
import { noNames } from '../naming/canonicalNames';
import type { CanonicalNames } from '../naming/canonicalNames';
import { remember } from '../remember';
import type { Chart, ChartedIncident, ChartedPlace } from './chart';

/** What is charted of one incident before its names are numbered. */
interface Entry {
  readonly facts: Omit<ChartedIncident, 'at' | 'kinds' | 'groups' | 'actors' | 'claimants'>;
  readonly located: readonly ChartedPlace[];
  readonly kinds: readonly string[];
  readonly groups: readonly string[];
  readonly actors: readonly string[];
  readonly claimants: readonly string[];
  /** As claims spell them. */
  readonly places: readonly string[];
}

/**
 * Charts incidents one after the other, so that many of them can be done in parts. What it worked out for an incident it
 * keeps as long as that is the same object.
 */
export class IncidentCharter {
  readonly #context: LocatingContext;
  readonly #entries = new WeakMap<Incident, Entry>();

  /** @param context with a gazetteer that remembers what it was asked: the same places come up again and again */
  constructor(context: LocatingContext) {
    this.#context = context;
  }

  /** Works out one incident with its places, unless it is known. */
  prepare(incident: Incident): void {
    if (!this.#entries.has(incident))
      this.#entries.set(incident, entryOf(incident, locateIncident(incident, this.#context)));
  }

  /** Has an incident worked out anew: something else changed that tells where it lies. */
  forget(incident: Incident): void {
    this.#entries.delete(incident);
  }

  /**
   * The chart of these incidents; those that were not prepared lie nowhere yet.
   *
   * @param confirmed what a person said about names: those that are one stand once
   */
  chart(incidents: readonly Incident[], unassigned: number, confirmed: CanonicalNames = noNames): Chart {
    const places = new Numbering<ChartedPlace>(({ name, about, latitude, longitude }) =>
      [name, about, latitude, longitude].join('\n'),
    );
    const [kinds, groups, actors, claimants] = [names(), names(), names(), names()];
    const spellings = new Map<string, Set<string>>();
    const known = (nameOf: (spelling: string) => string) =>
      remember((spelling: string): string => {
        const name = nameOf(spelling);
        if (name !== spelling) spellings.set(name, (spellings.get(name) ?? new Set()).add(spelling));
        return name;
      });
    const actorOf = known((spelling) => confirmed.actor(spelling));
    const placeOf = known((spelling) => confirmed.place(spelling));
    const numbersOf = (list: readonly string[], of: Numbering<string>): number[] =>
      list.map((spelling) => of.numberOf(actorOf(spelling))).filter(isFirst);
    const charted = incidents.map((incident): ChartedIncident => {
      const entry = this.#entries.get(incident) ?? entryOf(incident);
      for (const spelling of entry.places) placeOf(spelling);
      return {
        ...entry.facts,
        at: entry.located
          .map((place) => places.numberOf({ ...place, name: placeOf(place.name) }))
          .filter(isFirst),
        kinds: entry.kinds.map((name) => kinds.numberOf(name)),
        groups: entry.groups.map((name) => groups.numberOf(name)),
        actors: numbersOf(entry.actors, actors),
        claimants: numbersOf(entry.claimants, claimants),
      };
    });
    return {
      incidents: charted,
      places: places.list,
      kinds: kinds.list,
      groups: groups.list,
      actors: actors.list,
      claimants: claimants.list,
      spellings: [...spellings].map(([name, others]) => [name, ...others]),
      unassigned,
    };
  }
}

function entryOf(incident: Incident, placed: readonly PlacedName[] = []): Entry {
  const { id, title, date, partOf, parts, places, claims, grading, figures, contests } = incident;
  const live = claims.filter(({ claim }) => claim.status !== 'rejected').map(({ claim }) => claim);
  const killed = figures.filter(({ kind }) => kind === 'killed');
  const numbers = killed.flatMap(({ high, low }) => high ?? low ?? []);
  const unlocated = placed.filter(({ site }) => !site).map(({ name }) => name);
  const reasons = [...figures.flatMap((figure) => figure.reasons), ...contests].map(({ type }) => type);
  return {
    facts: {
      id,
      title,
      ...(date !== undefined && { date }),
      ...(partOf !== undefined && { partOf }),
      ...(parts.length > 0 && { isWhole: true }),
      places,
      ...(unlocated.length > 0 && { unlocated }),
      ...(killed.length > 0 && {
        killed: killed
          .map((figure) => [describeRange(figure), figure.group].filter(Boolean).join(' '))
          .join('; '),
      }),
      ...(numbers.length > 0 && { mostKilled: Math.max(...numbers) }),
      contested: [...new Set(reasons)],
      claims: claims.length,
      ...(grading !== undefined && { grading }),
    },
    located: placed.flatMap((place) => chartedPlace(place) ?? []),
    kinds: [...new Set(live.map(({ kind }) => kind))],
    groups: [...new Set(live.flatMap(({ group }) => group ?? []))],
    actors: [...new Set(live.flatMap(({ actor }) => several(actor)))],
    claimants: [...new Set(live.flatMap(({ claimant }) => several(claimant)))],
    places: [...new Set(live.flatMap(({ place }) => several(place).map(placeName)))],
  };
}

function isFirst<Item>(item: Item, at: number, items: readonly Item[]): boolean {
  return items.indexOf(item) === at;
}

function chartedPlace(placed: PlacedName): ChartedPlace | undefined {
  const { name, site, isUncertain } = placed;
  if (!site) return undefined;
  const { latitude, longitude, precision } = site;
  return {
    name,
    latitude,
    longitude,
    ...(precision !== undefined && { precision }),
    isUncertain,
    about: describePlaced(placed),
  };
}

/** Things in the order in which they first come up, each once. */
class Numbering<Item> {
  readonly list: Item[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keyOf: (item: Item) => string;

  constructor(keyOf: (item: Item) => string) {
    this.#keyOf = keyOf;
  }

  numberOf(item: Item): number {
    const key = this.#keyOf(item);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(item) - 1;
  }
}

function names(): Numbering<string> {
  return new Numbering((name) => name);
}
