import { figureRange, hasNumber } from '../../claims/figure';
import { collapseEchoes } from './echoes';
import type {
  ClaimRef,
  ContestReason,
  FigureClaim,
  FigureNote,
  FigureSummary,
  NoteType,
  SumOfParts,
} from '../incidentBook';
import { isProperName } from '../names';
import { groupBy } from '../groupBy';
import { areDisjoint, disjointOnes, isHeard } from './statements';
import type { Range, Statement } from './statements';

/** What one claimant says on a figure, all his counted claims together. */
export interface Position {
  readonly range: Range;
  /** The claims it rests on. */
  readonly refs: readonly ClaimRef[];
}

/** One figure reconciled: what is shown of it, and the positions that a whole adds up. */
export interface ReconciledFigure {
  readonly summary: FigureSummary;
  readonly positions: ReadonlyMap<string, Position>;
}

/** Everything that bears on one figure of one incident. */
export interface FigureInput {
  readonly kind: string;
  readonly group: string | undefined;
  /** In reading order, with the standing that each has by itself; echoes and headlines are found here. */
  readonly statements: readonly Statement[];
  readonly isHeadline: (statement: Statement) => boolean;
  /** For a whole, the positions on the same figure in each of its parts. */
  readonly parts: readonly ReadonlyMap<string, Position>[];
  /** For a part, whether its whole has claims on the same figure. */
  readonly hasTotal: boolean;
  readonly sideOf: (claimant: string) => readonly string[];
}

/**
 * Puts all claims on one figure side by side: who counts, the range, and whether they can all be true.
 *
 * Out of range stay what has an update, what is denied or counts beyond this incident, headlines with a body, and
 * claims the analyst rejected. Open and provisional figures reach upwards without end, subsets (`includes`) are
 * never held against anything, and a claimant's sum of parts stands for him only where he gives no total.
 */
export function reconcileFigure(input: FigureInput): ReconciledFigure {
  markHeadlines(input);
  collapseEchoes(input.statements.filter(isStanding));
  const counted = input.statements.filter((statement) => statement.standing === 'counted');
  const totals = positionsOf(counted, input.statements);
  const sums = sumParts(input.parts, totals);
  const standIns = sums
    .filter((sum) => sum.counted)
    .map((sum) => ({ claims: idsOf(sum.refs), range: sumRange(sum) }));
  const sides = [
    ...counted.map((statement) => ({ claims: [idOf(statement)], range: statement.range })),
    ...standIns,
  ];
  const disjoint = disjointOnes(sides);
  const reasons: ContestReason[] = [];
  if (disjoint.length > 0) {
    reasons.push({ type: 'disjoint ranges', claims: unique(disjoint.flatMap((side) => side.claims)) });
  }
  for (const refs of brokenSums(input.parts, totals))
    reasons.push({ type: 'sum of parts', claims: unique(idsOf(refs)) });
  const summary: FigureSummary = {
    kind: input.kind,
    ...(input.group !== undefined && { group: input.group }),
    ...ends(counted, sums),
    contested: reasons.length > 0,
    reasons,
    notes: notesOf(input, sums),
    sums,
    sources: countSources(input, sums),
    claims: input.statements.map(toFigureClaim),
  };
  const positions = new Map(totals);
  for (const sum of sums)
    if (sum.counted) positions.set(sum.claimant, { range: sumRange(sum), refs: sum.refs });
  return { summary, positions };
}

/** The body beats the headline, unless the headline names someone whom the body does not quote on the figure. */
function markHeadlines({ statements, isHeadline }: FigureInput): void {
  if (statements.length < 2) return;
  const headlines = new Set(
    statements.filter((statement) => statement.standing === 'counted' && isHeadline(statement)),
  );
  if (headlines.size === 0) return;
  const bodies = groupBy(
    statements.filter((other) => isStanding(other) && !headlines.has(other)),
    (other) => other.ref.uri,
  );
  for (const headline of headlines) {
    const told = bodies
      .get(headline.ref.uri)
      ?.some(
        (other) =>
          !headline.claimants.some(isProperName) ||
          headline.claimants.some((claimant) => other.claimants.includes(claimant)) ||
          !areDisjoint(headline.range, other.range),
      );
    if (told === true) headline.standing = 'headline';
  }
}

/** True for a statement that echoes may repeat: it counts, or did until its update. */
function isStanding({ standing }: Statement): boolean {
  return standing === 'counted' || standing === 'replaced';
}

/** The counted position of each claimant; an echo adds its own claimants to the claim that it repeats. */
function positionsOf(counted: readonly Statement[], all: readonly Statement[]): Map<string, Position> {
  const positions = new Map<string, Position & { readonly refs: ClaimRef[] }>();
  const echoes = groupBy(
    all.filter((statement) => statement.echoOf !== undefined),
    (statement) => statement.echoOf,
  );
  for (const statement of counted) {
    const figure = statement.ref.claim.figure ?? {};
    if (!hasNumber(figure)) continue;
    const range = figureRange(figure);
    const claimants = [statement, ...(echoes.get(statement) ?? [])].flatMap((voice) => voice.claimants);
    for (const claimant of new Set(claimants)) {
      const known = positions.get(claimant);
      const low = Math.min(known?.range.low ?? Infinity, range.low);
      const high = Math.max(known?.range.high ?? -Infinity, range.high);
      const refs = known?.refs ?? [];
      refs.push(statement.ref);
      positions.set(claimant, { range: { low, high }, refs });
    }
  }
  return positions;
}

function sumParts(
  parts: readonly ReadonlyMap<string, Position>[],
  totals: ReadonlyMap<string, Position>,
): SumOfParts[] {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return [];
  const sums: SumOfParts[] = [];
  for (const [claimant, position] of first) {
    const rest = others.map((part) => part.get(claimant)).filter((found) => found !== undefined);
    if (rest.length < others.length) continue;
    const addends = [position, ...rest];
    const low = addends.reduce((sum, addend) => sum + addend.range.low, 0);
    const high = addends.reduce((sum, addend) => sum + addend.range.high, 0);
    const refs = [...new Set(addends.flatMap((addend) => addend.refs))];
    sums.push({ claimant, low, ...(high < Infinity && { high }), refs, counted: !totals.has(claimant) });
  }
  return sums.sort((one, other) => (one.claimant < other.claimant ? -1 : 1));
}

/**
 * The claims of each claimant whose total does not agree with his figures for the parts: a total above or below all
 * parts together, or below some of them.
 */
function brokenSums(
  parts: readonly ReadonlyMap<string, Position>[],
  totals: ReadonlyMap<string, Position>,
): ClaimRef[][] {
  return [...totals].flatMap(([claimant, total]) => {
    const told = parts.map((part) => part.get(claimant)).filter((position) => position !== undefined);
    if (told.length === 0) return [];
    const isWhole = parts.length > 1 && told.length === parts.length;
    const sum: Range = {
      low: told.reduce((low, { range }) => low + range.low, 0),
      high: isWhole ? told.reduce((high, { range }) => high + range.high, 0) : Infinity,
    };
    const refs = [...total.refs, ...told.flatMap((position) => position.refs)];
    return areDisjoint(total.range, sum) ? [refs] : [];
  });
}

function sumRange(sum: SumOfParts): Range {
  return { low: sum.low, high: sum.high ?? Infinity };
}

type Ends = Pick<FigureSummary, 'low' | 'high' | 'open' | 'lowSetBy' | 'highSetBy'>;

/** Lowest and highest number given, and by which claims; words without a number give neither end. */
function ends(counted: readonly Statement[], sums: readonly SumOfParts[]): Ends {
  const given = counted
    .filter((statement) => hasNumber(statement.ref.claim.figure ?? {}))
    .map((statement) => {
      const figure = statement.ref.claim.figure ?? {};
      return {
        low: figure.low,
        high: figure.high,
        open: statement.range.high === Infinity,
        claims: [idOf(statement)],
      };
    });
  for (const sum of sums) {
    if (sum.counted)
      given.push({ low: sum.low, high: sum.high, open: sum.high === undefined, claims: idsOf(sum.refs) });
  }
  const lows = given.map((end) => end.low ?? Infinity);
  const highs = given.map((end) => end.high ?? end.low ?? -Infinity);
  const low = lows.reduce((lowest, end) => Math.min(lowest, end), Infinity);
  const high = highs.reduce((highest, end) => Math.max(highest, end), -Infinity);
  return {
    ...(low < Infinity && { low }),
    ...(high > -Infinity && { high }),
    open: given.length === 0 ? counted.length > 0 : given.some((end) => end.open),
    lowSetBy: unique(given.flatMap((end, at) => (lows[at] === low && low < Infinity ? end.claims : []))),
    highSetBy: unique(given.flatMap((end, at) => (highs[at] === high && high > -Infinity ? end.claims : []))),
  };
}

function notesOf(input: FigureInput, sums: readonly SumOfParts[]): FigureNote[] {
  const notes: FigureNote[] = [];
  const note = (type: NoteType, statements: readonly Statement[]): void => {
    if (statements.length > 0) notes.push({ type, claims: statements.map(idOf) });
  };
  const standing = (which: Statement['standing']) => input.statements.filter((one) => one.standing === which);
  const counted = standing('counted');
  note('update', standing('replaced'));
  note('provisional', onlyProvisionally(counted));
  note('cumulative', standing('cumulative'));
  if (sums.length > 0 || input.hasTotal) note('part of a total', counted);
  note(
    'subset',
    input.statements.filter(({ ref }) => ref.claim.figure?.includes !== undefined),
  );
  note('headline', standing('headline'));
  note('echo', standing('echo'));
  note(
    'no number',
    counted.filter(({ ref }) => !hasNumber(ref.claim.figure ?? {})),
  );
  return notes;
}

/** Provisional claims that would contradict another one if their "so far" were left out. */
function onlyProvisionally(counted: readonly Statement[]): Statement[] {
  const highestLow = counted.reduce((highest, { range }) => Math.max(highest, range.low), 0);
  return counted.filter((statement) => {
    const { high, provisional } = statement.ref.claim.figure ?? {};
    return provisional === true && high !== undefined && highestLow > high;
  });
}

function countSources(input: FigureInput, sums: readonly SumOfParts[]): FigureSummary['sources'] {
  const heard = input.statements.filter(isHeard);
  const standIns = sums.filter((sum) => sum.counted);
  const said = [...heard.map((statement) => statement.ref), ...standIns.flatMap((sum) => sum.refs)];
  const claimants = new Set([
    ...heard.flatMap((statement) => (statement.echoBy === 'same words' ? [] : statement.claimants)),
    ...standIns.map((sum) => sum.claimant),
  ]);
  const ownVoices = heard.filter(
    ({ standing, claimants }) => standing === 'counted' && claimants.length === 0,
  );
  return {
    claimants: claimants.size + ownVoices.length,
    sides: new Set([...claimants].flatMap((claimant) => input.sideOf(claimant))).size,
    articles: new Set(said.map((ref) => ref.uri)).size,
  };
}

function toFigureClaim(statement: Statement): FigureClaim {
  const figure = statement.ref.claim.figure;
  return {
    ref: statement.ref,
    standing: statement.standing,
    ...(figure?.low !== undefined && { low: figure.low }),
    ...(figure?.high !== undefined && { high: figure.high }),
    claimants: statement.claimants,
    sides: statement.sides,
    ...(statement.namedAs && { namedAs: statement.namedAs }),
    ...(statement.echoOf && { echoOf: idOf(statement.echoOf) }),
    ...(statement.echoOf && statement.echoBy && { echoBy: statement.echoBy }),
  };
}

function idOf(statement: Statement): string {
  return statement.ref.claim.id;
}

function idsOf(refs: readonly ClaimRef[]): string[] {
  return refs.map((ref) => ref.claim.id);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
