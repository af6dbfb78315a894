import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareIncidentFiles } from '../../../../src/core/incidents/diff/incidentFileChanges';
import { compareCodebooks, compareNamesFiles } from '../../../../src/core/incidents/diff/listFileChanges';
import { compareSidecars } from '../../../../src/core/sidecar/diff/sidecarChanges';
import { isPlainMap, sameValue } from '../../../../src/core/sidecar/reading/values';
import type { PlainMap } from '../../../../src/core/sidecar/reading/values';
import { pair } from '../merge/mergePairs';
import { tries } from '../../support/tries';

const comparisons = [compareSidecars, compareIncidentFiles, compareNamesFiles, compareCodebooks];

/** Keys that mean something to a comparison, so that random values get to where it looks closely. */
const key = fc.constantFrom(
  ...[
    'claims',
    'id',
    'kind',
    'figure',
    'low',
    'high',
    'spans',
    'exact',
    'start',
    'for',
    'conflicts',
    'field',
  ],
  ...[
    'rejected',
    'article',
    'title',
    'incident',
    'relayed_by',
    'name',
    'names',
    'never',
    'kinds',
    'code',
    'note',
  ],
  ...['parties', 'decisions', 'places', 'newsmark', 'constructor', 'toString', 'foreign'],
);
const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom('', 'killed', 'aaaaaaa2', ' ', '4', null, true, false, 0, 4, 12, Number.NaN, Infinity),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;
const anyMap = fc.dictionary(key, anyValue, { maxKeys: 4, noNullPrototype: true });

/** One small thing changed somewhere in a value. */
function altered(value: unknown, steps: readonly number[], put: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return put;
  if (Array.isArray(value) && value.length > 0) {
    const at = step % value.length;
    const items: unknown[] = value;
    return rest.length === 0 && step % 3 === 0
      ? items.filter((_, index) => index !== at)
      : items.map((item, index) => (index === at ? altered(item, rest, put) : item));
  }
  if (!isPlainMap(value) || Object.keys(value).length === 0) return put;
  const keys = Object.keys(value);
  const chosen = keys[step % keys.length] ?? '';
  return { ...value, [chosen]: altered(value[chosen], rest, put) };
}

/** Something is told exactly when two values differ; and whatever is told leads to where it stands. */
function assertTold(before: PlainMap, after: PlainMap): void {
  for (const compare of comparisons) {
    const changes = compare(before, after);
    assert.equal(changes.length === 0, sameValue(before, after));
    for (const { path, isGone, words } of changes) {
      assert.ok(words.trim().length > 0 && !words.includes('\n'), words);
      let value: unknown = isGone ? before : after;
      for (const step of path) value = (value as PlainMap)[step as string];
      assert.notEqual(value, undefined, `${path.join('.')} leads nowhere: ${words}`);
    }
  }
}

describe('whatever differs between two states of annotations', () => {
  it('is told, and nothing else is', () => {
    fc.assert(
      fc.property(pair, ({ base, ours, theirs }) => {
        for (const [before, after] of [
          [base, ours],
          [base, theirs],
          [ours, theirs],
          [ours, ours],
        ] as const) {
          assertTold({ ...before }, { ...after });
        }
      }),
      tries(100),
    );
  });

  it('is told of values that are no annotations at all', () => {
    fc.assert(fc.property(anyMap, anyMap, assertTold), tries(300));
  });

  it('is told however small it is', () => {
    const steps = fc.array(fc.nat(20), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pair, anyMap, steps, anyValue, ({ base }, any, way, put) => {
        for (const value of [{ ...base }, any]) {
          const changed = altered(value, way, put);
          if (isPlainMap(changed)) assertTold(value, changed);
        }
      }),
      tries(300),
    );
  });
});
