import type { Token } from '../../text/tokens';
import { phraseStops } from '../data/lexicon';
import { isPeople } from './counted';
import { unitWords } from './measures';
import type { Quantity } from './quantity';

/** Years, clock times, ordinals, list numbers, identifiers, coordinates and the pronoun "one" are not counted. */
export function isCountable(
  tokens: readonly Token[],
  at: number,
  quantity: Quantity,
  money: boolean,
): boolean {
  const token = tokens[at];
  const after = tokens[quantity.next];
  const before = tokens[at - 1];
  if (token === undefined) return false;
  if (token.lower === 'one' && quantity.next === at + 1) return isCountingOne(before, after);
  if (token.kind !== 'number') return before?.lower !== 'chapter';
  if (money) return true;
  if (after !== undefined && !after.spaced && (after.kind === 'word' || /[:°/_&’']/.test(after.text))) {
    return unitWords.has(after.lower);
  }
  if (before !== undefined && !token.spaced && /[:°/_#.&’'-]/.test(before.text)) return false;
  if (/^(?:st|nd|rd|th)$/.test(after?.lower ?? '') || /^[ap]\.?m\.?$/.test(after?.lower ?? '')) return false;
  if (token.text.length > 6 && !token.text.includes(',') && !token.text.includes('.')) return false;
  const isYear = /^(?:1[89]|20)\d\d$/.test(token.text);
  if (isYear && (after?.kind !== 'word' || phraseStops.has(after.lower) || !isPeople(after))) return false;
  const listed = before === undefined && /^[.)]$/.test(after?.text ?? '');
  const numbered =
    before?.kind === 'word' &&
    before.spaced &&
    /^(?:no\.?|number|phase|article|section|chapter|page|resolution|level|route|highway|unit|sector|boeing|airbus|flight|group|division|day|class|grade|version|windows|channel|apollo|g|f|type|aged|age)$/.test(
      before.lower,
    );
  const named =
    before?.capital === true &&
    !isPeople(after) &&
    !/^[A-Z][a-z]+ing$/.test(before.text) &&
    at - 1 > 0 &&
    before.upper;
  return !listed && (!numbered || before.lower.startsWith('age')) && !named;
}

function isCountingOne(before: Token | undefined, after: Token | undefined): boolean {
  if (
    before !== undefined &&
    /^(?:no|any|some|every|each|this|that|which|the|another|only|’s|'s)$/.test(before.lower)
  )
    return isPeople(after) && before.lower !== 'no';
  if (after?.kind !== 'word') return false;
  return !phraseStops.has(after.lower) && !/^(?:another|day|who|whose|thing|can|of)$/.test(after.lower);
}
