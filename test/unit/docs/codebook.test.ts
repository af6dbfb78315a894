import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtInCodebook } from '../../../src/core/claims/codebook';

const page = readFileSync('docs/codebook.md', 'utf8');

/** The rows of the table below a heading, as cells, without the table's head. */
function rowsBelow(heading: string): string[][] {
  const section = page.split(`\n${heading}\n`)[1]?.split(/\n#+ /)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const terms = (list: readonly string[] | undefined): string =>
  list?.length ? list.map((term) => `\`${term}\``).join(', ') : '–';

/** Columns of ACLED, and those of its values that the mapping uses (ACLED Codebook, 2024). */
const acled: Readonly<Record<string, readonly string[]>> = {
  fatalities: [],
  actor1: [],
  actor2: [],
  event_type: ['Battles', 'Explosions/Remote violence', 'Violence against civilians'],
  sub_event_type: [
    'Government regains territory',
    'Non-state actor overtakes territory',
    'Abduction/forced disappearance',
    'Arrests',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
  'inter1/inter2': ['State forces', 'Rebel group', 'Political militia', 'Identity militia', 'Civilians'],
  civilian_targeting: ['Civilians targeted'],
};

/** Columns of UCDP GED 25.1. */
const ucdp = new Set([
  'best',
  'low',
  'high',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'type_of_violence',
  'side_a',
  'side_b',
]);

describe('docs/codebook.md', () => {
  it('lists every kind as it is built in', () => {
    assert.deepEqual(
      rowsBelow('## Kinds'),
      builtInCodebook.kinds.map((kind) => [
        `\`${kind.code}\``,
        kind.definition,
        kind.countsPeople ? 'yes' : 'no',
        terms(kind.acled),
        terms(kind.ucdp),
      ]),
    );
  });

  it('lists every group as it is built in', () => {
    assert.deepEqual(
      rowsBelow('## Groups'),
      builtInCodebook.groups.map((group) => [
        `\`${group.code}\``,
        group.definition,
        terms(group.acled),
        terms(group.ucdp),
      ]),
    );
  });
});

describe('the mapping of the built-in codebook', () => {
  const codes = [...builtInCodebook.kinds, ...builtInCodebook.groups];

  it('says of every code what it is in both datasets, or that it is nothing there', () => {
    for (const { code, acled: one, ucdp: other } of codes) {
      assert.ok(one !== undefined && other !== undefined, code);
    }
  });

  it('names columns and values that the datasets have', () => {
    for (const { code, acled: terms = [] } of codes) {
      for (const term of terms) {
        const [column = '', value] = term.split(' = ');
        const values = acled[column];
        assert.ok(values, `${code}: ${term}`);
        assert.equal(value !== undefined, values.length > 0, `${code}: ${term}`);
        if (value !== undefined) assert.ok(values.includes(value), `${code}: ${term}`);
      }
    }
    for (const { code, ucdp: terms = [] } of codes) {
      for (const term of terms) assert.ok(ucdp.has(term), `${code}: ${term}`);
    }
  });
});
