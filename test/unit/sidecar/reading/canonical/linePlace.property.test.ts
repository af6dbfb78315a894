import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linePlace } from '../../../../../src/core/sidecar/reading/canonical/linePlace';
import { nodePlaces } from '../../../../../src/core/sidecar/reading/claimPlaces';
import { readQuickly } from '../../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../../../src/core/sidecar/writing/serialise';
import { isPlainMap } from '../../../../../src/core/sidecar/reading/values';
import { claims } from '../../arbitraries';
import { asAnalystMakesIt } from './asAnalystMakesIt';
import { tries } from '../../../support/tries';

/** The paths to all values below one, and to one beside each that is not there. */
function pathsOf(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  const children: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, at) => [at, item])
    : Object.entries(isPlainMap(value) ? value : {});
  return [
    path,
    [...path, 'nowhere'],
    [...path, 99],
    [...path, 'nowhere', 0],
    ...children.flatMap(([key, child]) => pathsOf(child, [...path, key])),
  ];
}

describe('finding places in canonical sidecars by their lines', () => {
  it('finds what reading YAML finds, for every field of every claim', () => {
    fc.assert(
      fc.property(claims({ minLength: 1, maxLength: 3 }), (list) => {
        const source = serialiseSidecar({ title: 'A title' }, list.map(asAnalystMakesIt), [
          { exact: 'words' },
        ]);
        const file = readQuickly(source)?.file;
        assert.ok(file);
        const byNodes = nodePlaces(source);
        for (const stored of file.claims)
          for (const path of pathsOf(stored.claim))
            assert.deepEqual(linePlace(source, stored, path), byNodes(stored, path), path.join('.'));
      }),
      tries(200),
    );
  });

  it('finds the fields of a claim whose id is written in quotes, since it looks like a number', () => {
    const claim = { id: 'e0000000', kind: 'killed', spans: [{ exact: 'four killed', start: 1, end: 12 }] };
    const source = serialiseSidecar(undefined, [claim]);
    const stored = readQuickly(source)?.file.claims[0];
    assert.ok(stored && source.includes('id: "e0000000"'));
    const { start, end } = linePlace(source, stored, ['kind']);
    assert.equal(source.slice(start, end), 'killed');
  });

  it('falls back on the lines of a claim that is no longer there', () => {
    const claim = { id: 'k7f3q9m2', kind: 'killed', spans: [{ exact: 'four killed', start: 1, end: 12 }] };
    const source = serialiseSidecar(undefined, [claim]);
    const stored = { claim: { ...claim, id: 'other222' }, range: { start: 20, end: 40 } };
    assert.deepEqual(linePlace(source, stored, ['kind']), stored.range);
  });
});
