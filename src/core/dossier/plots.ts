import { formatFigure, hasNumber } from '../claims/figure';
import { decidedFigure } from '../incidents/decidedFigure';
import { describeRangeInWords, describeReasons, describeStanding } from '../incidents/describe';
import { groupBy } from '../incidents/groupBy';
import type { FigureClaim, FigureSummary, Incident } from '../incidents/incidentBook';
import { isOpen } from '../incidents/reconciling/voices';
import type { Plot, PlotMark, PlotRow } from './dossier';
import { figureName } from './figureName';
import type { Speaker, Speakers } from './speakers';

/** What stands in for a total that its claimant does not give. */
const partsAdded = 'parts added up';

/** The incident's figures as drawings: a row for each claimant, in the order of the parties, then of reading. */
export function makePlots(incident: Incident, speakers: Speakers): Plot[] {
  return incident.figures
    .map((figure) => plotOf(figure, incident, speakers))
    .filter(
      ({ rows, estimate }) => estimate !== undefined || rows.some(({ marks }) => marks.some(isStanding)),
    );
}

/** False for what is drawn only beside a number that counts. */
function isStanding({ standing }: PlotMark): boolean {
  return standing === undefined || standing === partsAdded;
}

function plotOf(figure: FigureSummary, incident: Incident, speakers: Speakers): Plot {
  const decided = decidedFigure(incident, figure.kind, figure.group);
  return {
    label: figureName(figure),
    range: describeRangeInWords(figure),
    ...(figure.contested && { contested: describeReasons(figure.reasons) }),
    rows: rowsOf(figure, incident, speakers),
    ...(decided && {
      estimate: {
        low: decided.low,
        high: decided.high,
        ...(decided.decision.reason !== undefined && { reason: decided.decision.reason }),
        ...(decided.decision.by !== undefined && { by: decided.decision.by }),
      },
    }),
  };
}

interface Told {
  readonly speaker: Speaker;
  readonly mark?: PlotMark;
  readonly words?: { readonly text: string; readonly claims: readonly string[] };
  readonly repeats?: number;
}

function rowsOf(figure: FigureSummary, incident: Incident, speakers: Speakers): PlotRow[] {
  const byId = new Map(figure.claims.map((claim) => [claim.ref.claim.id, claim]));
  const told: Told[] = figure.claims
    .filter(({ standing }) => standing !== 'rejected')
    .map((claim) => {
      const repeated = claim.standing === 'echo' ? byId.get(claim.echoOf ?? '') : undefined;
      if (repeated) return { speaker: speakers.of(repeated.ref), repeats: 1 };
      const speaker = speakers.of(claim.ref);
      return isDrawn(claim) ? { speaker, mark: markOf(claim) } : { speaker, words: wordsOf(claim) };
    });
  for (const { claimant, low, high, refs, counted } of figure.sums) {
    if (!counted) continue;
    const text = formatFigure({ low, high });
    const claims = refs.map(({ claim }) => claim.id);
    const mark = { low, ...(high !== undefined && { high }), isOpen: high === undefined, text, claims };
    told.push({ speaker: speakers.named(claimant), mark: { ...mark, standing: partsAdded } });
  }
  const rows = [...groupBy(told, ({ speaker }) => speaker.name)].map(([claimant, his]): PlotRow => {
    const side = his[0]?.speaker.side;
    return {
      claimant,
      ...(side !== undefined && { side }),
      marks: his.flatMap(({ mark }) => mark ?? []),
      words: his.flatMap(({ words }) => words ?? []),
      repeats: his.reduce((sum, { repeats = 0 }) => sum + repeats, 0),
    };
  });
  const order = incident.parties.map(({ name }) => name);
  const place = ({ side }: PlotRow): number => {
    const at = side === undefined ? -1 : order.indexOf(side);
    return at === -1 ? order.length + (side === undefined ? 1 : 0) : at;
  };
  return rows.sort((one, other) => place(one) - place(other));
}

function isDrawn({ ref, standing }: FigureClaim): boolean {
  return standing !== 'denial' && hasNumber(ref.claim.figure ?? {});
}

function markOf(claim: FigureClaim): PlotMark {
  const { ref, low, high, standing } = claim;
  const why = describeStanding(standing);
  return {
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    isOpen: isOpen(claim),
    text: formatFigure(ref.claim.figure ?? {}),
    ...(why !== '' && { standing: why }),
    claims: [ref.claim.id],
  };
}

function wordsOf({ ref, standing }: FigureClaim): { text: string; claims: string[] } {
  const { figure, stance, id } = ref.claim;
  const said = figure ? formatFigure(figure) : 'no number';
  return { text: standing === 'denial' || stance === 'denies' ? `denies: ${said}` : said, claims: [id] };
}
