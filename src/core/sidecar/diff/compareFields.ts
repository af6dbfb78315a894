import { orderedKeys } from '../reading/fieldOrder';
import type { FieldOrder } from '../reading/fieldOrder';
import { fieldOf, keysOf } from '../merge/mapFields';
import { isPlainMap, sameValue } from '../reading/values';
import type { PlainMap } from '../reading/values';
import type { FieldChange } from './change';
import { changeWords } from './wording';
import { short } from '../../text/short';

/** Tells how two different values of a field differ; undefined where there is none. Paths begin below the field. */
export type CompareField = (before: unknown, after: unknown) => readonly FieldChange[];

/** How the fields of a map are compared, by key; the others are told as a whole. */
export type FieldTable = Readonly<Record<string, CompareField>>;

/**
 * Every difference between two states of a map. A field that differs is told at least once, whatever its table makes of it.
 *
 * @param label how a field without an entry in the table is called in a sentence
 */
export function compareFields(
  before: PlainMap,
  after: PlainMap,
  table: FieldTable,
  order?: FieldOrder,
  label: (key: string) => string = quotedKey,
): FieldChange[] {
  const inEither = Object.fromEntries([...keysOf(before, after)].map((key) => [key, true]));
  const keys = orderedKeys(inEither, order);
  return keys.flatMap((key) => {
    const [old, now] = [fieldOf(before, key), fieldOf(after, key)];
    if (sameValue(old, now)) return [];
    const compare = Object.hasOwn(table, key) ? table[key] : undefined;
    const found = compare?.(old, now) ?? [];
    const changes = found.length > 0 ? found : [wholeChange(old, now, label(key))];
    return changes.map((change) => below([key], change));
  });
}

/** A field told as a whole, under a name of its own. */
export function named(label: string): CompareField {
  return (before, after) => [wholeChange(before, after, label)];
}

/** A field told in words that its two values make. */
export function worded(words: (before: unknown, after: unknown) => string | undefined): CompareField {
  return (before, after) => {
    const said = words(before, after);
    return said === undefined ? [] : [{ ...wholeChange(before, after, ''), words: said }];
  };
}

/** A mark that is set or not: told as put there and taken back. */
export function marked(set: string, takenBack: string): CompareField {
  return worded((before, after) => {
    if (after === true && before !== true) return set;
    return before === true && after === undefined ? takenBack : undefined;
  });
}

/** The change of a value that is told as one thing. */
export function wholeChange(before: unknown, after: unknown, label: string): FieldChange {
  return {
    type: before === undefined ? 'set' : after === undefined ? 'removed' : 'changed',
    path: [],
    isGone: after === undefined,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    words: changeWords(label, before, after),
  };
}

/** The same change, seen from further above. */
export function below<Changed extends FieldChange>(path: readonly PropertyKey[], change: Changed): Changed {
  return { ...change, path: [...path, ...change.path] };
}

/** A key without a name of its own, as the file has it. */
export function quotedKey(key: string): string {
  return `\`${short(key)}\``;
}

/** A key as words of a sentence: “group inferred”. */
export function keyInWords(key: string): string {
  return key.replaceAll('_', ' ').replace(/\s+/g, ' ');
}

/** A value as a map; an absent one is empty. */
export function asMap(value: unknown): PlainMap | undefined {
  return value === undefined ? {} : isPlainMap(value) ? value : undefined;
}
