import { isMap, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { itemLines } from '../reading/claimLines';
import { isFlow, pairEnd, parseYaml, rangeOf } from '../reading/document';
import { afterContent, lineStart, opensLine } from '../reading/lines';
import type { Splice } from './splice';

/** One step down a YAML file: an item of a list, or a key of a map. */
type Step =
  { readonly list: YAMLSeq; readonly index: number } | { readonly map: YAMLMap; readonly pair: Pair };

/** What is to go: the value that stands somewhere, with its key or dash, or the map in a list that it stands in. */
export type Removed = 'value' | 'entry';

/**
 * The change of a YAML file's text that takes away what stands at an offset; a list that would be empty goes with its key.
 *
 * @param offset UTF-16 offset into `source`, of a scalar's start
 * @returns undefined when nothing of that kind stands there; whether the rest is still right is for the caller to see
 */
export function removeNode(source: string, offset: number, what: Removed): Splice | undefined {
  const steps = stepsTo(parseYaml(source).contents, offset);
  const isEntry = (step: Step): boolean => 'list' in step && isMap(step.list.items[step.index]);
  const at = what === 'value' ? steps.length - 1 : steps.findLastIndex(isEntry);
  const step = steps[at];
  if (!step) return undefined;
  const above = steps[at - 1];
  const isLast = 'list' in step && step.list.items.length === 1;
  return withoutStep(source, isLast && above ? above : step);
}

function stepsTo(root: unknown, offset: number): Step[] {
  const steps: Step[] = [];
  let node = root;
  for (;;) {
    if (isSeq(node)) {
      const list = node;
      const index = list.items.findIndex((item) => holds(item, offset));
      if (index === -1) return steps;
      steps.push({ list, index });
      node = list.items[index];
    } else if (isMap(node)) {
      const map = node;
      const pair: Pair | undefined = map.items.find(
        ({ key, value }) => holds(key, offset) || holds(value, offset),
      );
      if (!pair) return steps;
      steps.push({ map, pair });
      node = pair.value;
    } else return steps;
  }
}

function holds(node: unknown, offset: number): boolean {
  const range = rangeOf(node);
  return range !== undefined && range.start <= offset && offset < Math.max(range.end, range.start + 1);
}

function withoutStep(source: string, step: Step): Splice | undefined {
  const parts = 'list' in step ? step.list.items : step.map.items;
  const index = 'list' in step ? step.index : step.map.items.indexOf(step.pair);
  const collection = 'list' in step ? step.list : step.map;
  if (!isFlow(collection)) {
    const lines = 'list' in step ? itemLines(source, step.list)?.[index]?.range : linesOf(source, step.pair);
    if (lines) return { ...lines, text: '' };
    if ('list' in step) return undefined;
  }
  // Several on one line: up to the next, or from the end of the one before.
  const [before, own, after] = [parts[index - 1], parts[index], parts[index + 1]].map(extentOf);
  if (!own) return undefined;
  if (after) return { start: own.start, end: after.start, text: '' };
  return { start: before?.end ?? own.start, end: own.end, text: '' };
}

/** The whole lines of a pair, where its key opens one. */
function linesOf(source: string, pair: Pair): { start: number; end: number } | undefined {
  const start = rangeOf(pair.key)?.start;
  if (start === undefined || !opensLine(source, start)) return undefined;
  return { start: lineStart(source, start), end: afterContent(source, pairEnd(pair)) };
}

function extentOf(part: unknown): { start: number; end: number } | undefined {
  if (part === undefined) return undefined;
  const { key } = part as Partial<Pair>;
  const range = rangeOf(key ?? part);
  return range && key !== undefined ? { start: range.start, end: pairEnd(part as Pair<Node>) } : range;
}
