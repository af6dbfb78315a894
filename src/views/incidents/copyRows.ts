import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { incidentSection } from '../../core/incidents/incidentsMarkdown';
import { markdownText } from '../../core/text/markdown';
import { announce } from '../../editor/suggestions/announce';
import { quoteWithSource } from './dropPlan';

/** What is copied, by ids. */
interface Copied {
  readonly incidents: readonly string[];
  readonly claims: readonly string[];
}

/** Puts claims on the clipboard as quotes with their source, or incidents as a report in Markdown where there are no claims. */
export async function copyRows(store: AnnotationStore, { incidents, claims }: Copied): Promise<void> {
  const quotes = claims.flatMap((id) => {
    const found = store.findClaim(id);
    const sidecar = found && store.sidecar(found.uri);
    if (!sidecar) return [];
    const { uri, name, file } = sidecar;
    return `- ${markdownText(quoteWithSource({ uri, name, article: file.article ?? {}, claim: found.claim }))}`;
  });
  const reports = incidents.flatMap((id) => store.incident(id) ?? []).map(incidentSection);
  const copied = quotes.length > 0 ? quotes.join('\n') : reports.join('\n\n');
  if (copied === '') return;
  await vscode.env.clipboard.writeText(`${copied}\n`);
  announce('Copied as Markdown.');
}
