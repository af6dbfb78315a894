import { several } from '../../claims/schema';
import { countsOf, refsOf } from './counts';
import { civilianRange } from './civilians';
import { dateCell, dateMissing, eventDays } from './dates';
import { meansOf } from './means';
import { totalKept } from './policy';
import type { Cell, Policy, PolicyEvent, Row, RowNote, Rule } from './policy';
import { sidesOf } from './sides';
import { placeCells, whereabouts } from './whereabouts';

const methods = 'Iraq Body Count, Methods';
const reading = 'Newsmark’s reading';

const rules: Readonly<Record<string, Rule>> = {
  'civilians only': {
    says: 'Violent deaths of civilians: soldiers, insurgents, suicide bombers and others engaged in the violence are left out.',
    source: `${methods}, and the definition on its database page`,
    confirmed: true,
  },
  'total kept': totalKept,
  minimum: {
    says: 'The lowest number of civilian deaths that a source gives.',
    source: `${methods}, 3 “Data extraction” (minimum deaths, minimum injuries); the lowest of all sources is ${reading}`,
    confirmed: false,
  },
  maximum: {
    says: 'The highest number that a source gives.',
    source: `${methods}, 3 “Data extraction” (maximum deaths, maximum injuries); the highest of all sources is ${reading}`,
    confirmed: false,
  },
  'people of unknown group': {
    says: 'People who may or may not have been civilians count in the maximum only.',
    source: `${reading}; not confirmed in ${methods}`,
    confirmed: false,
  },
  'vague number': {
    says: 'Words are read by their plain meaning: a plural 2, a dozen 12, dozens 24.',
    source: `${reading}; not confirmed in ${methods}`,
    confirmed: false,
  },
  'two sources': {
    says: 'An incident needs two independent sources.',
    source: 'Iraq Body Count, Methodology, 2003 (not read word for word; later methods may take one)',
    confirmed: false,
  },
  date: {
    says: 'First and last day on which the deaths can have been.',
    source: `${methods}, 3 “Data extraction”`,
    confirmed: true,
  },
  where: { says: 'The place.', source: `${methods}, 3 “Data extraction”`, confirmed: true },
  weapons: {
    says: 'The weapons they were killed by.',
    source: `${methods}, 3 “Data extraction”`,
    confirmed: true,
  },
  killers: {
    says: 'Who killed them, where that is told.',
    source: `${methods}, 3 “Data extraction”`,
    confirmed: true,
  },
  sources: {
    says: 'The media that report it, and the witnesses that they quote.',
    source: `${methods}, 3 “Data extraction”`,
    confirmed: true,
  },
};

function row(event: PolicyEvent): Omit<Row, 'policy' | 'incident' | 'level'> {
  const days = eventDays(event);
  const deaths = civilianRange(event, 'killed');
  const injuries = civilianRange(event, 'injured');
  const { attackers } = sidesOf(event);
  const means = meansOf(event);
  const cells: Record<string, Cell> = {
    ...(days && {
      start_date: dateCell(days.first, 'date', days),
      end_date: dateCell(days.last, 'date', days),
    }),
    ...placeCells(whereabouts(event), { name: 'place' }),
    ...(deaths && { minimum_deaths: deaths.minimum, maximum_deaths: deaths.maximum }),
    ...(injuries && { minimum_injuries: injuries.minimum, maximum_injuries: injuries.maximum }),
    ...(means.length > 0 && {
      weapons: {
        value: means.map((found) => found.means).join('; '),
        rule: 'weapons',
        claims: means.flatMap(({ claims }) => claims),
      },
    }),
    ...(attackers.length > 0 && {
      killers: {
        value: attackers.map(({ name }) => name).join('; '),
        rule: 'killers',
        claims: attackers.flatMap(({ claims }) => claims),
      },
    }),
    ...sourceCells(event),
  };
  const leftOut: RowNote[] = [];
  if (!days) leftOut.push({ text: dateMissing(event), rule: 'date', claims: [] });
  if (Number(deaths?.maximum.value ?? 0) < 1)
    leftOut.push({ text: 'no civilian death is told', rule: 'civilians only', claims: [] });
  else if (deaths && deaths.sources < 2)
    leftOut.push({ text: 'one independent source only', rule: 'two sources', claims: deaths.maximum.claims });
  return { included: leftOut.length === 0, leftOut, cells, notes: [] };
}

function sourceCells(event: PolicyEvent): Record<string, Cell> {
  const counts = countsOf(event, 'killed');
  const civilian = ['civilians', 'unknown', 'mixed'].flatMap((group) => refsOf(counts.get(group) ?? []));
  if (civilian.length === 0) return {};
  const media = [...new Set(civilian.map(({ article, name }) => article.publisher ?? name))];
  const witnesses = [...new Set(civilian.flatMap(({ claim }) => several(claim.claimant)))];
  return {
    media_sources: { value: media.join('; '), rule: 'sources', claims: civilian },
    ...(witnesses.length > 0 && {
      primary_witnesses: { value: witnesses.join('; '), rule: 'sources', claims: civilian },
    }),
  };
}

/** IBC: the least and the most civilians killed. */
export const ibc: Policy = {
  name: 'ibc',
  title: 'IBC, Iraq Body Count',
  description:
    'Civilian deaths by violence, from a minimum to a maximum over independent sources; its way of counting is used ' +
    'here wherever the incident was. Not confirmed: the rule of two independent sources, people of unknown group in ' +
    'the maximum only, and the reading of words; whether police are civilians the group of the claim says. A total ' +
    'for several incidents is not divided.',
  columns: [
    'start_date',
    'end_date',
    'place',
    'minimum_deaths',
    'maximum_deaths',
    'minimum_injuries',
    'maximum_injuries',
    'weapons',
    'killers',
    'media_sources',
    'primary_witnesses',
  ],
  rules,
  divides: false,
  kinds: ['killed', 'injured'],
  row,
};
