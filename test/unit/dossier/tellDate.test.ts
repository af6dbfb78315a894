import assert from 'node:assert/strict';
import { tellDate } from '../../../src/core/dossier/tellDate';

describe('tellDate', () => {
  for (const [edtf, words] of [
    ['2022-02-03', '3 February 2022'],
    ['2022-02', 'February 2022'],
    ['2022', '2022'],
    ['XXXX-01-30', '30 January, year unknown'],
    ['XXXX', 'year unknown'],
    ['2022-01-25/2022-01-26', '25–26 January 2022'],
    ['2022-01-30/2022-02-02', '30 January – 2 February 2022'],
    ['2021-12-31/2022-01-01', '31 December 2021 – 1 January 2022'],
    ['2022-02-03/2022-02-03', '3 February 2022'],
    ['2022-02-03/..', 'since 3 February 2022'],
    ['../2022-02', 'until February 2022'],
    ['some day', 'some day'],
  ] as const) {
    it(`tells ${edtf} as “${words}”`, () => assert.equal(tellDate(edtf), words));
  }
});
