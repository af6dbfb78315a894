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
  String.raw`(?<![\p{L}\p{N}]|\bthe\s)((?:${item}(?:,\s+(?:and\s+)?|\s+and\s+)){1,6})${item}\s+(?:(?:is|are|was|were|has|have|had|been|also|\w+ly)\s+)*$`,
  'iu',
);
const separator = /,\s+(?:and\s+)?|\s+and\s+/giu;
/** "lost", "losses amounted to": people, but things too. */
const losing =
  /(?<![\p{L}\p{N}])(?:lost|loses|losing|losses\s+(?:[\p{L}-]+\s+){0,9}?(?:amounted\s+to|totall?ed|were|came\s+to|stood\s+at|included))\s+/giu;
const equipment = String.raw`(?:tanks?|vehicles?|aircraft|helicopters?|planes?|drones?|UAVs?|howitzers?|guns?|systems?|ships?|boats?|launchers?|pieces?|trucks?|pick-?ups?|carriers?|mortars?|jets?|depots?|stations?|radars?)`;
const lostThing = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${amount}(?:\s+${noun}){0,4}?\s+${equipment}(?![\p{L}\p{N}-]|\s+${equipment})`,
  'giu',
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
    const from = Math.max(sentence.start, cue.start - 200);
    const match = listedBefore.exec(text.slice(from, cue.start));
    return match ? listedItems(match[1] ?? '', from + match.index) : [];
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

/** The items of a list that begins at an offset. */
function listedItems(words: string, offset: number): OffsetRange[] {
  const items: OffsetRange[] = [];
  let start = 0;
  for (const { index, 0: parting } of words.matchAll(separator)) {
    if (!isPeople(words.slice(start, index))) items.push({ start: offset + start, end: offset + index });
    start = index + parting.length;
  }
  return items;
}

/**
 * The things that a side is said to have lost beside its people ("lost 230 servicemen, [two tanks] and [a howitzer]"),
 * with the words of losing.
 *
 * @param sentence UTF-16 offsets
 */
export function lostThings(text: string, sentence: OffsetRange): { cue: Cue; thing: OffsetRange }[] {
  const said = text.slice(sentence.start, sentence.end);
  if (!/los[tsei]/iu.test(said)) return [];
  return [...said.matchAll(losing)].flatMap((match) => {
    const start = sentence.start + match.index;
    const end = start + match[0].trimEnd().length;
    const cue: Cue = {
      kind: 'damage',
      form: 'past',
      reach: 'after',
      active: true,
      isParticiple: false,
      start,
      end,
    };
    const rest = /^[^.;]*/u.exec(text.slice(end, Math.min(sentence.end, end + 240)))?.[0] ?? '';
    return [...rest.matchAll(lostThing)].map(({ index, 0: words }) => ({
      cue,
      thing: { start: end + index, end: end + index + words.length },
    }));
  });
}

function isPeople(words: string): boolean {
  return (groupInWords(words)?.group ?? 'unknown') !== 'unknown';
}
