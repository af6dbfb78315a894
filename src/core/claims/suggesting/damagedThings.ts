import type { OffsetRange } from '../../text/articleText';
import { groupInWords } from '../language/groupInWords';
import type { Cue } from '../reading/cues';

const amount = String.raw`(?:(?:at\s+least|about|around|some|over|nearly|more\s+than|up\s+to|an\s+estimated|another)\s+)?(?:\d[\d,.]*|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|several|dozens\s+of|scores\s+of|hundreds\s+of|thousands\s+of|many|numerous)`;
const noun = String.raw`(?:(?!(?:and|or|was|were|is|are|had|has|have|in|on|at|of|by|from|with|when|while|after|as|that|which|who|people|persons|others)\b)[\p{L}\p{N}’'-]+)`;
const item = String.raw`${amount}(?:\s+${noun}){1,5}`;
const listed = new RegExp(
  String.raw`(?:,\s+(?:and\s+)?|\s+and\s+|\s+as\s+well\s+as\s+)(${item})(?=\s*(?:[,.;:“”"]|$|\b(?:and|in|on|at|of|by|from|with|when|while|after|as|over|near|across|during|belonging|early|late)\b))`,
  'giuy',
);
const first = new RegExp(String.raw`^\s+(?:[“"‘]?${amount}\s+)?(?:${noun}\s*){1,6}`, 'iu');
const listedBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${item})\s+and\s+${item}\s+(?:(?:is|are|was|were|has|have|had|been|also|\w+ly)\s+)*$`,
  'iu',
);

/**
 * The things listed beside the first that a cue says are destroyed or damaged ("damaged eleven houses [and a gas pipeline]"),
 * each with an amount of its own.
 *
 * @param sentence UTF-16 offsets
 */
export function furtherThings(text: string, sentence: OffsetRange, cue: Cue): OffsetRange[] {
  if (cue.kind !== 'damage') return [];
  if (!cue.active) {
    const from = Math.max(sentence.start, cue.start - 140);
    const match = listedBefore.exec(text.slice(from, cue.start));
    const words = match?.[1];
    if (!match || words === undefined || isPeople(words)) return [];
    return [{ start: from + match.index, end: from + match.index + words.length }];
  }
  const rest = text.slice(cue.end, Math.min(sentence.end, cue.end + 200));
  const found: OffsetRange[] = [];
  listed.lastIndex = first.exec(rest)?.[0].trimEnd().length ?? rest.length;
  for (let match = listed.exec(rest); match; match = listed.exec(rest)) {
    const words = match[1] ?? '';
    const end = cue.end + match.index + match[0].length;
    if (isPeople(words) || /^\s+(?:was|were|is|are|had|have|has)\b/iu.test(text.slice(end, end + 8))) break;
    found.push({ start: end - words.length, end });
    listed.lastIndex = match.index + match[0].length;
  }
  return found;
}

function isPeople(words: string): boolean {
  return (groupInWords(words)?.group ?? 'unknown') !== 'unknown';
}
