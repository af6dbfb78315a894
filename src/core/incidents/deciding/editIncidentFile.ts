import { isMap, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import { formatVersion } from '../../claims/schema';
import { hasComment, isFlow, pairOf, parseYaml } from '../../sidecar/reading/document';
import { lineEndOf } from '../../sidecar/reading/lines';
import { isPlainMap, sameValue, setKey } from '../../sidecar/reading/values';
import type { PlainMap } from '../../sidecar/reading/values';
import { fieldOf } from '../../sidecar/merge/mapFields';
import { changeList } from '../../sidecar/writing/changeList';
import type { ListedItem } from '../../sidecar/writing/changeList';
import { changeMap, insertLines } from '../../sidecar/writing/changeMap';
import type { SplicedText } from '../../sidecar/writing/changeMap';
import { SidecarNotWritable } from '../../sidecar/writing/sidecarNotWritable';
import { applySplices } from '../../sidecar/writing/splice';
import type { Splice } from '../../sidecar/writing/splice';
import { incidentFileOrder, serialiseIncidentFile } from '../incidentFile';
import type { IncidentFile } from '../incidentFile';
import { incidentRules } from '../mergeIncidentFiles';
import type { IncidentEdit } from './incidentEdit';
import { readIncidentText } from './incidentText';

const unsafeFormat =
  'This change cannot be written without changing other parts of the file, because of how it is formatted.';

/**
 * Applies edits to an incident file's text by splicing: comments, unknown keys, the order of keys and the formatting of all
 * that an edit does not change stay byte for byte. New keys go where the canonical order has them.
 *
 * The result is read again before it is returned: it holds exactly the intended values and has no errors, or nothing is
 * returned.
 *
 * @param source the file's text; a file without any is made, and then the edits name its `id`
 * @returns the new text; the same text when the edits change nothing
 * @throws SidecarNotWritable when the file has errors, is another incident's, or is written in a way that cannot be changed
 *   safely, and when an edit gives a field a value that it cannot have
 */
export function editIncidentFile(source: string, edits: readonly IncidentEdit[]): string {
  const stored = readIncidentText(source);
  if (!stored.writable) throw new SidecarNotWritable(whyNot(stored.problems));
  const target = foldIncidentEdits(stored.value, edits);
  if (sameValue(stored.value, target)) return source;
  const root = parseYaml(source).contents;
  const text: SplicedText = { source, lineEnd: lineEndOf(source) };
  const splices = isMap(root)
    ? changeRoot(text, root, stored.value, target)
    : [insertLines(text, source.length, wholeFile(target))];
  const result = applySplices(source, splices);
  if (result === undefined) throw new SidecarNotWritable(unsafeFormat);
  const after = readIncidentText(result);
  if (!after.writable) throw new SidecarNotWritable(whyNot(after.problems));
  if (!sameValue(after.value, target)) throw new SidecarNotWritable(unsafeFormat);
  return result;
}

/**
 * The values that edits lead to, applied one after the other.
 *
 * @throws SidecarNotWritable when they are made for the file of another incident
 */
export function foldIncidentEdits(stored: PlainMap, edits: readonly IncidentEdit[]): PlainMap {
  const target: Record<string, unknown> = { newsmark: formatVersion, ...stored };
  for (const { field, value } of edits) {
    const { id } = target;
    if (field === 'id' && typeof id === 'string' && id !== value) {
      throw new SidecarNotWritable(
        `This is the file of the incident ${id}, and not of the one to be changed.`,
      );
    }
    if (value === undefined) delete target[field];
    else setKey(target, field, value);
  }
  return target;
}

function whyNot(problems: ReturnType<typeof readIncidentText>['problems']): string {
  const isBlocking = problems.find(({ severity, code }) => severity === 'error' && code !== 'merge-conflict');
  return isBlocking?.message ?? 'This incident file cannot be changed.';
}

function wholeFile(target: PlainMap): string[] {
  return serialiseIncidentFile(target as IncidentFile)
    .trimEnd()
    .split('\n');
}

function changeRoot(text: SplicedText, root: YAMLMap, stored: PlainMap, target: PlainMap): Splice[] {
  if (isFlow(root)) {
    throw new SidecarNotWritable(
      'This incident file is written in braces: write each key on a line of its own.',
    );
  }
  const fields: Record<string, unknown> = { ...target };
  const items: Splice[] = [];
  for (const key of Object.keys(stored)) {
    const [before, after] = [stored[key], target[key]];
    const pair = pairOf(root, key);
    if (!pair || !Array.isArray(before) || !Array.isArray(after) || sameValue(before, after)) continue;
    if (!isSeq(pair.value) || isFlow(pair.value)) {
      if (!hasComment(text.source, pair.value)) continue;
      const message = `The list under \`${key}\` is written in brackets with comments: write each item on a line of its own.`;
      throw new SidecarNotWritable(message);
    }
    items.push(
      ...changeList(text, pair, before, matchItems(key, before, after), incidentFileOrder.within(key)),
    );
    setKey(fields, key, before);
  }
  const changed = changeMap(text, root, stored, fields, incidentFileOrder);
  if (!changed) {
    throw new SidecarNotWritable(
      'The keys of this incident file are written in a way that cannot be changed safely.',
    );
  }
  return [...items, ...changed];
}

/** Which item of the stored list each item of the new one was: the same value, or another under the same name. */
function matchItems(field: string, stored: readonly unknown[], target: readonly unknown[]): ListedItem[] {
  const rule = Object.hasOwn(incidentRules, field) ? incidentRules[field] : undefined;
  const nameOf = (item: unknown): unknown =>
    rule?.key !== undefined && isPlainMap(item) ? fieldOf(item, rule.key) : undefined;
  let next = 0;
  return target.map((value) => {
    const find = (isIt: (item: unknown) => boolean): number =>
      stored.findIndex((item, at) => at >= next && isIt(item));
    const same = find((item) => sameValue(item, value));
    const name = nameOf(value);
    const from = same === -1 && name !== undefined ? find((item) => nameOf(item) === name) : same;
    if (from === -1) return { value };
    next = from + 1;
    return { value, from };
  });
}
