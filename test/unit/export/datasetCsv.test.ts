import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import type { Claim } from '../../../src/core/claims/schema';
import { exportFormat, joinParts } from '../../../src/core/export/exportFormats';
import { datasetColumns, datasetRows, datasets } from '../../../src/core/export/datasetCsv';
import { gatherIncidents } from '../../../src/core/incidents/gatherIncidents';
import { policies } from '../../../src/core/incidents/policies/rollUp';
import { claimOn } from './exported';

const text = 'The army said 4 soldiers were killed in Panjgur. The BLA attacked a post.\n';

function bookOf(claims: readonly Claim[]): ReturnType<typeof gatherIncidents> {
  const article = { uri: 'file:///a.txt', name: 'a.txt', article: { published: '2022-02-04' }, claims };
  return gatherIncidents([article], [], builtInCodebook);
}

function tableOf(book: ReturnType<typeof bookOf>, dataset: (typeof datasets)[number]) {
  const format = exportFormat(dataset);
  assert.ok(format.of === 'incidents');
  return joinParts(format, [...format.parts(book, {})]);
}

/** Records of a CSV text (RFC 4180). */
function readCsv(csv = ''): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

const place = { name: 'Panjgur', country: 'Pakistan', latitude: 26.97, longitude: 64.09, precision: 1 };
const common = { incident: '2022-02-02-panjgur', date: '2022-02-02', place };
const claims = [
  claimOn(text, 'aaaaaaa2', ['4 soldiers'], {
    ...common,
    figure: { low: 4, high: 4 },
    group: 'security forces',
    actor: 'insurgents',
    claimant: '=army',
    role: 'official',
  }),
  claimOn(text, 'bbbbbbb2', ['attacked'], { ...common, kind: 'attack', actor: 'insurgents' }),
];

describe('dataset tables', () => {
  it('have every column of the dataset, those that the policy sets among them', () => {
    assert.equal(datasetColumns.acled.length, 31);
    assert.equal(datasetColumns.ucdp.length, 49);
    for (const dataset of datasets) {
      const missing = policies[dataset].columns.filter((column) => !datasetColumns[dataset].includes(column));
      assert.deepEqual(missing, []);
      const [header] = readCsv(tableOf(bookOf([]), dataset).whole);
      assert.deepEqual(header?.slice(0, -3), datasetColumns[dataset]);
    }
  });

  it('have a row for each incident that the dataset would take in, traced to its claims', () => {
    const [header, row, ...more] = readCsv(tableOf(bookOf(claims), 'ucdp').whole);
    assert.deepEqual(more, []);
    const cell = (column: string): string | undefined => row?.[header?.indexOf(column) ?? -1];
    assert.equal(row?.length, header?.length);
    assert.equal(cell('best'), '4');
    assert.equal(cell('date_start'), '2022-02-02');
    assert.equal(cell('geom_wkt'), 'POINT (64.09 26.97)');
    assert.equal(cell('conflict_new_id'), '');
    assert.equal(cell('newsmark_incident'), '2022-02-02-panjgur');
    assert.match(cell('newsmark_claims') ?? '', /best: [^|]*\[a\.txt aaaaaaa2\]/);
    // A spreadsheet must not run what a claimant is called.
    assert.equal(cell('source_original'), "'=army");
    const [names, event] = readCsv(tableOf(bookOf(claims), 'acled').whole);
    assert.equal(event?.[names?.indexOf('fatalities') ?? -1], '4');
    assert.equal(event?.[names?.indexOf('event_id_cnty') ?? -1], '');
  });

  it('say which incidents have no row, and why', () => {
    const undated = claims.map((claim) => ({ ...claim, date: undefined, incident: 'undated-panjgur' }));
    const { whole, remarks } = tableOf(bookOf(undated), 'acled');
    assert.equal(readCsv(whole).length, 1);
    assert.equal(remarks.length, 1);
    assert.match(remarks[0] ?? '', /^undated-panjgur has no row: .*date/);
  });

  it('have the same rows for some incidents as for all of them', () => {
    const total = claimOn(text, 'ccccccc2', ['soldiers'], {
      ...common,
      incident: 'both',
      figure: { low: 9, high: 9 },
      group: 'security forces',
    });
    const parts = ['east', 'west'].map((id) => ({ newsmark: 1 as const, id, part_of: 'both' }));
    const told = parts.map(({ id }, at) =>
      claimOn(text, `ddddddd${at + 2}`, ['attacked'], {
        ...common,
        kind: 'injured',
        figure: { low: 1, high: 1 },
        group: 'security forces',
        incident: id,
      }),
    );
    const article = { uri: 'file:///a.txt', name: 'a.txt', article: {}, claims: [total, ...told] };
    const book = gatherIncidents([article], parts, builtInCodebook);
    const all = [...datasetRows(book, 'acled')];
    assert.ok(all.some(({ csv }) => csv.includes('divided total')));
    for (const incident of book.incidents) {
      const [own] = datasetRows(book, 'acled', [incident]);
      assert.deepEqual(
        own,
        all.find((each) => each.incident === incident.id),
      );
    }
  });
});
