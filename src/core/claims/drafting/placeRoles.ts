import type { PlaceMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { lineAround } from '../attribution/quotations';
import { isCountry } from './placeRelations';

/** What a place is to its sentence: where things happened, perhaps so, or something else. */
export type PlaceRole = 'where' | 'perhaps' | 'not';

/** How far around a place its role is told, in UTF-16 units. */
const near = 70;

const locative =
  /(?:^|\s|["“(#])(?:in|at|near|inside|outside|around|across|throughout|within|on|off|along|over|into|north|south|east|west|(?:north|south)-?(?:east|west)|of|city|town|village|district|province|region|area|neighbou?rhood|suburb|port|island|capital|camp|between|through|hit|hits|struck|rocked|rocks|stormed|storming|entered|entering|captured|capturing|bombed|bombing|shelled|shelling|targeted|targeting|attacked|attacking|besieged|raided|raiding|overran|invaded|invading|seized|swept|razed|torched|buried|engulfed|devastated|destroyed|flattened|ravaged|reached|pounded|jolted)\s+(?:the\s+)?(?:(?:[\p{Ll}][\p{L}-]*|#)\s*){0,3}$/u;
const listedAfter = /(?:,|\band|\bor|&)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+)?#?$/u;
/** "Baalbek's Ras al-Ain". */
const owned = /\p{L}['’]s\s+(?:[\p{Ll}-]+\s+){0,2}$/u;
/** "Zahraa neighbourhood". */
const sortAfter =
  /^\s+(?:village|town|city|district|township|neighbou?rhood|suburb|hamlet|settlement|tehsil|county|province|governorate|municipality|commune|locality|ward|quarter|region|area|island|valley|crossing|junction|checkpoint|(?:refugee\s+|displacement\s+|displaced\s+persons?\s+|IDP\s+)?camp|highway|road|river|forests?|division|department|regency)\b/u;
/** "On Panjgur, he said": a place that opens a sentence as its topic. */
const topic = /(?:^|[.“"])\s*(?:in|on|at|near|(?:location|place|venue|site)\s*:)\s+$/iu;

/** "12 March 2023 – Kukuju, Mali: gunmen killed …": an entry of a list begins with when and where. */
const entry = /^\s*[-•*]?\s*(?=[^\p{L}]*\d)[\p{L}\p{N}\s.,/]{4,30}\s*[–—:,-]\s*$/u;

const notBefore: readonly RegExp[] = [
  // Where people are taken after it happened.
  /\b(?:taken|rushed|shifted|moved|airlifted|evacuated|transferred|flown|brought|referred|admitted|sent)\s+(?:\w+\s+){0,4}?to\b[^.;,]{0,45}$/iu,
  /\b(?:to|at|in|from)\s+(?:an?\s+|the\s+)?(?:[\p{L}’'-]+\s+){0,3}(?:hospitals?|clinic|medical\s+cent(?:er|re)|morgue|mortuary)\s+(?:in|at|of)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,3}$/iu,
  /\b(?:succumbed|treated|died\s+in\s+(?:a\s+)?hospital)\b[^.;,]{0,45}\b(?:in|at)\s+$/iu,
  /\b(?:critical|stable|serious|grave|satisfactory|treatment|surgery|intensive\s+care|hospitali[sz]ed|recovering|recuperating)\b[^.;,]{0,25}\b(?:in|at)\s+(?:the\s+)?$/iu,
  // Whom it was done to, whatever the name looks like.
  /\b(?:killing|murder|lynching|assassination|slaying|beheading|execution|kidnapping|abduction|arrest|detention|shooting|death|deaths|bod(?:y|ies)|named|identified|called|coffins?|funerals?|burials?|relatives|famil(?:y|ies)|(?:mother|father|son|daughter|brother|sister|wi(?:fe|dow)|cousin|friend|portrait|photo|picture)s?)\s+(?:of|as)\s+$/iu,
  // Where someone is going or has come from.
  /\b(?:travel(?:l?ed|l?ing|s)?|head(?:ed|ing)|bound|way|en\s*route|driving|fl(?:ying|ight|ew)|going|went|return(?:ed|ing|s)?|visit(?:ed|ing|s)?|trip|journey|deport\w*|extradit\w*|fled|flee\w*|escap\w*|arriv\w+|tour(?:ed|ing|s)?|cross(?:ed|ing)|carried\s+off|march\w*)\s+(?:back\s+|over\s+)?(?:to|for|towards?|from|into|in|of)\s+(?:the\s+)?(?:(?!(?:in|at|near|where|and|when|by)\s)\p{Ll}[\p{Ll}-]*\s+){0,3}$/iu,
  /\btowards?\s+(?:the\s+)?$/iu,
  /\b(?:fled|fleeing|flee|evacuated|relocated)\s+(?:\w+\s+)?to\s+(?:(?:the|an?|nearby)\s+)?(?:\p{Ll}+\s+){0,3}(?:in|at|of|near)\s+(?:the\s+)?$/iu,
  /\b(?:road|highway|route|motorway)\s+to\s+(?:the\s+)?(?:\p{Ll}+\s+of\s+)?$/iu,
  // Whose men or rulers they are.
  /\b(?:presidents?|ministers?|premier|governments?|(?:mayor|prefect|governor|chief|head|administrator|commissioner|chair(?:man|woman|person)|councillor)s?|army|armies|military|state|king|emir|citizens?|nationals?|native|resident|ambassadors?|guards?|forces|rulers?|leaders?|troops|police|parliament)\s+(?:of|from)\s+(?:the\s+)?$/iu,
  /\b(?:pupils?|students?|teachers?|members?|employees?|staff|graduates?|professors?|lecturers?)\s+(?:of|from|at)\s+(?:the\s+)?$/iu,
  // Where someone spoke.
  /\b(?:conference|briefing|interview|speech|talks|statement|spoke|speaking|meeting|summit|told\s+\w+)\s+(?:\w+\s+){0,2}(?:from|in|at)\s+$/iu,
  /\b(?:by|against|blam\w+|accus\w+|condemn\w+|ally|allies|thank\w+|urg\w+|support\s+for)\s+(?:neighbou?ring\s+|rival\s+|arch-rival\s+)?$/iu,
];

/** Those who live at a place are often where it happened, but need not be. */
const livingBefore =
  /\b(?:residents|people|villagers|inhabitants|locals|dwellers|natives)\s+(?:of|from)\s+(?:the\s+)?(?:\p{Ll}+\s+(?:of\s+)?){0,2}$/iu;
/** "abducted from Gwoza", "20 kilometres from Kandahar" tell where; "a man from Yatta" does not. */
const whereFrom =
  /\b(?:abduct|kidnap|tak|seiz|snatch|arrest|detain|missing|disappear|vanish|recover|retriev|displac|evacuat|report|withdr|free|rescu|pull|fish|dragg|dug|exhum|remov|km|kilomet|mile|metre|meter|far|away|out|not)\w*\b[^.;]{0,50}\bfrom\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,3}$/iu;
const from =
  /\bfrom\s+(?:the\s+)?(?:(?!(?:that|which|who|where|when|in|at|near|on|of|outside|around|inside)\s)[\p{Ll}-]+\s+){0,3}$/u;

/** What follows a place that stands for its rulers, its people or what it did. */
const partyAfter =
  /^(?:['’]s?|-)?\s*(?:(?:own|new|ruling|former|Jan\w*|interim|top|foreign|interior|exterior|defen[cs]e|health|prime|security|state)\s+|\w{3,4}\.?\s\d{1,2}\s+){0,3}(?:military|army|forces?|troops|soldiers?|navy|air\s+force|government|ministry|ministers?|president|parliament|intelligence|officials?|authorities|spokes\w+|police|strikes?|airstrikes?|affairs|backed|led|based|born|linked|allied|leaders?|citizens?|nationals?|loss(?:es)?|casualties|allies|war|offensive|side)\b/iu;
const predicateAfter =
  /^,?\s+(?:has|have|had|is|was|will)?\s*(?:sa(?:id|ys)|den(?:ied|ies)|accus\w+|blam\w+|condemn\w+|reject\w+|warn\w+|claim\w+(?!\s+(?:(?:at\s+least|the|nearly|about|some|over|more\s+than|up\s+to)\s+)*(?:\d|lives|\w+\s+(?:\w+\s+)?li[fv]es?\b|li[fv]es?\b))|launch\w+|vow\w*|regained|declared|confirmed|announced|insists?|summoned|called|supports?|urged|withdrew|invaded|backs?)\b/iu;

/** People are taken there; it is where things happened only when it was the target. */
const hospital = /\b(?:hospitals?|clinic|medical\s+(?:cent(?:er|re)|complex|college)|infirmary)$/iu;
const attackOn =
  /\b(?:attack|strike|raid|assault|bomb|shell|storm|hit|struck|blast|fire|explosion)\w*\b[^.;]{0,50}$/iu;

const facility =
  /\b(?:mosque|church|cathedral|temple|shrine|mausoleum|monastery|synagogue|school|university|college|academy|hotel|market|bazaar|mall|airport|station|park|prison|jail|stadium|square|bridge|port|palace|club|caf[eé]|restaurant|metro|hall|barracks|base|gate|center|centre|compound|road|street|avenue|highway)$/iu;

/** Where the prose of a wire report begins: "QUETTA, Pakistan (AP) —", "KABUL: ", "Islamabad, Nov 3 (Reuters) -". */
const dateline =
  /^\s*(?:\p{Lu}[\p{L}.’'-]*[\s/-]+){0,4}?\p{Lu}[\p{L}.’'-]*(?:,\s*[\p{L}\p{N}.’' ]{2,30}){0,3}\s*(?:\([\p{L}\p{N} /.,-]{2,40}\)\s*(?:[—–-]{1,2}|:)|[—–]|--|\s-)\s/u;
const townInCapitals = /^\s*\p{Lu}{3}[\p{Lu}\s.’'-]{0,40}(?:,[^:—–\n]{2,40})?:\s/u;

/** The end of the dateline that opens a line, in UTF-16 units; the line's start where there is none. */
export function datelineEnd(text: string, line: OffsetRange): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 140));
  const found = dateline.exec(head)?.[0] ?? townInCapitals.exec(head)?.[0] ?? '';
  return line.start + found.length;
}

/**
 * Whether a place that a sentence names is where something happened.
 *
 * @param isSpot true where the words around it tell that it is a place
 */
export function placeRole(
  text: string,
  place: PlaceMention,
  sentence: OffsetRange,
  isSpot = false,
): PlaceRole {
  const line = lineAround(text, place.start);
  if (place.end <= datelineEnd(text, line)) return 'not';
  const before = text.slice(Math.max(sentence.start, place.start - near), place.start);
  const after = text.slice(place.end, Math.min(sentence.end, place.end + near));
  if (hospital.test(place.text)) return attackOn.test(before) ? 'where' : 'not';
  if (notBefore.some((pattern) => pattern.test(before))) return 'not';
  if (livingBefore.test(before)) return 'perhaps';
  if (from.test(before)) return whereFrom.test(before) ? 'where' : 'not';
  const isTopic =
    topic.test(before) || (entry.test(before) && before.length === place.start - sentence.start);
  if (!isTopic && (partyAfter.test(after) || predicateAfter.test(after))) return 'not';
  if (isTopic || isSpot || locative.test(before) || sortAfter.test(after)) return 'where';
  if (listedAfter.test(before) || owned.test(before)) return 'perhaps';
  // A country that stands free is a party, not a place.
  if (/#$/u.test(before)) return 'where';
  // So is a name that stands free and that the gazetteer does not know.
  if (isCountry(place)) return 'not';
  return isKnownOrBuilt(text, place) ? 'perhaps' : 'not';
}

/** True for a place of the gazetteer, and for a name that says it is a building, a square, a road. */
export function isKnownOrBuilt(text: string, place: PlaceMention): boolean {
  if (place.gazetteer !== undefined) return true;
  const next = /^\s+\p{Ll}+/u.exec(text.slice(place.end, place.end + 16))?.[0] ?? '';
  return facility.test(place.text) || facility.test(place.text + next);
}
