import type { OffsetRange } from '../../text/articleText';
import { overlaps } from '../../text/ranges';
import { attributionOf } from '../attribution/attribution';
import type { Speakers } from '../attribution/speakers';
import { offers } from '../codebook';
import { draftClaimIn } from '../drafting/draftClaim';
import type { DraftInput } from '../drafting/draftClaim';
import type { Reading } from '../reading/reading';
import { several } from '../schema';
import { referenceOf } from './references';
import type { Suggestion } from './suggestion';

/** Words that say that others' words are not so, or that somebody had no part in a deed. */
export interface Denial {
  readonly span: OffsetRange;
  /** What is denied, where its noun tells: a charge, a figure, or any part in a deed. */
  readonly of: 'charge' | 'figure' | 'words' | 'part';
}

const sayings = String.raw`(?:charges?|claims?|allegations?|accusations?|reports?|figures?|accounts?|tolls?|suggestions?|assertions?|version|counts?|numbers?|findings|tally)`;
const verbs = String.raw`(?:reject(?:ed|s|ing)|den(?:ied|ies|ying|y)|dismiss(?:ed|es|ing)?|refut(?:ed|es|ing|e)|rebut(?:ted|s|ting)?)`;
/** "disputed the army's account" announces another version; "a figure the army disputes" is all there is. */
const doubts = String.raw`(?:${verbs}|disput(?:ed|es|e)|contest(?:ed|s)?|question(?:ed|s)?)`;
const falsehood = String.raw`(?:lies?|false(?:hoods?)?|fabricat(?:ions?|ed)|propaganda|baseless|untrue|incorrect|inaccurate|hoax|nonsense|unfounded|groundless|fake|rumou?rs?|fiction|fantasy|inventions?|disinformation|misinformation|absurd|slander(?:ous)?|smears?|exaggerat(?:ed|ions?))`;
const verdict = String.raw`(?:\s+as\s+(?:[“"‘]?(?:an?\s+)?(?:[\p{L}-]+\s+){0,3}?[\p{L}-]+[”"’]?)(?=[\s,.;]|$))?`;
/** "rejected the charge", "dismissed the army's figures as baseless", "denied it" */
const rejects = new RegExp(
  String.raw`(?<!\p{L})${verbs}\s+(?:(?:(?:the|these|those|this|such|all|any|both|its|his|her|their)\s+)?(?:[\p{L}’'-]+\s+){0,3}?${sayings}(?!\p{L})|(?:it|this|that|them)(?=[,.;]|\s+(?:all|outright|flatly|as|and|but|in|on|saying)(?!\p{L})))${verdict}`,
  'giu',
);
/** "called that “a hoax”", "described the report as “a tissue of lies”" */
const callsFalse = new RegExp(
  String.raw`(?<!\p{L})(?:call(?:ed|s|ing)|describ(?:ed|es|ing)|brand(?:ed|s|ing)|label(?:l?ed|s|l?ing)|denounc(?:ed|es|ing))\s+(?:it|this|that|them|(?:(?:the|these|those|such|any|all|its|his|their)\s+)?(?:[\p{L}’'-]+\s+){0,3}?${sayings})\s+(?:as\s+)?[“"‘]?(?:an?\s+)?(?:[\p{L}-]+\s+){0,4}?${falsehood}(?!\p{L})`,
  'giu',
);
/** "a claim the army rejected", "figures Moscow routinely dismisses", ", which Israel denies" */
const relative = new RegExp(
  String.raw`(?<=[,(–—]\s{0,2})(?:(?:(?:an?|the)\s+)?(?:[\p{L}-]+\s+)?${sayings}\s+(?:that\s+|which\s+)?|something\s+|which\s+)(?:[\p{L}\d.’'-]+\s+){1,7}?${doubts}(?:\s+as\s+[\p{L}\s“”"-]{3,30})?(?=\s*(?:[,.;)–—”"]|$))`,
  'giu',
);
/** "denied that his men had anything to do with it", "denied any involvement" */
const part = new RegExp(
  String.raw`(?<!\p{L})(?:den(?:ied|ies|ying)|reject(?:ed|s|ing))\s+(?:that\s+)?(?:[\p{L}’'-]+\s+){0,7}?(?:anything\s+to\s+do\s+with|involvement|involved|role|responsibility|responsible|behind|hand|complicity)(?!\p{L})(?:\s+(?:in|for|with|of)?\s*(?:it|this|that|(?:the|these|those|this|that)\s+[\p{L}-]+))?`,
  'giu',
);
const hint = /(?:den[iy]|reject|dismiss|refut|rebut|disput|contest|call|descri|brand|label|denounc)/iu;
/** "did not deny", "neither confirmed nor denied", "to reject" */
const isUnsaid =
  /(?<!\p{L})(?:not|n[’']t|never|neither|nor|cannot|to|or|would|will|could|might|may|if|without)\s+(?:[\p{L}]+ly\s+)?$/iu;
const inCourt = /\b(?:court|judges?|tribunal|jury|bench|magistrate|parliament|voters?)\b/iu;

/**
 * The denials of a sentence (UTF-16 offsets) that stand by themselves, with no word for what is denied behind them.
 *
 * @param told what was suggested in the sentence so far
 */
export function denialsIn(text: string, sentence: OffsetRange, told: readonly Suggestion[]): Denial[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!hint.test(words)) return [];
  const found: Denial[] = [];
  for (const pattern of [part, relative, callsFalse, rejects]) {
    for (const match of words.matchAll(pattern)) {
      const span = {
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      };
      if (isUnsaid.test(text.slice(Math.max(sentence.start, span.start - 40), span.start))) continue;
      if (found.some((other) => overlaps(other.span, span))) continue;
      if (told.some((claim) => isWhatIsDenied(text, span, claim.span))) continue;
      found.push({ span, of: pattern === part ? 'part' : sortOf(match[0]) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** "rejected the charge that its troops burned 30": the claim denied stands behind, and is one by itself. */
function isWhatIsDenied(text: string, span: OffsetRange, topic: OffsetRange): boolean {
  if (overlaps(topic, span)) return true;
  return (
    topic.start >= span.end &&
    topic.start < span.end + 90 &&
    !/[,.;]/u.test(text.slice(span.end, topic.start))
  );
}

/**
 * The suggestion that a denial makes; undefined when nobody denies it, or when nobody else said before what could be
 * denied.
 */
export function suggestDenial(
  reading: Reading,
  speakers: Speakers,
  about: Pick<DraftInput, 'metadata' | 'codebook'>,
  at: {
    readonly denial: Denial;
    readonly sentence: OffsetRange;
    readonly suggestions: readonly Suggestion[];
  },
): Suggestion | undefined {
  const { denial, sentence, suggestions } = at;
  const { span } = denial;
  const denier = attributionOf(reading, speakers, span).speaker?.names;
  const target = deniedBy(denial, denier, suggestions);
  const kind = denial.of === 'part' ? 'responsibility' : target?.draft.kind;
  if (kind === undefined || denier === undefined || !offers(about.codebook.kinds, kind)) return undefined;
  const isTold = suggestions.some(
    ({ draft, ...other }) =>
      draft.kind === kind && draft.stance === 'denies' && other.sentence.start === sentence.start,
  );
  if (isTold) return undefined;
  const draft = draftClaimIn(reading, speakers, { ...about, span, kind });
  const { group, place, date } = target?.draft ?? {};
  // "a claim the army rejected" is about just that figure; a charge told before may be about much more.
  const isOne = !manySayings.test(reading.text.slice(span.start, span.end));
  const figure = isOne && target?.sentence.start === sentence.start ? target.draft.figure : undefined;
  const suggestion: Suggestion = {
    span,
    sentence,
    draft: {
      ...(figure && { figure }),
      ...(group !== undefined && ofPeople.has(kind) && { group }),
      ...(place !== undefined && { place }),
      ...(date !== undefined && { date }),
      ...draft,
      stance: 'denies',
    },
  };
  const refersTo =
    target?.draft.kind === kind
      ? { field: 'denies' as const, kind, span: target.span }
      : referenceOf(reading.text, suggestion, suggestions);
  return { ...suggestion, ...(refersTo && { refersTo }) };
}

function sortOf(words: string): Denial['of'] {
  if (/\b(?:charge|accusation|allegation)/iu.test(words)) return 'charge';
  return /\b(?:figure|toll|count|number|tally)/iu.test(words) ? 'figure' : 'words';
}

const manySayings = /\b(?:charges|claims|allegations|accusations|figures|reports)\b/iu;
/** How far back, in UTF-16 units, what is denied may have been said. */
const farthest = 600;
const ofPeople = new Set(['killed', 'injured', 'casualties', 'missing', 'abducted', 'displaced']);
const deniable = new Set([...ofPeople, 'responsibility', 'attack', 'support', 'control', 'damage']);

/**
 * The suggestion that a denial is of: said before by somebody else. The nearest sentence's first, but in the denial's own
 * sentence the last; a charge is rather one of those that accuse, a figure one that counts.
 */
function deniedBy(
  denial: Denial,
  who: readonly string[] = [],
  earlier: readonly Suggestion[],
): Suggestion | undefined {
  if (who.length === 0 || who.some((name) => inCourt.test(name))) return undefined;
  // Someone held who "denies the charges" pleads in court.
  const isPlea = denial.of === 'charge' && earlier.slice(-3).some(({ draft }) => draft.kind === 'arrested');
  if (isPlea) return undefined;
  const said = earlier.filter(
    ({ span, draft }) =>
      span.end <= denial.span.start &&
      denial.span.start - span.end < farthest &&
      deniable.has(draft.kind) &&
      draft.stance !== 'denies' &&
      several(draft.claimant).length > 0 &&
      !several(draft.claimant).some((name) => who.includes(name)),
  );
  const fitting =
    denial.of === 'charge'
      ? said.filter(({ draft }) => draft.kind === 'responsibility' || draft.stance === 'alleges')
      : denial.of === 'figure'
        ? said.filter(({ draft }) => ofPeople.has(draft.kind))
        : [];
  const among = fitting.length > 0 ? fitting : said;
  const last = among.at(-1);
  if (!last) return undefined;
  const same = among.filter(({ sentence }) => sentence.start === last.sentence.start);
  const isOwn = last.sentence.start <= denial.span.start && denial.span.start < last.sentence.end;
  const weighty = same.filter(({ draft }) => ofPeople.has(draft.kind) || draft.kind === 'responsibility');
  return isOwn ? (weighty.at(-1) ?? last) : (weighty[0] ?? same[0]);
}
