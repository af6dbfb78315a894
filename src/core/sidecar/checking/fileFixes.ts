import { formatVersion } from '../../claims/schema';
import type { Problem } from '../../problem';
import { lineEndOf, lineStart } from '../reading/lines';
import { removeNode } from '../writing/removeNode';
import type { Removed } from '../writing/removeNode';
import { writeString } from '../writing/scalar';
import { applySplices } from '../writing/splice';
import type { Splice } from '../writing/splice';

/** One way to mend a problem by changing a file's text. */
export interface TextFix {
  readonly title: string;
  /** True for the one obvious way. */
  readonly isPreferred?: boolean;
  readonly splices: readonly Splice[];
}

/** A YAML file of ours: a sidecar, an incident file, names, a codebook. */
export interface FileToFix {
  readonly source: string;
  /** What is wrong with a text of its kind. */
  readonly problemsOf: (source: string) => readonly Problem[];
}

/**
 * The obvious ways to mend one problem of a YAML file: the key, code or word that was meant, the missing version, quotes,
 * and what stands twice or for nothing taken away. Each was tried: it leaves fewer of such problems and brings no error.
 *
 * @param problem found in the file as it is
 */
export function fileFixes(problem: Problem, file: FileToFix): TextFix[] {
  const fixes = candidates(problem, file.source);
  if (fixes.length === 0) return [];
  // An error may give way to another, which mends nothing.
  const isSuch = ({ severity, code, message }: Problem): boolean =>
    problem.severity === 'error'
      ? severity === 'error'
      : code === problem.code && message === problem.message;
  const such = (source: string): number => file.problemsOf(source).filter(isSuch).length;
  const before = such(file.source);
  return withoutNewErrors(file, fixes).filter(
    ({ splices }) => such(applySplices(file.source, splices) ?? file.source) < before,
  );
}

/** Only the fixes that bring no error: a key may be there already, or its value be no good under another. */
export function withoutNewErrors<Fix extends TextFix>(
  { source, problemsOf }: FileToFix,
  fixes: readonly Fix[],
): Fix[] {
  const errors = (text: string): number =>
    problemsOf(text).filter(({ severity }) => severity === 'error').length;
  const before = errors(source);
  return fixes.filter(({ splices }) => {
    const result = applySplices(source, splices);
    return result !== undefined && errors(result) <= before;
  });
}

function candidates(problem: Problem, source: string): TextFix[] {
  const { near, range } = problem;
  const there = source.slice(range.start, range.end);
  const take = (title: string, what: Removed): TextFix[] => {
    const splice = removeNode(source, range.start, what);
    return splice ? [{ title, isPreferred: true, splices: [splice] }] : [];
  };
  /** An entry with other spellings would take them along. */
  const spellsOne = ({ splices }: TextFix): boolean =>
    splices.every(({ start, end }) => !/\balso\b/u.test(source.slice(start, end)));
  const name = there.replace(/^(["'])(.*)\1$/u, '$2');
  switch (problem.code) {
    case 'sidecar-version':
      return Number(there) > formatVersion ? [] : [statedVersion(problem, source)];
    case 'unknown-key':
      return near === undefined
        ? []
        : [
            {
              title: `Change the key to \`${near}\``,
              isPreferred: true,
              splices: [{ ...range, text: near }],
            },
          ];
    case 'unused-key':
      return take('Remove this key', 'value');
    case 'duplicate-name':
      return [
        ...take(`Remove “${name}” here`, 'value'),
        ...take('Remove this entry', 'entry').filter(spellsOne),
      ];
    case 'duplicate-code':
      return near === undefined ? take('Remove this entry', 'entry') : meant(problem);
    case 'sidecar-shape':
      return [...meant(problem), ...otherwiseWritten(range.start, there)];
    default:
      return [];
  }
}

function meant({ near, range }: Problem): TextFix[] {
  if (near === undefined) return [];
  return [
    { title: `Change to “${near}”`, isPreferred: true, splices: [{ ...range, text: writeString(near) }] },
  ];
}

function statedVersion({ range: { start, end } }: Problem, source: string): TextFix {
  const isStated = /(?:^|\n)["']?newsmark["']?[ \t]*:[ \t]*$/.test(source.slice(0, start));
  const line = `newsmark: ${formatVersion}`;
  const indent = source.slice(lineStart(source, start), start).replace('\ufeff', '');
  const splice = isStated
    ? { start, end, text: `${formatVersion}` }
    : { start, end: start, text: line + lineEndOf(source) + indent };
  return { title: `Write \`${line}\``, isPreferred: true, splices: [splice] };
}

/** A value on one line that nothing in YAML gives another meaning. */
const plainScalar = /^[^\s"'[\]{}&*!|>%@`#,][^\n\r"[\]{}#]*$/u;

/** A number where text must stand needs quotes; one value where a list must stand, brackets. */
function otherwiseWritten(start: number, there: string): TextFix[] {
  if (there.length > 200 || !plainScalar.test(there)) return [];
  const end = start + there.length;
  return [
    { title: `Put ${there} in quotes`, isPreferred: true, splices: [{ start, end, text: `"${there}"` }] },
    { title: 'Make it a list', isPreferred: true, splices: [{ start, end, text: `[${there}]` }] },
  ];
}
