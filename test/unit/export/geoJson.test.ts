import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import type { Claim } from '../../../src/core/claims/schema';
import { exportFormats, joinParts } from '../../../src/core/export/exportFormats';
import { gatherIncidents } from '../../../src/core/incidents/gatherIncidents';
import type { IncidentFile } from '../../../src/core/incidents/incidentFile';
import { readGazetteer } from '../../../src/core/recognise/gazetteer/readGazetteer';
import type { PlaceFinder } from '../../../src/core/recognise/gazetteer/locatePlaces';
import { claimOn } from './exported';

const text = 'The army said 4 soldiers were killed in Panjgur and Noshki.\n';
const gazetteer = readGazetteer(readFileSync('knowledge/gazetteer.bin'));
const panjgur = { name: 'Panjgur', latitude: 26.97, longitude: 64.09 };
const noshki = { name: 'Noshki', latitude: 29.55, longitude: 66.02 };

interface Feature {
  type: string;
  id: string;
  geometry: { type: string; coordinates: unknown };
  properties: Record<string, unknown>;
}

function featuresOf(
  claims: readonly Claim[],
  decisions: readonly IncidentFile[] = [],
  gazetteer?: PlaceFinder,
): Feature[] {
  const article = { uri: 'file:///a.txt', name: 'a.txt', article: {}, claims };
  const { geojson } = exportFormats;
  const book = gatherIncidents([article], decisions, builtInCodebook);
  const parts = [...geojson.parts(book, { locating: { gazetteer } })];
  const json = JSON.parse(joinParts(geojson, parts).whole ?? '') as Record<string, unknown>;
  assert.equal(json['type'], 'FeatureCollection');
  return json['features'] as Feature[];
}

describe('GeoJSON', () => {
  const incident = '2022-02-02-panjgur';

  it('puts claims and incidents at their places, longitude first', () => {
    const claim = claimOn(text, 'aaaaaaa2', ['4 soldiers'], {
      place: [panjgur, noshki, 'Quetta'],
      incident,
      figure: { low: 4, high: 4 },
      group: 'security forces',
    });
    const [first, second, ...more] = featuresOf([claim]);
    assert.deepEqual(more, []);
    assert.deepEqual(first?.geometry, {
      type: 'MultiPoint',
      coordinates: [
        [64.09, 26.97],
        [66.02, 29.55],
      ],
    });
    assert.equal(first?.properties['incident'], incident);
    assert.equal(first?.properties['figures'], '4 security forces killed');
    assert.equal(second?.id, 'claim:aaaaaaa2');
    assert.equal(second?.properties['quote'], '4 soldiers');
    assert.equal(second?.properties['low'], 4);
  });

  it('believes the place that a person decided, and leaves out what has no coordinates', () => {
    const claims = [
      claimOn(text, 'aaaaaaa2', ['4 soldiers'], { place: panjgur, incident }),
      claimOn(text, 'bbbbbbb2', ['soldiers'], { place: 'Panjgur', incident: 'undated-panjgur' }),
      claimOn(text, 'ccccccc2', ['army'], { place: { name: 'Mach', latitude: 29.8 } }),
    ];
    const features = featuresOf(claims, [{ newsmark: 1, id: incident, places: noshki }]);
    assert.deepEqual(
      features.map(({ id, geometry }) => [id, geometry.type, geometry.coordinates]),
      [
        [`incident:${incident}`, 'Point', [66.02, 29.55]],
        ['claim:aaaaaaa2', 'Point', [64.09, 26.97]],
      ],
    );
  });

  it('locates places that nobody gave coordinates for by the gazetteer, and marks them', () => {
    const claims = [
      claimOn(text, 'aaaaaaa2', ['4 soldiers'], {
        place: ['Panjgur', noshki, 'Nowhere at all'],
        incident,
        actor: 'Baloch insurgents of Pakistan',
      }),
    ];
    const [first, second] = featuresOf(claims, [], gazetteer);
    const points = (first?.geometry.coordinates ?? []) as [number, number][];
    assert.equal(points.length, 2);
    assert.ok(Math.abs((points[0]?.[0] ?? 0) - 64.1) < 0.5 && Math.abs((points[0]?.[1] ?? 0) - 26.97) < 0.5);
    assert.deepEqual(points[1], [66.02, 29.55]);
    for (const { properties } of [first, second].filter((feature) => feature !== undefined)) {
      const located = properties['located'] as { place: string; by: string }[];
      assert.deepEqual(
        located.map(({ place, by }) => [place, by]),
        [
          ['Panjgur', 'gazetteer'],
          ['Noshki', 'claimed'],
        ],
      );
    }
  });
});
