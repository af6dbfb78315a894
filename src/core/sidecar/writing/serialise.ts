import { formatVersion } from '../../claims/schema';
import type { Article, Claim } from '../../claims/schema';
import { claimOrder, orderedKeys, sidecarOrder } from '../reading/fieldOrder';
import type { FieldOrder } from '../reading/fieldOrder';
import { writeNumber, writeString } from './scalar';
import { isPlainMap } from '../reading/values';
import type { PlainMap } from '../reading/values';

/** A suggestion that an analyst rejected, as a sidecar keeps it. */
export interface Rejection {
  readonly exact: string;
  readonly kind?: string | undefined;
  readonly [key: string]: unknown;
}

const step = '  ';

/**
 * One claim in its canonical form, as an item of the list under `claims:`.
 *
 * @param indent spaces before the dash; two in a file that Newsmark wrote
 * @returns whole lines, each ended by `\n`
 */
export function serialiseClaim(claim: Claim, indent = 2): string {
  return `${writeItem(claim, ' '.repeat(indent), claimOrder).join('\n')}\n`;
}

/**
 * A whole sidecar in its canonical form: keys in schema order, two spaces a level, no folding, `\n` line ends, a final
 * line end. What is empty is left out.
 */
export function serialiseSidecar(
  article: Article | undefined,
  claims: readonly Claim[],
  rejected: readonly Rejection[] = [],
): string {
  const sidecar: PlainMap = {
    newsmark: formatVersion,
    ...(article && orderedKeys(article, undefined).length > 0 && { article }),
    ...(claims.length > 0 && { claims }),
    ...(rejected.length > 0 && { rejected }),
  };
  return `${writeFields(sidecar, '', sidecarOrder).join('\n')}\n`;
}

/** The lines of a map's fields, each line with its indent. */
function writeFields(map: PlainMap, indent: string, order: FieldOrder | undefined): string[] {
  return orderedKeys(map, order).flatMap((key) => writeField(key, map[key], indent, order?.within(key)));
}

/** The lines of one field, each with its indent. `order` is that of the maps within the value. */
export function writeField(
  key: string,
  value: unknown,
  indent: string,
  order: FieldOrder | undefined,
): string[] {
  const head = `${indent}${writeString(key)}:`;
  const inline = writeInline(value);
  if (inline !== undefined) return [`${head} ${inline}`];
  if (Array.isArray(value)) {
    return [head, ...value.flatMap((item: unknown) => writeItem(item, indent + step, order))];
  }
  return [head, ...writeFields(value as PlainMap, indent + step, order)];
}

/** The lines of one list item, each with its indent; the first begins with the dash. */
export function writeItem(value: unknown, indent: string, order: FieldOrder | undefined): string[] {
  const inline = writeInline(value);
  if (inline !== undefined) return [`${indent}- ${inline}`];
  const deeper = indent + step;
  const lines = Array.isArray(value)
    ? value.flatMap((item: unknown) => writeItem(item, deeper, order))
    : writeFields(value as PlainMap, deeper, order);
  const [first = '', ...rest] = lines;
  return [`${indent}- ${first.slice(deeper.length)}`, ...rest];
}

/** The value on one line, or undefined for a list or map with something in it. */
export function writeInline(value: unknown): string | undefined {
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : undefined;
  if (isPlainMap(value)) return orderedKeys(value, undefined).length === 0 ? '{}' : undefined;
  return 'null';
}
