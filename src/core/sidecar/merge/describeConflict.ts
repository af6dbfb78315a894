import { formatFigure } from '../../claims/figure';
import { figureSchema } from '../../claims/schema';
import type { Conflict } from '../../claims/schema';
import { isPlainMap } from '../reading/values';

/** One sentence that tells what was changed on both sides and asks for a decision. */
export function describeConflict({ field = '', ours, theirs, base, deleted }: Conflict): string {
  if (deleted !== undefined) {
    const [one, other] = deleted === 'ours' ? ['Our side', 'theirs'] : ['Their side', 'ours'];
    return `${one} deleted this claim and ${other} changed it: decide whether it stays.`;
  }
  const said = `ours is ${describeValue(field, ours)}, theirs ${describeValue(field, theirs)}`;
  const before = base === undefined ? '' : ` (it was ${describeValue(field, base)})`;
  return `Both sides changed \`${field}\`: ${said}${before}; decide which holds.`;
}

/** A value of a field as a sentence can hold it. */
export function describeValue(field: string, value: unknown): string {
  const words = plainly(field, value).replace(/\s+/g, ' ');
  const characters = [...words];
  const shown = characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : words;
  return value === undefined ? 'nothing' : `“${shown}”`;
}

/** A value in plain words, without quotation marks: lists with commas, maps by their name first. */
export function plainly(field: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => plainly(field, item)).join(', ');
  if (!isPlainMap(value)) return String(value);
  const figure = field === 'figure' ? figureSchema.safeParse(value).data : undefined;
  if (figure) return formatFigure(figure);
  const name = value['exact'] ?? value['name'];
  const others = Object.entries(value).filter(
    ([key]) => !['exact', 'name', 'prefix', 'suffix'].includes(key),
  );
  const known = others.map(([key, part]) => `${key} ${plainly('', part)}`).join(', ');
  return name === undefined ? known : `${plainly('', name)}${known === '' ? '' : ` (${known})`}`;
}
