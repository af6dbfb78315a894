/**
 * Where a file is after a rename of it, or of a folder above it.
 *
 * @returns undefined when the rename does not concern it
 */
export function movedUri(uri: string, from: string, to: string): string | undefined {
  if (uri === from) return to;
  return uri.startsWith(`${from}/`) ? to + uri.slice(from.length) : undefined;
}
