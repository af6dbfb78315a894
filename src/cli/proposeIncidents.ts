import { describeStatement } from '../core/claims/describeClaim';
import type { ProposedAssignment, Proposals } from '../core/incidents/assigning/proposals';
import { toProposalsJson } from '../core/incidents/assigning/proposalsJson';
import { proposeIncidents } from '../core/incidents/assigning/proposeIncidents';
import type { Locator } from '../core/incidents/assigning/spots';
import { groupBy } from '../core/incidents/groupBy';
import type { IncidentBook } from '../core/incidents/incidentBook';
import { rememberingFinder } from '../core/incidents/locating/rememberingFinder';
import { locate } from '../core/recognise/gazetteer/locatePlaces';
import { oneLine } from '../core/text/plainLine';
import { CommandError } from './command';
import type { Terminal } from './command';
import { readKnowledgeFiles } from './knowledge';
import { remarkLine } from './problemLines';

/**
 * Prints which incidents the unassigned claims of a book seem to be about, and which incidents are one.
 *
 * @param format `text` for people; standard error tells when the gazetteer is missing and places go by name alone
 */
export async function printProposals(
  book: IncidentBook,
  format: 'json' | 'text',
  terminal: Terminal,
): Promise<void> {
  const proposals = proposeIncidents(book, await shippedLocator(terminal));
  terminal.out(
    format === 'json' ? `${JSON.stringify(toProposalsJson(proposals))}\n` : proposalsText(proposals),
  );
}

async function shippedLocator(terminal: Terminal): Promise<Locator | undefined> {
  try {
    const { gazetteer } = await readKnowledgeFiles();
    if (!gazetteer) return undefined;
    const finder = rememberingFinder(gazetteer);
    return (places) => locate(places, finder);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.err(remarkLine(`${error.message}; places are told apart by their names alone.`));
    return undefined;
  }
}

/** Proposals for people: each incident with the claims it would get, then what would be merged or made a part. */
export function proposalsText({ assignments, incidents, merges, parts }: Proposals): string {
  const byIncident = groupBy(assignments, ({ incident }) => incident);
  const made = new Map(incidents.map((incident) => [incident.id, incident]));
  const blocks = [...byIncident].map(([id, claims]) => {
    const proposed = made.get(id);
    const partOf = proposed?.partOf === undefined ? '' : `, part of ${proposed.partOf}`;
    const head = proposed ? `${id} (new${partOf})` : id;
    return [head, ...claims.flatMap(claimLines)].map(oneLine).join('\n');
  });
  const sure = (confidence: number): string => `${Math.round(100 * confidence)} %`;
  const others = [
    ...merges.map(
      ({ from, into, confidence, why }) => `Merge ${from} into ${into}? ${sure(confidence)}: ${why}`,
    ),
    ...parts.map(
      ({ part, whole, confidence, why }) => `${part} part of ${whole}? ${sure(confidence)}: ${why}`,
    ),
  ];
  if (others.length > 0) blocks.push(others.map(oneLine).join('\n'));
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : 'Nothing to propose.\n';
}

function claimLines({ ref, confidence, why }: ProposedAssignment): string[] {
  return [
    `  ${ref.name} ${ref.claim.id}: ${describeStatement(ref.claim)}`,
    `    ${Math.round(100 * confidence)} %${why === '' ? '' : `: ${why}`}`,
  ];
}
