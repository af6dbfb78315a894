import { about } from '../../sidecar/diff/change';
import type { Change } from '../../sidecar/diff/change';
import { compareFields, named, worded } from '../../sidecar/diff/compareFields';
import type { FieldTable } from '../../sidecar/diff/compareFields';
import { compareListed } from '../../sidecar/diff/compareListed';
import { compareConflicts } from '../../sidecar/diff/conflictChanges';
import { changeWords, told } from '../../sidecar/diff/wording';
import type { PlainMap } from '../../sidecar/reading/values';
import { incidentFileOrder } from '../incidentFile';

const fields: FieldTable = {
  newsmark: named('the version of the format'),
  id: named('the incident’s id'),
  title: named('the title'),
  date: named('the date'),
  places: named('the places'),
  type: named('the type'),
  part_of: linkTo('made the incident part of', 'took the incident out of', 'the incident it is part of'),
  parties: compareListed({
    key: 'name',
    item: 'the party',
    added: 'added',
    removed: 'removed',
    all: 'the parties',
  }),
  grading: worded((before, after) =>
    before === undefined ? `graded the incident ${told(after)}` : changeWords('the grading', before, after),
  ),
  decisions: compareListed({
    key: 'field',
    item: 'the decision on',
    added: 'wrote down',
    removed: 'took back',
    all: 'the decisions',
  }),
  previous_ids: compareListed({
    item: 'the earlier id',
    added: 'added',
    removed: 'removed',
    all: 'the earlier ids',
  }),
  merged_into: linkTo(
    'merged the incident into',
    'took back the merge into',
    'the incident it was merged into',
  ),
  related: compareListed({
    item: 'the related incident',
    added: 'added',
    removed: 'removed',
    all: 'the related incidents',
  }),
  note: named('the note'),
  conflicts: compareConflicts,
};

/**
 * Everything that differs between two states of an incident file's data, in the order of the file: none exactly when the
 * data are the same. Both may break the schema.
 */
export function compareIncidentFiles(before: PlainMap, after: PlainMap): readonly Change[] {
  return compareFields(before, after, fields, incidentFileOrder).map((change) => ({
    ...change,
    ...about('incident', change.path),
  }));
}

/** A reference to another incident, told as what it does. */
function linkTo(set: string, takenBack: string, label: string): FieldTable[string] {
  return worded((before, after) => {
    if (before === undefined) return `${set} ${told(after)}`;
    return after === undefined ? `${takenBack} ${told(before)}` : changeWords(label, before, after);
  });
}
