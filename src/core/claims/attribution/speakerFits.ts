import type { ActorMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import type { StandIn } from '../language/sourceWords';
import { mouthpieces } from '../language/sourceWords';
import { personTitle } from './sources';
import { holdsLetters, isTitleInLetters } from './descriptions';
import type { Speaker } from './speakers';

/** What a pronoun or a phrase like "the group" can stand for. */
export type Fits = StandIn['fits'];

const personNoun =
  /(?<!\p{L})(?:official|officer|spokes(?:man|woman|person)|minister|commander|governor|mayor|president|premier|chief|head|doctor|nurse|resident|witness|secretary|commissioner|superintendent|inspector|general|colonel|major|captain|leader|activist|analyst|expert|man|woman|father|mother|brother|sister|wife|husband|farmer|driver|source|lawyer|judge|sheriff|ambassador|diplomat|fighters?|survivor|villager|elder|cleric|priest|teacher|student|administrator|prosecutor)$/iu;
/** A person's title anywhere in the words around a name of one word: "Its spokesman, who goes by the name of Basham". */
export const titledPerson =
  /\b(?:spokes(?:man|woman|person)|commander|leader|official|officer|minister|governor|mayor|chief|resident|witness|doctor|nurse|man|woman|survivor|villager|farmer|trader|teacher|student|driver|worker|activist|elder|priest|father|mother|brother|sister|wife|husband|uncle|aunt|cousin|neighbou?r|shopkeeper|aide|deputy|director)\b/iu;
const bodyNoun =
  /(?<!\p{L})(?:office|ministry|agency|command|department|council|commission|bureau|service|mission|group|party|television|tv|radio|media|staff|embassy|court|union|association|network|wing|monitor|watch|observatory|front|army|movement|alert|cent(?:re|er)|institute|foundation|initiative|committee|coalition|alliance|relief|international|action|tracker|project)$/iu;
const pluralNoun =
  /\b(?:officials|officers|authorities|sources|witnesses|eyewitnesses|residents|police|rebels|militants|relatives|doctors|medics|rescuers|activists|villagers|insurgents|prosecutors|investigators|survivors|parents|families|commanders|journalists|staff|and)\b/iu;

/** Words before a person that make him no subject of his sentence. */
const behindVerb =
  /\b(?:was|were|is|are|has|have|had|by|with|against|killing|including|identified|named|known|of\s+them|victims?|suspects?|dead|killed|wounded|injured|arrested|gunman|gunmen|attackers?|shooter|assailants?|deceased|defendants?|\p{Ll}+ed)\b/iu;
/** What happens to a person, after an apposition or none: nobody who speaks to the press. */
const undergoes =
  /^(?:\s*,[^,;.]{1,80},|\s*,?\s*\d{1,2},)?\s*(?:(?:was|were|is|had\s+been|has\s+been|being)\s+(?:\p{L}+ly\s+)?(?:(?!asked|appointed)\p{L}{2,}ed|shot|hit|hurt|found|taken|beaten|slain|burnt|held|struck|caught|driven|thrown|buried|blown)\b|died\b|suffered\b|sustained\b|succumbed\b|drowned\b|perished\b|fell\b|remains?\s+in\b|surrendered\b|(?:is|was)\s+(?:in|among|dead)\b)/iu;

/** True for a person whom a sentence tells of as one that something was done to, or that is looked for. */
export function isToldOf(text: string, sentence: OffsetRange, { start, end }: OffsetRange): boolean {
  const before = text.slice(Math.max(sentence.start, start - 120), start);
  return (
    behindVerb.test(before) ||
    /^(?:the\s+)?(?:suspect|victim|attacker|gunman|bomber|assailant|shooter|defendant|deceased|driver)/iu.test(
      text.slice(start, end),
    ) ||
    undergoes.test(text.slice(end, Math.min(sentence.end, end + 140)))
  );
}

/** True for a speaker whom a pronoun, or a phrase with this head, can mean. */
export function matches(speaker: Speaker, fits: Fits, head: string | undefined): boolean {
  if (head === undefined) return speakerFits(speaker, fits);
  const told = `${speaker.context} ${speaker.names.join(' ')}`;
  if (isTitleInLetters(head)) return speaker.names.length === 1 && holdsLetters(told, head);
  const words = told.toLowerCase();
  if (mouthpieces.test(head)) return /spokes|media|speak/u.test(words) && speakerFits(speaker, fits);
  if (fits === 'body') return speaker.names.some((name) => name.toLowerCase().includes(stemOf(head)));
  return words.includes(stemOf(head)) && (fits !== 'person' || speaker.names.length === 1);
}

/** "officials" and "official", "ministry" and "ministries" share it. */
function stemOf(head: string): string {
  return head.toLowerCase().replace(/(?:ies|y|s)$/u, '');
}

function speakerFits(speaker: Speaker, fits: Fits): boolean {
  const [actor] = speaker.actors;
  const name = speaker.names.join(' and ');
  const isPlural = speaker.names.length > 1 || (!actor?.named && pluralNoun.test(name));
  const looksPersonal =
    /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}\p{Lu}[\p{L}.’'-]*$/u.test(name) &&
    !speaker.context.toLowerCase().includes(`the ${name.toLowerCase()}`);
  const isPerson =
    !bodyNoun.test(name) &&
    (actor?.actorType === 'person' ||
      (actor?.named && looksPersonal && titledPerson.test(speaker.context)) ||
      (!actor?.named && isPersonNoun(name.replace(/\s(?:of|in|from|at|for|near|who|with)\s.*$/u, ''))) ||
      (!actor && (looksPersonal || isSingleName(speaker, name))));
  switch (fits) {
    case 'person':
      return isPerson && !isPlural;
    case 'plural':
      return isPlural || !isPerson;
    case 'armed':
      return (
        actor?.actorType === 'armed group' ||
        (actor?.actorType === 'organisation' && actor.named) ||
        /\b(?:group|movement|faction)\b/iu.test(speaker.context)
      );
    case 'body':
      return !isPerson && !isPlural;
    case 'text':
      return true;
  }
}

function isPersonNoun(words: string): boolean {
  return personNoun.test(words) || personTitle.test(/[\p{L}-]+$/u.exec(words)?.[0] ?? '');
}

/** "Its spokesman, who goes by the name of Basham", "Zainab, whose family fled": a person by one name alone. */
function isSingleName({ context, isPlace }: Speaker, name: string): boolean {
  if (!/^\p{Lu}[\p{L}’'-]*$/u.test(name)) return false;
  const behind = context.slice(context.indexOf(name) + name.length);
  if (titledPerson.test(context)) return !/^['’]s/u.test(behind);
  return isPlace !== true && /^,\s+(?:an?|the|\d{1,2}|who|whose)\b/u.test(behind);
}

/** True for an actor of the article whom a pronoun, or a phrase with this head, can mean. */
export function actorFits(actor: ActorMention, fits: Fits, head: string | undefined, text: string): boolean {
  if (head !== undefined) {
    if (!actor.named || (fits === 'person' && actor.actorType !== 'person')) return false;
    if (fits !== 'person') {
      // "AFP" is called an agency by nobody but its full name.
      const words = actor.actorType === 'media' ? actor.text : (actor.name ?? actor.text);
      return words.toLowerCase().includes(stemOf(head));
    }
    const before = text.slice(Math.max(0, actor.start - 30), actor.start).replace(/^.*[,.;:]/su, '');
    const after = /^,\s[^,.;]{0,60}/u.exec(text.slice(actor.end, actor.end + 64))?.[0] ?? '';
    const near = `${before}${actor.text}${after}`;
    if (isTitleInLetters(head)) return holdsLetters(near, head);
    return near.toLowerCase().includes(stemOf(head));
  }
  switch (fits) {
    case 'person':
      return actor.actorType === 'person';
    case 'armed':
      return actor.actorType === 'armed group';
    case 'plural':
    case 'body':
    case 'text':
      return !['person', 'people', 'media'].includes(actor.actorType);
  }
}
