import { describeClaimant, describeStatement } from '../claims/describeClaim';
import { markdownTable, markdownText } from '../text/markdown';
import { decisionOn } from './decidedFigure';
import { describeRangeInWords, describeReasons, describeStanding } from './describe';
import type { ClaimRef, FigureSummary, Incident, IncidentBook } from './incidentBook';
import { explainFigure, tellExplanation } from './reconciling/explain';
import { describeMissing, findMissing } from './reconciling/missing';

/** Every incident as a Markdown report: its figures, what is contested and why, every claim with its quote. */
export function incidentsMarkdown(book: IncidentBook): string {
  return markdownOfSections([
    ...book.incidents.map(incidentSection),
    ...(book.unassigned.length > 0 ? [unassignedSection(book.unassigned)] : []),
  ]);
}

/** Sections under the report's title. */
export function markdownOfSections(sections: readonly string[]): string {
  return `# Incidents\n\n${sections.length > 0 ? sections.join('\n\n') : 'No claims here.'}\n`;
}

/** The claims that name no incident, under a heading of the second level. */
export function unassignedSection(unassigned: readonly ClaimRef[]): string {
  return `## Unassigned\n\n${unassigned.map((ref) => claimLine(ref)).join('\n')}`;
}

/** One incident under a heading of the second level. */
export function incidentSection(incident: Incident): string {
  const { id, title, date, places, partOf, figures } = incident;
  const facts = [
    `Id: ${id}`,
    ...(date === undefined ? [] : [`Date: ${date}`]),
    ...(places.length > 0 ? [`Places: ${places.join(', ')}`] : []),
    ...(partOf === undefined ? [] : [`Part of: ${partOf}`]),
    ...(incident.grading === undefined ? [] : [`Grading: ${incident.grading}`]),
  ];
  const table = markdownTable(
    ['Figure', 'Range', 'Contested', 'Claimants', 'Best estimate'],
    figures.map((figure) => [
      nameOf(figure),
      describeRangeInWords(figure),
      figure.contested ? describeReasons(figure.reasons) : '',
      String(figure.sources.claimants),
      estimateOf(figure, incident),
    ]),
  );
  const inFigures = new Set(figures.flatMap(({ claims }) => claims.map(({ ref }) => ref)));
  const others = incident.claims.filter((ref) => !inFigures.has(ref));
  const missing = findMissing(incident);
  return [
    `## ${markdownText(title)}`,
    facts.map((fact) => `- ${markdownText(fact)}`).join('\n'),
    ...(figures.length > 0 ? [table] : []),
    ...figures.map(figureSection),
    ...contestSection(incident),
    ...(others.length > 0 ? [`### Other claims\n\n${others.map((ref) => claimLine(ref)).join('\n')}`] : []),
    ...(missing.length > 0
      ? [`### Not told\n\n${missing.map((each) => `- ${markdownText(describeMissing(each))}`).join('\n')}`]
      : []),
  ].join('\n\n');
}

function figureSection(figure: FigureSummary): string {
  const claims = figure.claims.map(({ ref, standing }) => claimLine(ref, describeStanding(standing)));
  const why = explainFigure(figure).map((each) => `- ${markdownText(tellExplanation(each))}`);
  const lists = [claims, why].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return [
    `### ${markdownText(nameOf(figure))}`,
    ...lists.flatMap((list, at) => (at > 0 ? ['Why:', list] : [list])),
  ].join('\n\n');
}

function contestSection({ contests }: Incident): string[] {
  if (contests.length === 0) return [];
  const lines = contests.map(
    ({ field, type, claims }) => `- ${markdownText(`${field}: ${type} (${claims.join(', ')})`)}`,
  );
  return [`### Contested besides numbers\n\n${lines.join('\n')}`];
}

function nameOf({ kind, group }: FigureSummary): string {
  return group === undefined ? kind : `${kind} ${group}`;
}

function estimateOf({ kind, group }: FigureSummary, incident: Incident): string {
  const decision = decisionOn(incident, kind, group);
  if (!decision) return '';
  return decision.reason === undefined ? String(decision.value) : `${decision.value}: ${decision.reason}`;
}

function claimLine({ claim, name }: ClaimRef, standing = ''): string {
  const said = `${describeClaimant(claim)}: ${describeStatement(claim)}`;
  const quote = claim.spans[0] ? ` “${claim.spans[0].exact}”` : '';
  return `- ${markdownText(`${said}${quote} [${name} ${claim.id}]${standing === '' ? '' : ` (${standing})`}`)}`;
}
