import type { ArticleText, OffsetRange } from '../text/articleText';
import { findChanged } from './changedPlace';
import type { ChangedPlace } from './changedPlace';
import { spellChange } from './changes';
import type { WordChange } from './changes';
import { findIntact } from './intact';
import type { IntactPlace } from './intact';
import { placeOfWords } from './place';
import { readQuote } from './quote';
import type { Quote } from './quote';
import { readArticle, wordAt } from './readArticle';
import type { ReadText } from './readArticle';
import type { CodedSpan } from './selector';

/** Where a span was found: UTF-16 offsets into the article's text, and how sure that is, from 0 to 1. */
export interface FoundAnchor extends OffsetRange {
  /**
   * `exact`: where the selector says; `moved`: the same words elsewhere; `changed`: the words in another form, other
   * words in their place, or the same words in a sentence that tells another number or denies what it told.
   */
  readonly status: 'exact' | 'moved' | 'changed';
  readonly confidence: number;
  /** What changed in the words and their sentence, in order; absent when nothing but typography did. */
  readonly changes?: readonly WordChange[];
  /** True where the words are those that a person has kept the claim as coded for. */
  readonly isKept?: true;
}

/** A place that an orphan's words may have gone to; never sure enough to be taken in silence. */
export interface AnchorCandidate extends OffsetRange {
  /** What would have changed there; absent where the words stand as they were. */
  readonly changes?: readonly WordChange[];
}

/** A span that can no longer be found with confidence. */
export interface OrphanAnchor {
  readonly status: 'orphan';
  /** The likeliest places first; absent when there is none. `candidatePlaces` looks for more distant ones. */
  readonly candidates?: readonly AnchorCandidate[];
}

/** What became of a span. */
export type Anchor = FoundAnchor | OrphanAnchor;

/** Below this confidence a person should look at an anchor. */
export const weakConfidence = 0.8;

/**
 * True where a person should look: a number or a name changed, or the place is not sure. An orphan has no place to look
 * at.
 */
export function isFlagged(anchor: Anchor): boolean {
  return anchor.status !== 'orphan' && anchor.confidence < weakConfidence;
}

const orphan: OrphanAnchor = { status: 'orphan' };

/** Fewer characters than this, context included, say nothing about a place. */
const tellingLength = 24;
/** A sentence this long is hardly repeated by chance, so that it may be found without its neighbours. */
const distinctiveLength = 32;
/** And a sentence needs so many words to be told by them. */
const fewestWords = 4;
/** So many places are named for an orphan. */
const mostCandidates = 3;
const headLength = 64;
const mostTries = 64;
/** The likeliest of several places must be better than the next by so much. */
const margin = 0.15;
/** A sentence of such a length that lost both its neighbours is believed so many characters from where it was. */
const longSentence = 64;
const nearbySentence = 120;
/** A changed number in a sentence whose neighbours are not known is believed so many characters from where it was. */
const nearby = 24;

/**
 * Finds a span again, the cheap ways first: the quote with its whole context where it was, or elsewhere; its sentence word
 * for word, in whatever typography; the places that resemble it most. A wrong place is worse than an orphan: among
 * several places one must be better by a margin, and a sentence in which a number, a negation or a name changed is
 * another sentence, unless what stands around it shows that it is the same one, edited. Then the change is told, and the
 * confidence is weak.
 *
 * The cost is linear in the article once, and after that in the selector for each span.
 */
export function anchorSpan(article: ArticleText, selector: CodedSpan): Anchor {
  const { exact, prefix = '', suffix = '' } = selector;
  const { text } = article;
  const hint = article.fromCodePoint(selector.start);
  const whole = prefix + exact + suffix;
  if (hint >= prefix.length && text.startsWith(whole, hint - prefix.length)) {
    return { status: 'exact', start: hint, end: hint + exact.length, confidence: 1 };
  }
  if (whole.length >= tellingLength) {
    const places = literalPlaces(text, whole).map((at) => ({
      start: at + prefix.length,
      end: at + prefix.length + exact.length,
    }));
    const [place, twin] = places;
    if (twin) return orphanWith(places);
    if (place) return { status: place.start === hint ? 'exact' : 'moved', ...place, confidence: 1 };
  }
  const quote = readQuote(selector);
  if (!quote) return orphan;
  const search: Search = { article, selector, quote, hint, ...readArticle(article) };
  const intact = findIntact(quote, search.words, search.index);
  if (!intact) return orphan;
  const changed = (): ChangedPlace[] =>
    findChanged(quote, search.words, search.index, wordAt(search.words, hint));
  return intact.length > 0 ? judgeIntact(search, intact, changed) : judgeChanged(search, changed());
}

/**
 * Where a text stands in another, letter by letter; the first few places. A search for long words in a text made of their
 * repeated beginning would take the product of both lengths: only a piece is searched for, and not for ever.
 */
function literalPlaces(text: string, whole: string): number[] {
  const head = whole.slice(0, headLength);
  const places: number[] = [];
  let at = text.indexOf(head);
  for (let tries = 0; at !== -1 && tries < mostTries && places.length < mostCandidates; tries++) {
    if (text.startsWith(whole, at)) places.push(at);
    at = text.indexOf(head, at + 1);
  }
  return at === -1 || places.length > 1 ? places : [];
}

interface Search extends ReadText {
  readonly article: ArticleText;
  readonly selector: CodedSpan;
  readonly quote: Quote;
  readonly hint: number;
}

/** The sentence stands word for word: where it does once, or once among its own neighbours, that is it. */
function judgeIntact(search: Search, intact: readonly IntactPlace[], changed: () => ChangedPlace[]): Anchor {
  const { quote, hint, words } = search;
  const placed = intact.map(({ at, left, right }) => {
    const start = at + quote.quoted.start - quote.sentence.start;
    const range = { start, end: start + quote.quoted.end - quote.quoted.start };
    const isAmongItsOwn = Math.max(left ?? 0, right ?? 0) >= 0.75 || (mean(left, right) ?? 0) >= 0.5;
    return { around: mean(left, right), isAmongItsOwn, at: range, place: placeOfWords(quote, words, range) };
  });
  placed.sort((one, other) => (other.around ?? 0) - (one.around ?? 0));
  const [best, second] = placed;
  if (!best) return orphan;
  const hinted = placed.find(({ place }) => place.start === hint);
  if (second) {
    const lead = (best.around ?? 0) - ((hinted ?? second).around ?? 0);
    const repeats = orphanWith(placed.map(({ place }) => place));
    if (hinted) return lead > 0.25 ? repeats : found(search, hinted.place, 0.95);
    return best.isAmongItsOwn && lead >= 0.25 ? found(search, best.place, 0.85) : repeats;
  }
  if (best.isAmongItsOwn) return found(search, best.place, 0.9 + 0.1 * (best.around ?? 0));
  if (hinted && quote.sentenceLength >= tellingLength) return found(search, best.place, 0.95);
  if (quote.sentenceLength < distinctiveLength) return orphanWith([best.place]);
  if (best.around === undefined) return found(search, best.place, 0.95);
  const own = best.at;
  const isRival = ({ at, left, right, statement }: ChangedPlace): boolean =>
    (at.end <= own.start || at.start >= own.end) && (mean(left, right) ?? 0) >= 0.5 && statement >= 0.6;
  if (changed().some(isRival)) return orphanWith([best.place]);
  const isNearby =
    Math.abs(best.place.start - hint) <= nearbySentence && quote.sentenceLength >= longSentence;
  return found(search, best.place, isNearby ? 0.85 : 0.7);
}

/** The sentence was edited: its place is sure by what stands of it, or by what stands around it. */
function judgeChanged(search: Search, places: readonly ChangedPlace[]): Anchor {
  const [best, second] = places;
  if (!best) return orphan;
  const isApart = best.total - (second?.total ?? 0) >= margin;
  const placeOf = ({ at }: ChangedPlace): OffsetRange => placeOfWords(search.quote, search.words, at);
  const place = placeOf(best);
  const tells = best.changes.some((change) => change.tells);
  const losesName = best.changes.some((change) => change.losesName);
  if (isApart && !tells && !losesName && isSameStatement(best)) {
    const isSure =
      standsAround(best) ?? (isHardlyChanged(best) && Math.abs(place.start - search.hint) <= nearby);
    return found(search, place, Math.min(isSure ? 0.95 : 0.75, 0.5 + 0.5 * best.total), best);
  }
  if (isApart && isSamePlace(search, best, place)) {
    return found(search, place, confidenceIn(best, losesName), best);
  }
  const standing = places.find((each) => standsAfterItsPrefix(search, each));
  if (standing) return found(search, placeOf(standing), 0.5, standing);
  const likely = places.filter(({ statement, isCompact }) => statement >= 0.5 && isCompact);
  return orphanWith(likely.map((each) => ({ ...placeOf(each), changes: changesOf(search, each) })));
}

/** How sure a place is that its neighbours tell, by what changed there. */
function confidenceIn({ total, changes }: ChangedPlace, losesName: boolean): number {
  if (changes.some(({ concernsQuote }) => concernsQuote)) return 0.5;
  if (losesName) return 0.7;
  const isAnothers = changes.some(({ tells }) => tells);
  return Math.max(isAnothers ? weakConfidence : 0.7, Math.min(0.95, 0.5 + 0.5 * total));
}

function orphanWith(candidates: readonly AnchorCandidate[]): OrphanAnchor {
  return candidates.length > 0 ? { ...orphan, candidates: candidates.slice(0, mostCandidates) } : orphan;
}

function changesOf({ quote, words }: Search, { changes }: ChangedPlace): WordChange[] {
  return changes.map((change) => spellChange(quote, words, change));
}

/** Most of the sentence stands, and what is around it does not speak against it. */
function isSameStatement({ quote, sentence, left, right, isCompact }: ChangedPlace): boolean {
  if (quote < 0.5 || sentence < 0.6 || !isCompact) return false;
  const around = mean(left, right);
  return around === undefined ? sentence >= 0.7 : around >= 0.5 || sentence >= 0.8;
}

/** What is around the sentence stands on every side that is known, and so does enough of the sentence. */
function isSamePlace({ quote, hint }: Search, best: ChangedPlace, place: OffsetRange): boolean {
  const { left, right, statement, isCompact, changes } = best;
  if (!isCompact) return false;
  const losesName = changes.some((change) => change.losesName);
  const stands = standsAround(best);
  if (left !== undefined && right !== undefined)
    return stands === true && statement >= (losesName ? 0.6 : 0.5);
  const isAnother = losesName && changes.some(({ tells }) => tells);
  if (statement < 0.75 || isAnother) return false;
  if (stands !== undefined) return stands;
  if (losesName || quote.sentence.end - quote.sentence.start < fewestWords) return false;
  const away = Math.abs(place.start - hint);
  return away === 0 || (quote.sentenceLength >= longSentence && away <= nearby);
}

/** True when a sentence lost a word in ten at most and won hardly any. */
function isHardlyChanged({ sentence, changes }: ChangedPlace): boolean {
  return (
    sentence >= 0.9 && changes.every(({ old, new: put }) => put.end - put.start <= old.end - old.start + 1)
  );
}

/** True when the neighbours stand on both sides, or surely on the only side that is known; undefined for none known. */
function standsAround({ left, right }: ChangedPlace): boolean | undefined {
  if (left !== undefined && right !== undefined) return left >= 0.6 && right >= 0.6;
  const side = left ?? right;
  return side === undefined ? undefined : side >= 0.9;
}

function mean(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : (one + other) / 2;
}

/** The quote stands unchanged where it stood, and so does all that precedes it. */
function standsAfterItsPrefix(
  { article: { text }, quote, hint, selector, words }: Search,
  { at }: ChangedPlace,
): boolean {
  const { exact, prefix = '' } = selector;
  const isEnough = prefix.length >= tellingLength || (prefix !== '' && prefix.length === hint);
  return (
    isEnough &&
    placeOfWords(quote, words, at).start === hint &&
    text.startsWith(prefix + exact, hint - prefix.length)
  );
}

function found(search: Search, place: OffsetRange, confidence: number, changed?: ChangedPlace): Anchor {
  const { article, selector, hint } = search;
  const changes = changed ? changesOf(search, changed) : [];
  const isSame =
    article.text.slice(place.start, place.end) === selector.exact && !changes.some(({ tells }) => tells);
  return {
    status: isSame ? (place.start === hint ? 'exact' : 'moved') : 'changed',
    start: place.start,
    end: place.end,
    confidence,
    ...(changes.length > 0 && { changes }),
  };
}
