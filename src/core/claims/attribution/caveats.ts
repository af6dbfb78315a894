import type { OffsetRange } from '../../text/articleText';
import type { Reading } from '../reading/reading';
import { lineAround } from './quotations';
import type { SpokenFrame, Speakers } from './speakers';

/** What a reservation says of a claim: that nobody could check it, or that no proof came with it. */
const reservation = new RegExp(
  [
    String.raw`(?:\bnot|n[’']t|\bcannot)\s+(?:(?:be|been|yet|have|immediately|instantly|independently|possible\s+to|able\s+to|in\s+a\s+position\s+to|[\p{L}]+ly)\s+){0,5}(?:verif|confirm|corroborat|substantiat|authenticat|ascertain|validat)(?:y|ied|ed|ated|e|ate)?\b`,
    String.raw`\b(?:unable|impossible|difficult|failed|no\s+way)\s+(?:for\s+[\p{L}\s]{2,30}?\s+)?to\s+(?:[\p{L}]+ly\s+)?(?:verify|confirm|corroborate|substantiate|authenticate|check)\b`,
    String.raw`\bno\s+(?:immediate\s+|official\s+)?(?:independent\s+|third-party\s+|outside\s+)(?:immediate\s+)?(?:verification|confirmation|corroboration|evidence|proof)\b`,
    String.raw`\bno\s+(?:immediate\s+|official\s+)?(?:confirmation|verification|corroboration)\s+(?:of|from\s+independent)\b`,
    String.raw`\bwithout\s+(?:\p{L}+ing\s+)?(?:any\s+)?(?:further\s+|supporting\s+)?(?:evidence|proof|substantiation)\b`,
    String.raw`\b(?:no|any)\s+(?:\p{L}+\s+)?(?:evidence|proof)\s+(?:was|were|has\s+been|to\s+support|for\s+(?:this|the|its|that|their))\b`,
    String.raw`\b(?:provid|offer|giv|gave|present|produc|suppl|cit)\p{L}*\s+(?:no|little)\s+(?:\p{L}+\s+)?(?:evidence|proof)\b`,
    String.raw`(?:\bnot|n[’']t)\s+(?:provide|offer|give|present|produce|supply|cite)\s+(?:any\s+)?(?:\p{L}+\s+)?(?:evidence|proof)\b`,
    String.raw`\b(?:remains?|remained|is|are|was|were)\s+(?:unverified|unconfirmed|unsubstantiated|uncorroborated)\b`,
    String.raw`\b(?:neither|none)\b[^.;]{0,60}?\b(?:verified|confirmed|corroborated|substantiated)\b`,
    String.raw`\b(?:has|have|had)\s+yet\s+to\s+be\s+(?:\p{L}+ly\s+)?(?:verified|confirmed|corroborated)\b`,
  ].join('|'),
  'iu',
);
/** A word that every reservation has; looking for it first spares most sentences the long pattern. */
const hint = /verif|confirm|corroborat|substantiat|authenticat|ascertain|validat|check|evidence|proof/iu;
/** Words that point back to what was said before. */
const pointsBack =
  /\b(?:this|it|that|these|those|either|both|neither|claims?|reports?|figures?|accounts?|statements?|tolls?|numbers?|details|allegations?|assertions?|assessment|information|footage|independently|evidence|proof)\b/iu;
const allSides = /\b(?:either|both|neither|any\s+of|all|these|two|sides?|competing|conflicting|claims)\b/iu;
const several =
  /\b(?:claims|reports|figures|accounts|statements|tolls|numbers|details|allegations|assertions|either|both|neither|these|those)\b/iu;
const breaks =
  /[;–—]\s*|,\s+(?=(?:but|though|although|while|yet|however|and|with|without|a|which|that)\b)|\s+(?=(?:but|though|although|while)\s)|,\s+(?=without\b)/giu;
const leadIn = /^(?:but|though|although|while|yet|and)\s+/iu;
/** Sentences of a paragraph that a reservation may look back over. */
const farthest = 3;

/**
 * The article's own reservation about what a speaker says, in its words: in the same sentence, or in one soon after in
 * the paragraph that points back to it.
 */
export function caveatOf(
  reading: Reading,
  speakers: Speakers,
  span: OffsetRange,
  frame: OffsetRange | undefined,
): string | undefined {
  const index = reading.sentenceIndex(span.start);
  const own = reading.sentences[index];
  if (!own) return undefined;
  const beside = caveatIn(reading.text, own, span.start);
  if (beside && isOf(speakers.framesOf(index), frame, beside.start)) return beside.words;
  const line = lineAround(reading.text, span.start);
  let othersSpoke = false;
  for (let at = index + 1; at <= index + farthest; at++) {
    const sentence = reading.sentences[at];
    if (!sentence || sentence.start > line.end) return undefined;
    const caveat = caveatIn(reading.text, sentence, sentence.start);
    if (caveat) {
      const words = reading.text.slice(sentence.start, sentence.end);
      if (!pointsBack.test(words)) return undefined;
      if (several.test(words)) return othersSpoke && !allSides.test(words) ? undefined : caveat.words;
      const last = speakers.framesOf(index).findLast(({ speaker }) => speaker);
      return at === index + 1 && (!frame || last?.start === frame.start) ? caveat.words : undefined;
    }
    othersSpoke ||= speakers.framesOf(at).some(({ speaker }) => speaker);
  }
  return undefined;
}

/** In a sentence of several speakers a reservation is about the one that spoke last before it. */
function isOf(frames: readonly SpokenFrame[], frame: OffsetRange | undefined, at: number): boolean {
  const nearest = frames.findLast(({ start, speaker }) => speaker && start < at) ?? frames[0];
  return !frame || !nearest || nearest.start === frame.start;
}

function caveatIn(
  text: string,
  sentence: OffsetRange,
  after: number,
): { readonly start: number; readonly words: string } | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const match = hint.test(words) ? reservation.exec(words) : null;
  if (!match) return undefined;
  const start = sentence.start + match.index;
  if (/^without/iu.test(match[0])) {
    const close = /[,;.]/u.exec(words.slice(match.index))?.index ?? words.length - match.index;
    return { start, words: words.slice(match.index, match.index + close).trim() };
  }
  let from = 0;
  let to = words.length;
  for (const found of words.matchAll(breaks)) {
    if (found.index + found[0].length <= match.index + 1) from = found.index + found[0].length;
    else if (found.index >= match.index + match[0].length) {
      to = found.index;
      break;
    }
  }
  const clause = words.slice(from, to).trim().replace(leadIn, '');
  const isWhole = from === 0 && to === words.length;
  if (start < after && isWhole) return undefined;
  return { start, words: isWhole ? clause : clause.replace(/[.,;]+$/u, '') };
}
