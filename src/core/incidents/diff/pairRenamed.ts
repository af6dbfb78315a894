import type { FileVersions } from './fileChanges';

/**
 * Joins files that are gone with those that are new and hold the same: the same claims, the same incident, or the very
 * same text. Nothing else tells that a file was renamed while git does not know the new one.
 */
export function pairRenamed(files: readonly FileVersions[]): FileVersions[] {
  const gone = files.filter(({ before, after }) => typeof before === 'string' && after === undefined);
  const fresh = files.filter(({ before, after }) => before === undefined && typeof after === 'string');
  if (gone.length === 0 || fresh.length === 0) return [...files];
  const holders = new Map<string, FileVersions>();
  for (const file of gone) for (const mark of marksOf(file, file.before)) holders.set(mark, file);
  const pairs = new Map<FileVersions, FileVersions>();
  const taken = new Set<FileVersions>();
  for (const file of fresh) {
    const old = marksOf(file, file.after)
      .map((mark) => holders.get(mark))
      .find((each) => each && !taken.has(each));
    if (!old) continue;
    taken.add(old);
    pairs.set(file, old);
  }
  return files
    .filter((file) => !taken.has(file))
    .map((file) => {
      const old = pairs.get(file);
      return old ? { ...file, was: old.path, before: old.before } : file;
    });
}

/** What a file is known by under another name; claims are, by their ids. */
function marksOf({ kind }: FileVersions, text: FileVersions['before']): string[] {
  if (typeof text !== 'string') return [];
  const ids =
    kind === 'incident' || kind === 'sidecar' ? text.matchAll(/^[ \t]*(?:-[ \t]+)?id:[ \t]*([^\s#]+)/gm) : [];
  return [...ids].map(([, id]) => `${kind} ${id}`).concat(`${kind}\n${text}`);
}
