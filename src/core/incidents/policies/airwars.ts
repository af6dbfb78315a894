import { civilianRange } from './civilians';
import type { CivilianRange } from './civilians';
import { countedIn, countsOf } from './counts';
import { dateCell, dateMissing, eventDays } from './dates';
import { meansOf, strikesOf } from './means';
import { totalKept } from './policy';
import type { Cell, Policy, PolicyEvent, Row, RowNote, Rule } from './policy';
import { sidesOf } from './sides';
import type { Sides } from './sides';
import { placeCells, whereabouts } from './whereabouts';

const methodology = 'Airwars, Methodology (airwars.org/about/methodology)';
const note =
  'Airwars, Methodology note on civilian harm from explosive weapons, October 2023, “Defining an incident”';
const reading = 'Newsmark’s reading';

const rules: Readonly<Record<string, Rule>> = {
  'civilian harm': {
    says: 'Incidents in which civilians, taking no active part in hostilities, are alleged to have been killed or injured.',
    source: methodology,
    confirmed: true,
  },
  'explosive weapons': {
    says: 'A moment in time and space where sources allege that an explosive weapon harmed civilians.',
    source: note,
    confirmed: true,
  },
  'total kept': totalKept,
  minimum: {
    says: 'The lowest number of all credible sources.',
    source: `${methodology}; the wording of the range is not confirmed`,
    confirmed: false,
  },
  maximum: {
    says: 'The highest number of all credible sources.',
    source: `${methodology}; the wording of the range is not confirmed`,
    confirmed: false,
  },
  'people of unknown group': {
    says: 'People who may or may not have been civilians count in the maximum only.',
    source: `${reading}; not confirmed in ${methodology}`,
    confirmed: false,
  },
  'vague number': {
    says: 'Words are read by their plain meaning: a plural 2, a dozen 12, dozens 24.',
    source: `${reading}; not confirmed in ${methodology}`,
    confirmed: false,
  },
  belligerent: {
    says: 'The belligerent that did it, or each that is alleged to have done it.',
    source: `${methodology}; the wording is not confirmed`,
    confirmed: false,
  },
  'decided grading': {
    says: 'The grading in the incident file.',
    source: 'the analyst',
    confirmed: true,
  },
  'graded confirmed': {
    says: 'Confirmed where the belligerent accepts that it harmed civilians.',
    source: `${methodology}, “Grading”`,
    confirmed: false,
  },
  'graded contested': {
    says: 'Contested where competing claims name different belligerents.',
    source: `${methodology}, “Grading”`,
    confirmed: false,
  },
  'graded fair': {
    says: 'Fair where two or more independent credible sources agree on who did it.',
    source: `${methodology}, “Grading”`,
    confirmed: false,
  },
  'graded weak': {
    says: 'Weak where one source alone says so.',
    source: `${methodology}, “Grading”`,
    confirmed: false,
  },
  date: { says: 'The day of the incident.', source: note, confirmed: true },
  where: { says: 'Where it was.', source: note, confirmed: true },
  'where precision': {
    says: 'How exactly the place is known, on UCDP’s scale.',
    source: reading,
    confirmed: false,
  },
};

/** A proposal for the grading where no one has decided it; to discount an incident takes a person. */
function grading(event: PolicyEvent, sides: Sides, harm: readonly CivilianRange[]): Cell | undefined {
  const { grading: decided } = event.incident;
  if (decided !== undefined) return { value: decided, rule: 'decided grading', claims: [] };
  if (harm.length === 0) return undefined;
  const claims = harm.flatMap(({ maximum }) => maximum.claims);
  const conceded = (['killed', 'injured'] as const)
    .flatMap((kind) => countsOf(event, kind).get('civilians') ?? [])
    .filter(({ ref }) => ref.claim.stance === 'concedes')
    .map(({ ref }) => ref);
  if (conceded.length > 0) return { value: 'confirmed', rule: 'graded confirmed', claims: conceded };
  if (sides.attackers.length > 1)
    return {
      value: 'contested',
      rule: 'graded contested',
      claims: sides.attackers.flatMap((actor) => actor.claims),
    };
  const sources = Math.max(...harm.map((range) => range.sources));
  return sources >= 2
    ? { value: 'fair', rule: 'graded fair', claims }
    : { value: 'weak', rule: 'graded weak', claims };
}

function row(event: PolicyEvent): Omit<Row, 'policy' | 'incident' | 'level'> {
  const days = eventDays(event);
  const sides = sidesOf(event);
  const [killed, injured] = [civilianRange(event, 'killed'), civilianRange(event, 'injured')];
  const harm = [killed, injured].filter((range) => range !== undefined);
  const graded = grading(event, sides, harm);
  const [means] = meansOf(event);
  const strikes = means ? means.claims : strikesOf(event);
  const cells: Record<string, Cell> = {
    ...(days && {
      date: dateCell(days.length === 1 ? days.first : `${days.first}/${days.last}`, 'date', days),
    }),
    ...placeCells(whereabouts(event), {
      name: 'location',
      admin1: 'province',
      country: 'country',
      latitude: 'latitude',
      longitude: 'longitude',
      precision: 'location_precision',
    }),
    ...(killed && { civilians_killed_min: killed.minimum, civilians_killed_max: killed.maximum }),
    ...(injured && { civilians_injured_min: injured.minimum, civilians_injured_max: injured.maximum }),
    ...(sides.attackers.length > 0 && {
      belligerent: {
        value: sides.attackers.map(({ name }) => name).join('; '),
        rule: 'belligerent',
        claims: sides.attackers.flatMap(({ claims }) => claims),
      },
    }),
    ...(strikes.length > 0 && {
      strike_type: { value: means?.means ?? 'strike', rule: 'explosive weapons', claims: strikes },
    }),
    ...(graded && { grading: graded }),
    ...(harm.length > 0 && {
      sources: {
        value: Math.max(...harm.map((range) => range.sources)),
        rule: 'civilian harm',
        claims: harm.flatMap(({ maximum }) => maximum.claims),
      },
    }),
  };
  const leftOut: RowNote[] = [];
  if (!days) leftOut.push({ text: dateMissing(event), rule: 'date', claims: [] });
  if (!harm.some(({ maximum }) => Number(maximum.value) > 0))
    leftOut.push({ text: 'no harm to civilians is told', rule: 'civilian harm', claims: [] });
  if (strikes.length === 0)
    leftOut.push({ text: 'no explosive weapon is told', rule: 'explosive weapons', claims: [] });
  return { included: leftOut.length === 0, leftOut, cells, notes: unsplit(event) };
}

/** Civilian casualties of which no one says whether they died. */
function unsplit({ incident }: PolicyEvent): RowNote[] {
  const claims = incident.figures
    .filter(({ kind, group, high }) => kind === 'casualties' && group === 'civilians' && (high ?? 1) > 0)
    .flatMap(countedIn);
  if (claims.length === 0) return [];
  const text = 'civilian casualties, killed or injured, are told without a split';
  return [{ text, rule: 'civilian harm', claims }];
}

/** Airwars: the least and the most civilians harmed, with a grading. */
export const airwars: Policy = {
  name: 'airwars',
  title: 'Airwars, civilian harm',
  description:
    'Civilians alleged to have been harmed by explosive weapons, from a minimum to a maximum, graded by what speaks ' +
    'for it. The grading of the incident file holds; without one a grading is proposed, never “discounted”. Not ' +
    'confirmed: the wording of the range and of the gradings, people of unknown group in the maximum only, and the ' +
    'reading of words. A total for several incidents is not divided.',
  columns: [
    'date',
    'location',
    'province',
    'country',
    'latitude',
    'longitude',
    'location_precision',
    'civilians_killed_min',
    'civilians_killed_max',
    'civilians_injured_min',
    'civilians_injured_max',
    'belligerent',
    'strike_type',
    'grading',
    'sources',
  ],
  rules,
  divides: false,
  kinds: ['killed', 'injured'],
  row,
};
