import type { OffsetRange } from '../../text/articleText';

const hazards =
  /\b(?:(?:earth)?quakes?|tremors?|aftershocks?|slides?|(?:land|mud|rock)slides?|avalanches?|storms?|cyclones?|typhoons?|hurricanes?|tornado(?:es)?|floods?|flooding|tsunami|lightning|eruption|wildfires?|drought|outbreak|epidemic|cholera|disaster|heat\s?wave|recession|crisis|inflation|tragedy|trains?|bus(?:es)?|lorr(?:y|ies)|boats?|ferr(?:y|ies)|vessels?|ships?|motorists?|drivers?|cars?|trucks?|vans?|minibus(?:es)?)\b/iu;
const crashes =
  /\b(?:road|traffic|train|car|bus|vehicle|boat)\s+(?:crash(?:es)?|accidents?|collisions?)|\baccident(?:al|ally|s)?\b|\blost\s+control\s+and\b|\bcollided\b|\boverturned\b|\bveered\b|\bshort[\s-]circuit/iu;
const industrial =
  /\b(?:fire-?crackers?|fireworks?|pyrotechnic\w*|boilers?|gas\s+(?:cylinders?|leak|pipeline|tank(?:er)?s?|stove|station)|cylinders?|coal\s*mines?|mine\s+shaft|collier(?:y|ies)|chemical|refiner(?:y|ies)|transformers?|(?:oil|fuel)\s+tankers?|methane|fertili[sz]er|distiller(?:y|ies)|silos?|grain\s+elevator|reactors?)\b/iu;
const deliberate =
  /\b(?:suicide|bombs?|bombers?|terror\w*|militants?|gunm[ae]n|insurgents?|attackers?|rockets?|missiles?|drones?|IED|explosive[\s-](?:laden|device)|explosives|set\s+off|detonated|sabotage|planted|rebels?|air\s?strikes?)\b/iu;

/** True when words before a verb name a force of nature or a vehicle as what strikes. */
export function isHazard(before: string): boolean {
  return hazards.test(before.slice(-50)) && !deliberate.test(before);
}

/**
 * True when the clause around a word that may tell an attack speaks of an accident: a crash on the road, a blast in a
 * works.
 *
 * @param sentence UTF-16 offsets
 */
export function isAccident(text: string, sentence: OffsetRange, word: OffsetRange): boolean {
  const around = text.slice(
    Math.max(sentence.start, word.start - 120),
    Math.min(sentence.end, word.end + 80),
  );
  if (deliberate.test(around)) return /\baccidental\b/iu.test(text.slice(word.start - 30, word.start));
  if (crashes.test(around)) return true;
  return (
    /^(?:blasts?|explosions?|explod|went\s+off|blew|blown)/iu.test(text.slice(word.start, word.end)) &&
    industrial.test(around)
  );
}
