import type { ActorType, Mention, PlaceMention } from '../../recognise/mention';
import { demonyms } from '../../recognise/data/demonyms';
import type { OffsetRange } from '../../text/articleText';
import { overlaps } from '../../text/ranges';

const word = "(?:(?:al|el|ad|as|ar|at|an|az|ash|ed|es|ul|d|l)[-’'])?\\p{Lu}[\\p{L}\\p{N}’'-]*\\p{L}";
const name = `${word}(?:\\s(?:(?:al|el|da|de|do|dos|das|del|di|du|la|le|of|bin|ibn|e)\\s)?${word}){0,3}`;
const alone = `${word}(?:\\s${word}){0,2}`;
/** Words for what people live in or what is governed: they stand beside a name and are no part of it. */
const settled =
  '(?:village|town|city|community|district|township|neighbou?rhood|area|suburb|camp|favelas?|slum|shantytown|hamlet|settlement|tehsil|county|island|valley|province|region|crossing|junction|black\\s+spot|quarter|ward|municipality|commune|governorate|locality|subdistrict|sub-district|sub-county|parish|prefecture|sub-prefecture|department|division|regency|oblast|raion|canton|enclave|kebele|woreda|zone|taluka?|mandal|upazila|thana|panchayat|barangay|borough|estate|reservation|mountains?|hills?|peninsula|gorge|pass|heights|sector|precinct|LGA|Local\\s+Government(?:\\s+Area)?)s?';
/** Words for what is built or grown: with the name before them they make the name of the spot. */
const built =
  '(?:barracks|(?:air|army|military|naval)?\\s?base|outpost|checkpoint|check-?post|check\\s+point|police\\s+station|station|(?:border|police|military|army|guard)\\s+post|road|highway|motorway|expressway|street|avenue|bridge|river|lake|canal|dam|creek|lagoon|reservoir|forests?|woods|jungle|desert|national\\s+park|park|reserve|prison|penitentiary|jail|detention\\s+cent(?:er|re)|mosque|church|temple|monastery|shrine|cathedral|hotel|market|bazaar|mall|square|stadium|bus\\s+stand|bus\\s+station|bus\\s+terminal|terminal|airport|airfield|airstrip|port|harbou?r|border\\s+crossing|crossing\\s+point|roundabout|intersection|gate|school|university|college|farm|ranch|plantation|mine|colliery|quarry|oilfield|oil\\s+field|refinery|power\\s+plant|plant|factory|warehouse|depot|compound|tunnel|cave|beach|cemetery|hospital|site|kibbutz|moshav|pier|ferry\\s+terminal|shopping\\s+cent(?:er|re))';

/** Whom a camp or site is for. */
const housing =
  "(?:refugee|displacement|(?:internally\\s+)?displaced\\s+(?:persons?|people)(?:['’]s)?|IDPs?|migrant|transit|training|labou?r|prison|detention)";

const edge = '(?![\\p{L}\\p{N}])';

/** "bandits who invaded Gidan Baushe community", "in the Complexo da Maré favelas". */
const beforeSort = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<name>${name})\\s+(?:${housing}\\s+)?(?<sort>${settled})${edge}`,
  'gu',
);
/** "the Zibdin barracks", "the Bishkhali river". */
const beforeBuilt = new RegExp(`(?<![\\p{L}\\p{N}-])(?<name>${name})\\s+(?<sort>${built})${edge}`, 'gu');
/** "on the island of Matemo". */
const afterSort = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<sort>${settled}|coast|shores?|outskirts|resort|seaport|port|capital)\\s+of\\s+(?<name>${name})`,
  'gu',
);
/** "in an ambush at In-Afarak when": nothing but a place stands alone after these words. */
const standing = new RegExp(
  `(?<=[\\p{Ll},”"]\\s)(?<sort>in|at|near|outside|around|inside|fled|fleeing|stormed|storming|raided|raiding|overran|overrun|shelled|shelling|(?<=(?:attacks?|strikes?|airstrikes?|raids?|assaults?|shelling|bombardments?|fire)\\s)on)\\s+(?<name>${alone})(?=[.,;:)]|\\s*$|\\s+(?:on|in|near|when|where|between|from|since|while|after|before|and|as|by|during|late|early|last|this|killing|killed|kills|injured|wounded|left|leaving|hit|struck|destroyed|have|has|had|was|were|\\(|\\p{Lu}\\p{Ll}+day)(?!\\p{L}))`,
  'gu',
);

/** "In Kostiantynivka, three": where a sentence begins. */
const opening = new RegExp(`^[\\s•*–-]*(?<sort>In|Near|At|Outside)\\s+(?<name>${alone}),\\s`, 'gu');
/** "Residents of Dinsor said": with no other place told, theirs. */
const living = new RegExp(
  `(?<sort>[Rr]esidents|[Pp]eople|[Vv]illagers|[Ii]nhabitants|[Ll]ocals)\\s+(?:of|in|from)\\s+(?<name>${alone})(?=[.,;]|\\s+\\p{Ll})`,
  'gu',
);
/** "on the road between Farchana and Adre". */
const between = new RegExp(
  `(?<sort>road|highway|route|track|path|border|railway|line|stretch)\\s+between\\s+(?<name>${alone})\\s+and\\s+${alone}`,
  'gu',
);

/** "invaded Tse-Agbako, a farming settlement in Guma". */
const apposed = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<name>${alone}),\\s+an?\\s+(?:[\\p{L}-]+\\s+){0,4}?(?<sort>village|town|city|community|township|suburb|hamlet|settlement|neighbou?rhood|island|locality|commune|municipality|district)${edge}`,
  'gu',
);

/** "in Prince William County", "at Al-Noor Mosque": the name itself tells what it is. */
const titled = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<name>${name}\\s+(?<sort>Village|Town|City|Township|District|County|Province|Region|Governorate|Camp|Island|Valley|Municipality|Parish|Road|Highway|Street|Avenue|Bridge|River|Lake|Forest|Park|Prison|Jail|Mosque|Church|Temple|Monastery|Cathedral|Hotel|Market|Bazaar|Mall|Square|Stadium|Airport|Airbase|Barracks|Checkpoint|Station|Gate|University|School|Mine|Dam))(?![\\p{L}\\p{N}]|\\s+(?:\\p{Lu}(?!\\p{Ll}+day)|police\\b|officials?\\b))`,
  'gu',
);

/** Each pattern with a quick one for what no match of it goes without. */
const patterns: readonly (readonly [RegExp, RegExp])[] = [
  [beforeSort, new RegExp(`\\s${settled}${edge}`, 'u')],
  [afterSort, /\p{Ll}\sof\s\p{Lu}/u],
  [
    titled,
    /\s(?:Vil|Tow|Cit|Dis|Cou|Pro|Reg|Gov|Cam|Isl|Val|Mun|Par|Roa|Hig|Str|Ave|Bri|Riv|Lak|For|Pri|Jai|Mos|Chu|Tem|Mon|Cat|Hot|Mar|Baz|Mal|Squ|Sta|Air|Bar|Che|Gat|Uni|Sch|Min|Dam)/u,
  ],
  [beforeBuilt, new RegExp(`\\s${built}${edge}`, 'u')],
  [
    standing,
    /\s(?:in|at|near|outside|around|inside|fled|fleeing|storm\p{Ll}+|raid\p{Ll}+|overr[au]n|shell\p{Ll}+|on)\s+\p{Lu}/u,
  ],
  [opening, /^[\s•*–-]*(?:In|Near|At|Outside)\s/u],
  [between, /\sbetween\s+\p{Lu}/u],
  [living, /(?:esidents|eople|illagers|nhabitants|ocals)\s+(?:of|in|from)\s+\p{Lu}/u],
  [apposed, /\p{L},\s+an?\s/u],
];

const endsInSort =
  /\s(?:Road|Street|Avenue|Highway|Bridge|Gate|Square|Market|Station|Park|Mosque|Airport|Junction|Crossing|Town|City)$/u;
/** Words that open a sentence or a title and begin no name. */
const noName =
  /^(?:The|This|That|These|Those|In|At|Near|On|A|An|His|Her|Its|Their|Our|Another|One|Each|Every|Some|Local|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Old|New|Industrial|Residential|Capital|Border|Tribal|Federal|Remote|Refugee|Camp|Village|Two|Three|Four|Five|Six|Several|Most|Both|No|Police|Army|Military|National|State|Government|Main)$/u;
/** What a mosque or school is, rather than what it is called. */
const noCalling =
  /^(?:Koranic|Quranic|Qur[’']anic|Islamic|Islamist|Catholic|Anglican|Protestant|Orthodox|Evangelical|Pentecostal|Baptist|Methodist|Lutheran|Presbyterian|Coptic|Jesuit|Shi[’']?ite|Shia|Sunni|Sufi|Hindu|Sikh|Buddhist|Jewish|Ahmadi|Ahmadiyya|Christian|Muslim|Christmas|Friday|Sunday|Air|Navy|Armed|Marine|Coast|Border|Frontier|Telegram)$/u;
/** Times, tongues, media, feasts and bodies that stand after "in" or "at" like places. */
const noPlace =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\p{Lu}\p{Ll}+day|January|February|March|April|August|Sept(?:ember)?|October|November|December|Ramadan|Eid|Christmas|Easter|Ashura|Parliament|Congress|Senate|Islam|Christianity|Arabic|English|French|Spanish|Telegram|Twitter|Facebook|WhatsApp|Instagram|Operation|Court|God|Allah|Phase|Chapter|Section|Article|Annex|Part|Number|No)$/u;

/**
 * Places that the recogniser does not know and that their own words tell: a name before "village" or "barracks", after
 * "island of", or alone after "at". What a mention already covers is left to it, names of people and groups too.
 *
 * @param mentions those of the sentence
 */
export function namedSpots(
  text: string,
  sentence: OffsetRange,
  mentions: readonly Mention[],
): PlaceMention[] {
  const words = text.slice(sentence.start, sentence.end);
  const spots: PlaceMention[] = [];
  for (const [pattern, mayBe] of patterns) {
    // Names are costly to look for, and most sentences hold none of the words that stand with them.
    if (!mayBe.test(words)) continue;
    const isAlone = pattern === standing || pattern === opening || pattern === living;
    for (const match of words.matchAll(pattern)) {
      const { name: told = '', sort = '' } = match.groups ?? {};
      const at = sentence.start + match.index + match[0].indexOf(told);
      const lead = leadOf(told, at, mentions);
      const spelt = told.slice(lead);
      if (
        spelt.length < 3 ||
        isPeople(spelt) ||
        noCalling.test(pattern === titled ? spelt.slice(0, -sort.length).trim() : spelt)
      )
        continue;
      if (isAlone && (noPlace.test(spelt) || /^\p{Lu}+$/u.test(spelt))) continue;
      // "the Zibdin barracks" is called so; "Herod's Gate checkpoint" has its own name.
      const isWhole = pattern === beforeBuilt && !endsInSort.test(spelt);
      const end = isWhole ? sentence.start + match.index + match[0].length : at + told.length;
      const range = { start: at + lead, end };
      const isTaken = [...mentions, ...spots].some(
        (mention) => overlaps(mention, range) && !yields(pattern, mention, range, sort),
      );
      const called = text.slice(range.start, range.end).replaceAll(/\s+/gu, ' ');
      if (!isTaken) spots.push({ type: 'place', ...range, text: called, name: called });
    }
  }
  return spots;
}

/** Whether a mention was found where the words tell of a place instead. */
function yields(pattern: RegExp, mention: Mention, range: OffsetRange, sort: string): boolean {
  // No actor stands after "the town of", "on the road between".
  if ((pattern === afterSort || pattern === between) && mention.type === 'actor') return true;
  return pattern === standing || pattern === opening ? holds(mention, range) : givesWay(mention, range, sort);
}

/** How much of what stands before a sort is no part of the name: "The", "Kunduz's", "Friday's". */
function leadOf(told: string, at: number, mentions: readonly Mention[]): number {
  const owner = /^.*\p{L}['’]s\s+/u.exec(told)?.[0] ?? '';
  const isOwned =
    owner !== '' &&
    (isPeople(owner.slice(0, -3)) ||
      /day['’]s\s+$/u.test(owner) ||
      mentions.some(
        ({ type, start, end, ...mention }) =>
          start < at + owner.length - 2 &&
          end > at &&
          (type === 'date' ||
            (type === 'place' && 'gazetteer' in mention && mention.gazetteer !== undefined)),
      ));
  const lead = isOwned ? owner.length : 0;
  const [first = ''] = told.slice(lead).split(' ');
  return noName.test(first) ? lead + first.length + 1 : lead;
}

/** Sorts of actors for which the recogniser takes the name of a small place. */
const mayBeSpot: ReadonlySet<ActorType> = new Set(['government', 'organisation', 'people', 'person']);
/** Words that stand after the names of peoples as well as of places. */
const peopled =
  /^(?:communit(?:y|ies)|areas?|regions?|provinces?|quarters?|mountains?|hills?|zones?|divisions?|departments?)$/u;

/** "the Hazara neighbourhood", "the Syrian governorate". */
function isPeople(spelt: string): boolean {
  return spelt.split(/[\s-]+/u).some((part) => demonyms().has(part.toLowerCase()));
}

/** A place of which only some words were found gives way to the whole, and a body or people that has a village's name. */
function givesWay(mention: Mention, range: OffsetRange, sort: string): boolean {
  if (mention.type === 'actor')
    return (
      holds(mention, range) ||
      // "Shells hit the Zibdin barracks", found as one name.
      (mention.start < range.start && /\sthe\s$/u.test(mention.text.slice(0, range.start - mention.start))) ||
      (mention.actorType === 'government' && mention.start === range.start) ||
      (mention.named &&
        mayBeSpot.has(mention.actorType) &&
        (mention.actorType === 'government' || !peopled.test(sort)))
    );
  // "suburb of Gressier" found as a whole may be located by the city before it.
  if (mention.type === 'place' && mention.text.startsWith(`${sort} of `)) return true;
  return (
    mention.type === 'place' &&
    mention.gazetteer === undefined &&
    mention.start >= range.start &&
    mention.end <= range.end &&
    mention.end - mention.start < range.end - range.start
  );
}

/** "rebel alliance at In-Afarak", "troops in Kukawa LGA of Borno": an actor found with the words for where it is. */
function holds(mention: Mention, range: OffsetRange): boolean {
  // "in Jigawa State" is no government that acts.
  if (mention.type === 'actor' && mention.actorType === 'government' && mention.start === range.start)
    return mention.named && mention.end === range.end;
  return (
    mention.type === 'actor' &&
    mention.end >= range.end &&
    /(?:^|\s)(?:in|at|near|of|from|In|At|Near)\s(?:the\s)?$/u.test(
      mention.text.slice(0, Math.max(0, range.start - mention.start)),
    )
  );
}
