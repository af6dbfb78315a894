import type { Token } from '../../text/tokens';
import { harmWords, phraseStops } from '../data/lexicon';
import type { Line } from '../line';
import { harmBefore, isPeople, participleFollows, participles, readPhrase } from './counted';
import type { FoundNumber } from './foundNumber';
import { unitWords } from './measures';

const vagueWords = new Set('several many numerous multiple'.split(' '));
const vaguePlurals = new Set('dozens scores hundreds thousands tens millions'.split(' '));

const indefinitePeople = new Set(
  'civilian soldier trooper policeman policewoman police officer constable guard child boy girl woman man student teacher journalist worker labourer laborer villager resident passerby bystander pedestrian driver elder tribesman militant insurgent terrorist rebel fighter gunman attacker assailant commander casualty person baby infant tourist farmer shopkeeper doctor nurse paramedic hostage prisoner marine sailor pilot general colonel sergeant captain major lieutenant cleric imam priest pilgrim citizen national passenger protester commando ranger peacekeeper foreigner politician bomber gunmen member guard couple family foreigner teenager knifeman settler engineer judge lawyer activist reporter photographer cameraman contractor volunteer'.split(
    ' ',
  ),
);

/** "no casualties", "without casualties", "zero deaths". */
export function readNone(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const word = tokens[at]?.lower;
  if (word !== 'no' && word !== 'without' && word !== 'zero') return undefined;
  let next = at + 1;
  if (tokens[next]?.lower === 'any') next++;
  while (
    next < at + 4 &&
    /^(?:civilian|military|human|immediate|reported|further|known|other|police|serious)$/.test(
      tokens[next]?.lower ?? '',
    )
  )
    next++;
  const noun = tokens[next]?.lower ?? '';
  if (!/^(?:casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|injur(?:y|ies)|wounded|losses)$/.test(noun))
    return undefined;
  // "No deaths were confirmed" and the like still claim zero; a question or "whether" would not stand so.
  return {
    first: at,
    last: next + 1,
    low: 0,
    high: 0,
    unit: 'people',
    counted: { first: word === 'no' || word === 'zero' ? at + 1 : next, last: next + 1 },
  };
}

/** "dozens of soldiers", "several people", "a few terrorists", "a number of officials", "several killed". */
export function readVague(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const word = tokens[at]?.lower ?? '';
  let last: number;
  if (vagueWords.has(word)) last = at + 1;
  else if (
    word === 'a' &&
    /^(?:few|handful|number|couple|group)$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 1]?.lower !== 'group'
  )
    last = at + 2;
  else if (vaguePlurals.has(word)) last = at + 1;
  else return undefined;
  if (tokens[last]?.lower === 'of' && vaguePlurals.has(tokens[last + 1]?.lower ?? '')) last += 2;
  const scaled = /^(?:dozen|hundred|thousand|million)$/.test(tokens[last]?.lower ?? '');
  if (scaled) last++;
  const of = tokens[last]?.lower === 'of' ? 1 : 0;
  if (word === 'a' && tokens[at + 1]?.lower !== 'few' && of === 0) return undefined;
  const more = /^(?:more|other)$/.test(tokens[last + of]?.lower ?? '') ? 1 : 0;
  const phrase = readPhrase(tokens, last + of + more) ?? (more ? undefined : readPhrase(tokens, last + of));
  const next = tokens[last + of];
  const elliptical =
    next !== undefined && (participles.has(next.lower) || participleFollows(tokens, last + of));
  const people =
    phrase?.unit === 'people' || elliptical || (of === 0 && phrase === undefined && harmBefore(tokens, last));
  if (!people && !scaled && !vaguePlurals.has(word)) return undefined;
  if (!people && unitWords.has(next?.lower ?? '')) return undefined;
  return {
    first: at,
    last,
    wording: tokens
      .slice(at, last)
      .map((token) => token.lower)
      .join(' '),
    unit: people ? 'people' : 'things',
    ...(phrase?.counted && !elliptical && { counted: phrase.counted }),
  };
}

/** "a soldier was killed": one, where the sentence tells of harm to people. */
export function readIndefinite(
  line: Line,
  at: number,
  harmful: ReadonlySet<number>,
): FoundNumber | undefined {
  const { tokens } = line;
  const word = tokens[at]?.lower;
  if ((word !== 'a' && word !== 'an') || !harmful.has(line.sentenceOf[at] ?? 0)) return undefined;
  for (let next = at + 1; next < at + 6; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || phraseStops.has(token.lower)) return undefined;
    const following = tokens[next + 1];
    if (!indefinitePeople.has(token.lower) || isPeople(following) || following?.kind === 'possessive')
      continue;
    if (
      following?.kind === 'word' &&
      !phraseStops.has(following.lower) &&
      !harmWords.has(following.lower) &&
      !following.lower.endsWith('ed')
    )
      return undefined;
    return {
      first: at,
      last: at + 1,
      low: 1,
      high: 1,
      unit: 'people',
      counted: { first: at + 1, last: next + 1 },
    };
  }
  return undefined;
}

/** Indexes of the line's sentences that tell of harm. */
export function harmfulSentences(line: Line): ReadonlySet<number> {
  const harmful = new Set<number>();
  for (const [index, token] of line.tokens.entries()) {
    if (token.kind === 'word' && harmWords.has(token.lower)) harmful.add(line.sentenceOf[index] ?? 0);
  }
  return harmful;
}
