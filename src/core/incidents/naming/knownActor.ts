import type { NameBook } from '../../recognise/names/nameBook';
import { isAbbreviation } from './actorForm';
import { remember } from '../remember';
import type { NameReason } from './evidence';
import { tokenise } from '../../text/tokens';

/** What is known already of each book's actors: the same names are compared again and again. */
const found = new WeakMap<NameBook, (name: string) => string | undefined>();

/** The name under which a book of names has an actor, whichever of its spellings is asked for; undefined for others. */
export function knownActor(name: string, book: NameBook): string | undefined {
  const known = found.get(book) ?? remember((each) => lookUp(each, book));
  found.set(book, known);
  return known(name);
}

function lookUp(name: string, book: NameBook): string | undefined {
  const wings = /\(([^()]*)\)/.exec(name)?.[1];
  if (wings !== undefined && !isAbbreviation(wings.trim())) return undefined;
  const bare = name.replace(/\([^()]*\)/g, ' ').replace(/^(?:the|an?) /i, '');
  const tokens = tokenise(bare.trim());
  if (tokens.length === 0) return undefined;
  const longest = book.longest(tokens, 0);
  return longest?.last === tokens.length && longest.known.kind === 'actor' ? longest.known.name : undefined;
}

/** What a book of names says about two actors: one under two spellings, or two. */
export function knownReason(one: string, other: string, book: NameBook): NameReason[] {
  const [a, b] = [knownActor(one, book), knownActor(other, book)];
  if (a === undefined || b === undefined) return [];
  const names = [one, other] as const;
  if (a === b)
    return [
      { sign: 'known', names, weight: 3.5, text: `“${one}” and “${other}” are known as names of ${a}.` },
    ];
  return [
    { sign: 'told apart', names, weight: -2, text: `“${one}” and “${other}” are known as different actors.` },
  ];
}
