import type { Gazetteer } from '../gazetteer/gazetteer';
import { locate } from '../gazetteer/locatePlaces';
import type { LocatedPlace, NamedPlace } from '../gazetteer/locatePlaces';
import type { Mention, PlaceMention } from '../mention';

/** Where the places of one article lie; each place is read in the light of the others. */
export class Atlas {
  readonly #gazetteer: Gazetteer | undefined;
  #key = '';
  #located: ReadonlyMap<string, LocatedPlace> = new Map();
  #state = 0;

  constructor(gazetteer: Gazetteer | undefined) {
    this.#gazetteer = gazetteer;
  }

  /** Changes whenever a place may lie elsewhere than before. */
  get state(): number {
    return this.#state;
  }

  /** Takes the mentions of all lines of the article. */
  survey(lines: readonly (readonly Mention[])[]): void {
    if (this.#gazetteer === undefined) return;
    const places = new Map<string, NamedPlace>();
    for (const mentions of lines)
      for (const mention of mentions)
        if (mention.type === 'place' && !places.has(mention.name))
          places.set(mention.name, namedPlace(mention));
    const key = [...places.values()].map(({ name, country }) => `${name}\t${country ?? ''}`).join('\n');
    if (key === this.#key) return;
    this.#key = key;
    this.#located = locate([...places.values()], this.#gazetteer);
    this.#state++;
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

function namedPlace({ name, country }: PlaceMention): NamedPlace {
  return country === undefined ? { name } : { name, country };
}
