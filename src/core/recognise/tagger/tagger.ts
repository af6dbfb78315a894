import type { Token } from '../../text/tokens';
import type { Line } from '../line';
import type { FoundName } from '../names/foundName';
import type { HashTable } from './hashTable';
import type { TaggedSpan } from './labels';
import { labelCount as T, mayFollow, spansOf } from './labels';
import { featuresAt, localCount, reach, readSequences, wordAt } from './sequence';
import type { Sequence } from './sequence';
import type { WordFeatures, WordKnowledge } from './wordFeatures';
import { wordFeatures } from './wordFeatures';

/** Learned weights: a row of scores for each feature, and scores for one label after another. */
export interface TaggerWeights {
  readonly rows: HashTable;
  /** `labelCount` scores a row. */
  readonly emission: Float32Array;
  /** Row the earlier label, column the later; a last row begins a sentence. */
  readonly transition: Float32Array;
}

/** A word with the scores it adds to each label at each distance (-2 … 2). */
interface ScoredWord extends WordFeatures {
  readonly scores: Float32Array;
}

/** Words remembered; an article has some thousands, and memory stays bounded. */
const mostWords = 20_000;

/**
 * Tags actors and places in a line: a linear-chain model over words, their neighbours, their clusters, and what the rules
 * guess, decoded by Viterbi's algorithm.
 */
export class Tagger {
  private words = new Map<string, ScoredWord>();

  private readonly weights: TaggerWeights;
  private readonly knowledge: WordKnowledge;
  private readonly edgeScores: Float32Array;

  constructor(weights: TaggerWeights, knowledge: WordKnowledge) {
    this.weights = weights;
    this.knowledge = knowledge;
    this.edgeScores = this.scoresOf(wordAt([], 0));
  }

  /**
   * The spans of a line, sorted, never overlapping.
   * @param guesses what the rules found, sorted; @param taken for each token, 1 where it belongs to a date
   */
  tag(line: Line, guesses: readonly FoundName[], taken: Uint8Array): TaggedSpan[] {
    const spans: TaggedSpan[] = [];
    for (const sequence of readSequences(line, guesses, taken, this.wordOf)) {
      for (const span of spansOf(this.decode(sequence), sequence.first)) spans.push(span);
    }
    return spans;
  }

  private readonly wordOf = (token: Token): ScoredWord => {
    const known = this.words.get(token.text);
    if (known !== undefined) return known;
    const features = wordFeatures(token, this.knowledge);
    const made = { ...features, scores: this.scoresOf(features) };
    if (this.words.size >= mostWords) this.words = new Map();
    this.words.set(token.text, made);
    return made;
  };

  private scoresOf(word: WordFeatures): Float32Array {
    const scores = new Float32Array((2 * reach + 1) * T);
    for (let distance = -reach; distance <= reach; distance++)
      for (const id of featuresAt(word, distance)) this.add(id, scores, (distance + reach) * T);
    return scores;
  }

  private add(id: number, scores: Float32Array, at: number): void {
    const row = this.weights.rows.find(id);
    if (row < 0) return;
    const { emission } = this.weights;
    for (let label = 0, from = row * T; label < T; label++)
      scores[at + label] = (scores[at + label] as number) + (emission[from + label] as number);
  }

  private decode({ words, local }: Sequence): Uint8Array {
    const count = words.length;
    const { rows, emission, transition } = this.weights;
    const scores = new Float32Array(count * T);
    for (let at = 0; at < count; at++) {
      const to = at * T;
      for (let distance = -reach; distance <= reach; distance++) {
        const word = words[at + distance] as ScoredWord | undefined;
        const from = word === undefined ? this.edgeScores : word.scores;
        const offset = (distance + reach) * T;
        for (let label = 0; label < T; label++)
          scores[to + label] = (scores[to + label] as number) + (from[offset + label] as number);
      }
      for (let slot = at * localCount, end = slot + localCount; slot < end; slot++) {
        const from = rows.find(local[slot] as number) * T;
        if (from < 0) continue;
        for (let label = 0; label < T; label++)
          scores[to + label] = (scores[to + label] as number) + (emission[from + label] as number);
      }
    }
    return bestPath(scores, count, transition);
  }
}

/** The labels that may stand before each label. */
const predecessors: readonly Uint8Array[] = Array.from({ length: T }, (_, label) =>
  Uint8Array.from(
    Array.from({ length: T }, (_label, before) => before).filter((before) => mayFollow(before, label)),
  ),
);

/** The labels with the highest sum of scores; `scores` is overwritten. */
function bestPath(scores: Float32Array, count: number, transition: Float32Array): Uint8Array {
  const back = new Uint8Array(count * T);
  for (let label = 0; label < T; label++)
    scores[label] = mayFollow(0, label)
      ? (scores[label] as number) + (transition[T * T + label] as number)
      : -Infinity;
  for (let at = 1; at < count; at++) {
    const row = at * T;
    for (let label = 0; label < T; label++) {
      const befores = predecessors[label] as Uint8Array;
      let best = -Infinity;
      let from = 0;
      for (let index = 0; index < befores.length; index++) {
        const before = befores[index] as number;
        const score = (scores[row - T + before] as number) + (transition[before * T + label] as number);
        if (score > best) {
          best = score;
          from = before;
        }
      }
      scores[row + label] = (scores[row + label] as number) + best;
      back[row + label] = from;
    }
  }
  const path = new Uint8Array(count);
  let label = 0;
  for (let other = 1; other < T; other++)
    if ((scores[(count - 1) * T + other] as number) > (scores[(count - 1) * T + label] as number))
      label = other;
  for (let at = count - 1; at >= 0; at--) {
    path[at] = label;
    label = back[at * T + label] as number;
  }
  return path;
}
