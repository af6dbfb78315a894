import type { ForeignProblem } from './foreign';

/** One object of a JSON file. */
export interface JsonRecord {
  /** One-based line on which it begins. */
  readonly line: number;
  readonly value: unknown;
}

/**
 * The objects of a file that is a JSON array, an object with an array under one of some keys, one object, or JSON Lines.
 *
 * @param listKeys the keys under which an object, or the object under its key `first`, may hold the list
 */
export function jsonRecords(
  source: string,
  listKeys: readonly string[] = [],
): { records: JsonRecord[]; problems: ForeignProblem[] } {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const whole = parse(text);
  if (!whole.isJson) {
    return text.trimStart().startsWith('[') || !text.trim().includes('\n')
      ? { records: [], problems: [noJson(whole.line)] }
      : jsonLines(text);
  }
  const holders = [whole.value, fieldOf(whole.value, 'first')];
  const lists = listKeys.flatMap((key) => holders.map((holder) => ({ key, list: fieldOf(holder, key) })));
  const held = lists.find(({ list }) => Array.isArray(list));
  const list = held ? held.list : whole.value;
  if (!Array.isArray(list)) return { records: [{ line: 1, value: list }], problems: [] };
  const lines = linesOfItems(text, held?.key);
  return { records: list.map((value: unknown, at) => ({ line: lines[at] ?? 1, value })), problems: [] };
}

function jsonLines(text: string): { records: JsonRecord[]; problems: ForeignProblem[] } {
  const records: JsonRecord[] = [];
  const problems: ForeignProblem[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = parse(line);
    if (read.isJson) records.push({ line: at + 1, value: read.value });
    else problems.push(noJson(at + 1));
  }
  return { records, problems };
}

function noJson(line: number): ForeignProblem {
  return { line, severity: 'error', message: 'This is not JSON; export the file again.' };
}

type Parsed =
  { readonly isJson: true; readonly value: unknown } | { readonly isJson: false; readonly line: number };

function parse(text: string): Parsed {
  try {
    return { isJson: true, value: JSON.parse(text) };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '');
    return { isJson: false, line: at ? text.slice(0, Number(at[1])).split('\n').length : 1 };
  }
}

/** The lines on which the items of the list begin that is the whole of a JSON text, or the first under a key. */
function linesOfItems(text: string, key: string | undefined): number[] {
  const name = key === undefined ? undefined : JSON.stringify(key);
  const lines: number[] = [];
  let depth = 0;
  let depthOfItems: number | undefined;
  let line = 1;
  let isNamed = name === undefined;
  let isAwaited = false;
  // A string as a whole, or one mark: linear, since a string is read once.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[^])*"|[[\]{},:\n]|[^\s"[\]{},:]+/g)) {
    if (isAwaited && depth === depthOfItems && !/^[\]\n]$/.test(token)) {
      lines.push(line);
      isAwaited = false;
    }
    if (token === '\n') line++;
    else if (token === '[' || token === '{') {
      depth++;
      if (token === '[' && isNamed && depthOfItems === undefined) {
        depthOfItems = depth;
        isAwaited = true;
      }
    } else if (token === ']' || token === '}') {
      depth--;
      if (depthOfItems !== undefined && depth < depthOfItems) return lines;
    } else if (token === ',' && depth === depthOfItems) isAwaited = true;
    if (token !== ':' && token !== '\n') isNamed = name === undefined || token === name;
  }
  return lines;
}

/** An object's own value under a key, whatever the object is. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** The value when it is text that says something. */
export function wordsOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The value when it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value when it is an offset. */
export function offsetOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
