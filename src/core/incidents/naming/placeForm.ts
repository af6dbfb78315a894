import { bareName, foldPlace } from '../../recognise/gazetteer/placeKey';
import { soundForm } from '../../recognise/gazetteer/soundForm';
import { remember } from '../remember';

/** A place's name taken apart. */
export interface PlaceForm {
  /** The name without what it is, its side and its region. */
  readonly name: string;
  /** The name's letters and digits, folded. */
  readonly key: string;
  readonly sound: string;
  /** Words that tell apart places of one name ("North", "Upper", "4"), in order. */
  readonly qualifiers: string;
  /** Where it is said to be ("Hyderabad, Sindh"), folded; empty for a bare name. */
  readonly within: string;
}

const qualifying =
  /^(?:n|s|e|w|north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|old|greater|inner|outer|port|fort|mount|camp|first|second|[ivx]+|\d+)$/;
const inFull: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  northern: 'north',
  southern: 'south',
  eastern: 'east',
  western: 'west',
};

/** Takes a place's name apart; the same object for the same name. */
export const placeForm: (name: string) => PlaceForm = remember(takeApart);

function takeApart(given: string): PlaceForm {
  const [head = '', ...rest] = given.replace(/\([^()]*\)/g, ' ').split(',');
  const name = bareName(head.trim().replace(/^(?:the|#) ?/i, '')).bare;
  const words = foldPlace(name)
    .replace(/[’‘ʻʼ`']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const isQualifier = (word: string): boolean => qualifying.test(word);
  const named = words.filter((word) => !isQualifier(word));
  const isInitials = words.length > 2 && words.slice(0, -1).every((word) => word.length === 1);
  const kept = named.length > 0 && !isInitials ? named : words;
  const qualifiers = isInitials ? [] : words.filter(isQualifier).map((word) => inFull[word] ?? word);
  return {
    name,
    key: kept.join(''),
    sound: soundForm(kept.join(' ')),
    qualifiers: qualifiers.join(' '),
    within: foldPlace(rest.join(',').trim()),
  };
}
