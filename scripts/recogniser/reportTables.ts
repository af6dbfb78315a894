import { rates, scoreActorTypes, scoreClass, scoreNamedActors, spanClasses } from './scoring';
import type { Answer, ClassScore, NamedScore, SpanClass, Tally } from './scoring';

/** The answers of one system on one set. */
export interface SystemAnswers {
  readonly system: string;
  readonly classes: readonly SpanClass[];
  readonly answers: readonly Answer[];
  /** Whether the system tells types of actors apart as the guideline does. */
  readonly ours: boolean;
}

/** The scores of one system on one set, as they go into a JSON file. */
export interface SystemScores {
  readonly system: string;
  readonly classes: Partial<Record<SpanClass, ClassScore>>;
  /** Only where the gold says which actors are named. */
  readonly named?: NamedScore;
}

/** @param goldHasNames whether the gold tells named actors from nominals */
export function scoreSystem(answered: SystemAnswers, goldHasNames: boolean): SystemScores {
  const classes: Partial<Record<SpanClass, ClassScore>> = {};
  for (const spanClass of answered.classes) classes[spanClass] = scoreClass(answered.answers, spanClass);
  const named =
    goldHasNames && answered.classes.includes('actor') ? scoreNamedActors(answered.answers) : undefined;
  return { system: answered.system, classes, ...(named && { named }) };
}

const measures = [
  ['exact', 'exact'],
  ['blind', 'determiner-blind'],
  ['partial', 'partial'],
] as const;

/** Precision, recall and F1 in percent: a block of rows a class, a row a system. */
export function classTable(scores: readonly SystemScores[]): string {
  const rows: string[][] = [
    ['', '', '', '', ...measures.flatMap(([, title]) => [title, '', '']), 'named recall', ''],
    ['class', 'system', 'gold', 'found', ...measures.flatMap(() => ['P', 'R', 'F1']), 'exact', 'partial'],
  ];
  for (const spanClass of spanClasses) {
    let label: string = spanClass;
    for (const { system, classes } of scores) {
      const score = classes[spanClass];
      if (score === undefined) continue;
      rows.push([
        label,
        system,
        String(score.exact.gold),
        String(score.exact.found),
        ...measures.flatMap(([key]) => percentages(score[key])),
        percent(rates(score.namedExact).recall),
        percent(rates(score.namedPartial).recall),
      ]);
      label = '';
    }
  }
  return table(rows, 2);
}

/** How well named actors are found, whatever their bounds. */
export function namedTable(scores: readonly SystemScores[]): string {
  const rows: string[][] = [
    ['', 'named', 'overlap', '', '', 'strict', '', ''],
    ['system', 'in gold', 'P', 'R', 'F1', 'P', 'R', 'F1'],
  ];
  for (const { system, named } of scores)
    if (named !== undefined)
      rows.push([
        system,
        String(named.overlap.gold),
        ...percentages(named.overlap),
        ...percentages(named.strict),
      ]);
  return table(rows, 1);
}

/** Of actors whose offsets match: how often type, and named or nominal, is right; a row for each type in the gold. */
export function actorTypeTable(answers: readonly Answer[]): string {
  const score = scoreActorTypes(answers);
  const share = (count: number): string => percent(score.actors === 0 ? undefined : count / score.actors);
  const rows: string[][] = [['type in gold', 'actors', 'right', 'taken for']];
  for (const [type, row] of [...score.confusion].sort(([one], [other]) => one.localeCompare(other))) {
    const count = [...row.values()].reduce((total, value) => total + value, 0);
    const wrong = [...row].filter(([found]) => found !== type).sort(([, one], [, other]) => other - one);
    rows.push([
      type,
      String(count),
      percent((row.get(type) ?? 0) / count),
      wrong.map(([found, times]) => `${found} ${times}`).join(', '),
    ]);
  }
  return (
    `Actors with matching offsets: ${score.actors}; type right ${share(score.typeRight)} %, ` +
    `named or nominal right ${share(score.namedRight)} %\n${table(rows, 1, [3])}`
  );
}

function percentages(tally: Tally): string[] {
  const { precision, recall, f1 } = rates(tally);
  return [percent(precision), percent(recall), percent(f1)];
}

function percent(rate: number | undefined): string {
  return rate === undefined ? '–' : (rate * 100).toFixed(1);
}

/**
 * Plain text in columns: the first `left` ones aligned to the left, the others to the right.
 * @param alsoLeft indexes of further columns aligned to the left
 */
export function table(
  rows: readonly (readonly string[])[],
  left: number,
  alsoLeft: readonly number[] = [],
): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      // The upper line of a head may run over into the empty cells that follow.
      if (row[column + 1] !== '') widths[column] = Math.max(widths[column] ?? 0, cell.length);
  const lines = rows.map((row) => {
    let line = '';
    let offset = 0;
    for (const [column, cell] of row.entries()) {
      const width = widths[column] ?? 0;
      const fits = column < left || alsoLeft.includes(column) || row[column + 1] === '';
      if (cell !== '') line = line.padEnd(offset) + (fits ? cell : cell.padStart(width));
      offset += width + 2;
    }
    return line.trimEnd();
  });
  return lines.join('\n');
}
