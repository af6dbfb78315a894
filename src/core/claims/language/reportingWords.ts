/** A set of verbs that report speech, with the stance the speaker takes towards what is reported. */
export interface ReportingWords {
  /** Fragments of regular expressions, `~` for white space. */
  readonly forms: readonly string[];
  readonly stance?: 'denies' | 'concedes' | 'alleges';
}

/** The verbs that report speech, by stance. */
export const reportingWords: readonly ReportingWords[] = [
  {
    forms: [
      'sa(?:id|ys?|ying)',
      't(?:old|ells?|elling)',
      'stat(?:ed|es|ing)',
      'claim(?:ed|s|ing)?',
      'add(?:ed|s|ing)?',
      'including~that',
      'announc(?:ed|es|ing|e)',
      'confirm(?:ed|s|ing)?',
      'report(?:ed|s|ing)?',
      'declar(?:ed|es|ing|e)',
      'insist(?:ed|s|ing)?',
      'assert(?:ed|s|ing)?',
      'maintain(?:ed|s|ing)?',
      'noted',
      'explain(?:ed|s|ing)?',
      'reveal(?:ed|s|ing)?',
      'disclos(?:ed|es|ing)',
      'tweet(?:ed|s|ing)?',
      'posted',
      'wr(?:ote|ites?|iting)',
      'read',
      'reads',
      'instruct(?:ed|s)',
      'inform(?:ed|s|ing)?',
      'estimat(?:ed|es|ing|e)',
      'indicat(?:ed|es|ing|e)',
      'recount(?:ed|s|ing)',
      'testif(?:ied|ies|ying)',
      'detail(?:ed|ing)',
      'warn(?:ed|s|ing)',
      'counted',
      'recorded',
      'documented',
      'put~(?:the|its)~(?:number|figure|(?:death~)?toll|losses)',
      'raised~the~(?:death~)?toll',
      'updated~the~(?:death~)?toll',
    ],
  },
  {
    forms: ['alleg(?:ed|es|ing|e)', 'accus(?:ed|es|ing|e)', 'blam(?:ed|es|ing|e)'],
    stance: 'alleges',
  },
  {
    forms: ['den(?:ied|ies|ying|y)', 'reject(?:ed|s|ing)?', 'refut(?:ed|es|ing|e)', 'dismiss(?:ed|es|ing)'],
    stance: 'denies',
  },
  {
    forms: ['acknowledg(?:ed|es|ing|e)', 'admit(?:ted|s|ting)?', 'conced(?:ed|es|ing|e)'],
    stance: 'concedes',
  },
];

/** Phrases that name the source after them: "according to X". */
export const accordingTo = /\b(?:according\s+to|as\s+per|citing|in\s+the\s+words\s+of|quoting)\b/giu;

/** Nouns of those who speak to the press; a phrase without a name but with one of these can be a claimant. */
export const speakerNouns =
  /\b(?:officials?|officers?|sources?|police|statements?|communiqu[eé]s?|reports?|authorit(?:y|ies)|ministry|ministers?|secretary|governor|mayor|president|spokes(?:man|woman|person|men|people|persons)|military|army|navy|air force|government|group|outfit|organi[sz]ations?|rebels|militants|insurgents|witness(?:es)?|eyewitness(?:es)?|residents?|villagers?|locals?|survivors?|relatives?|famil(?:y|ies)|medics?|doctors?|hospitals?|rescuers?|rescue (?:service|workers)|coroner|prosecutors?|court|media|newspaper|agency|broadcaster|television|tv|commander|chief|administrator|commissioner|activists?|monitors?|observatory|investigators?|junta|regime|leader|mission|commission|embassy|department|command|forces?|elders?|services?|firefighters?|lawmakers?|senators?|experts?|analysts?|diplomats?|captain|sheriff|union|association|federation|cross|crescent|agencies|tribesmen|monks?|priest)\b/iu;

/** Words that end a source phrase and are no part of the source itself: "military reports" → "military". */
export const statementNouns =
  /\s*(?:['’]s?)?\s+(?:(?:official|separate|video|press|media|news|preliminary|initial|brief|joint|written|earlier|emailed)\s+)*(?:statements?|reports?|communiqu[eé]s?|press releases?|releases?|tweets?|posts?)$/iu;

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

/** The role of a claimant by the words around the name, tried in this order. */
export const roleWords: readonly {
  readonly role: 'medical' | 'witness' | 'family' | 'ngo' | 'media' | 'official';
  readonly pattern: RegExp;
}[] = [
  {
    role: 'medical',
    pattern:
      /\b(?:hospitals?|doctors?|medics?|medical|paramedics?|nurses?|surgeons?|health|coroner|morgue|ambulance|rescue (?:service|workers?|officials?))\b/iu,
  },
  {
    role: 'family',
    pattern:
      /\b(?:family|families|relatives?|father|mother|brother|sister|wife|widow|husband|son|daughter|uncle|cousin)\b/iu,
  },
  {
    role: 'witness',
    pattern:
      /\b(?:eye-?witness(?:es)?|witness(?:es)?|residents?|villagers?|survivors?|bystanders?|locals|shopkeepers?|neighbou?rs?)\b/iu,
  },
  {
    role: 'ngo',
    pattern:
      /\b(?:NGOs?|rights? (?:group|watch|commission|organi[sz]ation|monitor)s?|human rights|observatory|red (?:cross|crescent)|amnesty|aid (?:group|agency|workers?)|charity|charities|white helmets|civil defen[cs]e|m[eé]decins|monitors?|monitoring group|activists?|m[eé]decins)\b/iu,
  },
  {
    role: 'media',
    pattern:
      /\b(?:newspapers?|dailies|daily|news agency|agency|broadcasters?|television|tv|radio|media|journalists?|reporters?|correspondents?)\b/iu,
  },
  {
    role: 'official',
    pattern:
      /\b(?:ministers?|ministry|officials?|police|governors?|mayors?|president|prime minister|government|authorit(?:y|ies)|commissioners?|deputy|administrators?|secretary|spokes(?:man|woman|person)|prosecutors?|court|department|officers?|superintendent|inspector|chief|junta|regime|embassy|parliament|senator|lawmakers?)\b/iu,
  },
];
