import { markdownTable, markdownText } from '../text/markdown';
import { oneLine } from '../text/plainLine';
import type { Agreement, ArticleAgreement } from './measureAgreement';
import { tellCount, tellDisagreements, tellMeasures } from './tellAgreement';
import type { ToldDisagreement } from './tellAgreement';
import { counted } from '../text/counted';

/** An agreement for people to read in a terminal: what to work through by article, then the measures. */
export function agreementText(agreement: Agreement): string {
  const blocks = agreement.articles.map((article) => [
    `${article.name}: ${article.annotators.join(', ')}`,
    `  ${tellCount(article.units)}`,
    ...tellDisagreements(article).flatMap((each) => [
      `  ${headOf(each, article)}`,
      ...each.reasons.map((reason) => `      ${reason}`),
    ]),
  ]);
  const measures = tellMeasures(agreement).map(({ name, words }) => `  ${name}: ${words}`);
  const all = [...blocks, [titleOf(agreement), ...measures]];
  return `${all.map((lines) => lines.map(oneLine).join('\n')).join('\n\n')}\n`;
}

/** The same in Markdown. @param uncompared what was left out of the comparison, in sentences */
export function agreementMarkdown(agreement: Agreement, uncompared: readonly string[] = []): string {
  const measures = tellMeasures(agreement).map(({ name, words }) => [name, words]);
  const articles = agreement.articles.flatMap((article) => [
    `## ${markdownText(article.name)}`,
    markdownText(`${article.annotators.join(', ')}: ${tellCount(article.units)}.`),
    ...listOf(article),
  ]);
  const left = uncompared.map((sentence) => `- ${markdownText(sentence)}`);
  const sections = [
    `# ${markdownText(titleOf(agreement))}`,
    markdownTable(['Measure', 'Agreement'], measures),
    ...articles,
    ...(left.length > 0 ? ['## Not compared', left.join('\n')] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function listOf(article: ArticleAgreement): string[] {
  const lines = tellDisagreements(article).flatMap((each) => [
    `- ${markdownText(headOf(each, article))}`,
    ...each.reasons.map((reason) => `  - ${markdownText(reason)}`),
  ]);
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function headOf({ position, statement, isSettled }: ToldDisagreement, { name }: ArticleAgreement): string {
  const place = position ? `:${position.line + 1}:${position.character + 1}` : ' (words not found)';
  return `${name}${place}: ${statement}${isSettled ? ', settled' : ''}`;
}

function titleOf({ articles }: Agreement): string {
  const units = articles.flatMap((article) => article.units);
  const count = counted(articles.length, 'article');
  return `Agreement in ${count}: ${tellCount(units)}`;
}
