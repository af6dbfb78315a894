/** Every host has one; the core's own types name no host. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** The text of UTF-8 bytes; what is no UTF-8 becomes replacement characters. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
