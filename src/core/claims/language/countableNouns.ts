import { demonyms } from '../../recognise/data/demonyms';
import { isNounForPeople } from './groupOfWord';

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Nouns that are killed, hurt, seized or counted in conflict news and are no people. */
const things = list(`
  vehicle car truck bus van train plane aircraft jet helicopter ship boat vessel tanker tank motorcycle motorbike bike
  bicycle house home building shop store school hospital mosque church temple shrine office structure apartment tent
  bridge road street tower market hotel restaurant village town city district province region country state camp base
  post checkpoint checkpost outpost station compound hideout installation facility site area place location position
  bomb rocket missile shell grenade mortar mine drone gun rifle weapon pistol kalashnikov device explosive ied bullet
  shot round blast explosion attack assault raid strike airstrike ambush bombing shooting clash incident operation
  encounter offensive sortie wave phase case charge count crime offence sentence arrest
  day hour minute second week month year decade night morning time moment
  kilometre kilometer km mile metre meter foot yard inch acre hectare kg kilogram tonne ton pound gallon litre
  dollar rupee euro percent percentage rupees yen
  animal cow goat sheep cattle camel horse donkey dog cat buffalo livestock bird chicken pig elephant fish
  job company firm business project law bill seat vote point goal game match run wicket
  wound injury stab knife machete axe body-part leg arm head hand eye
  fire blaze flood storm quake earthquake tree plant crop field
  paper document file phone mobile laptop computer camera book article report statement
  party organization organisation government ministry court agency army navy wing brigade battalion division
  attempt plot plan reason way side end level part share number figure total toll story floor room cell block
  direction occasion condition term step measure stage round trip visit call message letter video photo picture image
  barrel mast container bag box package parcel suitcase vest jacket belt piece fragment shrapnel
  center centre complex hall square avenue highway river lake island college institute
  claim question word line page issue problem threat demand request offer deal agreement talk effort
`);
const irregularPlurals = list(
  'men women children people police personnel troops crew staff militia levies others them dead wounded injured kin folk fedayeen fidayeen mujahideen taliban infantry cavalry clergy youth',
);

/** The singular forms that a word may be the plural of, with itself. */
export function singularsOf(lower: string): string[] {
  const forms = [lower];
  if (lower.endsWith('ies')) forms.push(`${lower.slice(0, -3)}y`);
  if (lower.endsWith('es')) forms.push(lower.slice(0, -2));
  if (lower.endsWith('s')) forms.push(lower.slice(0, -1));
  if (lower.endsWith('men')) forms.push(`${lower.slice(0, -3)}man`);
  return forms;
}

/** True for nouns that are counted in conflict news and are no people. */
export function isNounForThing(word: string): boolean {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  const head = lower.includes('-') ? lower.slice(lower.lastIndexOf('-') + 1) : lower;
  return !isNounForPeople(word) && singularsOf(head).some((form) => things.has(form));
}

/** True for a noun in the plural, and for those that stand for several people in the singular. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (irregularPlurals.has(lower) || lower.endsWith('men')) return true;
  return lower.endsWith('s') && !/(?:ss|sis|ous|'s)$/.test(lower);
}

const agentive =
  /(?:ers?|ors?|ists?|ians?|eers?|ees?|ants?|men|man|woman|women|goers?|mates?|smith|herds?|folk|wives|wife|ster|sters|crats?|ologists?|ans)$/;
/** Words with an ending of people that are none, beyond the nouns for things. */
const notAgentive = list(`
  number other together water power order border winter summer november december october september matter paper letter
  border corner quarter shelter chamber member-state trigger fever cancer weather feather leather disaster river tower
  center centre gender danger hunger answer never ever over under after later however another whether further rather
  mirror error terror horror sector factor motor floor door color colour honor honour labour labor mayor-elect
  committee coffee degree fee tree knee three plan clan ban van can pan man-made divan quran koran constant important
  restaurant elephant instant distant plant grant significant
`);

/** True for nouns that, going by their ending or as a people's name, stand for people: "mourners", "a Swiss". */
export function looksLikePeople(word: string): boolean {
  const lower = word.toLowerCase();
  if (isNounForPeople(word)) return true;
  if (isNounForThing(word) || singularsOf(lower).some((form) => notAgentive.has(form))) return false;
  if (/^\p{Lu}/u.test(word) && singularsOf(lower).some((form) => demonyms().has(form))) return true;
  return lower.length > 4 && agentive.test(lower);
}
