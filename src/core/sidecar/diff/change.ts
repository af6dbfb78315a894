/** What became of something between two states of a file: fields are set, items of a list are added. */
export type ChangeType =
  | 'set'
  | 'added'
  | 'removed'
  | 'changed'
  | 'raised'
  | 'lowered'
  | 'opened'
  | 'made exact'
  | 'moved'
  | 're-anchored'
  | 'requoted'
  | 'reordered'
  | 'conflicted'
  | 'decided'
  | 'renamed'
  | 'formatted'
  | 'unreadable';

/** What a change is about. */
export type Subject = 'claim' | 'article' | 'suggestion' | 'incident' | 'name' | 'codebook' | 'file';

/** One difference between two states of a map. */
export interface FieldChange {
  readonly type: ChangeType;
  /** Keys and positions that lead to it: in the new state, or in the old one for what is gone. */
  readonly path: readonly PropertyKey[];
  /** True when the path is one of the old state. */
  readonly isGone: boolean;
  /** What it was; absent for what was not there. */
  readonly before?: unknown;
  /** What it is now; absent for what is gone. */
  readonly after?: unknown;
  /** What was done, without who did it: “raised high from 12 to 15”. */
  readonly words: string;
}

/** A claim as a sentence names it. */
export interface ClaimLabel {
  /** Absent for a claim without an id, which is no valid claim. */
  readonly id?: string;
  /** “4 soldiers killed” */
  readonly statement: string;
  /** Who says so, in words: “the article itself” where nobody else does. */
  readonly claimant: string;
  /** Who says so, by name. */
  readonly claimants: readonly string[];
  /** The incident it belongs to now, or did before it was removed. */
  readonly incident?: string;
}

/** One difference between two states of a file. */
export interface Change extends FieldChange {
  readonly about: Subject;
  /** The changed field by its name in the file, “figure.high”; absent where the whole thing was added or removed. */
  readonly field?: string;
  /** The claim it is about, if it is about one. */
  readonly claim?: ClaimLabel;
}

/** True for a claim that is new or gone, not for something within it. */
export function isWholeClaim({ about, field }: Change): boolean {
  return about === 'claim' && field === undefined;
}

/** What a change is about, and the name of the field that its path leads to below that. */
export function about(
  subject: Subject,
  path: readonly PropertyKey[],
): { readonly about: Subject; readonly field?: string } {
  const field = path.filter((step) => typeof step === 'string').join('.');
  return { about: subject, ...(field !== '' && { field }) };
}
