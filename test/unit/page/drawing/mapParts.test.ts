import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { markBeside } from '../../../../src/page/drawing/mapKeys';
import { labelBox, meet, placeLabels, widthOf } from '../../../../src/page/drawing/mapLabels';
import { marksOf } from '../../../../src/page/drawing/mapPlaces';
import type { MapPlace } from '../../../../src/page/drawing/mapPlaces';
import {
  boundsOfView,
  fitView,
  panned,
  pixelsPerKilometre,
  projectionOf,
  scaleBar,
  zoomed,
} from '../../../../src/page/drawing/mapView';

const size = { width: 640, height: 400 };
const spots = fc.array(
  fc.record({
    latitude: fc.double({ min: -80, max: 80, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

const place = (id: string, latitude: number, longitude: number, weight = 1, contested = 0): MapPlace => ({
  ...{ id, label: id, latitude, longitude, weight, contested, isUncertain: false, detail: '' },
});

describe('the view of a map', () => {
  it('fits all spots, wherever they are', () => {
    fc.assert(
      fc.property(spots, (all) => {
        const view = fitView(all, size);
        for (const { longitude, latitude } of all) {
          const [x, y] = projectionOf(view)([longitude, latitude]) ?? [NaN, NaN];
          const tall = view.projection === 'equal earth' && (latitude < -56 || latitude > 78);
          assert.ok(x >= -1 && x <= size.width + 1, `${x}`);
          if (!tall) assert.ok(y >= -1 && y <= size.height + 1, `${y} of ${latitude}`);
        }
      }),
    );
  });

  it('takes the short way across the date line', () => {
    const view = fitView(
      [
        { latitude: -18, longitude: 178 },
        { latitude: -14, longitude: -172 },
      ],
      size,
    );
    assert.equal(view.projection, 'mercator');
    assert.ok(Math.abs(Math.abs(view.longitude) - 177) < 1, `${view.longitude}`);
  });

  it('shows what lies around a single town, not the town alone', () => {
    const view = fitView([{ latitude: 30, longitude: 67 }], size);
    const [west, , east] = boundsOfView(view);
    assert.ok(east - west > 4 && east - west < 15);
  });

  it('keeps what is under the pointer there when zooming, and moves as far as the pointer when panning', () => {
    const view = fitView([{ latitude: 30, longitude: 67 }], size);
    const spot = projectionOf(view).invert?.([100, 80]) ?? [0, 0];
    const [x = 0, y = 0] = projectionOf(zoomed(view, 1.8, [100, 80]))(spot) ?? [];
    assert.ok(Math.hypot(x - 100, y - 80) < 0.5);
    const [movedX = 0, movedY = 0] = projectionOf(panned(view, [30, -20]))(spot) ?? [];
    assert.ok(Math.hypot(movedX - 130, movedY - 60) < 1);
  });

  it('has a bar of a round number of kilometres that is as long as it says', () => {
    const view = fitView([{ latitude: 30, longitude: 67 }], size);
    const { kilometres, pixels } = scaleBar(view);
    assert.match(String(kilometres), /^[125]0*$/);
    assert.ok(Math.abs(pixels / kilometres - pixelsPerKilometre(view, 30)) < 0.01);
    assert.ok(pixels <= 160);
  });
});

describe('labels on a map', () => {
  it('never cover each other or another symbol, whatever there is to name', () => {
    const named = fc.array(
      fc.record({
        label: fc.string({ minLength: 1, maxLength: 14 }),
        x: fc.integer({ min: 0, max: 640 }),
        y: fc.integer({ min: 0, max: 400 }),
        radius: fc.integer({ min: 4, max: 14 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(named, (all) => {
        const frame = { left: 0, top: 0, right: 640, bottom: 400 };
        const boxes = placeLabels(all, 12, frame).map((label, at) => {
          const { label: words = '', x = 0, y = 0, radius = 0 } = all[at] ?? {};
          const box = label && labelBox(label, widthOf(words, 12), 12);
          return {
            box,
            symbol: { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
          };
        });
        boxes.forEach(({ box }, at) =>
          boxes.forEach((other, index) => {
            if (!box || index === at) return;
            assert.ok(!other.box || !meet(box, other.box));
            assert.ok(!meet(box, other.symbol));
          }),
        );
      }),
    );
  });

  it('names a lone place on its right, and on its left at the right edge', () => {
    const frame = { left: 0, top: 0, right: 200, bottom: 100 };
    const at = (x: number) => placeLabels([{ label: 'Panjgur', x, y: 50, radius: 5 }], 12, frame)[0]?.anchor;
    assert.deepEqual([at(50), at(180)], ['start', 'end']);
  });
});

describe('marks on a map', () => {
  const project = ([x, y]: [number, number]) => [x, y] as const;

  it('joins places that would cover each other, and loses none', () => {
    fc.assert(
      fc.property(spots, (all) => {
        const places = all.map(({ latitude, longitude }, at) => place(`p${at}`, latitude, longitude, at + 1));
        const marks = marksOf(places, project);
        const ids = marks.flatMap((mark) => mark.places.map(({ id }) => id));
        assert.deepEqual(ids.sort(), places.map(({ id }) => id).sort());
        marks.forEach((one, at) =>
          marks
            .slice(at + 1)
            .forEach((other) => assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 20)),
        );
      }),
    );
  });

  it('adds up what it joins and keeps areas apart from spots', () => {
    const district = { ...place('kech', 1, 1, 4), precision: 3 };
    const marks = marksOf([place('a', 0, 0, 3, 1), place('b', 2, 2, 5, 2), district], project);
    assert.deepEqual(
      marks.map(({ weight, contested, places }) => [weight, contested, places.length]),
      [
        [8, 3, 2],
        [4, 0, 1],
      ],
    );
  });

  it('leads arrow keys to the nearest mark in their direction, and page keys to every one', () => {
    const marks = marksOf(
      [place('a', 100, 100, 3), place('b', 100, 200, 2), place('c', 200, 110, 1)],
      project,
    );
    const [a] = marks;
    const to = (key: string) => markBeside(marks, a, key)?.places[0].id;
    assert.deepEqual(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'End', 'PageDown'].map(to), [
      'b',
      'c',
      undefined,
      'c',
      'b',
    ]);
  });
});
