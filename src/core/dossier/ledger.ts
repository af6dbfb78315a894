import { formatFigure } from '../claims/figure';
import { describeStatement } from '../claims/describeClaim';
import { placeName, several } from '../claims/schema';
import { describeRangeInWords, describeStanding } from '../incidents/describe';
import { groupBy } from '../incidents/groupBy';
import type { ClaimRef, Contest, FigureClaim, FigureSummary, Incident } from '../incidents/incidentBook';
import { tellContest } from '../incidents/reconciling/explain';
import type { Ledger, LedgerColumn, LedgerEntry, LedgerReason, LedgerRow } from './dossier';
import { figureName } from './figureName';
import type { Speaker, Speakers } from './speakers';
import { tellDate } from './tellDate';

/** One thing said, before it is put in its cell. */
interface Saying {
  readonly speaker: Speaker;
  readonly role?: string;
  readonly column: number;
  readonly text: string;
  readonly claims: readonly string[];
  readonly standing?: string;
}

/** A column with what stands in it and what is contested about it. */
interface Column {
  readonly label: string;
  readonly range?: string;
  readonly sayings: readonly Omit<Saying, 'column'>[];
  readonly contests: readonly ColumnContest[];
}

interface ColumnContest extends Pick<Contest, 'type' | 'claims'> {
  /** What a person decided about it. */
  readonly decided?: string;
}

/** Who says what, a row for each claimant and a column for each figure, the date, the place and the actor. */
export function makeLedger(incident: Incident, speakers: Speakers): Ledger {
  const live = incident.claims.filter(({ claim }) => claim.status !== 'rejected');
  const columns = [
    ...incident.figures.map((figure) => figureColumn(figure, speakers)),
    ...otherColumns(incident, live, speakers),
  ].filter(({ sayings }) => sayings.length > 0);
  const placed = reasonsOf(columns);
  const sayings = columns.flatMap((column, at) =>
    column.sayings.map((saying): Saying => ({ ...saying, column: at })),
  );
  return {
    columns: columns.map(({ label, range, contests }): LedgerColumn => {
      return { label, ...(range !== undefined && { range }), isContested: contests.length > 0 };
    }),
    sides: sidesOf(sayings, incident, columns, placed),
    reasons: placed.map(({ reason }) => reason),
  };
}

function figureColumn(figure: FigureSummary, speakers: Speakers): Column {
  const claims = figure.claims.filter(({ standing }) => standing !== 'rejected');
  const summed = figure.sums
    .filter(({ counted }) => counted)
    .map((sum) => ({
      speaker: speakers.named(sum.claimant),
      text: formatFigure({ low: sum.low, high: sum.high }),
      claims: sum.refs.map(({ claim }) => claim.id),
      standing: 'parts added up',
    }));
  return {
    label: figureName(figure),
    range: describeRangeInWords(figure),
    sayings: [...claims.map((claim) => figureSaying(claim, speakers)), ...summed],
    contests: figure.reasons,
  };
}

function figureSaying({ ref, standing }: FigureClaim, speakers: Speakers): Omit<Saying, 'column'> {
  const { figure, stance } = ref.claim;
  const number = figure ? formatFigure(figure) : 'no number';
  const why = describeStanding(standing);
  return {
    ...saidBy(ref, speakers),
    text: stance === 'denies' ? `denies: ${figure ? number : quoteOf(ref)}` : number,
    ...(why !== '' && { standing: why }),
  };
}

/** The kinds of claims that say who did it. */
const actKinds = new Set(['attack', 'responsibility']);

/** Date, place and actor, as far as claims name them. */
function otherColumns(incident: Incident, live: readonly ClaimRef[], speakers: Speakers): Column[] {
  const columnOf = (
    label: string,
    contests: readonly ColumnContest[],
    tell: (claim: ClaimRef['claim']) => string,
  ): Column => {
    const contested = new Set(contests.flatMap(({ claims }) => claims));
    const sayings = live.flatMap((ref) => {
      const told = tell(ref.claim);
      const text = told === '' && contested.has(ref.claim.id) ? statementOf(ref) : told;
      return text === '' ? [] : [{ ...saidBy(ref, speakers), text }];
    });
    return { label, sayings, contests };
  };
  const contestsOn = (isAbout: (field: string) => boolean): ColumnContest[] =>
    incident.contests
      .filter(({ field }) => isAbout(field))
      .map((contest) => ({ ...contest, ...decidedOn(contest.field, incident) }));
  const others = new Set(incident.contests.map(({ field }) => field));
  for (const field of ['date', 'place', ...actKinds]) others.delete(field);
  return [
    columnOf(
      'Date',
      contestsOn((field) => field === 'date'),
      ({ date }) => (date === undefined ? '' : tellDate(date)),
    ),
    columnOf(
      'Place',
      contestsOn((field) => field === 'place'),
      ({ place }) => several(place).map(placeName).join(', '),
    ),
    columnOf(
      'Actor',
      contestsOn((field) => actKinds.has(field)),
      (claim) => (actKinds.has(claim.kind) ? tellActor(claim) : ''),
    ),
    ...[...others].map((kind) =>
      columnOf(
        capitalised(kind),
        contestsOn((field) => field === kind),
        (claim) => (claim.kind === kind ? tellActor(claim) : ''),
      ),
    ),
  ];
}

function decidedOn(field: string, { decisions }: Incident): { decided?: string } {
  const decision = decisions.findLast((each) => each.field.trim().toLowerCase() === field);
  return decision === undefined ? {} : { decided: tellDate(String(decision.value)) };
}

function tellActor({ actor, actor_status: status, stance }: ClaimRef['claim']): string {
  const actors = several(actor).join(', ');
  if (actors === '') return '';
  const how = status === undefined || status === 'known' ? '' : ` (${status})`;
  return `${stance === 'denies' ? 'denies: ' : ''}${actors}${how}`;
}

function statementOf({ claim }: ClaimRef): string {
  return `${claim.stance === 'denies' ? 'denies: ' : ''}${describeStatement(claim)}`;
}

function saidBy(ref: ClaimRef, speakers: Speakers): Pick<Saying, 'speaker' | 'role' | 'claims'> {
  const speaker = speakers.of(ref);
  const known = ref.claim.role === 'unknown' ? undefined : ref.claim.role;
  const role = speaker.isOwnVoice === true ? 'own voice' : known;
  return { speaker, claims: [ref.claim.id], ...(role !== undefined && { role }) };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function quoteOf({ claim }: ClaimRef): string {
  return `“${claim.spans[0]?.exact ?? claim.kind}”`;
}

/** A reason and the column it is about. */
interface PlacedReason {
  readonly at: number;
  readonly reason: LedgerReason;
}

function reasonsOf(columns: readonly Column[]): PlacedReason[] {
  return columns
    .flatMap(({ label, contests }, at) => contests.map((contest) => ({ label, contest, at })))
    .map(({ label, contest, at }, place) => ({
      at,
      reason: {
        mark: markOf(place),
        about: label,
        text: tellContest(contest.type),
        claims: contest.claims,
        ...(contest.decided !== undefined && { decided: contest.decided }),
      },
    }));
}

/** a, b, … z, then aa, ab … */
function markOf(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26));
  return at < 26 ? letter : markOf(Math.floor(at / 26) - 1) + letter;
}

function sidesOf(
  sayings: readonly Saying[],
  incident: Incident,
  columns: readonly Column[],
  reasons: readonly PlacedReason[],
): Ledger['sides'] {
  const sides = groupBy(sayings, ({ speaker }) => speaker.side);
  const known = [...new Set([...incident.parties.map(({ name }) => name), ...sides.keys()])];
  return [...known.filter((side) => side !== undefined), undefined].flatMap((side) => {
    const said = sides.get(side);
    if (!said) return [];
    const rows = [...groupBy(said, ({ speaker }) => speaker.name)].map(([claimant, his]): LedgerRow => {
      const role = his.find((saying) => saying.role !== undefined)?.role;
      const cells = columns.map((_, at) =>
        entriesOf(
          his.filter((saying) => saying.column === at),
          reasons.flatMap((placed) => (placed.at === at ? placed.reason : [])),
        ),
      );
      return { claimant, ...(role !== undefined && { role }), cells };
    });
    return [{ ...(side !== undefined && { side }), rows }];
  });
}

/** What is said in one cell, the same words once: what counts comes first. */
function entriesOf(sayings: readonly Saying[], reasons: readonly LedgerReason[]): LedgerEntry[] {
  const same = groupBy(sayings, ({ text, standing }) => JSON.stringify([text, standing ?? null]));
  const entries = [...same.values()].flatMap((said): LedgerEntry[] => {
    const [first] = said;
    if (!first) return [];
    const claims = [...new Set(said.flatMap((saying) => saying.claims))];
    const marks = reasons
      .filter((reason) => reason.claims.some((id) => claims.includes(id)))
      .map(({ mark }) => mark);
    return [
      { text: first.text, claims, marks, ...(first.standing !== undefined && { standing: first.standing }) },
    ];
  });
  return entries.sort((a, b) => Number(a.standing !== undefined) - Number(b.standing !== undefined));
}
