import { describeRangeInWords, describeReasons } from '../describe';
import type { Incident } from '../incidentBook';
import type { EventActor } from './actorKinds';
import { countedIn, refsOf } from './counts';
import type { Count } from './counts';
import { acledType } from './acledTypes';
import { acledRules } from './acledRules';
import { dateCell, dateMissing, eventDays, timePrecision } from './dates';
import type { Cell, Policy, PolicyEvent, Row, RowNote } from './policy';
import { cellOf, everyone, groupsOf, inWholes, reportedOrShare, ruleOf } from './reported';
import type { Reported } from './reported';
import { opposite, sidesOf } from './sides';
import { isVague, lowestOf } from './vagueNumbers';
import type { VagueNumbers } from './vagueNumbers';
import { geoPrecision, placeCells, whereabouts } from './whereabouts';

/** ACLED's numbers for words; "several", "many" and plain plurals are undetermined. */
const vague: VagueNumbers = {
  words: { tens: 10, dozen: 12, dozens: 12, hundreds: 100, thousands: 1000 },
  undetermined: 10,
};

/** The lowest figure of one group. Words count only where no claim gives a number. */
function report(counts: readonly Count[]): Reported | undefined {
  const numbers = counts.filter((count) => !isVague(count));
  const used = numbers.length > 0 ? numbers : counts;
  if (used.length === 0) return undefined;
  const value = used.reduce((least, count) => Math.min(least, lowestOf(count, vague)), Infinity);
  const setters = used.filter((count) => lowestOf(count, vague) === value);
  if (numbers.length === 0) {
    const words = [...new Set(setters.map((count) => `“${count.words === '' ? 'a plural' : count.words}”`))];
    return {
      value,
      rule: 'vague number',
      claims: refsOf(setters),
      note: `${words.join(', ')} taken as ${value}`,
    };
  }
  const differ = used.some((count) => lowestOf(count, vague) !== value);
  return { value, rule: differ ? 'lowest figure' : 'reported figure', claims: refsOf(setters) };
}

function fatalities(event: PolicyEvent): Cell {
  const byGroup = new Map<string, Reported>();
  for (const group of groupsOf(event, 'killed')) {
    const reported = reportedOrShare(event, 'killed', group, report, inWholes);
    if (reported) byGroup.set(group, reported);
  }
  const all = everyone(byGroup);
  if (!all) return { value: 0, rule: 'no deaths reported', claims: [] };
  const order = ['divided total', 'vague number', 'lowest figure', 'reported figure'];
  return cellOf(all, ruleOf(all, byGroup, order));
}

function row(event: PolicyEvent): Omit<Row, 'policy' | 'incident' | 'level'> {
  const days = eventDays(event);
  const precision = days && timePrecision(days);
  const sides = sidesOf(event);
  const type = acledType(event, sides);
  const where = whereabouts(event);
  const attacker = attackerOf(sides.attackers, where?.country);
  const target = opposite(sides, event);
  const cells: Record<string, Cell> = {
    ...(days && {
      event_date: dateCell(days.middle, 'date', days),
      year: dateCell(Number(days.middle.slice(0, 4)), 'date', days),
    }),
    ...(days && precision !== undefined && { time_precision: dateCell(precision, 'time precision', days) }),
    ...(type && {
      disorder_type: { value: type.disorderType, rule: 'disorder type', claims: type.claims },
      event_type: { value: type.eventType, rule: type.rule, claims: type.claims },
      sub_event_type: { value: type.subEventType, rule: type.rule, claims: type.claims },
    }),
    ...actorCells(1, attacker),
    ...actorCells(2, target),
    ...interactionCell(attacker, target),
    ...(sides.hurt.size === 1 &&
      sides.hurt.has('civilians') && {
        civilian_targeting: {
          value: 'Civilians targeted',
          rule: 'civilian targeting',
          claims: sides.losses.get('civilians') ?? [],
        },
      }),
    ...placeCells(
      where,
      {
        country: 'country',
        admin1: 'admin1',
        admin2: 'admin2',
        name: 'location',
        latitude: 'latitude',
        longitude: 'longitude',
        precision: 'geo_precision',
      },
      geoPrecision,
    ),
    ...sourceCell(event.incident),
    fatalities: fatalities(event),
    ...notesCell(event.incident),
  };
  const leftOut: RowNote[] = [];
  if (!days) leftOut.push({ text: dateMissing(event), rule: 'date', claims: [] });
  else if (precision === undefined)
    leftOut.push({ text: 'the month is not told', rule: 'time precision', claims: days.claims });
  if (!where) leftOut.push({ text: 'no place is told', rule: 'where', claims: [] });
  if (!type)
    leftOut.push({ text: 'no political violence or development is told', rule: 'event type', claims: [] });
  return { included: leftOut.length === 0, leftOut, cells, notes: notesOf(event, sides.attackers) };
}

function attackerOf(attackers: readonly EventActor[], country: string | undefined): EventActor {
  const named = attackers.length > 0;
  const name = named
    ? attackers.map((actor) => actor.name).join('; ')
    : `Unidentified Armed Group${country === undefined ? '' : ` (${country})`}`;
  const kind = attackers[0]?.kind;
  return { name, ...(kind !== undefined && { kind }), claims: attackers.flatMap(({ claims }) => claims) };
}

function actorCells(at: 1 | 2, actor: EventActor | undefined): Record<string, Cell> {
  if (!actor) return {};
  const rule = at === 1 && actor.claims.length === 0 ? 'unidentified actor' : 'actors';
  const inter = interOf(actor);
  return {
    [`actor${at}`]: { value: actor.name, rule, claims: actor.claims },
    ...(inter !== undefined && {
      [`inter${at}`]: { value: inter, rule: 'actor type', claims: actor.claims },
    }),
  };
}

/** The type of an actor as far as claims tell it: of armed groups ACLED knows several. */
function interOf({ kind }: EventActor): string | undefined {
  if (kind === 'state') return 'State forces';
  return kind === 'civilians' ? 'Civilians' : undefined;
}

/** Both types, that with the lower of ACLED's codes first: State forces is 1, Civilians 7. */
function interactionCell(one: EventActor, other: EventActor | undefined): Record<string, Cell> {
  const [inter1, inter2] = [interOf(one), other && interOf(other)];
  if (inter1 === undefined || (other && inter2 === undefined)) return {};
  const both = [inter1, inter2].filter((inter) => inter !== undefined);
  const value =
    both.includes('State forces') && both.includes('Civilians') ? 'State forces-Civilians' : both.join('-');
  const claims = [...one.claims, ...(other?.claims ?? [])];
  return { interaction: { value: other ? value : `${inter1} only`, rule: 'interaction', claims } };
}

function sourceCell({ claims }: Incident): Record<string, Cell> {
  const names = [...new Set(claims.map(({ article, name }) => article.publisher ?? name))];
  return names.length === 0 ? {} : { source: { value: names.join('; '), rule: 'sources', claims } };
}

/** ACLED notes where sources disagree. */
function notesCell({ figures }: Incident): Record<string, Cell> {
  const disputed = figures.filter(({ contested }) => contested);
  if (disputed.length === 0) return {};
  const text = disputed.map((figure) => {
    const name = [figure.kind, figure.group].filter((part) => part !== undefined).join(' ');
    return `${name}: ${describeRangeInWords(figure)} (${describeReasons(figure.reasons)})`;
  });
  const claims = disputed.flatMap(countedIn);
  return { notes: { value: text.join('; '), rule: 'disputes in notes', claims } };
}

function notesOf({ incident }: PolicyEvent, attackers: readonly EventActor[]): RowNote[] {
  const notes: RowNote[] = [];
  const unsplit = incident.figures.filter(({ kind, high }) => kind === 'casualties' && (high ?? 1) > 0);
  const claims = unsplit.flatMap(countedIn);
  if (claims.length > 0)
    notes.push({
      text: 'casualties without a word on how many of them died are no fatalities',
      rule: 'casualties',
      claims,
    });
  if (attackers.length > 1)
    notes.push({
      text: 'the claims name different actors',
      rule: 'actors',
      claims: attackers.flatMap((actor) => actor.claims),
    });
  return notes;
}

/** ACLED: one number for all deaths of an event, the lowest that is reported. */
export const acled: Policy = {
  name: 'acled',
  title: 'ACLED, Armed Conflict Location & Event Data',
  description:
    'Every event of political violence, with or without deaths; one number for all who died, the most conservative ' +
    'where reports differ; a total told for several events is divided. Whether an armed group is a rebel group or a ' +
    'militia, and ACLED’s own names of actors, no claim tells: inter and names stay as the articles have them. Not ' +
    'confirmed: 10 for an undetermined number everywhere (ACLED also writes 3), the middle day of a range, and ' +
    'geo_precision from UCDP’s scale.',
  columns: [
    'event_date',
    'year',
    'time_precision',
    'disorder_type',
    'event_type',
    'sub_event_type',
    'actor1',
    'inter1',
    'actor2',
    'inter2',
    'interaction',
    'civilian_targeting',
    'country',
    'admin1',
    'admin2',
    'location',
    'latitude',
    'longitude',
    'geo_precision',
    'source',
    'notes',
    'fatalities',
  ],
  rules: acledRules,
  divides: true,
  kinds: ['killed'],
  row,
};
