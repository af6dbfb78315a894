import { several } from '../claims/schema';
import { decisionOn } from './decidedFigure';
import type {
  ClaimRef,
  ContestType,
  EchoSign,
  FigureClaim,
  FigureSummary,
  Incident,
  IncidentBook,
  NamedAs,
  NoteType,
  Standing,
} from './incidentBook';
import type { IncidentDecision } from './incidentFile';
import { explainFigure, tellExplanation } from './reconciling/explain';
import { describeMissing, findMissing } from './reconciling/missing';
import type { MissingType } from './reconciling/missing';
import { positionsBySide, voiceOf } from './reconciling/voices';
import type { SidePosition, Voice } from './reconciling/voices';

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

/** A claim under its figure. */
export interface FigureClaimJson extends ClaimJson {
  /** Absent for claims of the parts that a sum rests on. */
  readonly standing?: Standing;
  readonly echo_of?: string;
  readonly echo_by?: EchoSign;
  /** Claimants that stand under a name confirmed in the names file. */
  readonly named_as?: readonly NamedAs[];
  /** The parties that its claimants belong to. */
  readonly sides?: readonly string[];
  readonly voice?: Voice;
}

/** Claims that cannot all be true. */
export interface ContestJson {
  /** Among an incident's contests only: what they disagree about. */
  readonly field?: string;
  readonly type: ContestType;
  readonly claims: readonly string[];
}

/** What a derived number or mark rests on. */
export interface ExplanationJson {
  readonly about: string;
  readonly value?: number;
  readonly because: string;
  readonly claims: readonly string[];
  readonly text: string;
}

export interface FigureJson {
  readonly kind: string;
  readonly group?: string;
  readonly low?: number;
  readonly high?: number;
  readonly open: boolean;
  readonly contested: boolean;
  readonly reasons: readonly string[];
  readonly claims: readonly FigureClaimJson[];
  /** The reasons with the claims that they hold for. */
  readonly contests: readonly ContestJson[];
  readonly notes: readonly { readonly type: NoteType; readonly claims: readonly string[] }[];
  readonly sources: FigureSummary['sources'];
  readonly sides: readonly SidePosition[];
  /** A person's best estimate. */
  readonly decided?: IncidentDecision;
  readonly explained: readonly ExplanationJson[];
}

/** Something that is not told. */
export interface MissingJson {
  readonly type: MissingType;
  readonly kind?: string;
  readonly group?: string;
  readonly claims: readonly string[];
  readonly text: string;
}

export interface IncidentJson {
  readonly id: string;
  readonly part_of?: string;
  readonly title: string;
  readonly date?: string;
  readonly places: readonly string[];
  readonly figures: readonly FigureJson[];
  readonly contests: readonly ContestJson[];
  readonly missing: readonly MissingJson[];
  readonly decisions?: readonly IncidentDecision[];
  readonly type?: string;
  readonly grading?: string;
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
    figures: incident.figures.map((figure) => figureJson(figure, incident)),
    contests: incident.contests.map(({ field, type, claims }) => ({ field, type, claims })),
    missing: findMissing(incident).map((missing) => ({
      type: missing.type,
      ...missing.figure,
      claims: missing.claims,
      text: describeMissing(missing),
    })),
    ...(incident.decisions.length > 0 && { decisions: incident.decisions }),
    ...(incident.type !== undefined && { type: incident.type }),
    ...(incident.grading !== undefined && { grading: incident.grading }),
  };
}

function figureJson(figure: FigureSummary, incident: Incident): FigureJson {
  const own = figure.claims.map(figureClaimJson);
  const decided = decisionOn(incident, figure.kind, figure.group);
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
    claims: [...own, ...[...new Set(summed)].map(claimJson)],
    contests: figure.reasons.map(({ type, claims }) => ({ type, claims })),
    notes: figure.notes,
    sources: figure.sources,
    sides: positionsBySide(figure),
    ...(decided && { decided }),
    explained: explainFigure(figure).map((explanation) => ({
      about: explanation.about,
      ...(explanation.value !== undefined && { value: explanation.value }),
      because: explanation.because,
      claims: explanation.claims.map(({ claim }) => claim.id),
      text: tellExplanation(explanation),
    })),
  };
}

function figureClaimJson(claim: FigureClaim): FigureClaimJson {
  return {
    ...claimJson(claim.ref),
    standing: claim.standing,
    ...(claim.echoOf !== undefined && { echo_of: claim.echoOf }),
    ...(claim.echoBy !== undefined && { echo_by: claim.echoBy }),
    ...(claim.namedAs && { named_as: claim.namedAs }),
    ...(claim.sides.length > 0 && { sides: claim.sides }),
    voice: voiceOf(claim),
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
