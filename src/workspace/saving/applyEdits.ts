import { editSidecar } from '../../core/sidecar/writing/editSidecar';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import type { SidecarFile } from '../../core/sidecar/reading/parseSidecar';
import { SidecarNotWritable } from '../../core/sidecar/writing/sidecarNotWritable';
import { ArticleText } from '../../core/text/articleText';
import { WriteRefused } from './writeRefused';

/**
 * A sidecar's text with edits.
 *
 * @param name what a person calls the sidecar
 * @throws WriteRefused when it cannot be changed, with the line that is to blame
 */
export function applyEdits(file: SidecarFile, edits: readonly SidecarEdit[], name: string): string {
  if (!file.writable) {
    const problem = file.problems.find(({ severity }) => severity === 'error') ?? file.problems[0];
    const line = problem ? new ArticleText(file.source).positionAt(problem.range.start).line + 1 : 1;
    const reason = problem?.message ?? 'this sidecar cannot be changed.';
    throw new WriteRefused(`The change was not saved. ${name}, line ${line}: ${reason}`);
  }
  try {
    return editSidecar(file, edits);
  } catch (error) {
    if (!(error instanceof SidecarNotWritable)) throw error;
    throw new WriteRefused(`The change was not saved. ${name}: ${error.message}`, { cause: error });
  }
}
