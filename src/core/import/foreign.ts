import type { CodedSpan } from '../anchor/selector';
import type { Severity } from '../problem';
import type { ArticleText, OffsetRange } from '../text/articleText';

/** Where another program's annotation stands: UTF-16 offsets into its document's text, or a quote where it has no text. */
export type ForeignSpan = (
  | { readonly range: OffsetRange; readonly quote?: undefined }
  | { readonly quote: CodedSpan; readonly range?: undefined }
) & {
  /** The fields it is evidence for, where the file says so. */
  readonly for?: unknown;
};

/** One annotation as another program wrote it. */
export interface ForeignAnnotation {
  /** One-based line of its file, for what is told about it. */
  readonly line: number;
  /** What it is called there, the one that tells the kind first; empty where it has no name. */
  readonly labels: readonly string[];
  /** At least one. */
  readonly spans: readonly ForeignSpan[];
  readonly annotator?: string | undefined;
  readonly note?: string | undefined;
  /** Fields of a claim, in Newsmark's own terms and not yet checked. */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

/** One text that was annotated, and what is known of the article that it is. */
export interface ForeignDocument {
  /** One-based line of its file. */
  readonly line: number;
  /** Its path or file name, if it has one. */
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  /** The text that offsets count in; absent where annotations have quotes. */
  readonly text?: ArticleText | undefined;
  readonly annotations: readonly ForeignAnnotation[];
}

/** Something in a file that could not be taken over, or not all of it. */
export interface ForeignProblem {
  /** One-based. */
  readonly line: number;
  readonly severity: Severity;
  readonly message: string;
}

/** What a file of another program holds. */
export interface ForeignFile {
  readonly documents: readonly ForeignDocument[];
  readonly problems: readonly ForeignProblem[];
}
