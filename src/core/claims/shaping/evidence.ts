import type { Selector } from '../../anchor/selector';
import type { Mention } from '../../recognise/mention';
import { figureFromNumber } from '../figure';
import type { Claim } from '../schema';
import { addSpan } from './spans';

/** The fields that words elsewhere in an article can be evidence for. */
export const evidenceFields = [
  'claimant',
  'place',
  'date',
  'actor',
  'affected',
  'figure',
  'object',
  'said',
  'caveat',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];

const likely: Readonly<Record<Mention['type'], readonly EvidenceField[]>> = {
  actor: ['claimant', 'actor', 'affected'],
  place: ['place'],
  date: ['date', 'said'],
  number: ['figure'],
};

/** All fields that words can be evidence for, the likeliest first. */
export function fieldsFor(mention: Mention | undefined): EvidenceField[] {
  return [...new Set([...(mention ? likely[mention.type] : []), ...evidenceFields])];
}

/**
 * The claim with words as evidence for a field. A field that says nothing yet takes what the words say; one that does
 * keeps the analyst's word.
 *
 * @param mention what the words name, when the recogniser knows
 * @returns the same claim when nothing changes
 */
export function addEvidence(
  claim: Claim,
  words: Selector,
  field: EvidenceField,
  mention: Mention | undefined,
): Claim {
  const changed = addSpan(claim, words, field);
  return changed === claim || claim[field] !== undefined
    ? changed
    : { ...changed, ...valueOf(field, words.exact, mention) };
}

function valueOf(field: EvidenceField, exact: string, mention: Mention | undefined): Partial<Claim> {
  const words = exact.replace(/\s+/g, ' ').trim();
  switch (field) {
    case 'claimant':
    case 'actor':
    case 'place':
      return { [field]: nameOf(mention) ?? words };
    case 'affected':
    case 'object':
    case 'caveat':
      return { [field]: words };
    case 'date':
    case 'said':
      return mention?.type === 'date' && mention.date !== undefined ? { [field]: mention.date } : {};
    case 'figure':
      return mention?.type === 'number' ? { figure: figureFromNumber(mention) } : {};
  }
}

function nameOf(mention: Mention | undefined): string | undefined {
  return mention?.type === 'actor' || mention?.type === 'place' ? mention.name : undefined;
}
