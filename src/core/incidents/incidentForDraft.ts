import type { ClaimDraft } from '../claims/drafting/draftClaim';
import { background } from '../claims/schema';
import type { IncidentBook } from './incidentBook';
import { rankIncidents } from './rankIncidents';
import type { RankedIncident } from './rankIncidents';

/** What else tells where an accepted suggestion belongs. */
export interface AssignmentContext {
  /** Ids of incidents used in this window, the latest first. */
  readonly recent: readonly string[];
  /** Ids of incidents that claims of the same article name, the nearest claim first. */
  readonly nearby: readonly string[];
  /** The words of the suggestion. */
  readonly text: string;
}

/** A match with less is none to go by unasked: the same day, and a place, actors or words besides. */
const leastScore = 5;
/** And it must stand out from the next by as much as an actor in common counts. */
const leastLead = 1.5;

/**
 * The incident that a suggestion accepted as it stands is assigned to: the one the analyst used last for this article,
 * unless its date or places cannot be the suggestion's; else the one incident whose date and places plainly match; else
 * none, so that the claim waits among the unassigned. A cumulative toll goes beyond any incident and is never assigned.
 */
export function incidentForDraft(
  draft: ClaimDraft,
  book: IncidentBook,
  { recent, nearby, text }: AssignmentContext,
): string | undefined {
  if (draft.incident !== undefined) return draft.incident;
  if (draft.scope === 'cumulative') return undefined;
  const ranked = rankIncidents(draft, book, { text });
  const ofArticle = new Set(nearby);
  const used = recent.find((id) => ofArticle.has(id)) ?? nearby.find((id) => id !== background);
  const current = ranked.find(({ incident }) => incident.id === used);
  if (current && !current.contradicts) return current.incident.id;
  return clearMatch(ranked)?.incident.id;
}

function clearMatch(ranked: readonly RankedIncident[]): RankedIncident | undefined {
  const [best, next] = ranked.filter(({ contradicts }) => !contradicts);
  if (!best || best.score < leastScore) return undefined;
  return best.score - Math.max(0, next?.score ?? 0) >= leastLead ? best : undefined;
}
