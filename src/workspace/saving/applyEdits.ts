import { SidecarNotWritable } from '../../core/sidecar/writing/sidecarNotWritable';
import { ArticleText } from '../../core/text/articleText';
import type { FileFormat, ReadFile } from './fileFormat';
import { WriteRefused } from './writeRefused';

/**
 * A file's text with edits.
 *
 * @param name what a person calls the file
 * @throws WriteRefused when it cannot be changed, with the line that is to blame
 */
export function applyEdits<File extends ReadFile, Edit>(
  format: Pick<FileFormat<File, Edit>, 'apply'>,
  file: File,
  edits: readonly Edit[],
  name: string,
): string {
  if (!file.writable) {
    const problem = file.problems.find(({ severity }) => severity === 'error') ?? file.problems[0];
    const line = problem ? new ArticleText(file.source).positionAt(problem.range.start).line + 1 : 1;
    const reason = problem?.message ?? 'this file cannot be changed.';
    throw new WriteRefused(`The change was not saved. ${name}, line ${line}: ${reason}`);
  }
  try {
    return format.apply(file, edits);
  } catch (error) {
    if (!(error instanceof SidecarNotWritable)) throw error;
    throw new WriteRefused(`The change was not saved. ${name}: ${error.message}`, { cause: error });
  }
}
