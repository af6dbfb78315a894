// The events that generated articles tell of. Places are real, so that the gazetteer knows them; all else is made up.
import { proposeIncidentId } from '../../../src/core/incidents/incidentId';
import { between, pick, randomNumbers } from '../randomNumbers';

/** One side's count of the dead and the hurt. */
export interface Toll {
  readonly killed: number;
  readonly injured: number;
}

/** One event, and what each side says of it. */
export interface MadeEvent {
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  readonly place: string;
  readonly region: string;
  readonly country: string;
  readonly group: string;
  readonly force: string;
  readonly attack: string;
  readonly target: string;
  /** What officials count, and what the armed group does: they often disagree. */
  readonly officially: Toll;
  readonly byGroup: Toll;
  readonly attackersKilled: number;
}

const places: readonly (readonly [place: string, region: string, country: string])[] = [
  ...['Panjgur', 'Noshki', 'Turbat', 'Gwadar', 'Quetta', 'Khuzdar', 'Kalat', 'Sibi', 'Kharan', 'Zhob'].map(
    (place) => [place, 'Balochistan', 'Pakistan'] as const,
  ),
  ...['Peshawar', 'Bannu', 'Kohat', 'Tank', 'Mardan', 'Swabi'].map(
    (place) => [place, 'Khyber Pakhtunkhwa', 'Pakistan'] as const,
  ),
  ...['Kandahar', 'Kunduz', 'Jalalabad', 'Ghazni', 'Herat', 'Farah', 'Lashkar Gah'].map(
    (place) => [place, place, 'Afghanistan'] as const,
  ),
  ...['Mosul', 'Kirkuk', 'Tikrit', 'Sinjar', 'Baqubah', 'Ramadi', 'Fallujah'].map(
    (place) => [place, 'Iraq', 'Iraq'] as const,
  ),
  ...['Idlib', 'Aleppo', 'Raqqa', 'Homs', 'Hama', 'Daraa', 'Afrin'].map(
    (place) => [place, 'Syria', 'Syria'] as const,
  ),
  ...['Gao', 'Kidal', 'Mopti', 'Menaka', 'Timbuktu', 'Segou'].map((place) => [place, place, 'Mali'] as const),
  ...['Maiduguri', 'Damaturu', 'Kaduna', 'Jos', 'Zaria', 'Katsina'].map(
    (place) => [place, 'Nigeria', 'Nigeria'] as const,
  ),
];

const groups = [
  'Red Valley Front',
  'Northern Liberation Army',
  'Sons of the Plain',
  'Black Ridge Brigades',
  'Free Coast Movement',
  'Desert Shield Front',
];
const forces = [
  'Frontier Guard',
  'Border Rangers',
  'army',
  'police',
  'Rapid Reaction Force',
  'National Guard',
];
const attacks = ['bomb attack', 'ambush', 'raid', 'rocket attack', 'suicide bombing', 'gun attack'];
const targets = ['a checkpost', 'a convoy', 'a military camp', 'a police station', 'a bus', 'a market'];

/** Events of six years, the same for the same seed. Ids are unique. */
export function makeEvents(count: number, seed: number): MadeEvent[] {
  const random = randomNumbers(seed);
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    const [place, region, country] = pick(random, places);
    const date = dayOf(between(random, 0, 6 * 365));
    const id = proposeIncidentId({ date, places: [place] }, taken);
    taken.add(id);
    const killed = between(random, 2, random() < 0.1 ? 60 : 12);
    const injured = between(random, 2, killed * 3);
    const disagrees = random() < 0.4;
    return {
      id,
      date,
      place,
      region,
      country,
      group: pick(random, groups),
      force: pick(random, forces),
      attack: pick(random, attacks),
      target: pick(random, targets),
      officially: { killed, injured },
      byGroup: disagrees
        ? { killed: killed + between(random, 1, 40), injured: injured + 5 }
        : { killed, injured },
      attackersKilled: between(random, 2, 9),
    };
  });
}

const day = 24 * 60 * 60 * 1000;

/** The ISO date of a day counted from the first that is told of. */
export function dayOf(days: number): string {
  return new Date(Date.UTC(2019, 0, 1) + days * day).toISOString().slice(0, 10);
}

/** The ISO date some days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}
