import type { ActorType } from '../../recognise/mention';

/** The neutral groups of the built-in codebook that words for people can tell. */
export type KnownGroup = 'security forces' | 'insurgents' | 'civilians';

const list = (words: string) => words.trim().split(/\s+/);

/** The group that people of each type of actor belong to, where the type tells one. */
export const groupOfType: Partial<Record<ActorType, KnownGroup>> = {
  'state force': 'security forces',
  'armed group': 'insurgents',
  people: 'civilians',
  media: 'civilians',
};

/**
 * Head nouns, in the singular and lower case, that tell the group of people whatever else is said of them, beyond the
 * recogniser's nouns for actors. Naming stays neutral: "terrorists" and "freedom fighters" are both insurgents.
 */
export const groupNouns: Readonly<Record<KnownGroup, readonly string[]>> = {
  'security forces': list(`
    sepoy subedar havildar naik lance-naik servicewoman cadet paratrooper lieutenant captain major colonel brigadier
    general guardsman levies infantryman spo asi jco nco sho dsp ssp sub-inspector subinspector superintendent commandant airman seaman sniper-officer sentry patrolman sheriff carabiniere tankman artilleryman
  `),
  insurgents: list(`
    miscreant ambusher khawarij khwarij khariji partisan hostage-taker commander-in-hiding suspect dacoit taliban talib
    outlaw accomplice freedom-fighter maoist naxalite naxal hoodlum jihadi cultist junta-opponent hitman assassin stabber aggressor gangster mobster trafficker ringleader
    mastermind kharijite
  `),
  civilians: list(`
    woman kid passer-by passers-by devotee shepherd vendor family candidate lawmaker judge pastor monk aid-worker householder
    fan spectator concertgoer festivalgoer customer diner settler-civilian paramedic non-combatant noncombatant minor
    grandmother grandfather polio-worker vaccinator mourner cousin nephew niece uncle aunt grandson granddaughter
    grandchild grandparent parent mum mom dad bride groom newlywed orphan widow fisher homeowner beachgoer holidaymaker
    headmaster headteacher principal professor lecturer librarian janitor cook chef waiter barber tailor porter hawker
    peddler conductor clerk cashier banker accountant electrician carpenter mason painter welder photographer cameraman
    cartoonist blogger columnist editor producer actor actress musician footballer cricketer coach referee hiker climber
    camper swimmer surfer skier boater sunbather backpacker sightseer congregant parishioner deacon missionary
    evangelist catechist seminarian rabbi sikh hindu farmhand harvester picker logger woodcutter lumberjack rag-picker
    scavenger sweeper cleaner maid nanny midwife pharmacist dentist surgeon veterinarian nomad goatherd cowherd beggar
    firefighter fireman deminer counsellor notary advocate barrister unionist marcher picketer striker onlooker
    president governor ambassador magistrate envoy mayor senator minister premier king queen prince
    diplomat expat national foreman teenager youngster
  `),
};

/** Heads that say nothing about the group by themselves; a modifier or an "of" phrase may. */
export const neutralNouns: readonly string[] = list(`
  people person persons human man men life lives individual others victim casualty personnel member official
  hostage captive prisoner detainee invader cadre
  body bodies dead wounded one ones them citizen head soul figure more leader commander chief crew staff them
  colleague friend partner comrade companion roommate vigilante occupant pair duo trio evictee aide
  population local household group unit couple displaced tribes nationalist loyalist dissident radical smuggler arsonist intruder
  pirate newspaper broadcaster
`);

/** Modifiers that tell the group of a neutral head: "Levies personnel", "Taliban members", "police official". */
export const groupModifiers: readonly { readonly group: KnownGroup; readonly pattern: RegExp }[] = [
  {
    group: 'security forces',
    pattern:
      /\b(?:army|military|armed forces?|police|paramilitary|security|safety (?:forces?|officers?|personnel)|frontier corps|FC|CRPF|BSF|SSG|levies|rangers?|border guards?|national guard|navy|naval|air force|coast guard|gendarmerie|carabinieri|law enforcement|law enforcers?|coalition|NATO|ISAF|peacekeeping|government (?:forces?|troops)|IDF|khasadar|constabulary|tatmadaw|special forces|patrol|garrison|battalion|regiment|platoon|servic(?:e|ing) members?)\b/i,
  },
  {
    group: 'insurgents',
    pattern:
      /\b(?:taliban|TTP|BLA|BLF|militant|militia|terror(?:ist)?|insurgent|rebel|guerrilla|separatist|extremist|jihadi(?:st)?|islamic state|ISIS|ISIL|IS|daesh|al-?qaeda|al-?shabaab|boko haram|hezbollah|hamas|houthi|PKK|YPG|FARC|ELN|maoist|naxal(?:ite)?|suicide|gang|cartel)\b/i,
  },
  {
    group: 'civilians',
    pattern:
      /\b(?:civilian|unarmed|school|university|media|aid|health|hospital|medical|tribal|clan|village|polio|humanitarian|bazaar|family|foreign tourists?|innocent)\b/i,
  },
];

/** Ranks cut short before a name: "Lance Naik Sajid Hussain", "Cpl. Arnel Tubo". */
const ranks =
  /\b(?:Sgt|Cpl|Pfc|Pvt|Pte|Lt|Capt|Maj|Col|Gen|Brig|L\/Cpl|Sepoy|Naik|Lance\s+Naik|Havildar|Subedar|Naib\s+Subedar|Constable|Sergeant|Corporal|Private|Lieutenant|Captain|Major|Colonel|Brigadier|Inspector|Rifleman|Jawan|Spc|PO|SI|ASI|SPO)\b\.?\s+(?=\p{Lu})/u;

/** True for someone named with a rank of a force. */
export function hasRank(words: string): boolean {
  return ranks.test(words) && !/\b(?:former|retired|ex-)/iu.test(words);
}

const byAgeOrSex =
  /(?:^|\s)(?:m[ae]n|wom[ae]n|boys?|girls?|teenagers?|teens?|youths?|adults?|children|child|young\s+people|couple)(?:\s|$|,)/iu;

/** True for people of whom only age or sex is told. */
export function isByAgeOrSex(words: string): boolean {
  return byAgeOrSex.test(words);
}
