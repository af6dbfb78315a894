import assert from 'node:assert/strict';
import { policyNames } from '../../../../src/core/incidents/policies/policy';
import type { Cell, PolicyName, Row } from '../../../../src/core/incidents/policies/policy';
import { policies, rollUp } from '../../../../src/core/incidents/policies/rollUp';
import { reviewedBook } from '../reviewedBook';

const book = reviewedBook();
const rows = new Map(policyNames.map((name) => [name, rollUp(book, name)]));
const rowOf = (name: PolicyName, incident: string): Row => {
  const found = rows.get(name)?.find((row) => row.incident === incident);
  assert.ok(found, `${name} has no row for ${incident}`);
  return found;
};
const cellsOf = (name: PolicyName, incident: string, ...columns: string[]): unknown[] =>
  columns.map((column) => rowOf(name, incident).cells[column]?.value);
const setBy = (name: PolicyName, incident: string, column: string): string[] =>
  (rowOf(name, incident).cells[column]?.claims ?? []).map(({ claim }) => claim.id);
const outOf = (name: PolicyName, incident: string): string[] =>
  rowOf(name, incident).leftOut.map(({ text }) => text);

describe('the rows of every policy', () => {
  it('are one for each leaf of the reviewed sample: no total there is left to divide', () => {
    const leaves = book.incidents.filter(({ parts }) => parts.length === 0).map(({ id }) => id);
    assert.equal(leaves.length, 11);
    for (const name of policyNames)
      assert.deepEqual(
        rows.get(name)?.map(({ incident, level }) => [incident, level]),
        leaves.map((id) => [id, 'leaf']),
      );
  });

  it('hold known columns only, each set by a rule of the policy; a number by claims with words', () => {
    const numbers = /fatalit|deaths|best|high$|low$|nkill|nwound|injuries|civilians_/;
    for (const name of policyNames)
      for (const { cells, leftOut, notes, incident } of rows.get(name) ?? []) {
        for (const [column, cell] of Object.entries<Cell>(cells)) {
          const where = `${name} ${incident} ${column}`;
          assert.ok(policies[name].columns.includes(column), where);
          assert.ok(policies[name].rules[cell.rule], `${where}: ${cell.rule}`);
          if (!numbers.test(column) || cell.rule === 'no deaths reported') continue;
          assert.ok(cell.claims.length > 0, where);
          assert.ok(
            cell.claims.every(({ claim }) => claim.spans.length > 0),
            where,
          );
        }
        for (const { rule } of [...leftOut, ...notes])
          assert.ok(policies[name].rules[rule], `${name}: ${rule}`);
      }
  });

  it('cite a source for every rule, and own up in the description to what is not confirmed', () => {
    for (const name of policyNames) {
      const { rules, description } = policies[name];
      for (const { says, source } of Object.values(rules)) assert.ok(says.length > 0 && source.length > 0);
      const open = Object.values(rules).some(({ confirmed }) => !confirmed);
      assert.equal(open, /not confirmed|could be read/i.test(description), name);
    }
  });

  it('are taken in only where a year is told', () => {
    for (const name of policyNames) {
      const taken = (rows.get(name) ?? []).filter(({ included }) => included).map(({ incident }) => incident);
      assert.ok(
        taken.every((incident) => incident.startsWith('2022-')),
        name,
      );
    }
  });
});

describe('acled on the reviewed sample', () => {
  it('adds the lowest figures of the groups: five soldiers and ISPR’s four attackers at Noshki', () => {
    // Lango: five soldiers, nine attackers; ISPR: four attackers. The total of the whole (4 to more than 100) is no part's.
    assert.deepEqual(cellsOf('acled', '2022-02-02-noshki', 'fatalities'), [9]);
    assert.deepEqual(setBy('acled', '2022-02-02-noshki', 'fatalities'), ['c8b2k2tn', 'sctfew2p']);
    assert.equal(rowOf('acled', '2022-02-02-noshki').cells['fatalities']?.rule, 'lowest figure');
    assert.match(String(cellsOf('acled', '2022-02-02-noshki', 'notes')[0]), /killed insurgents: 4 to 9/);
  });

  it('counts seven and four at Panjgur, where "thus far" changes nothing', () => {
    assert.deepEqual(cellsOf('acled', '2022-02-02-panjgur', 'fatalities'), [11]);
  });

  it('codes the assaults as battles of the claimant with the state, on the day decided for the whole', () => {
    const columns = [
      'event_date',
      'time_precision',
      'sub_event_type',
      'actor1',
      'actor2',
      'inter2',
      'country',
    ];
    assert.deepEqual(cellsOf('acled', '2022-02-02-noshki', ...columns), [
      '2022-02-02',
      1,
      'Armed clash',
      'Baloch Liberation Army',
      'Pakistan',
      'State forces',
      'Pakistan',
    ]);
    assert.deepEqual(setBy('acled', '2022-02-02-noshki', 'event_date'), ['xmd35tr2', 'y55ke36u', 'dufxygsv']);
  });

  it('lets “several killed” at Kech add nobody: its ten may be among the ten soldiers and the one terrorist', () => {
    assert.deepEqual(cellsOf('acled', '2022-01-25-kech', 'fatalities', 'time_precision'), [11, 2]);
  });

  it('codes bombs and grenades by their means, with no deaths where only injured are told', () => {
    const columns = ['event_type', 'sub_event_type', 'fatalities'];
    const remote = 'Explosions/Remote violence';
    assert.deepEqual(cellsOf('acled', 'undated-sibi', ...columns), [
      remote,
      'Remote explosive/landmine/IED',
      4,
    ]);
    assert.deepEqual(cellsOf('acled', 'undated-jaffarabad', ...columns), [remote, 'Grenade', 0]);
    assert.deepEqual(cellsOf('acled', 'undated-pakistan', ...columns), [remote, 'Air/drone strike', 0]);
    assert.deepEqual(cellsOf('acled', 'undated-sibi', 'civilian_targeting'), ['Civilians targeted']);
  });

  it('takes no casualties among the troops of both raids for none in each', () => {
    assert.deepEqual(cellsOf('acled', 'undated-harnai', 'fatalities'), [11]);
    assert.deepEqual(cellsOf('acled', 'undated-panjgur', 'fatalities'), [30]);
    assert.deepEqual(setBy('acled', 'undated-panjgur', 'fatalities'), ['qdc3qavk', 'c3z7ehjs']);
  });

  it('counts a civilian casualty that may live as no fatality, and says so', () => {
    const notes = rowOf('acled', '2022-02-02-noshki').notes;
    assert.deepEqual(
      notes.map(({ rule, claims }) => [rule, claims.map(({ claim }) => claim.id)]),
      [['casualties', ['quc2tbds']]],
    );
  });
});

describe('ucdp on the reviewed sample', () => {
  it('spans nine to fourteen at Noshki: nine attackers are the minister’s word on his enemy, and so are ISPR’s four', () => {
    const columns = ['low', 'best', 'high', 'deaths_a', 'deaths_b'];
    assert.deepEqual(cellsOf('ucdp', '2022-02-02-noshki', ...columns), [9, 9, 14, 5, 4]);
  });

  it('trusts the BLA on its two dead and the article on nine before the military on nine at Mach', () => {
    // Four soldiers and two civilians in every estimate; attackers: 2 conceded, "at least nine" in the article's voice.
    const columns = ['low', 'best', 'high', 'deaths_a', 'deaths_b', 'deaths_civilians'];
    assert.deepEqual(cellsOf('ucdp', 'undated-mach', ...columns), [8, 8, 15, 4, 2, 2]);
    assert.deepEqual(outOf('ucdp', 'undated-mach'), ['no year is told']);
  });

  it('names the sides of a state-based event, the state first, and the precision of the night of Kech', () => {
    const columns = ['type_of_violence', 'side_a', 'side_b', 'date_prec', 'date_start', 'date_end'];
    assert.deepEqual(cellsOf('ucdp', '2022-01-25-kech', ...columns), [
      1,
      'Government of Pakistan',
      'Baloch Liberation Front',
      2,
      '2022-01-25',
      '2022-01-26',
    ]);
    assert.deepEqual(cellsOf('ucdp', '2022-01-25-kech', 'best', 'deaths_unknown'), [11, 0]);
  });

  it('leaves out what has no death or no known side', () => {
    assert.ok(outOf('ucdp', 'undated-jaffarabad').includes('no death is told'));
    assert.ok(outOf('ucdp', 'undated-dera-bugti').includes('not both sides are known'));
    assert.deepEqual(
      rows
        .get('ucdp')
        ?.filter(({ included }) => included)
        .map(({ incident }) => incident),
      ['2022-01-25-kech', '2022-02-02-noshki', '2022-02-02-panjgur'],
    );
  });
});

describe('gtd on the reviewed sample', () => {
  it('counts all dead and the attackers among them, the lowest where one side gives two numbers', () => {
    const columns = ['nkill', 'nkillter', 'nwound', 'gname', 'claimed', 'multiple', 'related'];
    assert.deepEqual(cellsOf('gtd', '2022-02-02-noshki', ...columns), [
      9,
      4,
      12,
      'Baloch Liberation Army',
      1,
      1,
      '2022-02-02-panjgur',
    ]);
  });

  it('does not use the BLA’s own two at Mach: nine of the military and of the article stay', () => {
    assert.deepEqual(cellsOf('gtd', 'undated-mach', 'nkill', 'nkillter', 'nwound'), [15, 9, 15]);
    const notes = rowOf('gtd', 'undated-mach').notes;
    assert.deepEqual(
      notes.map(({ rule, claims }) => [rule, claims.map(({ claim }) => claim.id)]),
      [['not from perpetrators', ['f9ws9hg3']]],
    );
  });

  it('leaves several killed at Kech blank', () => {
    assert.deepEqual(cellsOf('gtd', '2022-01-25-kech', 'nkill', 'nkillter', 'iday', 'approxdate'), [
      11,
      1,
      0,
      '2022-01-25 to 2022-01-26',
    ]);
    assert.ok(rowOf('gtd', '2022-01-25-kech').notes.some(({ rule }) => rule === 'blank when vague'));
  });

  it('leaves out what states did: Pakistan, Iran, and the military’s raids', () => {
    for (const incident of ['undated-iran', 'undated-pakistan', 'undated-harnai', 'undated-panjgur'])
      assert.ok(
        outOf('gtd', incident).some((why) => why.startsWith('the attacker is a state')),
        incident,
      );
    assert.deepEqual(outOf('gtd', 'undated-sibi'), ['no year is told']);
    assert.deepEqual(cellsOf('gtd', 'undated-sibi', 'gname', 'claimed', 'attacktype1'), [
      'Unknown',
      -9,
      'Bombing/Explosion',
    ]);
  });
});

describe('ibc and airwars on the reviewed sample', () => {
  it('count civilians alone: four at Sibi, two at Mach, one clan elder at Dera Bugti', () => {
    const expected = { 'undated-sibi': [4, 4], 'undated-mach': [2, 2], 'undated-dera-bugti': [1, 1] };
    for (const [incident, range] of Object.entries(expected)) {
      assert.deepEqual(cellsOf('ibc', incident, 'minimum_deaths', 'maximum_deaths'), range);
      assert.deepEqual(cellsOf('airwars', incident, 'civilians_killed_min', 'civilians_killed_max'), range);
    }
    assert.deepEqual(cellsOf('ibc', '2022-02-02-noshki', 'minimum_deaths'), [undefined]);
  });

  it('take people of unknown group into the maximum only, policemen among the injured not at all', () => {
    assert.deepEqual(cellsOf('ibc', 'undated-iran', 'minimum_deaths', 'maximum_deaths'), [0, 9]);
    // Seventeen injured, two policemen among them: fifteen may be civilians.
    assert.deepEqual(cellsOf('ibc', 'undated-jaffarabad', 'minimum_injuries', 'maximum_injuries'), [0, 15]);
  });

  it('want a second source, and count officials and the military of one side as one', () => {
    assert.ok(outOf('ibc', 'undated-mach').includes('one independent source only'));
    assert.deepEqual(cellsOf('airwars', 'undated-mach', 'sources', 'grading'), [1, 'weak']);
  });

  it('ask for an explosive weapon in Airwars’ way: none at Kech, a roadside bomb at Sibi', () => {
    assert.ok(outOf('airwars', '2022-01-25-kech').includes('no explosive weapon is told'));
    assert.deepEqual(cellsOf('airwars', 'undated-sibi', 'strike_type'), ['bomb']);
    assert.deepEqual(cellsOf('airwars', '2022-02-02-noshki', 'strike_type'), ['bomb']);
    assert.ok(outOf('airwars', '2022-02-02-noshki').includes('no harm to civilians is told'));
  });
});
