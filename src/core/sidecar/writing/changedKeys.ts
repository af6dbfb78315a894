import type { SidecarEdit } from './editSidecar';
import { sidecarOrder } from '../reading/fieldOrder';
import { keepUnknown } from './keepUnknown';
import { fieldOf } from '../merge/mapFields';
import { sameValue } from '../reading/values';
import type { PlainMap } from '../reading/values';

/** An edit that leaves another claim or article than it was made of. */
type ChangingEdit = Extract<SidecarEdit, { type: 'replace' | 'article' }>;

/** The claim or article that an edit leaves of another: keys that the format does not know stay unless it names them. */
export function leftBy(edit: ChangingEdit, of: PlainMap): PlainMap {
  return edit.type === 'article'
    ? keepUnknown(of, edit.article, sidecarOrder.within('article'))
    : keepUnknown(of, edit.claim, sidecarOrder.within('claims'));
}

/** The keys in which two versions of a claim or an article differ. */
export function changedKeys(before: PlainMap, after: PlainMap): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !sameValue(fieldOf(before, key), fieldOf(after, key)));
}
