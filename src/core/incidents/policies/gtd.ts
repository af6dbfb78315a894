import { actorKind } from './actorKinds';
import { independentSources, ownCounts, refsOf } from './counts';
import type { Count } from './counts';
import { dateMissing, eventDays } from './dates';
import { gtdRules } from './gtdRules';
import { meansOf } from './means';
import type { Cell, CountedKind, Policy, PolicyEvent, Row, RowNote } from './policy';
import { cellOf, everyone, groupsOf, inFractions, reportedOrShare, ruleOf } from './reported';
import type { Report, Reported } from './reported';
import { sidesOf } from './sides';
import type { Sides } from './sides';
import { isVague, lowestOf, plainMeaning } from './vagueNumbers';
import { placeCells, specificity, whereabouts } from './whereabouts';

/** The number of the latest source, of most sources, or the lowest; perpetrators' own numbers and words left out. */
function reportFor(event: PolicyEvent): Report {
  const isPerpetrators = ({ ref, claimants }: Count) =>
    ref.claim.role === 'belligerent' || claimants.some((name) => actorKind(name, event) === 'armed group');
  return (counts) => {
    const usable = counts.filter((count) => !isVague(count) && !isPerpetrators(count));
    if (usable.length === 0) return undefined;
    const last = usable.reduce(
      (latest, { published }) => Math.max(latest, published?.to ?? -Infinity),
      -Infinity,
    );
    const latest = usable.filter(({ published }) => published === undefined || published.to >= last);
    return chosen(latest, usable.length > latest.length);
  };
}

function chosen(latest: readonly Count[], isLatest: boolean): Reported {
  const values = [...new Set(latest.map((count) => lowestOf(count, plainMeaning)))].sort((a, b) => a - b);
  const given = values.map((value) => {
    const counts = latest.filter((count) => lowestOf(count, plainMeaning) === value);
    return { value, counts, sources: independentSources(counts) };
  });
  const most = Math.max(...given.map(({ sources }) => sources));
  const leading = given.filter(({ sources }) => sources === most);
  const [first] = leading;
  const { value, counts } = first ?? { value: 0, counts: [] };
  const agreed = isLatest ? 'latest source' : 'reported figure';
  const rule = given.length === 1 ? agreed : leading.length === 1 ? 'majority' : 'lowest figure';
  return { value, rule, claims: refsOf(counts) };
}

function numbers(event: PolicyEvent, kind: CountedKind): Map<string, Reported> {
  const report = reportFor(event);
  const byGroup = new Map<string, Reported>();
  for (const group of groupsOf(event, kind)) {
    const reported = reportedOrShare(event, kind, group, report, inFractions);
    if (reported) byGroup.set(group, reported);
  }
  return byGroup;
}

function countCells(
  event: PolicyEvent,
  kind: CountedKind,
  [all, perpetrators]: readonly [string, string],
): Record<string, Cell> {
  const byGroup = numbers(event, kind);
  const total = everyone(byGroup);
  if (!total) return {};
  const own = byGroup.get('insurgents');
  return {
    [all]: cellOf(total, ruleOf(total, byGroup, ruleOrder)),
    ...(own && { [perpetrators]: cellOf(own, own.rule) }),
  };
}

const ruleOrder = ['divided total', 'lowest figure', 'majority', 'latest source', 'reported figure'];

/** Claims whose numbers GTD would not take. */
function unused(event: PolicyEvent): RowNote[] {
  const counts = (['killed', 'injured'] as const).flatMap((kind) =>
    [...ownCounts(event.incident, kind).values()].flat(),
  );
  const vague = counts.filter(isVague);
  const own = counts.filter(
    ({ ref, claimants }) =>
      ref.claim.role === 'belligerent' || claimants.some((name) => actorKind(name, event) === 'armed group'),
  );
  const notes: RowNote[] = [];
  if (vague.length > 0)
    notes.push({
      text: 'words without a number stay blank',
      rule: 'blank when vague',
      claims: refsOf(vague),
    });
  if (own.length > 0)
    notes.push({
      text: 'numbers of a perpetrator group are not used',
      rule: 'not from perpetrators',
      claims: refsOf(own),
    });
  return notes;
}

function attackType(event: PolicyEvent, sides: Sides): Cell {
  const [means] = meansOf(event);
  const armed = new Set(['bomb', 'grenade', 'suicide', 'air', 'shelling']);
  const fought = sides.losses.has('state') && sides.losses.has('armed group');
  if (means && armed.has(means.means) && !fought)
    return { value: 'Bombing/Explosion', rule: 'attack type', claims: means.claims };
  const losses = [...sides.losses.values()].flat();
  if (losses.length > 0) return { value: 'Armed Assault', rule: 'attack type', claims: losses };
  return { value: 'Unknown', rule: 'attack type', claims: [] };
}

function perpetratorCells({ attackers }: Sides): Record<string, Cell> {
  const claims = attackers.flatMap((actor) => actor.claims);
  const isClaimed = claims.some(({ claim }) => claim.actor_status === 'claimed');
  const name = attackers.length > 0 ? attackers.map((actor) => actor.name).join('; ') : 'Unknown';
  return {
    gname: { value: name, rule: 'perpetrator', claims },
    claimed: { value: isClaimed ? 1 : attackers.length > 0 ? 0 : -9, rule: 'claimed', claims },
  };
}

function dateCells(event: PolicyEvent): Record<string, Cell> {
  const days = eventDays(event);
  if (!days) return {};
  const [year = 0, month = 0, day = 0] = days.first.split('-').map(Number);
  const isOneMonth = days.first.slice(0, 7) === days.last.slice(0, 7);
  const cell = (value: string | number): Cell => ({ value, rule: 'date', claims: days.claims });
  return {
    iyear: cell(year),
    imonth: cell(isOneMonth ? month : 0),
    iday: cell(days.length === 1 ? day : 0),
    ...(days.length > 1 && { approxdate: cell(`${days.first} to ${days.last}`) }),
  };
}

function row(event: PolicyEvent): Omit<Row, 'policy' | 'incident' | 'level'> {
  const { incident, families } = event;
  const sides = sidesOf(event);
  const [whole] = families.wholesOf(incident);
  const related = whole ? families.partsOf(whole).filter(({ id }) => id !== incident.id) : [];
  const cells: Record<string, Cell> = {
    ...dateCells(event),
    ...placeCells(
      whereabouts(event),
      {
        country: 'country',
        admin1: 'provstate',
        name: 'city',
        latitude: 'latitude',
        longitude: 'longitude',
        precision: 'specificity',
      },
      specificity,
    ),
    multiple: { value: related.length > 0 ? 1 : 0, rule: 'related incidents', claims: [] },
    ...(related.length > 0 && {
      related: { value: related.map(({ id }) => id).join(', '), rule: 'related incidents', claims: [] },
    }),
    attacktype1: attackType(event, sides),
    ...perpetratorCells(sides),
    ...countCells(event, 'killed', ['nkill', 'nkillter']),
    ...countCells(event, 'injured', ['nwound', 'nwoundte']),
  };
  const leftOut: RowNote[] = [];
  if (cells['iyear'] === undefined) leftOut.push({ text: dateMissing(event), rule: 'date', claims: [] });
  const states = sides.attackers.filter(({ kind }) => kind === 'state');
  if (states.length > 0 && states.length === sides.attackers.length)
    leftOut.push({
      text: `the attacker is a state: ${states.map(({ name }) => name).join('; ')}`,
      rule: 'sub-national actors',
      claims: states.flatMap((actor) => actor.claims),
    });
  return { included: leftOut.length === 0, leftOut, cells, notes: unused(event) };
}

/** GTD: attacks by groups below the state, with all their dead and injured. */
export const gtd: Policy = {
  name: 'gtd',
  title: 'GTD, Global Terrorism Database',
  description:
    'Attacks by sub-national actors: everyone killed and injured, perpetrators among them and also by themselves. ' +
    'Where sources differ: the latest, then the majority, then the lowest; numbers of a perpetrator group are not ' +
    'used, words without a number stay blank, and a total told for linked incidents is distributed over them. None ' +
    'of these rules on figures could be read in the codebook itself. Whether an act is terrorism (criteria I to III) ' +
    'no claim tells; insurgents are taken for the perpetrators.',
  columns: [
    'iyear',
    'imonth',
    'iday',
    'approxdate',
    'country',
    'provstate',
    'city',
    'latitude',
    'longitude',
    'specificity',
    'multiple',
    'related',
    'attacktype1',
    'gname',
    'claimed',
    'nkill',
    'nkillter',
    'nwound',
    'nwoundte',
  ],
  rules: gtdRules,
  divides: true,
  kinds: ['killed', 'injured'],
  row,
};
