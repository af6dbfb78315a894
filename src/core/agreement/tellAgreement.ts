import { describeClaimant, describeStatement } from '../claims/describeClaim';
import type { LinePosition } from '../text/articleText';
import { isAgreed } from './measureAgreement';
import type { Agreement, ArticleAgreement, ComparedUnit, MeasuredAlpha } from './measureAgreement';
import { isSettled } from './settle';
import { counted } from '../text/counted';

/** One statement that annotators do not agree on, in words. */
export interface ToldDisagreement {
  readonly unit: ComparedUnit;
  /** Where its words begin; absent where they are not found in the article. */
  readonly position?: LinePosition;
  /** The statement as the first of the annotators has it. */
  readonly statement: string;
  /** True where a person has accepted or rejected every claim of it. */
  readonly isSettled: boolean;
  /** “group: Analyst One says “civilians”, …” or “only Analyst One has it”. */
  readonly reasons: readonly string[];
}

/** The statements of an article that its annotators do not agree on, in text order. */
export function tellDisagreements(article: ArticleAgreement): ToldDisagreement[] {
  return article.units
    .filter((unit) => !isAgreed(unit))
    .map((unit) => {
      const starts = unit.claims.flatMap(({ ranges }) => ranges.slice(0, 1).map(({ start }) => start));
      const [first] = unit.claims;
      return {
        unit,
        ...(starts.length > 0 && { position: article.text.positionAt(Math.min(...starts)) }),
        statement: first ? `“${describeStatement(first.claim)}” (${describeClaimant(first.claim)})` : '',
        isSettled: isSettled(unit),
        reasons: [...missingReason(unit), ...differenceReasons(unit)],
      };
    });
}

function missingReason({ claims, missing }: ComparedUnit): string[] {
  if (missing.length === 0) return [];
  const names = claims.map(({ annotator }) => annotator);
  return [`only ${names.join(' and ')} ${names.length === 1 ? 'has' : 'have'} it`];
}

function differenceReasons({ differences }: ComparedUnit): string[] {
  return differences.map(({ field, values }) => {
    const said = values.map(({ annotator, words }) =>
      words === undefined ? `${annotator} leaves it out` : `${annotator} says “${words}”`,
    );
    return `${field}: ${said.join(', ')}`;
  });
}

/** “5 of 9 statements agreed on”. */
export function tellCount(units: readonly ComparedUnit[]): string {
  return `${units.filter(isAgreed).length} of ${counted(units.length, 'statement')} agreed on`;
}

/** A measure of agreement and what it came to. */
export interface ToldMeasure {
  readonly name: string;
  readonly words: string;
}

const figureWords = [
  ['same', 'the same'],
  ['overlapping', 'overlapping'],
  ['apart', 'apart'],
  ['one-sided', 'given by one only'],
] as const;

/** How far the annotators agree over all articles, measure by measure. */
export function tellMeasures(agreement: Agreement): ToldMeasure[] {
  const { figures, fields, words, versions } = agreement;
  const measures = [
    { name: 'kinds', words: tellAlpha('α', agreement.kinds) },
    { name: 'groups', words: tellAlpha('α', agreement.groups) },
    { name: 'words and kinds', words: tellWords('uα', words.nominal) },
    { name: 'words alone', words: tellWords('|uα', words.binary) },
  ];
  const numbers = figureWords.flatMap(([relation, said]) =>
    figures[relation] > 0 ? [`${figures[relation]} ${said}`] : [],
  );
  if (numbers.length > 0) measures.push({ name: 'figures', words: numbers.join(', ') });
  if (fields.length > 0) {
    const parts = fields.map(({ field, same, compared }) => `${field} ${same} of ${compared}`);
    measures.push({ name: 'fields', words: parts.join(', ') });
  }
  if (versions > 0) {
    const those = `${counted(versions, 'statement')} ${versions === 1 ? 'is' : 'are'}`;
    measures.push({ name: 'note', words: `${those} one and the same claim by id, not coded twice` });
  }
  return measures;
}

/** “α 0.743 (95 %: 0.510 to 0.920), 11 statements: good enough for tentative conclusions only”. */
function tellAlpha(sign: string, { value, undefinedBecause, interval, units }: MeasuredAlpha): string {
  if (value === undefined) return `${sign} is not defined: ${undefinedBecause ?? 'too little was coded'}`;
  const range = interval
    ? ` (95 %: ${inDecimals(interval.low)} to ${inDecimals(interval.high)})`
    : ' (too few for an interval)';
  return `${sign} ${inDecimals(value)}${range}, ${counted(units, 'statement')}: ${judge(value)}`;
}

function tellWords(sign: string, value: number | undefined): string {
  if (value === undefined) return `${sign} is not defined: all do the same everywhere`;
  return `${sign} ${inDecimals(value)}: ${judge(value)}`;
}

/** Three decimals, and no minus before zero. */
function inDecimals(value: number): string {
  return (Math.round(value * 1000) / 1000 + 0).toFixed(3);
}

/**
 * What an alpha allows, by Krippendorff's own limits (Content Analysis, 2nd edition, 2004, page 241): rely on 0.8 and
 * above, draw tentative conclusions from 0.667.
 */
function judge(value: number): string {
  if (value >= 0.8) return 'reliable';
  return value >= 0.667 ? 'good enough for tentative conclusions only' : 'too low to rely on';
}
