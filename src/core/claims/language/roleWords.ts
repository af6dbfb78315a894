/** Bodies of state that deal with health: they speak as officials. */
export const healthBody =
  /\b(?:ministr(?:y|ies)|ministers?|departments?|secretar(?:y|iat)|commissioners?)\s+(?:of|for)\s+(?:public\s+)?health\b|\bhealth\s+(?:and\s+\p{L}+\s+)?(?:ministr(?:y|ies)|ministers?|departments?|secretary|commissioner|authorit(?:y|ies)|board)\b/iu;

/** Charities whose name tells of doctors. */
export const medicalNgo =
  /\bm[eé]decins\b|\bdoctors\s+(?:without|of\s+the\s+world)\b|\bMSF\b|\bphysicians\s+for\b/iu;

/** Bodies of state whose name could be taken for an outlet's or a charity's. */
export const stateBody =
  /\b(?:disaster|mitigation|emergenc(?:y|ies)|management|relief\s+commission|civil\s+(?:defen[cs]e|protection)|security|intelligence|investigation|revenue|border|national\s+guard|coast\s?guard|police|state\s+emergency)\b/iu;

/** Ranks and titles of those who serve a state. */
export const officialRank =
  /\b(?:SSP|SP|DSP|ASP|SDPO|DIG|IG|IGP|AIG|ADGP|DGP|SHO|CCPO|CPO|RPO|DPO|ACP|DCP|ADC|DC|AC|CO)\b|\b(?:Maj|Brig|Lt|Col|Gen|Capt|Sgt|Cpl|Adm|Cmdr|Cdr|Insp|Supt|Comm?r|Sup|Det)\.|\b(?:Major|Colonel|General|Captain|Lieutenant|Brigadier|Sergeant|Corporal|Admiral|Commodore|Marshal|Inspector|Constable|Detective|Commissioner|Magistrate|Collector|Prefect|Sub-prefect|Chief|Sheriff|Attorney\s+General|Director)\b|\b(?:collector|magistrate|prefect|sub-prefect|ombudsm[ae]n|ombudswoman|presidency|pentagon|kremlin|white\s+house|regional\s+head|head\s+of\s+the\s+region|army|military|navy|air\s+force|troops|security\s+forces|command|division|brigade|battalion|regiment|infantry|general\s+staff|armed\s+forces|coast\s?guard|national\s+guard|barangay|municipality|county|provincial|federal)\b/u;

/** The role of a claimant by its name and title, tried in this order. */
export const roleWords: readonly {
  readonly role: 'medical' | 'witness' | 'family' | 'ngo' | 'media' | 'official';
  readonly pattern: RegExp;
}[] = [
  {
    role: 'medical',
    pattern:
      /\b(?:hospitals?|clinics?|doctors?|medics?|medical|medicine|paramedics?|nurses?|(?:civil\s+)?surgeons?|health\s+(?:officials?|workers?|officers?|sources?|cent(?:re|er)s?|service)|coroner|morgue|mortuary|pathologists?|ambulance|rescuers?|rescue\s+(?:service|workers?|officials?|teams?)|emergency\s+services|first\s+responders)\b/iu,
  },
  {
    role: 'family',
    pattern:
      /\b(?:famil(?:y|ies)(?!\s+(?:court|affairs))|relatives?|father|mother|brother|sister|wife|widow|husband|son|daughter|uncle|aunt|cousin|nephew|niece|grand(?:father|mother|son|daughter))\b/iu,
  },
  {
    role: 'official',
    pattern:
      /\b(?:national|state|ethiopian|kenyan|nigerian|indian|nepali|philippine|federal|independent)['’]?s?\s+(?:independent\s+)?human\s+rights\s+commission\b|\bhuman\s+rights\s+(?:ministry|ombudsm[ae]n)\b|\b(?:state|government)-appointed\b/iu,
  },
  {
    role: 'ngo',
    pattern:
      /\b(?:NGOs?|rights?\s+(?:group|watch|commission|council|organi[sz]ation|monitor|defen[cs]e\s+network|network)s?|human\s+rights(?!\s+office|\s+commissioner|\s+monitoring\s+mission)|observatory|red\s+(?:cross|crescent)|amnesty|aid\s+(?:group|agency|workers?)|charity|charities|white\s+helmets|monitors?|monitoring\s+group|war\s+monitor|watchdog|activists?|campaigners?|advocacy|foundation|civil\s+society|think[\s-]tank|yakjehti|diocese|magen\s+david\s+adom)\b/iu,
  },
  {
    role: 'witness',
    pattern:
      /\b(?:eye-?witness(?:es)?|witness(?:es)?|residents?|villagers?|survivors?|bystanders?|locals|inhabitants|shopkeepers?|neighbou?rs?|passengers?|farmers?|herders?|traders?|worshippers?|pilgrims?|commuters?|onlookers?|motorists?|townspeople)\b/iu,
  },
  {
    role: 'media',
    pattern:
      /\b(?:newspapers?|dailies|daily|news\s+(?:agency|site|portal|outlet|channel|website)|newswire|broadcasters?|television|tv|radio|(?<!on\s)(?:state|local|social|foreign|opposition|turkish|iranian|syrian)\s+media|media|outlets?|(?:state|privately|government)-(?:run|owned)|journalists?|reporters?|correspondents?|bloggers?|portal)\b/iu,
  },
  {
    role: 'official',
    pattern:
      /\b(?:ministers?|ministry|officials?|police|governors?|governorate|mayors?|president(?:ial)?|prime\s+minister|premier|government|authorit(?:y|ies)|commissioners?|commission|deputy|administrators?|administration|secretary|spokes(?:man|woman|person)|prosecutors?|court|tribunal|department|officers?|superintendent|inspector|chief|junta|regime|embassy|parliament|senator|lawmakers?|sheriff|firefighters?|fire\s+(?:service|department|brigade)|agency|bureau|directorate|civil\s+(?:defen[cs]e|protection)|disaster|emergency\s+(?:service|management)|coast\s?guard|municipality|district|attorney|ombudsm[ae]n)\b/iu,
  },
];
