import { formatFigure } from '../../claims/figure';
import { figureSchema } from '../../claims/schema';
import type { Figure } from '../../claims/schema';
import type { FieldChange } from './change';
import { asMap, compareFields, keyInWords, marked, named, wholeChange } from './compareFields';
import type { FieldTable } from './compareFields';
import { told } from './wording';
import { formatCount } from '../../text/counted';

const fields: FieldTable = {
  low: named('low'),
  high: named('high'),
  wording: named('the wording'),
  provisional: marked('marked the figure as provisional', 'took back that the figure is provisional'),
  includes: named('what the figure includes'),
};

/** Compares two figures: numbers raised and lowered, ranges opened and made exact, then everything else. */
export function compareFigures(before: unknown, after: unknown): readonly FieldChange[] {
  const [old, now] = [readFigure(before), readFigure(after)];
  if (old && now) {
    const ends = compareEnds(old, now);
    return [
      ...ends,
      ...compareFields(without(before, ends), without(after, ends), fields, undefined, ofFigure),
    ];
  }
  const figure = old ?? now;
  if (figure && (before === undefined || after === undefined)) {
    const words = `${old ? 'removed' : 'set'} the figure ${old ? '' : 'to '}${told(formatFigure(figure))}`;
    return [{ ...wholeChange(before, after, ''), words }];
  }
  const [oldMap, nowMap] = [asMap(before), asMap(after)];
  return oldMap && nowMap ? compareFields(oldMap, nowMap, fields, undefined, ofFigure) : [];
}

function ofFigure(key: string): string {
  return `${keyInWords(key)} of the figure`;
}

function readFigure(value: unknown): Figure | undefined {
  return value === undefined ? undefined : figureSchema.safeParse(value).data;
}

/** What the ends do not already tell. */
function without(figure: unknown, ends: readonly FieldChange[]): Readonly<Record<string, unknown>> {
  const others = Object.entries(asMap(figure) ?? {}).filter(([key]) => key !== 'low' && key !== 'high');
  return ends.length > 0 ? Object.fromEntries(others) : (asMap(figure) ?? {});
}

/** How the two ends of a figure moved; nothing where they did not. */
function compareEnds(old: Figure, now: Figure): FieldChange[] {
  if (old.low === now.low && old.high === now.high) return [];
  if (isExact(old) && isExact(now)) return [moved(['high'], 'the figure', old.low, now.low)];
  const whole = (type: FieldChange['type'], words: string): FieldChange[] => [
    { type, path: [], isGone: false, before: endsOf(old), after: endsOf(now), words },
  ];
  const range = `from ${tellEnds(old)} to ${tellEnds(now)}`;
  if (old.high !== undefined && now.high === undefined && now.low !== undefined)
    return whole('opened', `opened the figure ${range}`);
  if (isExact(now) && (old.low !== undefined || old.high !== undefined))
    return whole('made exact', `made the figure exact, ${range}`);
  return (['low', 'high'] as const).flatMap((end) =>
    old[end] === now[end] ? [] : [moved([end], end, old[end], now[end])],
  );
}

function isExact({ low, high }: Figure): boolean {
  return low !== undefined && low === high;
}

/** One number that became higher or lower, came or went. */
function moved(
  path: readonly string[],
  name: string,
  before: number | undefined,
  after: number | undefined,
): FieldChange {
  const change = { ...wholeChange(before, after, name), path };
  if (before === undefined || after === undefined) return change;
  const type = after > before ? 'raised' : 'lowered';
  return { ...change, type, words: `${type} ${name} from ${formatCount(before)} to ${formatCount(after)}` };
}

function endsOf({ low, high }: Figure): Pick<Figure, 'low' | 'high'> {
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

function tellEnds(figure: Figure): string {
  return formatFigure(endsOf(figure));
}
