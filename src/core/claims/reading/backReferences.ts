import { groupOfWord } from '../language/groupOfWord';
import type { Count } from './counts';
import { kindOfCount } from './kindOfCount';

const anyone =
  /^(?:victims?|deceased|dead|people|men|man|women|woman|person|persons|others?|ones?|pair|couple|two|bodies|body|casualt(?:y|ies))$/iu;
/** Attacks that hurt one person, as a rule: what became of them is told after it. */
const woundings = new Set(['attack']);

/**
 * True for a count that only points back to people whose fate the text has told: "the two were killed" after "two
 * soldiers were killed", "he was shot dead" after "the attacker was shot dead".
 *
 * @param before the counts of the sentences before, and of its own sentence up to it, the nearest last
 */
export function pointsBack(count: Count, before: readonly (readonly Count[])[]): boolean {
  if (count.isDefinite !== true || count.isPart || count.cue === undefined) return false;
  const kind = kindOfCount(count);
  const isPronoun = count.affected === undefined && count.number.high === 1;
  const reach = isPronoun ? before.slice(-3) : before;
  return reach.some((counts) =>
    counts.some(
      (other) =>
        !other.isPart &&
        other.cue !== undefined &&
        kindOfCount(other) === kind &&
        other.cue.kind !== 'attack' &&
        (isSameNumber(count, other) || isSamePlural(count, other)) &&
        !(isPronoun && isVictimOfSubject(other)) &&
        mayBeSame(count, other),
    ),
  );
}

function isSameNumber(count: Count, other: Count): boolean {
  return other.number.low === count.number.low && other.number.high === count.number.high;
}

/** "the soldiers were killed when …" after "two soldiers were killed". */
function isSamePlural(count: Count, other: Count): boolean {
  const { low, high } = count.number;
  return low === undefined && high === undefined && headOf(count) !== '' && headOf(count) === headOf(other);
}

/** "killed a man before he was shot dead": a pronoun takes up who did it, not whom it was done to. */
function isVictimOfSubject({ cue, start }: Count): boolean {
  return cue?.active === true && start > cue.start;
}

function mayBeSame(count: Count, other: Count): boolean {
  const [head, told] = [headOf(count), headOf(other)];
  // "He was killed" may be said of anyone, so that "the attacker was killed" adds to it.
  if (told === '' && head !== '' && other.isDefinite === true) return false;
  // "The suspect was shot dead" is no word on the man he killed.
  if (groupOfWord(head) === 'insurgents' && told !== '' && groupOfWord(told) !== 'insurgents') return false;
  if (head === '' || told === '' || anyone.test(head)) return true;
  const [stem, toldStem] = [head, told].map((word) => word.toLowerCase().replace(/s$/, ''));
  return stem === toldStem || anyone.test(told);
}

function headOf({ affected }: Count): string {
  return /[\p{L}’'-]+$/u.exec(affected ?? '')?.[0] ?? '';
}

/**
 * True for someone stabbed or shot of whom a sentence after it tells what became of them.
 *
 * @param after the counts of the sentences after
 */
export function isToldAgain(count: Count, after: readonly (readonly Count[])[]): boolean {
  if (count.cue === undefined || !woundings.has(count.cue.kind) || kindOfCount(count) !== 'injured')
    return false;
  return after.some((counts) =>
    counts.some((other) => {
      const kind = kindOfCount(other);
      if (kind !== 'killed' && kind !== 'injured') return false;
      const isSame = other.number.low === count.number.low && other.number.high === count.number.high;
      return isSame && (other.isDefinite === true || count.number.high !== 1);
    }),
  );
}
