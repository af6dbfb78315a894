import type { OffsetRange } from '../../text/articleText';

/** A rank or title cut short, alone or hyphenated ("Maj.-Gen.", "J.-P."): a name follows it, not a new sentence. */
const shortTitle =
  /(?:^|[\s(“"‘])(?:(?:\p{Lu}\p{L}{0,6}\.-)+\p{Lu}\p{L}{0,6}|Adj|Comm?r|Comdr|Cmdt|Insp|Supt|Asstt?|Addl|Dy|Det|Ofc|Pte|Cst|Const|Fr|Atty|Amb|Pres|Engr|Ing|Lic|Gral|Cnel|Tte|Cllr|Cdre|Msgr|Sr|Jr|Sec|Secy|Dir|Admin|Cde|Ald|Esq|Vice-Adm|Wg|Sqn|Flt|Gp)\.$|\((?:ret|retd|rtd|res|actg)\.\)$/u;

/** Sentences (UTF-16 offsets, in order) as they were before a title's full stop parted them. */
export function joinTitles(text: string, sentences: readonly OffsetRange[]): OffsetRange[] {
  const joined: OffsetRange[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const isCut =
      last !== undefined &&
      shortTitle.test(text.slice(Math.max(last.start, last.end - 30), last.end)) &&
      /^[ \t\u00a0]+$/u.test(text.slice(last.end, sentence.start));
    if (isCut) joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}
