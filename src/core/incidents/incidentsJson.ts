import { several } from '../claims/schema';
import type { ClaimRef, FigureSummary, Incident, IncidentBook } from './incidentBook';

/** A claim as the command line prints it; what is not known is absent. */
export interface ClaimJson {
  readonly article: string;
  readonly id: string;
  /** Among unassigned claims only: elsewhere the figure says it. */
  readonly kind?: string;
  readonly group?: string;
  readonly claimant?: readonly string[];
  readonly low?: number;
  readonly high?: number;
}

export interface FigureJson {
  readonly kind: string;
  readonly group?: string;
  readonly low?: number;
  readonly high?: number;
  readonly open: boolean;
  readonly contested: boolean;
  readonly reasons: readonly string[];
  readonly claims: readonly ClaimJson[];
}

export interface IncidentJson {
  readonly id: string;
  readonly part_of?: string;
  readonly title: string;
  readonly date?: string;
  readonly places: readonly string[];
  readonly figures: readonly FigureJson[];
}

export interface IncidentsJson {
  readonly incidents: readonly IncidentJson[];
  readonly unassigned: readonly ClaimJson[];
}

/** Every incident in the shape that `incidents --json` prints. */
export function toIncidentsJson(book: IncidentBook): IncidentsJson {
  return {
    incidents: book.incidents.map(incidentJson),
    unassigned: book.unassigned.map((ref) => {
      const { article, id, ...rest } = claimJson(ref);
      const { kind, group } = ref.claim;
      return { article, id, kind, ...(group !== undefined && { group }), ...rest };
    }),
  };
}

function incidentJson(incident: Incident): IncidentJson {
  return {
    id: incident.id,
    ...(incident.partOf !== undefined && { part_of: incident.partOf }),
    title: incident.title,
    ...(incident.date !== undefined && { date: incident.date }),
    places: incident.places,
    figures: incident.figures.map(figureJson),
  };
}

function figureJson(figure: FigureSummary): FigureJson {
  const own = figure.claims.map(({ ref }) => ref);
  // A sum that stands in for a total is set by claims of the parts: they are named where the whole has none.
  const summed = own.length > 0 ? [] : figure.sums.flatMap((sum) => (sum.counted ? sum.refs : []));
  const reasons = [...new Set(figure.reasons.map(({ type }) => type))];
  return {
    kind: figure.kind,
    ...(figure.group !== undefined && { group: figure.group }),
    ...(figure.low !== undefined && { low: figure.low }),
    ...(figure.high !== undefined && { high: figure.high }),
    open: figure.open,
    contested: figure.contested,
    reasons,
    claims: [...own, ...new Set(summed)].map(claimJson),
  };
}

function claimJson({ name, claim }: ClaimRef): ClaimJson {
  const claimant = several(claim.claimant);
  return {
    article: name,
    id: claim.id,
    ...(claimant.length > 0 && { claimant }),
    ...(claim.figure?.low !== undefined && { low: claim.figure.low }),
    ...(claim.figure?.high !== undefined && { high: claim.figure.high }),
  };
}
