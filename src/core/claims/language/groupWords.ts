/** The neutral groups of the built-in codebook that words for people can tell. */
export type KnownGroup = 'security forces' | 'insurgents' | 'civilians';

const list = (words: string) => words.trim().split(/\s+/);

/**
 * Head nouns, in the singular and lower case, that tell the group of people whatever else is said of them.
 * Naming stays neutral: "terrorists" and "freedom fighters" are both insurgents.
 */
export const groupNouns: Readonly<Record<KnownGroup, readonly string[]>> = {
  'security forces': list(`
    soldier troop trooper jawan sepoy subedar havildar naik lance-naik serviceman servicewoman servicemember conscript
    cadet marine commando paratrooper sailor airman pilot police policeman policewoman constable gendarme ranger
    officer lieutenant captain major colonel brigadier general sergeant corporal guard guardsman peacekeeper
    paramilitary paramilitaries levies infantryman reservist sniper-officer sentry patrolman sheriff army navy
    military force carabiniere legionnaire tankman artilleryman
  `),
  insurgents: list(`
    militant terrorist insurgent extremist rebel guerrilla guerilla gunman gunmen attacker assailant raider bomber
    fighter separatist jihadist jihadi islamist miscreant infiltrator ambusher militiaman militiamen fidayee fidayeen
    fedayeen mujahid mujahideen khawarij khwarij khariji bandit partisan kidnapper hijacker hostage-taker
    mercenary mercenaries commander-in-hiding shooter perpetrator suspect dacoit taliban talib outlaw freedom-fighter
    junta-opponent operative
  `),
  civilians: list(`
    civilian child children kid boy girl infant baby toddler woman women villager resident bystander passer-by
    passersby passers-by passenger pedestrian commuter worshipper worshiper pilgrim devotee student pupil teacher
    schoolboy schoolgirl journalist reporter cameraman doctor nurse paramedic medic lawyer worker labourer laborer
    miner farmer shepherd herder fisherman fishermen trader shopkeeper shopper vendor merchant driver tourist guest
    mourner protester protestor demonstrator supporter refugee migrant family families relative wife husband mother
    father son daughter sister brother elder engineer technician employee staffer patient prisoner hostage
    politician lawmaker candidate voter judge priest imam cleric pastor monk nun aid-worker householder fan spectator
    concertgoer festivalgoer customer diner settler-civilian non-combatant noncombatant minor teenager grandmother
    grandfather volunteer polio-worker vaccinator
  `),
};

/** Heads that say nothing about the group by themselves; a modifier or an "of" phrase may. */
export const neutralNouns: readonly string[] = list(`
  people person persons human man men life lives individual others victim casualty personnel member official
  body bodies dead wounded one ones them national citizen head soul figure more leader commander chief crew staff them
  population local group unit
`);

/** Modifiers that tell the group of a neutral head: "Levies personnel", "Taliban members", "police official". */
export const groupModifiers: readonly { readonly group: KnownGroup; readonly pattern: RegExp }[] = [
  {
    group: 'security forces',
    pattern:
      /\b(?:army|military|armed forces?|police|paramilitary|security|safety (?:forces?|officers?|personnel)|frontier corps|FC|CRPF|BSF|SSG|levies|rangers?|border guards?|national guard|navy|naval|air force|coast guard|gendarmerie|carabinieri|law enforcement|law enforcers?|coalition|NATO|ISAF|peacekeeping|government (?:forces?|troops)|IDF|khasadar|constabulary|tatmadaw|special forces|servic(?:e|ing) members?)\b/i,
  },
  {
    group: 'insurgents',
    pattern:
      /\b(?:taliban|TTP|BLA|BLF|militant|militia|terror(?:ist)?|insurgent|rebel|guerrilla|separatist|extremist|jihadi(?:st)?|islamic state|ISIS|ISIL|IS|daesh|al-?qaeda|al-?shabaab|boko haram|hezbollah|hamas|houthi|PKK|YPG|FARC|ELN|maoist|naxal(?:ite)?|suicide|gang)\b/i,
  },
  {
    group: 'civilians',
    pattern:
      /\b(?:civilian|unarmed|school|university|media|aid|health|hospital|medical|tribal|clan|village|polio|humanitarian|bazaar|family|foreign tourists?|innocent)\b/i,
  },
];
