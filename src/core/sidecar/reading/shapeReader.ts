import type { Node } from 'yaml';
import type * as z from 'zod';
import type { Problem } from '../../problem';
import { locate } from './document';
import { shapeMessage } from './shapeMessage';
import { isPlainMap } from './values';
import type { PlainMap } from './values';

/** More problems of one file than this are not told: no one reads them, and a broken file may have a million. */
const maxProblems = 1000;

/** What a problem is about, and what may have been meant. */
interface About {
  readonly claim?: string | undefined;
  readonly near?: string | undefined;
}

/** Validates parts of a sidecar, collecting what is wrong at its place. */
export class ShapeReader {
  readonly #root: Node;
  readonly #problems: Problem[];

  constructor(root: Node, problems: Problem[]) {
    this.#root = root;
    this.#problems = problems;
  }

  /** The value at a path if it is there and valid. */
  read<Output>(schema: z.ZodType<Output>, value: PlainMap, path: [string]): Output | undefined {
    const part = value[path[0]];
    return part === undefined || part === null ? undefined : this.#check(schema, part, path);
  }

  /** The valid items of the list under a key, each with its place in the list; a key without value is an empty list. */
  readList<Output>(schema: z.ZodType<Output>, value: PlainMap, key: string): { item: Output; at: number }[] {
    const list = value[key];
    if (list === undefined || list === null) return [];
    if (!Array.isArray(list)) {
      this.#report([key], `\`${key}\` must be a list: start each item with a dash.`);
      return [];
    }
    return list.flatMap((part: unknown, at) => {
      if (part === undefined) return [];
      const item = this.#check(schema, part, [key, at]);
      return item === undefined ? [] : [{ item, at }];
    });
  }

  #check<Output>(schema: z.ZodType<Output>, value: unknown, path: PropertyKey[]): Output | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const claim =
      path[0] === 'claims' && isPlainMap(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
    if (this.#problems.length >= maxProblems) return undefined;
    for (const issue of result.error.issues) {
      const isWholeField = path.length === 1 && issue.path.length === 0;
      const {
        path: inner,
        message,
        near,
      } = isWholeField
        ? shapeMessage({ ...issue, path }, { [String(path[0])]: value })
        : shapeMessage(issue, value);
      this.#report(isWholeField ? path : [...path, ...inner], message, { claim, near });
    }
    return undefined;
  }

  #report(path: PropertyKey[], message: string, { claim, near }: About = {}): void {
    const range = locate(this.#root, path);
    this.#problems.push({
      code: 'sidecar-shape',
      severity: 'error',
      message,
      range,
      ...(claim !== undefined && { claim }),
      ...(near !== undefined && { near }),
    });
  }
}
