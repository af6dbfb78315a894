import { countryNamed } from '../../core/incidents/naming/actorForm';
import { isFullName } from '../../core/incidents/naming/namesInClaims';
import type { NameProposal } from '../../core/incidents/naming/proposeNames';
import type { NameEntry } from '../../core/recognise/dictionary/nameDictionary';

/** The entry of a names file that makes some of a proposal's spellings one, and whether it is marked in articles. */
export function entryOf(
  { type, country, spellings }: NameProposal,
  name: string,
  names: readonly string[],
): { entry: NameEntry; marked: boolean } {
  const also = names.filter((each) => each !== name);
  const spelt = { name, ...(also.length > 0 && { also }) };
  if (type === 'place')
    return { entry: { ...spelt, type, ...(country !== undefined && { country }) }, marked: true };
  const isArmed = spellings.some(({ examples }) =>
    examples.some(({ claim }) => claim.role === 'belligerent' && claim.claimant === name),
  );
  return {
    entry: { ...spelt, type, ...(isArmed && { actorType: 'armed group' as const }) },
    marked: names.every(mayBeMarked),
  };
}

/** True for words that name an actor wherever they stand: neither a country nor a description. */
export function mayBeMarked(name: string): boolean {
  return isFullName(name) && countryNamed(name) === undefined;
}
