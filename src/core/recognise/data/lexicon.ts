import type { ActorType } from '../mention';

/**
 * Words of the recogniser, own compilation from the general vocabulary of conflict reporting.
 * Kept as space-separated strings: compact in the bundle, and easy to read and extend.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns for people and bodies that act or are affected, by the type of actor they make; singular and plural. */
const actorNounLists: readonly (readonly [ActorType, string])[] = [
  [
    'state force',
    `soldier trooper troop troops policeman policemen policewoman policewomen police officer officers personnel
    guard guards commando commandos marine marines airman airmen sailor sailors paramilitary paramilitaries ranger
    conscript conscripts soldiers troopers constable constables cop cops serviceman servicemen peacekeeper peacekeepers army armies military navy
    militaries force forces gendarme gendarmes gendarmerie sergeant corporal reservist legionnaire servicemember
    battalion battalions brigade brigades regiment infantry pilot pilots bodyguard bodyguards jawan jawans`,
  ],
  [
    'armed group',
    `insurgent insurgents militant militants terrorist terrorists extremist extremists rebel rebels guerrilla
    guerrillas guerilla guerillas separatist separatists fighter fighters gunman gunmen attacker attackers assailant
    assailants bomber bombers jihadist jihadists jihadi jihadis militiaman militiamen militia militias mujahideen
    mujahid fidayee fidayees fidayeen fidayeens fedayeen mercenary mercenaries kidnapper kidnappers bandit bandits
    smuggler smugglers hijacker hijackers perpetrator perpetrators nationalist nationalists islamist islamists
    handler handlers operative operatives warlord warlords faction factions gang gangs cartel cartels abductors
    abductor captors knifeman arsonist arsonists raiders raider infiltrator infiltrators pirate pirates shooter
    shooters sniper snipers intruder intruders radicals loyalist loyalists dissident dissidents`,
  ],
  [
    'people',
    `civilian civilians people persons person man men woman women child children boy boys girl girls baby babies
    infant infants resident residents villager villagers worker workers labourer labourers laborer laborers miner
    miners student students teacher teachers pilgrim pilgrims passenger passengers driver drivers bystander
    bystanders worshipper worshippers worshiper worshipers refugee refugees migrant migrants tourist tourists
    protester protesters protestor protestors demonstrator demonstrators supporter supporters hostage hostages
    victim victims relative relatives elder elders tribesman tribesmen shopkeeper
    shopkeepers trader traders farmer farmers doctor doctors nurse nurses medic medics patient patients prisoner
    prisoners detainee detainees inmate inmates citizen citizens foreigner foreigners survivor survivors
    humanitarians passerby passersby motorist motorists commuter commuters neighbour neighbours neighbor neighbors
    witness witnesses eyewitness eyewitnesses lawyer lawyers cleric clerics imam imams priest priests nun nuns
    politician politicians activist activists mourner mourners shopper shoppers families
    locals pedestrian pedestrians engineer engineers technician technicians schoolgirl schoolgirls schoolboy
    schoolboys schoolchildren pupil pupils herder herders fisherman fishermen merchant merchants evacuee evacuees
    youth youths teenager teenagers teen teens adult adults toddler toddlers employee employees staffers staffer
    volunteer volunteers paramedic paramedics rescuer rescuers contractor contractors guest guests
    churchgoer churchgoers Christian Christians Muslim Muslims Shiites Shias Sunnis Jews Hindus Sikhs Yazidis Alawites
    christian christians muslim muslims shiites shias sunnis jews hindus sikhs yazidis alawites druze tribes
    couple father mother son daughter brother sister wife husband suspect suspects compatriots cyclist
    voters voter academics expatriates expatriate deminers displaced settler settlers bikers butcher imam
    individual individuals member members scholars scholar athletes singers`,
  ],
  [
    'government',
    `official officials minister ministers authority authorities government governments spokesman spokesmen
    spokeswoman spokesperson spokespersons president presidents diplomat diplomats ambassador ambassadors governor
    governors mayor mayors senator senators lawmaker lawmakers legislator legislators counterpart counterparts
    ministry ministries parliament regime envoy envoys premier chancellor prosecutor prosecutors court cabinet
    administration negotiator negotiators mediator mediators policymakers councillor councillors judge judges
    magistrate emir king queen prince monarch secretary leader leaders commander commanders general generals
    colonel`,
  ],
  [
    'media',
    `reporter reporters journalist journalists correspondent correspondents photographer photographers cameraman
    cameramen newspaper broadcaster newspapers media`,
  ],
  [
    'organisation',
    `ngo ngos charity charities coalition alliance opposition paramedics agency agencies watchdog group groups
    organisation organisations organization organizations allies ally community parties mediators analysts analyst partners
    experts expert observers monitors inspectors`,
  ],
];

/** Actor type of each actor noun, by lower-case word. */
export const actorNouns: ReadonlyMap<string, ActorType> = new Map(
  actorNounLists.flatMap(([type, words]) => [...list(words)].map((word) => [word, type] as const)),
);

/** Nouns that are actors only with a modifier before them ("militant groups", "security forces"). */
export const needsModifier = list(
  `force forces group groups organisation organisations organization organizations faction factions general king
  queen prince judge agency agencies faction media man woman person personnel son father mother
  brother sister wife husband daughter couple court leader leaders partners families displaced community parties secretary
  individual individuals member members general driver drivers analyst analysts expert experts officer administration
  ally monitors inspectors pilot marine guest guests general commander teen pupil adult adults youth tribes king emir
  battalion battalions brigade brigades regiment infantry patient engineer handler contractor operative`,
);

/** Nouns for people who speak or decide rather than being counted: a number before them belongs to the actor. */
export const speakerNouns = list(
  `official officials officer officers spokesman spokesmen spokeswoman spokesperson minister ministers diplomat
  diplomats witness witnesses eyewitnesses resident residents source sources analyst analysts lawmaker lawmakers`,
);

/** Further nouns that are counted as people but make no actor by themselves. */
export const peopleNouns = list(
  `casualty casualties fatality fatalities death deaths dead wounded injured corpse corpses bodies body others members
  member lives nationals sources source souls counterparts captives arrests injuries crew martyrs martyr locals
  injured missing survivors students troops kin staff elders injuries abductees residents friends colleagues taliban`,
);

/** What can stand between a determiner and an actor noun. */
export const modifiers = list(
  `security safety defence defense law-enforcement enforcement police army military naval navy air border coast
  intelligence paramilitary government federal central provincial regional district local state interior foreign
  exterior affairs home prime deputy vice senior top chief former ex- high-ranking ranking junior armed heavily unarmed
  unidentified unknown masked enemy hostile ethnic tribal separatist militant insurgent rebel extremist terrorist
  jihadist jihadi islamic islamist radical nationalist opposition pro-government anti-government allied coalition
  suicide banned outlawed rival various hospital health medical emergency rescue aid relief humanitarian civilian
  civil public private news state-run independent international global united multinational joint special elite
  presidential ministerial diplomatic religious political party village town city community clan tribe young
  elderly pregnant innocent defenceless defenseless captured slain dead killed injured wounded
  abducted kidnapped detained hospitalised displaced stranded foreign domestic off-duty retired serving occupying
  occupation non-local migrant coal mine factory construction road railway bank bus truck taxi school university
  market wedding church mosque shia shiite sunni christian muslim hindu sikh jewish yazidi kurdish arab peacekeeping
  anti-terrorism counter-terrorism counterterrorism riot traffic prison suspected alleged armed-to-the-teeth
  brave regular auxiliary reserve volunteer peace group militia guerrilla street drug human rights war
  election polling court supreme bomb female male teenage teenaged underage low-level mid-level ruling exiled hardline
  interim transitional caretaker visiting fellow veteran backup small armed paramilitaries support supply
  family press media information defected surrendering besieged retreating advancing invading opposing fleeing
  remaining warring loyal rogue tiny little shadowy notorious leading main
  finance justice transport education oil petroleum energy labour labor social children's women's youth
  two-star three-star four-star lead elected key resident anti-coalition pro-russian pro-russia russian-backed
  civil-defence civil-defense secular ultranationalist communist maoist leftist right-wing left-wing far-right
  neo-nazi animal rights church-going mainstream moderate secessionist cross-border commanding team intelligence`,
);

/** Words that start a sentence with a capital without being names. Function words and common openers. */
export const ordinaryOpeners = list(
  `the a an this that these those it its he his him she her they their them we our us i my you your who what when
  where why how which whose while as at by for from in into of off on onto out over to under up upon with within
  without after before during since until till about above across against along amid among around behind below
  beneath beside besides between beyond despite except inside near outside per regarding through throughout toward
  towards via and or but nor so yet if unless although though because whereas whether once also then thus therefore
  hence however meanwhile moreover furthermore nevertheless nonetheless instead otherwise still even only just not
  no none nobody nothing nowhere neither either both each every all any some many much more most few several other
  others another such same one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  hundreds thousands dozens scores first second third fourth last next previous earlier later recently today
  yesterday tomorrow tonight now soon here there again already almost always never often sometimes usually
  initially finally eventually currently notably reportedly allegedly apparently according additionally separately
  similarly likewise overall large small big great major minor new old recent early late local national
  international federal foreign armed official officials authorities police troops soldiers militants insurgents
  rebels gunmen terrorists attackers fighters witnesses residents civilians protesters security government military
  army forces backup reports report photo image picture video file follow read skip open share subscribe sign
  click watch listen interact authors advertisement related comments copyright editors editor update updated
  breaking exclusive analysis opinion live story stories news world politics business sport sports is are was were be
  been being am has have had do does did will would can could shall should may might must let please thank thanks
  detailing speaking asked citing quoting adding noting following including given based using seeking hoping fearing
  killing wounding injuring leaving causing responding reacting talking describing addressing writing
  people men women children families victims survivors suspects students workers doctors media journalists
  human suicide car roadside bomb bombs bombing explosion explosions blast blasts fighting clashes shelling strikes
  strike attack attacks assault raid raids operation operations violence war peace talks elections election
  clearance rescue emergency hospital hospitals schools school medical medics sources source part parts members
  leaders leader president minister prime king prince general colonel chief commander spokesman spokeswoman
  dear what's it's that's there's he's she's they're we're i'm don't yes ok well like unlike opposite
  half least nearly roughly approximately up down back forward meantime elsewhere anyone everyone someone somebody
  something anything everything experts analysts critics observers observers activists relatives details terms
  efforts increasing decades years months weeks days hours minutes morning evening night afternoon noon midnight
  spring summer autumn winter nato-led state-run so-called long short high low deadly heavy intense massive fresh
  further no-one ahead amidst whatever whenever wherever whoever rather quite very too enough perhaps maybe indeed
  officials' tensions tension situation conditions access aid food water fuel power electricity internet two-thirds
  nine-month unidentified unknown masked dead total tuesday's investigators prosecutors rescuers firefighters
  separatists guerrillas extremists islamists jihadists hostages refugees migrants tourists passengers pilgrims
  worshippers villagers farmers miners labourers lawyers judges teachers traders shopkeepers drivers
  no-fly cross-border anti-terrorism anti-government anti-war counter-terrorism two-day three-day`,
);

/** Words that say somebody speaks, in the forms news uses; machine-paraphrased prose included. */
export const speechVerbs = list(
  `said says say saying stated states told tells instructed claimed claims claim added adds announced announces
  confirmed confirms denied denies blamed blames accused accuses condemned condemns declared declares reported
  reports insisted insists warned warns vowed vows urged urges called calls tweeted wrote alleged alleges argued
  commented noted notes rejected rejects acknowledged acknowledges admitted admits explained pledged promised
  threatened threatens praised commended hailed demanded demands thanked expressed asserts asserted maintained
  contended testified estimated estimates believes believed suggested suggests responded replied remarked boasted`,
);

/** Verbs by which a state or its capital acts as a government. */
export const governmentVerbs = list(
  `said says stated blames blamed accuses accused denies denied claims claimed announced announces condemned condemns
  rejected rejects supports supported backs backed vowed vows urged urges warned warns insists insisted imposed
  pledged pledges recalled expelled summoned signed agreed agrees refused refuses wants wanted has have had retaliated
  launched conducted carried deployed invaded withdrew closed reopened considers regards launches fired supplies
  supplied arms armed funds funded threatened threatens hopes hoped demanded demands accepted welcomes welcomed
  believes decided plans planned intends called calls began suspended resumed provided provides confirmed confirms
  did does will would helped helps offered offers remains remained continues continued strongly stands stood must should can seeks sought`,
);

/** Participles and nouns that tell of harm; they make an elliptical number a count of people. */
export const harmWords = list(
  `killed dead died die dies dying death deaths slain murdered executed beheaded martyred martyrdom wounded injured
  hurt maimed casualties casualty fatalities fatality killing kill kills wounding injuring lost lives abducted
  kidnapped arrested detained captured missing displaced injures wounds shot neutralised neutralized neutralizing
  neutralising eliminated perished drowned hospitalised hospitalized trapped burned massacred gunned hanged hit
  evacuated stabbed rescued freed released taken toll affected dead-`,
);

/** Words at which a noun phrase stops. */
export const phraseStops = list(
  `the a an this that these those his her its their our my your who whom which whose where when while as at by for
  from in into of off on onto out over to under up upon with within without after before during since until about
  above across against along amid among around behind below between beyond despite inside near outside per through
  throughout toward towards via and or but nor so yet if unless although though because than not no is are was were
  be been being am has have had do does did will would can could shall should may might must said says told also
  still have remained remain fled left including plus then there reportedly it he she they we you i him them us
  aren’t weren’t wasn’t isn’t hadn’t hasn’t haven’t ago later earlier`,
);
