import { describeClaimant, describeStatement } from '../core/claims/describeClaim';
import { decisionOn } from '../core/incidents/decidedFigure';
import { describeRangeInWords, describeReasons, describeStanding } from '../core/incidents/describe';
import type { ClaimRef, FigureSummary, Incident, IncidentBook } from '../core/incidents/incidentBook';
import { comparePolicies, tellComparison } from '../core/incidents/policies/comparePolicies';
import type { PolicyName, Row } from '../core/incidents/policies/policy';
import { policies, rollUp } from '../core/incidents/policies/rollUp';
import { traceOf } from '../core/incidents/policies/rowsCsv';
import { oneLine } from '../core/text/plainLine';

/** The incidents for people: wholes before their parts, figures with every claim below them. */
export function bookText(book: IncidentBook): string {
  const blocks = book.incidents.map((incident) => incidentLines(incident).map(oneLine).join('\n'));
  if (book.unassigned.length > 0) {
    blocks.push(['Unassigned', ...book.unassigned.map((ref) => `  ${oneLine(claimText(ref))}`)].join('\n'));
  }
  if (book.background.length > 0) blocks.push(`Background: ${book.background.length} claims`);
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : 'No claims here.\n';
}

/** The rows of a policy for people, each column with its rule and claims; those of all, one sentence an incident. */
export function rowsText(book: IncidentBook, policy: PolicyName | 'all'): string {
  const blocks =
    policy === 'all'
      ? comparePolicies(book).map((each) => `${each.incident}\n  ${oneLine(tellComparison(each))}`)
      : rollUp(book, policy).map((row) => rowLines(row).map(oneLine).join('\n'));
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : 'No claims here.\n';
}

function rowLines(row: Row): string[] {
  const cells = policies[row.policy].columns.flatMap((column) => {
    const cell = row.cells[column];
    return cell ? [`  ${column}: ${cell.value}    ${traceOf(cell)}`] : [];
  });
  return [
    `${row.incident}${row.level === 'whole' ? ' (whole: not to be added to its parts)' : ''}`,
    ...row.leftOut.map(({ text }) => `  not taken in: ${text}`),
    ...cells,
    ...row.notes.map(({ text }) => `  note: ${text}`),
  ];
}

function incidentLines(incident: Incident): string[] {
  const facts = [incident.title, incident.date, incident.places.join(', ')].filter((part) => part);
  const partOf = incident.partOf === undefined ? [] : [`  part of ${incident.partOf}`];
  const counted = new Set(incident.figures.flatMap(({ claims }) => claims.map(({ ref }) => ref.claim.id)));
  const others = incident.claims.filter(({ claim }) => !counted.has(claim.id));
  return [
    incident.id,
    `  ${facts.join(' · ')}`,
    ...partOf,
    ...incident.figures.flatMap((figure) => figureLines(figure, incident)),
    ...contestLines(incident),
    ...others.map((ref) => `  ${claimText(ref)}`),
  ];
}

/** One line for each field that is contested, however many contests there are about it. */
function contestLines({ contests }: Incident): string[] {
  const fields = new Set(contests.map(({ field }) => field));
  return [...fields].map((field) => {
    const about = contests.filter((contest) => contest.field === field);
    return `  ${field}: contested (${describeReasons(about)})`;
  });
}

function figureLines(figure: FigureSummary, incident: Incident): string[] {
  const name = [figure.kind, figure.group].filter((part) => part).join(' ');
  const contested = figure.contested ? `, contested (${describeReasons(figure.reasons)})` : '';
  const decision = decisionOn(incident, figure.kind, figure.group);
  const reason = decision?.reason === undefined ? '' : ` (${decision.reason})`;
  const claims = figure.claims.map(({ ref, standing, namedAs = [] }) => {
    const known = namedAs.map(({ written, name }) => `“${written}” is ${name}`);
    const why = [describeStanding(standing), ...known].filter((part) => part).join('; ');
    return `    ${claimText(ref)}${why ? ` (${why})` : ''}`;
  });
  return [
    `  ${name}: ${describeRangeInWords(figure)}${contested}`,
    ...(decision ? [`    best estimate: ${decision.value}${reason}`] : []),
    ...claims,
  ];
}

function claimText({ claim, name }: ClaimRef): string {
  return `${describeClaimant(claim)}: ${describeStatement(claim)} [${name} ${claim.id}]`;
}
