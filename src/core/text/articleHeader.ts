import { dayInWords, dayNumber, edtf } from './calendar';

/** What the top of an article, or its file name, says about it. Only what is written there: no year is invented. */
export interface ArticleHeader {
  /** UTF-16 offset where the prose starts; 0 when there is no header. */
  readonly end: number;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** EDTF date. */
  readonly published?: string;
  readonly publishedBasis?: 'text' | 'file name' | 'url';
}

/** ` date 2022-02-04 The prose goes on on the same line`. */
const dateLine = /^\s{0,20}date:?[ \t]+(\d{4})-(\d{2})-(\d{2})(?=\s|$)[ \t]*/;
const headerLine = /^([A-Za-z][A-Za-z _-]{1,20}?)[ \t]*:[ \t]+(\S.*)$/;
const keys = new Map<string, 'title' | 'date' | 'author' | 'url' | 'publisher' | 'source' | 'other'>([
  ['title', 'title'],
  ['headline', 'title'],
  ['date', 'date'],
  ['published', 'date'],
  ['published at', 'date'],
  ['publication date', 'date'],
  ['pubdate', 'date'],
  ['author', 'author'],
  ['authors', 'author'],
  ['byline', 'author'],
  ['by', 'author'],
  ['url', 'url'],
  ['link', 'url'],
  ['publisher', 'publisher'],
  ['outlet', 'publisher'],
  ['source', 'source'],
  ['language', 'other'],
  ['lang', 'other'],
  ['tags', 'other'],
  ['section', 'other'],
]);
/** A header is a few lines; looking no further keeps a text of 5 MB cheap. */
const longestHeader = 4000;

/**
 * Reads the metadata at the top of an article: a `date 2022-02-04` line that the prose may follow on, a block of
 * `key: value` lines, or YAML front matter between `---` lines. A date in the article's address serves when no line
 * gives one.
 * @param text the article's normalised text
 */
export function readHeader(text: string): ArticleHeader {
  const head = text.slice(0, longestHeader);
  const dated = dateLine.exec(head);
  if (dated) {
    const published = isoDate(Number(dated[1]), Number(dated[2]), Number(dated[3]));
    if (published !== undefined)
      return { end: skipSpace(text, dated[0].length), published, publishedBasis: 'text' };
  }
  return readBlock(head, text) ?? { end: 0 };
}

/** The date that a file's name begins with or holds (`2022-02-04-attack.txt`, `20220204_attack.txt`), if any. */
export function readFileName(fileName: string): Pick<ArticleHeader, 'published' | 'publishedBasis'> {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const match = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(name);
  if (!match) return {};
  const published = isoDate(Number(match[1]), Number(match[3]), Number(match[4]));
  return published === undefined ? {} : { published, publishedBasis: 'file name' };
}

function readBlock(head: string, text: string): ArticleHeader | undefined {
  const fenced = /^\s{0,20}---[ \t]*\n/.exec(head);
  let at = fenced ? fenced[0].length : (/^\s*/.exec(head)?.[0].length ?? 0);
  const found: Partial<Record<'title' | 'publisher' | 'author' | 'url', string>> = {};
  let dateInText: string | undefined;
  let lines = 0;
  let closed = fenced === null;
  while (at < head.length) {
    const lineEnd = head.indexOf('\n', at);
    const line = head.slice(at, lineEnd === -1 ? head.length : lineEnd);
    const next = lineEnd === -1 ? head.length : lineEnd + 1;
    if (fenced && /^---[ \t]*$/.test(line)) {
      at = next;
      closed = true;
      break;
    }
    const match = headerLine.exec(line);
    const key = match ? keys.get((match[1] ?? '').toLowerCase().replace(/[_-]/g, ' ')) : undefined;
    if (match === null || (key === undefined && !fenced)) {
      if (!fenced) break;
      at = next;
      continue;
    }
    const value = unquote(match[2] ?? '');
    lines++;
    at = next;
    if (key === 'date') dateInText ??= readDate(value);
    else if (key === 'source') found[/^https?:/.test(value) ? 'url' : 'publisher'] ??= value;
    else if (key !== undefined && key !== 'other') found[key] ??= value;
  }
  if (lines === 0 || !closed) return undefined;
  const published = dateInText ?? (found.url === undefined ? undefined : dateInUrl(found.url));
  return {
    end: skipSpace(text, at),
    ...(found.title !== undefined && { title: found.title }),
    ...(found.publisher !== undefined && { publisher: found.publisher }),
    ...(found.author !== undefined && { author: found.author }),
    ...(found.url !== undefined && { url: found.url }),
    ...(published !== undefined && { published, publishedBasis: dateInText === undefined ? 'url' : 'text' }),
  };
}

/** EDTF date of a header's value: ISO, "February 3, 2022" or "3 February 2022"; undefined for anything else. */
function readDate(value: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/.exec(value);
  if (iso) {
    const [year, month] = [Number(iso[1]), Number(iso[2])];
    if (iso[3] !== undefined) return isoDate(year, month, Number(iso[3]));
    return month >= 1 && month <= 12 ? edtf(year, month) : undefined;
  }
  return dayInWords(value);
}

function dateInUrl(url: string): string | undefined {
  const match = /[/-]((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  return dayNumber(year, month, day) === undefined ? undefined : edtf(year, month, day);
}

function unquote(value: string): string {
  const trimmed = value.trim();
  return /^(["']).*\1$/.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
