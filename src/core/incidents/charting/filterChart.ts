import { foldWord } from '../../text/foldWord';
import { groupBy } from '../groupBy';
import { daysOf } from '../incidentDates';
import type { Chart, ChartedIncident, ChartedPlace } from './chart';

/** What the incidents of an overview are narrowed down to; what is absent narrows nothing. */
export interface ChartFilter {
  /** Words that all occur in the title, id, places, actors or claimants. */
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  readonly group?: string | undefined;
  /** Part of an actor's or claimant's name, in any of its spellings. */
  readonly actor?: string | undefined;
  readonly claimant?: string | undefined;
  readonly contested?: 'contested' | 'agreed' | undefined;
  /** `none` for incidents that nobody graded. */
  readonly grading?: string | undefined;
  /** The first and the last day, as ISO dates. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Incidents without a date, or without a year, instead of those of some days. */
  readonly dates?: 'undated' | 'no year' | undefined;
  /** Keys of places, see {@link placeId}. */
  readonly places?: readonly string[] | undefined;
}

/** The parts of a filter that a part of the overview may leave out, to show what could be chosen instead. */
export type FilterPart = 'dates' | 'places';

/**
 * The incidents that a filter leaves, in their order. An incident whose date is imprecise is in every span of days that it
 * may belong to.
 *
 * @param without what the filter says of it does not count
 */
export function filterChart(chart: Chart, filter: ChartFilter, without?: FilterPart): ChartedIncident[] {
  const tests: ((incident: ChartedIncident) => boolean)[] = [];
  const spellings = new Map(chart.spellings.map((all) => [all[0], all.join('\n')]));
  const spelt = (name: string): string => spellings.get(name) ?? name;
  const wanted = wordsOf(filter.text);
  if (wanted.length > 0) {
    const [actors, claimants] = [chart.actors, chart.claimants].map((names) =>
      names.map((name) => foldWord(spelt(name))),
    );
    tests.push((incident) => {
      const own = foldWord([incident.title, incident.id, ...incident.places.map(spelt)].join('\n'));
      const told = (word: string) =>
        own.includes(word) ||
        incident.actors.some((at) => actors?.[at]?.includes(word)) ||
        incident.claimants.some((at) => claimants?.[at]?.includes(word));
      return wanted.every(told);
    });
  }
  for (const [field, list, key] of [
    ['kind', chart.kinds, 'kinds'],
    ['group', chart.groups, 'groups'],
  ] as const) {
    const value = filter[field];
    if (value === undefined) continue;
    const number = list.indexOf(value);
    tests.push((incident) => incident[key].includes(number));
  }
  for (const [field, list, key] of [
    ['actor', chart.actors, 'actors'],
    ['claimant', chart.claimants, 'claimants'],
  ] as const) {
    const part = foldWord(filter[field]?.trim() ?? '');
    if (part === '') continue;
    const numbers = new Set(list.flatMap((name, at) => (foldWord(spelt(name)).includes(part) ? [at] : [])));
    tests.push((incident) => incident[key].some((at) => numbers.has(at)));
  }
  if (filter.contested !== undefined) {
    const isWanted = filter.contested === 'contested';
    tests.push(({ contested }) => contested.length > 0 === isWanted);
  }
  if (filter.grading !== undefined) tests.push(({ grading }) => (grading ?? 'none') === filter.grading);
  if (without !== 'dates') tests.push(...dateTests(filter));
  if (without !== 'places' && filter.places !== undefined && filter.places.length > 0) {
    const wantedPlaces = new Set(filter.places);
    const numbers = new Set(
      chart.places.flatMap((place, at) => (wantedPlaces.has(placeId(place)) ? [at] : [])),
    );
    tests.push(({ at }) => at.some((place) => numbers.has(place)));
  }
  return chart.incidents.filter((incident) => tests.every((test) => test(incident)));
}

function dateTests({ from, to, dates }: ChartFilter): ((incident: ChartedIncident) => boolean)[] {
  if (dates === 'undated') return [({ date }) => date === undefined];
  if (dates === 'no year') return [({ date }) => date !== undefined && daysOf(date) === undefined];
  const [first, last] = [daysOf(from)?.from, daysOf(to)?.to];
  if (first === undefined && last === undefined) return [];
  return [
    ({ date }) => {
      const days = daysOf(date);
      return days !== undefined && days.to >= (first ?? -Infinity) && days.from <= (last ?? Infinity);
    },
  ];
}

function wordsOf(text: string | undefined): string[] {
  return foldWord(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * The events among incidents, each once: a whole and its parts are one event, at all of their places, and contested where
 * any of them is.
 */
export function eventsOf(incidents: readonly ChartedIncident[]): ChartedIncident[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const families = groupBy(incidents, (incident) => {
    let whole = incident;
    for (const seen = new Set([incident]); ; seen.add(whole)) {
      const next = byId.get(whole.partOf ?? '');
      if (!next || seen.has(next)) return whole;
      whole = next;
    }
  });
  return [...families].map(([whole, members]) => {
    if (members.length === 1) return whole;
    const at = [...new Set(members.flatMap((member) => member.at))];
    return { ...whole, at, contested: [...new Set(members.flatMap(({ contested }) => contested))] };
  });
}

/** What tells a place from all others, also when the chart is made anew: two towns may have one name. */
export function placeId({ name, latitude, longitude }: ChartedPlace): string {
  return `${name} @ ${latitude}, ${longitude}`;
}

/** True for a filter that leaves all incidents. */
export function isEmptyFilter(filter: ChartFilter): boolean {
  return Object.values(filter).every(
    (value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
  );
}
