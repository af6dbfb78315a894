import { placeName, several } from '../../claims/schema';
import type { ClaimRef } from '../incidentBook';
import { carrying, isInHeadline, sentenceOf } from './claimFacts';
import type { Around, Spot } from './spots';
import { spokenExtent, statedAround, surroundingsOf } from './surroundings';
import type { SpokenExtent } from './surroundings';

/** The names that the sentences of one article's claims give for where their places lie, by place. */
export function surroundings(refs: readonly ClaimRef[]): Map<string, Around> {
  const all = [...new Set(refs.flatMap(namesOf))];
  const around = new Map<string, Around>();
  for (const ref of refs) {
    const sentence = sentenceAround(ref);
    for (const name of namesOf(ref)) {
      const known = around.get(name);
      const found = aroundIn(name, sentence, all);
      around.set(name, {
        stated: [...new Set([...(known?.stated ?? []), ...found.stated])],
        hinted: [...new Set([...(known?.hinted ?? []), ...found.hinted])],
        regions: [...new Set([...(known?.regions ?? []), ...found.regions])],
      });
    }
  }
  return around;
}

function aroundIn(name: string, sentence: string, others: readonly string[]): Around {
  const [stated, hinted] = [statedAround(name, sentence), surroundingsOf(name, sentence, others)];
  const isWide = (area: string): boolean => spokenExtent(area, sentence) === 'region';
  return {
    stated: stated.filter((area) => !isWide(area)),
    hinted: hinted.filter((area) => !isWide(area)),
    regions: [...new Set([...stated, ...hinted])].filter(isWide),
  };
}

/**
 * The places of each claim of an article as it speaks of them: a town, or the region or district of its name. What a
 * sentence does not name itself is meant as in the sentences before, and in a headline as below it.
 *
 * @param refs in the order of the text
 * @param spots the article's places by name
 */
export function spokenSpots(
  refs: readonly ClaimRef[],
  spots: ReadonlyMap<string, Spot>,
): Map<ClaimRef, ReadonlyMap<string, Spot>> {
  const spoken = new Map<ClaimRef, ReadonlyMap<string, Spot>>(refs.map((ref) => [ref, spots]));
  for (const spot of spots.values()) {
    const naming = spot.namesakes?.length ? refs.filter((ref) => namesOf(ref).includes(spot.name)) : [];
    const extents = extentsIn(naming, spot.name);
    naming.forEach((ref, at) => {
      const meant = namesakeOf(spot, extents[at]);
      if (meant) spoken.set(ref, new Map(spoken.get(ref)).set(spot.name, meant));
    });
  }
  return spoken;
}

function namesakeOf({ namesakes = [] }: Spot, extent: SpokenExtent | undefined): Spot | undefined {
  if (extent === undefined || extent === 'place') return undefined;
  return namesakes.find((area) => area.extent === extent) ?? namesakes[0];
}

/** How widely each of some claims speaks of a place; nothing where nobody does. */
function extentsIn(refs: readonly ClaimRef[], name: string): (SpokenExtent | undefined)[] {
  const said = refs.map((ref) => {
    const sentence = sentenceAround(ref);
    if (isInHeadline(ref)) return undefined;
    return spokenExtent(name, sentence) ?? (meansTown.test(sentence) ? 'place' : undefined);
  });
  let last = said.find((extent) => extent !== undefined);
  return said.map((extent) => (last = extent ?? last));
}

/** What is told of "the regional capital" is told of the town. */
const meansTown = /\b(?:capital|city|town)\b/i;

function namesOf({ claim }: ClaimRef): string[] {
  return several(claim.place).map(placeName);
}

function sentenceAround({ claim }: ClaimRef): string {
  const first = carrying(claim);
  return first ? sentenceOf(first) : '';
}
