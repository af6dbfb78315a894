import type { Token } from '../../text/tokens';
import type { Line } from '../line';
import type { TaggedSpan } from '../tagger/labels';

/** Tokens of the longest dateline: "SARAJEVO, Bosnia and Herzegovina, Nov. 3 (Reuters) —". */
const longest = 16;

/**
 * Spans of a line without a name that runs from its dateline into the report: in "PRISTINA — Kosovo police" the town and
 * the police are two. A town in capitals that opens a dateline is a place, whatever it looks like.
 */
export function partedAtDateline(line: Line, spans: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const dash = dashOf(line);
  if (dash === undefined || !spans.some(({ first }) => first < dash.first)) return spans;
  return spans.flatMap((span): TaggedSpan[] => {
    const { first, last } = span;
    if (first >= dash.first) return [span];
    const opening: TaggedSpan =
      first === 0 && isTown(line.tokens.slice(first, Math.min(last, dash.first)))
        ? { ...span, kind: 'place', last: Math.min(last, dash.first) }
        : { ...span, last: Math.min(last, dash.first) };
    return last > dash.last ? [opening, { ...span, first: dash.last }] : [opening];
  });
}

/** Where the dash between a dateline and its report stands. */
function dashOf({ tokens }: Line): { first: number; last: number } | undefined {
  if (tokens[0]?.upper !== true) return undefined;
  for (let at = 1; at < Math.min(tokens.length, longest); at++) {
    const token = tokens[at] as Token;
    if (/^(?:[—–-]|--)$/u.test(token.text) && token.start > (tokens[at - 1]?.end ?? 0)) {
      const next = tokens[at + 1];
      return { first: at, last: next?.text === token.text ? at + 2 : at + 1 };
    }
    if (token.kind === 'word' && !token.capital && token.lower !== 'and') return undefined;
  }
  return undefined;
}

function isTown(tokens: readonly Token[]): boolean {
  return tokens.every(({ upper, kind }) => upper || kind === 'punctuation');
}
