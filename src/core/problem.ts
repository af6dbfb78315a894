import type { OffsetRange } from './text/articleText';

export type Severity = 'error' | 'warning' | 'information';

/** Every kind of problem there is; diagnostics, quick fixes and the command line share them. */
export type ProblemCode =
  | 'yaml-syntax'
  | 'sidecar-shape'
  | 'sidecar-version'
  | 'too-large'
  | 'conflict-markers'
  | 'merge-conflict'
  | 'unknown-key'
  | 'unknown-code'
  | 'duplicate-id'
  | 'duplicate-name'
  | 'duplicate-code'
  | 'built-in-codebook'
  | 'unused-key'
  | 'dangling-reference'
  | 'orphan'
  | 'article-edited'
  | 'weak-anchor'
  | 'figure-mismatch'
  | 'no-claimant'
  | 'no-incident'
  | 'no-note'
  | 'article-missing'
  | 'article-encoding';

/** One thing wrong with a sidecar, told in one sentence that says what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** UTF-16 offsets into the sidecar's own text, where the problem stands. */
  readonly range: OffsetRange;
  /** The claim it is about, if it is about one. */
  readonly claim?: string;
  /** Where in that claim it is: `['figure', 'includes', 0, 'group']`. */
  readonly path?: readonly PropertyKey[];
  /** What may have been meant instead of what stands there. */
  readonly near?: string;
}
