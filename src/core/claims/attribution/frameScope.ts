import type { OffsetRange } from '../../text/articleText';
import type { Frame, RawFrame } from './frames';

/** A group that claims an attack says no more than that. */
const ofResponsibility =
  /^\s+(?:\p{L}+\s+){0,2}(?:responsibility|credit)\b|^\s+(?:(?:the|this|that|an?|both|last|its|\p{L}+day['’]s)\s+)?(?:(?!\p{Ll}+(?:ed|ing)\b|it\b|they\b|he\b|that\b|to\b|its\b|in\b|an?\b)[\p{L}-]+\s+){0,3}(?:attacks?|bombings?|blasts?|explosions?|shootings?|assaults?|raids?|strikes?|operations?|ambush(?:es)?|kidnappings?|assassinations?)\b/iu;
/** Adverbials that may follow a frame at its sentence's end: "said on Friday", "told Reuters". */
const onlyAdverbials =
  /^\s*(?:[.,;!?”"’')\]]|$|—|–|(?!(?:at|over|with|as|to|by|in|around)\s+(?:least|most|many|much|few|all|total|\d))(?:on|in|at|during|late|early|by|from|via|after|before|while|as|when|to|last|yesterday|today|tonight|this|following|through|over|without|with|earlier|later|separately|and|but|here|there|of)\b|\p{L}+ing\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/iu;
const finite =
  /\b(?:was|were|is|are|has|have|had|been|did|will|would|could|may|might|kill(?:s|ed|ing)|died|dies|dead|wounded|wounding|injured|injuring|hurt|left|leaving|attack(?:s|ed)|exploded|detonated|hit|struck|shot|opened|blew|seized|arrested|detained|abducted|kidnapped|captured|displaced|missing|fled|martyred|slain|neutrali[sz]ed)\b/iu;
const opener =
  /^(?:while|although|though|after|before|since|whereas|as|when|until|hours\s+after|days?\s+after|an?\s+\p{L}+\s+after|even\s+as|even\s+though)\b/iu;
/** "X claims it won, this is a lie": a new sentence after a mere comma. */
const splice = /,\s+(?:this|that)\s+(?:is|was)\s/iu;
/** "a charge Delhi denies", "which police said killed six". */
const embedding =
  /(?:(?<!\p{L})(?:which|what|whom)|(?<!\p{L})(?:an?|the|something|one)\s+(?:[\p{L}-]+\s+)?(?:charges?|claims?|cost|accusations?|allegations?|reports?|figures?|toll|suggestions?|accounts?|version|assertions?|number|death\s+toll|count|statement|attack|move)(?:\s+(?:that|which))?|[–—,(]\s*(?:[\p{L}-]+\s+)?(?:charges|claims|accusations|allegations|reports|figures|suggestions|assertions|numbers)(?:\s+(?:that|which))?)\s*$/iu;

const relative =
  /,\s+(?:who|which)\s+(?:(?:has|have|had|also|first|once|since|earlier|previously|\p{L}+ly)\s+){0,3}$/iu;

/** What a frame covers within its sentence, and whether it stands behind that. */
export function scopeOf(
  text: string,
  sentence: OffsetRange,
  frame: RawFrame,
  previous: RawFrame | undefined,
  next: RawFrame | undefined,
): Pick<Frame, 'covers' | 'trailing' | 'embedded'> {
  const before = text
    .slice(sentence.start, frame.start)
    .replace(/(?<!\p{L})(?:the|an?|its|their)\s*$/iu, '')
    .trim();
  const after = text.slice(frame.end, sentence.end);
  const opened =
    previous && previous.subject.type !== 'same' ? Math.min(previous.end, frame.start) : sentence.start;
  if (frame.phrase === 'agent') return agentScope(text, sentence, frame, opened, after);
  if (frame.phrase === 'headline')
    return frame.inverted
      ? { trailing: true, embedded: false, covers: { start: sentence.start, end: frame.end } }
      : { trailing: false, embedded: false, covers: { start: frame.start, end: sentence.end } };
  const claimed = /^claim/iu.test(text.slice(frame.verb.start, frame.verb.end))
    ? claimedWords(after)
    : undefined;
  const took = /^t(?:ook|akes)\s/iu.test(text.slice(frame.verb.start, frame.verb.end));
  if (claimed !== undefined || took)
    return {
      trailing: false,
      embedded: false,
      covers: { start: frame.start, end: frame.end + (claimed ?? '').length },
    };
  // "Russia, which denies hitting civilians, said": the description closes with its comma.
  if (frame.phrase === 'verb' && relative.test(text.slice(frame.start, frame.verb.start))) {
    const close = /[,;]/u.exec(after)?.index;
    if (close !== undefined && next)
      return {
        trailing: false,
        embedded: true,
        covers: { start: frame.start, end: Math.min(sentence.end, frame.end + close) },
      };
  }
  const noun = frame.phrase === 'verb' && !frame.inverted ? embedding.exec(before) : null;
  if (noun) return embeddedScope(sentence, frame, opened, after, noun[0].length, before);
  const trailing = isTrailing(text, frame, before, after);
  if (!trailing) {
    const semicolon = frame.stance === 'alleges' ? after.indexOf(';') : after.search(splice);
    const limit = semicolon === -1 ? sentence.end : frame.end + semicolon;
    const stop =
      next && next.subject.type !== 'same' ? Math.min(limit, Math.max(frame.end, next.start)) : limit;
    const end =
      /^[^,]*$/u.test(before) && opener.test(before)
        ? Math.min(stop, clauseEnd(text, frame.end, sentence.end))
        : stop;
    // What describes the speaker is the article's own: "Rosa, whose son was among the dead, said".
    const isDirect = frame.phrase === 'verb' && !frame.inverted && frame.subject.type !== 'same';
    return {
      trailing,
      embedded: false,
      covers: { start: isDirect ? Math.max(frame.start, frame.verb.start) : frame.start, end },
    };
  }
  // "…, two officials said on condition of anonymity, and …"
  const aside = /^[^,;.“”"]{0,60}(?=[,;])/u.exec(after)?.[0];
  const isParenthesis = aside !== undefined && !finite.test(aside) && after.length > 4 && !next;
  return {
    trailing,
    embedded: false,
    covers: { start: opened, end: isParenthesis ? sentence.end : frame.end },
  };
}

/** The first words of a subject whose phrase was found but in part: ", news [agency ANI] reported". */
const restOfSubject =
  /[,”"]\s+(?!(?:and|but|while|as|which|that|when|who|where|after|before|in|on|at|for|to|of|with|if)\b)([^,;:”“"]{1,110})$/iu;

function hasRestOfSubject(before: string): boolean {
  const rest = restOfSubject.exec(before)?.[1];
  return rest !== undefined && !finite.test(rest) && !/\b(?:who|which|that)\b/iu.test(rest);
}

function isTrailing(text: string, frame: RawFrame, before: string, after: string): boolean {
  const closesSpeech =
    /[,”"’'–—-]$/u.test(before) || hasRestOfSubject(before) || (frame.phrase !== 'verb' && before !== '');
  if (!closesSpeech || before.split(/\s+/u).length < 2 || frame.phrase === 'noun') return false;
  if (/^[^,.;]{0,40}\bthat\b/iu.test(after) && !frame.inverted) return false;
  if (
    frame.phrase === 'verb' &&
    !/^\s*[,;.:]/u.test(after) &&
    !finite.test(before) &&
    finite.test(after) &&
    !/[”"’']$/u.test(before)
  )
    return false;
  const told = /^(?:t(?:old|ells?)|inform|instruct)/iu.test(text.slice(frame.verb.start, frame.verb.end));
  return (
    frame.inverted ||
    onlyAdverbials.test(after) ||
    (told &&
      !finite.test(after.slice(0, 120).replace(/[,.;”"].*$/su, '')) &&
      !/^[^”“"]{0,60}[:“"]/u.test(after))
  );
}

/** "claimed the attack", but not "claimed the attacks were repulsed". */
function claimedWords(after: string): string | undefined {
  const words = ofResponsibility.exec(after)?.[0];
  if (words === undefined) return undefined;
  const isClause =
    /^\s+(?:\p{L}+ly\s+)?(?:was|were|is|are|had|has|have|would|will|kill|left|caused|destroyed|took|came)/iu;
  return isClause.test(after.slice(words.length)) ? undefined : words;
}

/** "denied by X" speaks of its own phrase alone; "confirmed by X" of the clause before; "claimed by X" of the attack. */
function agentScope(
  text: string,
  sentence: OffsetRange,
  frame: RawFrame,
  opened: number,
  after: string,
): Pick<Frame, 'covers' | 'trailing' | 'embedded'> {
  const form = text.slice(frame.verb.start, frame.verb.end);
  const isReduced =
    frame.start < frame.verb.start ||
    !/(?<!\p{L})(?:is|are|was|were|been|be|being)\s+(?:\p{L}+\s+)?$/iu.test(
      text.slice(Math.max(sentence.start, frame.verb.start - 24), frame.verb.start),
    );
  if (
    /^(?:\s+to\s+\p{L}+)?\s+that\b/iu.test(after) ||
    (/^(?:accus|blam)/iu.test(form) && /^\s+(?:of|for)\s/u.test(after))
  )
    return { trailing: false, embedded: false, covers: { start: frame.start, end: sentence.end } };
  if (/^(?:claim|den|reject|refut|dismiss|disput|blam|accus)/iu.test(form) && isReduced)
    return { trailing: false, embedded: true, covers: { start: frame.start, end: frame.end } };
  return { trailing: true, embedded: isReduced, covers: { start: opened, end: frame.end } };
}

function embeddedScope(
  sentence: OffsetRange,
  frame: RawFrame,
  opened: number,
  after: string,
  nounLength: number,
  before: string,
): Pick<Frame, 'covers' | 'trailing' | 'embedded'> {
  const rest = frame.stance === 'denies' ? after.replace(/^\s+as\s+[^,.;]{1,40}/u, '') : after;
  const isClosed = /^\s*(?:[,.;–—”")]|$)/u.test(rest);
  if (isClosed && (frame.stance === 'denies' || /\bwh\p{L}+\s*$/iu.test(before)))
    return {
      trailing: false,
      embedded: true,
      covers: { start: frame.start - nounLength - 1, end: frame.end },
    };
  if (isClosed) return { trailing: true, embedded: true, covers: { start: opened, end: frame.end } };
  const close = /[,;]/u.exec(after)?.index ?? after.length;
  return {
    trailing: false,
    embedded: true,
    covers: { start: frame.start, end: Math.min(sentence.end, frame.end + close) },
  };
}

/** Where a subordinate clause that opens a sentence ends: "After police said two had died, …". */
function clauseEnd(text: string, from: number, limit: number): number {
  const comma = /,(?!\s*(?:and|who|which|including|\p{Ll}+ing)\b)/u.exec(text.slice(from, limit));
  return comma ? from + comma.index : limit;
}
