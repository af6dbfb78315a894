import type { Problem } from '../problem';
import type { TextFix } from '../sidecar/checking/fileFixes';
import { decisionsOn } from '../sidecar/merge/conflictFixes';
import { noRules } from '../sidecar/merge/fieldRules';
import { isPlainMap } from '../sidecar/reading/values';
import type { PlainMap } from '../sidecar/reading/values';
import { SidecarNotWritable } from '../sidecar/writing/sidecarNotWritable';
import { spliceBetween } from '../sidecar/writing/splice';
import { spellingsOf } from './continuedNames';
import { withSpellings } from './mergeEntries';
import { namesIn } from './mergeNames';
import { listedIn, rewriteNames } from './rewriteNames';

/**
 * The decisions that a conflict of a names file asks for: the value of one side or the other, or what stands there by now.
 * Whichever name is taken, the other stays a spelling.
 *
 * @param problem found in the file as it is
 */
export function namesConflictFixes({ code, path = [] }: Problem, source: string): TextFix[] {
  if (code !== 'merge-conflict') return [];
  const stored = namesIn(source);
  const listed = listedIn(stored);
  const at = Number(path.at(-1));
  const entryAt = path[0] === 'names' ? Number(path[1]) : undefined;
  const entry = entryAt === undefined ? stored : listed.names[entryAt]?.value;
  if (!isPlainMap(entry)) return [];
  const decide = (decided: PlainMap): string | undefined => {
    if (entryAt === undefined) return rewritten(source, decided, listed);
    const value = withSpellings(decided, spellingsOf(entry));
    const names = listed.names.map((item, index) => (index === entryAt ? { ...item, value } : item));
    return rewritten(source, stored, { ...listed, names });
  };
  return decisionsOn(entry, at, noRules).flatMap(({ title, decided }): TextFix[] => {
    const text = decided && decide(decided);
    return text === undefined ? [] : [{ title, splices: [spliceBetween(source, text)] }];
  });
}

/** The name of the entry that a problem is about; undefined where it is about none. */
export function namedAt({ path = [] }: Problem, source: string): string | undefined {
  const entry = path[0] === 'names' ? listedIn(namesIn(source)).names[Number(path[1])]?.value : undefined;
  return isPlainMap(entry) ? spellingsOf(entry)[0] : undefined;
}

/** @returns undefined where the file is written in a way that cannot be changed safely */
function rewritten(...change: Parameters<typeof rewriteNames>): string | undefined {
  try {
    return rewriteNames(...change);
  } catch (error) {
    if (error instanceof SidecarNotWritable) return undefined;
    throw error;
  }
}
