import type { ActorMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { tokenise } from '../../text/tokens';
import type { Token } from '../../text/tokens';
import { mouthpieces, speakerNouns, statementNouns } from '../language/sourceWords';
import type { Reading } from '../reading/reading';
import { actorsIn } from './subjects';

/** A noun phrase that may name who says something: "a senior police officer in Kano". UTF-16 offsets. */
export interface SourcePhrase extends OffsetRange {
  /** Where its head ends; what follows only describes it ("of the ministry", "in Kano"). */
  readonly coreEnd: number;
}

/** No phrase for a speaker has more tokens, and none is looked for farther away. */
const longestPhrase = 22;
const farthest = 260;

const ends = new Set(
  (
    'that which who whom whose what where when while whereas but although though as before after because since if ' +
    'whether until once so than then meanwhile however yet nor is are was were be been being am has have had having ' +
    'do does did will would can could may might must should said says say told tells claimed claims added killed kills ' +
    'wounded injured died dead left leaving went came took takes show shows indicate indicates suggest suggests found puts stands stood made makes amid despite there into onto per'
  ).split(' '),
);
const prepositions = new Set(
  (
    'of for from in at with to on by near under over against between through during via about inside outside around ' +
    'across within without towards toward among behind beyond upon along into'
  ).split(' '),
);
const determiners = new Set('the a an this these those his her its their our my another any no'.split(' '));
const conjunctions = new Set('and or nor &'.split(' '));
const adverbs = new Set(
  'initially earlier later meanwhile then now today yesterday still also separately instead however first only just even too'.split(
    ' ',
  ),
);
const describingActor =
  /^(?:local|senior|top|former|chief|district|police|security|military|army|state|city|town|village|hospital|health|two|three|four|five|six|seven|eight|nine|ten|several|some|other|many|most|more|all|unidentified|unnamed|retired|new|old|young|own|main|opposition|rebel|government|intelligence|defen[cs]e|interior|foreign|home|united|armed|both|deputy|acting|vice|prime|joint|camp|border|traffic|anti|nearby|neighbou?ring|rural|outlying|downtown|\d+)$|(?:al|ic|ist|ian|an|ese|ish|ary|ior|ine|ous|ern|ent)$|-/iu;
/** Nouns in -ed that describe a speaker rather than tell what was done. */
const describing =
  /^(?:unnamed|unidentified|united|armed|retired|banned|outlawed|so-called|red|blessed|sacred|hundred|proscribed|allied|exiled|ousted|jailed|appointed|elected|detained|captured|freed|released|displaced|masked|mohammed|muhammed|ahmed|ahamed|mohamed|muhamed|sayed|syed|saeed|hamed|hamid|rashed|javed|khaled|waleed|fred|alfred|ted|ed|ned|reed|reid|creed|seed)$|-/iu;
const published =
  /^(?:released|issued|published|compiled|carried|posted|signed|made|attributed|provided|collected|gathered|quoted|seen|obtained|sent|shared|circulated|written|put|given|recorded|cited)$/iu;
const partWords =
  /^(?:one|some|many|most|several|all|both|two|three|four|five|six|members?|number|dozens|group|heads?|director|part|parents|others|people|men|women)$/iu;

/** The phrase that ends where a verb begins, at or after an offset; undefined when no noun stands there. */
export function phraseBefore(reading: Reading, from: number, end: number): SourcePhrase | undefined {
  const first = Math.max(from, end - farthest);
  const tokens = tokenise(reading.text, first, end);
  const actors = actorsIn(reading, { start: first, end });
  const places = reading.mentionsIn({ start: first, end }).filter(({ type }) => type === 'place');
  let at = tokens.length - 1;
  if (tokens[at]?.text === ')') at = openingOf(tokens, at) - 1;
  let start: number | undefined;
  const alias = aliasOf(tokens, at);
  if (alias !== undefined) {
    start = tokens[alias]?.start;
    at = alias - 1;
  }
  const last = at;
  let coreEnd: number | undefined;
  let headStart: number | undefined;
  let isNamedHead = false;
  for (let count = 0; at >= 0 && count < longestPhrase; count++) {
    const token = tokens[at];
    if (!token) break;
    const actor = actors.find((candidate) => candidate.start < token.start && token.end <= candidate.end);
    if (actor && isPhrase(actor)) {
      at = tokens.findIndex((candidate) => candidate.start >= actor.start) - 1;
      start = actor.start;
      headStart = start;
      isNamedHead = actor.named;
      continue;
    }
    const place = start === undefined ? placeAt(places, token) : undefined;
    if (place) {
      at = tokens.findIndex((candidate) => candidate.start >= place.start) - 1;
      headStart = start = place.start;
      isNamedHead = true;
      continue;
    }
    if (token.kind === 'possessive') {
      at--;
      continue;
    }
    if (token.lower === '&' || token.lower === '/' || token.lower === '#' || token.lower === '’') {
      at--;
      continue;
    }
    if (isJoint(tokens, at, actors)) {
      headStart = undefined;
      at--;
      continue;
    }
    if (start !== undefined && token.text === ')' && isAside(tokens, at)) {
      at = openingOf(tokens, at) - 1;
      continue;
    }
    if (isInsideTitle(tokens, at)) {
      at--;
      continue;
    }
    if (token.kind === 'punctuation' || token.kind === 'link' || conjunctions.has(token.lower)) break;
    if (start !== undefined && isAdverb(token) && !describesStatement(tokens, at)) break;
    if (start !== undefined && start === headStart && !describesActor(tokens, at, isNamedHead)) break;
    if (ends.has(token.lower) && !(token.capital && token.start > first + 1 && token.lower !== 'as')) break;
    if (prepositions.has(token.lower) && at < last) {
      if (!attaches(tokens, at, actors)) break;
      // "a statement released by": the participle is no head.
      const isBy = token.lower === 'by' && tokens[at - 2]?.kind === 'word';
      if (
        published.test(tokens[at - 1]?.text ?? '') &&
        (isBy || statementNouns.test(tokens[at - 2]?.text ?? ''))
      )
        at--;
      coreEnd = tokens[at - 1]?.end;
      headStart = undefined;
      at--;
      continue;
    }
    if (isVerbForm(tokens, at)) break;
    start = token.start;
    at--;
    if (!determiners.has(token.lower)) continue;
    const before = tokens[at];
    if (before && /^(?:both|all|either|neither)$/iu.test(before.text)) start = before.start;
    if (!before || !(prepositions.has(before.lower) || isJoint(tokens, at, actors))) break;
  }
  if (start === undefined || last < 0) return undefined;
  return { start, end, coreEnd: Math.max(start, coreEnd ?? tokens.at(-1)?.end ?? end) };
}

/** The phrase that begins at an offset ("according to [an official of the ministry]"). */
export function phraseAfter(reading: Reading, from: number, limit: number): SourcePhrase | undefined {
  const until = Math.min(limit, from + farthest);
  const tokens = tokenise(reading.text, from, until);
  const actors = actorsIn(reading, { start: from, end: limit });
  let start: number | undefined;
  let coreEnd: number | undefined;
  let end = from;
  for (let at = 0; at < tokens.length && at < longestPhrase; at++) {
    const token = tokens[at];
    if (!token) break;
    const actor = actors.find((candidate) => candidate.start <= token.start && token.start < candidate.end);
    if (actor && isPhrase(actor)) {
      start ??= token.start;
      end = actor.end;
      while ((tokens[at + 1]?.start ?? Infinity) < actor.end) at++;
      continue;
    }
    if (token.kind === 'possessive' || token.lower === '&' || token.lower === '#') {
      end = token.end;
      continue;
    }
    if (token.text === '’' && tokens[at + 1]?.kind === 'word') continue;
    if (token.text === '(') {
      const close = tokens.findIndex((candidate, index) => index > at && candidate.text === ')');
      if (close === -1 || close - at > 6) break;
      end = tokens[close]?.end ?? end;
      at = close;
      continue;
    }
    if (token.kind === 'punctuation' || token.kind === 'link') break;
    if (token.lower === 'and' || token.lower === 'or') {
      if (!startsSource(tokens, at + 1, actors)) break;
      continue;
    }
    if (ends.has(token.lower)) break;
    if (prepositions.has(token.lower)) {
      if (start === undefined || !attaches(tokens, at, actors)) break;
      const isCarried =
        published.test(tokens[at - 1]?.text ?? '') && statementNouns.test(tokens[at - 2]?.text ?? '');
      coreEnd ??= isCarried ? (tokens[at - 2]?.end ?? end) : end;
      continue;
    }
    if (isDate(reading, token)) break;
    if (isVerbForm(tokens, at) && !published.test(token.text)) break;
    // "records at the morgue seen by Reuters": the morgue is no seer.
    const isOfOthers = coreEnd !== undefined && tokens[at + 1]?.lower === 'by';
    if (isOfOthers && published.test(token.text)) break;
    start ??= token.start;
    end = token.end;
  }
  if (start === undefined || end <= start) return undefined;
  return { start, end, coreEnd: Math.min(coreEnd ?? end, end) };
}

function placeAt(places: readonly OffsetRange[], token: Token): OffsetRange | undefined {
  return places.find((place) => place.start <= token.start && token.end <= place.end);
}

/** A mention that runs over a verb is none to go by. */
function isPhrase({ text, named }: ActorMention): boolean {
  // "more than 40, rescue workers and residents"
  if (!named && /^[^,]*\d[^,]*,\s/u.test(text)) return false;
  return !/\s(?:said|says|say|told|tells|claimed|were|was|had|have|has|killed|that)\s/iu.test(` ${text} `);
}

function isDate(reading: Reading, token: Token): boolean {
  return reading
    .mentionsIn({ start: Math.max(0, token.start - 30), end: token.end + 30 })
    .some((mention) => mention.type === 'date' && mention.start <= token.start && token.end <= mention.end);
}

/** "erupted" but not "unnamed", "the captured (soldier)" or "US-led". */
function isVerbForm(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.capital || !/(?:[^e]ed)$/u.test(token.lower) || describing.test(token.lower))
    return false;
  const before = tokens[at - 1];
  return !before || !determiners.has(before.lower);
}

/** The recogniser gives an actor with its adjectives; other words before it are no part of it. */
function describesActor(tokens: readonly Token[], at: number, isNamedHead: boolean): boolean {
  const token = tokens[at];
  if (!token || token.capital || token.kind !== 'word') return true;
  if (determiners.has(token.lower) || prepositions.has(token.lower)) return true;
  if (describingActor.test(token.lower) || tokens[at - 1]?.kind === 'possessive') return true;
  // "the banned BLA", "the main rebels", but not "a cost Delhi (denies)".
  return determiners.has(tokens[at - 1]?.lower ?? '') && (!isNamedHead || describing.test(token.lower));
}

function isAdverb({ lower }: Token): boolean {
  return (
    adverbs.has(lower) ||
    (/[^aeiou]ly$/u.test(lower) &&
      !/^(?:family|july|italy|assembly|ally|daily|weekly|emily|sally|kelly|elderly)$/u.test(lower))
  );
}

function openingOf(tokens: readonly Token[], closing: number): number {
  for (let at = closing; at >= 0 && at > closing - 8; at--) if (tokens[at]?.text === '(') return at;
  return closing;
}

/** "the army's earlier statement", "the then governor": no adverb there. */
function describesStatement(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  const isOwned =
    before?.kind === 'possessive' || before?.text === '’' || determiners.has(before?.lower ?? '');
  return isOwned && next !== undefined && (statementNouns.test(next.text) || speakerNouns.test(next.text));
}

/** Where a name in quotation marks at the end of a phrase opens: "the blogger “Kharon”". */
function aliasOf(tokens: readonly Token[], at: number): number | undefined {
  const mark = tokens[at]?.text;
  if (mark !== '”' && mark !== '"' && mark !== '’') return undefined;
  for (let open = at - 1; open >= 0 && open >= at - 5; open--) {
    const token = tokens[open];
    if (!token) return undefined;
    if (token.text === '“' || token.text === '"' || token.text === '‘')
      return open < at - 1 && isNounBefore(tokens[open - 1]) ? open : undefined;
    if (!token.capital && token.kind !== 'number') return undefined;
  }
  return undefined;
}

function isNounBefore(token: Token | undefined): boolean {
  return token?.kind === 'word' && !ends.has(token.lower) && !prepositions.has(token.lower);
}

/** "ADGP (Kashmir) V.K. Dhar": what stands in brackets inside a title. */
function isAside(tokens: readonly Token[], closing: number): boolean {
  const opening = openingOf(tokens, closing);
  const before = tokens[opening - 1];
  return opening < closing && before?.kind === 'word' && (before.capital || speakerNouns.test(before.text));
}

/** The full stops and hyphens of "Adj. Sr. Comr.", "Maj.-Gen." and "40-year-old". */
function isInsideTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || token.spaced) return false;
  // "a 40-year-old teacher"
  if (token.text === '-') return before.text.endsWith('.') || before.kind === 'number';
  return token.text === '.' && before.capital && before.text.length <= 7;
}

/** What stands before those who something was done to. */
const objectOf =
  /^(?:killed|wounded|injured|hurt|captured|abducted|kidnapped|arrested|detained|shot|hit|left|struck|took|including|among|of|by|from|with|against|for|\p{L}+ing)$/u;

/** "police [and] residents", "A[,] B and C". */
function isJoint(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): boolean {
  const token = tokens[at];
  if (!token || !['and', 'or', 'nor', '&', ','].includes(token.lower)) return false;
  const before = tokens[at - 1];
  // "Disaster Risk Reduction and Management Council"
  if (before?.capital && tokens[at + 1]?.capital && token.lower === 'and' && tokens[at - 2]?.capital)
    return true;
  if (!before || !isSourceNoun(before, actors)) return false;
  if (token.text !== ',') return true;
  // "killing 30 soldiers, residents said": those killed are none of the sources.
  const counted = actors.find(({ end }) => end === before.end);
  if (counted && tokens.some(({ end, lower }) => counted.start - end === 1 && objectOf.test(lower)))
    return false;
  return tokens
    .slice(at + 1, at + 7)
    .some(
      ({ lower }, index, next) =>
        (lower === 'and' || lower === '&') && next.slice(0, index).every(({ text }) => text !== '.'),
    );
}

function isSourceNoun(token: Token, actors: readonly ActorMention[]): boolean {
  if (speakerNouns.test(token.text)) return true;
  return actors.some(({ end, actorType, named }) => end === token.end && (named || actorType !== 'people'));
}

function startsSource(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): boolean {
  const next = tokens[at];
  if (!next) return false;
  const near = tokens.slice(at, at + 5);
  const stop = near.findIndex((token) => token.kind === 'punctuation' || ends.has(token.lower));
  const words = near.slice(0, stop === -1 ? near.length : stop);
  if (words.some((token) => isVerbForm([token], 0))) return false;
  return words.some(
    (token) =>
      speakerNouns.test(token.text) ||
      actors.some(
        (actor) => actor.start <= token.start && token.end <= actor.end && actor.actorType !== 'people',
      ),
  );
}

/** Whether a preposition ties what follows to the noun before it rather than to a verb. */
function attaches(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): boolean {
  const preposition = tokens[at]?.lower ?? '';
  const before = tokens[at - 1];
  if (!before || before.kind === 'punctuation') return before?.text === ')' && preposition !== 'on';
  if (ends.has(before.lower) || prepositions.has(before.lower)) return false;
  if (preposition === 'of') return true;
  if (preposition === 'by') return published.test(before.text) || statementNouns.test(before.text);
  if (preposition === 'to') return /^(?:ambassador|envoy|adviser|advisor|aide|close)$/iu.test(before.text);
  if (preposition === 'on' || preposition === 'via')
    return statementNouns.test(before.text) || published.test(before.text);
  if (preposition === 'with') return isSourceNoun(before, actors);
  if (!['in', 'at', 'for', 'from', 'near', 'inside', 'outside', 'within'].includes(preposition)) return false;
  return (
    isSourceNoun(before, actors) ||
    describesSource(tokens, at - 1, actors) ||
    partWords.test(before.text) ||
    mouthpieces.test(before.text) ||
    statementNouns.test(before.text) ||
    (/\p{Lu}/u.test(before.text) && ['at', 'for', 'from'].includes(preposition))
  );
}

/** "the ministry of health [in] Gaza": the noun before "of" is the one that speaks. */
function describesSource(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): boolean {
  for (let index = at; index > at - 5; index--) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || !before || token.kind === 'punctuation' || ends.has(token.lower)) return false;
    if (token.lower === 'of' && isSourceNoun(before, actors)) return true;
    if (prepositions.has(token.lower)) return false;
  }
  return false;
}
