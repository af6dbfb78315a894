import type { OffsetRange } from '../../text/articleText';
import { lazily } from '../../text/lazily';
import { wordPattern } from './wordPattern';

const incidentNouns =
  '(?:attacks?|assaults?|raids?|operations?|incidents?|blasts?|bombings?|explosions?|shootings?|strikes?|airstrikes?|clash(?:es)?|ambush(?:es)?|sieges?|encounters?|violence|massacres?|killings?|stabbings?|shelling|bombardments?|gun~?battles?|firefights?|shoot-?outs?|fighting|battles?|kidnappings?|abductions?|crash(?:es)?|offensives?|riots?|unrest|tragedy|carnage|standoff|stand-off|hijackings?|arson|confrontations?|skirmish(?:es)?|gunfire|floods?|flooding|cyclone|typhoon|hurricane|storm|(?:earth)?quakes?|tremor|landslides?|avalanche|accidents?|collisions?|collapse|capsizing|shipwreck|stampede|blaze|outbreak)';

const pointing = lazily(() =>
  wordPattern([
    `(?:the|this|that|these|those|both|all)~(?:[\\w’'-]+~){0,3}?${incidentNouns}`,
    `[\\p{L}]+day['’]s~(?:[\\w-]+~){0,2}?${incidentNouns}`,
  ]),
);

/** True for a sentence that speaks of an incident as known: "the attack", "these raids", "Wednesday's assault". */
export function pointsBack(words: string): boolean {
  const pattern = pointing();
  pattern.lastIndex = 0;
  return pattern.test(words);
}

const demonstrative = lazily(() =>
  wordPattern([`(?:this|that|these|those)~(?:[\\w’'-]+~){0,2}?${incidentNouns}`]),
);

/** True for one that points at what was told last: "that attack", "those strikes". */
export function pointsAtLast(words: string): boolean {
  const pattern = demonstrative();
  pattern.lastIndex = 0;
  return pattern.test(words);
}

const plural = lazily(() =>
  wordPattern([
    "(?:these|those|both|all|the~(?:two|three|four|twin|multiple|coordinated|simultaneous)|the)~(?:[\\w’'-]+~){0,2}?(?:attacks|assaults|raids|operations|incidents|blasts|bombings|explosions|shootings|strikes|airstrikes|clashes|ambushes|encounters|killings|stabbings|confrontations|skirmishes|battles|kidnappings)",
  ]),
);

/** True for one that points at several incidents together: "these raids", "both attacks". */
export function pointsAtAll(words: string): boolean {
  const pattern = plural();
  pattern.lastIndex = 0;
  return pattern.test(words);
}

const another = lazily(() =>
  wordPattern([
    `in~(?:an?|one|other|another|some)~(?:[\\w-]+~){0,2}?(?:separate|different|similar|earlier|previous|unrelated|related|other)`,
    `in~another~(?:[\\w-]+~){0,2}?(?:${incidentNouns}|part|area|district|province|town|city|village|development|case)`,
    `(?:separate|unrelated|similar|other|previous|earlier)~(?:[\\w-]+~){0,2}?${incidentNouns}`,
    'an?~(?:similar|separate|different)~(?:[\\w-]+~){0,1}?(?:device|bomb|bomber|missile|rocket|drone|mine|convoy|patrol|boat|bus|group|grenade|landmine|ied)',
    'separately',
    'elsewhere',
    `another~(?:[\\w-]+~){0,2}?${incidentNouns}~(?:in|on|at|near|last|earlier|this)`,
    '(?:late(?:r)?|earlier|last|previous)~(?:in~|the~)?(?:this~|last~)?(?:week|month|year|summer|winter|spring|autumn)',
    '(?:months?|weeks?|years?)~(?:ago|earlier|before)',
    '(?:first|worst|deadliest|largest|biggest|latest)~(?:[\\w-]+~){0,4}?since',
  ]),
);

const together = /\b(?:two|three|four|five|six|several|multiple|both|\d+)\s+(?:separate|different)\b/giu;

/** True for a sentence that brings in another incident: "in a separate attack", "elsewhere", "last month". */
export function bringsAnother(words: string): boolean {
  const pattern = another();
  pattern.lastIndex = 0;
  // "in two separate blasts" tells of both together.
  return pattern.test(words.replaceAll(together, (found) => '·'.repeat(found.length)));
}

const sameTime = lazily(() =>
  wordPattern([
    '(?:on~|at~|in~)?the~same~(?:day|night|evening|morning|afternoon|time)',
    'simultaneous(?:ly)?',
    '(?:minutes|hours?|moments|seconds)~(?:later|earlier|after|before|apart)',
    'shortly~(?:after|before|afterwards?|thereafter|later)',
    'soon~after(?:wards?)?',
    'later~(?:that|the~same|in~the)~(?:day|night|evening)',
    'almost~at~once',
  ]),
);

/** True where the words say that it was the same day: "hours later", "simultaneously". */
export function isSameTime(words: string): boolean {
  const pattern = sameTime();
  pattern.lastIndex = 0;
  return pattern.test(words);
}

const customary = lazily(() =>
  wordPattern([
    'in~recent~(?:years|months|weeks|decades|times|days)',
    'over~the~(?:years|decades|past~(?:several~|few~|two~|three~|\\w+~)?(?:years|months|decades))',
    'for~(?:(?:many|several|the~past|more~than|over|nearly|almost|\\w+)~){0,2}(?:years|decades|months)',
    'often',
    'usually',
    'frequently',
    'regularly',
    'routinely',
    'typically',
    'regular',
    'long-running',
    'historically',
    'traditionally',
    'previously',
    'in~the~past(?!~(?:\\d|\\w+~)?(?:hours?|days?|week))',
    '(?:many|several|dozens~of|numerous|hundreds~of|a~(?:string|series|spate|wave|number)~of)~(?:[\\w-]+~){0,2}?(?:attacks|bombings|raids|assaults|incidents|killings)~(?:in|on|against|over|across|since)',
    'such~(?:[\\w-]+~){0,1}?(?:attacks|incidents|raids|killings|violence)',
    '(?:insurgency|militancy|separatist~movement|conflict|civil~war)~(?:has|have|that|which|since|in~which)',
  ]),
);

/** True for a sentence about what happens or has long been happening, beyond the incident of the article. */
export function isCustomary(words: string): boolean {
  const pattern = customary();
  pattern.lastIndex = 0;
  return pattern.test(words);
}

const took = lazily(() =>
  wordPattern([
    'took~place',
    'occurred',
    'happened',
    '(?:was|were)~(?:carried~out|launched|reported|mounted|staged)',
    'began',
    'started',
    'came',
  ]),
);

/** True for a sentence that tells when or where an incident took place. */
export function tellsWhenOrWhere(words: string): boolean {
  const pattern = took();
  pattern.lastIndex = 0;
  return pattern.test(words);
}

const anyIncident = lazily(() => wordPattern([incidentNouns]));

/** The first word of a sentence for an incident. @param start where the words stand, UTF-16 */
export function incidentIn(words: string, start: number): OffsetRange | undefined {
  const pattern = anyIncident();
  pattern.lastIndex = 0;
  const match = pattern.exec(words);
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined;
}

const none =
  /\b(?:no|without|zero)\s+(?:[\w-]+\s+){0,2}?(?:deaths?|casualt(?:y|ies)|injur(?:y|ies)|fatalit(?:y|ies)|losses|victims?|one|people|damage)\b/iu;

/** True for a sentence that tells of no harm. */
export function tellsNone(words: string): boolean {
  return none.test(words);
}

const samePlace =
  /\b(?:at|in|on|near)\s+the\s+(?:(?:very\s+)?same|area)\s*(?:spot|place|area|town|village|district|location|city|site|region|province|road|stretch)?\b/iu;

/** True for "at the same spot", "in the same area". */
export function pointsAtSamePlace(words: string): boolean {
  return samePlace.test(words);
}

const foundLater =
  /\b(?:found|discovered)\s+dead\b|\b(?:bod(?:y|ies)|remains|corpses?)\s+(?:[\w’'-]+\s+){0,8}?(?:found|recovered|discovered|retrieved|pulled|exhumed|unearthed)\b|\b(?:found|recovered|discovered|retrieved|pulled|exhumed|unearthed)\s+(?:[\w’'-]+\s+){0,4}?(?:bod(?:y|ies)|remains|corpses?)\b|\b(?:succumb\w*|died\s+(?:of|from)\s+(?:\w+\s+){0,2}(?:wounds|injuries|burns)|died\s+in\s+(?:an?\s+|the\s+)?hospital)\b/iu;

/** True for a sentence that tells what became of people after an incident: a body found, wounds died of. */
export function isFoundLater(words: string): boolean {
  return foundLater.test(words);
}

const today =
  /\b(?:between\s+midnight\s+and|(?:at|before|after|since|around|shortly\s+(?:before|after))\s+(?:dawn|daybreak|sunrise|midnight)|pre-?dawn|in\s+the\s+(?:early|small)\s+hours|(?:at|around|about|by)\s+\d{1,2}(?:[:.]\d\d)?\s*a\.?m\b|early\s+morning|morning\s+rush|earlier\s+in\s+the\s+day)/iu;

/** True for words that tell an hour of the night or the morning: with no day told, that of the report. */
export function isToday(words: string): boolean {
  return today.test(words);
}
