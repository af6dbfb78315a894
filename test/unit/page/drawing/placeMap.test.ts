import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lazily } from '../../../../src/core/text/lazily';
import { countryAt, drawnCountries } from '../../../../src/page/drawing/mapLand';
import type { MapPlace } from '../../../../src/page/drawing/mapPlaces';
import { fitView } from '../../../../src/page/drawing/mapView';
import { readAtlas } from '../../../../src/page/drawing/worldAtlas';
import type * as RenderMap from './renderMap';
import { pageModule } from '../../support/pageModule';

const atlas = lazily(() =>
  readAtlas(JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'))),
);

const place = (
  label: string,
  latitude: number,
  longitude: number,
  more: Partial<MapPlace> = {},
): MapPlace => ({
  ...{ id: label, label, latitude, longitude, weight: 1, contested: 0, isUncertain: false, detail: '' },
  ...more,
});

const panjgur = place('Panjgur', 26.97, 64.09, { weight: 16, contested: 5, detail: '16 claims, contested' });
const noshki = place('Noshki', 29.55, 66.02, { weight: 4, detail: '4 claims' });

const renderer = pageModule<typeof RenderMap>('test/unit/page/drawing/renderMap.tsx');

const map = async (places: readonly MapPlace[], onSelect?: () => void): Promise<string> =>
  (await renderer).renderMap(places, onSelect);

describe('the map of places', () => {
  it('shows the places with their names, the countries around them, a scale and where the map is from', async () => {
    const html = await map([panjgur, noshki]);
    for (const words of ['Panjgur', 'Noshki', 'Pakistan', 'Iran', ' km', 'Natural Earth'])
      assert.ok(html.includes(words), words);
    assert.ok(!html.includes('Brazil'));
  });

  it('is named, and its marks say what there is to know of each place', async () => {
    const html = await map([panjgur, noshki], () => undefined);
    assert.match(html, /role="group" aria-label="Places of the incident"/);
    assert.match(html, /role="button" tabIndex="0" aria-label="Panjgur: 16 claims, contested"/i);
    assert.equal(html.match(/tabindex="0"/gi)?.length, 1, 'the Tab key leads to one mark');
  });

  it('has a table that tells the same', async () => {
    const html = await map([panjgur, noshki]);
    const rows = [...html.matchAll(/<th scope="row">([^<]*)<\/th><td class="number">(\d+)<\/td>/g)];
    assert.deepEqual(
      rows.map(([, name, count]) => [name, count]),
      [
        ['Panjgur', '16'],
        ['Noshki', '4'],
      ],
    );
  });

  it('draws contested places in another shape, districts as an area, uncertain ones with a question mark', async () => {
    const kech = place('Kech', 26, 63.04, { precision: 3 });
    const html = await map([panjgur, noshki, kech, place('Quetta', 30.18, 66.99, { isUncertain: true })]);
    assert.match(html, /aria-label="Panjgur[^>]*>.*?<path class="map-shape"/);
    assert.equal(html.match(/class="map-area"/g)?.length, 1);
    assert.match(html, /class="map-mark map-hollow" data-mark="Kech"/);
    assert.ok(html.includes('>Quetta?</text>'));
  });

  it('hatches a country that is all that is known', async () => {
    const html = await map([place('Pakistan', 29.68, 70.93, { precision: 6 })]);
    assert.match(html, /fill="url\(#/);
    assert.doesNotMatch(html, /class="map-area"/);
    assert.ok(html.includes('the whole country'));
  });

  it('keeps words of files words', async () => {
    assert.ok(!(await map([place('<script>', 26, 64)])).includes('<script>'));
  });
});

describe('the atlas', () => {
  it('knows in which country a spot lies', () => {
    const spots = {
      Pakistan: [27, 64],
      Mali: [17, -4],
      Fiji: [-17.8, 178],
      'South Africa': [-26.2, 28],
    } as const;
    for (const [name, [latitude, longitude]] of Object.entries(spots))
      assert.equal(countryAt(atlas(), { latitude, longitude })?.name, name);
    assert.equal(countryAt(atlas(), { latitude: 0, longitude: -30 }), undefined);
  });

  it('draws only countries that the view shows, also across the date line', () => {
    const names = (spots: [number, number][]) => {
      const shown = spots.map(([latitude, longitude]) => ({ latitude, longitude }));
      const view = fitView(shown, { width: 600, height: 400 });
      return drawnCountries(atlas(), view).map(({ name }) => name);
    };
    const pacific = names([
      [-18.1, 178.4],
      [-13.8, -171.7],
    ]);
    assert.ok(pacific.includes('Fiji') && pacific.includes('Samoa') && !pacific.includes('Mali'));
    const balochistan = names([[27, 64]]);
    assert.ok(balochistan.includes('Pakistan') && balochistan.length < 8);
  });
});
