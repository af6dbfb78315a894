import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseIncidentFile, serialiseIncidentFile } from '../../../src/core/incidents/incidentFile';
import { mapIn, mergeIncidentFiles } from '../../../src/core/incidents/mergeIncidentFiles';
import { conflictsOf } from '../../../src/core/sidecar/merge/mergeMap';
import { sameValue } from '../../../src/core/sidecar/reading/values';
import type { PlainMap } from '../../../src/core/sidecar/reading/values';
import { nastyString } from '../sidecar/arbitraries';
import { lostKeys } from '../sidecar/merge/lostValues';
import { tries } from '../support/tries';

const words = nastyString.filter((value) => value.length > 0);
const some = <Value>(value: fc.Arbitrary<Value>, selector: (item: Value) => unknown): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector });
const ids = some(fc.constantFrom('2022-02-02-panjgur', 'undated-mach', '2022-01-25-kech'), (id) => id);
const fields = {
  title: words,
  date: fc.constantFrom('2022-02-02', '2022-02'),
  places: fc.oneof(
    words,
    some(words, (place) => place),
  ),
  part_of: fc.constantFrom('2022-02-02-panjgur-noshki'),
  parties: some(
    fc.record({ name: fc.constantFrom('BLA', 'army'), members: some(words, (member) => member) }),
    ({ name }) => name,
  ),
  grading: fc.constantFrom('confirmed', 'fair', 'weak'),
  decisions: some(
    fc.record({ field: fc.constantFrom('date', 'place'), value: fc.oneof(words, fc.nat(40)), reason: words }),
    ({ field }) => field,
  ),
  previous_ids: ids,
  merged_into: fc.constantFrom('2022-02-02-noshki'),
  note: words,
  'x desk': fc.oneof(words, fc.integer(), fc.boolean()),
};
const someFields = fc.record(fields, { requiredKeys: [] });

/** What a person makes of a file: some fields set, some taken away. */
const edit = fc.record({ set: someFields, gone: fc.subarray(Object.keys(fields)) });

function edited(base: PlainMap, { set, gone }: { set: PlainMap; gone: readonly string[] }): PlainMap {
  const left = Object.entries(base).filter(([key]) => !gone.includes(key));
  return { ...Object.fromEntries(left), ...set };
}

const textOf = (map: PlainMap): string =>
  serialiseIncidentFile({ newsmark: 1, id: '2022-02-02-panjgur', ...map });

describe('merging incident files, whatever two people did', function () {
  this.timeout(60_000);

  it('loses no value, and asks only about what both changed differently', () => {
    fc.assert(
      fc.property(someFields, edit, edit, fc.boolean(), (stored, one, other, isAdded) => {
        const base: PlainMap = isAdded ? {} : stored;
        const [ours, theirs] = [edited(base, one), edited(base, other)];
        const texts = { base: isAdded ? '' : textOf(base), ours: textOf(ours), theirs: textOf(theirs) };
        const result = mergeIncidentFiles(texts);
        assert.ok(result.isMerged, result.isMerged ? '' : result.reason);
        const merged = mapIn(result.text);
        for (const side of [ours, theirs]) assert.deepEqual(lostKeys(merged, side, base), []);
        for (const { field = '' } of conflictsOf(merged)) {
          assert.ok(!sameValue(base[field], ours[field]) && !sameValue(base[field], theirs[field]), field);
          assert.ok(!sameValue(ours[field], theirs[field]), field);
        }
        const codes = parseIncidentFile(result.text).problems.map(({ code }) => code);
        assert.deepEqual(
          new Set(codes),
          new Set(codes.filter((code) => /merge-conflict|unknown-key/.test(code))),
        );
        assert.equal(result.conflicts, conflictsOf(merged).length);
      }),
      tries(100),
    );
  });

  it('keeps the letters of ours where only theirs changed something else', () => {
    fc.assert(
      fc.property(someFields, fc.constantFrom('confirmed', 'weak'), (stored, grading) => {
        const base = textOf(stored).replace('newsmark: 1\n', '# Ours, by hand.\nnewsmark:   1\n');
        const theirs = textOf({ ...stored, grading });
        const result = mergeIncidentFiles({ base: textOf(stored), ours: base, theirs });
        assert.ok(result.isMerged);
        assert.match(result.text, /^# Ours, by hand\.\nnewsmark: {3}1\n/);
        assert.deepEqual(mapIn(result.text), mapIn(theirs));
      }),
      tries(50),
    );
  });
});
