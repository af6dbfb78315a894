import * as vscode from 'vscode';
import { describeClaim, describeClaimant, describeCount } from '../../core/claims/describeClaim';
import { formatFigure } from '../../core/claims/figure';
import type { Span } from '../../core/claims/schema';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import {
  describeFigures,
  describeRangeInWords,
  describeReasons,
  describeStanding,
} from '../../core/incidents/describe';
import type {
  ClaimRef,
  FigureClaim,
  FigureSummary,
  Incident,
  NoteType,
} from '../../core/incidents/incidentBook';
import { markdownText } from '../../core/text/markdown';
import { plainLine } from '../../core/text/plainLine';
import { ownDirection } from '../ownDirection';
import type { IncidentNode } from './incidentNodes';
import { counted, formatCount } from '../../core/text/counted';

/** A tooltip lists so many claims; who wants more opens the row. */
const mostListed = 12;

const noteWords: Readonly<Record<NoteType, string>> = {
  update: 'replaced by an update',
  provisional: 'provisional',
  cumulative: 'counting beyond this incident',
  'part of a total': 'held against a total as a check',
  subset: 'of a subset, not added',
  headline: 'in a headline, where the body counts',
  echo: 'repeating another claim, counted once',
  'no number': 'without a number',
};

/** What is told of a row on demand; undefined where the row says it all. Words of files are words in it, never markup. */
export function tooltipOf(
  node: IncidentNode,
  store: Pick<AnnotationStore, 'incident'>,
): vscode.MarkdownString | undefined {
  switch (node.row) {
    case 'incident': {
      const incident = store.incident(node.incident.id);
      return incident && incidentTooltip(incident);
    }
    case 'figure':
      return figureTooltip(node.figure);
    case 'claim': {
      const { parent, ref } = node;
      const figure = parent.row === 'figure' ? parent.figure : undefined;
      return claimTooltip(
        ref,
        figure?.claims.find((each) => each.ref.claim.id === ref.claim.id),
      );
    }
    case 'statements': {
      const contests = node.incident.contests.filter(({ field }) => field === node.kind);
      if (contests.length === 0) return undefined;
      const text = titled(node.kind);
      addLine(text, 'Contested', describeReasons(contests));
      return text;
    }
    default:
      return undefined;
  }
}

function incidentTooltip(incident: Incident): vscode.MarkdownString {
  const text = titled(incident.title);
  const { contests, figures } = incident;
  const reasons = [...figures.flatMap((figure) => figure.reasons), ...contests];
  addLine(text, 'When and where', [incident.date, ...incident.places].filter(Boolean).join(', '));
  addLine(text, 'Figures', describeFigures(incident));
  addLine(text, 'Contested', describeReasons(reasons));
  addLine(text, 'Type', incident.type ?? '');
  addLine(text, 'Grading', incident.grading ?? '');
  addLine(text, 'Parties', incident.parties.map(({ name }) => name).join(', '));
  for (const { field, value, reason, by } of incident.decisions) {
    addLine(text, `Decided ${field}`, [`${value}`, reason, by].filter(Boolean).join(', '));
  }
  addLine(text, 'Note', incident.note ?? '');
  addLine(text, 'Claims', formatCount(incident.claims.length));
  addLine(text, 'Id', incident.id);
  return text;
}

function figureTooltip(figure: FigureSummary): vscode.MarkdownString {
  const text = titled(describeCount(figure.kind, describeRangeInWords(figure), figure.group));
  if (figure.contested) addLine(text, 'Contested', describeReasons(figure.reasons));
  const { claimants, sides, articles } = figure.sources;
  const known = [
    counted(claimants, 'claimant'),
    ...(sides > 0 ? [counted(sides, 'side')] : []),
    counted(articles, 'article'),
  ];
  addLine(text, 'Rests on', known.join(', '));
  const standing = figure.claims.filter((claim) => claim.standing === 'counted');
  text.appendMarkdown('\n');
  for (const claim of standing.slice(0, mostListed)) addItem(text, whoGives(claim));
  if (standing.length > mostListed)
    addItem(text, `and ${counted(standing.length - mostListed, 'claim')} more`);
  for (const { claimant, low, high } of figure.sums.filter((sum) => sum.counted)) {
    const range = high === undefined ? `${low} or more` : low === high ? `${low}` : `${low} to ${high}`;
    addItem(text, `${claimant}: ${range}, the sum of the parts`);
  }
  text.appendMarkdown('\n\n');
  const collapsed = figure.notes.map(({ type, claims }) => `${claims.length} ${noteWords[type]}`);
  addLine(text, 'Told apart', collapsed.join('; '));
  return text;
}

function whoGives({ ref, claimants, sides }: FigureClaim): string {
  const who = claimants.length > 0 ? claimants.join(' and ') : 'the article itself';
  const side = sides.length > 0 ? ` (${sides.join(', ')})` : '';
  const number = ref.claim.figure ? formatFigure(ref.claim.figure) : 'no number given';
  return `${who}${side}: ${number}`;
}

/** A claim's words in their sentence, who makes it and what the analyst says of it. */
export function claimTooltip(
  { claim, article, name }: ClaimRef,
  figureClaim?: FigureClaim,
): vscode.MarkdownString {
  const text = titled(describeClaim(claim));
  for (const span of claim.spans.filter((each) => each.for === undefined)) addQuote(text, span);
  addLine(text, 'Claimant', [describeClaimant(claim), claim.role].filter(Boolean).join(', '));
  addLine(text, 'Side', figureClaim?.sides.join(', ') ?? '');
  addLine(text, 'Does not count', figureClaim ? describeStanding(figureClaim.standing) : '');
  addLine(text, 'Status', claim.status ?? '');
  addLine(text, 'Caveat', claim.caveat ?? '');
  addLine(text, 'Note', claim.note ?? '');
  addLine(
    text,
    'Article',
    [article.title ?? name, article.publisher, article.published].filter(Boolean).join(', '),
  );
  addLine(text, 'Annotator', claim.annotator ?? '');
  return text;
}

/** The quote within its sentence, the words themselves in bold. */
function addQuote(text: vscode.MarkdownString, { prefix = '', exact, suffix = '' }: Span): void {
  const [before, after] = [words(prefix).trimStart(), words(suffix).trimEnd()];
  text.appendMarkdown(`> …${before}**${words(exact).trim()}**${after}…\n\n`);
}

/** Words as Markdown that shows just these, on one line that breaks between words, as MarkdownString's own escapes do not. */
function words(text: string): string {
  return markdownText(ownDirection(plainLine(text)));
}

function titled(title: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  return text.appendMarkdown('**').appendMarkdown(words(title)).appendMarkdown('**\n\n');
}

function addLine(text: vscode.MarkdownString, label: string, value: string): void {
  if (value) text.appendMarkdown(`${words(label)}: ${words(value)}`).appendMarkdown('  \n');
}

function addItem(text: vscode.MarkdownString, item: string): void {
  text.appendMarkdown(`- ${words(item)}\n`);
}
