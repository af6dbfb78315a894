import type { OffsetRange } from '../../text/articleText';
import { lazily } from '../../text/lazily';
import { firstLetters } from '../language/firstLetters';
import { stickyWordPattern } from '../language/wordPattern';
import { kindWords } from '../language/kindWords';
import type { KindWords } from '../language/kindWords';

/**
 * Where those affected stand, seen from the cue: before it ("12 soldiers were killed"), after it ("killed 12
 * soldiers"), or on either side ("12 deaths", "the death of 12").
 */
export type Reach = 'before' | 'after' | 'either';

/** A word or phrase that says what kind of thing happened; offsets are UTF-16 units. */
export interface Cue extends OffsetRange {
  readonly kind: string;
  readonly reach: Reach;
  /** True for a verb whose subject did it ("killed 12"), false for passives, predicates, nouns and states. */
  readonly active: boolean;
  /** What sort of word it is; see {@link KindWords}. */
  readonly form: CueForm;
  /** True for "killing", which goes on with what another verb tells. */
  readonly isParticiple: boolean;
  /** True for what is told as possible, planned, threatened or attempted, but not as done. */
  readonly isUnreal?: boolean;
}

export type CueForm = 'past' | 'active' | 'predicate' | 'noun' | 'state';

interface CueWords {
  readonly kind: string;
  readonly form: CueForm;
  readonly fragments: readonly string[];
}

/** Made at first use: compiling them would cost every start of the editor some milliseconds. */
const cuePatterns = lazily(() => {
  const all = kindWords.flatMap(wordsOf);
  return {
    each: all.map(({ kind, form, fragments }) => ({ kind, form, pattern: stickyWordPattern(fragments) })),
    fragments: all.flatMap(({ fragments }) =>
      fragments.map((fragment) => ({ fragment, letters: firstLetters(fragment) })),
    ),
  };
});

const patternOfLetter = new Map<string, RegExp>();

/** Matches any cue that begins with a letter: most words begin none, and asking every pattern of each takes many times as long. */
function anyCueWith(letter: string): RegExp {
  const known = patternOfLetter.get(letter);
  if (known) return known;
  const fitting = cuePatterns().fragments.filter(({ letters }) => letters?.has(letter) ?? true);
  const pattern = stickyWordPattern(fitting.map(({ fragment }) => fragment));
  patternOfLetter.set(letter, pattern);
  return pattern;
}

/**
 * All cues of the built-in kinds in a stretch of text, in order, without overlaps (the longest wins).
 *
 * @param range UTF-16 offsets, usually one sentence
 */
export function cuesIn(text: string, range: OffsetRange): Cue[] {
  const part = text.slice(range.start, range.end);
  const cues: Cue[] = [];
  let covered = 0;
  for (const { index: start } of part.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (start < covered) continue;
    const found = longestAt(part, start);
    if (!found) continue;
    const { kind, form, end } = found;
    covered = end;
    if (isNameOfThing(part, start, end) || (form === 'active' && /^-\p{L}/u.test(part.slice(end, end + 2))))
      continue;
    cues.push({
      kind,
      form,
      isParticiple: form !== 'state' && form !== 'noun' && participle.test(part.slice(start, end)),
      start: range.start + start,
      end: range.start + end,
      ...directionOf(form, part, start, end),
    });
  }
  return mergeKilledAndInjured(text, cues);
}

/** The longest cue that begins with a word; of equals the first listed. */
function longestAt(part: string, start: number): { kind: string; form: CueForm; end: number } | undefined {
  const letter = part.charAt(start).toLowerCase();
  const any = anyCueWith(/[a-z]/u.test(letter) ? letter : 'other');
  any.lastIndex = start;
  if (!any.test(part)) return undefined;
  let longest: { kind: string; form: CueForm; end: number } | undefined;
  for (const { kind, form, pattern } of cuePatterns().each) {
    pattern.lastIndex = start;
    const match = pattern.exec(part);
    if (!match) continue;
    const end = start + match[0].trimEnd().length;
    if (end > (longest?.end ?? start)) longest = { kind, form, end };
  }
  return longest;
}

function wordsOf(words: KindWords): CueWords[] {
  const { kind } = words;
  const verbs = (words.verbs ?? []).map(inflect);
  // Where a form is both noun and verb ("attacks"), news means the noun more often.
  const forms: readonly (readonly [CueForm, readonly string[]])[] = [
    ['past', [...verbs.map((verb) => verb.past), ...(words.pastForms ?? [])]],
    ['noun', words.nouns ?? []],
    ['active', [...verbs.map((verb) => verb.present), ...(words.activeForms ?? [])]],
    ['predicate', words.predicates ?? []],
    ['state', words.states ?? []],
  ];
  return forms
    .filter(([, fragments]) => fragments.length > 0)
    .map(([form, fragments]) => ({ kind, form, fragments }));
}

/** Past and present forms of a regular verb; "gun~down" inflects its first word, a final consonant may double. */
function inflect(verb: string): { past: string; present: string } {
  const [head = '', ...rest] = verb.split('~');
  const tail = rest.map((word) => `~${word}`).join('');
  const stem = head.slice(0, -1);
  if (head.endsWith('e')) return { past: `${stem}ed${tail}`, present: `${stem}(?:es?|ing)${tail}` };
  if (/[^aeiou]y$/.test(head)) return { past: `${stem}ied${tail}`, present: `${stem}(?:y|ies|ying)${tail}` };
  const doubled = /[bdglmnpt]$/.test(head) ? `${head.at(-1) ?? ''}?` : '';
  return { past: `${head}${doubled}ed${tail}`, present: `${head}(?:e?s|${doubled}ing)?${tail}` };
}

const participle = /^\p{L}+ing(?!\p{L})/iu;
const passiveBefore =
  /\b(?:is|are|was|were|be|been|being|got|gets?|getting|[’']re|[’']s)\s+(?:(?:\w+ly|also|not|since|now|so far|thus far|as yet|still|all|both|each|later|either|\d+)\s+)*$/iu;
const perfectBefore =
  /\b(?:has|have|had|[’']ve|having)\s+(?:(?:\w+ly|also|not|since|now|so far|thus far|still|yet)\s+)*$/iu;
const adverbsAfter = /^(?:\s+(?:only|just|also|nearly|almost|even))*\s*/iu;
/** Words that cannot open the object of a verb. */
const noObject =
  /^(?:in|on|at|by|after|before|during|when|while|as|and|or|but|from|for|to|with|within|inside|outside|near|since|following|because|if|that|who|which|so|thus|overnight|yesterday|today|tonight|there|here|over|under|amid|according|along|between|late|early|last|this\s+(?:week|month|year|morning|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;

/** Prepositions that open a number, and so an object: "killed at least 12". */
const quantified =
  /^(?:at\s+(?:least|most|minimum)|as\s+(?:many|few)\s+as|between\s+[\p{L}\p{N}]+\s+and|over\s+(?:\d|an?\s+(?:dozen|hundred|thousand)|\p{L}+\s+(?:dozen|hundred|people|soldiers))|in\s+excess\s+of|from\s+\d|close\s+to|near\s+\d|under\s+\d|within\s+\d|up\s+to)/iu;

function directionOf(form: CueForm, part: string, start: number, end: number): Pick<Cue, 'reach' | 'active'> {
  if (form === 'active') return { reach: 'after', active: true };
  if (form === 'predicate' || form === 'state') return { reach: 'before', active: false };
  if (form === 'noun') return { reach: 'either', active: false };
  const before = part.slice(Math.max(0, start - 60), start);
  if (passiveBefore.test(before)) return { reach: 'before', active: false };
  if (perfectBefore.test(before)) return { reach: 'after', active: true };
  const after = part.slice(end, end + 40).replace(adverbsAfter, '');
  const opensObject =
    quantified.test(after) || (/^[#@“"'‘]?[\p{L}\p{N}]/u.test(after) && !noObject.test(after));
  return opensObject ? { reach: 'after', active: true } : { reach: 'before', active: false };
}

/** "Martyrs' Square", "Raid" in a name: a capitalised cue inside a sentence, next to another capitalised word. */
function isNameOfThing(part: string, start: number, end: number): boolean {
  if (start === 0 || !/\p{Lu}/u.test(part.charAt(start))) return false;
  return (
    /^\s+\p{Lu}\p{Ll}/u.test(part.slice(end, end + 4)) ||
    /\p{Lu}\p{Ll}+\s+$/u.test(part.slice(Math.max(0, start - 12), start))
  );
}

const coordination = /^\s*(?:or|and|and\/or|\/|,)\s+(?:\w+ly\s+)?$/iu;

/** "killed and wounded 12" counts both together: one cue of kind casualties. */
function mergeKilledAndInjured(text: string, cues: readonly Cue[]): Cue[] {
  const merged: Cue[] = [];
  for (const cue of cues) {
    const last = merged.at(-1);
    const pair = last && [last.kind, cue.kind].sort().join(' ') === 'injured killed';
    const verbs =
      last &&
      !/death$/iu.test(text.slice(last.start, last.end)) &&
      last.reach !== 'either' &&
      cue.reach !== 'either' &&
      last.form !== 'predicate' &&
      cue.form !== 'predicate';
    if (last && pair && verbs && coordination.test(text.slice(last.end, cue.start))) {
      merged[merged.length - 1] = { ...cue, kind: 'casualties', start: last.start };
    } else merged.push(cue);
  }
  return merged;
}
