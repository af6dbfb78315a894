import type { OffsetRange } from '../../text/articleText';
import type { Cue } from '../reading/cues';

const kindsWithObject = new Set(['control', 'damage']);
const subjectBefore =
  /(?:^|[,.;:“”"]|\b(?:that|and|but|while)\s)\s*((?:[\p{L}\p{N}’'#-]+\s+){1,9}?)(?:(?:is|are|was|were|has|have|had|been|being|be|remain(?:s|ed)?|still|now|also|nonetheless|\w+ly)\s+)+$/iu;
const objectAfter =
  /^\s+((?:[\p{L}\p{N}’'#-]+\s+){0,7}?[\p{L}\p{N}’'#-]+)(?=\s*(?:[,.;:“”"]|$|\b(?:in|on|at|after|during|from|when|while|and|by|near|with|as|for|before|since)\b))/iu;

/** What is held or damaged, in the article's words; empty when the sentence does not put it next to the verb. */
export function objectOfClaim(
  text: string,
  sentence: OffsetRange,
  kind: string,
  cue: Cue | undefined,
): { object?: string } {
  if (!cue || cue.kind !== kind || !kindsWithObject.has(kind)) return {};
  const words = cue.active
    ? objectAfter.exec(text.slice(cue.end, Math.min(sentence.end, cue.end + 120)))?.[1]
    : subjectBefore.exec(text.slice(Math.max(sentence.start, cue.start - 120), cue.start))?.[1];
  const object = words?.trim() ?? '';
  return object === '' || /^(?:it|they|he|she|this|that|there|which|who)$/iu.test(object) ? {} : { object };
}
