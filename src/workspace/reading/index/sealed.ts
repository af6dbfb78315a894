import { fingerprint } from '../../saving/fingerprint';

/** Changes whenever what is kept changes its form: what an older version kept is then forgotten. */
const version = 1;

/**
 * A text in UTF-8 with fingerprints before it, so that a file torn, damaged, or of another version or workspace is told.
 */
export function seal(workspace: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${headOf(workspace, text)}\n${text}`);
}

/** The text that was sealed for this workspace; undefined for any other bytes. */
export function unseal(workspace: string, sealed: Uint8Array): string | undefined {
  try {
    const found = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(sealed);
    const end = found.indexOf('\n');
    const text = found.slice(end + 1);
    return found.slice(0, Math.max(0, end)) === headOf(workspace, text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function headOf(workspace: string, text: string): string {
  return `newsmark-index ${version} ${fingerprint(workspace)} ${text.length} ${fingerprint(text)}`;
}
