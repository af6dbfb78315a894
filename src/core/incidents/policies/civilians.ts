import type { Subset } from '../../claims/schema';
import { countsOf, independentSources, refsOf } from './counts';
import type { Count } from './counts';
import type { Cell, CountedKind, PolicyEvent } from './policy';
import { highestOf, isVague, lowestOf, plainMeaning } from './vagueNumbers';

/** The least and the most civilians that are told to have been killed, or injured. */
export interface CivilianRange {
  readonly minimum: Cell;
  readonly maximum: Cell;
  /** How many independent sources it has. */
  readonly sources: number;
}

/**
 * Civilians only: from the lowest to the highest number of independent sources. People of unknown or mixed group may
 * be civilians, so that they raise the maximum but not the minimum; those among them who are told to be fighters stay
 * out. Words are read by their plain meaning.
 */
export function civilianRange(event: PolicyEvent, kind: CountedKind): CivilianRange | undefined {
  const counts = countsOf(event, kind);
  const civilians = counts.get('civilians') ?? [];
  const maybe = [...(counts.get('unknown') ?? []), ...(counts.get('mixed') ?? [])];
  const all = [...civilians, ...maybe];
  if (all.length === 0) return undefined;
  const least = civilians.reduce((low, count) => Math.min(low, lowestOf(count, plainMeaning)), Infinity);
  const setters = civilians.filter((count) => lowestOf(count, plainMeaning) === least);
  const most = all.reduce((high, count) => Math.max(high, mostCivilians(count)), 0);
  const raised = all.filter((count) => mostCivilians(count) === most);
  return {
    minimum:
      least < Infinity
        ? { value: least, rule: vagueRule(setters, 'minimum'), claims: refsOf(setters) }
        : { value: 0, rule: 'people of unknown group', claims: refsOf(maybe) },
    maximum: {
      value: most,
      rule: raised.every((count) => maybe.includes(count))
        ? 'people of unknown group'
        : vagueRule(raised, 'maximum'),
      claims: refsOf(raised),
      ...(raised.some(({ open }) => open) && { note: 'more is claimed to be possible' }),
    },
    sources: independentSources(all),
  };
}

function vagueRule(counts: readonly Count[], usual: string): string {
  return counts.length > 0 && counts.every(isVague) ? 'vague number' : usual;
}

/** The most civilians that a count allows for: of a mixed one without those it names as fighters. */
function mostCivilians(count: Count): number {
  const fighters = (count.ref.claim.figure?.includes ?? []).filter(isFighters);
  const subtracted = fighters.reduce((sum, { low = 0 }) => sum + low, 0);
  return Math.max(0, highestOf(count, plainMeaning) - subtracted);
}

function isFighters({ group }: Subset): boolean {
  return group === 'security forces' || group === 'insurgents';
}
