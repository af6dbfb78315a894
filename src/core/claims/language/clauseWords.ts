import type { Token } from '../../text/tokens';

/**
 * What a token does in its clause, as far as finding who was affected needs it; words for things and people, adjectives
 * and whatever is not listed are plain words.
 */
export type WordClass =
  | 'word'
  | 'number'
  | 'name'
  | 'preposition'
  | 'and'
  | 'comma'
  | 'mark'
  | 'break'
  | 'relative'
  | 'that'
  | 'finite'
  | 'auxiliary'
  | 'adverb'
  | 'negation'
  | 'says'
  | 'verb'
  | 'participle'
  | 'determiner'
  | 'part';

const classes = new Map<string, WordClass>();
const add = (as: WordClass, words: string) => {
  for (const word of words.trim().split(/\s+/)) classes.set(word, as);
};
add(
  'adverb',
  `also now just only still later already then yet even both all each so far thus soon again once twice together
   reportedly allegedly instead overnight yesterday today tonight meanwhile too almost nearly about critically
   separately ever else elsewhere there here shortly thereafter afterwards subsequently early late alone apiece`,
);
add(
  'preposition',
  `in on at by to from for with within without into onto inside outside near around across during over under above
   below between among amongst amid amidst against along through throughout towards toward upon about of off via per
   despite beside beside behind beyond following versus aboard besides except like than despite concerning regarding
   involving carrying atop alongside`,
);
add('part', 'including');
add(
  'break',
  'when while because although though if whereas whether unless but until till as where since after before lest once',
);
add('relative', 'who whom whose which');
add('that', 'that');
add(
  'finite',
  `is are was were am has have had do does did will would could should may might can must shall wo ca`,
);
add(
  'auxiliary',
  `be been being having get got gets getting become became becoming remain remained remains lay lie lying`,
);
add('negation', `not never n't cannot neither nor`);
add(
  'says',
  `said says say saying told tell tells telling reported reports reporting announced announces announcing confirmed
   confirms confirming claimed claims claiming stated states stating added adds adding declared believed believes
   feared fears warned noted notes revealed disclosed estimated estimates acknowledged admitted insisted alleged
   alleges quoted tweeted wrote testified asserted indicated suggested showed shows learned learnt heard recalled
   denied denies denying conceded concedes explained described maintained reiterated concluded`,
);
add(
  'verb',
  `fled went came began begun made took held found saw left brought drove ran fought broke gave sent met won lost knew
   thought felt kept set led spoke stood sat wore flew rose fell grew threw drew caught bought sold taught built hid
   chose forgot got put hit let cut shut drove rode shook struck blew shot opened stormed says go goes come comes take
   takes make makes want wants use uses try tries seek seeks call calls begin begins face faces plan plans continue
   continues include includes included involve involves live lives work works travel travels tell leave leaves arrive
   arrives happen happens occur occurs follow follows mean means need needs hold holds keep keeps bring brings give gives
   see sees find finds show ask asks enter enters escape escapes escaped`,
);
add(
  'determiner',
  `the a an this these those his her their its our my your another every some any no such both either`,
);
add('and', 'and or plus & nor');

const marks = new Set([';', ':', '–', '—', '(', ')', '[', ']', '“', '”', '"', '/', '…', '?', '!']);
/** Participles and other words in -ed that stand before nouns as adjectives do. */
const adjectival = new Set(
  `armed masked suspected unidentified wanted alleged hooded retired uniformed unarmed disguised convicted accused
   unnamed off-duty hundred sacred naked red united wicked gifted limited related bearded elderly unmarried married
   pregnant disabled displaced aged detained captured kidnapped abducted missing indebted bed need speed weed seed feed
   veiled trained registered organised organized aforementioned injured wounded killed`.split(/\s+/),
);
const ingNouns = new Set(
  `morning evening king ring thing nothing anything everything something string spring wing building bombing shooting
   killing meeting wedding gathering training engineering beijing boeing housing shelling stabbing ceiling clothing
   during hearing ruling uprising sling duckling sibling offspring farming mining fishing young`.split(/\s+/),
);

/** What one token does in its clause. */
export function classOf(token: Token): WordClass {
  if (token.kind === 'number') return 'number';
  if (token.kind === 'punctuation') {
    if (token.text === ',') return 'comma';
    if (token.text === '&') return 'and';
    return marks.has(token.text) ? 'mark' : token.text === '-' && token.spaced ? 'mark' : 'word';
  }
  if (token.kind !== 'word') return 'word';
  const { lower } = token;
  const known = classes.get(lower);
  if (known !== undefined) return token.upper && lower.length <= 3 && lower !== 'the' ? 'word' : known;
  if (/n['’]t$/.test(lower)) return 'negation';
  if (
    lower.length > 4 &&
    lower.endsWith('ly') &&
    !/^(?:family|italy|july|ally|assembly|elderly|daily|weekly|friendly|early|likely|deadly|only|reply|supply|bully|rally|butterfly|jelly|belly|fly)$/.test(
      lower,
    ) &&
    !token.capital
  )
    return 'adverb';
  if (token.capital) return 'word';
  if (lower.length > 4 && lower.endsWith('ed') && !adjectival.has(lower)) return 'verb';
  if (lower.length > 4 && lower.endsWith('ing') && !ingNouns.has(lower)) return 'participle';
  return 'word';
}

/** True for words in -ed that describe the noun after them: "[two] suspected militants". */
export function isAdjectival(word: string): boolean {
  return adjectival.has(word);
}
