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
  const start = line.tokens[found.first]?.start ?? line.start;
  const end = line.tokens[found.last - 1]?.end ?? start;
  const text = line.text.slice(start, end);
  if (found.kind === 'place') {
    return {
      type: 'place',
      start,
      end,
      text,
      name: found.name,
      ...(found.country !== undefined && { country: found.country }),
    };
  }
  return {
    type: 'actor',
    start,
    end,
    text,
    named: found.named,
    actorType: found.actorType,
    ...(found.name !== undefined && { name: found.name }),
  };
}

/** The words of a range of tokens as they stand in the text. */
export function wordsOf(line: Line, first: number, last: number): string {
  return line.text.slice(line.tokens[first]?.start ?? 0, line.tokens[last - 1]?.end ?? 0);
}
