import { readFigure } from '../../claims/figureInput';
import { placeName, several } from '../../claims/schema';
import type { IncidentFile, Party } from '../incidentFile';

/**
 * Places as an analyst types them, with commas between; what is known of one whose name stays, stays.
 *
 * @param known the places as they were
 */
export function readPlaces(typed: string, known: IncidentFile['places']): IncidentFile['places'] {
  const byName = new Map(several(known).map((place) => [placeName(place), place]));
  const places = partsOf(typed, ',').map((name) => byName.get(name) ?? name);
  return places.length > 1 ? places : places[0];
}

/** Sides as an analyst types them: “Pakistan: ISPR, army; BLA: Baloch Liberation Army”. */
export function writeParties(parties: readonly Party[]): string {
  return parties.map(({ name, members }) => (members ? `${name}: ${members.join(', ')}` : name)).join('; ');
}

/** The same read; no sides for nothing, undefined for a side without a name. */
export function readParties(typed: string): Party[] | undefined {
  const parties = partsOf(typed, ';').map((part): Party => {
    const [name = '', ...rest] = part.split(':');
    const members = partsOf(rest.join(':'), ',');
    return { name: name.trim(), ...(members.length > 0 && { members }) };
  });
  return parties.every(({ name }) => name !== '') ? parties : undefined;
}

/**
 * A figure as a best estimate is kept: a number, or a range as “7-9”.
 *
 * @returns undefined for words that leave an end open
 */
export function readEstimate(typed: string): string | number | undefined {
  const figure = readFigure(typed);
  if (figure?.low === undefined || figure.high === undefined) return undefined;
  return figure.low === figure.high ? figure.low : `${figure.low}-${figure.high}`;
}

function partsOf(text: string, separator: string): string[] {
  return text.split(separator).flatMap((part) => part.trim() || []);
}
