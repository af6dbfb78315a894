import type { OffsetRange } from '../../text/articleText';
import type { SpokenFrame } from './speakers';

const falsehood = String.raw`(?:lies?|false(?:hoods?)?|fabricat(?:ions?|ed)|propaganda|baseless|untrue|incorrect|inaccurate|(?:a\s+)?hoax|nonsense|unfounded|groundless|fake(?:\s+news)?|rumou?rs|slander(?:ous)?|fiction|fantas(?:y|ies)|inventions?|invented|disinformation|misinformation|exaggerat(?:ed|ions?)|absurd|ridiculous|psychological\s+warfare|smears?)`;
const callsFalse = new RegExp(
  String.raw`\b(?:is|are|was|were)\s+(?:an?\s+)?(?:(?:complete|total|pure|blatant|outright|absolute|simply|completely|totally|entirely|sheer)\s+)?${falsehood}\b`,
  'iu',
);
/** "called the report “a tissue of lies”", "described it as propaganda": a verdict on what others say. */
const verdict = new RegExp(String.raw`^[^.;]{0,160}?\b${falsehood}\b`, 'iu');
const judges = /^(?:call|describ|brand|label|term|denounc)/iu;
const noTruth =
  /(?<!\p{L})(?:no\s+truth|not\s+(?:a\s+word|an?\s+ounce|any\s+truth)|nothing\s+true)\b[^.;]{0,60}$/iu;
const saidByOthers =
  /(?<!\p{L})(?:claims?|reports?|rumou?rs|allegations?|accusations?|suggestions?|assertions?|stories)\s+(?:(?:by|from|in|on|of)\s+[^.;,]{2,50}\s+)?that\s+[^.;]{0,40}$/iu;
/** "insisted that not one man had died" */
const insists = /^(?:insist|maintain|stress|reiterat|emphasi|assert|claim|sa(?:id|y))/iu;
const emphatic =
  /\b(?:not\s+(?:a\s+(?:single\s+|drop\s+)|one\b)|nobody\s+but|no\s+one\s+but|not\s+even\s+one)/iu;
/** "it does not strike civilians", "we did not kill anyone" */
const didNot =
  /\b(?:it|they|we|he|she|I|(?:its|their|our|his)\s+(?:own\s+)?[\p{L}-]+)\s+(?:(?:do|does|did|had|has|have|would|could|was|were)\s+)?(?:not|never|n[’']t)\s+(?:[\p{L}-]+\s+){0,2}?(?:attack|strike|struck|hit|target|kill|shoot|shot|fire|bomb|shell|harm|hurt|abduct|kidnap|arrest|detain|hold|take|carr(?:y|ied)|use|burn|open|touch)/iu;
/** "We have no connection with this crime", "no police took part in this" */
const noPart =
  /\b(?:no|not|nothing|never|neither|n[’']t)\b[^.;”"]{0,50}\b(?:part|role|connection|link|involve[dm]\p{L}*|hand|responsible|responsibility|behind|to\s+do\s+with)\b/iu;

/** True when whoever speaks says that what a span tells is not so, with whatever verb. */
export function deniesSpan(
  text: string,
  sentence: OffsetRange,
  span: OffsetRange,
  frame: SpokenFrame | undefined,
): boolean {
  const words = text.slice(span.start, span.end);
  if (callsFalse.test(words)) return true;
  const before = text.slice(Math.max(sentence.start, span.start - 160), span.start);
  const after = text.slice(span.end, Math.min(sentence.end, span.end + 160));
  if (noTruth.test(before)) return true;
  if (saidByOthers.test(before) && callsFalse.test(after.replace(/[,;].*$/su, ''))) return true;
  const near = text.slice(Math.max(sentence.start, span.start - 40), span.end);
  const verb = frame ? text.slice(frame.verb.start, frame.verb.end) : '';
  if (frame && judges.test(verb) && verdict.test(text.slice(frame.verb.end, sentence.end))) return true;
  if (insists.test(verb) && emphatic.test(near) && !emphatic.test(text.slice(sentence.start, frame?.start)))
    return true;
  return didNot.test(words);
}

/** True when a span says that somebody had no part in a deed. */
export function deniesPart(words: string): boolean {
  return noPart.test(words);
}
