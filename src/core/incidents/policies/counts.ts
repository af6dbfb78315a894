import { hasNumber } from '../../claims/figure';
import type { Days } from '../incidentDates';
import { daysOf } from '../incidentDates';
import type { ClaimRef, FigureClaim, FigureSummary, Incident } from '../incidentBook';
import { isOpen, voiceOf } from '../reconciling/voices';
import type { Voice } from '../reconciling/voices';
import type { CountedKind, PolicyEvent } from './policy';

/** A counted claim as the policies look at it. */
export interface Count {
  readonly ref: ClaimRef;
  /** Its claimants, one name each; empty for the article's own voice. */
  readonly claimants: readonly string[];
  /** The parties they belong to. */
  readonly sides: readonly string[];
  readonly low?: number;
  readonly high?: number;
  /** True when more may be true than it says. */
  readonly open: boolean;
  /** The words where it gives no number: "several"; empty for people without any count. */
  readonly words?: string;
  readonly voice: Voice;
  /** When the last article that carries it was published, where that is known. */
  readonly published?: Days;
}

/** The counted claims of one kind by group; people without a group are under `unknown`. */
export type CountsByGroup = ReadonlyMap<string, readonly Count[]>;

/** People whose group says little about who they were: they may be among those of another group. */
export function isUnspecific(group: string): boolean {
  return group === 'unknown' || group === 'mixed';
}

/**
 * What an incident's own claims say on one kind, by group: those that count, echoes, updates, headlines, denials and
 * cumulative tolls left out. No casualties at all are no dead and no injured.
 */
export function ownCounts(incident: Incident, kind: CountedKind): CountsByGroup {
  const counts = new Map<string, Count[]>();
  for (const figure of incident.figures) {
    if (figure.kind !== kind && figure.kind !== 'casualties') continue;
    const claims = countsIn(figure).filter(({ high }) => figure.kind === kind || high === 0);
    if (claims.length === 0) continue;
    const group = figure.group ?? 'unknown';
    counts.set(group, [...(counts.get(group) ?? []), ...claims]);
  }
  return counts;
}

/** The same, and where a whole is told to have had none of a group, that for its parts. */
export function countsOf({ incident, families }: PolicyEvent, kind: CountedKind): CountsByGroup {
  const counts = new Map(ownCounts(incident, kind));
  for (const whole of families.wholesOf(incident)) {
    for (const [group, claims] of ownCounts(whole, kind)) {
      if (!counts.has(group) && claims.every(({ high }) => high === 0)) counts.set(group, claims);
    }
  }
  return counts;
}

function countsIn(figure: FigureSummary): Count[] {
  const echoes = figure.claims.filter(({ standing }) => standing === 'echo');
  return figure.claims
    .filter(({ standing }) => standing === 'counted')
    .map((claim) => toCount(claim, echoes));
}

function toCount(claim: FigureClaim, echoes: readonly FigureClaim[]): Count {
  const { ref, claimants, sides, low, high } = claim;
  const figure = ref.claim.figure ?? {};
  const carriers = [claim, ...echoes.filter(({ echoOf }) => echoOf === ref.claim.id)];
  const published = carriers
    .flatMap((carrier) => daysOf(carrier.ref.article.published) ?? [])
    .reduce<Days | undefined>((last, days) => (last && last.to >= days.to ? last : days), undefined);
  return {
    ref,
    claimants,
    sides,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    open: isOpen(claim),
    ...(!hasNumber(figure) && { words: figure.wording ?? '' }),
    voice: voiceOf(claim),
    ...(published && { published }),
  };
}

/** The claims that count in a figure. */
export function countedIn({ claims }: FigureSummary): ClaimRef[] {
  return claims.filter(({ standing }) => standing === 'counted').map(({ ref }) => ref);
}

/** The references of counts. */
export function refsOf(counts: readonly Count[]): ClaimRef[] {
  return counts.map(({ ref }) => ref);
}

/**
 * How many independent sources the counts have: sides, claimants on none, and articles that speak for themselves.
 * Claimants of one side are one source.
 */
export function independentSources(counts: readonly Count[]): number {
  const sources = counts.flatMap(({ sides, claimants, ref }) => {
    if (sides.length > 0) return sides.map((side) => `side ${side}`);
    return claimants.length > 0 ? claimants.map((name) => `claimant ${name}`) : [`article ${ref.uri}`];
  });
  return new Set(sources).size;
}
