import { spanOf } from '../line';
import type { Line } from '../line';
import type { ActorMention, ActorType, PlaceMention } from '../mention';

/** An actor or place found in a line, by the tokens it covers (`last` exclusive). */
export type FoundName =
  | {
      readonly kind: 'actor';
      readonly first: number;
      readonly last: number;
      readonly actorType: ActorType;
      readonly named: boolean;
      readonly name?: string;
      readonly abbreviation?: string;
    }
  | {
      readonly kind: 'place';
      readonly first: number;
      readonly last: number;
      readonly name: string;
      readonly country?: string;
    }
  /** A name that is neither; it keeps its words from being taken for one. */
  | { readonly kind: 'other'; readonly first: number; readonly last: number };

/** The mention of a found name, if it is one. */
export function nameMention(line: Line, found: FoundName): ActorMention | PlaceMention | undefined {
  if (found.kind === 'other') return undefined;
  const span = spanOf(line, found);
  if (found.kind === 'place') {
    return {
      type: 'place',
      ...span,
      name: found.name,
      ...(found.country !== undefined && { country: found.country }),
    };
  }
  return {
    type: 'actor',
    ...span,
    named: found.named,
    actorType: found.actorType,
    ...(found.name !== undefined && { name: found.name }),
  };
}
