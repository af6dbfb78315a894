import { background } from '../../claims/schema';
import type { Claim } from '../../claims/schema';
import type { SidecarEdit } from '../../sidecar/writing/editSidecar';
import { groupBy } from '../groupBy';
import { DecisionRefused } from './decisionPlan';
import type { DecisionPlan, DecisionSource } from './decisionPlan';
import { presentId } from './incidentLookups';

/**
 * Moves claims to an incident. Claims that are there already stay as they are.
 *
 * @param to the incident's id; `none` for claims that belong to none by decision, undefined for unassigned ones
 * @throws DecisionRefused when a claim is gone, or the incident's id can be none
 */
export function moveClaims(
  source: DecisionSource,
  claims: readonly string[],
  to: string | undefined,
): DecisionPlan {
  const incident = to === undefined || to === background ? to : presentId(source, to);
  return changeClaims(source, claims, (claim) => {
    const { incident: named, ...others } = claim;
    const isThere =
      incident !== undefined && named !== undefined && (source.incident(named)?.id ?? named) === incident;
    if (isThere) return claim;
    return incident === undefined ? others : { ...claim, incident };
  });
}

/**
 * Gives claims the analyst's word on them.
 *
 * @param status undefined for unreviewed
 * @param note what is added to the note of each claim
 */
export function setStatus(
  source: DecisionSource,
  claims: readonly string[],
  status: Claim['status'],
  note?: string,
): DecisionPlan {
  return changeClaims(source, claims, (claim) => {
    const { status: before, ...others } = claim;
    if (before === status && !note) return claim;
    const notes = [claim.note, claim.note?.includes(note ?? '') ? undefined : note].filter(Boolean);
    return {
      ...others,
      ...(status && { status }),
      ...(notes.length > 0 && { note: notes.join(' ') }),
    };
  });
}

/** Deletes claims. */
export function deleteClaims(source: DecisionSource, claims: readonly string[]): DecisionPlan {
  return changeClaims(source, claims, () => undefined);
}

/** @param change the claim as it shall be, the same one to leave it, or nothing to delete it */
function changeClaims(
  source: DecisionSource,
  ids: readonly string[],
  change: (claim: Claim) => Claim | undefined,
): DecisionPlan {
  const changes = [...new Set(ids)].flatMap((id): { uri: string; edit: SidecarEdit }[] => {
    const found = source.findClaim(id);
    if (!found) throw new DecisionRefused('A chosen claim is no longer there: choose again.');
    const { uri, claim: from } = found;
    const claim = change(from);
    if (claim === from) return [];
    return [{ uri, edit: claim ? { type: 'replace', claim, from } : { type: 'remove', id, from } }];
  });
  const byArticle = groupBy(changes, ({ uri }) => uri);
  const claims = [...byArticle].map(([uri, each]) => ({ uri, edits: each.map(({ edit }) => edit) }));
  return { claims, incidents: [], told: [] };
}
