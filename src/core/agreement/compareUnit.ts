import { formatFigure } from '../claims/figure';
import { placeName, several } from '../claims/schema';
import type { Claim, Figure } from '../claims/schema';
import { compareText } from '../text/compareText';
import { foldWord } from '../text/foldWord';
import type { Unit } from './matchClaims';

/** What each annotator says of one field of a statement, where they do not all say the same. */
export interface Difference {
  readonly field: FieldName;
  /** In the order of the unit's claims. */
  readonly values: readonly AnnotatorValue[];
}

export interface AnnotatorValue {
  readonly annotator: string;
  /** As a reader would say it; absent where the annotator left the field out. */
  readonly words?: string;
}

/** One field of a claim as annotators are compared by it. */
interface ComparedField {
  readonly tell: (claim: Claim) => string | undefined;
  /** What two claims have in common when they say the same; what is told, but for case and accents, where left out. */
  readonly keyOf?: (claim: Claim) => string | undefined;
}

const list = (items: readonly string[]): string | undefined =>
  items.length > 0 ? items.join(', ') : undefined;

/** Keys of a list that says the same in another order. */
const inAnyOrder = (items: readonly string[]): string => items.map(foldWord).sort(compareText).join('\n');

/** By the names that are shown, in the order in which they are told. */
const fields = {
  kind: { tell: ({ kind }) => kind },
  figure: {
    tell: ({ figure }) => figure && tellFigure(figure),
    keyOf: ({ figure }) => figure && figureKey(figure),
  },
  affected: { tell: ({ affected }) => affected },
  group: { tell: ({ group }) => group },
  claimant: {
    tell: ({ claimant }) => list(several(claimant)),
    keyOf: ({ claimant }) => inAnyOrder(several(claimant)),
  },
  role: { tell: ({ role }) => role },
  stance: { tell: ({ stance }) => stance ?? 'asserts' },
  scope: { tell: ({ scope }) => scope ?? 'event' },
  actor: { tell: ({ actor }) => list(several(actor)), keyOf: ({ actor }) => inAnyOrder(several(actor)) },
  'actor status': { tell: ({ actor_status }) => actor_status },
  object: { tell: ({ object }) => object },
  date: { tell: ({ date }) => date },
  'as of': { tell: ({ as_of }) => as_of },
  said: { tell: ({ said }) => said },
  place: {
    tell: ({ place }) => list(several(place).map(placeName)),
    keyOf: ({ place }) => inAnyOrder(several(place).map(placeName)),
  },
  incident: { tell: ({ incident }) => incident },
} as const satisfies Readonly<Record<string, ComparedField>>;

export type FieldName = keyof typeof fields;

export const fieldNames: readonly FieldName[] = Object.keys(fields) as FieldName[];

/** Which fields the claims of a unit tell, and which of these they tell differently. */
export interface ComparedFields {
  /** Fields that at least one claim has. */
  readonly told: readonly FieldName[];
  readonly differences: readonly Difference[];
}

/** Compares what the annotators of one statement say of it. Where a field is left out, that is a value as well. */
export function compareUnit(unit: Unit): ComparedFields {
  const told: FieldName[] = [];
  const differences: Difference[] = [];
  for (const field of fieldNames) {
    const { tell, keyOf }: ComparedField = fields[field];
    const values = unit.map(({ annotator, claim }) => {
      const words = tell(claim);
      return { annotator, ...(words !== undefined && { words }) };
    });
    if (values.every(({ words }) => words === undefined)) continue;
    told.push(field);
    const keys = unit.map(({ claim }) => (keyOf ? keyOf(claim) : plainly(tell(claim))));
    if (new Set(keys).size > 1) differences.push({ field, values });
  }
  return { told, differences };
}

function plainly(words: string | undefined): string | undefined {
  return words === undefined ? undefined : foldWord(words.trim().replace(/\s+/g, ' '));
}

function figureKey({ low, high, wording, provisional, includes = [] }: Figure): string {
  const parts = includes.map((part) =>
    JSON.stringify([figureKey(part), plainly(part.affected), plainly(part.group)]),
  );
  return JSON.stringify([low, high, plainly(wording), provisional === true, parts.sort(compareText)]);
}

function tellFigure({ includes = [], ...figure }: Figure): string {
  const parts = includes.map((part) =>
    [formatFigure(part), part.affected ?? part.group].filter((word) => word).join(' '),
  );
  return [formatFigure(figure), ...parts.map((part) => `including ${part}`)].join(', ');
}
