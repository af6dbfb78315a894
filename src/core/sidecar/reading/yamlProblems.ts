import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { YAMLError } from 'yaml';
import type { Problem } from '../../problem';
import type { OffsetRange } from '../../text/articleText';
import { duplicateKeys, rangeOf, removeComplexKeys } from './document';
import type { YamlDocument } from './document';
import { short } from '../../text/short';

/** More than this many syntax errors tell an analyst nothing: they follow from the first. */
const maxErrors = 10;

type ErrorCode = YAMLError['code'];

const noSuchAlias =
  'This alias stands for nothing: write the value itself, or quote text that starts with `*`.';

const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'This line is not indented like its neighbours: align it with the keys it belongs to.',
  TAB_AS_INDENT: 'YAML allows no tabs for indentation: use spaces.',
  MULTIPLE_DOCS: 'This file is to be one YAML document: remove the `---` and what does not belong here.',
  BAD_ALIAS:
    'This alias (`*name`) stands for nothing: write the value itself, or quote text that starts with `*`.',
  BAD_SCALAR_START: 'Text that starts with this character must be quoted.',
  BAD_DQ_ESCAPE: 'This backslash escape is unknown: write `\\\\` for a backslash, or use single quotes.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line: a colon or a closing quote may be missing.',
  BLOCK_AS_IMPLICIT_KEY: 'There are two keys on one line: put quotes around text that holds a colon.',
  KEY_OVER_1024_CHARS: 'This key is too long: a colon in text may have to be quoted.',
  BLOCK_IN_FLOW: 'A list or map in brackets cannot hold lines with dashes: close the bracket first.',
  TAG_RESOLVE_FAILED: 'This tag is unknown and is ignored: remove it.',
  RESOURCE_EXHAUSTION: 'This file is nested too deeply to be read: write it flatter.',
  BAD_DIRECTIVE: 'Lines that start with `%` are directives to YAML: quote the text or remove the line.',
};

/**
 * What is wrong with the YAML, in plain words. Takes keys that are no text out of the document.
 *
 * @param length the text's length in UTF-16 units; the parser may place an error behind it
 */
export function syntaxProblems(document: YamlDocument, length: number): Problem[] {
  const errors = document.errors.slice(0, maxErrors).map((error) => syntaxProblem(error, 'error', length));
  const warnings = document.warnings
    .slice(0, maxErrors)
    .map((error) => syntaxProblem(error, 'warning', length));
  const complexKeys = removeComplexKeys(document.contents).slice(0, maxErrors);
  return [
    ...errors,
    ...complexKeys.map((range) => syntaxError('A key must be text: put it in quotes.', range)),
    ...aliasProblems(document, length).slice(0, maxErrors),
    ...duplicateKeyProblems(document),
    ...directiveProblems(document),
    ...warnings,
  ];
}

function syntaxError(message: string, range: OffsetRange): Problem {
  return { code: 'yaml-syntax', severity: 'error', message, range };
}

function syntaxProblem(error: YAMLError, severity: 'error' | 'warning', length: number): Problem {
  const [start, end] = error.pos.map((at) => Math.min(at, length)) as [number, number];
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
  return duplicateKeys(document.contents)
    .slice(0, maxErrors)
    .map(({ key, range }) =>
      syntaxError(`The key \`${short(key)}\` stands here a second time: keep one of the two.`, range),
    );
}

/** Aliases without an anchor before them, or within what they stand for: no value can be made of either. */
function aliasProblems(document: YamlDocument, length: number): Problem[] {
  const problems: Problem[] = [];
  const open = new Set<string>();
  const closed = new Set<string>();
  const walk = (node: unknown): void => {
    if (isAlias(node) && (open.has(node.source) || !closed.has(node.source))) {
      const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
      problems.push(syntaxError(noSuchAlias, { start, end: Math.min(end, length) }));
    }
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    if (anchor !== undefined) open.add(anchor);
    if (isMap(node)) node.items.forEach(({ key, value }) => [key, value].forEach(walk));
    if (isSeq(node)) node.items.forEach(walk);
    if (anchor !== undefined) {
      open.delete(anchor);
      closed.add(anchor);
    }
  };
  walk(document.contents);
  return problems;
}

/** A `%YAML 1.1` line changes how values are read, so that a save could change them. */
function directiveProblems(document: YamlDocument): Problem[] {
  if (!document.directives.yaml.explicit || document.directives.yaml.version === '1.2') return [];
  return [syntaxError('The format is YAML 1.2: remove the `%YAML` line.', { start: 0, end: 0 })];
}
