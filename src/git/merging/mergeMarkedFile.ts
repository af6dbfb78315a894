import { lineEndOf } from '../../core/sidecar/reading/lines';
import { mergeMarked } from '../../core/sidecar/merge/mergeMarked';
import type { Merger } from '../../core/sidecar/merge/mergeMarked';
import type { MergeResult } from '../../core/sidecar/merge/mergeResult';
import type { Git } from '../desktop';
import { isUntouched, stagesOf } from './stages';
import type { Stages } from './stages';

/**
 * Merges a file with conflict markers from the best that is known: the versions that git keeps while a merge is under
 * way; when a person has changed the file since, or git keeps none, the two sides in the text itself.
 *
 * @param path relative to the top of the work tree, where git runs
 */
export async function mergeMarkedFile(
  git: Git,
  path: string,
  source: string,
  merger: Merger,
): Promise<MergeResult> {
  const stages = await stagesOf(git, path);
  if (!stages) return mergeMarked(source, merger);
  const kept = withLineEnds(stages, lineEndOf(source));
  if (!(await isUntouched(git, stages, source))) return mergeMarked(source, merger, kept.base);
  const result = merger.merge(kept);
  return result.isMerged ? result : mergeMarked(source, merger, kept.base);
}

/** Git may keep other line ends in its index than in the work tree. */
function withLineEnds({ base, ours, theirs }: Stages, lineEnd: string): Stages {
  const convert = (text: string): string => text.replace(/\r?\n/g, lineEnd);
  return { base: convert(base), ours: convert(ours), theirs: convert(theirs) };
}
