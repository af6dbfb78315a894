import { fingerprint } from '../fingerprint';

/** Changes whenever what is kept changes its form: what an older version kept is then forgotten. */
const version = 1;

/** A text in UTF-8 with its fingerprint before it, so that a file torn, damaged or of another version is told. */
export function seal(text: string): Uint8Array {
  return new TextEncoder().encode(`${headOf(text)}\n${text}`);
}

/** The text that was sealed; undefined for any other bytes. */
export function unseal(sealed: Uint8Array): string | undefined {
  try {
    const found = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(sealed);
    const end = found.indexOf('\n');
    const text = found.slice(end + 1);
    return found.slice(0, Math.max(0, end)) === headOf(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function headOf(text: string): string {
  return `newsmark-index ${version} ${text.length} ${fingerprint(text)}`;
}
