import { csvRecord } from '../text/csv';
import { placeName, several } from '../claims/schema';
import { decisionOn } from './decidedFigure';
import type { Contest, FigureClaim, FigureSummary, Incident, IncidentBook } from './incidentBook';
import { groupBy } from './groupBy';

const header = [
  'incident',
  'part_of',
  'title',
  'date',
  'places',
  'kind',
  'group',
  'low',
  'high',
  'open',
  'contested',
  'reasons',
  'decided',
  'decided_reason',
  'article',
  'claim',
  'claimant',
  'sides',
  'claim_low',
  'claim_high',
  'wording',
  'standing',
  'claim_date',
  'claim_place',
  'quote',
];

type Field = string | number | undefined;

/**
 * Every incident as CSV (RFC 4180), one record a claim under its figure. Contests that are not about a number have a
 * record a claim too, with what they are about as the kind; an incident without either has one record.
 */
export function incidentsCsv(book: IncidentBook): string {
  return [header, ...book.incidents.flatMap(recordsOf)].map(csvRecord).join('');
}

function recordsOf(incident: Incident): Field[][] {
  const { id, partOf, title, date, places } = incident;
  const facts = [id, partOf, title, date, places.join('; ')];
  const records = [
    ...incident.figures.flatMap((figure) => figureRecords(figure, incident)),
    ...incident.contests.flatMap((contest) => contestRecords(contest, incident)),
  ];
  return (records.length > 0 ? records : [[]]).map((record) => [...facts, ...record]);
}

function figureRecords(figure: FigureSummary, incident: Incident): Field[][] {
  const { kind, group, low, high, open, contested, reasons, claims } = figure;
  const decision = decisionOn(incident, kind, group);
  const types = [...new Set(reasons.map(({ type }) => type))].join('; ');
  const facts = [
    kind,
    group,
    low,
    high,
    told(open),
    told(contested),
    types,
    decision?.value,
    decision?.reason,
  ];
  return claims.length === 0 ? [facts] : claims.map((claim) => [...facts, ...claimFields(claim)]);
}

function contestRecords({ field, type, claims }: Contest, incident: Incident): Field[][] {
  const byId = groupBy(incident.claims, ({ claim }) => claim.id);
  return claims
    .flatMap((id) => byId.get(id) ?? [])
    .map((ref) => [
      ...[field, undefined, undefined, undefined, undefined, told(true), type, undefined, undefined],
      ...claimFields({ ref, claimants: several(ref.claim.claimant), sides: [] }),
    ]);
}

function claimFields(
  claim: Pick<FigureClaim, 'ref' | 'claimants' | 'sides'> & Partial<FigureClaim>,
): Field[] {
  const { ref, sides, standing } = claim;
  const { id, figure, date, place, claimant, spans } = ref.claim;
  return [
    ref.name,
    id,
    several(claimant).join('; '),
    sides.join('; '),
    figure?.low,
    figure?.high,
    figure?.wording,
    standing,
    date,
    several(place).map(placeName).join('; '),
    spans[0]?.exact,
  ];
}

function told(is: boolean): string {
  return is ? 'yes' : 'no';
}
