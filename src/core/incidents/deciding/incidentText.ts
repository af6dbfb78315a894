import { parseYaml, valueOf } from '../../sidecar/reading/document';
import { readYaml } from '../../sidecar/reading/readYaml';
import { isPlainMap } from '../../sidecar/reading/values';
import type { PlainMap } from '../../sidecar/reading/values';
import type { Problem } from '../../problem';
import { parseIncidentFile } from '../incidentFile';

/** The text of an incident file and what it holds. */
export interface IncidentText {
  readonly source: string;
  /** The plain data, unknown keys and all; no keys where nothing but comments is there, or nothing can be relied on. */
  readonly value: PlainMap;
  /** In UTF-16 offsets of `source`. */
  readonly problems: readonly Problem[];
  /** False when saving could lose something: errors, conflict markers, a newer format. */
  readonly writable: boolean;
}

/**
 * Reads an incident file that is to be changed. Never throws.
 *
 * @param source line ends and byte-order mark as they are; a file that is to be made has no text
 */
export function readIncidentText(source: string): IncidentText {
  if (isBlank(source)) return { source, value: {}, problems: [], writable: true };
  const { file, problems } = parseIncidentFile(source);
  const isBroken = problems.some(({ severity, code }) => severity === 'error' && code !== 'merge-conflict');
  const value = file === undefined ? {} : valueOf(parseYaml(source));
  return {
    source,
    value: isPlainMap(value) ? value : {},
    problems,
    writable: file !== undefined && !isBroken,
  };
}

/** True for a text with nothing but comments and blank lines. */
function isBlank(source: string): boolean {
  const { root, problems } = readYaml(source, 1024 * 1024);
  return root === undefined && problems.length === 0;
}
