import type { OffsetRange } from '../../text/articleText';
import type { Cue } from '../reading/cues';
import { isAccident, isHazard } from './accidents';

const articles = String.raw`(?:(?:an?|any|the|its|their|his|her|more|further|new|fresh|another|\w+ly|\w+al)\s+)*`;
/** Not told as something that happened: wished, planned, feared, possible, tried in vain. */
const unreal = new RegExp(
  String.raw`\b(?:will|would|could|can|may|might|shall|should|must|cannot|if|unless|plan(?:s|ned|ning)?|plot(?:s|ted|ting)?|threat(?:s|en|ens|ened|ening)?(?:\s+of)?|vow(?:s|ed|ing)?|warn(?:s|ed|ing)?(?:\s+of)?|intend(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|fears?(?:\s+of)?|feared|possible|potential|future|against|risks?\s+of|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|(?:rise|increase|uptick|surge|spike|decline|drop|fall|decrease|escalation)\s+in|kinds?\s+of|types?\s+of)\s+${articles}$`,
  'iu',
);
/** "to attack"; not "responds to the attack". */
const infinitive = /\bto\s+(?:\w+ly\s+)?$/iu;
/** "to another part to carry out an attack", "would launch strikes": what would be done with the noun. */
const unrealDoing = new RegExp(
  String.raw`\b(?:to|will|would|could|can|may|might|should|must)\s+(?:not\s+)?(?:carry|carrying|conduct|launch|mount|stage|execute|commit|perpetrate|plan|plot|prevent|avert|foil|thwart|repel|suspend|resume|halt|stop|end|continue|expand|intensify|survive|order|face|answer|retaliate|respond)\w*\s+(?:out\s+|to\s+|for\s+|against\s+|by\s+)?${articles}(?:[\w-]+\s+){0,2}$`,
  'iu',
);
/** "suspend offensive operations", "resist the assault", "preparing an attack": done to it, or not yet done. */
const stillToCome =
  /\b(?:suspend|halt|stop|resume|planning|plotting|preparing|threatening|foil|thwart|avert|prevent|anticipat|expecting|fearing|deterring)\w*\s+(?:for\s+|to\s+\w+\s+)?(?:[\p{L}-]+\s+){0,3}$/iu;
const negated =
  /(?:\b(?:not|never)|n[’']t)\s+(?:\w+ly\s+)?$|\bthere\s+(?:was|were|had\s+been)\s+no\s+(?:such\s+)?$|\bden(?:y|ies|ied|ying)\s+(?:that\s+)?(?:there\s+(?:was|were|had\s+been)\s+)?(?:any|an?)\s+(?:such\s+)?$/iu;
/** "fake encounter", "a result of a bombing": what something was called or explained by. */
const called =
  /\b(?:fake|mock|staged|so-called|(?:result|consequence|anniversary|victims?|survivors?|scene|site)\s+of|caused\s+by|due\s+to|(?:called|treated|classified)\s+(?:[\p{L}]+\s+){0,4}(?:as\s+)?)\W*(?:an?\s+)?(?:[\p{L}-]+\s+){0,3}$/iu;
const cameToNothing =
  /^[^.;]{0,60}?\b(?:was|were|been)\s+(?:foiled|thwarted|averted|prevented|called\s+off)\b/iu;
const forYears =
  /^\s+in\s+(?:all|any)\s+(?:its|their)?\s*forms?\b|^[^.;,]{0,60}?\bsince\s+(?:then|(?:19|20)\d\d)\b|^[^.;]{0,60}?\b(?:are|is|were|remain(?:ed)?|become)\s+(?:\w+ly\s+)?(?:not\s+un)?(?:common|frequent|rare|routine|rife|regular)\b|\bfor\s+(?:(?:more\s+than|over|nearly|almost|about|at\s+least)\s+)?(?:[\p{L}\d]+\s+)?(?:decades?|years)\b/iu;
/** "often attack", "regularly target": a habit is no event. */
const again =
  /\b(?:regular|frequent|daily|near-daily|repeated|sporadic|occasional|routine|recurrent|periodic)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
const habitual =
  /\b(?:often|usually|regularly|frequently|routinely|generally|typically|sometimes|always|repeatedly|continue\s+to)\s+$/iu;
/** "the attack", "their second raid": pointed at as known, unless what follows tells of it anew ("the bombing of a school"). */
const pointing =
  /\b(?:the|this|that|these|those|both|its|his|her|their|such|latest|recent|similar|\p{Lu}[\p{L}-]*['’]s)\s+(?:[\p{L}\p{N}-]+\s+){0,3}$/iu;
const toldAnew =
  /^\s+(?:(?:this|earlier|late|early|last|on|yesterday|today)\s+(?:[\p{L}]+\s+){0,2})?(?:of|on|at|against|by|in|near|outside|inside|across|between)\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]*\.?)\s+\d|\d{1,2}\s+\p{Lu})(?:an?|the|at\s+least|\d|\p{Lu})|^\s+(?:that|which)\s+(?:killed|left|wounded|injured|hit|struck|targeted|claimed|took\s+place|occurred|happened)\b/iu;
const datedBefore =
  /\b(?:the|on|in)\s+(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}+)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
/** A weapon ("a car bomb", "rocket shells"), not what is done with it. */
const weapon = /^(?:bombs?|shells?|rockets?|targets?|operations?|offensives?|knif(?:e|es))$/iu;
/** "bomb alert", "attack helicopter", "raid party": the word only qualifies another. */
const qualifies =
  /^[\s-]+(?:alerts?|threats?|plots?|helicopters?|rifles?|plan(?:s|ned)?|site|scene|victims?|survivors?|dogs?|squads?|part(?:y|ies)|teams?|vehicles?|zone|area|command|centre|center|room|theat(?:re|er)|maps?|drones?|warning|claims?|capabilit\w+|groups?|aircraft|brigade|battalion|division|unit)\b/iu;
const weather =
  /\b(?:tropical|sand|dust|snow|winter|ice|hail|thunder|violent|severe|powerful|heavy|the|a)[\s-]*$/iu;

const weapons = String.raw`(?:bombs?|bombers?|IEDs?|devices?|explosives|landmines?|mines?|shells?|mortars?|rockets?|missiles?|grenades?|drones?|UAVs?|quadcopters?|projectiles?|munitions?|artillery|warplanes?|jets?|aircraft|helicopters?|gunships?|tanks?|shelling|fire|gunfire|(?:air)?strikes?|attacks?|blasts?|explosions?)`;
const byWeapon = new RegExp(String.raw`^\s+(?:by|with|in)\s+(?:[\p{L}\p{N}-]+\s+){0,4}${weapons}\b`, 'iu');
const stray =
  /^\s+by\s+(?:[\p{L}-]+\s+){0,3}(?:bullets?|projectiles?|shrapnel|splinters?|debris|gunfire|fire|stones?)\b/iu;
const weaponBefore = new RegExp(String.raw`\b${weapons}\b`, 'iu');
const forceBefore =
  /\b(?:forces?|arm(?:y|ies)|military|troops|soldiers|police|militants?|rebels?|fighters?|gunm[ae]n|insurgents?|terrorists?|guerrillas?|militia(?:men|s)?|jihadists?|extremists?|attackers?|assailants?|commandos?|navy|force|junta|regime|units?|brigades?|it|we|they|he|she|who|which|that|army|planes?|coalition|group)\b|\p{Lu}\p{L}+/u;
/** What an attack verb with many meanings must have as its object. */
const deedAfter =
  /^\s+(?:[\p{L}\p{N}’'-]+\s+){0,5}?(?:attacks?|assaults?|raids?|(?:air)?strikes?|(?:counter-?)?offensives?|operations?|drones?|missiles?|rockets?|bombs?|mortars?|shells?|ambush(?:es)?|salvos?|barrages?|incursions?|bombings?|bombardments?|grenades?)\b/iu;
const harmless =
  /\b(?:search|rescue|relief|clean-?up|mopping|vaccination|clearance|saniti[sz]ation|humanitarian)\b/iu;
const shotAtSomething =
  /^\s+(?:(?:an?|the|several|\d+|live|rubber|tear|warning|more|at\s+least|dozens|hundreds|some|a\s+salvo|two|three)\b|(?:at|on|upon|into|from|towards?|rockets?|missiles?|mortars?|shots?|bullets?|rounds?|shells?|indiscriminately|artillery|grenades?)\b)/iu;

/** What is fought that is no enemy. */
const peaceful =
  /^\s+(?:back\b|(?:for|to|against)\s+(?:his|her|their|life|survival|justice|the\s+(?:law|bill|blaze|fire|flames))|(?:an?\s+|the\s+|his\s+|her\s+)?(?:blaze|fire|flames|cancer|election|wildfires?|floods?|case|corruption|charges?|tears|verbally|over|in\s+(?:court|parliament))\b)/iu;

/** True when a word that may tell an attack is negated: "does not strike". @param sentence UTF-16 offsets */
export function isNegated(text: string, sentence: OffsetRange, cue: Cue): boolean {
  return negated.test(text.slice(Math.max(sentence.start, cue.start - 40), cue.start));
}

/**
 * True when a cue of an attack tells that one happened, rather than pointing back at one, naming a weapon, or speaking of
 * an accident or of what might be. A denial ("does not strike civilian sites") tells of one too, if someone makes it.
 *
 * @param sentence UTF-16 offsets
 */
export function tellsAttack(text: string, sentence: OffsetRange, cue: Cue): boolean {
  const before = text.slice(Math.max(sentence.start, cue.start - 80), cue.start);
  const after = text.slice(cue.end, Math.min(sentence.end, cue.end + 60));
  const words = text.slice(cue.start, cue.end);
  if (qualifies.test(after) || weapon.test(words) || habitual.test(before)) return false;
  if (infinitive.test(before) || unreal.test(before) || unrealDoing.test(before) || stillToCome.test(before))
    return false;
  const clause = text.slice(cue.end, Math.min(sentence.end, cue.end + 100));
  if (cameToNothing.test(clause) || forYears.test(clause)) return false;
  if (/strikes?$/iu.test(words) && isLabour(before, after)) return false;
  if (called.test(before) || isAccident(text, sentence, cue)) return false;
  if (/strikes?$/iu.test(words) && destroyed.test(after) && numbered.test(before)) return false;
  if (cue.form === 'noun') {
    if (again.test(before)) return false;
    if (negated.test(before)) return true;
    if (!isSingular(words) && !isEventOfSentence(before, after)) return false;
    return !pointing.test(before) || toldAnew.test(after) || datedBefore.test(before);
  }
  if (cue.form === 'predicate' && eventFirst.test(words) && pointing.test(before)) return false;
  return tellsDeed(before, words, after, cue);
}

/** "one strike destroyed a bridge" is told as damage. */
const destroyed = /^\s+(?:(?:also|\w+ly)\s+)?(?:destroyed|damaged|cratered|suppressed)\b/iu;
const numbered =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:(?:air|drone|missile|artillery)\s*)?$/iu;

/** "the blast killed two": points at it as known, where "a bomb killed two" tells of it. */
const eventFirst = /^(?:blasts?|explosions?|bombings?|(?:air)?strikes?|shelling)\b/iu;
const labour =
  /\b(?:hunger|general|nationwide|sit-?down|warning|workers['’]?|labou?r|rail|teachers['’]|doctors['’]|nurses['’])[\s-]+$/iu;

function isLabour(before: string, after: string): boolean {
  return (
    labour.test(before) ||
    /^\s+(?:by|of|over|for|action|among)\s+(?:[\p{L}-]+\s+){0,3}?(?:workers?|unions?|teachers?|doctors?|nurses|drivers|staff|employees|pilots|pay|wages|better|higher)\b/iu.test(
      after,
    )
  );
}

function isSingular(words: string): boolean {
  return !/(?:s|[^r]es)$/iu.test(words);
}

const counted =
  /(?:\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple|twin|double|triple|simultaneous|coordinated|separate|series\s+of|string\s+of|spate\s+of|wave\s+of|dozens\s+of|of|more|in|by|after|following|during|out|launched|launching|amid|from|for|over|with|the)\s+(?:[\p{L}’'-]+\s+){0,3}|^\W*(?:[\p{L}-]+\s+){0,3})$/iu;
const event =
  /^\s+(?:by|this|last|earlier|in|on|at|across|between|near|outside|inside|of|late|early|overnight|yesterday|today|that|which|have|has|had|left|killed|wounded|injured|rocked|hit|rip|ripped|tore|occurred|took)\b|^\s*$/iu;

/** "attacks" alone may be any; those in which someone died, or that were counted, are of the news. */
function isEventOfSentence(before: string, after: string): boolean {
  return counted.test(before) || event.test(after);
}

function tellsDeed(before: string, words: string, after: string, cue: Cue): boolean {
  if (negated.test(before)) return true;
  if (/^storm/iu.test(words) && weather.test(before) && !cue.active) return false;
  if (/^storms?$/iu.test(words) && weather.test(before)) return false;
  if (/^(?:launch|conduct)/iu.test(words)) {
    const deed = cue.active ? deedAfter.exec(after) : null;
    return deed !== null && !harmless.test(deed[0]);
  }
  if (/^fir(?:ed|ing)$/iu.test(words)) return shotAtSomething.test(after);
  if (/^shot$/iu.test(words) && /^\s+at\b/iu.test(after)) return true;
  if (/^shot$/iu.test(words))
    return cue.active && !/^\s+(?:no|down)\b|^(?:\s+[\p{L}\p{N}-]+){1,9}\s+dead\b/iu.test(after);
  if (/^fought|^battled|^clashed/iu.test(words))
    return !peaceful.test(after) && forceBefore.test(before.slice(-60));
  if (/^assault/iu.test(words) && /\b(?:sexually|indecently|physically)\s+$/iu.test(before)) return false;
  if (/^pound/iu.test(words) && !cue.active && !byWeapon.test(after)) return false;
  if (/^(?:hit|hits|hitting|struck|strik\w*)$/iu.test(words)) return isHit(before, words, after, cue);
  if (/^ramm/iu.test(words))
    return (
      weaponBefore.test(`${before}${after}`) ||
      /\b(?:crowd|pedestrians?|police|people|worshippers|checkpoint|gate|convoy)\b/iu.test(after)
    );
  if (/^target/iu.test(words))
    return (
      !/\b(?:on|at|of|their|its|the|a)\s+$/iu.test(before) &&
      !/^\s+(?:killings?|sanctions|operations?|assistance)\b/iu.test(after)
    );
  return true;
}

function isHit(before: string, words: string, after: string, cue: Cue): boolean {
  if (/^strik(?:e|es|ing)$/iu.test(words) && /^\s+(?:a\s+(?:deal|balance|chord)|action|down)/iu.test(after))
    return false;
  if (isHazard(before)) return false;
  if (!cue.active)
    return byWeapon.test(after) && !stray.test(after) && !/^\s+by\s+\w+\s+fire\b/iu.test(after);
  if (/^\s+(?:an?\s+|the\s+)?(?:wall|tree|pole|rock|iceberg|record|deal|snag|low|high)\b/iu.test(after))
    return false;
  return weaponBefore.test(before) || forceBefore.test(before.slice(-50));
}

const arson = /^(?:torch|set|firebomb)/iu;
const stronghold =
  /^\s+(?:[\p{L}\p{N}’'-]+\s+){0,5}?(?:bases?|camps?|posts?|outposts?|checkpoints?|check-?posts?|barracks|garrisons?|positions?|prisons?|stations?|headquarters|convoys?|headquarters)\b/iu;

const newAttack =
  /^\s+(?:an?|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens\s+of|another)\s+(?:[\p{L}-]+\s+){0,3}?(?:attacks?|assaults?|raids?|offensives?|incursions?|infiltration)\b/iu;

/** True for a deed told as done again and again ("often attack", "targeted civilians in regular raids"). */
export function isHabit(text: string, cue: Cue): boolean {
  return (
    habitual.test(text.slice(Math.max(0, cue.start - 40), cue.start)) ||
    /^[^.;]{0,80}?\b(?:in|by|with)\s+(?:regular|frequent|repeated|near-daily|routine)\s+(?:[\w-]+\s+)?(?:attacks|raids|bombings|ambushes|strikes|assaults)\b/iu.test(
      text.slice(cue.end, cue.end + 140),
    )
  );
}

/**
 * What a cue can be read as: torching houses and overrunning a camp are attacks too, and who "often attacks" is said to be
 * responsible for many, none of which is told.
 */
export function readingsOf(text: string, cue: Cue): Cue[] {
  const words = text.slice(cue.start, cue.end);
  if (cue.kind === 'attack' && cue.form !== 'noun' && isHabit(text, cue))
    return [{ ...cue, kind: 'responsibility' }];
  // "repelled 17 attacks" tells of them; "repelled the attack" tells how the one told before ended.
  if (
    cue.kind === 'control' &&
    /^rep[eu]l/iu.test(words) &&
    newAttack.test(text.slice(cue.end, cue.end + 60))
  )
    return [{ ...cue, kind: 'attack' }];
  const isAttack =
    (cue.kind === 'damage' && arson.test(words)) ||
    (cue.kind === 'control' && /^overr/iu.test(words) && stronghold.test(text.slice(cue.end, cue.end + 80)));
  return isAttack ? [{ ...cue, kind: 'attack' }, ...(cue.kind === 'damage' ? [cue] : [])] : [cue];
}
