import type { OffsetRange } from '../../text/articleText';
import type { Cue } from '../reading/cues';

const weapons = String.raw`(?:bombs?|bombers?|IEDs?|(?:explosive|incendiary)\s+devices?|landmines?|mines?|shells?|mortars?|rockets?|missiles?|grenades?|drones?|UAVs?|projectiles?|munitions?|artillery|warplanes?|(?:fighter\s+)?jets|gunships?|blasts?|explosions?|bombings?|strikes?|airstrikes?|shelling)`;
const deeds = String.raw`(?:hits?|struck|strikes?|land(?:s|ed|ing)|fell\s+on|falls?\s+on|slam(?:s|med)|smash(?:es|ed)|t(?:ore|ears?)|rip(?:s|ped)?|rock(?:s|ed)|shook|crash(?:es|ed)|plough(?:s|ed)|rain(?:s|ed)|pound(?:s|ed)|level(?:s|led|ed)|kill(?:s|ed)?|wound(?:s|ed)?|injure[sd]?|maim(?:s|ed)?|claim(?:s|ed)|left|leaves?|took\s+the\s+li|(?:aimed|directed)\s+at|blew(?!\s+\w*sel))`;
/** "a guided bomb tore through a bakery", "twin blasts kill 73": what did it, and what it did. */
const telling = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])${weapons}\s+(?:(?!and\b|but\b|who\b|as\b|when\b|while\b)[\p{L}\p{N}’'-]+\s+){0,7}?${deeds}(?![\p{L}\p{N}])`,
  'giu',
);
const armed = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:armed\s+with|wielding|brandishing)\s+(?:(?!and\b|but\b|who\b|was\b|were\b)[\p{L}\p{N}’'-]+\s+){1,6}?(?:${deeds})(?![\p{L}\p{N}])`,
  'giu',
);
/** "killed by Azerbaijani sniper fire near the village". */
const byWeapon =
  /(?<![\p{L}\p{N}])(?:by|in|from|under)\s+(?:(?!the\b|this\b|that\b)[\p{L}-]+\s+){0,4}(?:sniper|artillery|rocket|mortar|tank|machine-?gun|cross-?border|enemy|naval|small-?arms)?\s*(?:fire|shelling|shots)(?=\s+(?:near|in|on|from|at|by|of|along)\b)/giu;

/** Most sentences name none; asking each pattern of them would take several times as long. */
const anyWeapon =
  /bomb|IED|device|mine|shell|mortar|rocket|missile|grenade|drone|UAV|projectile|munition|artillery|warplane|jet|gunship|blast|explosion|strike|armed|wielding|brandishing|fire|shots/iu;

/**
 * Attacks told by the weapon that struck, as cues: the words from the weapon to its verb.
 *
 * @param sentence UTF-16 offsets
 */
export function weaponTellings(text: string, sentence: OffsetRange): Cue[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!anyWeapon.test(words)) return [];
  return [...words.matchAll(telling), ...words.matchAll(armed), ...words.matchAll(byWeapon)].map(
    (match): Cue => ({
      kind: 'attack',
      form: 'predicate',
      reach: 'after',
      active: false,
      isParticiple: false,
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }),
  );
}
