import { actorTypes } from '../../src/core/recognise/mention';
import type { TypeExample } from './examples';
import { Random } from './random';
import type { LearnedScores } from './writeModel';

const T = actorTypes.length;

/** Learns the types of actors: multinomial logistic regression by AdaGrad. */
export function trainTypes(
  examples: readonly TypeExample[],
  { rounds = 15, rate = 0.15, decay = 1e-3 } = {},
): LearnedScores {
  const rows = new Map<number, number>();
  for (const { features } of examples) for (const id of features) if (!rows.has(id)) rows.set(id, rows.size);
  const scores = new Float32Array(rows.size * T);
  const squares = new Float32Array(scores.length);
  const random = new Random(11);
  for (let round = 0; round < rounds; round++) {
    for (const index of random.shuffled(examples.length)) {
      const { features, type } = examples[index] as TypeExample;
      const slots = features.map((id) => (rows.get(id) as number) * T);
      const sums = new Float64Array(T);
      for (const slot of slots)
        for (let at = 0; at < T; at++) sums[at] = (sums[at] as number) + (scores[slot + at] as number);
      const top = Math.max(...sums);
      let total = 0;
      for (let at = 0; at < T; at++) total += sums[at] = Math.exp((sums[at] as number) - top);
      for (const slot of slots) {
        for (let at = 0; at < T; at++) {
          const slope =
            (at === type ? 1 : 0) - (sums[at] as number) / total - decay * (scores[slot + at] as number);
          squares[slot + at] = (squares[slot + at] as number) + slope * slope;
          scores[slot + at] =
            (scores[slot + at] as number) + (rate * slope) / (Math.sqrt(squares[slot + at] as number) + 1e-3);
        }
      }
    }
  }
  return { rows, scores };
}
