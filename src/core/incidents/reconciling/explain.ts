import { describeClaimant } from '../../claims/describeClaim';
import { describeStanding } from '../describe';
import type { ClaimRef, ContestType, FigureSummary, NoteType, Standing } from '../incidentBook';
import { groupBy } from '../groupBy';
import { isOpen } from './voices';
import { formatCount } from '../../text/counted';

/** Why one thing about a figure is as it is, and the claims that make it so. */
export interface Explanation {
  /** What is explained. */
  readonly about: 'low' | 'high' | 'open' | 'contested' | 'left out' | 'sum' | 'sources' | 'note' | 'name';
  /** The number explained, where it is one. */
  readonly value?: number;
  /** The rule that holds: the type of a contest or a note, a claim's standing, what a number counts, who is who. */
  readonly because: string;
  readonly claims: readonly ClaimRef[];
}

/**
 * Explains every number and mark of a figure: both ends of its range, why it is open or contested, which claims stay
 * out and why, sums of parts, and how many independent claimants and sides there are.
 */
export function explainFigure(figure: FigureSummary): Explanation[] {
  const byId = groupBy(
    [...figure.claims.map(({ ref }) => ref), ...figure.sums.flatMap((sum) => sum.refs)],
    (ref) => ref.claim.id,
  );
  const named = (ids: readonly string[]) => ids.flatMap((id) => [...new Set(byId.get(id) ?? [])]);
  const standing = (wanted: Standing) => figure.claims.filter((claim) => claim.standing === wanted);
  const counted = standing('counted');
  const explanations: Explanation[] = [];
  if (figure.low !== undefined)
    explanations.push({ about: 'low', value: figure.low, because: 'lowest', claims: named(figure.lowSetBy) });
  if (figure.high !== undefined)
    explanations.push({
      about: 'high',
      value: figure.high,
      because: 'highest',
      claims: named(figure.highSetBy),
    });
  const open = counted.filter(isOpen).map(({ ref }) => ref);
  if (figure.open && open.length > 0) explanations.push({ about: 'open', because: 'open', claims: open });
  for (const { type, claims } of figure.reasons)
    explanations.push({ about: 'contested', because: type, claims: named(claims) });
  for (const [why, claims] of groupBy(figure.claims, (claim) => claim.standing)) {
    if (why !== 'counted')
      explanations.push({ about: 'left out', because: why, claims: claims.map(({ ref }) => ref) });
  }
  for (const { low, refs, counted: isUsed } of figure.sums)
    explanations.push({ about: 'sum', value: low, because: isUsed ? 'stands in' : 'check', claims: refs });
  for (const { type, claims } of figure.notes) {
    if (!leftOutToo.has(type)) explanations.push({ about: 'note', because: type, claims: named(claims) });
  }
  for (const [named, claims] of groupBy(namedAs(figure), ({ text }) => text))
    explanations.push({ about: 'name', because: named, claims: claims.map(({ ref }) => ref) });
  const { claimants, sides } = figure.sources;
  const rested = counted.length > 0 ? counted.map(({ ref }) => ref) : figure.sums.flatMap(({ refs }) => refs);
  explanations.push({ about: 'sources', value: claimants, because: 'claimants', claims: rested });
  if (sides > 0) explanations.push({ about: 'sources', value: sides, because: 'sides', claims: rested });
  return explanations;
}

/** Claims with a claimant who stands under a confirmed name. */
function namedAs({ claims }: FigureSummary): { readonly text: string; readonly ref: ClaimRef }[] {
  return claims.flatMap(({ ref, namedAs = [] }) =>
    namedAs.map(({ written, name }) => ({ text: `“${written}” is ${name}`, ref })),
  );
}

/** Notes that the standing of their claims tells already. */
const leftOutToo: ReadonlySet<NoteType> = new Set(['update', 'cumulative', 'headline', 'echo']);

const contests: Readonly<Record<ContestType, string>> = {
  'disjoint ranges': 'No number makes all of them true',
  'denial against assertion': 'One denies what another says',
  'group mismatch': 'They count the same people as different groups',
  'different actors': 'They name different actors',
  'different dates': 'They give different dates',
  'different places': 'They give different places',
  'sum of parts': 'The parts do not add up to the total',
};

const notes: Readonly<Partial<Record<string, string>>> = {
  provisional: 'Told as “so far”, so more agrees with it',
  'part of a total': 'Held against a total as a check only',
  subset: 'Names a part of itself, which is never added',
  'no number': 'Words only, which set no end of the range',
};

/** Why claims cannot all be true, as a clause: "No number makes all of them true". */
export function tellContest(type: ContestType): string {
  return contests[type];
}

/** An explanation as a sentence that names the claims: "4 is the lowest number given: Sheikh Rasheed Ahmad [a.txt k7f3q9m2]." */
export function tellExplanation({ about, value, because, claims }: Explanation): string {
  const list = claims.map(({ name, claim }) => `${describeClaimant(claim)} [${name} ${claim.id}]`).join('; ');
  return `${opening(about, value ?? 0, because)}${list === '' ? '' : `: ${list}`}.`;
}

function opening(about: Explanation['about'], value: number, because: string): string {
  const count = formatCount(value);
  switch (about) {
    case 'low':
      return `${count} is the lowest number given`;
    case 'high':
      return `${count} is the highest number given`;
    case 'open':
      return 'More is claimed to be possible';
    case 'contested':
      return contests[because as ContestType];
    case 'left out':
      return `Left out (${describeStanding(because as Standing)})`;
    case 'sum':
      return because === 'check'
        ? `The parts add up to ${count}, a check of the total`
        : `The parts add up to ${count}, which stands for a total that is not told`;
    case 'note':
      return notes[because] ?? because;
    case 'name':
      return `By the names file ${because}`;
    case 'sources':
      return because === 'sides'
        ? `${count} ${value === 1 ? 'side' : 'sides'} of the incident`
        : `${count} independent ${value === 1 ? 'claimant' : 'claimants'}, repeats counted once`;
  }
}
