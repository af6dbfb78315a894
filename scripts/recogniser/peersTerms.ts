import type { AnnotatedDocument } from './annotated';
import type { Found } from './scoring';

const frontMarks = /^[\s"'“”‘’„«»`([,;:–—-]+/;
const endMarks =
  /(?:[\s"'“”‘’„«»`,;:!?…)\]–—-]|['’][sS]|(?<!\b(?:\p{Lu}|[ap]\.m|Jan|Feb|Aug|Sept?|Oct|Nov|Dec))\.)+$/u;
const preposition =
  /^(?:on|in|at|by|from|since|until|till|during|of|for|before|after|within|and|the)\s+(?=\S)/i;
const timeOfDay =
  /^(?:about |around )?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?|morning|afternoon|evening|night|noon|midnight|now)$/i;
const qualifierBefore =
  /(?<![\p{L}\p{N}])(?:at least|at most|more than|less than|fewer than|no more than|as many as|as few as|up to|close to|an estimated|about|around|approximately|nearly|almost|roughly|over|under|some|only)\s+$/iu;
const unitAfter =
  /^(?:\s?%|\s(?:percent|per cent|dollars|euros|pounds)\b|[\s-](?:year|month|week|day)s?[\s-]olds?\b|\s(?:dozen|hundred|thousand|million|billion|trillion)\b|[\s-]?(?:square |cubic )?(?:kilomet(?:er|re)s?|km|met(?:er|re)s?|miles?|mm|millimet(?:er|re)s?|feet|kilograms|kg|tons|tonnes)\b)/i;
const quantity =
  /\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|hundreds?|\w+teen|\w+ty)\b/i;
const comma = /,\s+(?=\p{Lu})|['’]s\s+(?=\p{Lu})/gu;
const beforePlace =
  /^(?:(?:\p{Lu}\p{L}+ )?(?:city|town|village|province|district|region|capital)(?: city)?(?: of)? |\p{Ll}+ )+(?=\p{Lu})/u;

/**
 * Brings a library's spans to the conventions of the gold, so that a peer is measured by what it finds and not by where
 * it puts a comma: punctuation, possessives and prepositions are cut off; "Mosul, Iraq" is two places; numbers take the
 * words of degree before them and the unit after them along; a time of day alone is no date. A number inside a date, or
 * an overlap within a class, goes to the longer span.
 * @param style whose conventions: re3d leaves "northern Iraq" and "Mosul, Iraq" whole
 */
export function inOurTerms(
  text: string,
  spans: readonly Found[],
  style: AnnotatedDocument['style'] = 'news',
): Found[] {
  const tidied = spans
    .flatMap((span) => (span.type === 'place' && style === 'news' ? split(text, span) : [span]))
    .map((span) => tidy(text, span, style))
    .filter((span) => isMention(text, span));
  // Dates first, so that "30" in "Jan. 30" does not stay a number.
  tidied.sort(
    (one, other) =>
      Number(other.type === 'date') - Number(one.type === 'date') ||
      other.end - other.start - (one.end - one.start),
  );
  const kept: Found[] = [];
  for (const span of tidied) {
    const rival = kept.some(
      (other) =>
        other.start < span.end &&
        span.start < other.end &&
        (other.type === span.type || (other.type === 'date' && span.type === 'number')),
    );
    if (!rival) kept.push(span);
  }
  return kept.sort((one, other) => one.start - other.start || other.end - one.end);
}

function split(text: string, span: Found): Found[] {
  const parts: Found[] = [];
  let { start } = span;
  for (const { index, 0: gap } of text.slice(span.start, span.end).matchAll(comma)) {
    parts.push({ ...span, start, end: span.start + index });
    start = span.start + index + gap.length;
  }
  return [...parts, { ...span, start }];
}

function tidy(text: string, span: Found, style: AnnotatedDocument['style']): Found {
  let { start, end } = span;
  const cutFront = (pattern: RegExp): void => {
    start += pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  };
  cutFront(frontMarks);
  if (span.type === 'date') for (let again = 0; again < 2; again++) cutFront(preposition);
  if (span.type === 'place' && style === 'news') cutFront(beforePlace);
  end -= endMarks.exec(text.slice(start, end))?.[0].length ?? 0;
  if (span.type === 'number') {
    for (let again = 0; again < 2; again++) end += unitAfter.exec(text.slice(end, end + 30))?.[0].length ?? 0;
    if (/[$€£]/.test(text.charAt(start - 1))) start--;
    start -= qualifierBefore.exec(text.slice(Math.max(0, start - 30), start))?.[0].length ?? 0;
  }
  return span.type === 'actor'
    ? { ...span, start, end, named: /\p{Lu}/u.test(text.slice(start, end)) }
    : { ...span, start, end };
}

function isMention(text: string, { start, end, type }: Found): boolean {
  const words = text.slice(start, end);
  if (type === 'date') return words !== '' && !timeOfDay.test(words);
  return type === 'number' ? quantity.test(words) : words !== '';
}
