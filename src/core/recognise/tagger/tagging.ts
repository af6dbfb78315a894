import type { Line } from '../line';
import type { ActorType } from '../mention';
import type { FoundName } from '../names/foundName';
import { likeliestType, typeFeatures } from './actorTyper';
import type { TypeWeights } from './actorTyper';
import type { TaggedSpan } from './labels';
import type { Tagger } from './tagger';
import type { Clusters } from './wordFeatures';

/** What was learned: where actors and places stand in a line, and of what type an actor is. */
export interface Tagging {
  readonly tagger: Tagger;
  readonly types: TypeWeights;
  readonly clusters: Clusters;
}

/** The type of an actor that the tagger found; `guess` is what the rules take its words for. */
export function actorTypeOf(
  { types, clusters }: Tagging,
  line: Line,
  span: TaggedSpan,
  guess: FoundName | undefined,
): ActorType {
  if (span.kind === 'person') return 'person';
  if (span.kind === 'people') return 'people';
  return likeliestType(typeFeatures(line, span, guess, clusters), types);
}
