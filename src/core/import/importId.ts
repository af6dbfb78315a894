import { idLength, newId } from '../claims/newId';

/** FNV-1a's offset basis and prime (Fowler, Noll, Vo), 32 bits. */
const basis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * The id of a claim that comes of an annotation: the same annotation has the same id again, so that a second import finds
 * what the first one made, whatever an analyst has changed of it since.
 *
 * @param key what tells the annotation from all others
 */
export function importId(key: string): string {
  const bytes = Uint8Array.from({ length: idLength }, (_, at) => hash(`${at}:${key}`) >>> 24);
  return newId(bytes);
}

function hash(text: string): number {
  let value = basis;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), prime);
  // The last steps of MurmurHash3 (Appleby) spread what the last characters changed.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
