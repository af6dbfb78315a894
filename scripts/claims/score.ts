import { casualtyKinds } from '../../src/core/claims/language/kindSets';
import { placeName, several } from '../../src/core/claims/schema';
import type { Suggestion } from '../../src/core/claims/suggesting/suggestion';
import { overlaps } from '../../src/core/text/ranges';
import { placeKey } from '../../src/core/recognise/gazetteer/placeKey';
import type { GoldClaim, GoldText } from './gold';

/** What was found in one text, beside what should have been. */
export interface Matched {
  readonly pairs: readonly { readonly gold: GoldClaim; readonly found: Suggestion }[];
  readonly missed: readonly GoldClaim[];
  readonly false: readonly Suggestion[];
}

/**
 * Pairs gold claims and suggestions one to one: a pair has the same kind, and for casualty claims the same low and high.
 * Of several that fit, those whose words overlap go together first; casualty claims need not overlap, others must.
 */
export function match(text: GoldText, suggestions: readonly Suggestion[]): Matched {
  const left = new Set(suggestions);
  const pairs: { gold: GoldClaim; found: Suggestion }[] = [];
  let missed = text.claims;
  for (const mustOverlap of [true, false]) {
    missed = missed.filter((gold) => {
      const range = rangeOf(text, gold);
      const found = [...left].find(
        (candidate) =>
          sameStatement(gold, candidate) &&
          (mustOverlap ? overlaps(candidate.span, range) : casualtyKinds.has(gold.kind)),
      );
      if (!found) return true;
      left.delete(found);
      pairs.push({ gold, found });
      return false;
    });
  }
  return { pairs, missed, false: [...left] };
}

function rangeOf(text: GoldText, { quote }: GoldClaim): { start: number; end: number } {
  const start = text.text.indexOf(quote);
  return { start, end: start + quote.length };
}

function sameStatement(gold: GoldClaim, { draft }: Suggestion): boolean {
  if (draft.kind !== gold.kind) return false;
  return (
    !casualtyKinds.has(gold.kind) || (draft.figure?.low === gold.low && draft.figure?.high === gold.high)
  );
}

/** A field of a right claim: is it right? Undefined where the reader gave nothing and nothing was found. */
export function fieldsRight({ gold, found }: Matched['pairs'][number]): Record<string, boolean | undefined> {
  const { claimant, place, date, as_of, group } = found.draft;
  const when = date ?? as_of;
  // What the reader left unknown and the suggestion marks as inferred is neither right nor wrong.
  const isGroupOpen =
    gold.group === undefined || (gold.group === 'unknown' && found.draft.group_inferred === true);
  return {
    claimant: sameNames(gold.claimant, several(claimant)),
    'claimant named': gold.claimant.length > 0 ? sameNames(gold.claimant, several(claimant)) : undefined,
    place: samePlaces(gold.place, several(place).map(placeName)),
    date: sameDates(gold.date, when),
    group: isGroupOpen ? undefined : (group ?? 'unknown') === gold.group,
  };
}

/**
 * Undefined where nothing was told and nothing found, and for a day without a year that the reader passed over. A stretch
 * that goes on is as right open as closed by the day of the report.
 */
function sameDates(gold: string | undefined, found: string | undefined): boolean | undefined {
  if (gold === undefined) return found === undefined || found.startsWith('XXXX') ? undefined : false;
  const [start, end] = gold.split('/');
  return gold === found || (end !== undefined && found === `${start}/..`);
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?|some|its|their)\s+/u, '')
    .replace(/[’']s?\b|[^\p{L}\p{N}\s]/gu, '')
    .trim();

function sameNames(gold: readonly string[], found: readonly string[]): boolean {
  if (gold.length === 0 || found.length === 0) return gold.length === found.length;
  const same = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
  return gold.some((name) => found.some((other) => same(bare(name), bare(other))));
}

function samePlaces(gold: readonly string[], found: readonly string[]): boolean | undefined {
  if (gold.length === 0 && found.length === 0) return undefined;
  const keys = new Set(gold.map(placeKey));
  return found.some(
    (name) =>
      keys.has(placeKey(name)) || gold.some((one) => bare(one).includes(bare(name)) || isWithSort(one, name)),
  );
}

/** "Zibdin barracks" where the reader wrote Zibdin. */
function isWithSort(name: string, longer: string): boolean {
  return longer.startsWith(`${name} `) && /^[\p{Ll}\s-]+$/u.test(longer.slice(name.length));
}
