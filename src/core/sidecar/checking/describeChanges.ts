import type { WordChange } from '../../anchor/changes';
import { counted } from '../../text/counted';
import { short } from '../../text/short';

/** More changes than this are not told in one sentence. */
const most = 2;

/** What changed in a quote and its sentence, in a few words; the numbers and negations alone where any did. */
export function describeChanges(changes: readonly WordChange[]): string {
  const telling = changes.filter(({ tells }) => tells);
  const told = telling.length > 0 ? telling : changes;
  const left = told.length - most;
  const parts = told.slice(0, most).map(describeChange);
  return [...parts, ...(left > 0 ? [`${counted(left, 'more change')}`] : [])].join(', ');
}

function describeChange({ was, now }: WordChange): string {
  if (was === '') return `“${short(now)}” was put in`;
  return now === '' ? `“${short(was)}” was taken out` : `“${short(was)}” → “${short(now)}”`;
}
