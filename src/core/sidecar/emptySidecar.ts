import type { Article } from '../claims/schema';
import { parseSidecar } from './parseSidecar';
import type { SidecarFile } from './parseSidecar';
import { serialiseSidecar } from './serialise';

/** A sidecar without claims, as a new one starts. */
export function emptySidecar(article?: Article): SidecarFile {
  return parseSidecar(serialiseSidecar(article, []));
}
