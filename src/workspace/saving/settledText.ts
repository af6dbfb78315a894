import type { Clock, FileSystem } from './fileSystem';

/** What reading a text file came to. */
export type TextFile =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'missing' }
  | { readonly state: 'not utf-8' };

/** A file's bytes as text, byte-order mark included; a missing file is told apart from an empty one. */
export function toTextFile(bytes: Uint8Array | undefined): TextFile {
  if (!bytes) return { state: 'missing' };
  try {
    return { state: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { state: 'not utf-8' };
  }
}

/** How long another program may take from emptying a file to filling it again, or between deleting and making it. */
const pause = 30;
const mostLooks = 10;

/**
 * Reads a file that another program may be writing just now: for a moment such a file is gone, is empty, or ends
 * anywhere. What is known already is believed at once, anything else when it is there twice; an empty file, or one whose
 * last line has no end, only when that lasts.
 *
 * @param isKnown true for a text that the file is known to have held whole
 * @param mayBeMissing true when it is known that there was no file
 */
export async function readSettled(
  fs: FileSystem,
  clock: Clock,
  uri: string,
  isKnown: (text: string) => boolean = () => false,
  mayBeMissing = false,
): Promise<TextFile> {
  let found = toTextFile(await fs.read(uri));
  for (let looks = 1; looks < mostLooks; looks++) {
    if (found.state === 'text' && isKnown(found.text)) return found;
    if (found.state === 'missing' && mayBeMissing) return found;
    await clock.pause(pause);
    const before = found;
    found = toTextFile(await fs.read(uri));
    if (isSame(before, found) && (!isTornPerhaps(found) || looks > (isEmpty(found) ? mostLooks : 2))) break;
  }
  return found;
}

function isSame(one: TextFile, other: TextFile): boolean {
  return one.state === 'text' && other.state === 'text' ? one.text === other.text : one.state === other.state;
}

function isTornPerhaps(found: TextFile): boolean {
  return found.state === 'not utf-8' || (found.state === 'text' && !found.text.endsWith('\n'));
}

function isEmpty(found: TextFile): boolean {
  return found.state === 'text' && found.text === '';
}
