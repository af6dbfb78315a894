import { randomNumbers } from './randomNumbers';

/** An article that is open and being edited: after each edit its mentions are up to date. */
export interface EditedArticle {
  /** Replaces the text from `start` to `end` (UTF-16 offsets) and brings the mentions up to date. */
  edit(start: number, end: number, inserted: string): void;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/**
 * Milliseconds from each of a series of edits to updated mentions. The edits are those of somebody at work on an
 * article: letters typed and taken back, words deleted, names and sentences pasted, paragraphs split and joined; the
 * same ones in every run.
 * @param open opens an article with a text
 */
export function measureEdits(open: (text: string) => EditedArticle, text: string, count: number): number[] {
  const article = open(text);
  const times: number[] = [];
  let current = text;
  for (const { start, end, inserted } of edits(() => current, count)) {
    const begun = performance.now();
    article.edit(start, end, inserted);
    times.push(performance.now() - begun);
    current = current.slice(0, start) + inserted + current.slice(end);
  }
  return times;
}

function* edits(text: () => string, count: number): Generator<Edit> {
  const next = randomNumbers(20_240_204);
  const anywhere = (): number => Math.floor(next() * text().length);
  let made = 0;
  while (made < count) {
    const kind = next();
    if (kind < 0.6) {
      // A run of typing in one place is what an editor sees most.
      const at = wordEnd(text(), anywhere());
      const typed = ' Kandahar said 12 soldiers.';
      for (let letter = 0; letter < typed.length && made < count; letter++, made++)
        yield { start: at + letter, end: at + letter, inserted: typed.charAt(letter) };
    } else {
      made++;
      const start = wordEnd(text(), anywhere());
      if (kind < 0.7) yield { start: Math.max(0, start - 1), end: start, inserted: '' };
      else if (kind < 0.8) yield { start, end: wordEnd(text(), start + 1), inserted: '' };
      else if (kind < 0.9)
        yield {
          start,
          end: start,
          inserted: ' The Sinjar Resistance Units (SRU) killed two police officers.',
        };
      else if (kind < 0.95) yield { start, end: start, inserted: '\n' };
      else yield joining(text(), start);
    }
  }
}

function wordEnd(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 ? text.length : space;
}

function joining(text: string, from: number): Edit {
  const lineBreak = text.indexOf('\n', from);
  return lineBreak === -1
    ? { start: text.length, end: text.length, inserted: '\n' }
    : { start: lineBreak, end: lineBreak + 1, inserted: ' ' };
}
