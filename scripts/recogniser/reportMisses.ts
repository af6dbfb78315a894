import type { Answer, Found, SpanClass } from './scoring';
import { matchOverlaps } from './scoringMatches';

/**
 * What is wrong in one class, each in its sentence, for finding out why: `missed`, `false` (pairs by overlap), and
 * `bounds` where a pair differs in its offsets.
 */
export function missesOfClass(answers: readonly Answer[], spanClass: SpanClass): string[] {
  return answers.flatMap(({ id, text, gold, found }) => {
    const marked = gold.filter(({ type }) => type === spanClass);
    const proposed = found.filter(({ type }) => type === spanClass);
    const partners = matchOverlaps(marked, proposed);
    const right = new Set(partners);
    const entries: { at: number; line: string }[] = [];
    const add = (what: string, start: number, end: number, note = ''): void => {
      entries.push({ at: start, line: `${what.padEnd(6)}  ${id}  ${inSentence(text, start, end)}${note}` });
    };
    for (const [index, span] of marked.entries()) {
      const partner = partners[index];
      const other = partner === undefined ? undefined : proposed[partner];
      if (other === undefined) add('missed', span.start, span.end);
      else if (other.start !== span.start || other.end !== span.end)
        add('bounds', span.start, span.end, `  found “${oneLine(text.slice(other.start, other.end))}”`);
    }
    for (const [index, span] of proposed.entries()) if (!right.has(index)) add('false', span.start, span.end);
    return entries.sort((one, other) => one.at - other.at).map(({ line }) => line);
  });
}

/** Actors with the right offsets and a wrong type, or a wrong “named”, each in its sentence. */
export function wrongTypes(answers: readonly Answer[]): string[] {
  return answers.flatMap(({ id, text, gold, found }) =>
    gold.flatMap((span) => {
      const twin = found.find(
        (other) => other.type === 'actor' && other.start === span.start && other.end === span.end,
      );
      if (span.type !== 'actor' || twin === undefined) return [];
      if (twin.actorType === span.actorType && twin.named === span.named) return [];
      const place = inSentence(text, span.start, span.end);
      return [`type    ${id}  ${place}  is ${inWords(span)}, found ${inWords(twin)}`];
    }),
  );
}

function inWords({ named, actorType }: Pick<Found, 'named' | 'actorType'>): string {
  return `${named === true ? 'named' : 'nominal'} ${actorType ?? 'actor'}`;
}

/** The sentence round a span, which stands in guillemets; at most about 100 characters a side. */
function inSentence(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 100), start);
  const after = text.slice(end, end + 100);
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('” ')) + 1;
  const stop = /[.!?]["”’]?\s|\n/.exec(after);
  const to = stop === null ? after.length : stop.index + 1;
  return oneLine(`${before.slice(from)}«${text.slice(start, end)}»${after.slice(0, to)}`).trim();
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
