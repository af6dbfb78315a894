/** The texts of a file: as it was, and as each side has it now. */
export interface MergeInput {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A merged text, or one sentence that says why there is none. */
export type MergeResult =
  | {
      readonly isMerged: true;
      readonly text: string;
      /** How many conflicts stand in it for a person to decide. */
      readonly conflicts: number;
      /** How many of them stood on neither side before. */
      readonly newConflicts: number;
    }
  | { readonly isMerged: false; readonly reason: string };
