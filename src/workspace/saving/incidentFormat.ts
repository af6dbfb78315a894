import { editIncidentFile } from '../../core/incidents/deciding/editIncidentFile';
import { incidentEditSchema } from '../../core/incidents/deciding/incidentEdit';
import type { IncidentEdit } from '../../core/incidents/deciding/incidentEdit';
import {
  joinIncidentEdits,
  lostIncidentEdits,
  rebaseIncidentEdits,
  withIncidentOrigins,
} from '../../core/incidents/deciding/incidentEdits';
import { readIncidentText } from '../../core/incidents/deciding/incidentText';
import type { IncidentText } from '../../core/incidents/deciding/incidentText';
import type { FileFormat } from './fileFormat';

/** How incident files are written safely: field by field. */
export const incidentFormat: FileFormat<IncidentText, IncidentEdit> = {
  ending: '.yaml',
  editSchema: incidentEditSchema,
  parse: readIncidentText,
  blank: () => readIncidentText(''),
  apply: ({ source }, edits) => editIncidentFile(source, edits),
  rebase: ({ value }, edits) => rebaseIncidentEdits(value, edits),
  withOrigins: ({ value }, edits) => withIncidentOrigins(value, edits),
  missingIn: (_, edits) => [...edits],
  lostIn: ({ value }, edits) => lostIncidentEdits(edits, value),
  thingOf: ({ field }) => field,
  join: joinIncidentEdits,
  madeOf: (whole, { from }) => ({ ...whole, ...(from !== undefined && { from }) }),
  isPartial: () => false,
};
