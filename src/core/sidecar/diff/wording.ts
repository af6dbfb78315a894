import { plainly } from '../merge/describeConflict';

/** Characters of a value that a sentence shows. */
const shown = 80;
/** Characters before the first difference that stay, where the beginnings of two long values are the same. */
const led = 20;

/** A value within a sentence: a number as it is, words in quotation marks. */
export function told(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `“${cut(inWords(value))}”`;
}

/** “set the place to …”, “removed the place …” or “changed the place from … to …”. */
export function changeWords(label: string, before: unknown, after: unknown): string {
  if (before === undefined) return `set ${label} to ${told(after)}`;
  if (after === undefined) return `removed ${label} ${told(before)}`;
  return `changed ${label} ${fromTo(before, after)}`;
}

/** “from “dead” to “injured””; of long values the part where they differ, and exact where they read alike. */
export function fromTo(before: unknown, after: unknown): string {
  const [old, now] = [inWords(before), inWords(after)];
  if (old === now) return `from ${exactly(before)} to ${exactly(after)}`;
  const from = differAt(old, now);
  const isLong = Math.max([...old].length, [...now].length) > shown;
  const skip = isLong && from > led ? from - led : 0;
  const [one, other] = [after, before].map(isBare);
  return `from ${other ? old : `“${cut(old, skip)}”`} to ${one ? now : `“${cut(now, skip)}”`}`;
}

function isBare(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function inWords(value: unknown): string {
  return plainly('', value).replace(/\s+/g, ' ');
}

/** In code points, as `cut` counts. */
function differAt(one: string, other: string): number {
  const [left, right] = [[...one], [...other]];
  const at = left.findIndex((character, index) => character !== right[index]);
  return at === -1 ? left.length : at;
}

function cut(text: string, skip = 0): string {
  const characters = [...text];
  const part = characters.slice(skip, skip + shown).join('');
  return `${skip > 0 ? '…' : ''}${part}${characters.length > skip + shown ? '…' : ''}`;
}

/** The value with everything that plain words leave out: types, lists, white space. */
function exactly(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).replaceAll('\u00a0', '\\u00a0');
}
