import * as z from 'zod';
import {
  conflictsSchema,
  dateSchema,
  formatVersion,
  idSchema,
  incidentIdSchema,
  oneOrSeveral,
  placeSchema,
  words,
} from '../claims/schema';
import type { Problem, ProblemCode } from '../problem';
import { locate } from '../sidecar/reading/document';
import { orderOf, orderedKeys } from '../sidecar/reading/fieldOrder';
import type { FieldOrder } from '../sidecar/reading/fieldOrder';
import { isNewerFormat } from '../sidecar/reading/fileVersion';
import { describeConflict } from '../sidecar/merge/describeConflict';
import { readYaml } from '../sidecar/reading/readYaml';
import { writeField } from '../sidecar/writing/serialise';
import { shapeMessage } from '../sidecar/reading/shapeMessage';
import { unknownKeyProblems } from '../sidecar/reading/unknownKeys';
import { isPlainMap } from '../sidecar/reading/values';

/** Airwars' grading of civilian harm incidents (Airwars, Methodology, "Grading"). */
export const gradingSchema = z
  .enum(['confirmed', 'fair', 'weak', 'contested', 'discounted'])
  .describe("The analyst's word on the incident.");

const partySchema = z
  .looseObject({
    name: words,
    members: z.array(words).min(1).optional().describe('Names of actors on this side, in any spelling.'),
  })
  .describe('A side: claimants of one party are several claimants and one side.');

const decisionSchema = z
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
  not_same_as: z
    .array(incidentIdSchema)
    .min(1)
    .optional()
    .describe('Incidents that it is neither the same as nor part of: not proposed again.'),
  note: words.optional(),
  conflicts: conflictsSchema,
});

export type IncidentFile = z.infer<typeof incidentFileSchema>;
export type IncidentDecision = z.infer<typeof decisionSchema>;
export type Grading = z.infer<typeof gradingSchema>;
export type Party = z.infer<typeof partySchema>;

/** No incident file comes near this size, in UTF-16 units. */
const longest = 1024 * 1024;

/** The canonical order of an incident file's keys. */
export const incidentFileOrder: FieldOrder = orderOf(incidentFileSchema) ?? {
  keys: [],
  within: () => undefined,
};

/**
 * Reads an incident file.
 *
 * @returns the file, absent when nothing can be relied on, and what is wrong with it, in UTF-16 offsets into
 *   `source`. Never throws: bad YAML, a wrong shape, merge conflict markers and alias bombs are problems.
 */
export function parseIncidentFile(source: string): { file?: IncidentFile; problems: Problem[] } {
  const { root, value, problems } = readYaml(source, longest);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const report = (code: ProblemCode, message: string, path: readonly PropertyKey[], near?: string): void => {
    const range = root ? locate(root, path) : { start: 0, end: 0 };
    problems.push({ code, severity: 'error', message, range, ...(near !== undefined && { near }) });
  };
  if (!root || !isPlainMap(value)) {
    report('sidecar-shape', 'An incident file is a map of keys that starts with `newsmark: 1`.', []);
    return { problems };
  }
  const version = value['newsmark'];
  if (typeof version === 'number' && version > formatVersion) {
    const message = `This file has format ${version}, from a newer Newsmark: update Newsmark to read it.`;
    report('sidecar-version', message, ['newsmark']);
    return { problems };
  }
  isNewerFormat(value, root, problems);
  const read = incidentFileSchema.safeParse(value);
  for (const issue of read.error?.issues ?? []) {
    if (issue.path[0] === 'newsmark') continue;
    const { path, message, near } = shapeMessage(issue, value);
    report('sidecar-shape', message, path, near);
  }
  problems.push(...unknownKeyProblems(root, incidentFileOrder));
  for (const [at, conflict] of (read.data?.conflicts ?? []).entries()) {
    const path = ['conflicts', at];
    const message = describeConflict(conflict);
    problems.push({ code: 'merge-conflict', severity: 'error', message, range: locate(root, path), path });
  }
  return read.success ? { file: read.data, problems } : { problems };
}

/** The file in its canonical form: keys in schema order, two spaces a level, no folding, `\n` line ends. */
export function serialiseIncidentFile(file: IncidentFile): string {
  const map: Readonly<Record<string, unknown>> = file;
  const lines = orderedKeys(map, incidentFileOrder).flatMap((key) =>
    writeField(key, map[key], '', incidentFileOrder.within(key)),
  );
  return `${lines.join('\n')}\n`;
}
