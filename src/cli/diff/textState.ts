import type { FileState } from '../../core/incidents/diff/fileChanges';

/** The text in a file's bytes, or why there is none. */
export function textState(bytes: Uint8Array | undefined): FileState {
  if (!bytes) return { unreadable: 'git does not have its content here.' };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { unreadable: 'it is not UTF-8 text.' };
  }
}
