import type { Article } from '../../claims/schema';
import { parseSidecar } from '../reading/parseSidecar';
import type { SidecarFile } from '../reading/parseSidecar';
import { serialiseSidecar } from './serialise';

/** A sidecar without claims, as a new one starts. */
export function emptySidecar(article?: Article): SidecarFile {
  return parseSidecar(serialiseSidecar(article, []));
}
