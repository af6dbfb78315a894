import type { FigureClaim, FigureSummary } from '../incidentBook';
import { groupBy } from '../groupBy';

/**
 * Who speaks about whom: a third party, or a party to the incident on its own losses, on its enemy's, or on others'
 * (civilians, people whose group is not told).
 */
export type Voice = 'third party' | 'own losses' | 'enemy losses' | 'party';

/**
 * How a claim on a figure is to be weighed. A party is who the incident file puts on a side, or a belligerent; a
 * state's officials stand for security forces, armed groups for insurgents. Who concedes a loss speaks of his own.
 */
export function voiceOf({ ref, sides }: FigureClaim): Voice {
  const { role, group, stance } = ref.claim;
  if (sides.length === 0 && role !== 'belligerent') return 'third party';
  if (stance === 'concedes') return 'own losses';
  const own = role === 'belligerent' ? 'insurgents' : role === 'official' ? 'security forces' : undefined;
  if (own === undefined || (group !== 'insurgents' && group !== 'security forces')) return 'party';
  return group === own ? 'own losses' : 'enemy losses';
}

/** What one side says on a figure, or all third parties. */
export interface SidePosition {
  /** Absent for third parties. */
  readonly side?: string;
  readonly low?: number;
  readonly high?: number;
  /** True when a claim of the side reaches upwards without end. */
  readonly open: boolean;
  readonly claimants: readonly string[];
  /** Ids of the counted claims it rests on. */
  readonly claims: readonly string[];
}

/** The counted claims on a figure side by side: what each party says, in reading order, and then third parties. */
export function positionsBySide(figure: FigureSummary): SidePosition[] {
  const counted = figure.claims.filter(({ standing }) => standing === 'counted');
  const parties = counted.flatMap((claim) => partiesOf(claim).map((side) => ({ side, claim })));
  const positions = [...groupBy(parties, ({ side }) => side)].map(([side, said]) => ({
    side,
    ...position(said.map(({ claim }) => claim)),
  }));
  const others = counted.filter((claim) => partiesOf(claim).length === 0);
  return others.length === 0 ? positions : [...positions, position(others)];
}

function partiesOf(claim: FigureClaim): readonly string[] {
  if (claim.sides.length > 0) return claim.sides;
  return voiceOf(claim) === 'third party' ? [] : claim.claimants.slice(0, 1);
}

function position(claims: readonly FigureClaim[]): Omit<SidePosition, 'side'> {
  const lows = claims.flatMap(({ low }) => (low === undefined ? [] : [low]));
  const highs = claims.flatMap(({ low, high }) => high ?? low ?? []);
  const low = lows.reduce((least, each) => Math.min(least, each), Infinity);
  const high = highs.reduce((most, each) => Math.max(most, each), -Infinity);
  return {
    ...(low < Infinity && { low }),
    ...(high > -Infinity && { high }),
    open: claims.some(isOpen),
    claimants: [...new Set(claims.flatMap(({ claimants }) => claimants))],
    claims: claims.map(({ ref }) => ref.claim.id),
  };
}

/** True for a claim that more may be true than it says: "at least 4", "4 so far", "several". */
export function isOpen({ ref, high }: FigureClaim): boolean {
  return high === undefined || ref.claim.figure?.provisional === true;
}
