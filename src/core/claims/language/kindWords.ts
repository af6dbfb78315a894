import { eventWords } from './eventWords';

/**
 * The words by which conflict news says what happened, one entry per kind of the built-in codebook. Entries are
 * fragments of regular expressions without capturing groups; `~` stands for any single white space.
 */
export interface KindWords {
  readonly kind: string;
  /** Regular verbs with an object, in their base form; all inflections are derived. */
  readonly verbs?: readonly string[];
  /** Irregular or longer past forms that take an object when active: "slain", "gunned down". */
  readonly pastForms?: readonly string[];
  /** Other forms of such verbs, never passive: "slaying", "claimed the lives of". */
  readonly activeForms?: readonly string[];
  /** Predicates said of those affected, who come before them: "died", "lost their lives". */
  readonly predicates?: readonly string[];
  /** Event nouns, with those affected before ("41 deaths") or after ("the death of two"). */
  readonly nouns?: readonly string[];
  /** Adjectives and nouns that stand at or after who they describe: "left three dead", "12 missing". */
  readonly states?: readonly string[];
}

const possessive = String.raw`(?:his|her|its|their|our|the)`;

/** What captives are put into, and where they are taken from. */
const vehicles =
  '(?:vehicles?|cars?|vans?|pick-?ups?(?:~trucks?)?|trucks?|lorr(?:y|ies)|bus(?:es)?|mini-?bus(?:es)?|boats?|motorcycles?|trunks?|boots?)';
const whereTaken = `(?:homes?|houses?|beds?|dormitor(?:y|ies)|shops?|offices?|halls?|bars?|church|mosque|schools?|classrooms?|${vehicles})`;

/** The words of every built-in kind that the text can tell. */
export const kindWords: readonly KindWords[] = [
  {
    kind: 'killed',
    verbs: [
      'kill',
      'murder',
      'assassinate',
      'execute',
      'slaughter',
      'massacre',
      'behead',
      'decapitate',
      'lynch',
      'martyr',
      'eliminate',
      'liquidate',
      'neutrali[sz]e',
      'gun~down',
      'wipe~out',
      'cut~down',
      'finish~off',
      'butcher',
      'garrott?e',
      'strangle',
      'exterminate',
      'hack~to~death',
      'stab~to~death',
      'batter~to~death',
      'stone~to~death',
      'club~to~death',
      'crush~to~death',
      'burn~to~death',
      'burn~alive',
      'electrocute',
    ],
    pastForms: [
      'slain',
      'felled',
      'slew',
      'shot~(?:and~killed|dead)',
      'lost(?<=(?<!contact~(?:has~|had~)?)(?:been|were|was)~lost)(?!~(?:to|in|contact|control|consciousness)\\b)',
      '(?:beaten|trampled|tortured|shot|bludgeoned|mauled|kicked|choked)~to~death',
      '(?:fatally|mortally)~(?:shot|stabbed|wounded|injured|struck|hit)',
      '(?:sent|dispatched|despatched)~to~(?:hell|the~hereafter)',
      'mow(?:n|ed)~down',
      'put~to~death',
      'blown~to~(?:bits|pieces)',
      'hanged',
      'burnt~(?:alive|to~death)',
    ],
    activeForms: [
      'slay(?:s|ing)?',
      '(?:fatally|mortally)~(?:shooting|stabbing|wounding|injuring)',
      'cost(?:s|ing)?~the~li(?:fe|ves)~of',
      'shoot(?:s|ing)?~dead',
      'put(?:s|ting)~to~death',
      // "The enemy lost more than 30 men": losses of people, not of ground.
      '(?:lost|loses?|losing)(?=~(?:[\\w,.-]+~){0,5}(?:m[ae]n|soldiers?|troops|fighters?|personnel|comrades?|members?|officers?|police(?:m[ae]n)?|guards?|pilots?|rebels?|militants?|servicem[ae]n)\\b)',
      '(?:claim|tak)(?:e|es|ed|ing)~the~li(?:fe|ves)~of',
      'took~the~li(?:fe|ves)~of',
    ],
    predicates: [
      'died',
      'dies?',
      'dying',
      'perish(?:ed|es|ing)?',
      `(?:lost|los(?:e|es|ing)|laid~down|gave)~${possessive}~li(?:fe|ves)`,
      'lives~(?:were|have~been|had~been)?~?lost',
      'succumb(?:ed|s|ing)?',
      '(?:embrac|achiev)(?:ed|es|ing)~(?:martyrdom|shahadat)',
      'attain(?:ed|s|ing)~martyrdom',
      'passed~away',
      'bled~to~death',
      'drowned',
      'found~dead',
      'pronounced~dead',
      `lost~${possessive}~(?:battle|fight|struggle)`,
      `(?:fell|fallen|falling)~(?:victim~to|in~(?:battle|combat|action|the~line~of~duty)|(?:as~)?(?:an?~)?martyrs?)`,
      `(?:did|had|has|have)~not~(?:surviv(?:e|ed)|ma[dk]e~it)`,
      `(?:didn|hadn|hasn|haven)['’]t~(?:surviv(?:e|ed)|ma[dk]e~it)`,
      `(?:breathed|breathes)~${possessive}~last`,
      `met~${possessive}~deaths?`,
      'starved~to~death',
      '(?:froze|frozen)~to~death',
      'asphyxiated',
      'suffocated',
      'declared~dead',
      'g(?:a|i)ve[ns]?~up~the~ghost',
      '(?:paid|made|pays?|mak(?:es?|ing)|paying)~the~(?:supreme|ultimate)~(?:price|sacrifice)',
      // Fallen in battle, not ill or behind.
      '(?:has|have|had)~fallen(?!~(?:in~(?:love|price|value|line|number)|to|from|ill|sick|off|behind|silent|short|under|apart|asleep|out|back|foul|prey|on|into|by|through|over|down|since|sharply|further)\\b)',
      'fell~(?:fighting|in~(?:the~)?(?:fighting|clash(?:es)?))',
      'whose~(?!fate|whereabouts)(?:[\\w-]+~){0,3}(?:bod(?:y|ies)|remains|corpses?)',
    ],
    nouns: [
      '(?:death~|fatality~|casualty~|body~)?(?:toll|tally)',
      '(?:death|body|fatality)~counts?',
      '(?:number|count)~of~(?:(?:the|people)~)?(?:dead|killed|deaths|fatalities)',
      // What is punished, threatened or sung with a death is none.
      'death(?!~(?:penalty|sentences?|row|threats?|squads?|certificates?|warrants?|knell|trap|anniversary|march)\\b)',
      'deaths',
      'fatalit(?:y|ies)',
      'martyrdoms?',
      'blood(?=~(?:(?:has|had|have|was|is|been)~){0,2}(?:spilled|spilt|shed)\\b)',
      'demise',
      'killings',
      'homicides?',
      'slayings?',
      'lynchings?',
      'killing~of',
      'murders?',
      'assassinations?',
      'executions?',
      'beheadings?',
      'massacres?',
      'loss(?:es)?~of(?:~(?:human~)?li(?:fe|ves))?',
      'lives(?<!(?:sav(?:e|es|ed|ing)|spar(?:e|es|ed|ing)|risk(?:s|ed|ing)?|chang(?:e|es|ed|ing)|transform(?:s|ed|ing)?|improv(?:e|es|ed|ing)|rebuil(?:d|t|ding))~(?:the|their|our|his|her)~lives)',
      'martyrs',
      'corpses?',
      '(?:dead|charred|mutilated|bullet-riddled)~bod(?:y|ies)',
      '(?:bod(?:y|ies)|remains|corpses?)~of',
      'bod(?:y|ies)',
      'no~survivors~among',
    ],
    // "stabbed two people to death"
    states: [
      'dead(?!~(?:end|line|sea|zone|heat|weight|drop|man|wood)\\b)',
      'deceased',
      'lifeless',
      'KIA',
      'to~hell(?<=(?:send|sends|sent|sending|dispatched|dispatching|despatched)~(?:[\\w-]+~){1,6}to~hell)',
      '(?<!(?:sentenced|condemned|scared|bored|worried)~)to~death',
    ],
  },
  {
    kind: 'injured',
    verbs: [
      'injure',
      'wound',
      'maim',
      'disfigure',
      'mutilate',
      'hospitali[sz]e',
      'graze',
      'concuss',
      'scald',
      'harm',
    ],
    pastForms: ['hurt'],
    // "took one officer, a woman in her twenties, to hospital"; not those who are beyond it.
    activeForms: [
      `(?:took|taking|rush(?:ed|ing)|airlift(?:ed|ing)|transport(?:ed|ing)|brought|ferried|flew)(?!~(?:[\\w'’-]+~){0,4}(?:bod(?:y|ies)|corpses?|remains|dead|deceased|victims?)\\b)(?=~(?:[\\w'’-]+,?~){1,12}?to~(?:[\\w'’-]+~){0,6}?(?:hospitals?|clinics?|infirmary|medical~cent(?:er|re))\\b)`,
    ],
    predicates: [
      '(?:sustain|suffer|receiv|g[eo]t)(?:ed|ing|s|es)?~(?:[\\w-]+~){0,3}(?:injur(?:y|ies)|wounds?|burns?|fractures?|concussions?)',
      'recovering~(?:in|at)',
      '(?:surviv|escap|emerg|hospitali[sz])(?:ed|ing)~with~(?:[\\w-]+~){0,3}(?:wounds?|injur(?:y|ies)|burns|fractures?)',
      `(?:rushed|taken|airlifted|admitted|transported|brought|shifted|transferred|ferried|flown|hurried)~to~(?:[\\w'’-]+~){0,6}?(?:hospitals?|clinics?|infirmary|medical~(?:cent(?:er|re)|facility|facilities|college))(?:~with~(?:[\\w-]+~){0,3}(?:injuries|wounds|burns))?`,
      '(?:(?:was|were|being|are|is|been)~)?treated~for~(?:[\\w-]+~){0,4}(?:injur(?:y|ies)|wounds?|burns?|trauma|shock|inhalation|fractures?)',
      'nursing~(?:[\\w-]+~){0,2}(?:injur(?:y|ies)|wounds?)',
      '(?:under|undergoing|receiving|getting)~(?:[\\w-]+~){0,2}(?:treatment|surgery|medical~care)',
      '(?:need|requir)(?:ed|ing|es|s)?~(?:[\\w-]+~){0,2}(?:hospital|medical|emergency)~(?:treatment|care|attention)',
      'hit~in~(?:the|his|her|their)~(?:leg|arm|shoulder|thigh|foot|knee|hand|back|abdomen|stomach|chest|head|face|neck)s?',
      '(?:fighting|battling)~for~(?:(?:his|her|their)~)?li(?:fe|ves)',
      '(?:hit|struck|grazed)~by~(?:[\\w-]+~){0,3}(?:bullets?|shrapnel|gunfire|splinters?|pellets?|gunshots?)',
      'lost~(?:a|an|one|both|his|her|their)~(?:[\\w-]+~)?(?:legs?|arms?|hands?|eyes?|limbs?|foot|feet|fingers?|eyesight|sight|hearing)',
      '(?:in|to)~(?:a~)?(?:critical|serious|grave|stable|intensive)~(?:condition|care)',
    ],
    nouns: ['(?:number|count)~of~(?:(?:the|people)~)?(?:injured|wounded)', 'injur(?:y|ies)'],
    states: [
      'un(?:hurt|harmed|injured|scathed)',
      'with~(?:[\\w-]+~){0,3}(?:wounds?|injur(?:y|ies)|burns)',
      'WIA',
    ],
  },
  {
    kind: 'casualties',
    pastForms: [
      '(?:killed|dead)~(?:or|and|and/or)~(?:\\w+ly~)?(?:injured|wounded|hurt)',
      '(?:injured|wounded)~(?:or|and)~killed',
    ],
    activeForms: ['kill(?:s|ing)?~(?:or|and)~(?:injur(?:e|es|ing)|wound(?:s|ing)?)'],
    nouns: ['casualt(?:y|ies)', 'losses'],
  },
  {
    kind: 'abducted',
    verbs: ['abduct', 'kidnapp?'],
    pastForms: [
      'take[ns]?~(?:hostages?|captives?|prisoners?)',
      'taken(?<=(?:hostages?|captives|prisoners)~(?:were|was|have~been|had~been|are|being)~taken)',
      'held~(?:hostage|captive|prisoner)',
      '(?:whisked|spirited)~away',
      'snatched',
      '(?:taken|carried|carted|dragged|led|marched|herded|bundled|hauled|driven)~(?:away|off)',
      `(?:dragged|hauled|pulled|bundled|herded|forced|marched|shoved|hustled|loaded)~(?:out~of~(?:${possessive}|an?)~(?:[\\w-]+~){0,2}${whereTaken}|off~(?:${possessive}|an?)~(?:[\\w-]+~){0,2}${vehicles}|(?:on|in)to~(?:(?:${possessive}|an?|waiting|two|three|several)~)?(?:[\\w-]+~){0,2}${vehicles})`,
      `taken(?<=(?:was|were|been|being)~taken)(?=~from~)(?!~from~(?:[\\w’'-]+~){1,8}?(?:to|hospital)\\b)`,
      'held(?=~(?:since|for~(?:more|over|nearly|almost|about|\\w+~(?:days|weeks|months|years)))\\b)',
      'forcibly~(?:recruited|conscripted|taken)',
    ],
    activeForms: [
      't(?:ook|aking)~(?:hostage|captive|prisoner)',
      '(?:carting|dragging|leading|marching|herding|whisking|spiriting)~(?:away|off)',
      't(?:ook|akes?|aking)~(?:away|off)(?=~(?:\\w+~){0,3}\\w)',
      '(?:whisked|spirited|carried|carted|dragged|led|marched|herded)~(?:away|off)(?=~(?:\\d|\\w+~))',
      `(?:t(?:ook|akes?|aken|aking)|drag(?:ged|ging|s)|march(?:ed|ing|es)|led|leading|bundl(?:ed|ing|es)|herd(?:ed|ing|s)|forc(?:ed|ing|es)|haul(?:ed|ing|s)|hustl(?:ed|ing)|load(?:ed|ing)|shov(?:ed|ing)|pull(?:ed|ing)|whisk(?:ed|ing)|drove|driving|carried|carrying)(?!~(?:[\\w'’-]+~){0,4}(?:bod(?:y|ies)|corpses?|remains|dead|deceased|wounded|injured|victims?|survivors?)\\b)(?=~(?:[\\w'’-]+~){1,6}?(?:away|off~(?:${possessive}|an?)~(?:[\\w-]+~)?${vehicles}|out~of~(?:${possessive}|an?)~(?:[\\w-]+~){0,2}${whereTaken}|(?:on|in)to~(?:(?:${possessive}|an?|waiting|two|three|several)~)?(?:[\\w-]+~){0,2}${vehicles}|(?:in)?to~the~(?:bush|forest|jungle|mountains|hills))\\b)`,
      'ma(?:d|k)(?:e|ing)~(?:off|away)~with',
      '(?:t(?:ook|akes?|aken|aking)|seiz(?:ed|ing|es?)|h(?:eld|olds?|olding))(?=~(?:[\\w-]+~){0,4}(?:hostages?|captives?|prisoners?)\\b)',
      'holding~(?:hostage|captive)',
      // Whom they hold, not what: no talks, hands or positions, and no child in their arms.
      'holding(?!~(?:on|up|back|out|talks|protests?|a|an|the|his|her|their|it)\\b)(?=~(?:[\\w-]+~){0,4}(?:m[ae]n|wom[ae]n|people|persons?|police(?:m[ae]n)?|civilians|\\w+(?:ers|ors|ists|ants|ees|ects|agers|mates|iers|ans))\\b)',
      'holding(?<=been~holding)(?!~(?:on|up|back|out|talks|protests?|a|the)\\b)',
    ],
    predicates: [
      '(?:still~)?in~captivity',
      '(?:(?:have|has|had)~)?remain(?:s|ed)?~(?:captive~)?(?<=(?:hostages|captives|abductees|abducted|kidnapped|seized)~(?:have~|had~|still~)?remain(?:s|ed)?~)in',
      '(?:still|remain(?:s|ed|ing)?)~(?:with|in~the~hands~of)~(?:the~|their~)?(?:kidnappers|abductors|captors|hostage-takers|bandits|rebels|guerrillas|insurgents|militants|gunmen)',
      'still~(?:being~)?held(?!~(?:up|back|responsible|accountable|in~(?:[\\w-]+~)?(?:custody|jail|prison)|by~(?:the~)?(?:police|authorities)))',
    ],
    nouns: ['abductions?', 'kidnappings?'],
    states: ['hostage', 'captive'],
  },
  {
    kind: 'arrested',
    verbs: ['arrest', 'detain', 'apprehend', 'nabb?', 'jail', 'imprison', 'round~up', 'pick~up', 'intern'],
    pastForms: [
      'taken~into~(?:[\\w-]+~)?custody',
      '(?:taken|brought|hauled|bundled)~(?:away~)?(?:to|in)~(?:[\\w-]+~){0,3}(?:police~station|jail|prison|lock-?up)',
      'remanded',
      'collared',
      'held~(?:for~questioning|on~(?:[\\w-]+~)?(?:suspicion|charges?)|in~connection)',
    ],
    states: ['in~(?:[\\w-]+~)?custody', '(?:placed~|put~)?under~(?:house~)?arrest', 'behind~bars'],
    activeForms: [
      't(?:ook|akes?|aken|aking)~into~custody',
      '(?:t(?:ook|akes?|aken|aking)|plac(?:ed|es|ing)|put(?:s|ting)?|brought)(?=~(?:[\\w-]+~){1,6}?(?:into~(?:[\\w-]+~)?custody|under~(?:house~)?arrest|behind~bars)\\b)',
    ],
    nouns: ['arrests?', 'detentions?', 'detainees', 'captures?~of'],
  },
  {
    kind: 'missing',
    pastForms: ['forcibly~disappeared'],
    predicates: [
      'disappeared',
      'vanished',
      'unaccounted~for',
      'unaccounted-for',
      '(?:gone|went)~missing',
      '(?:feared|believed|remain(?:s|ed|ing)?|still)~trapped',
      "(?:(?:have|has|had)~not|haven[’']t|hasn[’']t|hadn[’']t)~(?:yet~)?been~(?:heard~(?:from|of)|seen~(?:since|again)|traced|located|found|accounted~for)",
      "(?:(?:have|has|had)~not|haven[’']t|hasn[’']t|hadn[’']t)~(?:yet~)?(?:returned|come~(?:back|home))",
      '(?:(?:am|is|are|was|were|have|has|had|remain)~)?yet~to~be~(?:seen|found|located|traced|accounted~for|recovered)',
      "(?:(?:could|can)(?:~not|n[’']t)|cannot)~(?:yet~)?be~(?:located|traced|found|accounted~for)",
      'whose~(?:[\\w-]+~){0,2}(?:whereabouts|fates?)',
      '(?:is|are|was|were)~gone(?!~(?:to|from|through|with|for)\\b)',
    ],
    activeForms: [
      '(?:look(?:ed|ing)|search(?:ed|ing|es)?)~for',
      '(?:lost~contact|contact~(?:(?:was|has~been|had~been)~)?lost)~with',
    ],
    nouns: [
      'missing-persons?~reports?~for',
      'disappearances?',
      'whereabouts~of',
      '(?:number|count)~of~(?:the~)?missing',
    ],
    states: ['missing', 'untrace(?:d|able)'],
  },
  {
    kind: 'displaced',
    verbs: ['displace', 'uproot', 'evacuate', 'evict'],
    pastForms: ['driven~(?:out|from)', '(?:forced|pushed|chased)~(?:from|out~of)~(?:their|its|the)'],
    predicates: [
      'fled',
      'flee(?:s|ing)?',
      'left~homeless',
      'forced~to~(?:flee|leave)',
      '(?:sought|seeking|seek|found|t(?:aken|ook|aking|ake))~(?:refuge|shelter|safety|sanctuary)',
      '(?:liv(?:e|es|ing)|stay(?:s|ed|ing)?|shelter(?:s|ed|ing)?|hous(?:ed|ing))~(?:[\\w-]+~){0,2}(?:in|at)~(?:[\\w-]+~){0,3}(?:camps?|shelters?|(?:evacuation|collective|accommodation)~cent(?:re|er)s?|schools)',
      'shelter(?:ed|ing)~(?:in|at|inside|under|with)',
      '(?:left|leav(?:e|ing)|abandon(?:ed|ing)?|vacat(?:ed?|ing)|quit|quitt?ing|desert(?:ed|ing)?|lost)~(?:their|his|her)~(?:homes?|houses?|villages?|farms?|land)',
      '(?:left|leav(?:e|ing)|abandon(?:ed|ing)?|vacat(?:ed?|ing))~(?:the|these|those|several|neighbou?ring)~(?:[\\w-]+~)?(?:villages?|towns?|areas?|settlements?|neighbou?rhoods?|valley|district|camps?)',
      '(?:moved|relocated|shifted|gone|evacuated|transferred)~to~(?:[\\w-]+~)?(?:safer?~(?:places?|areas?|ground|zones?|locations?)|safety|higher~ground|shelters?|camps?)',
    ],
    activeForms: [
      '(?:drove|driv(?:en|ing)|forc(?:ed|es|ing)|chas(?:ed|ing)|sent|sending)(?=~(?:[\\w,.-]+~){1,8}?(?:(?:from|out~of)~(?:their|its|the)~(?:homes?|houses?|villages?|towns?|lands?|hills?|mountains?|valley|area|district|region|city|camps?)|(?:in)?to~(?:flee|leave|abandon|neighbou?ring|camps|exile)|fleeing)\\b)',
    ],
    nouns: ['displacements?', 'exodus'],
    states: ['homeless'],
  },
  {
    kind: 'strength',
    predicates: [
      '(?:are|is|were|was|be|being|remain(?:s|ed|ing)?)~(?:still~)?active',
      'still~active',
      'remain(?:s|ed|ing)?~(?:at[ -]large|in~hiding|holed~up|barricaded|inside|trapped~inside)',
      '(?:still~)?at[ -]large',
      '(?:are|is|were|was|still|be)~(?:in~)?hiding',
      'in~hiding',
      'hiding~in',
      'holed~up',
      '(?:were|was|are|is|remained)~(?:still~)?(?:present|inside)',
      'took~part',
      'tak(?:e|es|ing|en)~part',
      'participat(?:ed|ing|es?)',
      '(?:were|was)~involved~in~the~(?:attack|assault|raid|operation|ambush)s?',
    ],
    activeForms: [
      'number(?:s|ed|ing)?(?=~(?:(?:about|around|some|over|at~least|more~than|nearly|roughly|up~to|only|between)~)?(?:\\d|(?:four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+(?:teen|ty)|hundred|thousand|dozen)\\b))',
    ],
    nouns: ['strength~of'],
    states: ['-strong'],
  },
  ...eventWords,
];
