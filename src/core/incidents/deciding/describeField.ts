import type { IncidentField } from './incidentEdit';

const names: Readonly<Partial<Record<IncidentField, string>>> = {
  id: 'The id',
  title: 'The title',
  date: 'The date',
  places: 'The list of places',
  type: 'The type',
  part_of: 'The whole that it is part of',
  parties: 'The list of sides',
  grading: 'The grading',
  decisions: 'The list of decisions',
  previous_ids: 'The list of former ids',
  merged_into: 'The incident that it was merged into',
  related: 'The list of related incidents',
  note: 'The note',
  conflicts: 'The list of conflicts',
};

/** What a person calls a field of an incident file, at the start of a sentence. */
export function describeField(field: IncidentField): string {
  return names[field] ?? `The field ${field}`;
}
