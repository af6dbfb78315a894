import type { FieldChange } from './change';
import { asList } from './compareListed';
import { describeConflict } from '../merge/describeConflict';
import { fieldOf } from '../merge/mapFields';
import { conflictSchema } from '../../claims/schema';
import { oneLine } from '../../text/plainLine';
import { isPlainMap } from '../reading/values';
import { matchItems } from './matchItems';
import { told } from './wording';

/** Compares what merges left to decide: conflicts that came, and conflicts that a person decided. */
export function compareConflicts(before: unknown, after: unknown): readonly FieldChange[] {
  const [old, now] = [asList(before), asList(after)];
  if (!old || !now) return [];
  const { added, removed } = matchItems(old, now, () => undefined);
  return [
    ...added.map(({ item, at }): FieldChange => ({
      type: 'conflicted',
      path: [at],
      isGone: false,
      after: item,
      words: `left a conflict to decide: ${describe(item)}`,
    })),
    ...removed.map(({ item, at }): FieldChange => ({
      type: 'decided',
      path: [at],
      isGone: true,
      before: item,
      words: `decided the conflict about ${aboutWhat(item)}`,
    })),
  ];
}

function describe(item: unknown): string {
  const { data } = conflictSchema.safeParse(item);
  return data ? oneLine(describeConflict(data)) : told(item);
}

function aboutWhat(conflict: unknown): string {
  if (!isPlainMap(conflict)) return told(conflict);
  const field = fieldOf(conflict, 'field');
  return typeof field === 'string' ? `the ${oneLine(field)}` : 'the deleted claim';
}
