import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nominalAlpha } from '../../../src/core/agreement/nominalAlpha';
import { assertClose } from './build';

/** Units from one line of codes for each annotator; a dot is no code. */
function unitsOf(...annotators: string[]): string[][] {
  const rows = annotators.map((row) => [...row]);
  return rows[0]?.map((_, at) => rows.map((row) => row[at] ?? '.').filter((code) => code !== '.')) ?? [];
}

const codes = fc.constantFrom('killed', 'injured', 'attack', 'damage');
const someUnits = fc.array(fc.array(codes, { maxLength: 4 }), { maxLength: 30 });

describe('Krippendorff’s alpha of nominal codes', () => {
  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A to C and E.
  it('is 0.095 in the published example of two annotators and two codes', () => {
    const alpha = nominalAlpha(unitsOf('0100000010', '1110010000'));
    assert.equal(alpha.value?.toFixed(3), '0.095');
    assertClose(alpha.value, 1 - (19 * 8) / (2 * 14 * 6));
  });

  it('is 0.692 in the published example of two annotators and five codes', () => {
    const alpha = nominalAlpha(unitsOf('aabbdcccedda', 'babbbccceddd'));
    assert.equal(alpha.value?.toFixed(3), '0.692');
    assert.equal(alpha.units, 12);
    assert.equal(alpha.codes, 24);
  });

  it('is 0.743 in the published example of four annotators who left codes out', () => {
    const alpha = nominalAlpha(unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.'));
    assert.equal(alpha.value?.toFixed(3), '0.743');
    assert.equal(alpha.units, 11, 'one unit has a single code, which says nothing about agreement');
    assert.equal(alpha.codes, 40);
  });

  // Units as A, B, C code them, from the worked example of the English Wikipedia's article on the coefficient.
  it('is 0.691 in a published example of three annotators', () => {
    const units = ['22', '11', '33', '334', '444', '13', '22', '11', '11', '33', '33', '34', '3', '3'];
    const alpha = nominalAlpha(units.map((unit) => [...unit]));
    assert.equal(alpha.value?.toFixed(3), '0.691');
    assert.equal(alpha.codes, 26);
  });

  it('is not defined where nothing was coded twice or only one code was used', () => {
    assert.match(nominalAlpha([['a'], ['b']]).undefinedBecause ?? '', /nothing was coded by two/);
    assert.match(
      nominalAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]).undefinedBecause ?? '',
      /only one code/,
    );
    assert.equal(nominalAlpha([]).value, undefined);
  });

  it('is 1 for annotators who always agree, and below 0 for those who never do', () => {
    assert.equal(nominalAlpha(unitsOf('abcabc', 'abcabc', 'abcabc')).value, 1);
    assert.ok((nominalAlpha(unitsOf('aabb', 'bbaa')).value ?? 0) < 0);
  });

  it('does not depend on what the codes are called, nor on the order of units and annotators', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const renamed = units.map((unit) => unit.map((code) => `${code}!`).reverse()).reverse();
        assertClose(nominalAlpha(renamed).value, nominalAlpha(units).value);
      }),
    );
  });

  it('does not change when codes of one annotator alone are added', () => {
    fc.assert(
      fc.property(someUnits, codes, (units, code) => {
        assert.deepEqual(nominalAlpha([...units, [code], []]), nominalAlpha(units));
      }),
    );
  });

  it('never passes 1', () => {
    fc.assert(fc.property(someUnits, (units) => (nominalAlpha(units).value ?? 0) <= 1));
  });
});
