import type { Cue } from '../reading/cues';
import type { OffsetRange } from '../../text/articleText';

/** Not told as something that happened: wished, planned, feared, possible, tried in vain. */
const unreal =
  /\b(?:to|will|would|could|can|may|might|shall|should|must|cannot|n[’']t|not|never|if|unless|plan(?:s|ned|ning)?|plot(?:s|ted|ting)?|threat(?:s|en|ens|ened|ening)?|vow(?:s|ed|ing)?|warn(?:s|ed|ing)?|intend(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|fears?|feared|possible|potential|future|against\s+(?:any|further)|risk|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?)\s+(?:(?:a|an|any|the|more|further|new|fresh|\w+ly)\s+)*$/iu;
/** "the attack", "their second raid": pointed at as known, unless what follows tells of it anew ("the bombing of a school"). */
const pointing =
  /\b(?:the|this|that|these|those|its|his|her|their|such|latest|recent|similar|[\p{L}]+['’]s)\s+(?:[\p{L}\p{N}-]+\s+){0,3}$/iu;
const toldAnew = /^\s+(?:of|on|at|against|by)\s+(?:an?|the|at\s+least|\d|\p{Lu})/u;
/** A weapon ("a car bomb", "rocket shells"), not what is done with it. */
const weapon = /^(?:bombs?|shells?|rockets?|targets?|operations?)$/iu;
/** "bomb alert", "attack helicopter", "raid party": the word only qualifies another. */
const qualifies =
  /^[\s-]+(?:alerts?|threats?|plots?|helicopters?|plan(?:s|ned)?|site|scene|victims?|survivors?|dogs?|squads?|part(?:y|ies)|teams?|vehicles?|zone|area|command|centre|center|room|theat(?:re|er)|maps?)\b/iu;

/**
 * True when a cue of an attack tells that one happened, rather than pointing back at one, naming a weapon, or speaking of
 * what might be.
 *
 * @param sentence UTF-16 offsets
 */
export function tellsAttack(text: string, sentence: OffsetRange, cue: Cue): boolean {
  const before = text.slice(Math.max(sentence.start, cue.start - 60), cue.start);
  const after = text.slice(cue.end, cue.end + 40);
  const words = text.slice(cue.start, cue.end);
  if (unreal.test(before) || qualifies.test(after) || weapon.test(words)) return false;
  const isNoun = cue.reach === 'either';
  return !isNoun || !pointing.test(before) || toldAnew.test(after);
}

/** "occupied Baluchistan": an attribute of the place, no news. */
const attribute = /\b(?:of|in|from|the|across|into)\s+$/iu;

/** True when a cue on who holds, backs or damaged something states it, rather than wishing or doubting it. */
export function statesFact(text: string, sentence: OffsetRange, cue: Cue): boolean {
  const before = text.slice(Math.max(sentence.start, cue.start - 60), cue.start);
  if (cue.kind === 'responsibility') return true;
  if (cue.kind === 'control' && attribute.test(before) && /^occup/iu.test(text.slice(cue.start, cue.end)))
    return false;
  return !unreal.test(before);
}

/** Says that what follows is another event than the one told before. */
const anotherEvent =
  /\b(?:another|second|third|fourth|separate(?:ly)?|elsewhere|meanwhile|similar|previous(?:ly)?|earlier\s+(?:this|in|that)|last\s+(?:week|month|year)|in\s+(?:19|20)\d\d|the\s+same\s+day|days?\s+(?:earlier|later|before)|also)\b/iu;

/** True when a sentence says that it tells of another event. */
export function tellsAnother(text: string, sentence: OffsetRange): boolean {
  return anotherEvent.test(text.slice(sentence.start, sentence.end));
}
