import { compareText } from '../core/text/compareText';
import { oneLine } from '../core/text/plainLine';
import { sourcePositions } from '../core/text/sourcePositions';
import type { Problem, Severity } from '../core/problem';

/** A problem and the file it stands in. */
export interface FileProblem {
  readonly path: string;
  /** One-based. */
  readonly line: number;
  /** One-based, in UTF-16 units: what VS Code shows and jumps to. */
  readonly column: number;
  readonly severity: Severity;
  readonly message: string;
}

/** Finds the lines of one file's problems, whose offsets count UTF-16 units of `source`. */
export function placeProblems(path: string, source: string, problems: readonly Problem[]): FileProblem[] {
  const positionAt = sourcePositions(source);
  return problems.map(({ range, severity, message }) => {
    const { line, character } = positionAt(range.start);
    return { path, line: line + 1, column: character + 1, severity, message };
  });
}

/** A problem with a file as a whole. */
export function wholeFile(path: string, severity: Severity, message: string): FileProblem {
  return { path, line: 1, column: 1, severity, message };
}

/** By file, then line and column. */
export function inOrder(problems: readonly FileProblem[]): FileProblem[] {
  return [...problems].sort(
    (one, other) =>
      compareText(one.path, other.path) ||
      one.line - other.line ||
      one.column - other.column ||
      compareText(one.message, other.message),
  );
}

/** `file:line:col: severity: message`, on one line. */
export function problemLine({ path, line, column, severity, message }: FileProblem): string {
  return `${oneLine(path)}:${line}:${column}: ${severity}: ${oneLine(message)}\n`;
}

/** `newsmark: remark`, on one line: no file's name makes up lines of its own. */
export function remarkLine(remark: string): string {
  return `newsmark: ${oneLine(remark)}\n`;
}
