import { compareFile } from '../../core/incidents/diff/fileChanges';
import type { FileState, FileVersions, PlacedChange } from '../../core/incidents/diff/fileChanges';
import type { Git } from './git';
import type { Step } from './log';
import { textState } from './textState';

/** A file that several people changed. */
export interface SharedFile {
  readonly file: FileVersions;
  readonly steps: readonly Step[];
  /** The blob that the last commit has, when the file is not as it has it. */
  readonly uncommitted?: { readonly blob: string | undefined };
}

/** What several people did to a file. */
export interface Touched {
  /** Those whose commits changed anything in it; whoever only merged did not. */
  readonly people: readonly string[];
  /** Who changed what a change is about. */
  readonly by: (change: PlacedChange) => readonly string[];
}

/** What stands for whoever has not committed yet. */
export const you = 'you';

/**
 * Finds out who changed what in files that several people changed, by comparing what each commit found with what it left;
 * a merge changed what is as in none of its parents.
 *
 * @returns nothing for a file of which one version cannot be read
 */
export async function touchedBy(
  git: Git,
  shared: readonly SharedFile[],
): Promise<Map<FileVersions, Touched>> {
  const ids = shared.flatMap(({ steps, uncommitted }) => [
    ...steps.flatMap(({ before, after }) => [...before, after]),
    uncommitted?.blob,
  ]);
  const blobs = await git.blobs(ids.filter((id) => id !== undefined));
  const stateOf = (id: string | undefined): FileState =>
    id === undefined ? undefined : textState(blobs.get(id));
  const found = new Map<FileVersions, Touched>();
  for (const { file, steps, uncommitted } of shared) {
    const touched = touchesOf(file, [
      ...steps.map(({ author, before, after }) => ({
        author,
        before: before.map(stateOf),
        after: stateOf(after),
      })),
      ...(uncommitted ? [{ author: you, before: [stateOf(uncommitted.blob)], after: file.after }] : []),
    ]);
    if (touched) found.set(file, touched);
  }
  return found;
}

interface AuthoredVersions {
  readonly author: string;
  readonly before: readonly FileState[];
  readonly after: FileState;
}

function touchesOf(file: FileVersions, versions: readonly AuthoredVersions[]): Touched | undefined {
  const authors = new Map<string, Set<string>>();
  for (const { author, before, after } of versions) {
    const fromEach = before.map((state) => compareFile({ ...file, before: state, after }).changes);
    if (fromEach.flat().some(({ type }) => type === 'unreadable')) return undefined;
    const [first, ...others] = fromEach.map(
      (changes) => new Set(changes.map((change) => keyOf(change, change.field))),
    );
    for (const key of first ?? []) {
      if (!others.every((keys) => keys.has(key))) continue;
      authors.set(key, (authors.get(key) ?? new Set()).add(author));
    }
  }
  return {
    people: [...new Set([...authors.values()].flatMap((names) => [...names]))],
    // Whoever added or removed a claim has touched all its fields.
    by: (change) => [
      ...new Set(
        [change.field, undefined].flatMap((field) => [...(authors.get(keyOf(change, field)) ?? [])]),
      ),
    ],
  };
}

/** What a change is about, down to a field of a claim. */
function keyOf({ about, claim }: PlacedChange, field: string | undefined): string {
  return JSON.stringify([about, claim?.id, field?.split('.', 1)[0]]);
}
