import type { ActorType } from '../../recognise/mention';
import { healthBody, medicalNgo, officialRank, roleWords, stateBody } from '../language/roleWords';
import type { Role } from '../schema';
import type { Speaker } from './speakers';

/**
 * The role of a speaker: that of the side it speaks for, else by its own name and title, else by what sort of actor
 * it is.
 */
export function roleOf(speaker: Speaker): Role {
  const [actor] = speaker.actors;
  const own = speaker.names.join(' ');
  const words = `${own} ${speaker.context}`;
  if (seatOfPower.test(own)) return 'official';
  if (actor?.actorType === 'armed group' && !isOutlet(words) && !watches.test(words)) return 'belligerent';
  if (speaker.speaksFor === 'armed group') return 'belligerent';
  if (/\bmedia\s+(?:wing|arm|office|cell|aide|adviser|operations)\b/iu.test(words)) return 'official';
  if (healthBody.test(words)) return 'official';
  if (medicalNgo.test(own)) return 'ngo';
  const told = toldRole(own) ?? toldRole(words);
  if (told !== undefined && told !== 'media' && told !== 'official') return told;
  if (actor?.actorType === 'media' && !stateBody.test(own)) return 'media';
  if (isOfState(actor?.actorType) || isOfState(speaker.speaksFor))
    return told === 'media' ? 'media' : 'official';
  if (told) return told;
  if (speaker.speaksFor === 'media') return 'media';
  if (officialRank.test(words)) return 'official';
  return fighters.test(words) ? 'belligerent' : 'unknown';
}

const seatOfPower =
  /^(?:the\s+)?(?:kremlin|white\s+house|pentagon|downing\s+street|[eé]lys[eé]e(?:\s+palace)?)$/iu;
const watches =
  /\b(?:monitor(?:ing)?|watchdog|charity|aid\s+(?:group|agency)|research|advocacy|rights\s+group)\b/iu;
const fighters = /\b(?:militants?|rebels?|insurgents?|separatists?|fighters|jihadists?|guerrill?as?)\b/iu;

function toldRole(words: string): Role | undefined {
  return roleWords.find(({ pattern }) => pattern.test(words))?.role;
}

function isOfState(type: ActorType | undefined): boolean {
  return type === 'state force' || type === 'government';
}

function isOutlet(words: string): boolean {
  return /\b(?:TV|television|radio|news(?:paper|\s+agency)?|daily|broadcaster)\b/iu.test(words);
}
