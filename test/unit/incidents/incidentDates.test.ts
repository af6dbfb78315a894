import assert from 'node:assert/strict';
import { compareDates, daysApart, daysOf } from '../../../src/core/incidents/incidentDates';

const lengthOf = (date: string) => {
  const days = daysOf(date);
  return days && days.to - days.from + 1;
};

describe('daysOf', () => {
  it('spans the days a date may mean', () => {
    assert.equal(lengthOf('2022-02-03'), 1);
    assert.equal(lengthOf('2022-02'), 28);
    assert.equal(lengthOf('2024'), 366);
    assert.equal(lengthOf('2022-12'), 31);
    assert.equal(lengthOf('2022-01-25/2022-01-26'), 2);
    assert.equal(lengthOf('../2022-01-26'), Infinity);
  });

  it('knows no days of an unknown year or an impossible day', () => {
    for (const date of [undefined, 'XXXX-01-30', '2022-02-30', '2022-02-03/2022-02-01', 'soon']) {
      assert.equal(daysOf(date), undefined, date);
    }
  });

  it('counts the days between', () => {
    const apart = (one: string, other: string) =>
      daysApart(daysOf(one) ?? assert.fail(), daysOf(other) ?? assert.fail());
    assert.equal(apart('2022-02-02', '2022-02-03'), 1);
    assert.equal(apart('2022-02-03', '2022-02-02'), 1);
    assert.equal(apart('2022-02', '2022-02-17'), 0);
    assert.equal(apart('2021-12-31', '2022'), 1);
  });
});

describe('compareDates', () => {
  it('puts earlier days first, unknown ones last', () => {
    const dates = ['XXXX-01-30', undefined, '2022-02-02', '2022', '2021-12-31', 'XXXX-01-18'];
    const first = dates
      .map((date) => date ?? 'none')
      .sort((a, b) => compareDates(a === 'none' ? undefined : a, b === 'none' ? undefined : b));
    assert.deepEqual(first, ['2021-12-31', '2022', '2022-02-02', 'XXXX-01-18', 'XXXX-01-30', 'none']);
  });
});
