import { formatVersion } from '../claims/schema';
import { isPlainMap } from '../sidecar/reading/values';
import { SidecarNotWritable } from '../sidecar/writing/sidecarNotWritable';
import { applyNamesEdit } from './applyNamesEdit';
import type { NamesEdit } from './applyNamesEdit';
import { isInTheWay, readNames } from './parseNames';
import type { NamesFile } from './parseNames';
import { listedIn, rewriteNames } from './rewriteNames';

/**
 * Applies an edit to a names file's text by splicing: comments, unknown keys and the formatting of other entries stay
 * byte for byte. An entry that goes takes the comments directly above it along.
 *
 * The result is read again before it is returned: it holds exactly the intended values, or nothing is returned.
 *
 * @param file one without any text is made anew
 * @returns the new text; the same text when the edit changes nothing
 * @throws SidecarNotWritable when the file has errors, or is written in a way that cannot be changed safely
 */
export function editNames(file: NamesFile, edit: NamesEdit): string {
  const { file: read, value } = readNames(file.source);
  if (!read.writable) {
    const problem = read.problems.find(isInTheWay) ?? read.problems[0];
    throw new SidecarNotWritable(problem?.message ?? 'This file cannot be changed.');
  }
  const stored = isPlainMap(value) ? value : {};
  const fields = { newsmark: formatVersion, ...stored };
  return rewriteNames(file.source, fields, applyNamesEdit(edit, listedIn(stored)));
}
