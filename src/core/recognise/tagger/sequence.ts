import type { Token } from '../../text/tokens';
import type { Line } from '../line';
import { actorTypes } from '../mention';
import type { FoundName } from '../names/foundName';
import type { WordFeatures } from './wordFeatures';
import { mix } from './wordFeatures';

/** How far the words around a word are told of. */
export const reach = 2;

const edge: WordFeatures = (() => {
  const id = mix(11, 11);
  return { own: [id], near: [id], far: [id], word: id, shape: id, fine: id, coarse: id };
})();

/** What one sentence of a line offers to the tagger. */
export interface Sequence {
  /** Index of its first token in the line. */
  readonly first: number;
  readonly words: readonly WordFeatures[];
  /** Features of each place that are no sum over single words, {@link localCount} for each place in turn. */
  readonly local: Int32Array;
}

/** The features of a word at a distance from the place they are told of (-2 … 2). */
export function featuresAt(word: WordFeatures, distance: number): readonly number[] {
  const ids = distance === 0 ? word.own : Math.abs(distance) === 1 ? word.near : word.far;
  return distance === 0 ? ids : ids.map((id) => mix(id, 100 + distance));
}

/** The word at a place of a sentence, or the mark of its edge. */
export function wordAt(words: readonly WordFeatures[], at: number): WordFeatures {
  return words[at] ?? edge;
}

/** Gives what a single word says; words repeat, so whoever gives it remembers it. */
export type WordReader = (token: Token) => WordFeatures;

/**
 * Makes the sentences of a line ready for the tagger.
 * @param guesses what rules found in the line, sorted; the tagger learns how far to trust them
 * @param taken for each token, 1 where it belongs to a date
 */
export function readSequences(
  line: Line,
  guesses: readonly FoundName[],
  taken: Uint8Array,
  wordOf: WordReader,
): Sequence[] {
  const { tokens, sentenceOf } = line;
  const guessed = guessLabels(tokens.length, guesses);
  const sequences: Sequence[] = [];
  for (let first = 0; first < tokens.length;) {
    let last = first + 1;
    while (last < tokens.length && sentenceOf[last] === sentenceOf[first]) last++;
    const words: WordFeatures[] = [];
    for (let at = first; at < last; at++) words.push(wordOf(tokens[at] as Token));
    const local = new Int32Array(words.length * localCount);
    for (let at = first; at < last; at++) writeLocal(local, line, words, first, at, guessed, taken);
    sequences.push({ first, words, local });
    first = last;
  }
  return sequences;
}

/** How many features {@link Sequence.local} holds for each place. */
export const localCount = 13;

function writeLocal(
  local: Int32Array,
  line: Line,
  words: readonly WordFeatures[],
  first: number,
  at: number,
  guessed: Uint8Array,
  taken: Uint8Array,
): void {
  const place = at - first;
  const word = wordAt(words, place);
  const before = wordAt(words, place - 1);
  const after = wordAt(words, place + 1);
  const guess = guessed[at] as number;
  const guessBefore = place > 0 ? (guessed[at - 1] as number) : edgeGuess;
  const guessAfter = place + 1 < words.length ? (guessed[at + 1] as number) : edgeGuess;
  const stand = (line.opens[at] as number) + 2 * (line.headline ? 1 : 0) + 4 * (taken[at] as number);
  let slot = place * localCount;
  local[slot++] = mix(201, guess);
  local[slot++] = mix(204, guess * 128 + guessBefore);
  local[slot++] = mix(205, guess * 128 + guessAfter);
  local[slot++] = mix(mix(207, guess), word.coarse);
  local[slot++] = mix(mix(208, stand), word.shape);
  local[slot++] = mix(mix(210, before.word), word.word);
  local[slot++] = mix(mix(211, word.word), after.word);
  local[slot++] = mix(mix(212, before.fine), word.fine);
  local[slot++] = mix(mix(213, word.fine), after.fine);
  local[slot++] = mix(mix(214, before.coarse), after.coarse);
  local[slot++] = mix(mix(mix(217, before.shape), word.shape), after.shape);
  local[slot++] = mix(mix(mix(218, before.coarse), word.coarse), after.coarse);
  local[slot++] = mix(mix(221, word.word), guess);
}

/** The guess beyond a sentence's edges. */
const edgeGuess = 99;

/** For each token what the rules guess: 0 nothing, else a kind and whether a name begins or goes on. */
function guessLabels(count: number, guesses: readonly FoundName[]): Uint8Array {
  const labels = new Uint8Array(count);
  for (const guess of guesses) {
    const kind = guessKind(guess);
    for (let at = guess.first; at < guess.last; at++) labels[at] = 1 + 2 * kind + (at > guess.first ? 1 : 0);
  }
  return labels;
}

function guessKind(guess: FoundName): number {
  if (guess.kind === 'other') return 0;
  if (guess.kind === 'place') return guess.country !== undefined && guess.country === guess.name ? 1 : 2;
  return 3 + actorTypes.indexOf(guess.actorType) * 2 + (guess.named ? 1 : 0);
}
