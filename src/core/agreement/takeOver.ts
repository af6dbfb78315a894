import type { Claim } from '../claims/schema';
import type { SidecarEdit } from '../sidecar/writing/editSidecar';
import type { ComparedUnit } from './measureAgreement';

/** One way to bring what a revision says of a statement into the sidecar as it is. */
export interface TakeOver {
  /** “Take main’s claim instead”. */
  readonly title: string;
  readonly edits: readonly SidecarEdit[];
}

/** Who is compared: the sidecar as it is, and a revision of it. */
export interface ComparedPair {
  readonly here: string;
  readonly revision: string;
}

/**
 * What can be done about a statement that a revision has otherwise than the sidecar: to leave it is always possible.
 *
 * @param freshId the id that the revision's claim gets beside this one, where its own is in use
 */
export function takeOversOf({ claims }: ComparedUnit, pair: ComparedPair, freshId: string): TakeOver[] {
  const of = (name: string): Claim | undefined => claims.find(({ annotator }) => annotator === name)?.claim;
  const [mine, theirs] = [of(pair.here), of(pair.revision)];
  if (!theirs) return mine ? [{ title: 'Delete this claim', edits: [removal(mine)] }] : [];
  if (!mine)
    return [{ title: `Take ${pair.revision}’s claim over`, edits: [{ type: 'add', claim: theirs }] }];
  const instead: SidecarEdit[] =
    mine.id === theirs.id
      ? [{ type: 'replace', claim: theirs, from: mine }]
      : [removal(mine), { type: 'add', claim: theirs }];
  const beside = mine.id === theirs.id ? { ...theirs, id: freshId } : theirs;
  return [
    { title: `Take ${pair.revision}’s claim instead`, edits: instead },
    { title: 'Keep both', edits: [{ type: 'add', claim: beside }] },
  ];
}

function removal(claim: Claim): SidecarEdit {
  return { type: 'remove', id: claim.id, from: claim };
}
