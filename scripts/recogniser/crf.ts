import { labelCount, mayFollow } from '../../src/core/recognise/tagger/labels';
import { Random } from './random';

/** One sentence to learn from: the features of each place and the label a reader gave it. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
  /** Whose guideline the labels follow; each has weights of its own beside the shared ones. */
  readonly style: number;
}

/** Weights of features, and of one label after another (row the earlier one; a last row begins a sentence). */
export interface Weights {
  readonly rows: ReadonlyMap<number, number>;
  readonly emission: Float32Array;
  readonly transition: Float32Array;
}

const T = labelCount;

/** Rounds after which the weights count for the mean. */
const settling = 3;

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by AdaGrad (Duchi, Hazan and Singer
 * 2011). Guidelines differ between sources, so every feature has a shared weight and one for each style (Daumé 2007,
 * "Frustratingly easy domain adaptation").
 * @param wanted the style whose weights are added to the shared ones in the result
 */
export function trainCrf(
  examples: readonly Example[],
  wanted: number,
  { styles = 2, rounds = 14, rate = 0.12, decay = 2e-6, least = 10, boldness = 0.6 } = {},
): Weights {
  const rows = countFeatures(examples, least);
  const perStyle = rows.size * T;
  const emission = new Float32Array(perStyle * (styles + 1));
  const squares = new Float32Array(emission.length);
  const transition = new Float32Array((T + 1) * T);
  const transitionSquares = new Float32Array(transition.length);
  const random = new Random(7);
  const dense = examples.map((example) => ({
    ...example,
    features: example.features.map((ids) =>
      Int32Array.from([...ids].flatMap((id) => (rows.has(id) ? [rows.get(id) as number] : []))),
    ),
  }));
  const sums = new Float64Array(emission.length);
  const transitionSums = new Float64Array(transition.length);
  for (let round = 0; round < rounds; round++) {
    for (const index of random.shuffled(dense.length)) {
      const example = dense[index] as Example;
      const offsets = [0, perStyle * (1 + example.style)];
      const gradient = expectations(example, emission, offsets, transition);
      for (const [at, ids] of example.features.entries()) {
        for (let label = 0; label < T; label++) {
          const slope = gradient.places[at * T + label] as number;
          if (Math.abs(slope) < 1e-4) continue;
          for (const id of ids) {
            for (const offset of offsets) {
              const slot = offset + id * T + label;
              const g = slope - decay * dense.length * (emission[slot] as number);
              squares[slot] = (squares[slot] as number) + g * g;
              emission[slot] =
                (emission[slot] as number) + (rate * g) / (Math.sqrt(squares[slot] as number) + 1e-3);
            }
          }
        }
      }
      for (let slot = 0; slot < transition.length; slot++) {
        const g = gradient.transitions[slot] as number;
        if (g === 0) continue;
        transitionSquares[slot] = (transitionSquares[slot] as number) + g * g;
        transition[slot] =
          (transition[slot] as number) + (rate * g) / (Math.sqrt(transitionSquares[slot] as number) + 1e-3);
      }
    }
    if (round < settling) continue;
    for (let slot = 0; slot < emission.length; slot++)
      sums[slot] = (sums[slot] as number) + (emission[slot] as number);
    for (let slot = 0; slot < transition.length; slot++)
      transitionSums[slot] = (transitionSums[slot] as number) + (transition[slot] as number);
  }
  // The mean over the later rounds errs less than where the last one happened to stop (Polyak and Juditsky 1992).
  const counted = rounds - settling;
  for (let slot = 0; slot < emission.length; slot++) emission[slot] = (sums[slot] as number) / counted;
  for (let slot = 0; slot < transition.length; slot++)
    transition[slot] = (transitionSums[slot] as number) / counted;
  // A missed mention costs the analyst more than one too many, and training alone leans to caution.
  for (let before = 0; before <= T; before++)
    transition[before * T] = (transition[before * T] as number) - boldness;
  const merged = new Float32Array(perStyle);
  const own = perStyle * (1 + wanted);
  for (let slot = 0; slot < perStyle; slot++)
    merged[slot] = (emission[slot] as number) + (emission[own + slot] as number);
  return { rows, emission: merged, transition };
}

/** A feature seen less often teaches noise; each of the rest gets a row, in the order of first sight. */
function countFeatures(examples: readonly Example[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const ids of features) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [id, count] of counts) if (count >= least) rows.set(id, rows.size);
  return rows;
}

/** Observed less expected counts (forward-backward, rescaled at each place). */
function expectations(
  { features, labels }: Example,
  emission: Float32Array,
  offsets: readonly number[],
  transition: Float32Array,
): { places: Float32Array; transitions: Float32Array } {
  const n = features.length;
  const potential = new Float64Array(n * T);
  for (let at = 0; at < n; at++) {
    const scores = new Float64Array(T);
    for (const id of features[at] as Int32Array)
      for (const offset of offsets)
        for (let label = 0; label < T; label++)
          scores[label] = (scores[label] as number) + (emission[offset + id * T + label] as number);
    const top = Math.max(...scores);
    for (let label = 0; label < T; label++)
      potential[at * T + label] = Math.exp((scores[label] as number) - top);
  }
  const steps = stepPotentials(transition);
  const forward = new Float64Array(n * T);
  const scale = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    let sum = 0;
    for (let label = 0; label < T; label++) {
      let into = at === 0 ? (steps[T * T + label] as number) : 0;
      if (at > 0)
        for (let before = 0; before < T; before++)
          into += (forward[(at - 1) * T + before] as number) * (steps[before * T + label] as number);
      const value = into * (potential[at * T + label] as number);
      forward[at * T + label] = value;
      sum += value;
    }
    scale[at] = sum;
    for (let label = 0; label < T; label++)
      forward[at * T + label] = (forward[at * T + label] as number) / sum;
  }
  const backward = new Float64Array(n * T).fill(1, (n - 1) * T);
  for (let at = n - 2; at >= 0; at--) {
    for (let label = 0; label < T; label++) {
      let sum = 0;
      for (let after = 0; after < T; after++)
        sum +=
          (steps[label * T + after] as number) *
          (potential[(at + 1) * T + after] as number) *
          (backward[(at + 1) * T + after] as number);
      backward[at * T + label] = sum / (scale[at + 1] as number);
    }
  }
  const places = new Float32Array(n * T);
  const transitions = new Float32Array((T + 1) * T);
  for (let at = 0; at < n; at++) {
    for (let label = 0; label < T; label++)
      places[at * T + label] = -(forward[at * T + label] as number) * (backward[at * T + label] as number);
    const gold = labels[at] as number;
    places[at * T + gold] = (places[at * T + gold] as number) + 1;
    const goldBefore = at === 0 ? T : (labels[at - 1] as number);
    transitions[goldBefore * T + gold] = (transitions[goldBefore * T + gold] as number) + 1;
    for (let label = 0; label < T; label++) {
      const out =
        ((potential[at * T + label] as number) * (backward[at * T + label] as number)) /
        (scale[at] as number);
      if (at === 0) {
        const slot = T * T + label;
        transitions[slot] = (transitions[slot] as number) - (steps[slot] as number) * out;
        continue;
      }
      for (let before = 0; before < T; before++) {
        const slot = before * T + label;
        transitions[slot] =
          (transitions[slot] as number) -
          (forward[(at - 1) * T + before] as number) * (steps[slot] as number) * out;
      }
    }
  }
  return { places, transitions };
}

function stepPotentials(transition: Float32Array): Float64Array {
  const steps = new Float64Array(transition.length);
  for (let before = 0; before <= T; before++)
    for (let label = 0; label < T; label++)
      steps[before * T + label] =
        before < T && mayFollow(before, label)
          ? Math.exp(transition[before * T + label] as number)
          : before === T && mayFollow(0, label)
            ? Math.exp(transition[T * T + label] as number)
            : 0;
  return steps;
}
