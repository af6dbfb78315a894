import { findKind } from '../../claims/codebook';
import type { Codebook } from '../../claims/codebook';
import { findCasualtyConflicts } from './casualties';
import { findContests, findDenials, isDenial } from './contests';
import type { ContestContext, Denial } from './contests';
import { isHeadline } from './headline';
import type { ClaimRef, Contest, FigureSummary, Standing } from '../incidentBook';
import type { Party } from '../incidentFile';
import type { CanonicalNames } from '../naming/canonicalNames';
import type { ClaimIndex } from './claimIndex';
import { allWithin, claimsWithin, partsFirst } from '../incidentNode';
import type { IncidentNode } from '../incidentNode';
import { People } from './people';
import { reconcileFigure } from './reconcileFigure';
import type { Position } from './reconcileFigure';
import { compareText } from '../../text/compareText';
import { isHeard } from './statements';
import type { Statement } from './statements';

/** What reconciling found for one incident. */
export interface Reconciled {
  readonly figures: readonly FigureSummary[];
  readonly contests: readonly Contest[];
  /** Its parties: those that it or what it is part of has by decision, and those of its actors' names. */
  readonly parties: readonly Party[];
}

/** The figure a claim is about: a kind and a group. */
interface FigureKey {
  readonly kind: string;
  readonly group: string | undefined;
}

interface Figure {
  readonly key: FigureKey;
  readonly made: Statement[];
}

/** The claimants' positions on each figure of an incident, by the figure's key. */
type FoundFigures = ReadonlyMap<
  string,
  { readonly key: FigureKey; readonly positions: ReadonlyMap<string, Position> }
>;

/**
 * Reconciles a whole incident and its parts together: a claimant is one across them in all spellings, what the parts
 * say adds up for the whole, and parties named for the whole hold for its parts.
 */
export function reconcileFamily(
  whole: IncidentNode,
  codebook: Codebook,
  names: CanonicalNames,
  index: ClaimIndex,
): ReadonlyMap<IncidentNode, Reconciled> {
  const people = new People(
    allWithin(whole).flatMap((node) => node.file?.parties ?? []),
    claimsWithin(whole),
    names,
  );
  const context: ContestContext = {
    codebook,
    areDifferent: (one, other) => names.areDifferent(one, other),
    claimantsOf: (ref) => people.claimantsOf(ref),
    sidesOf: (name) => people.sidesOf(name),
    find: (id) => index.byId.get(id) ?? [],
    isLive: (ref) => ref.claim.status !== 'rejected' && !index.replaced.has(ref.claim.id),
  };
  const work: Work = { context, people, index, found: new Map(), figures: new Map() };
  for (const node of partsFirst(whole)) work.figures.set(node, reconcileNode(node, work));
  return work.found;
}

interface Work {
  readonly context: ContestContext;
  readonly people: People;
  readonly index: ClaimIndex;
  readonly found: Map<IncidentNode, Reconciled>;
  /** The positions on the figures of each incident done so far; parts come before their whole. */
  readonly figures: Map<IncidentNode, FoundFigures>;
}

function reconcileNode(node: IncidentNode, work: Work): FoundFigures {
  const parts = node.parts.map((part): FoundFigures => work.figures.get(part) ?? new Map());
  const { context, people, index } = work;
  const statements = statementsByFigure(node, work);
  const keys = new Map(
    [...parts.flatMap((part) => [...part]), ...statements].map(([text, { key }]) => [text, key]),
  );
  const order = [...keys].sort(([, one], [, other]) => compareKeys(one, other, context.codebook));
  const positions = new Map<string, { key: FigureKey; positions: ReadonlyMap<string, Position> }>();
  const summaries: [string, FigureSummary][] = [];
  for (const [text, key] of order) {
    const reconciled = reconcileFigure({
      ...key,
      statements: statements.get(text)?.made ?? [],
      isHeadline: (statement) => isHeadline(statement.ref),
      parts: parts.map((part) => part.get(text)?.positions ?? new Map<string, Position>()),
      hasTotal: hasClaimsOn(node.whole, key, context),
      sideOf: (claimant) => people.sidesOf(claimant),
    });
    positions.set(text, { key, positions: reconciled.positions });
    const isShown = statements.has(text) || reconciled.summary.sums.some((sum) => sum.counted);
    if (isShown) summaries.push([text, reconciled.summary]);
  }
  // Echoes and updates are known only now: a denial of what no longer stands contests nothing.
  const ids = new Set(node.claims.map((ref) => ref.claim.id));
  const elsewhere = [...ids].flatMap((id) => index.deniersOf.get(id) ?? []);
  const denials = findDenials(node.claims, [...new Set([...node.claims, ...elsewhere])], context);
  const made = [...statements.values()].flatMap((figure) => figure.made);
  const conflicts = [...denials, ...findCasualtyConflicts(made)];
  const figures = summaries.map(([text, summary]) =>
    withReasons(summary, statements.get(text)?.made ?? [], conflicts),
  );
  const event = { claims: node.claims, date: node.file?.date, hasParts: node.parts.length > 0 };
  const parties = people.partiesOf(decidedParties(node), claimsWithin(node));
  work.found.set(node, { figures, contests: findContests(event, denials, context), parties });
  return positions;
}

function decidedParties(node: IncidentNode): readonly Party[] {
  for (let at: IncidentNode | undefined = node; at; at = at.whole)
    if (at.file?.parties) return at.file.parties;
  return [];
}

function statementsByFigure(node: IncidentNode, { context, people, index }: Work): Map<string, Figure> {
  const own = new Set(node.claims);
  const figures = new Map<string, Figure>();
  for (const ref of node.claims) {
    if (findKind(context.codebook, ref.claim.kind)?.countsPeople !== true) continue;
    const key = figureKey(ref, own, context);
    const figure = figures.get(keyText(key)) ?? { key, made: [] };
    figure.made.push(people.statement(ref, standing(ref, index)));
    figures.set(keyText(key), figure);
  }
  return figures;
}

/** The figure a claim is about; a denial goes with the claim it denies, whatever it says itself. */
function figureKey(ref: ClaimRef, own: ReadonlySet<ClaimRef>, context: ContestContext): FigureKey {
  const { kind, group, denies } = ref.claim;
  const denied =
    isDenial(ref.claim) && denies !== undefined
      ? context.find(denies).find((one) => own.has(one))
      : undefined;
  if (denied && findKind(context.codebook, denied.claim.kind)?.countsPeople === true) {
    return { kind: denied.claim.kind, group: denied.claim.group };
  }
  return { kind, group };
}

function standing(ref: ClaimRef, index: ClaimIndex): Standing {
  if (ref.claim.status === 'rejected') return 'rejected';
  if (isDenial(ref.claim)) return 'denial';
  if (ref.claim.scope === 'cumulative') return 'cumulative';
  return index.replaced.has(ref.claim.id) ? 'replaced' : 'counted';
}

function withReasons(
  summary: FigureSummary,
  statements: readonly Statement[],
  conflicts: readonly Denial[],
): FigureSummary {
  const heard = new Set(statements.filter(isHeard).map((statement) => statement.ref));
  const reasons = [
    ...new Set(conflicts.filter(({ denied }) => heard.has(denied)).map(({ reason }) => reason)),
  ];
  if (reasons.length === 0) return summary;
  return { ...summary, contested: true, reasons: [...summary.reasons, ...reasons] };
}

function hasClaimsOn(whole: IncidentNode | undefined, key: FigureKey, context: ContestContext): boolean {
  return (
    whole?.claims.some(
      (ref) =>
        ref.claim.kind === key.kind &&
        ref.claim.group === key.group &&
        context.isLive(ref) &&
        !isDenial(ref.claim),
    ) ?? false
  );
}

function keyText(key: FigureKey): string {
  return JSON.stringify(key.group === undefined ? [key.kind] : [key.kind, key.group]);
}

/** Figures stand in the codebook's order of kinds and groups; what it does not know comes last, by name. */
function compareKeys(one: FigureKey, other: FigureKey, codebook: Codebook): number {
  const kindOf = (key: FigureKey) => codebook.kinds.findIndex((kind) => kind.code === key.kind);
  const groupOf = (key: FigureKey) => {
    const at = codebook.groups.findIndex((group) => group.code === key.group);
    return at === -1 ? codebook.groups.length : at;
  };
  return (
    kindOf(one) - kindOf(other) ||
    groupOf(one) - groupOf(other) ||
    compareText(one.group ?? '\uffff', other.group ?? '\uffff')
  );
}
