import { claimArguments, figureArgument, incidentArguments } from '../../commandArguments';
import { background } from '../../core/claims/schema';
import { assignClaims, deleteSeveral, moveClaimsTo, setClaimStatus } from './claimCommands';
import type { DecidingContext } from './decide';
import { editField, editIncident, openIncidentFile } from './editIncident';
import { grading, titleField } from './incidentFields';
import { joinWhole, mergeInto, unmerge } from './joinIncidents';
import { recordEstimate } from './recordEstimate';
import { splitOff } from './splitIncident';

/** The commands that decide about incidents and about several claims at once. */
export const incidentCommandIds = [
  'newsmark.assignClaim',
  'newsmark.deleteClaim',
  'newsmark.moveClaims',
  'newsmark.setClaimStatus',
  'newsmark.mergeIncidents',
  'newsmark.unmergeIncident',
  'newsmark.splitIncident',
  'newsmark.renameIncident',
  'newsmark.editIncident',
  'newsmark.setGrading',
  'newsmark.recordEstimate',
  'newsmark.makePartOf',
  'newsmark.openIncidentFile',
] as const;

type Handlers = Record<
  (typeof incidentCommandIds)[number],
  (given?: unknown, more?: unknown) => Promise<void>
>;

/** Each is given ids, or the row that it was chosen on and all that are selected; the palette and keys give nothing. */
export function incidentHandlers(context: DecidingContext): Handlers {
  return {
    'newsmark.assignClaim': (given, more) =>
      typeof more === 'string'
        ? moveClaimsTo(context, claimArguments(given), more)
        : assignClaims(context, claimArguments(given, more)),
    'newsmark.deleteClaim': (given, more) => deleteSeveral(context, claimArguments(given, more)),
    'newsmark.moveClaims': (given, to) => {
      if (to !== undefined && typeof to !== 'string') throw new Error(`Name an incident, or ${background}.`);
      return moveClaimsTo(context, claimArguments(given), to);
    },
    'newsmark.setClaimStatus': (given, more) =>
      setClaimStatus(context, claimArguments(given, more), typeof more === 'string' ? more : undefined),
    'newsmark.mergeIncidents': (given, more) =>
      typeof more === 'string'
        ? mergeInto(context, incidentArguments(given), more)
        : mergeInto(context, incidentArguments(given, more)),
    'newsmark.unmergeIncident': (given, more) => unmerge(context, incidentArguments(given, more)),
    'newsmark.splitIncident': (given, more) =>
      splitOff(context, {
        incidents: incidentArguments(given, more),
        claims: claimArguments(typeof given === 'string' ? undefined : given, more),
      }),
    'newsmark.renameIncident': (given, more) =>
      editField(context, titleField, incidentArguments(given, more), 'Rename which incident?'),
    'newsmark.editIncident': (given, more) => editIncident(context, incidentArguments(given, more)),
    'newsmark.setGrading': (given, more) =>
      editField(context, grading, incidentArguments(given, more), 'Grade which incident?'),
    'newsmark.recordEstimate': (given, more) =>
      recordEstimate(context, figureArgument(given) ?? incidentArguments(given, more)),
    'newsmark.makePartOf': (given, more) =>
      typeof more === 'string'
        ? joinWhole(context, incidentArguments(given), more)
        : joinWhole(context, incidentArguments(given, more)),
    'newsmark.openIncidentFile': (given, more) => openIncidentFile(context, incidentArguments(given, more)),
  };
}
