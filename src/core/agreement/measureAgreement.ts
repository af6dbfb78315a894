import type { ArticleText } from '../text/articleText';
import { alphaInterval } from './alphaInterval';
import type { Interval } from './alphaInterval';
import { placeClaims } from './codedClaims';
import type { CodedClaim, Coding } from './codedClaims';
import { compareUnit, fieldNames } from './compareUnit';
import type { Difference, FieldName } from './compareUnit';
import { relateFigures } from './figures';
import type { FigureRelation } from './figures';
import { matchClaims } from './matchClaims';
import type { Unit } from './matchClaims';
import { nominalAlpha } from './nominalAlpha';
import type { Alpha } from './nominalAlpha';
import { segmentsOf } from './segments';
import { unitizingAlpha } from './unitizingAlpha';
import type { Continuum, UnitizingAlpha } from './unitizingAlpha';

/** An article and what at least two annotators found in it. */
export interface CodedArticle {
  readonly name: string;
  readonly text: ArticleText;
  readonly codings: readonly Coding[];
}

/** One statement and what its annotators make of it. */
export interface ComparedUnit {
  /** In the order of the article's annotators. */
  readonly claims: Unit;
  /** The article's annotators who have no such claim. */
  readonly missing: readonly string[];
  /** The fields that those who have it fill in differently. */
  readonly differences: readonly Difference[];
}

/** Where the annotators of one article agree and where not. */
export interface ArticleAgreement {
  readonly name: string;
  readonly text: ArticleText;
  readonly annotators: readonly string[];
  /** In text order. */
  readonly units: readonly ComparedUnit[];
}

/** An alpha and, from enough units, the range it may lie in. */
export interface MeasuredAlpha extends Alpha {
  readonly interval?: Interval;
}

/** How often the statements that several annotators have say the same of a field. */
export interface FieldAgreement {
  readonly field: FieldName;
  /** Statements in which at least one of the annotators filled it in. */
  readonly compared: number;
  readonly same: number;
}

/** How far annotators agree. */
export interface Agreement {
  readonly articles: readonly ArticleAgreement[];
  /** The kinds of statements that at least two annotators have. */
  readonly kinds: MeasuredAlpha;
  /** Their groups, where one annotator or more gave one; leaving it out counts as a code then. */
  readonly groups: MeasuredAlpha;
  /** The words that carry claims, and the kinds of these. */
  readonly words: UnitizingAlpha;
  /** Pairs of claims that are one statement, by how their numbers stand to each other. */
  readonly figures: Readonly<Record<FigureRelation, number>>;
  /** Without the fields that nobody filled in. */
  readonly fields: readonly FieldAgreement[];
  /** Statements of which several annotators have the very same claim by its id: nobody coded these anew. */
  readonly versions: number;
}

/** The code of a claim without group among claims with one; no codebook has it. */
const noGroup = '';

/** Compares what annotators found in the same articles, and measures how far they agree over all of them. */
export function measureAgreement(articles: readonly CodedArticle[]): Agreement {
  const steps = measuringAgreement(articles);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, a step for each article. */
export function* measuringAgreement(articles: readonly CodedArticle[]): Generator<undefined, Agreement> {
  const compared: ArticleAgreement[] = [];
  const continua: Continuum[] = [];
  for (const { name, text, codings } of articles) {
    const annotators = codings.map(({ annotator }) => annotator);
    const coded = codings.map((coding) => placeClaims(text, coding));
    compared.push({ name, text, annotators, units: compareUnits(annotators, coded) });
    continua.push({ length: text.text.length, annotators: coded.map(segmentsOf) });
    yield;
  }
  const units = compared.flatMap(({ units: those }) => those.map(({ claims }) => claims));
  return {
    articles: compared,
    kinds: measure(units.map((unit) => unit.map(({ claim }) => claim.kind))),
    groups: measure(
      units
        .filter((unit) => unit.some(({ claim }) => claim.group !== undefined))
        .map((unit) => unit.map(({ claim }) => claim.group ?? noGroup)),
    ),
    words: unitizingAlpha(continua),
    figures: countFigures(units),
    fields: countFields(units),
    versions: units.filter((unit) => new Set(unit.map(({ claim }) => claim.id)).size < unit.length).length,
  };
}

/** True where everybody has the claim and says the same of it. */
export function isAgreed({ missing, differences }: ComparedUnit): boolean {
  return missing.length === 0 && differences.length === 0;
}

function compareUnits(
  annotators: readonly string[],
  coded: readonly (readonly CodedClaim[])[],
): ComparedUnit[] {
  return matchClaims(coded.flat()).map((claims) => ({
    claims,
    missing: annotators.filter((name) => claims.every(({ annotator }) => annotator !== name)),
    differences: compareUnit(claims).differences,
  }));
}

function measure(units: readonly (readonly string[])[]): MeasuredAlpha {
  const alpha = nominalAlpha(units);
  const interval = alphaInterval(units, alpha);
  return { ...alpha, ...(interval && { interval }) };
}

function countFigures(units: readonly Unit[]): Record<FigureRelation, number> {
  const counts = { same: 0, overlapping: 0, apart: 0, 'one-sided': 0 };
  for (const unit of units) {
    for (const [at, one] of unit.entries()) {
      for (const other of unit.slice(at + 1)) {
        const relation = relateFigures(one.claim.figure, other.claim.figure);
        if (relation) counts[relation]++;
      }
    }
  }
  return counts;
}

function countFields(units: readonly Unit[]): FieldAgreement[] {
  const several = units.filter((unit) => unit.length >= 2).map(compareUnit);
  return fieldNames
    .map((field) => {
      const told = several.filter((unit) => unit.told.includes(field));
      const same = told.filter(({ differences }) => differences.every((each) => each.field !== field));
      return { field, compared: told.length, same: same.length };
    })
    .filter(({ compared }) => compared > 0);
}
