import type { OffsetRange } from '../../text/articleText';
import type { Reading } from '../reading/reading';
import { speakerNouns } from '../language/sourceWords';
import { phraseAfter, phraseBefore } from './sourcePhrase';
import type { SourcePhrase } from './sourcePhrase';
import { actorsIn } from './subjects';
import { personTitle, readSources } from './sources';
import type { PlacedSource } from './sources';

/** How far back, in comma-separated segments, a subject may stand from its verb. */
const longestParenthesis = 5;

// No word stands for two of these: a run of them could be read in as many ways as there are ways to choose.
const adverbs =
  /(?:\s+(?:has|have|had|does|do|did|is|was|are|were|been|be|being|would|will|also|further|later|earlier|then|again|already|now|so\s+far|thus\s+far|thus|meanwhile|too|here|yesterday|today|tonight|himself|herself|itself|themselves|late|soon|never|not|yet|still|just|since|instead|(?:regret(?:s|ted)?|wish(?:es|ed)?|went\s+on|goes\s+on|able|seem(?:s|ed)|appear(?:s|ed)|continue[ds]?|sought|came\s+out|want(?:s|ed)|like)\s+to|on\s+(?:late\s+|early\s+)?\p{Lu}\p{L}+day|(?!(?:family|assembly|ally|july|italy)\b)\p{L}+ly|in\s+(?:an?|the|its|his|her|their)\s+(?:[\p{L}-]+\s+){0,2}(?:statement|tweet|post|release|communiqu[eé]|interview|briefing|message|letter)))+\s*$/iu;
const skipped =
  /^(?:who|which|whose|whom|where|when|while|whilst|although|though|if|\d+|in|on|at|for|from|with|by|via|after|during|under|amid|upon|without|despite|including|however|meanwhile|too|also|therefore|though|instead|nevertheless|quoted|cited|interviewed|reached|contacted|asked|identified|known|based|led|backed|was|were|is|are|had|has|died|himself|herself|earlier|later|late|aged|now|then|as|speaking|[\p{Ll}]+ing)(?!\p{L})/iu;
const through = /^(?:through|via|by)\s+(?:its|their|his|her|an?|the)?\s*/iu;

/** Who says it, where that stands before a verb; the verb's own auxiliaries and adverbs are passed over. */
export function subjectBefore(
  reading: Reading,
  from: number,
  verbStart: number,
  strict: boolean,
): PlacedSource | undefined {
  const { text } = reading;
  const first = Math.max(from, verbStart - 400);
  const stem = text
    .slice(first, verbStart)
    .replace(adverbs, (words) => /^.*\s\p{Lu}\p{Ll}+ly(?=\s)/u.exec(words)?.[0] ?? '')
    .trimEnd();
  if (/(?<!\p{L})(?:and|but|or)$/iu.test(stem)) return undefined;
  const end = first + stem.length;
  // "a statement attributed to the group and circulated on Telegram said"
  const attributed = attributedTo.exec(stem);
  if (attributed) return subjectAfter(reading, first + attributed.index + attributed[0].length, end, false);
  // "a source quoted by state television said"
  const quoted = quotedBy.exec(stem);
  const source = quoted && plainBefore(reading, first, first + quoted.index, true);
  if (source) return source;
  const relative = /[,\s–—-]*\s(?:who|which)$/iu.exec(stem);
  if (relative) return plainBefore(reading, first, first + relative.index, strict);
  if (/[,–—]$/u.test(stem)) return beforeParenthesis(reading, first, end, strict);
  const near = plainBefore(reading, first, end, strict);
  const opening =
    near && isInsideAndImpersonal(reading, first, near) ? openingSubject(reading, first, end) : undefined;
  if (opening) return opening;
  // "a police officer who asked not to be named said", "men who called themselves members of the cartel said"
  const described = /\s(?:who|whose)\s(?:(?!\s(?:who|whose)\s)[^,;:.“”"]){3,110}$/iu.exec(stem);
  const inClause =
    described && (!near || near.start > first + described.index + described[0].indexOf(' ', 2) + 5);
  if (inClause) {
    const outer = plainBefore(reading, first, first + described.index, true);
    if (outer ?? !near) return outer;
  }
  if (near) return withNameBefore(reading, first, near);
  const comma = stem.lastIndexOf(', ');
  return (
    openingSubject(reading, first, end) ??
    (comma === -1 ? undefined : openingSubject(reading, first + comma + 1, end))
  );
}

const attributedTo =
  /\b(?:statement|communiqu[eé]|message|video|recording|post|letter|claim|leaflets?)\s+(?:attributed|ascribed|credited)\s+to\s+(?=[^,;:“”"]{2,120}$)/iu;
const quotedBy = /\s(?:quoted|cited|interviewed|contacted|reached)\s+(?:by|in|on)\s[^,;:“”"]{2,80}$/iu;

/** "a tally based on official figures puts": the figures are no subject. */
function isInsideAndImpersonal(reading: Reading, from: number, near: PlacedSource): boolean {
  return (
    near.type === 'sources' &&
    near.sources.every(({ actor, named }) => !actor && !named) &&
    insideOther.test(reading.text.slice(Math.max(from, near.start - 12), near.start))
  );
}

/** "Parents of pupils abducted from a seminary have said": a long subject, from the start of its clause. */
function openingSubject(reading: Reading, from: number, end: number): PlacedSource | undefined {
  const start =
    from + (/^[\s,;:“”"]*(?:but\s+|and\s+)?/iu.exec(reading.text.slice(from, end))?.[0].length ?? 0);
  const phrase = phraseAfter(reading, start, end);
  if (!phrase || phrase.start > start || end - start > 160) return undefined;
  const rest = reading.text.slice(phrase.end, end);
  if (!speakerNouns.test(reading.text.slice(phrase.start, phrase.coreEnd))) return undefined;
  return /^\s+(?:[\p{L}-]+ed|held|seen|close|familiar|living|working|[\p{L}-]+ing)\b[^;:“”"]*$/u.test(rest)
    ? readSources(reading, phrase, true)
    : undefined;
}

/** Who says it, where that stands right after a verb: "said the minister, Ana Torres". */
export function subjectAfter(
  reading: Reading,
  verbEnd: number,
  limit: number,
  strict: boolean,
): PlacedSource | undefined {
  const from = verbEnd + (/^\s*/u.exec(reading.text.slice(verbEnd, limit))?.[0].length ?? 0);
  const phrase = phraseAfter(reading, from, limit);
  if (!phrase || phrase.start !== from) return undefined;
  const read = readSources(reading, phrase, strict);
  if (!read || read.type === 'nobody') return read;
  if (isNamed(read)) return read;
  const gap = /^\s*,\s+/u.exec(reading.text.slice(phrase.end, limit));
  if (!gap) return read;
  const name = phraseAfter(reading, phrase.end + gap[0].length, limit);
  if (!name || !/^\s*(?:[,.;”"]|$)/u.test(reading.text.slice(name.end, limit))) return read;
  const named = readSources(reading, name, false);
  return named && isPersonName(named) ? { ...named, start: phrase.start, end: name.end } : read;
}

function plainBefore(reading: Reading, from: number, end: number, strict: boolean): PlacedSource | undefined {
  const phrase = phraseBefore(reading, from, end);
  if (!phrase) return undefined;
  const isInside = insideOther.test(reading.text.slice(Math.max(from, phrase.start - 12), phrase.start));
  const isSpeaker = speakerNouns.test(reading.text.slice(phrase.start, phrase.coreEnd));
  if (isInside && !isSpeaker && !hasActor(reading, phrase)) return undefined;
  const office = officeBefore.exec(reading.text.slice(Math.max(from, phrase.start - 120), phrase.start));
  if (office) {
    const start = phrase.start - (office[1] ?? '').length;
    const words = reading.text.slice(start, phrase.end);
    return {
      type: 'sources',
      sources: [{ words, named: true, start, end: phrase.end }],
      start,
      end: phrase.end,
    };
  }
  return readSources(reading, phrase, strict);
}

/** "the Commission for Refugees, Migrants and …": an office whose fields of work are a list. */
const officeBefore =
  /((?:\p{Lu}\p{L}+\s+){0,4}(?:Ministry|Commission|Department|Office|Agency|Council|Committee|Authority|Secretariat|Directorate)\s+(?:of|for|on)\s+(?:\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){0,2}(?:,\s+|\s+and\s+|\s+&\s+)){1,3})$/u;
const insideOther =
  /(?<!\p{L})(?:of|for|from|in|at|to|on|by|near|over|under|against|between|about|into)\s+$/iu;

function hasActor(reading: Reading, phrase: SourcePhrase): boolean {
  return actorsIn(reading, phrase).some(({ named }) => named);
}

/** "Sheikh Rasheed Ahmad, Minister of Interior said": a title whose closing comma is missing. */
function withNameBefore(reading: Reading, from: number, near: PlacedSource): PlacedSource {
  if (isNamed(near) && isPersonName(near)) return near;
  const before = reading.text.slice(from, near.start);
  const gap = /,\s+$/u.exec(before);
  if (!gap || near.type !== 'sources') return near;
  if (/^(?:the|an?)\s/iu.test(reading.text.slice(near.start, near.end))) return near;
  const outer = plainBefore(reading, from, near.start - gap[0].length, true);
  const fills = outer && isPersonName(outer) && startsSegment(reading.text, from, outer.start);
  return fills ? { ...outer, end: near.end } : near;
}

/** "X, a spokesman for Y, said", "Y, which monitors violence, said", "the head of Y, X, said". */
function beforeParenthesis(
  reading: Reading,
  from: number,
  end: number,
  strict: boolean,
): PlacedSource | undefined {
  const { text } = reading;
  let close = end - 1;
  let inner: PlacedSource | undefined;
  let inside: PlacedSource | undefined;
  for (let count = 0; count < longestParenthesis && close > from; count++) {
    const open = Math.max(from - 1, lastBreak(text, from, close));
    const start = open + 1 + (/^\s*/u.exec(text.slice(open + 1, close))?.[0].length ?? 0);
    const segment = text.slice(start, close);
    const spokesman = through.exec(segment);
    if (spokesman && inner === undefined) {
      const named = plainBefore(reading, start + spokesman[0].length, close, true);
      if (named && isPersonName(named)) inner = { ...named, start };
    }
    const isFirst = open < from || /[“”"]/u.test(text.charAt(open));
    const goesBy =
      !isFirst && inner === undefined ? namedIn(reading, start, segment, text.slice(from, open)) : undefined;
    if (goesBy) {
      inner = goesBy;
      close = open;
      continue;
    }
    const relative = /\s(?:that|who|which)\s/u.exec(segment);
    if (relative) close = start + relative.index;
    if (
      !isFirst &&
      (spokesman ??
        (skipped.test(segment) ||
          (!inner && isPlace(reading, { start, end: close }) && !titleAtEnd.test(text.slice(from, open)))))
    ) {
      close = open;
      continue;
    }
    const found = plainBefore(reading, start, close, strict && !inner);
    if (!found && isFirst && !inner) return openingSubject(reading, start, close);
    if (!found || found.type === 'nobody') return inner ?? inside ?? found;
    const fills = startsSegment(text, start, found.start);
    // "Al-Shabab, the group linked to al-Qaida,": whoever a description ends with is not the one described.
    if (!fills && !isFirst && !inner && !isPersonName(found)) {
      inside ??= { ...found, end };
      close = open;
      continue;
    }
    if (inner) return chosen(inner, found, fills, end);
    if (!fills || isFirst) return { ...found, end };
    inner = found;
    close = open;
  }
  return inner ? { ...inner, end } : inside;
}

/** What a title ends with whose name follows: "The interior minister, Paulo Sousa,". */
const titleAtEnd =
  /(?<!\p{L})(?:minister|secretary|governor|mayor|chief|head|director|president|premier|spokes(?:man|woman|person)|commander|commissioner|superintendent|coordinator|chair(?:man|woman|person)?|administrator|collector|leader|aide|adviser|doctor|surgeon|principal|officer|official|general|colonel|manager|owner|elder|resident|witness|father|mother|brother|sister|uncle|nurse|teacher|driver|farmer|lawyer)$|(?<!\p{L})(?:chair(?:man|woman|person)|secretary|head|director|leader|president|spokes(?:man|woman|person)|chief)\s+of\s+[^,;:“”"]{3,60}(?:association|union|council|department|agency|office|ministry|force|police|hospital|committee|party|group|network|authority|service)$/iu;
/** "who goes by the name of Basham", "known as Ti Will", "who gave his name as Abu Yaman" */
const goesByName =
  /^(?:who\s+(?:goes|went)\s+by\s+(?:the\s+)?(?:name|alias|nom\s+de\s+guerre)\s+(?:of\s+)?|who\s+gave\s+(?:only\s+)?(?:his|her|their)\s+(?:first\s+|last\s+|full\s+)?name\s+(?:only\s+)?as\s+|who\s+(?:identified|introduced)\s+(?:himself|herself)\s+(?:only\s+)?as\s+|(?:better\s+|also\s+|popularly\s+|only\s+)?(?:known|identified|named)\s+(?:only\s+|simply\s+|locally\s+)?as\s+)[“"‘]?(\p{Lu}[\p{L}.’'-]*(?:\s+(?:(?:al|el|bin|ibn|de|van|the)[\s-])?\p{Lu}[\p{L}.’'-]*){0,3})[”"’]?$/u;

/** "The company, Kazakhmys," */
const bodyAtEnd =
  /^[\s“"]*(?:the|its|their|his|her|an?)\s+(?:[\p{L}’'-]+\s+){0,3}(?:company|firm|operator|union|party|charity|group|newspaper|daily|broadcaster|organi[sz]ation|agency|outlet|network|association|coalition|alliance|NGO|monitor|watchdog|militia|faction|movement|airline|miner)$/iu;

/** "A resident of Maroua, Abba," */
const titleOfPlace = new RegExp(
  String.raw`\b${personTitle.source.slice(1, -1)}\s+(?:of|in|from|at)\s+[^,;:“”"]{2,60}$`,
  'iu',
);
const bareName = /^\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:al|el|bin|ibn|de|van)[\s-])?\p{Lu}[\p{L}.’'-]*){0,3}$/u;

function namedIn(reading: Reading, start: number, segment: string, before: string): PlacedSource | undefined {
  const title = /[\p{L}-]+$/u.exec(before)?.[0] ?? '';
  const isPlaced = titleOfPlace.test(before) && !knownPlace(reading, { start, end: start + segment.length });
  const isBody = bodyAtEnd.test(before) && bareName.test(segment);
  const isBare =
    isBody || ((personTitle.test(title) || titleAtEnd.test(before) || isPlaced) && bareName.test(segment));
  const name = goesByName.exec(segment)?.[1] ?? (isBare ? segment : undefined);
  if (name === undefined) return undefined;
  const at = start + segment.lastIndexOf(name);
  const range = { start: at, end: at + name.length };
  const actor = actorsIn(reading, range).find(
    (candidate) => candidate.start === range.start && candidate.named,
  );
  return {
    type: 'sources',
    sources: [{ words: name, named: true, ...range, ...(actor && { actor }) }],
    start,
    end: range.end,
  };
}

/** Of a phrase and the one it is set beside, the name; else the outer one, if it is a phrase by itself. */
function chosen(inner: PlacedSource, outer: PlacedSource, fills: boolean, end: number): PlacedSource {
  const isNameBehind = isNamed(inner) && !isNamed(outer);
  // "One, a street vendor, told"
  const isOneOfSeveral =
    outer.type === 'sources' && outer.sources.every(({ words }) => /^(?:one|another|others?)$/iu.test(words));
  if (isOneOfSeveral && inner.type === 'sources') return { ...inner, start: outer.start, end };
  if ((isPersonName(inner) || isNameBehind) && inner.type === 'sources')
    return { ...inner, start: fills ? outer.start : inner.start, end };
  if (outer.type !== 'sources') return fills ? { ...outer, end } : { ...inner, end };
  const isVictims = outer.sources.some(
    ({ actor, words }) => actor?.actorType === 'people' || /^\d/u.test(words),
  );
  return (isPersonName(outer) || isNamed(outer) || fills) && !isVictims && (fills || isPersonName(outer))
    ? { ...outer, end }
    : { ...inner, end };
}

/** "in Kwasam, Kaduna State,": a place beside another speaks for nobody. */
function isPlace(reading: Reading, segment: OffsetRange): boolean {
  return reading
    .mentionsIn(segment)
    .some(({ type, start, end }) => type === 'place' && start <= segment.start + 4 && end >= segment.end - 1);
}

function knownPlace(reading: Reading, segment: OffsetRange): boolean {
  return (
    /(?<!\p{L})(?:state|province|district|region|county|prefecture|oblast|governorate|municipality)$/iu.test(
      reading.text.slice(segment.start, segment.end),
    ) ||
    reading.mentionsIn(segment).some((mention) => mention.type === 'place' && mention.gazetteer !== undefined)
  );
}

function lastBreak(text: string, from: number, before: number): number {
  for (let at = before - 1; at >= from; at--) {
    const mark = text.charAt(at);
    if (mark === ',' && !/\d/u.test(text.charAt(at + 1))) return at;
    if (mark === '“' || mark === '”' || mark === '"' || mark === ';' || mark === ':') return at;
    if ((mark === '–' || mark === '—') && text.charAt(at - 1) === ' ') return at;
  }
  return -1;
}

function startsSegment(text: string, from: number, start: number): boolean {
  return /(?:^|[,;:”"“–—]\s*)(?:(?:but|and|while|meanwhile|however|when|as)\s+)?(?:(?:the|an?|its|their)\s+(?:[\p{L}-]+\s+){0,2})?$/iu.test(
    text.slice(from, start),
  );
}

/** True for a subject that has a name. */
export function isNamed(subject: PlacedSource): boolean {
  return subject.type === 'sources' && subject.sources.some(({ named }) => named);
}

function isPersonName(subject: PlacedSource): boolean {
  return (
    subject.type === 'sources' &&
    subject.sources.length === 1 &&
    subject.sources.every(({ named, actor, words }) =>
      actor
        ? actor.named && actor.actorType === 'person' && /(?:^|[\s.-])\p{Lu}[\p{L}.’'-]*$/u.test(words)
        : named,
    )
  );
}
