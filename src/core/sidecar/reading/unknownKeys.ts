import { isMap, isSeq } from 'yaml';
import type { Problem } from '../../problem';
import { short } from '../../text/short';
import { rangeOf } from './document';
import { keyOf } from './keyOf';
import type { FieldOrder } from './fieldOrder';

/**
 * A warning for every key that the format does not know, naming the nearest one it does. Such keys are kept.
 *
 * @param order the keys that the format knows
 */
export function unknownKeyProblems(root: unknown, order: FieldOrder): Problem[] {
  const problems: Problem[] = [];
  visit(root, order, problems);
  return problems;
}

/** More warnings than this no one reads. */
const maxProblems = 1000;

function visit(node: unknown, order: FieldOrder, problems: Problem[]): void {
  if (problems.length >= maxProblems) return;
  if (isSeq(node)) for (const item of node.items) visit(item, order, problems);
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (problems.length >= maxProblems) return;
    const key = keyOf(pair) ?? '';
    const within = order.within(key);
    if (order.keys.includes(key)) {
      if (within) visit(pair.value, within, problems);
    } else {
      const near = nearest(key, order.keys);
      problems.push({
        code: 'unknown-key',
        severity: 'warning',
        message: `Newsmark knows no key \`${short(key)}\` here and keeps it as it is${near ? `; did you mean \`${near}\`?` : '.'}`,
        range: rangeOf(pair.key) ?? { start: 0, end: 0 },
        ...(near !== undefined && { near }),
      });
    }
  }
}

/** The candidate that a typing mistake could have turned into `word`, if there is one. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = folded(word);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - plain.length) > 2) continue;
    const distance = editDistance(plain, folded(candidate));
    if (distance < (best?.distance ?? Math.min(3, Math.ceil(candidate.length / 2))))
      best = { candidate, distance };
  }
  return best?.candidate;
}

/** Capitals, hyphens and spaces are no differences. */
function folded(word: string): string {
  return word.toLowerCase().replace(/[-\s]/g, '_');
}

/** Insertions, deletions and replacements of one character; a swap of neighbours counts as one (Damerau). */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[right.length] ?? 0;
}
