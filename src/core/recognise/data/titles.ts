import type { ActorType } from '../mention';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles and offices written before a name; lower case. Own compilation. */
export const titles = list(
  `president vice-president minister premier chancellor secretary general lieutenant colonel major captain sergeant
  brigadier admiral commander marshal commissioner inspector superintendent constable officer chief director governor
  mayor senator representative congressman congresswoman ambassador envoy spokesman spokeswoman spokesperson speaker
  chairman chairwoman chairperson king queen prince princess emir sultan crown deputy leader judge justice attorney
  prosecutor pope archbishop bishop patriarch gen. lt. col. maj. capt. sgt. sen. rep. gov. brig. adm. cmdr. cdr. spc.
  cpl. lt gen brig maj col capt mp advisor adviser counsellor coordinator administrator petty lance corporal private
  field vice field-marshal dg ig dig sp ssp dc prime`,
);

/** Forms of address that belong to the name itself. */
export const honorifics = list(
  `mr mr. mrs mrs. ms ms. dr dr. prof. professor sir lord lady dame sheikh shaikh sheik mullah maulana maulvi mufti haji
  hajji imam ayatollah hujjat mir sardar nawab nawabzada malik khawaja syed sayyid sayed rev. reverend hon. father
  sister rabbi swami begum chaudhry rana raja mohtarma allama qari hafiz hakim ustad comrade`,
);

/** Words of a department or rank that stand before a title ("Interior Minister", "Foreign Office Minister"). */
export const titleWords = list(
  `prime interior foreign defence defense home finance information law justice health education energy oil water
  railways transport labour labor trade commerce environment climate culture tourism sports agriculture planning
  religious affairs security national internal external exterior deputy vice senior former acting interim caretaker chief
  first second lord federal provincial state army navy naval air force police military staff press media special
  presidential permanent assistant under joint high crown supreme field district additional central command inspector
  attorney opposition majority minority house senate parliamentary political regional executive managing general
  lieutenant major brigadier petty lance master warrant rear squadron wing group flight commander women's minister
  office council operations coalition`,
);

/** Words that may follow "Minister of/for", "Secretary of". */
export const departments = list(
  `state interior defence defense foreign affairs home finance information justice health education energy oil war
  security staff police human rights religious internal external water labour labor trade transport commerce planning`,
);

/** The last word of an organisation's name, and the actor type it makes. */
export const organisationHeads: ReadonlyMap<string, ActorType> = new Map(
  (
    [
      [
        'armed group',
        `liberation tehrik tehreek taliban mujahideen jihad lashkar fedayeen hezbollah separatists insurgents militants rebels
        fighters resistance`,
      ],
      [
        'state force',
        `army forces force corps police navy marines guard guards rangers battalion regiment division squadron command
        constabulary gendarmerie levies scouts rifles fleet infantry commandos peacekeepers`,
      ],
      [
        'government',
        `ministry government parliament assembly court cabinet department secretariat embassy consulate senate congress
        presidency bureau directorate municipality administration regime authority authorities pentagon`,
      ],
      [
        'media',
        `news times post press tribune herald tv television radio newspaper telegraph gazette journal network chronicle
        broadcasting`,
      ],
      [
        'organisation',
        `party council committee commission agency organization organisation union association federation league
        foundation institute institution society alliance coalition group movement front brigade brigades company
        corporation bank office service services relations observatory centre center forum trust fund university college
        congress club team conference tribunal watch mission jirga board syndicate academy opposition
        platform programme`,
      ],
    ] as const
  ).flatMap(([type, words]) => [...list(words)].map((word) => [word, type] as const)),
);

/** Heads that are armed groups' as often as anything's: a word of struggle in the name decides. */
export const struggleWords = list(
  `liberation resistance separatist islamic islamist people’s people's popular revolutionary front jihad mujahideen
  republican nationalist defenders brigades brigade martyrs martyr ansar jaish army lashkar jund`,
);

/** The last word of a place's name, with a capital: "Bolan District", "Camp Lemonnier" has its own rule. */
export const placeHeads = list(
  `province district city town village river valley mountains mountain mount lake island islands airport airfield bazaar
  base camp street road avenue bridge square governorate county region strait sea ocean gulf desert peninsula pass port
  harbour harbor hospital mosque dam heights plateau canal crossing border checkpoint division tehsil oblast raion
  prefecture suburb suburbs neighborhood neighbourhood square highway station market church cathedral university-town
  hills forest park prison barrage gate coast delta basin bay territory territories`,
);

/** The same after a name in lower case: "Kech district". */
export const placeNouns = list(
  `province district city town village region area governorate county state oblast neighbourhood neighborhood suburb
  valley river border camp airport airfield bazaar tehsil division coast island mountains crossing highway market port
  peninsula subdistrict municipality metropolis enclave countryside`,
);
