import { parseSidecar } from '../../core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../core/sidecar/reading/parseSidecar';
import { editedThing, joinEdits, withOrigins } from '../../core/sidecar/writing/editOrigins';
import { editSchema } from '../../core/sidecar/writing/editSchema';
import { editSidecar } from '../../core/sidecar/writing/editSidecar';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import { emptySidecar } from '../../core/sidecar/writing/emptySidecar';
import { lostEdits } from '../../core/sidecar/writing/lostEdits';
import { rebaseEdits } from '../../core/sidecar/writing/rebaseEdits';
import { sidecarEnding } from '../sidecarLocation';
import type { FileFormat } from './fileFormat';

/** How sidecars are written safely: claim by claim. */
export const sidecarFormat: FileFormat<SidecarFile, SidecarEdit> = {
  ending: sidecarEnding,
  editSchema,
  parse: parseSidecar,
  blank: () => emptySidecar(),
  apply: editSidecar,
  rebase: rebaseEdits,
  withOrigins,
  missingIn: (now, edits) => {
    const isThere = new Set(now.claims.map(({ claim }) => claim.id));
    return edits.filter((edit) => edit.type !== 'add' || !isThere.has(edit.claim.id));
  },
  lostIn: (now, edits) => lostEdits(edits, now),
  thingOf: editedThing,
  join: joinEdits,
  madeOf: (whole, step) => {
    if (!('from' in step) || step.from === undefined) return whole;
    if (whole.type === 'add' && step.type === 'replace') return { ...step, claim: whole.claim };
    return whole.type === step.type || whole.type === 'remove'
      ? ({ ...whole, from: step.from } as SidecarEdit)
      : whole;
  },
  isPartial: ({ type }) => type === 'replace' || type === 'article',
};
