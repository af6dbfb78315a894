import { isMap, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import * as z from 'zod';
import { dateSchema, formatVersion, idSchema, incidentIdSchema, placeSchema } from '../claims/schema';
import type { Problem, ProblemCode } from '../problem';
import { orderedKeys } from '../sidecar/fieldOrder';
import type { FieldOrder } from '../sidecar/fieldOrder';
import { writeField } from '../sidecar/serialise';

const words = z.string().min(1);
const oneOrSeveral = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item).min(1)]);

/** Airwars' grading of civilian harm incidents (Airwars, Methodology, "Grading"). */
export const gradingSchema = z
  .enum(['confirmed', 'fair', 'weak', 'contested', 'discounted'])
  .describe("The analyst's word on the incident.");

export const partySchema = z
  .looseObject({
    name: words,
    members: z.array(words).min(1).optional().describe('Names of actors on this side, in any spelling.'),
  })
  .describe('A side: claimants of one party are several claimants and one side.');

export const decisionSchema = z
  .looseObject({
    field: words.describe('What was decided: date, place, or a figure as "killed security forces".'),
    value: z.union([words, z.number()]),
    reason: words.optional(),
    claims: z.array(idSchema).min(1).optional().describe('The claims the decision rests on.'),
    by: words.optional(),
  })
  .describe('What a person decided about one field, with the reason.');

/** One file `incidents/<id>.yaml`; the order of the keys is the canonical order in the file. */
export const incidentFileSchema = z.looseObject({
  newsmark: z.literal(formatVersion).describe('The version of the format.'),
  id: incidentIdSchema,
  title: words.optional(),
  date: dateSchema.optional(),
  places: oneOrSeveral(placeSchema).optional(),
  type: words.optional().describe('The type of incident: a code of the codebook.'),
  part_of: incidentIdSchema.optional().describe('The whole this incident is part of.'),
  parties: z.array(partySchema).min(1).optional(),
  grading: gradingSchema.optional(),
  decisions: z.array(decisionSchema).min(1).optional(),
  previous_ids: z
    .array(incidentIdSchema)
    .min(1)
    .optional()
    .describe('Ids it had before; they resolve for ever.'),
  merged_into: incidentIdSchema.optional().describe('The incident that this one was merged into.'),
  related: z.array(incidentIdSchema).min(1).optional(),
  note: words.optional(),
});

export type IncidentFile = z.infer<typeof incidentFileSchema>;
export type IncidentDecision = z.infer<typeof decisionSchema>;
export type Grading = z.infer<typeof gradingSchema>;
export type Party = z.infer<typeof partySchema>;

const longest = 1_000_000;
const mostAliases = 100;

/**
 * Reads an incident file.
 *
 * @returns the file, absent when nothing can be relied on, and what is wrong with it, in UTF-16 offsets into
 *   `source`. Never throws: bad YAML, a wrong shape, merge conflict markers and alias bombs are problems.
 */
export function parseIncidentFile(source: string): { file?: IncidentFile; problems: Problem[] } {
  const whole = (code: ProblemCode, message: string): { problems: Problem[] } => ({
    problems: [{ code, severity: 'error', message, range: { start: 0, end: Math.min(source.length, 1) } }],
  });
  if (source.length > longest)
    return whole('sidecar-too-large', 'This incident file is too large to be read.');
  try {
    return readDocument(
      source,
      parseDocument(source, { uniqueKeys: true, prettyErrors: false, logLevel: 'error' }),
    );
  } catch (error) {
    return whole(
      'yaml-syntax',
      `This incident file cannot be read: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

function readDocument(
  source: string,
  document: Document.Parsed,
): { file?: IncidentFile; problems: Problem[] } {
  const problems: Problem[] = document.errors.map((error) => ({
    code: 'yaml-syntax',
    severity: 'error',
    message: `Not valid YAML: ${error.message}`,
    range: { start: error.pos[0], end: error.pos[1] },
  }));
  if (problems.length > 0) return { problems };
  const value: unknown = document.toJS({ maxAliasCount: mostAliases });
  const version = isMap(document.contents) ? document.get('newsmark') : undefined;
  if (typeof version === 'number' && version > formatVersion) {
    const message = `Written by a newer Newsmark (format ${version}); update the extension to read it.`;
    return {
      problems: [
        { code: 'sidecar-version', severity: 'error', message, range: rangeOf(document, ['newsmark']) },
      ],
    };
  }
  const read = incidentFileSchema.safeParse(value);
  if (read.success) return { file: read.data, problems: unknownKeys(document, read.data) };
  for (const issue of read.error.issues) {
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    problems.push({
      code: 'sidecar-shape',
      severity: 'error',
      message: `${where}${issue.message}`,
      range: rangeOf(document, issue.path, source.length),
    });
  }
  return { problems };
}

function unknownKeys(document: Document.Parsed, file: IncidentFile): Problem[] {
  return Object.keys(file)
    .filter((key) => !Object.hasOwn(incidentFileSchema.shape, key))
    .map((key) => ({
      code: 'unknown-key',
      severity: 'warning',
      message: `Newsmark knows no "${key}" in an incident file; it is kept as it is.`,
      range: rangeOf(document, [key]),
    }));
}

/** Where the value at a path stands, or the nearest thing around it that stands anywhere. */
function rangeOf(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  length = 0,
): { start: number; end: number } {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const range = isScalar(node) || isMap(node) ? node.range : undefined;
    if (range) return { start: range[0], end: range[1] };
  }
  return { start: 0, end: Math.min(length, 1) };
}

const fileOrder: FieldOrder = {
  keys: Object.keys(incidentFileSchema.shape),
  within: (key) => {
    const keys: Readonly<Record<string, readonly string[]>> = {
      parties: Object.keys(partySchema.shape),
      decisions: Object.keys(decisionSchema.shape),
      places: ['name', 'admin2', 'admin1', 'country', 'latitude', 'longitude', 'precision'],
    };
    const within = Object.hasOwn(keys, key) ? keys[key] : undefined;
    return within && { keys: within, within: () => undefined };
  },
};

/** The file in its canonical form: keys in schema order, two spaces a level, no folding, `\n` line ends. */
export function serialiseIncidentFile(file: IncidentFile): string {
  const map: Readonly<Record<string, unknown>> = file;
  const lines = orderedKeys(map, fileOrder).flatMap((key) =>
    writeField(key, map[key], '', fileOrder.within(key)),
  );
  return `${lines.join('\n')}\n`;
}
