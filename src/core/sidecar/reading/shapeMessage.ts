import type * as z from 'zod';
import { nearest } from './unknownKeys';
import { isPlainMap } from './values';

type Issue = z.core.$ZodIssue;

/** What one shape error says, and the path of the value it is about. */
export interface ShapeMessage {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The value that may have been meant, where there are a few to choose from. */
  readonly near?: string;
}

/**
 * One plain sentence for an error that zod found, telling what to do.
 *
 * @param value the value that was checked
 */
export function shapeMessage(issue: Issue, value: unknown): ShapeMessage {
  return explain(issue, issue.path, value);
}

function explain(issue: Issue, path: readonly PropertyKey[], root: unknown): ShapeMessage {
  const name = path.length === 0 ? 'This item' : `\`${pathName(path)}\``;
  const value = valueAt(root, path);
  const say = (message: string): ShapeMessage => ({ path, message });
  if (value === undefined) return say(`${name} is missing: add it.`);
  if (value === null) return say(`${name} is empty: write a value or remove the key.`);
  switch (issue.code) {
    case 'invalid_type':
      return say(wrongType(name, expectedName(issue.expected), value));
    case 'invalid_union':
      return explainUnion(issue, path, root);
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, values) : undefined;
      const told = say(`${name} is one of ${values.join(', ')}; ${show(value)} is not.`);
      return near === undefined ? told : { ...told, near };
    }
    case 'too_small':
      if (issue.origin === 'string') return say(`${name} is empty: write a value or remove the key.`);
      if (issue.origin === 'array') return say(`${name} needs at least one item: add one or remove the key.`);
      return say(`${name} must be ${issue.minimum} or more; ${show(value)} is not.`);
    case 'too_big':
      return say(`${name} must be ${issue.maximum} or less; ${show(value)} is not.`);
    case 'custom':
      return say(`${name}: ${issue.message}; correct one of them.`);
    default:
      return say(`${name} is ${show(value)}: ${issue.message}.`);
  }
}

/** Of the ways a value could be right, tells of the one that came furthest. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
  root: unknown,
): ShapeMessage {
  const firsts = issue.errors.flatMap((branch) => branch.slice(0, 1));
  const deepest = firsts.reduce<Issue | undefined>(
    (best, next) => (best === undefined || next.path.length > best.path.length ? next : best),
    undefined,
  );
  if (deepest && (deepest.path.length > 0 || deepest.code !== 'invalid_type')) {
    return explain(deepest, [...path, ...deepest.path], root);
  }
  const expected = firsts.map((first) =>
    first.code === 'invalid_type' ? expectedName(first.expected) : 'a value',
  );
  const name = `\`${pathName(path)}\``;
  return { path, message: wrongType(name, [...new Set(expected)].join(' or '), valueAt(root, path)) };
}

function wrongType(name: string, expected: string, value: unknown): string {
  if (expected.startsWith('text') && (typeof value === 'number' || typeof value === 'boolean')) {
    return `${name} must be text: put ${show(value)} in quotes.`;
  }
  return `${name} must be ${expected}; ${show(value)} is not.`;
}

function expectedName(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text';
    case 'int':
      return 'a whole number';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
      return 'a map of keys';
    default:
      return expected;
  }
}

/** A path as an analyst reads it: `spans 2, exact` would be `spans[1].exact` to a programmer. */
function pathName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? String(step) : `${name}.${String(step)}`;
  }, '');
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isPlainMap(value)) return 'a map of keys';
  const text = String(value);
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return typeof value === 'string' ? `“${short}”` : short;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)] as unknown;
    return isPlainMap(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  }, root);
}
