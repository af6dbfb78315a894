import { isNounForThing, looksLikePeople } from '../language/countableNouns';
import type { SentenceWords } from './sentenceWords';

/** One person's name; indexes of the sentence's words, `last` exclusive. */
export interface PersonName {
  readonly first: number;
  readonly last: number;
  /** How many words it has. */
  readonly words: number;
  /** How many people it names: two for "Umar and Usman" where the recogniser takes them together. */
  readonly people: number;
  /** False when only its capitals say that it is a name. */
  readonly sure: boolean;
}

const longestName = 6;
const particles = /^(?:bin|ibn|bint|al|el|ul|ur|von|van|de|la|du|dos|abu|der|den)$/;
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** The person's name that begins at a word: one that the recogniser knows, or two capitalised words and more. */
export function namesFrom(words: SentenceWords, at: number): PersonName | undefined {
  const known = words.personAt.get(at);
  if (known !== undefined) {
    let last = at;
    while ((words.tokens[last]?.start ?? Infinity) < known.end) last++;
    const people = words.tokens.slice(at, last).filter(({ lower }) => lower === 'and').length + 1;
    return { first: at, last, words: last - at, people, sure: true };
  }
  return capitals(words, at);
}

function capitals(words: SentenceWords, at: number): PersonName | undefined {
  let last = at;
  let count = 0;
  while (last < at + longestName) {
    const token = words.tokens[last];
    if (token?.kind !== 'word' || words.isOtherName[last] === true || words.isTaken[last] === true) break;
    if (words.cueAt.has(last) || words.numberAt.has(last)) break;
    const isParticle = last > at && particles.test(token.lower) && words.tokens[last + 1]?.capital === true;
    if (!token.capital && !isParticle) break;
    if (token.upper && token.text.length > 2) break;
    if (words.classes[last] !== 'word' && !isParticle) break;
    if (!isParticle) count++;
    last++;
    if (suffix.test(token.text)) break;
  }
  const next = words.tokens[last];
  // "Frontier Corps soldiers", "Russian Orthodox priests": what goes on in small letters is no name.
  const goesOn =
    next?.kind === 'word' &&
    words.classes[last] === 'word' &&
    (looksLikePeople(next.text) || isNounForThing(next.text));
  const isThing = isNounForThing(words.tokens[last - 1]?.text ?? '');
  const isPeoples = words.tokens.slice(at, last).every((token) => looksLikePeople(token.text));
  if (count < 2 || goesOn || isThing || isPeoples || words.tokens[last]?.kind === 'possessive')
    return undefined;
  return { first: at, last, words: count, people: 1, sure: false };
}
