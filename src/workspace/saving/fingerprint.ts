/**
 * A short name for a text: equal texts have the same, others hardly ever (2 × 32 bits of two multiplicative hashes). For
 * telling accidental changes, not forgeries.
 */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
    other = (other << 13) | (other >>> 19);
  }
  return [one, other].map((hash) => (hash >>> 0).toString(36).padStart(7, '0')).join('');
}
