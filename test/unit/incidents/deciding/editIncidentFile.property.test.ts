import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap } from 'yaml';
import { editIncidentFile } from '../../../../src/core/incidents/deciding/editIncidentFile';
import { ofIncident } from '../../../../src/core/incidents/deciding/incidentEdit';
import type { IncidentEdit } from '../../../../src/core/incidents/deciding/incidentEdit';
import {
  fieldChangedSince,
  invertIncidentEdits,
  lostIncidentEdits,
  rebaseIncidentEdits,
  withIncidentOrigins,
} from '../../../../src/core/incidents/deciding/incidentEdits';
import { readIncidentText } from '../../../../src/core/incidents/deciding/incidentText';
import { serialiseIncidentFile } from '../../../../src/core/incidents/incidentFile';
import { pairEnd, parseYaml, rangeOf } from '../../../../src/core/sidecar/reading/document';
import { keyOf } from '../../../../src/core/sidecar/reading/keyOf';
import { sameValue } from '../../../../src/core/sidecar/reading/values';
import type { PlainMap } from '../../../../src/core/sidecar/reading/values';
import { SidecarNotWritable } from '../../../../src/core/sidecar/writing/sidecarNotWritable';
import { diceOf, writeByHand } from '../../sidecar/writing/handWriting';
import { someEdits, someValues } from './incidentArbitraries';
import { tries } from '../../support/tries';

const id = '2022-02-02-panjgur';
const canonical = (values: PlainMap): string => serialiseIncidentFile({ newsmark: 1, id, ...values });
const valueOf = (source: string): PlainMap => readIncidentText(source).value;

/** What edits make of a value. */
function after(value: PlainMap, edits: readonly IncidentEdit[]): PlainMap {
  const changed = new Map(Object.entries(value));
  for (const { field, value: next } of edits) changed.set(field, next);
  return Object.fromEntries([...changed].filter(([, held]) => held !== undefined));
}

/** Files as written by hand, each with what is in it. */
const byHand = fc
  .record({ values: someValues, dice: fc.array(fc.nat(1000), { minLength: 20, maxLength: 120 }) })
  .map(({ values, dice }) => {
    const value = { newsmark: 1, id, ...values };
    return { value, source: writeByHand(value, diceOf(dice)) };
  });

/** The text of each field, comments within it and all. */
function writtenAs(source: string): Map<string, string> {
  const root = parseYaml(source).contents;
  assert.ok(isMap(root));
  return new Map(
    root.items.map((pair) => [
      keyOf(pair) ?? '',
      source.slice(rangeOf(pair.key)?.start, pairEnd(pair)).trimEnd(),
    ]),
  );
}

function edited(source: string, edits: readonly IncidentEdit[]): string | undefined {
  try {
    return editIncidentFile(source, edits);
  } catch (error) {
    if (error instanceof SidecarNotWritable) return undefined;
    throw error;
  }
}

describe('edits of an incident file', function () {
  this.timeout(60_000);

  it('make of its text what they make of its value, and the canonical text where it was canonical', () => {
    fc.assert(
      fc.property(someValues, someEdits, (values, edits) => {
        const result = editIncidentFile(canonical(values), edits);
        const wanted = after({ newsmark: 1, id, ...values }, edits);
        assert.ok(sameValue(valueOf(result), wanted), result);
        assert.equal(result, serialiseIncidentFile(wanted as never));
      }),
    );
  });

  it('make the file where there is none', () => {
    fc.assert(
      fc.property(someEdits, fc.constantFrom('', '# kept\n', '\ufeff'), (edits, source) => {
        const result = editIncidentFile(source, [ofIncident(id), ...edits]);
        assert.ok(result.startsWith(source));
        assert.ok(sameValue(valueOf(result), after({ newsmark: 1, id }, edits)), result);
      }),
    );
  });

  it('leave every line of a file written by hand that they do not change, or refuse it', () => {
    let refused = 0;
    const { numRuns } = tries(300);
    fc.assert(
      fc.property(byHand, someEdits, ({ value, source }, edits) => {
        const result = edited(source, edits);
        if (result === undefined) {
          refused++;
          return;
        }
        assert.ok(sameValue(valueOf(result), after(value, edits)), result);
        const touched = new Set<string>(edits.map(({ field }) => field));
        for (const [key, text] of writtenAs(source)) {
          if (!touched.has(key)) assert.equal(writtenAs(result).get(key), text, result);
        }
        for (const comment of ['# made by hand: پنجگور 🔥', '# the end']) {
          assert.equal(result.includes(comment), source.includes(comment), result);
        }
      }),
      { numRuns },
    );
    assert.ok(refused < numRuns / 2, `${refused} of ${numRuns} refused`);
  });

  it('are taken back by their inverse', () => {
    fc.assert(
      fc.property(someValues, someEdits, (values, edits) => {
        const before = canonical(values);
        const result = editIncidentFile(before, edits);
        const inverse = invertIncidentEdits(valueOf(before), edits);
        assert.equal(fieldChangedSince(valueOf(result), inverse), undefined);
        assert.equal(editIncidentFile(result, inverse), before);
      }),
    );
  });

  it('do what was meant when another changed other fields meanwhile, and twice as well as once', () => {
    fc.assert(
      fc.property(someValues, someEdits, someEdits, (values, edits, others) => {
        const made = withIncidentOrigins({ newsmark: 1, id, ...values }, edits);
        const touched = new Set(edits.map(({ field }) => field));
        const theirs = others.filter(({ field }) => !touched.has(field));
        const now = editIncidentFile(canonical(values), theirs);
        assert.equal(fieldChangedSince(valueOf(now), made), undefined);
        const once = editIncidentFile(now, rebaseIncidentEdits(valueOf(now), made));
        assert.ok(sameValue(valueOf(once), after(valueOf(now), edits)), once);
        assert.equal(editIncidentFile(once, rebaseIncidentEdits(valueOf(once), made)), once);
        assert.deepEqual(lostIncidentEdits(made, valueOf(once)).filter(isChange(valueOf(now), once)), []);
      }),
    );
  });

  it('lose nothing that another set in the same field: it is merged, or both are kept to be decided', () => {
    fc.assert(
      fc.property(someValues, someEdits, someEdits, (values, edits, others) => {
        const made = withIncidentOrigins({ newsmark: 1, id, ...values }, edits);
        const now = editIncidentFile(canonical(values), others);
        const result = editIncidentFile(now, rebaseIncidentEdits(valueOf(now), made));
        const text = JSON.stringify(valueOf(result));
        for (const { field } of others) {
          const scalar = valueOf(now)[field];
          if (typeof scalar === 'string')
            assert.ok(text.includes(JSON.stringify(scalar)) || wasBefore(made, field, scalar));
        }
      }),
    );
  });
});

/** True for an edit that changes something, of which the last of several on one field is all that shows. */
function isChange(before: PlainMap, result: string): (edit: IncidentEdit) => boolean {
  return ({ field, value }) => sameValue(valueOf(result)[field], value) && !sameValue(before[field], value);
}

/** True where a value is what the edits were made of: they replace it and nobody else meant it. */
function wasBefore(made: readonly IncidentEdit[], field: string, value: unknown): boolean {
  return made.find((edit) => edit.field === field)?.from === value;
}
