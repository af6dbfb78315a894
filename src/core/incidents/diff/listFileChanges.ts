import { codebookFileOrder } from '../../codebookFile/schema';
import { namesFileOrder } from '../../namesFile/schema';
import { about } from '../../sidecar/diff/change';
import type { Change } from '../../sidecar/diff/change';
import { compareFields, named } from '../../sidecar/diff/compareFields';
import type { CompareField, FieldTable } from '../../sidecar/diff/compareFields';
import { compareListed } from '../../sidecar/diff/compareListed';
import type { PlainMap } from '../../sidecar/reading/values';

const version = named('the version of the format');

function listOf(item: string, all: string, key?: string): CompareField {
  return compareListed({ ...(key !== undefined && { key }), item, added: 'added', removed: 'removed', all });
}

const namesFields: FieldTable = {
  newsmark: version,
  names: compareListed({
    key: 'name',
    item: 'the name',
    added: 'added',
    removed: 'removed',
    all: 'the names',
    labels: { also: 'other spellings', actor_type: 'type of actor' },
  }),
  never: listOf('the never-marked words', 'the words never marked'),
};

const codebookFields: FieldTable = {
  newsmark: version,
  extends: named('what the codebook extends'),
  kinds: listOf('the kind', 'the kinds', 'code'),
  groups: listOf('the group', 'the groups', 'code'),
};

/** Everything that differs between two states of a names file's data; names are known by their `name`. */
export function compareNamesFiles(before: PlainMap, after: PlainMap): readonly Change[] {
  const changes = compareFields(before, after, namesFields, namesFileOrder);
  return changes.map((change) => ({ ...change, ...about('name', change.path) }));
}

/** Everything that differs between two states of a codebook's data; entries are known by their code. */
export function compareCodebooks(before: PlainMap, after: PlainMap): readonly Change[] {
  const changes = compareFields(before, after, codebookFields, codebookFileOrder);
  return changes.map((change) => ({ ...change, ...about('codebook', change.path) }));
}
