import { fieldOf } from '../merge/mapFields';
import { isPlainMap } from '../reading/values';
import type { FieldChange } from './change';
import { below, compareFields, keyInWords } from './compareFields';
import type { CompareField } from './compareFields';
import { matchItems } from './matchItems';
import { told } from './wording';

/** How a list is told whose items have a name. */
export interface ListWords {
  /** The key that an item is known by; without one, items are known by all they hold. */
  readonly key?: string;
  /** “added the party “BLA”” is made of `added` and `the party`. */
  readonly item: string;
  readonly added: string;
  readonly removed: string;
  /** “the parties” */
  readonly all: string;
  /** What the keys of an item are called that are no words as they stand. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Compares lists item by item. A list that is absent has none. */
export function compareListed(words: ListWords): CompareField {
  const keyOf = (item: unknown): unknown =>
    words.key !== undefined && isPlainMap(item) ? fieldOf(item, words.key) : undefined;
  const name = (item: unknown): string => `${words.item} ${told(keyOf(item) ?? item)}`;
  const labelOf = (key: string): string =>
    words.labels && Object.hasOwn(words.labels, key) ? (words.labels[key] ?? key) : keyInWords(key);
  return (before, after) => {
    const [old, now] = [asList(before), asList(after)];
    if (!old || !now) return [];
    const { kept, added, removed, isReordered } = matchItems(old, now, keyOf);
    return [
      ...added.map(({ item, at }) => itemAdded(item, at, `${words.added} ${name(item)}`)),
      ...removed.map(({ item, at }) => itemRemoved(item, at, `${words.removed} ${name(item)}`)),
      ...kept.flatMap((pair) =>
        isPlainMap(pair.before.item) && isPlainMap(pair.after.item)
          ? compareFields(
              pair.before.item,
              pair.after.item,
              {},
              undefined,
              (key) => `the ${labelOf(key)} of ${name(pair.after.item)}`,
            ).map((change) => below([change.isGone ? pair.before.at : pair.after.at], change))
          : [],
      ),
      ...(isReordered ? [reordered(words.all)] : []),
    ];
  };
}

/** A list as it is, none where it is absent; undefined for what is no list. */
export function asList(value: unknown): readonly unknown[] | undefined {
  return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : undefined;
}

/** An item that is new in a list. */
export function itemAdded(after: unknown, at: number, words: string): FieldChange {
  return { type: 'added', path: [at], isGone: false, after, words };
}

/** An item that is gone from a list. */
export function itemRemoved(before: unknown, at: number, words: string): FieldChange {
  return { type: 'removed', path: [at], isGone: true, before, words };
}

/** A list whose items stand in another order. */
export function reordered(all: string): FieldChange {
  return { type: 'reordered', path: [], isGone: false, words: `put ${all} in another order` };
}
