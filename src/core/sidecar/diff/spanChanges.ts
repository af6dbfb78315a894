import { fieldOf } from '../merge/mapFields';
import { isPlainMap, sameValue } from '../reading/values';
import type { PlainMap } from '../reading/values';
import type { FieldChange } from './change';
import { below, compareFields, keyInWords } from './compareFields';
import { asList, itemAdded, itemRemoved, reordered } from './compareListed';
import { matchItems } from './matchItems';
import type { ListItem } from './matchItems';
import { fromTo, told } from './wording';

/** What anchors a span in the text. */
const anchors = new Set(['exact', 'prefix', 'suffix', 'start', 'end']);

/** Compares a claim's spans: quotes that changed, and the same quotes anchored elsewhere. */
export function compareSpans(before: unknown, after: unknown): readonly FieldChange[] {
  const [old, now] = [asList(before), asList(after)];
  if (!old || !now) return [];
  const { kept, added, removed, isReordered } = matchItems(old, now, quoteOf);
  // Quotes that went and came in equal number are the same spans in other words.
  const requoted =
    added.length === removed.length && [...added, ...removed].every(({ item }) => isPlainMap(item))
      ? removed.map((gone, at) => ({ before: gone, after: added[at] as ListItem }))
      : [];
  const isPaired = requoted.length > 0;
  return [
    ...requoted.flatMap((pair) => compareSpan(pair.before, pair.after)),
    ...(isPaired ? [] : added).map(({ item, at }) =>
      itemAdded(item, at, `added the quote ${told(quote(item))}`),
    ),
    ...(isPaired ? [] : removed).map(({ item, at }) =>
      itemRemoved(item, at, `removed the quote ${told(quote(item))}`),
    ),
    ...kept.flatMap((pair) => compareSpan(pair.before, pair.after)),
    ...(isReordered ? [reordered('the quotes')] : []),
  ];
}

function compareSpan(before: ListItem, after: ListItem): FieldChange[] {
  const [old, now] = [before.item, after.item];
  if (!isPlainMap(old) || !isPlainMap(now)) return [];
  const [oldAnchor, nowAnchor] = [pick(old, true), pick(now, true)];
  const others = compareFields(
    pick(old, false),
    pick(now, false),
    {},
    undefined,
    (key) => `${key === 'for' ? 'the fields' : keyInWords(key)} of the quote ${told(quote(now))}`,
  ).map((change) => below([change.isGone ? before.at : after.at], change));
  if (sameValue(oldAnchor, nowAnchor)) return others;
  const isRequoted = !sameValue(quote(old), quote(now));
  const anchored: FieldChange = {
    type: isRequoted ? 'requoted' : 're-anchored',
    path: isRequoted && Object.hasOwn(now, 'exact') ? [after.at, 'exact'] : [after.at],
    isGone: false,
    before: oldAnchor,
    after: nowAnchor,
    words: isRequoted ? `changed the quote ${fromTo(quote(old), quote(now))}` : anchorWords(old, now),
  };
  return [anchored, ...others];
}

/** Where the same words stand now, as far as the offsets tell. */
function anchorWords(old: PlainMap, now: PlainMap): string {
  const quoted = told(quote(now));
  const [from, to] = [fieldOf(old, 'start'), fieldOf(now, 'start')];
  if (sameValue(from, to)) return `re-anchored the quote ${quoted} by the words around it`;
  return `re-anchored the quote ${quoted} ${fromTo(from, to)}`;
}

function quoteOf(item: unknown): unknown {
  return isPlainMap(item) ? fieldOf(item, 'exact') : undefined;
}

function quote(item: unknown): unknown {
  return quoteOf(item) ?? item;
}

function pick(span: PlainMap, isAnchor: boolean): PlainMap {
  return Object.fromEntries(Object.entries(span).filter(([key]) => anchors.has(key) === isAnchor));
}
