import { sidecarOrder } from '../reading/fieldOrder';
import { plainly } from '../merge/describeConflict';
import { fieldOf } from '../merge/mapFields';
import { isPlainMap } from '../reading/values';
import type { PlainMap } from '../reading/values';
import { about } from './change';
import type { Change, FieldChange, Subject } from './change';
import { compareClaims } from './claimChanges';
import { asMap, below, compareFields, keyInWords, named, worded } from './compareFields';
import type { FieldTable } from './compareFields';
import { asList, itemAdded, itemRemoved, reordered } from './compareListed';
import { compareConflicts } from './conflictChanges';
import { matchItems } from './matchItems';
import { changeWords, told } from './wording';

const articleFields: FieldTable = {
  title: named('the title'),
  publisher: named('the publisher'),
  author: named('the author'),
  url: named('the address'),
  published: named('the published date'),
  published_basis: named('the basis of the published date'),
  language: named('the language'),
  status: worded((before, after) =>
    before === undefined
      ? `marked the article as ${told(after)}`
      : changeWords('the article’s status', before, after),
  ),
  conflicts: compareConflicts,
};

/**
 * Everything that differs between two states of a sidecar's data, in the order of the file: none exactly when the data
 * are the same. Both may break the schema.
 */
export function compareSidecars(before: PlainMap, after: PlainMap): readonly Change[] {
  return compareFields(before, after, sidecarFields, sidecarOrder).map(aboutFile);
}

const sidecarFields: FieldTable = {
  newsmark: named('the version of the format'),
  article: (before, after) => {
    const [old, now] = [asMap(before), asMap(after)];
    const order = sidecarOrder.within('article');
    return old && now ? allAbout('article', compareFields(old, now, articleFields, order)) : [];
  },
  claims: compareClaims,
  rejected: (before, after) => allAbout('suggestion', compareRejected(before, after)),
  conflicts: compareConflicts,
};

/** A change that does not say what it is about is about the file. */
function aboutFile(change: FieldChange | Change): Change {
  return 'about' in change ? change : { ...change, ...about('file', change.path) };
}

function allAbout(subject: Subject, changes: readonly FieldChange[]): Change[] {
  return changes.map((change) => ({ ...change, ...about(subject, change.path) }));
}

function compareRejected(before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [asList(before), asList(after)];
  if (!old || !now) return [];
  const { kept, added, removed, isReordered } = matchItems(old, now, suggestionOf);
  return [
    ...added.map(({ item, at }) => itemAdded(item, at, `rejected the suggestion ${nameOf(item)}`)),
    ...removed.map(({ item, at }) => itemRemoved(item, at, `opened the suggestion ${nameOf(item)} again`)),
    ...kept.flatMap(({ before: was, after: is }) =>
      isPlainMap(was.item) && isPlainMap(is.item)
        ? compareFields(
            was.item,
            is.item,
            { conflicts: compareConflicts },
            undefined,
            (key) => `${keyInWords(key)} of the suggestion ${nameOf(is.item)}`,
          ).map((change) => below([change.isGone ? was.at : is.at], change))
        : [],
    ),
    ...(isReordered ? [reordered('the rejected suggestions')] : []),
  ];
}

function suggestionOf(item: unknown): unknown {
  return isPlainMap(item) ? [fieldOf(item, 'exact') ?? null, fieldOf(item, 'kind') ?? null] : undefined;
}

function nameOf(item: unknown): string {
  if (!isPlainMap(item)) return told(item);
  const kind = fieldOf(item, 'kind');
  return `${told(fieldOf(item, 'exact'))}${kind === undefined ? '' : ` (${plainly('', kind)})`}`;
}
