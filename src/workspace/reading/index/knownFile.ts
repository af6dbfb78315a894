import type * as vscode from 'vscode';

/** A file as it was when it was last read. */
export interface KnownFile {
  readonly uri: string;
  /** What the file system told of it just before it was read. */
  readonly stat: FileStamp;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly text: string;
}

/** What changes when a file does. */
export type FileStamp = Pick<vscode.FileStat, 'mtime' | 'ctime' | 'size'>;

/** File systems tell the time of a change no finer than to two seconds, some of them; in milliseconds. */
const coarsest = 2_000;

/**
 * True when a file is surely as it was. One that was read within a moment of its last change may have changed again in
 * that moment, to the same size, and tells nothing of it; nor does a file system that knows no times.
 */
export function isUnchanged(known: KnownFile, now: FileStamp): boolean {
  const { mtime, ctime, size } = known.stat;
  const isSame = mtime === now.mtime && ctime === now.ctime && size === now.size;
  return isSame && mtime > 0 && mtime < known.readAt - coarsest;
}

/** Many files in one text: a line that lists them, then their texts one after the other. */
export function joinFiles(files: readonly KnownFile[]): string {
  const list = files.map(({ uri, stat, readAt, text }) => [
    uri,
    stat.mtime,
    stat.ctime,
    stat.size,
    readAt,
    text.length,
  ]);
  return `${JSON.stringify(list)}\n${files.map(({ text }) => text).join('')}`;
}

/** The files that were joined; none when anything about the text is wrong. */
export function splitFiles(joined: string): KnownFile[] {
  const end = joined.indexOf('\n');
  const listed = readList(joined.slice(0, Math.max(0, end)));
  const files: KnownFile[] = [];
  let at = end + 1;
  for (const [uri, mtime, ctime, size, readAt, length] of listed) {
    files.push({ uri, stat: { mtime, ctime, size }, readAt, text: joined.slice(at, at + length) });
    at += length;
  }
  return at === joined.length ? files : [];
}

type Listed = [uri: string, mtime: number, ctime: number, size: number, readAt: number, length: number];

function readList(line: string): Listed[] {
  try {
    const list: unknown = JSON.parse(line);
    return Array.isArray(list) && list.every(isListed) ? list : [];
  } catch {
    return [];
  }
}

function isListed(entry: unknown): entry is Listed {
  if (!Array.isArray(entry) || entry.length !== 6) return false;
  const [uri, ...numbers] = entry as unknown[];
  return typeof uri === 'string' && numbers.every((number) => Number.isFinite(number) && Number(number) >= 0);
}
