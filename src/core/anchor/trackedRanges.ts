import type { OffsetRange } from '../text/articleText';
import { trackRange } from './trackEdit';
import type { TextEdit } from './trackEdit';

/** One change of a text: what stood in [start, end), UTF-16 units, gave way to `by`. */
export interface TextChange extends OffsetRange {
  readonly by: string;
}

/** How a text came to change. */
export type Way = 'edit' | 'undo' | 'redo';

/** One step in the life of a text. */
interface Step<Key> {
  /** What was replaced by what, the last place first; the places are those before the step. */
  readonly replaced: readonly Replaced[];
  /** Ranges that could not be told from where they are afterwards: they were cut into, or gone. */
  readonly lost: ReadonlyMap<Key, OffsetRange>;
  /** Ranges whose last words were being typed anew, so that what came at their end is theirs. */
  readonly grown: ReadonlySet<Key>;
}

interface Replaced {
  readonly start: number;
  readonly old: string;
  readonly by: string;
}

/** More than this is not remembered, neither steps nor the characters that they replaced. */
const mostSteps = 5_000;
const mostCharacters = 8_000_000;

/**
 * Ranges that follow every edit of a text, and are back at exactly their old places after an undo, even where the edit left
 * nothing of them. Offsets are UTF-16 units.
 *
 * Following costs what the edit and the number of ranges ask for; an undo, reading the text. An editor undoes several
 * edits as one: which they are shows in the text that comes out.
 */
export class TrackedRanges<Key extends object> {
  readonly #keys = new Set<Key>();
  readonly #ranges = new Map<Key, OffsetRange>();
  #done: Step<Key>[] = [];
  #undone: Step<Key>[] = [];
  #characters = 0;
  /** Ranges whose last words gave way to what is being typed. */
  #growing: ReadonlySet<Key> = new Set();

  /** Where a range is now; undefined when nothing is left of it. */
  get(key: Key): OffsetRange | undefined {
    return this.#ranges.get(key);
  }

  set(key: Key, range: OffsetRange | undefined): void {
    this.#keys.add(key);
    if (range) this.#ranges.set(key, { start: range.start, end: range.end });
    else this.#ranges.delete(key);
  }

  /** Follows no other ranges any longer. */
  keepOnly(keys: ReadonlySet<Key>): void {
    for (const key of this.#keys) {
      if (keys.has(key)) continue;
      this.#keys.delete(key);
      this.#ranges.delete(key);
    }
  }

  /**
   * Follows changes that came together.
   *
   * @param changes none overlapping another; their places are those in `before`
   */
  follow(before: string, after: string, changes: readonly TextChange[], way: Way): void {
    if (way === 'undo' && this.#goBack(before, after)) return;
    if (way === 'redo' && this.#goOn(before, after)) return;
    const replaced = changes
      .map((change) => narrowed(before, change))
      .filter(({ old, by }) => old !== by)
      .sort((one, other) => endOf(other) - endOf(one) || other.start - one.start);
    this.#undone = [];
    if (replaced.length === 0) return;
    const [only, ...others] = replaced;
    const isAt = (key: Key): boolean => this.#ranges.get(key)?.end === only?.start && only?.old === '';
    const grown = new Set(others.length > 0 ? [] : [...this.#growing].filter(isAt));
    const cut = others.length > 0 || !only ? [] : this.#endingWith(only);
    this.#remember(this.#apply(replaced, grown));
    this.#growing = new Set([...grown, ...cut]);
  }

  /** The ranges whose last words, but not all, are replaced. */
  #endingWith({ start, old }: Replaced): Key[] {
    if (old === '') return [];
    const isTail = (range: OffsetRange): boolean => start > range.start && start + old.length === range.end;
    return [...this.#ranges].flatMap(([key, range]) => (isTail(range) ? [key] : []));
  }

  #apply(replaced: readonly Replaced[], grown: ReadonlySet<Key>): Step<Key> {
    const forward = replaced.map(editOf);
    const back = inverse(replaced).map(editOf);
    const lost = new Map<Key, OffsetRange>();
    const [first] = replaced;
    for (const [key, range] of this.#ranges) {
      const now =
        grown.has(key) && first
          ? { start: range.start, end: range.end + first.by.length }
          : track(range, forward);
      this.set(key, now);
      if (!forward.some(({ start, end }) => start <= range.end && end >= range.start)) continue;
      const again = now && track(now, back);
      if (again?.start !== range.start || again.end !== range.end) lost.set(key, range);
    }
    return { replaced, lost, grown };
  }

  #remember(step: Step<Key>): void {
    this.#done.push(step);
    this.#characters += sizeOf(step);
    while (this.#done.length > mostSteps || this.#characters > mostCharacters) {
      const oldest = this.#done.shift();
      if (!oldest) break;
      this.#characters -= sizeOf(oldest);
    }
  }

  #goBack(before: string, after: string): boolean {
    this.#growing = new Set();
    const count = stepsTo(before, after, this.#done, (text, { replaced }) =>
      replace(text, inverse(replaced)),
    );
    if (count === undefined) return false;
    for (let left = count; left > 0; left--) {
      const step = this.#done.pop();
      if (!step) break;
      const back = inverse(step.replaced).map(editOf);
      for (const [key, range] of this.#ranges) this.set(key, track(range, back));
      for (const [key, range] of step.lost) if (this.#keys.has(key)) this.set(key, range);
      this.#undone.push(step);
    }
    return true;
  }

  #goOn(before: string, after: string): boolean {
    this.#growing = new Set();
    const count = stepsTo(before, after, this.#undone, (text, { replaced }) => replace(text, replaced));
    if (count === undefined) return false;
    for (let left = count; left > 0; left--) {
      const step = this.#undone.pop();
      if (!step) break;
      this.#done.push(this.#apply(step.replaced, step.grown));
    }
    return true;
  }
}

/**
 * How many steps lead from one text to another.
 *
 * @param steps the next one last
 * @returns undefined when no number of them does
 */
function stepsTo<Key>(
  before: string,
  after: string,
  steps: readonly Step<Key>[],
  take: (text: string, step: Step<Key>) => string,
): number | undefined {
  let text = before;
  for (let count = 1; count <= steps.length; count++) {
    const step = steps.at(-count);
    if (!step) return undefined;
    text = take(text, step);
    if (text.length === after.length && text === after) return count;
  }
  return undefined;
}

/** A text after replacements, the last place first. */
function replace(text: string, replaced: readonly Replaced[]): string {
  return replaced.reduce(
    (made, { start, old, by }) => made.slice(0, start) + by + made.slice(start + old.length),
    text,
  );
}

/** What takes replacements back, the last place first. */
function inverse(replaced: readonly Replaced[]): Replaced[] {
  let shift = 0;
  return replaced
    .toReversed()
    .map(({ start, old, by }) => {
      const back = { start: start + shift, old: by, by: old };
      shift += by.length - old.length;
      return back;
    })
    .reverse();
}

/** A change without the whole words that it leaves as they are at either end. */
function narrowed(before: string, { start, end, by }: TextChange): Replaced {
  const old = before.slice(start, end);
  const least = Math.min(old.length, by.length);
  let lead = 0;
  while (lead < least && old.charCodeAt(lead) === by.charCodeAt(lead)) lead++;
  if (lead < Math.max(old.length, by.length)) {
    while (lead > 0 && (isInWord(old, lead) || isInWord(by, lead))) lead--;
  }
  let tail = 0;
  while (
    tail < least - lead &&
    old.charCodeAt(old.length - 1 - tail) === by.charCodeAt(by.length - 1 - tail)
  ) {
    tail++;
  }
  while (tail > 0 && (isInWord(old, old.length - tail) || isInWord(by, by.length - tail))) tail--;
  return {
    start: start + lead,
    old: old.slice(lead, old.length - tail),
    by: by.slice(lead, by.length - tail),
  };
}

/** True between two characters that are no white space. */
function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && /\S/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at));
}

function track(range: OffsetRange, edits: readonly TextEdit[]): OffsetRange | undefined {
  return edits.reduce<OffsetRange | undefined>((now, edit) => now && trackRange(now, edit), range);
}

const endOf = ({ start, old }: Replaced): number => start + old.length;

const editOf = (replaced: Replaced): TextEdit => ({
  start: replaced.start,
  end: endOf(replaced),
  inserted: replaced.by.length,
});

const sizeOf = ({ replaced }: Step<object>): number =>
  replaced.reduce((size, { old, by }) => size + old.length + by.length, 0);
