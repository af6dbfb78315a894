import assert from 'node:assert/strict';
import { timelineOf } from '../../../../src/core/incidents/charting/timeBins';
import { timeTicks } from '../../../../src/page/overview/timeTicks';

/** The labels of the axis that two dates make, and what they stand under. */
function labels(first: string, last: string, width: number): string[] {
  const { bins, unit } = timelineOf([first, last], (date) => date);
  return timeTicks(bins, unit, width).map(({ label, year }) => (year ? `${label} ${year}` : label));
}

describe('labels of the time axis', () => {
  it('are days where there is room, at regular steps', () => {
    assert.deepEqual(labels('2022-01-30', '2022-02-03', 600), [
      '30 Jan 2022',
      '31 Jan',
      '1 Feb',
      '2 Feb',
      '3 Feb',
    ]);
    assert.deepEqual(labels('2022-01-30', '2022-02-28', 600), [
      '30 Jan 2022',
      '3 Feb',
      '7 Feb',
      '11 Feb',
      '15 Feb',
      '19 Feb',
      '23 Feb',
      '27 Feb',
    ]);
  });

  it('are the months that begin where days and weeks are too narrow', () => {
    assert.deepEqual(labels('2021-11-20', '2022-03-15', 200), ['Dec 2021', 'Jan 2022', 'Feb', 'Mar']);
    assert.deepEqual(labels('2020-11-20', '2022-03-15', 500), [
      'Jan 2021',
      'Mar',
      'May',
      'Jul',
      'Sep',
      'Nov',
      'Jan 2022',
      'Mar',
    ]);
  });

  it('are quarters, half years and years of months', () => {
    assert.deepEqual(labels('2017-12-01', '2022-03-15', 700).slice(0, 4), [
      'Jan 2018',
      'Jul',
      'Jan 2019',
      'Jul',
    ]);
    assert.deepEqual(labels('2015-02-01', '2022-03-15', 200), [
      'Jan 2016',
      'Jan 2018',
      'Jan 2020',
      'Jan 2022',
    ]);
  });

  it('are round years of decades', () => {
    assert.deepEqual(labels('1946', '2022-03-15', 400), [
      '1950',
      '1960',
      '1970',
      '1980',
      '1990',
      '2000',
      '2010',
      '2020',
    ]);
  });

  it('never stand in each other’s way', () => {
    for (const last of [
      '2022-02-01',
      '2022-05-01',
      '2022-07-01',
      '2023-06-01',
      '2026-01-01',
      '2040-01-01',
      '2090',
    ]) {
      for (const width of [150, 320, 640, 1200]) {
        const { bins, unit } = timelineOf(['2022-01-31', last], (date) => date);
        const ticks = timeTicks(bins, unit, width);
        assert.ok(ticks.length > 0, `${last} in ${width}`);
        const places = ticks.map(({ at }) => (at / bins.length) * width);
        for (const [at, place] of places.entries())
          assert.ok(
            at === 0 || place - (places[at - 1] ?? 0) > 38,
            `${last} in ${width}: ${ticks[at]?.label}`,
          );
      }
    }
  });
});
