import type { Line } from '../line';
import { actorTypes } from '../mention';
import type { ActorType } from '../mention';
import type { FoundName } from '../names/foundName';
import { actorNouns } from '../data/lexicon';
import type { HashTable } from './hashTable';
import type { TaggedSpan } from './labels';
import { spanKinds } from './labels';
import type { Clusters } from './wordFeatures';
import { hashText, mix } from './wordFeatures';

/** Learned weights: a row of scores for each feature, one score a type. */
export interface TypeWeights {
  readonly rows: HashTable;
  readonly scores: Float32Array;
}

const prepositions = new Set(['of', 'for', 'to', 'in', 'from']);

/** What an actor's words and neighbours say of its type, as features. */
export function typeFeatures(
  line: Line,
  span: TaggedSpan,
  guess: FoundName | undefined,
  clusters: Clusters,
): number[] {
  const { tokens } = line;
  const word = (at: number): string => tokens[at]?.folded ?? '';
  const cluster = (at: number): number => clusters.fine(word(at));
  const kind = spanKinds.indexOf(span.kind);
  let head = span.last - 1;
  for (let at = span.first + 1; at < span.last; at++) {
    if (prepositions.has(word(at))) {
      head = at - 1;
      break;
    }
  }
  while (head > span.first && tokens[head]?.kind !== 'word') head--;
  const headCluster = cluster(head);
  const ids = [
    mix(301, kind),
    mix(302, hashText(word(head), 0)),
    mix(303, headCluster),
    mix(304, headCluster < 0 ? -1 : clusters.coarse(headCluster)),
    mix(305, hashText(word(head).slice(-3), 0)),
    mix(306, hashText(word(span.first - 1), 0)),
    mix(307, hashText(word(span.last), 0)),
    mix(308, cluster(span.last)),
    mix(309, Math.min(span.last - span.first, 4)),
    mix(310, tokens[head]?.upper ? 1 : 0),
    mix(mix(311, kind), hashText(actorNouns.get(word(head)) ?? '', 0)),
  ];
  for (let at = span.first; at < span.last; at++) {
    ids.push(mix(320, hashText(word(at), 0)), mix(321, cluster(at)));
    const noun = actorNouns.get(word(at));
    if (noun !== undefined) ids.push(mix(322, hashText(noun, 0)));
  }
  if (guess?.kind === 'actor')
    ids.push(mix(mix(330, kind), actorTypes.indexOf(guess.actorType) * 2 + (guess.named ? 1 : 0)));
  else ids.push(mix(331, guess === undefined ? 0 : 1));
  return ids;
}

/** The likeliest type of an actor by its features. */
export function likeliestType(features: readonly number[], weights: TypeWeights): ActorType {
  const sums = new Float32Array(actorTypes.length);
  for (const id of features) {
    const row = weights.rows.find(id);
    if (row < 0) continue;
    for (let type = 0, from = row * sums.length; type < sums.length; type++)
      sums[type] = (sums[type] as number) + (weights.scores[from + type] as number);
  }
  let best = 0;
  for (let type = 1; type < sums.length; type++)
    if ((sums[type] as number) > (sums[best] as number)) best = type;
  return actorTypes[best] as ActorType;
}
