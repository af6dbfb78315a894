import { several } from '../../claims/schema';
import { decidedFigure } from '../decidedFigure';
import type { ClaimRef } from '../incidentBook';
import { isCountry, partyOfKind } from './actorKinds';
import type { EventActor } from './actorKinds';
import { countsOf, independentSources, isUnspecific, refsOf } from './counts';
import type { Count } from './counts';
import { dateCell, dateMissing, datePrecision, eventDays } from './dates';
import type { Cell, Policy, PolicyEvent, Row, RowNote } from './policy';
import { added, cellOf, everyone, ruleOf } from './reported';
import type { Reported } from './reported';
import { isFight, opposite, sidesOf } from './sides';
import type { Sides } from './sides';
import { ucdpRules } from './ucdpRules';
import { highestOf, isVague, lowestOf } from './vagueNumbers';
import type { VagueNumbers } from './vagueNumbers';
import { placeCells, whereabouts } from './whereabouts';

/** How UCDP reads words is not confirmed: they stand for the one death that an event needs. */
const vague: VagueNumbers = { words: {}, undetermined: 1 };

interface Estimates {
  readonly low: Reported;
  readonly best: Reported;
  readonly high: Reported;
}

/** Weights of sources: third parties and losses conceded, then parties on others, then parties on the enemy. */
const rank = { 'third party': 0, 'own losses': 0, party: 1, 'enemy losses': 2 } as const;

/** Low, best and high for one group. */
function estimate(counts: readonly Count[]): Estimates | undefined {
  const numbers = counts.filter((count) => !isVague(count));
  if (counts.length === 0) return undefined;
  if (numbers.length === 0) {
    const one = { value: 1, rule: 'vague number', claims: refsOf(counts), note: 'only words, no number' };
    return { low: one, best: one, high: one };
  }
  const trusted = numbers.filter(({ voice }) => voice !== 'enemy losses');
  const reliable = trusted.length > 0 ? trusted : numbers;
  const first = Math.min(...new Set(reliable.map(({ voice }) => rank[voice])));
  const best = mostGiven(reliable.filter(({ voice }) => rank[voice] === first));
  return {
    low: extreme(numbers, (count) => lowestOf(count, vague), Math.min, 'lowest figure'),
    best,
    high: withDoubted(
      extreme(reliable, (count) => highestOf(count, vague), Math.max, 'highest figure'),
      numbers,
      reliable,
    ),
  };
}

function extreme(
  counts: readonly Count[],
  numberOf: (count: Count) => number,
  choose: (one: number, other: number) => number,
  rule: string,
): Reported {
  const value = counts.map(numberOf).reduce((one, other) => choose(one, other));
  return { value, rule, claims: refsOf(counts.filter((count) => numberOf(count) === value)) };
}

/** The number that most independent sources give; the lowest of several. */
function mostGiven(counts: readonly Count[]): Reported {
  const values = [...new Set(counts.map((count) => lowestOf(count, vague)))].sort(
    (one, other) => one - other,
  );
  const given = values.map((value) => ({
    value,
    counts: counts.filter((count) => lowestOf(count, vague) === value),
  }));
  const most = given.reduce((best, each) =>
    independentSources(each.counts) > independentSources(best.counts) ? each : best,
  );
  return { value: most.value, rule: 'best source', claims: refsOf(most.counts) };
}

function withDoubted(high: Reported, numbers: readonly Count[], reliable: readonly Count[]): Reported {
  const doubted = numbers.filter(
    (count) => !reliable.includes(count) && highestOf(count, vague) > high.value,
  );
  if (doubted.length === 0) return high;
  const told = doubted.map((count) => `${highestOf(count, vague)} by ${count.claimants.join(' and ')}`);
  return { ...high, note: `left out as a party’s word on its enemy: ${told.join('; ')}` };
}

/** The estimates of all groups, a person's own best estimate in the place of the best. */
function estimates(event: PolicyEvent): Map<string, Estimates> {
  const byGroup = new Map<string, Estimates>();
  for (const [group, counts] of countsOf(event, 'killed')) {
    const found = estimate(counts);
    if (!found) continue;
    const decided = decidedFigure(event.incident, 'killed', group);
    const claims = event.incident.claims.filter(({ claim }) => decided?.decision.claims?.includes(claim.id));
    byGroup.set(group, decided ? { ...found, best: { value: decided.low, rule: 'decided', claims } } : found);
  }
  return byGroup;
}

/** The type of violence: 1 a state against an armed group, 3 one-sided against civilians. */
function typeOfViolence(event: PolicyEvent, sides: Sides): Cell | undefined {
  const losses = [...sides.losses.values()].flat();
  const claims = [...new Set([...sides.attackers.flatMap((actor) => actor.claims), ...losses])];
  if (isFight(sides, event)) return { value: 1, rule: 'state-based', claims };
  const isOneSided = sides.hurt.has('civilians') && sides.hurt.size === 1 && sides.attackers.length > 0;
  return isOneSided ? { value: 3, rule: 'one-sided', claims } : undefined;
}

function deathCells(event: PolicyEvent, type: Cell | undefined, sides: Sides): Record<string, Cell> {
  const byGroup = estimates(event);
  if (byGroup.size === 0) return {};
  const pick = (end: keyof Estimates) => new Map([...byGroup].map(([group, found]) => [group, found[end]]));
  const best = pick('best');
  const total = everyone(best);
  const [low, high] = [everyone(pick('low')), everyone(pick('high'))];
  if (!total || !low || !high) return {};
  const named = added([...best].filter(([group]) => !isUnspecific(group)).map(([, reported]) => reported));
  const unknown = [...best].filter(([group]) => isUnspecific(group)).map(([, reported]) => reported);
  const isByState = type?.value === 3 && sides.attackers[0]?.kind === 'state';
  const columns: readonly (readonly [string, string])[] =
    type === undefined
      ? [['deaths_civilians', 'civilians']]
      : [
          ['deaths_a', type.value === 1 || isByState ? 'security forces' : 'insurgents'],
          ...(type.value === 1 ? [['deaths_b', 'insurgents'] as const] : []),
          ['deaths_civilians', 'civilians'],
        ];
  const cells: Record<string, Cell> = {};
  for (const [column, group] of columns) {
    const reported = best.get(group);
    if (reported) cells[column] = cellOf(reported, reported.rule);
  }
  if (unknown.length > 0)
    cells['deaths_unknown'] = cellOf(
      { value: Math.max(0, total.value - named.value), claims: unknown.flatMap(({ claims }) => claims) },
      'people of unknown group',
    );
  return {
    ...cells,
    best: cellOf(total, ruleOf(total, best, ['decided', 'vague number', 'best source'])),
    high: cellOf(
      { ...high, value: Math.max(high.value, total.value) },
      ruleOf(high, pick('high'), ['vague number', 'highest figure']),
    ),
    low: cellOf(
      { ...low, value: Math.min(low.value, total.value) },
      ruleOf(low, pick('low'), ['vague number', 'lowest figure']),
    ),
  };
}

function sideCells(event: PolicyEvent, type: Cell | undefined, sides: Sides): Record<string, Cell> {
  const [attacker] = sides.attackers;
  if (!type)
    return attacker
      ? { side_a: { value: attacker.name, rule: 'side unclear', claims: attacker.claims } }
      : {};
  const other = opposite(sides, event);
  const actors = [...(attacker ? [attacker] : []), ...(other ? [other] : [])];
  const state = actors.find(({ kind }) => kind === 'state');
  const group = actors.find(({ kind }) => kind === 'armed group');
  const [sideA, sideB] = type.value === 1 ? [state, group] : [attacker, undefined];
  const cells: Record<string, Cell> = {};
  if (sideA) cells['side_a'] = { value: sideName(sideA, event), rule: type.rule, claims: sideA.claims };
  if (type.value === 3)
    cells['side_b'] = { value: 'Civilians', rule: type.rule, claims: sides.losses.get('civilians') ?? [] };
  else if (sideB) cells['side_b'] = { value: sideB.name, rule: type.rule, claims: sideB.claims };
  return cells;
}

/** A state's side is its government, under the name of the party that its forces belong to. */
function sideName({ name, kind }: EventActor, event: PolicyEvent): string {
  if (kind !== 'state') return name;
  const party = partyOfKind('state', event) ?? name;
  return isCountry(party) ? `Government of ${party}` : party;
}

function sourceCells(deaths: readonly ClaimRef[]): Record<string, Cell> {
  if (deaths.length === 0) return {};
  const articles = [...new Set(deaths.map(({ name }) => name))];
  const original = [...new Set(deaths.flatMap(({ claim }) => several(claim.claimant)))];
  const cell = (value: string | number): Cell => ({ value, rule: 'sources', claims: deaths });
  return {
    number_of_sources: cell(articles.length),
    source_article: cell(articles.join('; ')),
    ...(original.length > 0 && { source_original: cell(original.join('; ')) }),
  };
}

function row(event: PolicyEvent): Omit<Row, 'policy' | 'incident' | 'level'> {
  const days = eventDays(event);
  const sides = sidesOf(event);
  const type = typeOfViolence(event, sides);
  const deaths = deathCells(event, type, sides);
  const counted = refsOf([...countsOf(event, 'killed').values()].flat());
  const where = whereabouts(event);
  const cells: Record<string, Cell> = {
    ...(days && { year: dateCell(Number(days.first.slice(0, 4)), 'date', days) }),
    ...(type && { type_of_violence: type }),
    ...sideCells(event, type, sides),
    ...sourceCells(counted),
    ...placeCells(where, {
      precision: 'where_prec',
      name: 'where_coordinates',
      admin1: 'adm_1',
      admin2: 'adm_2',
      country: 'country',
      latitude: 'latitude',
      longitude: 'longitude',
    }),
    event_clarity: { value: event.level === 'leaf' ? 1 : 2, rule: 'event clarity', claims: [] },
    ...(days && {
      date_prec: dateCell(datePrecision(days), 'date precision', days),
      date_start: dateCell(days.first, 'date', days),
      date_end: dateCell(days.last, 'date', days),
    }),
    ...deaths,
  };
  const leftOut: RowNote[] = [];
  if (Number(deaths['high']?.value ?? 0) < 1)
    leftOut.push({ text: 'no death is told', rule: 'at least one death', claims: counted });
  if (!days) leftOut.push({ text: dateMissing(event), rule: 'date', claims: [] });
  if (!cells['side_a'] || !cells['side_b'])
    leftOut.push({ text: 'not both sides are known', rule: 'organised actors', claims: [] });
  const notes: RowNote[] = [
    {
      text: 'whether the dyad reaches 25 deaths in a year no single incident tells',
      rule: 'threshold',
      claims: [],
    },
  ];
  return { included: leftOut.length === 0, leftOut, cells, notes };
}

/** UCDP GED: a low, a best and a high estimate of the deaths on each side. */
export const ucdp: Policy = {
  name: 'ucdp',
  title: 'UCDP GED, Georeferenced Event Dataset',
  description:
    'Deadly events between organised actors, or of one against civilians: low, best and high estimates of deaths, and ' +
    'the best by side. Not confirmed: which source gives the best estimate (here the one most independent sources of ' +
    'the most reliable kind give, then the lowest), that a party’s word on its enemy’s losses sets neither best nor ' +
    'high beside other words, and how words without a number are read. Non-state conflict (type 2) is not told from ' +
    'groups alone. A total for several events stays one event of lower clarity.',
  columns: [
    'year',
    'type_of_violence',
    'side_a',
    'side_b',
    'number_of_sources',
    'source_article',
    'source_original',
    'where_prec',
    'where_coordinates',
    'adm_1',
    'adm_2',
    'country',
    'latitude',
    'longitude',
    'event_clarity',
    'date_prec',
    'date_start',
    'date_end',
    'deaths_a',
    'deaths_b',
    'deaths_civilians',
    'deaths_unknown',
    'best',
    'high',
    'low',
  ],
  rules: ucdpRules,
  divides: false,
  kinds: ['killed'],
  row,
};
