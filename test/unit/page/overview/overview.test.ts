import assert from 'node:assert/strict';
import type { Chart, ChartedIncident } from '../../../../src/core/incidents/charting/chart';
import { bookOrder, nextOrder, ordered } from '../../../../src/page/overview/orders';
import { countTicks } from '../../../../src/page/overview/timeTicks';
import { pageModule } from '../../support/pageModule';
import type * as RenderOverview from './renderOverview';

const incident = (id: string, more: Partial<ChartedIncident> = {}): ChartedIncident => ({
  ...{ id, title: `Raid ${id}`, places: [], at: [], contested: [], claims: 1 },
  ...{ kinds: [], groups: [], actors: [], claimants: [] },
  ...more,
});

const chartOf = (incidents: readonly ChartedIncident[]): Chart => ({
  incidents,
  places: [{ name: 'Mach', latitude: 29.86, longitude: 67.33, isUncertain: false, about: 'exact place' }],
  ...{ kinds: ['killed'], groups: [], actors: [], claimants: [], spellings: [], unassigned: 0 },
});

const renderer = pageModule<typeof RenderOverview>('test/unit/page/overview/renderOverview.tsx');
const overview = async (chart: Chart, chosen?: RenderOverview.Chosen): Promise<string> =>
  (await renderer).renderOverview(chart, chosen);
const titles = (html: string): string[] =>
  [...html.matchAll(/<th scope="row"><button[^>]*>([^<]*)<\/button><div/g)].map(([, title]) => title ?? '');

const raids = chartOf([
  incident('a', { date: '2022-01-25', at: [0], places: ['Mach'], contested: ['disjoint ranges'], claims: 4 }),
  incident('b', { date: '2022-01-26/2022-01-27', killed: '4–100+ security forces', mostKilled: 101 }),
  incident('c', { date: 'XXXX-01-30', places: ['Nowhere'], unlocated: ['Nowhere'] }),
  incident('d'),
]);

describe('the overview', () => {
  it('tells in a sentence what there is', async () => {
    const html = await overview(raids);
    assert.match(html, /<h1>4 incidents<\/h1>/);
    assert.match(
      html,
      /1 of them is contested; dated from 25 January 2022 to 27 January 2022; at 1 place on the map\./,
    );
  });

  it('lists every incident with what is known, and says what is not', async () => {
    const html = await overview(raids);
    assert.deepEqual(titles(html), ['Raid a', 'Raid b', 'Raid c', 'Raid d']);
    for (const words of [
      '4–100+ security forces',
      '26–27 January 2022',
      '30 January, year unknown',
      'no date',
      'no place',
    ])
      assert.ok(html.includes(words), words);
  });

  it('counts days, tells contested ones by shape, imprecise dates as hollow, and those without a year apart', async () => {
    const html = await overview(raids);
    assert.match(html, /aria-label="25 Jan 2022: 1 incident, 1 contested"/);
    assert.match(html, /aria-label="26 Jan 2022: 1 incident, 1 perhaps later"/);
    assert.match(html, /1 incident with a date but no year/);
    assert.match(html, /1 incident without a date/);
    assert.match(html, /data-bin="0"[^>]*>.*?<g class="map-contested"><path/);
    assert.match(html, /data-bin="1"[^>]*>.*?<g class="map-hollow"><circle/);
  });

  it('says which places are not on the map', async () => {
    const html = await overview(raids);
    assert.match(html, /Not on the map: 3<\/summary><p>Raid b \(names no place\), Nowhere, Raid d/);
  });

  it('shows what the filters leave, and how many', async () => {
    const html = await overview(raids, { filter: { contested: 'contested' } });
    assert.deepEqual(titles(html), ['Raid a']);
    assert.match(html, /1 of 4 incidents/);
    const none = await overview(raids, { filter: { text: 'zzz' } });
    assert.match(none, /No incident fits these filters/);
  });

  it('keeps showing the days that a choice of days leaves out', async () => {
    const html = await overview(raids, { filter: { from: '2022-01-26', to: '2022-01-27' } });
    assert.deepEqual(titles(html), ['Raid b']);
    assert.match(html, /class="bin faded" data-bin="0"/);
  });

  it('shows long lists a page at a time', async () => {
    const many = chartOf(Array.from({ length: 120 }, (_, at) => incident(`n${at}`)));
    assert.equal(titles(await overview(many)).length, 50);
    const last = await overview(many, { page: 2 });
    assert.equal(titles(last).length, 20);
    assert.match(last, /101–120 of.*120/);
    assert.equal(
      titles(await overview(many, { page: 99 })).length,
      20,
      'a page that is gone is the last one',
    );
  });

  it('says that annotations are read rather than that there are none', async () => {
    const html = await overview(chartOf([]), { progress: 'Reading annotations.' });
    assert.ok(html.includes('Reading annotations.') && !html.includes('No incidents yet'));
    assert.ok((await overview(chartOf([]))).includes('No incidents yet'));
  });

  it('keeps words of files words', async () => {
    assert.ok(!(await overview(chartOf([incident('x', { title: '<img src=x>' })]))).includes('<img'));
  });
});

describe('the order of the list', () => {
  const ids = (by: Parameters<typeof nextOrder>[1], isFalling: boolean) =>
    ordered(raids.incidents, { by, isFalling }).map(({ id }) => id);

  it('puts what is unknown last, both ways', () => {
    assert.deepEqual(ids('date', true), ['b', 'a', 'c', 'd']);
    assert.deepEqual(ids('killed', true)[0], 'b');
    assert.deepEqual(ids('killed', false)[0], 'b');
    assert.deepEqual(ids('claims', true)[0], 'a');
    assert.deepEqual(ids('title', true), ['d', 'c', 'b', 'a']);
  });

  it('turns round when its column is chosen again', () => {
    assert.deepEqual(nextOrder(bookOrder, 'date'), { by: 'date', isFalling: true });
    assert.deepEqual(nextOrder(bookOrder, 'killed'), { by: 'killed', isFalling: true });
  });

  it('has round numbers on the axis of counts', () => {
    assert.deepEqual(countTicks(3), [1, 2, 3]);
    assert.deepEqual(countTicks(1800), [500, 1000, 1500]);
  });
});
