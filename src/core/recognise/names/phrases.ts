import { tokenise } from '../../text/tokens';
import { textOf } from '../line';
import type { Line } from '../line';
import type { FoundNameSense, Lookup } from './documentContext';
import type { FoundName } from './foundName';

/** A name of several words, by which the rest of the article is searched. */
export interface Phrase {
  /** Folded, with a blank between two. */
  readonly words: string;
  readonly sense: FoundNameSense;
}

/** Longer names are not looked for again. */
const mostWords = 6;

/** The names of two words or more among those of a line: places as they are written, actors without title and description. */
export function phrasesOf(line: Line, names: readonly FoundName[]): Phrase[] {
  return names.flatMap((name) => {
    if (name.kind === 'other') return [];
    if (name.kind === 'place') {
      const { first, last, ...sense } = name;
      return phrase(textOf(line, first, last), sense);
    }
    const { actorType, named } = name;
    if (!named || name.name === undefined) return [];
    return phrase(name.name, { kind: 'actor', actorType, named, name: name.name });
  });
}

function phrase(text: string, sense: FoundNameSense): Phrase[] {
  if (!text.includes(' ')) return [];
  const tokens = tokenise(text);
  if (tokens.length < 2 || tokens.length > mostWords || !tokens.every(({ kind }) => kind === 'word'))
    return [];
  if (!tokens[0]?.capital || !tokens.at(-1)?.capital) return [];
  return [{ words: tokens.map(({ folded }) => folded).join(' '), sense }];
}

/** The longest of the article's phrases that begins at a token, where no other name stands. */
export function phraseAt(
  { tokens }: Line,
  at: number,
  covered: Uint8Array,
  phrases: Lookup<FoundNameSense>,
): FoundName | undefined {
  let found: FoundName | undefined;
  let words = '';
  for (let last = at; last < at + mostWords && last < tokens.length; last++) {
    const token = tokens[last];
    if (token?.kind !== 'word' || covered[last] === 1) break;
    words += (last > at ? ' ' : '') + token.folded;
    const sense = last > at && token.capital ? phrases.get(words) : undefined;
    if (sense !== undefined) found = { ...sense, first: at, last: last + 1 };
  }
  return found;
}
