import { isoOfDay } from '../../text/calendar';
import type { ClaimRef, Incident } from '../incidentBook';
import { daysOf } from '../incidentDates';
import { withWholes } from './actorKinds';
import type { Cell, PolicyEvent } from './policy';

/** When an event was, as far as a calendar can hold it. */
export interface EventDays {
  /** First and last day, as 2022-02-03. */
  readonly first: string;
  readonly last: string;
  /** The day in the middle, the earlier of two. */
  readonly middle: string;
  /** How many days it may have been. */
  readonly length: number;
  /** The claims that date it so. */
  readonly claims: readonly ClaimRef[];
}

/**
 * The days of an incident's date; nothing without a date, with an unknown year or an open end. What dates it are the
 * claims that a decision on the date rests on, else those that give that very date, be they of a whole.
 */
export function eventDays(event: PolicyEvent): EventDays | undefined {
  const { date } = event.incident;
  const days = daysOf(date);
  if (!days || !Number.isFinite(days.from) || !Number.isFinite(days.to)) return undefined;
  const claims =
    withWholes(event)
      .map((incident) => datingClaims(incident, date))
      .find((found) => found.length > 0) ?? [];
  return {
    first: isoOfDay(days.from),
    last: isoOfDay(days.to),
    middle: isoOfDay(days.from + Math.floor((days.to - days.from) / 2)),
    length: days.to - days.from + 1,
    claims,
  };
}

function datingClaims({ claims, decisions }: Incident, date: string | undefined): ClaimRef[] {
  const decided = decisions.filter(({ field, value }) => field === 'date' && value === date);
  const rested = new Set(decided.flatMap((decision) => decision.claims ?? []));
  return claims.filter(({ claim }) => (rested.size > 0 ? rested.has(claim.id) : claim.date === date));
}

/** A cell about the date. */
export function dateCell(value: string | number, rule: string, { claims }: EventDays): Cell {
  return { value, rule, claims };
}

/** UCDP GED's `date_prec`: 1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer. */
export function datePrecision({ length }: EventDays): number {
  if (length === 1) return 1;
  if (length < 7) return 2;
  if (length === 7) return 3;
  return length <= 31 ? 4 : 5;
}

/** ACLED's `time_precision`: 1 a day, 2 within a week, 3 within a month; nothing for less. */
export function timePrecision({ length }: EventDays): number | undefined {
  if (length === 1) return 1;
  if (length <= 7) return 2;
  return length <= 31 ? 3 : undefined;
}

/** Why an incident cannot be dated. */
export function dateMissing({ incident }: PolicyEvent): string {
  if (incident.date === undefined) return 'no date is told';
  return incident.date.includes('XXXX') ? 'no year is told' : 'the date has an open end';
}
