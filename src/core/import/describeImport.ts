import { describeClaim } from '../claims/describeClaim';
import type { Claim } from '../claims/schema';
import { markdownText } from '../text/markdown';
import type { ForeignProblem } from './foreign';
import type { ImportCandidate, ImportPlan } from './importPlan';
import { counted, formatCount } from '../text/counted';

/** What could not be taken over, or not all of it, and from which file. */
export interface ImportProblem extends ForeignProblem {
  readonly file: string;
}

/** An import that is planned, for people to look at before anything is written. */
export interface PlannedImport {
  /** What the format is called. */
  readonly format: string;
  readonly plan: Pick<ImportPlan<ImportCandidate>, 'additions' | 'known' | 'leftOut' | 'unmapped'>;
  readonly problems: readonly ImportProblem[];
}

/** No preview lists more than this of one article's claims, or of problems. */
const mostListed = 200;

/** “12 claims in 3 articles”. */
export function tellAdditions(additions: ReadonlyMap<unknown, readonly Claim[]>): string {
  const claims = [...additions.values()].reduce((sum, each) => sum + each.length, 0);
  return `${counted(claims, 'claim')} in ${counted(additions.size, 'article')}`;
}

/** “4 are there already, 2 annotations are left out”; empty where all is taken over. */
export function tellRest({ known, leftOut }: Pick<PlannedImport['plan'], 'known' | 'leftOut'>): string {
  return [
    ...(known > 0 ? [`${counted(known, 'is', 'are')} there already`] : []),
    ...(leftOut > 0 ? [`${counted(leftOut, 'annotation')} ${leftOut === 1 ? 'is' : 'are'} left out`] : []),
  ].join(', ');
}

/** Everything that an import would do, as Markdown: claims by article with their words, what is left out and why. */
export function importMarkdown({ format, plan, problems }: PlannedImport): string {
  const rest = tellRest(plan);
  const sections = [
    `# Import from ${markdownText(format)}`,
    `${tellAdditions(plan.additions)} would be added${rest === '' ? '' : `; ${rest}`}. Nothing is written yet.`,
    ...[...plan.additions].map(([article, claims]) => articleSection(article, claims)),
    ...(plan.unmapped.size > 0 ? [labelSection([...plan.unmapped])] : []),
    ...(problems.length > 0 ? [problemSection(problems)] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function articleSection({ name, text }: ImportCandidate, claims: readonly Claim[]): string {
  const lines = claims.slice(0, mostListed).map((claim) => {
    const [span] = claim.spans;
    const place =
      span && `line ${text.positionAt(text.fromCodePoint(span.start)).line + 1}: “${span.exact}” `;
    return `- ${markdownText(`${place ?? ''}${describeClaim(claim)}`)}`;
  });
  return `## ${markdownText(`${name}: ${counted(claims.length, 'claim')}`)}\n\n${listed(lines, claims.length)}`;
}

function labelSection(labels: readonly string[]): string {
  const lines = labels.slice(0, mostListed).map((label) => `- ${markdownText(label)}`);
  const told = 'These are no kinds of the codebook; their claims have the label in their note.';
  return `## Labels\n\n${told}\n\n${listed(lines, labels.length)}`;
}

function problemSection(problems: readonly ImportProblem[]): string {
  const lines = problems
    .slice(0, mostListed)
    .map(({ file, line, message }) => `- ${markdownText(`${file}:${line}: ${message}`)}`);
  return `## Left out, or not all taken over\n\n${listed(lines, problems.length)}`;
}

function listed(lines: readonly string[], all: number): string {
  const more = all - lines.length;
  return [...lines, ...(more > 0 ? [`- and ${formatCount(more)} more`] : [])].join('\n');
}
