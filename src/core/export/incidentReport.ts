import { several } from '../claims/schema';
import type { ClaimRef, Incident } from '../incidents/incidentBook';
import { incidentSection } from '../incidents/incidentsMarkdown';
import { markdownText } from '../text/markdown';

/**
 * One incident as a Markdown report of its own: what `incidentsMarkdown` tells of it, and the articles that it rests on.
 */
export function incidentReport(incident: Incident): string {
  // No line of an article's words can begin with a mark of Markdown: only headings move up.
  const section = incidentSection(incident).replace(/^#(#+ )/gm, '$1');
  const articles = [...new Map(incident.claims.map((ref) => [ref.uri, ref])).values()];
  const list = articles.length > 0 ? `\n\n## Articles\n\n${articles.map(articleLine).join('\n')}` : '';
  return `${section}${list}\n`;
}

function articleLine({ name, article }: ClaimRef): string {
  const { title, publisher, author, published, url } = article;
  const facts = [title, several(author).join(', '), publisher, published, url].filter((fact) => fact);
  return `- ${markdownText([name, ...facts].join(' · '))}`;
}
