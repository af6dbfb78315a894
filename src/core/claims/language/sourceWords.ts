/** Nouns of those who speak to the press; a phrase without a name but with one of these can be a claimant. */
export const speakerNouns =
  /\b(?:officials?|officers?|sources?|police(?:men|man|woman|women)?|constabulary|gendarmerie|statements?|communiqu[eé]s?|reports?|authorit(?:y|ies)|ministr(?:y|ies)|ministers?|secretar(?:y|ies)|governors?|mayors?|presidents?|presidency|pentagon|kremlin|white house|vatican|spokes(?:man|woman|person|men|women|people|persons)|military|army|navy|air force|general staff|government|administration|groups?|outfit|faction|organi[sz]ations?|rebels|militants?|insurgents?|separatists|guerrill?as|jihadists|extremists|fighters?|militia|kidnappers|captors|witness(?:es)?|eyewitness(?:es)?|residents?|villagers?|locals?|inhabitants|survivors?|relatives?|famil(?:y|ies)|fathers?|mothers?|parents?|brothers?|sister|wife|widow|husband|son|daughter|uncle|aunt|cousin|neighbou?rs?|medics?|doctors?|nurses?|surgeons?|paramedics?|hospitals?|clinic|morgue|mortuary|rescuers?|rescue (?:service|workers|teams?)|(?:rescue|hospital|medical|emergency|embassy|airport|local|aid) (?:staff|workers|crews|teams)|first responders|coroner|prosecutors?|prosecution|court|judge|lawyers?|media|press|newspapers?|dailies|daily|agency|broadcaster|television|tv|radio|website|outlets?|channel|correspondents?|journalists?|reporters?|bloggers?|photographers?|commanders?|generals?|ombudsm[ae]n|ombudswoman|attorneys?|rector|dean|diocese|archdiocese|church|airport|port authority|registrar|warden|pathologists?|examiner|colonels?|majors?|captains?|lieutenants?|sergeants?|brigadiers?|chiefs?|chieftains?|heads?|administrators?|commissioners?|superintendents?|inspectors?|activists?|campaigners?|monitors?|watchdogs?|observatory|observers?|investigators?|investigations?|inquiry|junta|regime|leaders?|leadership|mission|commission|committees?|council|councill?ors?|parliament|embassy|consulate|department|command|forces?|coalition|elders?|services?|firefighters?|fire (?:brigade|service|department)|lawmakers?|legislators?|senators?|deput(?:y|ies)|experts?|analysts?|researchers?|academics?|professor|think tank|diplomats?|ambassadors?|envoys?|consul|sheriff|union|association|federation|network|foundation|charity|charities|NGOs?|cross|crescent|agencies|tribesmen|tribes(?:man|people)|monks?|priests?|bishops?|archbishop|imams?|clerics?|pastors?|nuns?|teachers?|principal|students?|passengers?|drivers?|shopkeepers?|traders?|farmers?|herders?|fishermen|workers?|aide|adviser|advisor|negotiators?|mediators?|premier|chancellor|king|prince|emir|sultan|office|bureau|institute|cent(?:re|er)|university|company|operator|airline|board|headquarters|data|figures|statistics|tally|records|footage|documents?|tweets?|posts?|letter|communication|wing|branch|un|nato)\b/iu;

/** Words that end a source phrase and are no part of the source itself: "military reports" → "military". */
export const statementNouns =
  /^(?:statements?|reports?|communiqu[eé]s?|releases?|tweets?|posts?|post|tally|tallies|counts?|figures?|data|statistics|toll|tolls|records|estimates?|documents?|update|bulletin|briefing|message|announcement|letter|figures|database|video|findings|dispatch|account|accounts|assessment|review|investigation|survey|analysis|study|count|numbers|information|details)$/iu;

/** Nouns for those who speak for somebody else, and go by that name when they have none. */
export const mouthpieces = /^spokes(?:man|woman|person|men|women|people|persons)$/iu;

/** A word or phrase that stands for an earlier speaker, and what it can stand for. */
export interface StandIn {
  readonly pattern: RegExp;
  readonly fits: 'person' | 'body' | 'plural' | 'armed' | 'text';
}

/** Pronouns and stand-ins for an earlier speaker. */
export const standIns: readonly StandIn[] = [
  { pattern: /\b(?:he|she)\b/iu, fits: 'person' },
  {
    pattern:
      /\bthe\s+(?:minister|spokes(?:man|woman|person)|official|general|commander|governor|mayor|president|officer|chief)\b/iu,
    fits: 'person',
  },
  {
    pattern:
      /\b(?:the|its|this)\s+(?:official\s+|video\s+|press\s+)?(?:statement|communiqu[eé]|release|message|tweet)\b/iu,
    fits: 'text',
  },
  {
    pattern:
      /\b(?:the|this)\s+(?:(?:militant|rebel|separatist|armed|insurgent|terror(?:ist)?|banned|outlawed|jihadist)\s+)?(?:group|outfit|organi[sz]ation|faction)\b/iu,
    fits: 'armed',
  },
  { pattern: /\bthe\s+(?:ministry|agency|department|commission|observatory|body)\b/iu, fits: 'body' },
  { pattern: /\bit\b/iu, fits: 'body' },
  { pattern: /\b(?:they|we)\b/iu, fits: 'plural' },
];

/** Heads of phrases with "the" that point back to someone told before, and what they can stand for. */
export const anaphoricHeads: readonly { readonly heads: RegExp; readonly fits: StandIn['fits'] }[] = [
  {
    heads:
      /^(?:minister|spokes(?:man|woman|person)|official|officer|general|colonel|major|captain|lieutenant|brigadier|commander|governor|mayor|president|premier|chief|head|director|secretary|commissioner|superintendent|inspector|administrator|prosecutor|doctor|surgeon|medic|nurse|witness|eyewitness|resident|survivor|villager|farmer|driver|leader|activist|analyst|expert|researcher|professor|lawyer|judge|sheriff|ambassador|envoy|diplomat|lawmaker|senator|deputy|coroner|priest|bishop|imam|cleric|elder|man|woman|father|mother|brother|sister|wife|widow|husband|source|journalist|reporter|correspondent|politician|legislator|parliamentarian|policeman|policewoman|physician|paramedic|coordinator|chairman|chairwoman|manager|teacher|student|trader|shopkeeper|neighbou?r|vendor|worker|pastor|herder|fisherman|miner|soldier|rector|chancellor|congressman|congresswoman)$/iu,
    fits: 'person',
  },
  {
    heads:
      /^(?:group|outfit|faction|militia|movement|rebels|militants|insurgents|separatists|jihadists|guerrillas)$/iu,
    fits: 'armed',
  },
  { heads: /^(?:statement|communiqu[eé]|release|message|tweet|post|report)$/iu, fits: 'text' },
  {
    heads:
      /^(?:ministry|force|agency|department|commission|observatory|body|organi[sz]ation|office|mission|party|network|association|union|council|committee|command|outlet|newspaper|broadcaster|charity|monitor|watchdog|coalition|hospital|directorate|bureau|cent(?:re|er)|institute|institution|company|firm|corporation|conglomerate|miner|operator|carrier|airline|bank|utility|manufacturer|contractor|developer|university|college|school|church|diocese|archdiocese|club|federation|foundation|authority|paper|daily|station|channel|portal|website|NGO|junta|government|regime)$/iu,
    fits: 'body',
  },
  {
    heads:
      /^(?:officials|officers|sources|witnesses|residents|survivors|activists|investigators|prosecutors|doctors|medics|ministers|commanders|leaders|men|two|three|pair|relatives|family|villagers|elders)$/iu,
    fits: 'plural',
  },
];
