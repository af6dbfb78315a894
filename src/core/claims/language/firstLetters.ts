/** What a piece of a pattern can begin with; `letters` is undefined where it may be any sign. */
interface Opening {
  readonly letters: ReadonlySet<string> | undefined;
  /** True where the piece matches nothing at all as well, so that what follows it may come first. */
  readonly mayBeEmpty: boolean;
}

const nothing: Opening = { letters: new Set(), mayBeEmpty: true };

/**
 * The letters, in lower case, that what a fragment of a pattern matches can begin with; undefined where it may begin with
 * any sign. Reads the forms that the lists of words are written in: letters, classes, groups and assertions.
 */
export function firstLetters(fragment: string): ReadonlySet<string> | undefined {
  return /^[a-z][a-z~]/u.test(fragment) && !fragment.includes('|')
    ? new Set(fragment.charAt(0))
    : alternatives(fragment).letters;
}

function alternatives(source: string): Opening {
  return split(source)
    .map(sequence)
    .reduce((one, other) => ({
      letters: union(one.letters, other.letters),
      mayBeEmpty: one.mayBeEmpty || other.mayBeEmpty,
    }));
}

/** Pieces one after the other: the first counts, and those behind it as long as all before may be empty. */
function sequence(source: string): Opening {
  let letters: ReadonlySet<string> | undefined = new Set<string>();
  let at = 0;
  while (at < source.length) {
    const end = pieceEnd(source, at);
    const [quantifier = ''] = /^(?:[?*]|\{0[,\d]*\})?\??/u.exec(source.slice(end)) ?? [];
    const piece = pieceOf(source.slice(at, end));
    letters = union(letters, piece.letters);
    if (!piece.mayBeEmpty && quantifier === '') return { letters, mayBeEmpty: false };
    at = end + quantifier.length;
  }
  return { letters, mayBeEmpty: true };
}

function pieceOf(piece: string): Opening {
  if (/^\((?:\?[=!]|\?<[=!])/u.test(piece)) return nothing;
  if (piece.startsWith('(')) return alternatives(piece.slice(piece.startsWith('(?:') ? 3 : 1, -1));
  if (piece === '\\b' || piece === '^') return nothing;
  const members =
    /^\[([\p{L}\p{N}]+)\]$/u.exec(piece)?.[1] ?? (/^[\p{L}\p{N}]$/u.test(piece) ? piece : undefined);
  return { letters: members === undefined ? undefined : new Set(members.toLowerCase()), mayBeEmpty: false };
}

/** Where the piece at an index ends: a group, a class, an escaped sign or one sign. */
function pieceEnd(source: string, at: number): number {
  const sign = source[at];
  if (sign === '\\') return at + (/^\\p\{[^}]*\}/iu.exec(source.slice(at))?.[0].length ?? 2);
  if (sign === '[') return classEnd(source, at);
  if (sign !== '(') return at + 1;
  let depth = 0;
  for (let end = at; end < source.length; end++) {
    if (source[end] === '\\') end++;
    else if (source[end] === '[') end = classEnd(source, end) - 1;
    else if (source[end] === '(') depth++;
    else if (source[end] === ')' && --depth === 0) return end + 1;
  }
  return source.length;
}

function classEnd(source: string, at: number): number {
  for (let end = at + 1; end < source.length; end++) {
    if (source[end] === '\\') end++;
    else if (source[end] === ']') return end + 1;
  }
  return source.length;
}

/** The alternatives of a pattern, those inside its groups left whole. */
function split(source: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at = pieceEnd(source, at)) {
    if (source[at] !== '|') continue;
    parts.push(source.slice(from, at));
    from = at + 1;
  }
  return [...parts, source.slice(from)];
}

function union(
  one: ReadonlySet<string> | undefined,
  other: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  return one && other && new Set([...one, ...other]);
}
