import type { OffsetRange } from '../../text/articleText';
import { isNounForPeople } from './groupOfWord';

/** Words that end a noun phrase: verbs, prepositions, conjunctions, adverbs. */
const phraseEnd = new Set(
  `is are was were be been being has have had having do does did will would could should may might can must
   in on at by to from for with within without into onto inside outside near around across after before during since
   until over under above below between among amid against along through throughout towards toward upon about
   and or but nor while when where whereas because although though if that which who whom whose as than so
   also still then there here later earlier now yet only just too not never reportedly allegedly instead
   said says say told claimed added stated thus far overnight today yesterday tonight tomorrow
   left including remain remained remains fled began took went came got became including late early last
   this these those it they he she we i you killing wounding injuring after following`.split(/\s+/),
);
const word = /[ \t\u00a0]+([\p{L}\p{N}#][\p{L}\p{N}\p{M}'’.&/-]*)/uy;
const ofPhrase =
  /[ \t\u00a0]+of[ \t\u00a0]+(?:(?:the|its|their|his|her|our|a|an|all|these|those)(?![\p{L}]))?/iuy;
const leadingOf = /[ \t\u00a0]+of(?:[ \t\u00a0]+(?:the|its|their|his|her|our|these|those))?(?![\p{L}])/iuy;
const maximumWords = 7;

/** Offsets at which a phrase ends at the latest; sets and maps by offset both serve. */
export type Stops = Pick<ReadonlySet<number>, 'has'>;

/**
 * The words for people that begin at an offset: "[12] other Frontier Corps soldiers", "[four] members of the security
 * forces", "[two] of its fighters". Empty (start = end) when none do.
 *
 * @param from UTF-16 offset right after a number or a determiner
 * @param limit offset that the phrase must not cross, such as the sentence's end
 * @param stops offsets at which the phrase ends at the latest: where the cues start
 */
export function nounPhraseAt(text: string, from: number, limit: number, stops: Stops): OffsetRange {
  const start = after(leadingOf, text, from, limit) ?? from;
  let end = wordsFrom(text, start, limit, stops);
  if (end === start) return { start: from, end: from };
  const of = after(ofPhrase, text, end, limit);
  if (of !== undefined && isNounForPeople(lastWord(text, start, end))) {
    const complement = wordsFrom(text, of, limit, stops, true);
    if (complement > of && isNounForPeople(lastWord(text, of, complement))) end = complement;
  }
  const first = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  return { start: first, end };
}

function wordsFrom(text: string, from: number, limit: number, stops: Stops, spaceTaken = false): number {
  let end = from;
  let knewLast = false;
  for (let words = 0; words < maximumWords; words++) {
    word.lastIndex = spaceTaken && words === 0 ? from - 1 : end;
    const match = word.exec(text);
    const next = match?.[1];
    if (match === null || next === undefined) break;
    const stop = word.lastIndex - next.length;
    const bare = next.replace(/(?:['’]s?|[.,'’&/-]+)$/u, '');
    if (word.lastIndex > limit || stops.has(stop) || phraseEnd.has(bare.toLowerCase())) break;
    const known = isNounForPeople(bare);
    if (knewLast && !known) break;
    // The possessor of what comes next is no head: "the militants' relatives".
    knewLast = known && bare === next;
    end = stop + (bare === next ? next.length : bare.length);
    if (bare !== next) break;
  }
  return end;
}

function lastWord(text: string, start: number, end: number): string {
  return /[\p{L}\p{N}’'-]+$/u.exec(text.slice(start, end))?.[0] ?? '';
}

function after(pattern: RegExp, text: string, from: number, limit: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) && pattern.lastIndex <= limit ? pattern.lastIndex : undefined;
}
