import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import type { ChartedIncident } from '../../../../src/core/incidents/charting/chart';
import { IncidentCharter } from '../../../../src/core/incidents/charting/chartIncidents';
import {
  eventsOf,
  filterChart,
  isEmptyFilter,
  placeId,
} from '../../../../src/core/incidents/charting/filterChart';
import type { ChartFilter } from '../../../../src/core/incidents/charting/filterChart';
import { nameOfBin, timelineOf } from '../../../../src/core/incidents/charting/timeBins';
import { gatherIncidents } from '../../../../src/core/incidents/gatherIncidents';
import { canonicalNames } from '../../../../src/core/incidents/naming/canonicalNames';
import { parseNames } from '../../../../src/core/namesFile/parseNames';
import { shippedKnowledge } from '../../support/knowledge';
import { article, claim } from '../build';
import { reviewedBook } from '../reviewedBook';

const book = reviewedBook();
const charter = new IncidentCharter({
  gazetteer: shippedKnowledge().gazetteer,
  incident: (id) => book.incidents.find((incident) => incident.id === id),
});
for (const each of book.incidents) charter.prepare(each);
const chart = charter.chart(book.incidents, book.unassigned.length);
const left = (filter: ChartFilter): string[] => filterChart(chart, filter).map(({ id }) => id);

describe('the chart of all incidents', () => {
  it('tells of each incident what a list shows', () => {
    const whole = chart.incidents.find(({ id }) => id === '2022-02-02-panjgur-noshki');
    assert.ok(whole);
    assert.equal(whole.title, 'Assault on the Panjgur and Noshki camps');
    assert.match(whole.killed ?? '', /4–100\+ security forces/);
    assert.ok(whole.contested.includes('disjoint ranges'));
    assert.deepEqual(
      whole.at.map((at) => chart.places[at]?.name),
      ['Panjgur', 'Noshki'],
    );
    assert.equal(whole.isWhole, true);
  });

  it('holds every place once, however many incidents lie there', () => {
    const panjgur = chart.places.filter(({ name }) => name === 'Panjgur');
    assert.equal(panjgur.length, 1);
    const there = chart.incidents.filter(({ at }) =>
      at.some((place) => chart.places[place]?.name === 'Panjgur'),
    );
    assert.equal(there.length, 4);
  });

  it('says how each place is known', () => {
    const kech = chart.places.find(({ name }) => name === 'Kech');
    assert.equal(kech?.about, 'a district, Balochistan, Pakistan; from the gazetteer');
  });
});

describe('filtering the chart', () => {
  it('leaves all incidents where nothing is asked for', () => {
    assert.equal(left({}).length, book.incidents.length);
    assert.ok(isEmptyFilter({ text: '', places: [] }));
    assert.ok(!isEmptyFilter({ contested: 'agreed' }));
  });

  it('finds words in titles, places, actors and claimants, whatever their case and order', () => {
    assert.deepEqual(left({ text: 'noshki CAMP' }), ['2022-02-02-panjgur-noshki', '2022-02-02-noshki']);
    assert.ok(left({ text: 'lango' }).includes('2022-02-02-panjgur-noshki'));
    assert.deepEqual(left({ text: 'noshki nowhere' }), []);
  });

  it('narrows by kind, group, actor, claimant, grading and whether it is contested', () => {
    const contested = left({ contested: 'contested' });
    assert.deepEqual(
      contested,
      book.incidents.filter((incident) => incident.contested).map(({ id }) => id),
    );
    assert.equal(contested.length + left({ contested: 'agreed' }).length, book.incidents.length);
    for (const id of left({ kind: 'killed', group: 'civilians' })) {
      const claims = book.incidents.find((incident) => incident.id === id)?.claims ?? [];
      assert.ok(claims.some(({ claim }) => claim.group === 'civilians'));
    }
    assert.ok(left({ actor: 'liberation army' }).includes('undated-mach'));
    assert.ok(!left({ claimant: 'ispr' }).includes('undated-mach'));
    assert.equal(left({ grading: 'none' }).length, book.incidents.length);
    assert.deepEqual(left({ grading: 'confirmed' }), []);
    assert.deepEqual(left({ kind: 'no such kind' }), []);
  });

  it('takes an incident into every span of days that its date may mean', () => {
    assert.ok(left({ from: '2022-01-26', to: '2022-01-26' }).includes('2022-01-25-kech'));
    assert.ok(!left({ from: '2022-01-27' }).includes('2022-01-25-kech'));
    assert.ok(left({ from: '2022-02' }).includes('2022-02-02-panjgur'));
    assert.ok(!left({ from: '2022-02' }).includes('undated-harnai'));
    assert.ok(left({ dates: 'undated' }).includes('undated-harnai'));
    assert.ok(left({ dates: 'no year' }).includes('undated-mach'));
  });

  it('narrows by places on the map, and leaves that out where the map asks', () => {
    const noshki = chart.places.find(({ name }) => name === 'Noshki');
    assert.ok(noshki);
    const filter: ChartFilter = { places: [placeId(noshki)] };
    assert.deepEqual(left(filter), ['2022-02-02-panjgur-noshki', '2022-02-02-noshki']);
    assert.equal(filterChart(chart, filter, 'places').length, book.incidents.length);
  });

  it('takes a whole and its parts for one event, contested where any of them is', () => {
    const events = (filter: ChartFilter) => eventsOf(filterChart(chart, filter));
    const [assault, ...others] = events({ text: 'noshki' });
    assert.deepEqual([assault?.id, others], ['2022-02-02-panjgur-noshki', []]);
    assert.deepEqual(
      events({ text: '2022-02-02-noshki' }).map(({ id }) => id),
      ['2022-02-02-noshki'],
    );
    const merged = eventsOf([
      { ...incident('whole'), at: [0] },
      { ...incident('part'), partOf: 'whole', at: [1], contested: ['different dates'] },
    ]);
    assert.deepEqual(
      merged.map(({ id, at, contested }) => [id, at, contested]),
      [['whole', [0, 1], ['different dates']]],
    );
  });
});

function incident(id: string): ChartedIncident {
  return {
    id,
    title: id,
    places: [],
    at: [],
    contested: [],
    claims: 1,
    kinds: [],
    groups: [],
    actors: [],
    claimants: [],
  };
}

describe('names that a person confirmed to be one', () => {
  const claims = [
    claim('1', { incident: 'raid', actor: 'BLA', claimant: 'Baloch Liberation Army', place: 'Nushki' }),
    claim('2', { incident: 'siege', actor: 'Baloch Liberation Army', claimant: 'BLA', place: 'Noshki' }),
    claim('3', { incident: 'siege', actor: 'BLA', claimant: 'ISPR', place: 'Noshki' }),
  ];
  const charted = (yaml: string) => {
    const names = canonicalNames([parseNames(`newsmark: 1\nnames:\n${yaml}`)]);
    const { incidents, unassigned } = gatherIncidents([article('a.txt', claims)], [], builtInCodebook, names);
    return new IncidentCharter({}).chart(incidents, unassigned.length, names);
  };
  const one = charted(
    '  - {name: Baloch Liberation Army, also: [BLA], type: actor}\n  - {name: Noshki, also: [Nushki], type: place}\n',
  );

  it('are one entry of the filters, under the confirmed name, and two without', () => {
    assert.deepEqual(one.actors, ['Baloch Liberation Army']);
    assert.deepEqual([...one.claimants].sort(), ['Baloch Liberation Army', 'ISPR']);
    for (const { actors } of one.incidents) assert.deepEqual(actors, [0]);
    const two = charted('  - {name: Frontier Corps, also: [FC], type: actor}\n');
    assert.deepEqual([...two.actors].sort(), ['BLA', 'Baloch Liberation Army']);
  });

  it('find by any of their spellings the incidents of all of them', () => {
    for (const filter of [
      { actor: 'bla' },
      { actor: 'liberation' },
      { claimant: 'BLA' },
      { text: 'bla' },
      { text: 'nushki' },
    ]) {
      const found = filterChart(one, filter).map(({ id }) => id);
      assert.deepEqual(found.sort(), ['raid', 'siege'], JSON.stringify(filter));
    }
    assert.deepEqual(filterChart(one, { actor: 'ispr' }), []);
  });
});

describe('the time axis', () => {
  const of = (...dates: (string | undefined)[]) => timelineOf(dates, (date) => date);

  it('has days, weeks, months or years, as long as the dates reach, without gaps', () => {
    assert.equal(of('2022-01-25', '2022-02-02').unit, 'day');
    assert.equal(of('2022-01-25', '2022-02-02').bins.length, 9);
    assert.equal(of('2022-01-25', '2022-07-02').unit, 'week');
    assert.equal(of('2018-01-25', '2022-06-02').unit, 'month');
    assert.equal(of('1990-01-25', '2022-06-02').unit, 'year');
  });

  it('keeps dates apart that may mean several stretches, have no year, or are none', () => {
    const { bins, yearless, undated } = of(
      '2022-01-25/2022-01-26',
      '2022-01-25',
      'XXXX-01-30',
      undefined,
      '2022-01-28',
    );
    assert.deepEqual(bins[0]?.within, ['2022-01-25']);
    assert.deepEqual(bins[0]?.perhaps, ['2022-01-25/2022-01-26']);
    assert.deepEqual([yearless, undated], [['XXXX-01-30'], [undefined]]);
  });

  it('names its stretches', () => {
    const name = (unit: 'day' | 'week' | 'month' | 'year') =>
      nameOfBin(timelineOf(['2022-02-02'], String, unit).bins[0] ?? { from: 0 }, unit);
    assert.deepEqual((['day', 'week', 'month', 'year'] as const).map(name), [
      '2 Feb 2022',
      'week of 31 Jan 2022',
      'February 2022',
      '2022',
    ]);
  });

  it('loses nothing, whatever the dates', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const date = fc.oneof(
      day.map((each) => each.toISOString().slice(0, 10)),
      day.map((each) => each.toISOString().slice(0, 7)),
      fc.constantFrom(undefined, 'XXXX-02-03', '../2020-01-01', '2020-01-01/..', 'XXXX'),
    );
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), (dates) => {
        const { bins, yearless, undated } = timelineOf(dates, (each) => each);
        const told = [
          ...bins.flatMap(({ within, perhaps }) => [...within, ...perhaps]),
          ...yearless,
          ...undated,
        ];
        assert.deepEqual(told.sort(), [...dates].sort());
        bins.forEach(({ from, to }, at) => {
          assert.ok(from <= to);
          assert.ok(at === 0 || bins[at - 1]?.to === from - 1);
        });
      }),
    );
  });
});

describe('charting many', () => {
  it('keeps what it worked out of an incident that is the same', () => {
    let looks = 0;
    const counting = new IncidentCharter({
      gazetteer: { find: () => (looks++, []), resembling: () => [] },
    });
    const prepare = () => book.incidents.forEach((each) => counting.prepare(each));
    prepare();
    const first = looks;
    prepare();
    assert.ok(first > 0);
    assert.equal(looks, first);
    const [anew] = book.incidents;
    assert.ok(anew);
    counting.forget(anew);
    prepare();
    assert.ok(looks > first);
  });

  it('shows incidents before their places are located', () => {
    const early = new IncidentCharter({ gazetteer: shippedKnowledge().gazetteer }).chart(book.incidents, 3);
    assert.equal(early.incidents.length, book.incidents.length);
    assert.deepEqual([early.places, early.unassigned], [[], 3]);
  });
});
