import { formatFigure } from './figure';
import { placeName, several } from './schema';
import type { Claim } from './schema';

/** A claim or a draft of one, as far as a description needs it. */
export type Describable = Pick<
  Claim,
  'kind' | 'figure' | 'affected' | 'group' | 'claimant' | 'actor' | 'place' | 'date' | 'stance' | 'object'
>;

/** Kinds that read after those they count: "4 soldiers killed", but "strength: 4 soldiers". */
const participles = new Set(['killed', 'injured', 'abducted', 'arrested', 'missing', 'displaced']);

/**
 * A count in words: "4 soldiers killed", "strength: 4 insurgents".
 *
 * @param number the count as it is said
 * @param counted who is counted: the source's words or a group; `unknown` is not said
 */
export function describeCount(kind: string, number: string, counted: string | undefined): string {
  const people = counted === undefined || counted === 'unknown' ? number : `${number} ${counted}`;
  return participles.has(kind) ? `${people} ${kind}` : `${kind}: ${people}`;
}

/** What is claimed in a few words: "more than 100 enemy personnel killed", "responsibility: Baloch Liberation Army". */
export function describeStatement(claim: Describable): string {
  if (claim.figure) {
    const { provisional, ...settled } = claim.figure;
    const counted = describeCount(claim.kind, formatFigure(settled), claim.affected ?? claim.group);
    return provisional === true ? `${counted} so far` : counted;
  }
  const subject = [several(claim.actor).join(', '), claim.object, claim.affected].filter((part) => part);
  return subject.length > 0 ? `${claim.kind}: ${subject.join(' – ')}` : claim.kind;
}

/** Who says so, as a reader would put it; claims without a claimant are the article's own. */
export function describeClaimant(claim: Describable): string {
  const claimants = several(claim.claimant);
  const name = claimants.length > 0 ? claimants.join(' and ') : 'the article itself';
  return claim.stance === undefined || claim.stance === 'asserts' ? name : `${name} (${claim.stance})`;
}

/** One line for a whole claim: statement, claimant, places, date. */
export function describeClaim(claim: Describable): string {
  const places = several(claim.place).map(placeName).join(', ');
  return [describeStatement(claim), describeClaimant(claim), places, claim.date ?? '']
    .filter((part) => part)
    .join(' · ');
}
