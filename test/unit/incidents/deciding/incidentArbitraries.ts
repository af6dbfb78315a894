import fc from 'fast-check';
import type { IncidentEdit, IncidentField } from '../../../../src/core/incidents/deciding/incidentEdit';
import type { PlainMap } from '../../../../src/core/sidecar/reading/values';
import { nastyString } from '../../sidecar/arbitraries';

const words = nastyString.filter((value) => value.length > 0);
const some = <Value>(value: fc.Arbitrary<Value>, selector: (item: Value) => unknown): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 4, selector });
const ids = some(fc.constantFrom('2022-02-02-panjgur', 'undated-mach', '2022-01-25-kech'), (id) => id);
const claimIds = some(fc.constantFrom('k7f3q9m2', 'abcdef12', 'zzzzzz99'), (id) => id);

/** A value for each field that a person decides. */
export const fieldValues: Readonly<Partial<Record<IncidentField, fc.Arbitrary<unknown>>>> = {
  title: words,
  date: fc.constantFrom('2022-02-02', '2022-02', 'XXXX-02-02'),
  places: fc.oneof(
    words,
    some(fc.oneof(words, fc.record({ name: words, country: words })), (place) =>
      typeof place === 'string' ? place : place.name,
    ),
  ),
  type: words,
  part_of: fc.constantFrom('2022-02-02-panjgur-noshki'),
  parties: some(
    fc.record({ name: fc.constantFrom('BLA', 'army', 'state'), members: some(words, (member) => member) }),
    ({ name }) => name,
  ),
  grading: fc.constantFrom('confirmed', 'fair', 'weak'),
  decisions: some(
    fc.record(
      {
        field: fc.constantFrom('date', 'place', 'killed'),
        value: fc.oneof(words, fc.nat(40)),
        reason: words,
        claims: claimIds,
      },
      { requiredKeys: ['field', 'value'] },
    ),
    ({ field }) => field,
  ),
  previous_ids: ids,
  merged_into: fc.constantFrom('2022-02-02-noshki'),
  related: ids,
  note: words,
};

const fields = Object.keys(fieldValues) as IncidentField[];

/** What a file may hold beside its version and id, with keys that the format does not know. */
export const someValues: fc.Arbitrary<PlainMap> = fc.record(
  { ...fieldValues, 'x desk': fc.oneof(words, fc.record({ by: words })) },
  { requiredKeys: [] },
);

/** One change: a field set, or taken away. */
const incidentEdit: fc.Arbitrary<IncidentEdit> = fc.constantFrom(...fields).chain((field) =>
  fc.option(fieldValues[field] ?? words, { freq: 4, nil: undefined }).map((value) => ({
    field,
    ...(value !== undefined && { value }),
  })),
);

export const someEdits: fc.Arbitrary<IncidentEdit[]> = fc.array(incidentEdit, { minLength: 1, maxLength: 5 });
