import type { Node } from 'yaml';
import type { Problem } from '../../problem';
import { findConflict } from './conflictMarkers';
import { parseYaml, partialValueOf, valueOf } from './document';
import type { YamlDocument } from './document';
import { syntaxProblems } from './yamlProblems';

/** A YAML file's plain data and positions, with everything that is wrong with it as YAML. */
export interface YamlReading {
  /** The node that all positions are below; absent for an empty file and for one that cannot be read at all. */
  readonly root?: Node;
  /** The data, from our side alone where a merge left conflict markers. */
  readonly value?: unknown;
  /** In UTF-16 offsets of the file; whoever goes on reading adds to them. */
  readonly problems: Problem[];
}

/**
 * Reads a YAML file that people edit and merge by hand. Never throws: bad syntax, conflict markers, alias bombs and
 * endless nesting come back as problems.
 *
 * @param source the file's text, line ends and byte-order mark as they are
 * @param longest a longer file, in UTF-16 units, is not read at all
 * @param remedy what the analyst is to do about a longer one
 */
export function readYaml(source: string, longest: number, remedy = 'split it'): YamlReading {
  if (source.length > longest) {
    const megabytes = Math.round(longest / 1024 / 1024);
    return unreadable('too-large', `This file is too large to be read (over ${megabytes} MB): ${remedy}.`);
  }
  const conflict = findConflict(source);
  const reading = readText(conflict?.ours ?? source);
  if (!conflict) return reading;
  const problem: Problem = {
    code: 'conflict-markers',
    severity: 'error',
    message:
      'A merge left conflict markers here: keep the lines of one side, or of both, and remove the markers.',
    range: conflict.firstMarker,
  };
  return {
    ...reading,
    problems: [problem, ...reading.problems.filter(({ code }) => code !== 'yaml-syntax')],
  };
}

function readText(text: string): YamlReading {
  try {
    const document = parseYaml(text);
    const problems = syntaxProblems(document, text.length);
    const value = readValue(document, problems);
    return { ...(document.contents && { root: document.contents }), value, problems };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unreadable('yaml-syntax', 'This file is nested too deeply to be read: write it flatter.');
  }
}

/** The document's plain data; what aliases make of it only as far as they can be followed. */
function readValue(document: YamlDocument, problems: Problem[]): unknown {
  try {
    return valueOf(document);
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    if (!problems.some(({ severity }) => severity === 'error')) {
      const message = 'Aliases in this file repeat too much: write the values themselves.';
      problems.push({ code: 'yaml-syntax', severity: 'error', message, range: { start: 0, end: 0 } });
    }
    return partialValueOf(document);
  }
}

function unreadable(code: Problem['code'], message: string): YamlReading {
  return { problems: [{ code, severity: 'error', message, range: { start: 0, end: 0 } }] };
}
