import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { datasetColumns } from '../../../src/core/export/datasetCsv';
import type { Dataset } from '../../../src/core/export/datasetCsv';
import { policies } from '../../../src/core/incidents/policies/rollUp';
import { run } from '../cli/support';

const page = readFileSync('docs/exchange.md', 'utf8');

/** The names in backticks of one cell of a table; `conflict_*` stands for every column that begins so. */
function namesIn(cell: string | undefined, columns: readonly string[]): string[] {
  const names = [...(cell ?? '').matchAll(/`([a-z0-9_]+)(\*?)`/g)];
  return names.flatMap(([, name = '', more]) =>
    more === '*' ? columns.filter((column) => column.startsWith(name)) : [name],
  );
}

describe('docs/exchange.md', () => {
  for (const [dataset, row] of [
    ['acled', 'ACLED'],
    ['ucdp', 'UCDP GED'],
  ] as const satisfies readonly (readonly [Dataset, string])[]) {
    it(`tells which columns of ${row} are filled and which stay empty`, () => {
      const columns = datasetColumns[dataset];
      const cells = page
        .split('\n')
        .find((line) => line.startsWith(`| ${row} |`))
        ?.split('|');
      const [filled, empty] = [namesIn(cells?.[2], columns), namesIn(cells?.[3], columns)];
      assert.deepEqual([...filled, ...empty].sort(), [...columns].sort());
      const set = new Set([...policies[dataset].columns, ...(dataset === 'ucdp' ? ['geom_wkt'] : [])]);
      assert.deepEqual([...filled].sort(), [...set].sort());
    });
  }

  it('names every format that the command line offers', async () => {
    for (const command of ['export', 'import']) {
      const names = /choose (.*)\.\n/.exec((await run(command)).err)?.[1]?.split(', ') ?? [];
      assert.ok(names.length >= 5);
      for (const name of names) assert.match(page, new RegExp(`^\\| [^|]*\`${name}\``, 'm'));
    }
  });
});
