import { findKind } from '../claims/codebook';
import type { Codebook } from '../claims/codebook';
import { findContests, findDenials, isDenial } from './contests';
import type { ContestContext, Denial } from './contests';
import { isHeadline } from './headline';
import type { ClaimRef, Contest, FigureSummary, Standing } from './incidentBook';
import type { Party } from './incidentFile';
import { allWithin, claimsWithin } from './incidentNode';
import type { ClaimIndex, IncidentNode } from './incidentNode';
import { People } from './people';
import { reconcileFigure } from './reconcile';
import type { Position } from './reconcile';
import { compareText } from './statements';
import type { Statement } from './statements';

/** What reconciling found for one incident. */
export interface Reconciled {
  readonly figures: readonly FigureSummary[];
  readonly contests: readonly Contest[];
}

/** The figure a claim is about: a kind and a group. */
interface FigureKey {
  readonly kind: string;
  readonly group: string | undefined;
}

type PositionsByFigure = ReadonlyMap<string, ReadonlyMap<string, Position>>;

/**
 * Reconciles a whole incident and its parts together: a claimant is one across them in all spellings, what the parts
 * say adds up for the whole, and parties named for the whole hold for its parts.
 */
export function reconcileFamily(
  whole: IncidentNode,
  codebook: Codebook,
  sides: readonly Party[],
  index: ClaimIndex,
): ReadonlyMap<IncidentNode, Reconciled> {
  const people = new People(
    [...allWithin(whole).flatMap((node) => node.file?.parties ?? []), ...sides],
    claimsWithin(whole),
  );
  const context: ContestContext = {
    codebook,
    claimantsOf: (ref) => people.claimantsOf(ref),
    sidesOf: (name) => people.sidesOf(name),
    find: (id) => index.byId.get(id) ?? [],
    isLive: (ref) => ref.claim.status !== 'rejected' && !index.replaced.has(ref.claim.id),
  };
  const found = new Map<IncidentNode, Reconciled>();
  reconcileNode(whole, { context, people, index, found });
  return found;
}

interface Work {
  readonly context: ContestContext;
  readonly people: People;
  readonly index: ClaimIndex;
  readonly found: Map<IncidentNode, Reconciled>;
}

function reconcileNode(node: IncidentNode, work: Work): PositionsByFigure {
  const parts = node.parts.map((part) => reconcileNode(part, work));
  const { context, people, index } = work;
  const elsewhere = node.claims.flatMap((ref) => index.deniersOf.get(ref.claim.id) ?? []);
  const denials = findDenials(node.claims, [...new Set([...node.claims, ...elsewhere])], context);
  const byFigure = new Map<string, Statement[]>();
  const keys = new Map<string, FigureKey>();
  const place = (key: FigureKey): string => {
    const text = keyText(key);
    keys.set(text, key);
    return text;
  };
  const own = new Set(node.claims);
  for (const ref of node.claims) {
    if (findKind(context.codebook, ref.claim.kind)?.countsPeople !== true) continue;
    const text = place(figureKey(ref, own, context));
    const statements = byFigure.get(text) ?? [];
    statements.push(people.statement(ref, standing(ref, index)));
    byFigure.set(text, statements);
  }
  for (const part of parts) for (const text of part.keys()) place(parseKey(text));
  const figures: FigureSummary[] = [];
  const positions = new Map<string, ReadonlyMap<string, Position>>();
  const order = [...keys].sort(([, one], [, other]) => compareKeys(one, other, context.codebook));
  for (const [text, key] of order) {
    const statements = byFigure.get(text) ?? [];
    const reconciled = reconcileFigure({
      ...key,
      statements,
      isHeadline: (statement) => isHeadline(statement.ref),
      parts: parts.map((part) => part.get(text) ?? new Map<string, Position>()),
      hasTotal: hasClaimsOn(node.whole, key, context),
      reasons: reasonsFor(statements, denials),
      sideOf: (claimant) => people.sidesOf(claimant),
    });
    positions.set(text, reconciled.positions);
    if (statements.length > 0 || reconciled.summary.sums.some((sum) => sum.counted))
      figures.push(reconciled.summary);
  }
  work.found.set(node, { figures, contests: findContests(node.claims, denials, context) });
  return positions;
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

function reasonsFor(statements: readonly Statement[], denials: readonly Denial[]): Denial['reason'][] {
  const refs = new Set(statements.map((statement) => statement.ref));
  return denials.filter(({ denied }) => refs.has(denied)).map(({ reason }) => reason);
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

function parseKey(text: string): FigureKey {
  const [kind = '', group] = JSON.parse(text) as string[];
  return { kind, group };
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
