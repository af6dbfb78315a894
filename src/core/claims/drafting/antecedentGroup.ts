import type { Count } from '../reading/counts';
import { kindOfCount } from '../reading/kindOfCount';
import { groupInWords, pointsElsewhere } from '../language/groupInWords';
import type { ToldGroup } from '../language/groupInWords';
import { groupOfWord } from '../language/groupOfWord';
import { partsOf } from './affected';
import type { AffectedContext } from './affected';

const pronouns = /^(?:he|she|him|himself|herself)$/iu;
const those = /\b(?:them|whom)\b/iu;
const fellows = /\b(?:colleagues?|comrades?|companions?|prisoners?|captives?)$/iu;
const longestLook = 400;

/**
 * The group of those for whom "of them", "others", "he" or a number without a noun stands; undefined when it is open.
 *
 * @param groupOf the group of other people counted
 */
export function antecedentGroup(
  context: AffectedContext,
  words: string | undefined,
  groupOf: (context: AffectedContext, words: string | undefined) => ToldGroup,
): ToldGroup | undefined {
  const { reading, sentenceIndex, count } = context;
  if (count === undefined) return undefined;
  const said = words ?? '';
  if (pronouns.test(reading.text.slice(count.start, count.end))) return groupOfSubject(context);
  if (said !== '' && !pointsElsewhere(said) && !fellows.test(said)) return undefined;
  if (count.number.high === 0 || (said === '' && saysWho(context))) return undefined;
  const { counts } = reading.sentence(sentenceIndex);
  const earlier = counts
    .slice(0, counts.indexOf(count))
    .filter((other) => !other.isPart && other.cue !== undefined && isVictimOrOrdinal(count, other));
  const same = earlier.filter((other) => other.cue === earlier.at(-1)?.cue);
  const told = groupOfAll(
    same.map(
      (other) =>
        groupOf(
          {
            reading,
            sentenceIndex,
            count: other,
            ...(other.cue && { cue: other.cue }),
            ...(context.speaker && { speaker: context.speaker }),
          },
          other.affected,
        ).group,
    ),
  );
  if (told === undefined) return those.test(said) ? groupBefore(context) : undefined;
  const last = same.at(-1);
  if (last === undefined || last.cue === undefined || !goesOn(context, said, last, told)) return undefined;
  const showsWho = said === '' || those.test(said);
  return {
    group: told,
    inferred: true,
    ...(showsWho && last.affected !== undefined && { words: last.affected }),
  };
}

/** True where parts named within the count say who they are: "injured 14, including two rescuers". */
function saysWho(context: AffectedContext): boolean {
  return partsOf(context).some(({ affected }) => affected !== undefined && !pointsElsewhere(affected));
}

/** Those who took part are meant only by "a fourth", never by a number alone. */
function isVictimOrOrdinal(count: Count, other: Count): boolean {
  return kindOfCount(other) !== 'strength' || /^(?:a|the)\s+\p{L}+(?:th|rd|nd)$/iu.test(count.number.text);
}

/** The one group they have; undefined when they have none, or several. */
function groupOfAll(told: readonly string[]): string | undefined {
  const [group = 'unknown'] = told;
  return group !== 'unknown' && group !== 'mixed' && new Set(told).size === 1 ? group : undefined;
}

/**
 * True where a count goes on with those counted before it. "Others" beside civilians, or beside someone single, may be
 * anyone; "one rebel was killed and several killed" makes no sense of the same people.
 */
function goesOn({ reading, count }: AffectedContext, said: string, last: Count, group: string): boolean {
  if (count === undefined || those.test(said) || fellows.test(said)) return true;
  // "twelve soldiers died in Gao, three in Mopti": one verb for both.
  if (kindOfCount(last) === kindOfCount(count)) return said === '' && last.cue === count.cue;
  if (said === '') return true;
  if (/\bmore$/iu.test(said)) return last.number.high !== 1;
  if (count.cue?.active === true || group === 'civilians') return false;
  const between = reading.text.slice(Math.max(last.end, last.cue?.end ?? 0), count.start);
  return group === 'insurgents' || (last.number.high !== 1 && /^\s*(?:,|and|while|\s)+$/u.test(between));
}

/** "Two of them suffered stab wounds": the people the sentence, or the one before it, speaks of. */
function groupBefore({ reading, sentenceIndex, count }: AffectedContext): ToldGroup | undefined {
  const { range } = reading.sentence(sentenceIndex);
  const before = reading.text.slice(range.start, count?.start ?? range.start);
  for (const match of before.matchAll(/(?:\bthe\s+|^)?([\p{L}-]+(?:s|men|people|force))\b(?!['’])/giu)) {
    const said = match[1] ?? '';
    const group = groupOfWord(said);
    if (group) return { group, inferred: true, words: said };
  }
  const last = reading.sentence(sentenceIndex - 1).counts.findLast(({ isPart }) => !isPart);
  const group = last && groupInWords(last.affected ?? '')?.group;
  return group === undefined || group === 'unknown' ? undefined : { group, inferred: true };
}

/** "he was shot dead": the one who did what the sentence, or the one before it, tells of. */
function groupOfSubject({ reading, sentenceIndex, count }: AffectedContext): ToldGroup | undefined {
  const { range } = reading.sentence(sentenceIndex);
  for (const { start } of [range, reading.sentence(sentenceIndex - 1).range]) {
    const before = reading.text.slice(
      Math.max(start, (count?.start ?? start) - longestLook),
      count?.start ?? start,
    );
    for (const noun of before.match(/[\p{L}-]+/gu) ?? []) {
      const group = groupOfWord(noun);
      if (group === 'insurgents' || group === 'security forces') return { group, inferred: true };
      if (/^(?:attacked|killed|stabbed|shot|wounded|injured|murdered|rammed|opened)$/iu.test(noun))
        return { group: 'insurgents', inferred: true };
      if (/^(?:was|were|is|are)$/iu.test(noun)) break;
    }
  }
  return undefined;
}
