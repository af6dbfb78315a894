import type { OffsetRange } from '../../text/articleText';
import type { Cue } from '../reading/cues';

const qualifiers =
  /(?:(?<![\p{L}\p{N}])(?!(?:the|a|an|in|on|at|of|by|from|and|or|with|was|were|that|as|after|during|over|for|to|its|their|his|her|this|another|(?:condemn|deplor|denounc|conduct|carr[iy]|launch|mourn|repel|claim|report|investigat|surviv|describ|foil|thwart)\w*)\s)[\p{L}\p{N}’'-]+\s+){1,3}$/iu;
const article = /(?<![\p{L}\p{N}])(?:an?|two|three|four|five|six|several|multiple|another|\d+)\s+$/iu;
const complement =
  /^(?:\s+(?:of|on|at|against|by|in|near|between|outside|inside|across|with|into|upon)(?:\s+(?!(?:and|but|that|which|who|when|while|after|before|as|on|in|at|late|early|was|were|had|has|have|killed|killing|left|leaving|said|saying)\b)[\p{L}\p{N}’'-]+){1,7}){1,2}/iu;
const object =
  /^(?:\s+(?:on|at|into|upon|against|near|outside|inside))?(?:\s+(?!(?:and|but|that|which|who|when|while|after|before|as|on|in|at|near|late|early|during|with|killing|wounding|injuring|leaving|said|saying|before|overnight|yesterday|today)\b)[\p{L}\p{N}’'#-]+){1,7}/iu;

/**
 * The words of a claim on an attack: what was done and to whom ("opened fire on a bus"), or the event with those who did it
 * and where ("a suicide attack on a mosque").
 *
 * @param sentence UTF-16 offsets
 */
export function attackSpan(text: string, sentence: OffsetRange, cue: Cue): OffsetRange {
  const rest = text.slice(cue.end, Math.min(sentence.end, cue.end + 160));
  if (cue.form !== 'noun') return { start: cue.start, end: cue.end + (object.exec(rest)?.[0].length ?? 0) };
  const before = text.slice(Math.max(sentence.start, cue.start - 60), cue.start);
  const qualified = cue.start - (qualifiers.exec(before)?.[0].length ?? 0);
  const opened = article.exec(text.slice(Math.max(sentence.start, qualified - 12), qualified));
  return {
    start: qualified - (opened?.[0].length ?? 0),
    end: cue.end + (complement.exec(rest)?.[0].length ?? 0),
  };
}
