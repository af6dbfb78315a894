import type { ActorType } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import type { Reading } from '../reading/reading';
import { actorsIn } from './subjects';

/** Words that an organisation goes by once its name was told, and the actors that can be meant. */
const kindsOfBody: readonly { readonly heads: RegExp; readonly types: readonly ActorType[] }[] = [
  {
    heads:
      /^(?:company|firm|corporation|conglomerate|miner|operator|carrier|airline|bank|utility|manufacturer|contractor|developer|university|college|school|church|diocese|club|union|federation|association|charity|foundation|organi[sz]ation|NGO|institute|institution)$/iu,
    types: ['organisation'],
  },
  {
    heads: /^(?:agency|authority|body|commission|council|office)$/iu,
    types: ['organisation', 'government', 'media'],
  },
  {
    heads: /^(?:broadcaster|outlet|newspaper|paper|daily|station|channel|network|portal|website)$/iu,
    types: ['media', 'organisation'],
  },
];
/** "workers of the Cameroon Development Corporation": whose people they are. */
const ownedBy =
  /\b(?:workers?|employees?|staff(?:ers)?|members?|engineers?|technicians?|nurses?|doctors?|drivers?|camera(?:man|men|woman)|journalists?|reporters?|correspondents?|guards?|volunteers?|personnel|contractors?|students?|teachers?|miners?|crew|pilots?)\s+(?:of|for|from|at|with|working\s+for|employed\s+by)\s+(?:the\s+)?(\p{Lu}[\p{L}&’'-]*(?:\s+(?:(?:of|for|and|sans|des?|du)\s+)?\p{Lu}[\p{L}&’'-]*){0,6})/gu;
/** Sentences looked back over for the name. */
const farthest = 3;

/**
 * The organisation that "the company", "the charity" or "the broadcaster" stands for: the one whose people the
 * sentence tells of, else the nearest one named before.
 *
 * @param head the last word of the phrase
 * @param offset UTF-16 offset of the phrase, in the sentence with this index
 */
export function organisationBefore(
  reading: Reading,
  head: string,
  index: number,
  offset: number,
): (OffsetRange & { readonly words: string }) | undefined {
  const kind = kindsOfBody.find(({ heads }) => heads.test(head));
  if (!kind) return undefined;
  for (let at = index; at >= Math.max(0, index - farthest); at--) {
    const sentence = reading.sentences[at];
    if (!sentence) return undefined;
    const range = { start: sentence.start, end: Math.min(sentence.end, offset) };
    const owner = [...reading.text.slice(range.start, range.end).matchAll(ownedBy)].at(-1);
    const words = owner?.[1];
    if (owner && words !== undefined) {
      const start = range.start + owner.index + owner[0].length - words.length;
      return { words, start, end: start + words.length };
    }
    const actor = actorsIn(reading, range).findLast(
      ({ named, actorType }) => named && kind.types.includes(actorType),
    );
    if (actor) return { words: actor.text.replace(/^the\s+/iu, ''), start: actor.start, end: actor.end };
  }
  return undefined;
}
