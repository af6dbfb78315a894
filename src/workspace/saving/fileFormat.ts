import type * as z from 'zod';
import type { Problem } from '../../core/problem';

/** The text of a file and what it holds. */
export interface ReadFile {
  readonly source: string;
  readonly problems: readonly Problem[];
  /** False when writing could lose something. */
  readonly writable: boolean;
}

/**
 * What safe writing has to know of the files it writes. An edit says which thing in the file it changes, and may say what
 * that was when the edit was thought of.
 */
export interface FileFormat<File extends ReadFile, Edit> {
  /** How the names of these files end; nothing else is ever written. */
  readonly ending: string;
  /** Edits as they come back out of the journal. */
  readonly editSchema: z.ZodType<Edit>;
  /** Never throws. */
  readonly parse: (text: string) => File;
  /** What a file is that has to be made once more because it went meanwhile. */
  readonly blank: () => File;
  /** @throws SidecarNotWritable when the file must not be changed so */
  readonly apply: (file: File, edits: readonly Edit[]) => string;
  /** Edits that fit the file as it is now; what both changed is merged. */
  readonly rebase: (file: File, edits: readonly Edit[]) => Edit[];
  /** Edits that say what they were made of: the file, after those before them. */
  readonly withOrigins: (file: File, edits: readonly Edit[]) => Edit[];
  /** The edits but for those that make what is there already, perhaps changed by someone since. */
  readonly missingIn: (file: File, edits: readonly Edit[]) => Edit[];
  /** The edits whose effect is gone again. */
  readonly lostIn: (file: File, edits: readonly Edit[]) => Edit[];
  /** What an edit changes, told from all else in the file. */
  readonly thingOf: (edit: Edit) => string;
  /** Two edits of one thing as one. */
  readonly join: (first: Edit, second: Edit) => Edit;
  /** All that was done to a thing, as an edit of the state that one step began with. */
  readonly madeOf: (whole: Edit, step: Edit) => Edit;
  /** True for an edit that changes a part of its thing, so that what was done to the other parts still counts. */
  readonly isPartial: (edit: Edit) => boolean;
}

/** False for what no program that knows the format leaves behind. */
export function isSound(file: ReadFile): boolean {
  return file.writable && file.problems.every(({ severity }) => severity !== 'error');
}
