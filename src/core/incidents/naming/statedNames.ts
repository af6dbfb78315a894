import { foldWord } from '../../text/foldWord';
import { actorForm, foldLetters, isAbbreviation } from './actorForm';

/** Two names that a text says are one, and how it says so. */
export interface StatedNames {
  readonly names: readonly [string, string];
  /** The words that say so, on one line. */
  readonly words: string;
}

/** So many characters before or after are looked at for a name. */
const reach = 100;
const mostWords = 8;
/** Small words that may stand inside a name. */
const inside = /^(?:of|for|and|the|in|e|i|ul|al|el|de|la|du|des|del|wal|wa)$/;
const aliasWords =
  /,? (?:(?:also|better|formerly|locally|previously|widely) )?(?:known|called|named)(?: as)? (?:the )?/gu;

/**
 * The names that a text itself says are one: "Balochistan Liberation Army (BLA)", "the Pakistani Taliban, known as
 * Tehrik-e-Taliban Pakistan". Linear in the text.
 */
export function statedNames(text: string): StatedNames[] {
  const stated: StatedNames[] = [];
  for (const match of text.matchAll(/\(([\p{L}\p{N}-]{2,10})\)/gu)) {
    const short = match[1] ?? '';
    const full = isAbbreviation(short) ? nameBefore(before(text, match.index), short) : undefined;
    if (full !== undefined) stated.push({ names: [full, short], words: `${full} (${short})` });
  }
  for (const match of text.matchAll(aliasWords)) {
    const one = nameBefore(before(text, match.index));
    const other = nameAfter(after(text, match.index + match[0].length));
    if (one === undefined || other === undefined || foldWord(one) === foldWord(other)) continue;
    stated.push({ names: [one, other], words: `${one}${match[0]}${other}` });
  }
  return stated;
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - reach), at);
}

function after(text: string, at: number): string {
  return text.slice(at, at + reach);
}

/** The name that a text ends with; of several readings the one whose first letters are these. */
function nameBefore(text: string, letters?: string): string | undefined {
  const words = text.trimEnd().split(/\s+/).slice(-mostWords);
  if (letters !== undefined) {
    for (let from = 0; from < words.length; from++) {
      const name = words.slice(from).join(' ');
      const isName = /^\p{Lu}/u.test(name) && !/[.,;:!?“”"]/.test(name);
      if (isName && actorForm(name).initials.has(foldLetters(letters))) return name;
    }
  }
  let from = words.length;
  while (from > 0 && isPart(words[from - 1] ?? '')) from--;
  while (from < words.length && !/^\p{Lu}/u.test(words[from] ?? '')) from++;
  const name = words.slice(from).join(' ');
  return name.includes(' ') || letters === undefined ? name || undefined : undefined;
}

/** The name that a text begins with. */
function nameAfter(text: string): string | undefined {
  const words = text.split(/\s+/).slice(0, mostWords);
  let to = 0;
  while (to < words.length && isPart((words[to] ?? '').replace(/[.,;:!?)]+$/, ''))) {
    to++;
    if (/[.,;:!?)]$/.test(words[to - 1] ?? '')) break;
  }
  while (to > 0 && !/^\p{Lu}/u.test(words[to - 1] ?? '')) to--;
  const name = words
    .slice(0, to)
    .join(' ')
    .replace(/[.,;:!?)]+$/, '');
  return name === '' ? undefined : name;
}

function isPart(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}\p{N}’'–-]*$/u.test(word) || inside.test(word);
}
