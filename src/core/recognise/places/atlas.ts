import type { Gazetteer } from '../gazetteer/gazetteer';
import { locate } from '../gazetteer/locatePlaces';
import type { GazetteerPlace } from '../gazetteer/gazetteerPlace';
import type { LocatedPlace, NamedPlace, PlaceFinder } from '../gazetteer/locatePlaces';
import type { Mention, PlaceMention } from '../mention';

/** Where the places of one article lie; each place is read in the light of the others. */
export class Atlas {
  readonly #gazetteer: LookedUp | undefined;
  #located: ReadonlyMap<string, LocatedPlace> = new Map();

  constructor(gazetteer: Gazetteer | undefined) {
    this.#gazetteer = gazetteer && new LookedUp(gazetteer);
  }

  /**
   * Takes the places that all lines of the article name.
   *
   * @returns the names of places that lie elsewhere than before, or have other readings
   */
  survey(named: Iterable<NamedPlace>): ReadonlySet<string> {
    if (this.#gazetteer === undefined) return new Set();
    const places = new Map<string, NamedPlace>();
    for (const place of named) if (!places.has(place.name)) places.set(place.name, place);
    const before = this.#located;
    this.#located = locate([...places.values()], this.#gazetteer);
    const moved = [...new Set([...before.keys(), ...this.#located.keys()])].filter(
      (name) => !isSameReading(before.get(name), this.#located.get(name)),
    );
    return new Set(moved);
  }

  /** The same mentions, each place with its coordinates and its other readings. */
  locate(mentions: readonly Mention[]): readonly Mention[] {
    if (this.#located.size === 0) return mentions;
    return mentions.map((mention) => (mention.type === 'place' ? this.#withPlace(mention) : mention));
  }

  #withPlace(mention: PlaceMention): PlaceMention {
    const located = this.#located.get(mention.name);
    if (located === undefined) return mention;
    const { place, alternatives } = located;
    const country = place.country ?? mention.country;
    return {
      ...mention,
      gazetteer: place.id,
      latitude: place.latitude,
      longitude: place.longitude,
      ...(place.admin1 !== undefined && { admin1: place.admin1 }),
      ...(place.admin2 !== undefined && { admin2: place.admin2 }),
      ...(country !== undefined && { country }),
      ...(alternatives.length > 0 && { alternatives: alternatives.map(({ id }) => id) }),
    };
  }
}

function isSameReading(one: LocatedPlace | undefined, other: LocatedPlace | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.place.id === other.place.id &&
    one.alternatives.length === other.alternatives.length &&
    one.alternatives.every(({ id }, at) => id === other.alternatives[at]?.id)
  );
}

/** The places that mentions name, in their order. */
export function placesNamed(mentions: readonly Mention[]): NamedPlace[] {
  return mentions.flatMap((mention) => (mention.type === 'place' ? namedPlace(mention) : []));
}

function namedPlace({ name, country }: PlaceMention): NamedPlace {
  return country === undefined ? { name } : { name, country };
}

/** More names than this are not remembered: they are those of an article, and of what was typed on the way. */
const mostRemembered = 5_000;

/** A gazetteer that remembers what it was asked for: an article's places are looked up again after every edit. */
class LookedUp implements PlaceFinder {
  readonly #gazetteer: Gazetteer;
  readonly #found = new Map<string, readonly GazetteerPlace[]>();
  readonly #resembling = new Map<string, readonly GazetteerPlace[]>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  find(name: string): readonly GazetteerPlace[] {
    return remembered(this.#found, name, () => this.#gazetteer.find(name));
  }

  resembling(name: string): readonly GazetteerPlace[] {
    return remembered(this.#resembling, name, () => this.#gazetteer.resembling(name));
  }
}

function remembered<Value>(known: Map<string, Value>, name: string, find: () => Value): Value {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= mostRemembered) known.clear();
  const found = find();
  known.set(name, found);
  return found;
}
