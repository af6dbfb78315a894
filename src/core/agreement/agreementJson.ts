import { describeStatement } from '../claims/describeClaim';
import type { CodedClaim } from './codedClaims';
import type { Difference } from './compareUnit';
import type { FigureRelation } from './figures';
import { isAgreed } from './measureAgreement';
import type {
  Agreement,
  ArticleAgreement,
  ComparedUnit,
  FieldAgreement,
  MeasuredAlpha,
} from './measureAgreement';
import { isSettled } from './settle';
import type { UnitizingAlpha } from './unitizingAlpha';

/** An agreement as the command line prints it; offsets count code points, and what is not known is absent. */
export interface AgreementJson {
  readonly articles: readonly ArticleAgreementJson[];
  readonly alpha: { readonly kind: AlphaJson; readonly group: AlphaJson; readonly words: UnitizingAlpha };
  readonly figures: Readonly<Record<FigureRelation, number>>;
  readonly fields: readonly FieldAgreement[];
  readonly versions: number;
}

interface AlphaJson {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly units: number;
  readonly undefined_because?: string;
}

interface ArticleAgreementJson {
  readonly article: string;
  readonly annotators: readonly string[];
  readonly statements: number;
  readonly agreed: number;
  readonly disagreements: readonly DisagreementJson[];
}

interface DisagreementJson {
  readonly claims: readonly CodedClaimJson[];
  /** Who has no such claim. */
  readonly missing?: readonly string[];
  readonly differences?: readonly Difference[];
  /** Present where a person has accepted or rejected every claim of it. */
  readonly settled?: true;
}

interface CodedClaimJson {
  readonly annotator: string;
  readonly id: string;
  readonly statement: string;
  /** Absent where the words are not found in the article. */
  readonly start?: number;
  readonly end?: number;
  readonly text?: string;
}

/** The plain data of an agreement, for `JSON.stringify`. */
export function toAgreementJson(agreement: Agreement): AgreementJson {
  return {
    articles: agreement.articles.map(articleJson),
    alpha: { kind: alphaJson(agreement.kinds), group: alphaJson(agreement.groups), words: agreement.words },
    figures: agreement.figures,
    fields: agreement.fields,
    versions: agreement.versions,
  };
}

function alphaJson({ value, interval, units, undefinedBecause }: MeasuredAlpha): AlphaJson {
  return {
    ...(value !== undefined && { value }),
    ...interval,
    units,
    ...(undefinedBecause !== undefined && { undefined_because: undefinedBecause }),
  };
}

function articleJson(article: ArticleAgreement): ArticleAgreementJson {
  const open = article.units.filter((unit) => !isAgreed(unit));
  return {
    article: article.name,
    annotators: article.annotators,
    statements: article.units.length,
    agreed: article.units.length - open.length,
    disagreements: open.map((unit) => disagreementJson(unit, article)),
  };
}

function disagreementJson(unit: ComparedUnit, article: ArticleAgreement): DisagreementJson {
  const { claims, missing, differences } = unit;
  return {
    claims: claims.map((coded) => claimJson(coded, article)),
    ...(missing.length > 0 && { missing }),
    ...(differences.length > 0 && { differences }),
    ...(isSettled(unit) && { settled: true as const }),
  };
}

function claimJson({ annotator, claim, ranges }: CodedClaim, { text }: ArticleAgreement): CodedClaimJson {
  const [first] = ranges;
  const place = first && {
    start: text.toCodePoint(first.start),
    end: text.toCodePoint(first.end),
    text: text.text.slice(first.start, first.end),
  };
  return { annotator, id: claim.id, statement: describeStatement(claim), ...place };
}
