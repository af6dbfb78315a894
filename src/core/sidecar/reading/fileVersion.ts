import type { Node } from 'yaml';
import { formatVersion } from '../../claims/schema';
import type { Problem } from '../../problem';
import { locate } from './document';
import type { PlainMap } from './values';

/**
 * Checks the format version that a file states under `newsmark`.
 *
 * @param problems what is wrong with it is added here
 * @returns true when the file is of a newer format than this one
 */
export function isNewerFormat(value: PlainMap, root: Node, problems: Problem[]): boolean {
  const version = value['newsmark'];
  if (version === undefined) {
    const message = 'Add `newsmark: 1` as the first line: it states the format.';
    problems.push(problemAt(root, [], 'sidecar-version', message));
    return false;
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const message = 'Write `newsmark: 1`: it states the format.';
    problems.push(problemAt(root, ['newsmark'], 'sidecar-version', message));
    return false;
  }
  if (version <= formatVersion) return false;
  const message = `This file has format ${version}, from a newer Newsmark: update Newsmark to change it.`;
  problems.push(problemAt(root, ['newsmark'], 'sidecar-version', message, 'warning'));
  return true;
}

/** A problem of what stands at a path below the root of a YAML file; of its start for the file as a whole. */
export function problemAt(
  root: Node,
  path: readonly PropertyKey[],
  code: Problem['code'],
  message: string,
  severity: Problem['severity'] = 'error',
): Problem {
  const { start, end } = locate(root, path);
  return { code, severity, message, range: path.length > 0 ? { start, end } : { start, end: start } };
}
