/** UTF-16 offset at which the line of `offset` starts. */
export function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

/** UTF-16 offset just after the line end that follows `offset`; the text's length when there is none. */
export function nextLine(source: string, offset: number): number {
  const lineEnd = source.indexOf('\n', offset);
  return lineEnd === -1 ? source.length : lineEnd + 1;
}

/** Where the lines of a content that ends at `end` end; content may end with its own line end (a block scalar). */
export function afterContent(source: string, end: number): number {
  return end > 0 && source[end - 1] === '\n' ? end : nextLine(source, end);
}

/** The column of an offset, in UTF-16 units; a byte-order mark takes none. */
export function columnOf(source: string, offset: number): number {
  const start = lineStart(source, offset);
  return offset - start - (start === 0 && source.startsWith('\ufeff') ? 1 : 0);
}

/** True when only white space stands before an offset on its line. */
export function opensLine(source: string, offset: number): boolean {
  return /^\ufeff?[ \t]*$/.test(source.slice(lineStart(source, offset), offset));
}

/** The column of a comment that has the line at `start` for itself; undefined for any other line. */
function commentColumn(source: string, start: number): number | undefined {
  let at = start;
  while (source[at] === ' ' || source[at] === '\t') at++;
  return source[at] === '#' ? at - start : undefined;
}

/** True when the line at `start` holds nothing but white space. */
export function isBlank(source: string, start: number): boolean {
  let at = start;
  while (source[at] === ' ' || source[at] === '\t' || source[at] === '\r') at++;
  return at >= source.length || source[at] === '\n';
}

/** The end of the run of comment lines from `start` on that stand deeper than a column. */
export function afterDeeperComments(source: string, start: number, column: number): number {
  let at = start;
  while (at < source.length && (commentColumn(source, at) ?? -1) > column) at = nextLine(source, at);
  return at;
}

/** The start of the run of comment lines directly above the line at `start`, not before `limit`. */
export function beforeComments(source: string, start: number, limit: number): number {
  let at = start;
  while (at > limit) {
    const above = lineStart(source, at - 1);
    if (above < limit || commentColumn(source, above) === undefined) break;
    at = above;
  }
  return at;
}

/** The line end a text uses, by its first line. */
export function lineEndOf(source: string): '\n' | '\r\n' {
  const first = source.indexOf('\n');
  return first > 0 && source[first - 1] === '\r' ? '\r\n' : '\n';
}
