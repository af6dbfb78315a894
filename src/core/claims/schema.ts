import * as z from 'zod';

/** The sidecar format that this version reads and writes. */
export const formatVersion = 1;

/** Text that says something. */
export const words: z.ZodString = z.string().min(1);
const count = z.number().int().nonnegative();
/** One item alone or a list of them; {@link several} reads both. */
export const oneOrSeveral = <Item extends z.ZodType>(item: Item): z.ZodUnion<[Item, z.ZodArray<Item>]> =>
  z.union([item, z.array(item).min(1)]);

/**
 * EDTF level 0 and the parts of level 1 in use (Library of Congress, Extended Date/Time Format, 2019): a day, month or
 * year, an interval of two of them, an open end as `..`, and an unknown year as `XXXX`.
 */
const edtfPart = String.raw`(?:\d{4}|XXXX)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const edtfPattern = new RegExp(`^(?:${edtfPart}|(?:${edtfPart}|\\.\\.)/(?:${edtfPart}|\\.\\.))$`);
export const dateSchema = z
  .string()
  .regex(edtfPattern, 'write a date as 2022-02-03, 2022-02, XXXX-01-30 or 2022-01-25/2022-01-26')
  .describe('ISO 8601 / EDTF date: reduced precision, ranges, XXXX for an unknown year.');

export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]{5,31}$/, 'an id is 6 to 32 lower-case letters and digits, a letter first')
  .describe('Random, unique in the workspace, never reused.');

/** What a claim's incident is when it belongs to none by decision. */
export const background = 'none';

/** Names that Windows keeps for devices, whatever follows a dot: no file can be called so. */
const device = '(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|(?:[cC][oO][mM]|[lL][pP][tT])[0-9])';
const incidentIdPattern = new RegExp(
  `^(?!${device}(?:\\.|$))[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]{0,118}[\\p{L}\\p{M}\\p{N}_-])?$`,
  'u',
);
/** An incident's id is the name of its file on every system. */
export const incidentIdSchema = z
  .string()
  .regex(incidentIdPattern, 'an incident id is up to 120 letters, digits, dots and hyphens')
  .describe('<date>-<place> slug of the incident, or none for background.');

const selectorFields = {
  exact: words.describe('The quoted words.'),
  prefix: z.string().optional().describe('The words before the quote.'),
  suffix: z.string().optional().describe('The words after the quote.'),
  start: count.describe('Offset in Unicode code points of the whole file, a hint.'),
  end: count.describe('Offset in Unicode code points, exclusive, a hint.'),
};

/** A claim's span: W3C TextQuoteSelector with a TextPositionSelector as a hint, in Unicode code points. */
export const spanSchema = z.looseObject({
  ...selectorFields,
  for: oneOrSeveral(words)
    .optional()
    .describe('The fields this span is evidence for, when not the claim itself.'),
  edited: z
    .looseObject(selectorFields)
    .optional()
    .describe(
      'What the article says here since it was edited, when the claim was kept as coded all the same.',
    ),
});

const figureFields = {
  low: count.optional().describe('Lowest count claimed; absent when the wording gives none.'),
  high: count.optional().describe('Highest count claimed; absent when open.'),
  wording: words.optional().describe('The qualifying words: at least, about, dozens.'),
  provisional: z.boolean().optional().describe('True for a count given as "so far".'),
};
const lowUpToHigh = (figure: { low?: number | undefined; high?: number | undefined }) =>
  figure.low === undefined || figure.high === undefined || figure.low <= figure.high;
const lowAboveHigh = { message: 'low is above high', path: ['low'] };

/** A part named within a figure ("including two policemen"): never added, never held against the whole. */
const subsetSchema = z
  .looseObject({ ...figureFields, affected: words.optional(), group: words.optional() })
  .refine(lowUpToHigh, lowAboveHigh);

export const figureSchema = z
  .looseObject({ ...figureFields, includes: z.array(subsetSchema).min(1).optional() })
  .refine(lowUpToHigh, lowAboveHigh)
  .describe('The number claimed, as a range. Zero is a figure; unknown is not zero.');

/** A place as words alone, or with what is known about it. */
export const placeSchema = z.union([
  words,
  z.looseObject({
    name: words,
    admin2: words.optional(),
    admin1: words.optional(),
    country: words.optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    precision: z
      .number()
      .int()
      .min(1)
      .max(7)
      .optional()
      .describe("UCDP GED's where_prec scale, 1 exact to 7 international."),
  }),
]);

const relaySchema = z.looseObject({ name: words, date: dateSchema.optional() });

export const roleSchema = z
  .enum(['belligerent', 'official', 'medical', 'ngo', 'witness', 'family', 'media', 'unknown'])
  .describe("The claimant's role.");
export const stanceSchema = z.enum(['asserts', 'denies', 'concedes', 'alleges']);
export const claimStatusSchema = z.enum(['accepted', 'disputed', 'work needed', 'rejected']);
export const articleStatusSchema = z.enum(['reviewed', 'nothing to code', 'second look']);

/** What two people decided differently about one thing, kept by a merge until a person decides. */
export const conflictSchema = z
  .looseObject({
    field: words.optional().describe('The key that both sides changed.'),
    ours: z.unknown().optional().describe('Its value on our side; absent where it had none.'),
    theirs: z.unknown().optional().describe('Its value on their side; absent where it had none.'),
    base: z.unknown().optional().describe('Its value before both changes; absent where it had none.'),
    deleted: z
      .enum(['ours', 'theirs'])
      .optional()
      .describe('The side that deleted the claim, which the other one changed.'),
  })
  .refine(({ field, deleted }) => field !== undefined || deleted !== undefined, {
    message: 'a conflict names its field or the side that deleted the claim',
    path: ['field'],
  });

/** The conflicts of the map that they stand in. */
export const conflictsSchema: z.ZodOptional<z.ZodArray<typeof conflictSchema>> = z
  .array(conflictSchema)
  .min(1)
  .optional()
  .describe('What a merge left for a person to decide; decided ones are removed.');

/** One claim as a sidecar holds it. The order of the keys is the canonical order in the file. */
export const claimSchema = z.looseObject({
  id: idSchema,
  kind: words.describe('What is claimed: a code of the codebook.'),
  spans: z.array(spanSchema).min(1),
  figure: figureSchema.optional(),
  affected: words.optional().describe("Who the figure counts, in the source's words."),
  group: words.optional().describe('The group of the affected: a code of the codebook.'),
  group_inferred: z.boolean().optional().describe('True when the group is inferred rather than stated.'),
  actor: oneOrSeveral(words).optional().describe('Who is said to have done it, held it or backed it.'),
  actor_status: z.enum(['known', 'claimed', 'blamed']).optional(),
  object: words.optional().describe('What is held, backed or damaged.'),
  claimant: oneOrSeveral(words).optional().describe("Who says so; absent for the article's own voice."),
  role: roleSchema.optional(),
  relayed_by: z
    .array(relaySchema)
    .min(1)
    .optional()
    .describe("Who passes it on, when not the article's publisher."),
  said: dateSchema.optional().describe('When the statement was made.'),
  stance: stanceSchema.optional().describe('asserts when absent.'),
  denies: idSchema.optional().describe('The claim that this one denies.'),
  updates: idSchema.optional().describe('The earlier claim that this one replaces.'),
  scope: z
    .enum(['event', 'cumulative'])
    .optional()
    .describe('event when absent; cumulative for a toll beyond this incident.'),
  date: dateSchema.optional(),
  as_of: dateSchema.optional().describe('For control: the date the claim holds for.'),
  place: oneOrSeveral(placeSchema).optional(),
  incident: incidentIdSchema.optional(),
  not_with: z
    .array(words)
    .min(1)
    .optional()
    .describe('Incidents, or claims of others, that it does not belong with: not proposed again.'),
  status: claimStatusSchema.optional(),
  caveat: words.optional().describe("The article's own reservation, in its words."),
  sic: z.boolean().optional().describe('Coded as written though it looks corrupt.'),
  annotator: words.optional(),
  note: words.optional(),
  conflicts: conflictsSchema,
});

export const articleSchema = z.looseObject({
  title: words.optional(),
  publisher: words.optional(),
  author: oneOrSeveral(words).optional(),
  url: words.optional(),
  published: dateSchema.optional(),
  published_basis: z.enum(['text', 'file name', 'url', 'analyst']).optional(),
  language: words.optional(),
  status: articleStatusSchema.optional(),
  conflicts: conflictsSchema,
});

/** A rejected suggestion, so that a colleague is not asked again. */
export const rejectionSchema = z.looseObject({
  exact: words,
  kind: words.optional(),
  conflicts: conflictsSchema,
});

/** A whole sidecar. */
export const sidecarSchema = z.looseObject({
  newsmark: z.literal(formatVersion).describe('The version of the format.'),
  article: articleSchema.optional(),
  claims: z.array(claimSchema).optional(),
  rejected: z.array(rejectionSchema).optional(),
  conflicts: conflictsSchema,
});

/** A loose object's type without its index signature: unknown keys are kept, but nobody reads them by accident. */
type Known<Value> = Value extends readonly (infer Item)[]
  ? Known<Item>[]
  : Value extends object
    ? { [Key in keyof Value as string extends Key ? never : Key]: Known<Value[Key]> }
    : Value;

export type Span = Known<z.infer<typeof spanSchema>>;
export type Subset = Known<z.infer<typeof subsetSchema>>;
export type Figure = Known<z.infer<typeof figureSchema>>;
export type Place = Known<z.infer<typeof placeSchema>>;
export type Conflict = Known<z.infer<typeof conflictSchema>>;
export type Role = Known<z.infer<typeof roleSchema>>;
export type Claim = Known<z.infer<typeof claimSchema>>;
export type Article = Known<z.infer<typeof articleSchema>>;

/** The value of a field that holds one or several, as a list; absent is empty. */
export function several<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Item[]) : [value as Item];
}

/** The name of a place, whichever way it is written. */
export function placeName(place: Place): string {
  return typeof place === 'string' ? place : place.name;
}
