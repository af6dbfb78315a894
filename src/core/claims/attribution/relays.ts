import type { OffsetRange } from '../../text/articleText';
import type { Reading } from '../reading/reading';
import type { SpokenFrame } from './speakers';

/** How far from its frame, within the sentence, an outlet is looked for; UTF-16 units. */
const before = 140;
const after = 180;

/** "told Reuters", "in an interview with the BBC", "speaking to Dawn". */
const toldTo =
  /(?<!\p{L})(?:(?:told|tells|telling|informed|instructed)|(?:sp(?:oke|eaks|eaking)|talk(?:ed|ing)|statements?|comments?|remarks|interviews?|messages?|e-?mails?|letter|post|release|sen[dt]|given|speech)\s+(?:(?:despatched|dispatched|sent|emailed|given|issued|released|provided|made|addressed)\s+)?(?:to|with))\s+(?:the\s+|an?\s+|\p{L}+['’]s\s+)?(?:(?:state|local|private|official|broadcaster|newspaper|television|news|agency|channel|radio|daily)\s+){0,4}$/iu;
/** "in a statement carried by SANA", "quoted by state radio". */
const carriedBy =
  /(?<!\p{L})(?:carried|published|aired|broadcast|quoted|cited|reported|shared|run|relayed|printed|posted|obtained|seen)\s+(?:by|on|in)\s+(?:the\s+|an?\s+|its\s+)?(?:[\p{Ll}-]+\s+){0,4}$/iu;
/** An outlet that says what it is, known to the recogniser or not. */
const toldOutlet =
  /\b(?:told|tells|speaking\s+to|spoke\s+to|interview\s+with|quoted\s+by|carried\s+by)\s+(?:the\s+)?((?:(?:\p{Lu}[\p{L}\d.’'-]*\s+|\d+\s+){1,3}|(?:state|local|national|private|public)\s+)(?:[Rr]adio|TV|[Tt]elevision|FM|[Nn]ews|newspaper|news\s+agency|daily))\b/u;
const unnamed = /^(?:the\s+)?(?:reporters?|journalists?|media|newsmen|the press|local media)$/iu;

/**
 * Who passes on what a frame reports, by name: the outlet that quotes or cites the speaker, was told, or carried the
 * statement.
 */
export function relaysOf(reading: Reading, sentence: OffsetRange, frame: SpokenFrame): string[] {
  const names = [...(frame.relay?.names ?? [])];
  const own = new Set(frame.speaker?.names ?? []);
  const around = {
    start: Math.max(sentence.start, frame.start - before),
    end: Math.min(sentence.end, frame.end + after),
  };
  for (const mention of reading.mentionsIn(around)) {
    if (mention.type !== 'actor' || mention.actorType !== 'media' || unnamed.test(mention.text)) continue;
    const left = reading.text.slice(Math.max(around.start, mention.start - 90), mention.start);
    if (!toldTo.test(left) && !carriedBy.test(left)) continue;
    names.push(outletName(reading.text, mention));
  }
  const told = toldOutlet.exec(reading.text.slice(around.start, around.end))?.[1];
  if (names.length === 0 && told !== undefined) names.push(told);
  return [...new Set(names)].filter((name) => !own.has(name));
}

/** The outlet as the text names it; where the recogniser's name is part of these words, that. */
function outletName(text: string, mention: OffsetRange & { readonly name?: string }): string {
  const words = text.slice(mention.start, mention.end).replace(/^the\s+/iu, '');
  return mention.name !== undefined && words.includes(mention.name) ? mention.name : words;
}
