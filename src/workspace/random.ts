import { idLength, newId } from '../core/claims/newId';

/** A fresh random id from the platform's source of randomness; the caller checks that it is not taken. */
export function randomId(): string {
  return newId(crypto.getRandomValues(new Uint8Array(idLength)));
}
