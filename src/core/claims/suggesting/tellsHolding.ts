import type { OffsetRange } from '../../text/articleText';
import type { Cue } from '../reading/cues';

const places = String.raw`(?:towns?|settlements?|cit(?:y|ies)|villages?|hamlets?|bases?|camps?|posts?|outposts?|checkpoints?|check-?posts?|airports?|airfields?|airbases?|buildings?|territor(?:y|ies)|areas?|districts?|provinces?|regions?|islands?|ports?|palaces?|capital|headquarters|barracks|garrisons?|bridges?|roads?|highways?|hills?|hilltops?|heights|ground|positions?|strongholds?|swathes?|parts|institutions?|neighbou?rhoods?|suburbs?|quarters?|junctions?|crossroads|crossings?|stations?|dams?|refiner(?:y|ies)|fields?|mines?|power|control|prisons?|hospitals?|universit(?:y|ies)|compounds?|complex|towns|sites?|land|enclaves?|pockets?|front|lines?|facilit(?:y|ies)|villages|localit(?:y|ies)|townships?|count(?:y|ies)|border|plants?|half|most|much|all|market|wards?|corridor)`;
const placeAfter = new RegExp(String.raw`^\s+(?:[\p{L}\p{N}’'“”"-]+\s+){0,6}?${places}\b`, 'iu');
const nameAfter =
  /^\s+(?:the\s+|most\s+of\s+|much\s+of\s+|all\s+of\s+|part\s+of\s+|parts\s+of\s+|nearby\s+|neighbouring\s+|central\s+|northern\s+|southern\s+|eastern\s+|western\s+)*[“"‘#]?\p{Lu}[\p{L}’'-]+/u;
const placeBefore = new RegExp(String.raw`(?:\b${places}\b|\p{Lu}[\p{L}’'-]+)[^.;:]{0,70}$`, 'u');
const attackNear =
  /\b(?:attacks?|assaults?|offensives?|raids?|incursions?|advances?|infiltration|attackers?|assailants?|infiltrators?)\b/iu;
const vehicles =
  /\b(?:vehicles?|cars?|bus(?:es)?|lorr(?:y|ies)|trucks?|drivers?|aircraft|planes?|motorcycles?|bikes?|boats?|vans?|ball|spending|inflation|anger|temper)\b/iu;
const goods =
  /^\s+(?:[\p{L}\p{N}’'-]+\s+){0,6}?(?:explosives?|weapons?|arms|drugs?|ammunition|rifles?|guns?|cash|heroin|cocaine|hashish|contraband|documents?|phones?|laptops?|equipment|materials?|grenades?|pistols?|vehicles?|motorcycles?|assets?|goods|cannabis|kilos?|kilograms?|opportunity|chance|moment)\b/iu;
/** "two rifles were seized", "he was captured". */
const goodsBefore =
  /\b(?:explosives?|weapons?|arms|drugs?|ammunition|rifles?|guns?|cash|heroin|cocaine|documents?|equipment|tanks?|grenades?|pistols?|vehicles?|motorcycles?|he|she|him|they|who)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const people =
  /\b(?:soldiers?|police(?:m[ae]n)?|hostages?|captives?|pupils?|students?|civilians?|villagers?|officers?|workers?|engineers?|children|women|journalists?|sailors?|pilots?|prisoners?)\b[^.;]{0,60}$/iu;
const hand = /hands?$/iu;

/**
 * True when words that may tell who holds something do say so of a place or a position, not of people, goods or a car.
 *
 * @param sentence UTF-16 offsets
 */
export function tellsControl(text: string, sentence: OffsetRange, cue: Cue): boolean {
  const before = text.slice(Math.max(sentence.start, cue.start - 90), cue.start);
  const after = text.slice(cue.end, Math.min(sentence.end, cue.end + 90));
  const words = text.slice(cue.start, cue.end);
  if (/[-‑]$/u.test(before)) return false;
  // "occupied Baluchistan", "the besieged districts": an attribute of the place, no news.
  if (cue.form === 'past' && /\b(?:of|in|from|the|across|into)\s+$/iu.test(before)) return false;
  // "the surrounding hills": where it lies.
  if (/^surrounding$/iu.test(words) && /\b(?:the|its|in|from|and)\s+$/iu.test(before)) return false;
  if (/^(?:repuls|repell|foil|thwart|defeat)/iu.test(words))
    return attackNear.test(cue.active ? after.slice(0, 60) : before);
  if (/^(?:lost|los\w+)\s+control$/iu.test(words))
    return /^\s+(?:of|over)\b/iu.test(after) && !vehicles.test(after.slice(0, 40));
  if (/control\b/iu.test(words)) return isOfPlace(before, words, after);
  if (/^(?:town|city|village|base|capital|stronghold|camp|garrison|district|province|airport)/iu.test(words))
    return true;
  if (/^(?:fell|fall|fallen)/iu.test(words))
    return (
      (hand.test(words) || !/\sinto$/iu.test(words) || /^\s+(?:\w+\s+){0,3}hands\b/iu.test(after)) &&
      placeBefore.test(before) &&
      !people.test(before)
    );
  if (/^(?:loss|fall)\s/iu.test(words)) return true;
  if (/^(?:liberation|recapture|takeover|seizure)\b/iu.test(words))
    return (
      !/\b(?:since|after|before|until|for|towards?|for|following)\s+(?:the\s+)?$/iu.test(before) &&
      (placeAfter.test(after.slice(0, 30)) || (/^(?:lib|rec|tak)/iu.test(words) && nameAfter.test(after)))
    );
  if (/^maintain/iu.test(words)) return true;
  if (/hands(?:\s+of)?$|^chang/iu.test(words))
    return !people.test(before) && !/\b(?:good|safe|own|wrong|bare|different|our|my)\s+hands$/iu.test(words);
  if (/^controlled$/iu.test(words) && /^\s+by\b/iu.test(after)) return placeBefore.test(before);
  if (/^stronghold$/iu.test(words)) return false;
  if (/^entered$/iu.test(words))
    return (
      /\b(?:forces|troops|fighters|rebels|soldiers|army|militants|militia(?:men)?|insurgents|jihadists)\s+(?:\w+\s+)?$/iu.test(
        before,
      ) &&
      (nameAfter.test(after) || /^\s+the\s+(?:town|city|village|capital)\b/iu.test(after))
    );
  if (!cue.active)
    return (
      placeBefore.test(before) && !people.test(before.slice(-50)) && !goodsBefore.test(before.slice(-50))
    );
  return !goods.test(after.slice(0, 50)) && (placeAfter.test(after) || nameAfter.test(after));
}

function isOfPlace(before: string, words: string, after: string): boolean {
  if (
    /\b(?:for|over|to|arms|gun|border|birth|quality|crowd|traffic|air|damage|disease|remote)\s+$/iu.test(
      before,
    )
  )
    return false;
  if (/^under\s+control$/iu.test(words))
    return !/\b(?:fire|blaze|flames|situation|crowd|everything|outbreak|disease|inflation)\b/iu.test(before);
  return !vehicles.test(after.slice(0, 40));
}

const party = String.raw`(?:rebels?|fighters?|militias?|militiamen|groups?|militants?|militancy|insurgen(?:ts?|cy)|terror(?:ists?|ism)?|separatis(?:ts?|m)|prox(?:y|ies)|armed|jihadis(?:ts?|m)|opposition|gunmen|outfits?|guerrillas?|extremis(?:ts?|m)|bandits?|cartels?|gangs?|factions?|forces|troops|personnel|army|military|war|weapons?|arms|regime|junta|paramilitar(?:y|ies)|attackers?|suspects?|cells?|networks?)`;
const partyNear = new RegExp(String.raw`\b${party}\b`, 'iu');
const aims =
  /^\s+(?:the\s+|its\s+|their\s+|and\s+\p{L}+ing\s+)?(?:[\p{L}-]+\s+){0,3}?(?:cent(?:er|re)s?|camps?\b|grounds?|exercises?|sessions?|missions?|programmes?|programs?|courses?|schools?|bases?|decisions?|bills?|motions?|candidates?|calls?|resolutions?|proposals?|measures?|evidence|data|claims?|plans?|efforts?\s+to|students?|teachers?|farmers?|families)\b/iu;
const byThing =
  /\bby\s+(?:[\p{Ll}-]+\s+){0,2}(?:tanks?|artillery|helicopters?|(?:air)?strikes?|airstrikes|aircraft|jets?|drones?|evidence|data|figures?|air\s+power|armou?r|witnesses|vehicles?|majority|votes?)\b/iu;
const equipment =
  /\b(?:weapons?|arms|missiles?|drones?|ammunition|rockets?|explosives?|guns?|munitions?|shells?|tanks?|fighters|troops|advisers|funds?|funding|money|training|intelligence|cash|rifles?|jets?|military\s+aid|equipment)\b/iu;

/** True when words that may tell of support say that a party to the fighting has it. @param sentence UTF-16 offsets */
export function tellsSupport(text: string, sentence: OffsetRange, cue: Cue): boolean {
  const before = text.slice(Math.max(sentence.start, cue.start - 90), cue.start);
  const after = text.slice(cue.end, Math.min(sentence.end, cue.end + 90));
  const words = text.slice(cue.start, cue.end);
  // "the Iran-backed group" names the group; "handlers" and "proxies" do the same.
  if (/-(?:backed|sponsored|funded|supported)$|^(?:handlers?|prox(?:y|ies))$/iu.test(words)) return false;
  // Troops sent somewhere support no one yet.
  if (
    /^(?:sent|send)/iu.test(words) &&
    /^\s+(?:[\p{L}-]+\s+){0,3}(?:troops|fighters|advisers)\b/iu.test(after)
  )
    return /\b(?:to\s+(?:help|support|back|assist|aid|fight)|alongside)\b/iu.test(after);
  if (/^(?:shipp|sent|send|deliver|suppl|smuggl|transferr|sold|sell|funnel|channel)/iu.test(words))
    return equipment.test(`${words}${after.slice(0, 60)}`) && /\b(?:to|with)\b/iu.test(`${words}${after}`);
  if (/^(?:provid|g[ia]v)/iu.test(words))
    return (
      /^\s+(?:[\p{L}-]+\s+){0,3}?(?:to|for|in|on)\b/iu.test(after) &&
      (partyNear.test(after) || /\b(?:to|for)\s+(?:the\s+)?\p{Lu}/u.test(after))
    );
  if (aims.test(after) || /^\s+(?:Operation\b|with\b)/u.test(after)) return false;
  if (/^(?:sanctuar|safe\s+haven)/iu.test(words)) return /^\s+(?:in|inside|across|on)\s+\p{Lu}/u.test(after);
  // "The group has pledged allegiance" says what it is, not what happened.
  if (/^(?:pledg|sw[eo])/iu.test(words) && /\b(?:has|have|had)\s+(?:\w+ly\s+)?$/iu.test(before)) return false;
  if (/allegiance|contact|alliance|links?|ties|behest|help|received/iu.test(words))
    return (
      !/\b(?:bilateral|diplomatic|trade|economic|close|family|no|lost)\s+$/iu.test(before) &&
      (partyNear.test(before + after) || /\p{Lu}/u.test(after.slice(0, 30)))
    );
  if (cue.active || (/\bby$/iu.test(words) === false && cue.form !== 'past'))
    return partyNear.test(after.slice(0, 70)) || /^\s+(?:the\s+)?\p{Lu}/u.test(after);
  // "Troops backed by militias": they fought together.
  const isReduced = !/\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?$|,\s*(?:\w+ly\s+)?$/iu.test(before);
  if (isReduced && !/\bby\s+(?:the\s+)?(?:[\p{L}-]+\s+)?\p{Lu}/u.test(`${words}${after.slice(0, 40)}`))
    return false;
  return (
    !byThing.test(`${words}${after}`) &&
    /\bby\b/iu.test(`${words}${after.slice(0, 12)}`) &&
    (partyNear.test(before) || /\bby\s+(?:[\p{Ll}-]+\s+){0,2}\p{Lu}/u.test(`${words}${after}`))
  );
}

const intangible =
  /^\s+(?:[\p{L}’'-]+\s+){0,3}?(?:lives|hopes?|evidence|famil(?:y|ies)|relations(?:hips?)?|careers?|credibility|economy|trust|confidence|reputation|morale|peace|silence|calm|dreams|talks|image|prospects|chances|livelihoods|ceasefire|illusions?|records?|myth)\b/iu;
const built =
  /\b(?:buildings?|roofs?|bridges?|houses?|homes?|walls?|towers?|mosques?|church(?:es)?|schools?|blocks?|floors?|structures?|dams?|tunnels?|mines?|stor(?:ey|y)|apartments?|market|hospitals?|ceilings?|hotels?|stands?|factor(?:y|ies)|huts?|shops?|warehouses?|minarets?|temples?)\b[^.;]{0,60}$/iu;
const persons =
  /\b(?:he|she|they|some|who|bod(?:y|ies)|victims?|people|persons?|children|women|m[ae]n|others|soldiers?)\s+(?:\w+\s+){0,4}$/iu;

/** True when words that may tell of damage are about things. @param sentence UTF-16 offsets */
export function tellsDamage(text: string, sentence: OffsetRange, cue: Cue): boolean {
  const before = text.slice(Math.max(sentence.start, cue.start - 90), cue.start);
  const after = text.slice(cue.end, Math.min(sentence.end, cue.end + 60));
  const words = text.slice(cue.start, cue.end);
  if (
    /^burn/iu.test(words) &&
    (/^\s+(?:beyond\s+recognition|alive|to\s+death|calories|out\b)/iu.test(after) ||
      (!cue.active && persons.test(before)))
  )
    return false;
  if (/^collapsed$/iu.test(words)) return built.test(before);
  if (/^shatter/iu.test(words))
    return /\b(?:windows?|glass|doors?|panes?|buildings?|walls?|houses?|windscreens?)\b/iu.test(
      before.slice(-40) + after,
    );
  return !intangible.test(after);
}
