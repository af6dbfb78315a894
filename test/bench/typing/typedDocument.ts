import { countUpTo } from '../../../src/core/text/countUpTo';

/** A document as an editor keeps it: in lines, put together when its text is asked for. */
export class TypedDocument {
  readonly isDirty = true;
  readonly uri = { path: '/articles/long.txt' };
  #lines: string[];
  #text: string | undefined;

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  getText(): string {
    return (this.#text ??= this.#lines.join('\n'));
  }

  /** Replaces what stands between two UTF-16 offsets. @returns the change as the editor tells of it */
  replace(
    start: number,
    end: number,
    text: string,
  ): { range: { start: Position; end: Position }; text: string } {
    const starts = this.#lineStarts();
    const range = { start: positionAt(starts, start), end: positionAt(starts, end) };
    const first = this.#lines[range.start.line] ?? '';
    const last = this.#lines[range.end.line] ?? '';
    const lines = (first.slice(0, range.start.character) + text + last.slice(range.end.character)).split(
      '\n',
    );
    this.#lines.splice(range.start.line, range.end.line - range.start.line + 1, ...lines);
    this.#text = undefined;
    return { range, text };
  }

  #lineStarts(): number[] {
    let next = 0;
    return this.#lines.map(({ length }) => {
      const start = next;
      next += length + 1;
      return start;
    });
  }
}

interface Position {
  readonly line: number;
  readonly character: number;
}

function positionAt(lineStarts: readonly number[], offset: number): Position {
  const line = countUpTo(lineStarts, offset) - 1;
  return { line, character: offset - (lineStarts[line] ?? 0) };
}
