import { isWholeClaim } from '../../sidecar/diff/change';
import type { Change } from '../../sidecar/diff/change';
import { tellClaim } from '../../sidecar/diff/claimChanges';
import type { FileChanges, PlacedChange } from './fileChanges';

/**
 * A change as a sentence, for where its claim is named beside it: “Analyst Two raised high from 12 to 15”.
 *
 * @param who who made the change, where that is known
 */
export function tellChange({ words, type }: Change, who?: string): string {
  return who !== undefined && type !== 'unreadable' ? `${who} ${words}` : capitalised(words);
}

/** A change as a sentence that stands alone: “Analyst Two raised high from 12 to 15: “4 soldiers killed” (ISPR)”. */
export function tellChangeAlone(change: Change, who?: string): string {
  const sentence = tellChange(change, who);
  return change.claim && !isWholeClaim(change) ? `${sentence}: ${tellClaim(change.claim)}` : sentence;
}

/**
 * What a person has to be told of a file. An article that was annotated for the first time, or is no more, has its
 * metadata with it; each of them would be a line that says nothing new.
 */
export function changesToTell({ status, kind, changes }: FileChanges): readonly PlacedChange[] {
  if (kind !== 'sidecar' || status === 'changed') return changes;
  return changes.filter(({ about, field }) => about !== 'article' || field === 'status');
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
