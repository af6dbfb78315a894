import * as z from 'zod';
import { formatVersion } from '../claims/schema';
import { orderOf } from '../sidecar/reading/fieldOrder';
import type { FieldOrder } from '../sidecar/reading/fieldOrder';

/** What the file is called, in the root of a workspace folder. */
export const codebookFileName = 'newsmark.codebook.yaml';

const text = z.string().regex(/\S/u, 'write something, or remove the key');

const code = z
  .string()
  .max(60)
  .regex(/^\S(?:[^\n\r]*\S)?$/u, 'a code is words on one line, without a space before or after them')
  .describe(
    'The code that claims hold, built in or new. Never change it once claims have it: change the label.',
  );

const cueWords = z
  .string()
  .max(60)
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}’' -]*(?:\*(?= |$)[\p{L}\p{M}\p{N}’' -]*)*$/u,
    'words are letters, digits and spaces; * may end a word',
  );

const terms = z.union([text, z.array(text)]);
const acled = terms
  .optional()
  .describe('What it is in ACLED: columns, or column = value. An empty list: nothing there.');
const ucdp = terms.optional().describe('What it is in UCDP GED, in the same way.');

const label = text.optional().describe('What the pickers show; the code when absent.');
const definition = text
  .optional()
  .describe('When to use the code, shown while coding. Only a built-in code has one already.');
const hidden = z
  .boolean()
  .optional()
  .describe('True for a code that claims may have but that is not offered any more.');

/** A kind of claim in the file; the order of the keys is the canonical order. */
export const kindEntrySchema = z.looseObject({
  code,
  label,
  definition,
  counts_people: z
    .boolean()
    .optional()
    .describe('True when the figure counts people; such figures are held against each other.'),
  words: z
    .union([cueWords, z.array(cueWords)])
    .optional()
    .describe(
      'Words that tell it in a text, so that claims of it are suggested: whole words in any capitals; * ends a word that may go on, as in “loot*”. A built-in kind knows its own words too.',
    ),
  hidden,
  acled,
  ucdp,
});

/** A group of people in the file; the order of the keys is the canonical order. */
export const groupEntrySchema = z.looseObject({ code, label, definition, hidden, acled, ucdp });

export const extendsSchema = z
  .enum(['built-in', 'none'])
  .describe('built-in (when absent): the codes below are added to it. none: there are no others.');

/** The file `newsmark.codebook.yaml`; the order of the keys is the canonical order in the file. */
export const codebookFileSchema = z.looseObject({
  newsmark: z.literal(formatVersion).describe('The version of the format.'),
  extends: extendsSchema.optional(),
  kinds: z.array(kindEntrySchema).optional().describe('Kinds of claims.'),
  groups: z.array(groupEntrySchema).optional().describe('Groups of people that figures count.'),
});

export type KindEntry = z.infer<typeof kindEntrySchema>;
export type GroupEntry = z.infer<typeof groupEntrySchema>;

const noOrder: FieldOrder = { keys: [], within: () => undefined };

/** The canonical order of the whole file. */
export const codebookFileOrder: FieldOrder = orderOf(codebookFileSchema) ?? noOrder;
