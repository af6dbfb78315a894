import { claimStatusSchema } from '../../claims/schema';
import { daysOf } from '../incidentDates';

/** The status of a claim that nobody has given one. */
export const unreviewed = 'unreviewed';

export const filterStatuses: readonly string[] = [unreviewed, ...claimStatusSchema.options];

/** What incidents and claims must be like to be shown; an empty list or an absent field asks for nothing. */
export interface IncidentFilter {
  /** Each must stand in the incident, the claim or its article. */
  readonly words: readonly string[];
  readonly contested: boolean;
  /** Only claims that name no incident yet. */
  readonly unassigned: boolean;
  /** One of them must be the claim's; `unreviewed` where it has none. */
  readonly statuses: readonly string[];
  readonly kinds: readonly string[];
  /** An EDTF date; the incident, or a claim without one, must be of a day that it may mean. */
  readonly dates?: string | undefined;
}

export const noFilter: IncidentFilter = {
  words: [],
  contested: false,
  unassigned: false,
  statuses: [],
  kinds: [],
};

/** Words in quotes may hold spaces; so may the value of a mark. */
const part = /(@[a-z]+:)?"([^"]*)"|\S+/gu;

/**
 * Reads a filter as it is typed: words, and the marks `@contested`, `@unassigned`, `@kind:killed`, `@status:disputed`,
 * `@date:2022-02` and `@date:2022-01/2022-03`. Several kinds, or statuses, mean any of them; of several dates the last
 * counts. Whatever else begins with `@`, such as the name of an account, is a word.
 */
export function readFilter(typed: string): IncidentFilter {
  const words: string[] = [];
  const statuses: string[] = [];
  const kinds: string[] = [];
  let [contested, unassigned] = [false, false];
  let dates: string | undefined;
  for (const match of typed.matchAll(part)) {
    const [whole, mark] = match;
    const quoted = match[2];
    // A quote that stands alone quotes nothing.
    const text = quoted === undefined ? whole.replaceAll('"', '') : `${mark ?? ''}${quoted}`;
    const [, name, value = ''] = /^@([a-z]+)(?::(.+))?$/su.exec(text) ?? [];
    if (quoted !== undefined && mark === undefined) {
      if (quoted.trim() !== '') words.push(quoted);
    } else if (text === '@contested') contested = true;
    else if (text === '@unassigned') unassigned = true;
    else if (name === 'kind' && value !== '') kinds.push(value);
    else if (name === 'status' && filterStatuses.includes(value)) statuses.push(value);
    else if (name === 'date' && daysOf(value)) dates = value;
    else if (text !== '') words.push(text);
  }
  return {
    words: unique(words),
    contested,
    unassigned,
    statuses: unique(statuses),
    kinds: unique(kinds),
    ...(dates !== undefined && { dates }),
  };
}

/** A filter as it is typed: reading it gives the same filter. */
export function writeFilter({
  words,
  contested,
  unassigned,
  statuses,
  kinds,
  dates,
}: IncidentFilter): string {
  return [
    ...words.map((word) => (isMark(word) || /\s/u.test(word) ? `"${word}"` : word)),
    ...(contested ? ['@contested'] : []),
    ...(unassigned ? ['@unassigned'] : []),
    ...kinds.map((kind) => mark('kind', kind)),
    ...statuses.map((status) => mark('status', status)),
    ...(dates === undefined ? [] : [mark('date', dates)]),
  ].join(' ');
}

export function isEmptyFilter(filter: IncidentFilter): boolean {
  return writeFilter(filter) === '';
}

/** A filter in words: "contested, killed or injured, “noshki”"; empty for one that asks for nothing. */
export function describeFilter(filter: IncidentFilter): string {
  const { words, contested, unassigned, statuses, kinds, dates } = filter;
  return [
    ...(contested ? ['contested'] : []),
    ...(unassigned ? ['unassigned'] : []),
    ...(kinds.length > 0 ? [kinds.join(' or ')] : []),
    ...(statuses.length > 0 ? [statuses.join(' or ')] : []),
    ...(dates === undefined ? [] : [dates]),
    ...words.map((word) => `“${word}”`),
  ].join(', ');
}

function mark(name: string, value: string): string {
  return /\s/u.test(value) ? `@${name}:"${value}"` : `@${name}:${value}`;
}

/** True for a word that would be read as a mark. */
function isMark(word: string): boolean {
  const { words } = readFilter(word);
  return words.length !== 1 || words[0] !== word;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
