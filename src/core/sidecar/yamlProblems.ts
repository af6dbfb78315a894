import type { YAMLError } from 'yaml';
import type { Problem } from '../problem';
import { duplicateKeys } from './document';
import type { YamlDocument } from './document';

/** More than this many syntax errors tell an analyst nothing: they follow from the first. */
const maxErrors = 10;

type ErrorCode = YAMLError['code'];

const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'This line is not indented like its neighbours: align it with the keys it belongs to.',
  TAB_AS_INDENT: 'YAML allows no tabs for indentation: use spaces.',
  MULTIPLE_DOCS: 'A sidecar is one YAML document: remove the `---` and what belongs to no claim.',
  BAD_ALIAS:
    'This alias (`*name`) stands for nothing: write the value itself, or quote text that starts with `*`.',
  BAD_SCALAR_START: 'Text that starts with this character must be quoted.',
  BAD_DQ_ESCAPE: 'This backslash escape is unknown: write `\\\\` for a backslash, or use single quotes.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line: a colon or a closing quote may be missing.',
  BLOCK_AS_IMPLICIT_KEY: 'There are two keys on one line: put quotes around text that holds a colon.',
  KEY_OVER_1024_CHARS: 'This key is too long: a colon in text may have to be quoted.',
  BLOCK_IN_FLOW: 'A list or map in brackets cannot hold lines with dashes: close the bracket first.',
  BAD_DIRECTIVE: 'Lines that start with `%` are directives to YAML: quote the text or remove the line.',
};

/** What the YAML parser found wrong, in plain words. */
export function syntaxProblems(document: YamlDocument): Problem[] {
  const errors = document.errors.slice(0, maxErrors).map((error) => syntaxProblem(error, 'error'));
  const warnings = document.warnings.slice(0, maxErrors).map((warning) => syntaxProblem(warning, 'warning'));
  return [...errors, ...duplicateKeyProblems(document), ...directiveProblems(document), ...warnings];
}

function syntaxProblem(error: YAMLError, severity: 'error' | 'warning'): Problem {
  const [start, end] = error.pos;
  return {
    code: 'yaml-syntax',
    severity,
    message: sentences[error.code] ?? `The file is no valid YAML here: ${plain(error.message)}.`,
    range: { start, end: Math.max(start, end) },
  };
}

/** The library's own words, as the end of a sentence. */
function plain(message: string): string {
  const oneLine = message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return oneLine.length > 200 ? `${oneLine.slice(0, 200)}…` : oneLine;
}

function duplicateKeyProblems(document: YamlDocument): Problem[] {
  return duplicateKeys(document.contents).map(({ key, range }) => ({
    code: 'yaml-syntax',
    severity: 'error',
    message: `The key \`${key}\` stands here a second time: keep one of the two.`,
    range,
  }));
}

/** A `%YAML 1.1` line changes how values are read, so that a save could change them. */
function directiveProblems(document: YamlDocument): Problem[] {
  if (!document.directives.yaml.explicit || document.directives.yaml.version === '1.2') return [];
  return [
    {
      code: 'yaml-syntax',
      severity: 'error',
      message: 'Sidecars are YAML 1.2: remove the `%YAML` line.',
      range: { start: 0, end: 0 },
    },
  ];
}
