import type { Token } from '../../text/tokens';
import { organisationHeads, struggleWords } from '../data/titles';
import { textOf } from '../line';
import type { Line } from '../line';
import type { FoundName } from './foundName';
import { isOrdinary } from './ordinaryWords';

/** "Baloch Liberation Army (BLA)": the bracketed abbreviation belongs to the name that introduces it. */
export function withAbbreviation(line: Line, found: FoundName & { kind: 'actor' }): FoundName {
  const [open, short, close] = [
    line.tokens[found.last],
    line.tokens[found.last + 1],
    line.tokens[found.last + 2],
  ];
  if (open?.text !== '(' || close?.text !== ')' || short?.kind !== 'word') return found;
  const letters = short.text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (letters.length < 2 || letters.length > 10 || capitals < 2 || capitals * 2 < letters.length)
    return found;
  return { ...found, last: found.last + 3, abbreviation: short.text };
}

/**
 * Reads an organisation by the last word of its name ("Liberation Army", "Ministry of Interior"), or a body without a
 * name ("the Army").
 * @param end where the run of capitalised words ends
 * @param opener true where the first word is an ordinary one that may only open the sentence
 * @param dated for each token, 1 where it belongs to a date, which no name runs into
 */
export function readOrganisation(
  line: Line,
  at: number,
  end: number,
  opener: boolean,
  dated: Uint8Array,
): (FoundName & { kind: 'actor' }) | undefined {
  const { tokens } = line;
  let head = -1;
  for (let index = end - 1; index >= at; index--) {
    if (organisationHeads.has(tokens[index]?.lower ?? '')) {
      head = index;
      break;
    }
  }
  if (head < 0) return undefined;
  const tail = organisationTail(line, head + 1, dated);
  if (
    opener &&
    (head === at
      ? tail === head + 1
      : isOrdinary(tokens[at]?.lower ?? '') &&
        !/^(?:security|police|government|human|army|national|international|united|supreme|democratic|military|federal)$/.test(
          tokens[at]?.lower ?? '',
        ))
  )
    return undefined;
  if (line.headline && head === at) return undefined;
  const word = tokens[head]?.lower ?? '';
  const base = organisationHeads.get(word) ?? 'organisation';
  if (head === at && tail === head + 1) {
    // A lone "the Army" or "Government" is a nominal; other lone heads ("Post", "Times") say too little.
    const lone =
      /^(?:army|police|navy|government|parliament|cabinet|court|opposition|coalition|forces|senate|congress|taliban|marines|rangers|levies|guard|guards|authority|authorities|administration|regime)$/.test(
        word,
      );
    if (!lone || line.opens[at] === 1) return undefined;
    return { kind: 'actor', first: at, last: at + 1, actorType: base, named: false };
  }
  const name = textOf(line, at, tail);
  const struggling =
    /^(?:front|movement|army|brigade|brigades|group|force|forces|organisation|organization|party)$/.test(
      word,
    ) && hasStruggleWord(tokens, at, head);
  const country =
    /^(?:army|forces|force)$/.test(word) &&
    line.book.demonyms.has(tokens[at]?.lower ?? '') &&
    head === at + 1;
  const actorType = struggling && !country ? 'armed group' : base;
  return { kind: 'actor', first: at, last: tail, actorType, named: true, name };
}

function hasStruggleWord(tokens: readonly Token[], at: number, head: number): boolean {
  for (let index = at; index < head; index++) if (struggleWords.has(tokens[index]?.lower ?? '')) return true;
  return /^brigades?$/.test(tokens[head]?.lower ?? '') && !/^\p{Nd}/u.test(tokens[at]?.text ?? '');
}

/** "Ministry [of Foreign Affairs]", "Front [for the Liberation of Palestine]". */
function organisationTail(line: Line, at: number, dated: Uint8Array): number {
  const { tokens } = line;
  let end = at;
  for (let links = 0; links < 3; links++) {
    const link = tokens[end]?.lower ?? '';
    if (!(link === 'of' || link === 'for' || (links > 0 && (link === 'and' || link === '&')))) break;
    let next = end + 1;
    if (tokens[next]?.lower === 'the') next++;
    let last = next;
    while (
      tokens[last]?.kind === 'word' &&
      tokens[last]?.capital === true &&
      dated[last] !== 1 &&
      last < next + 5
    )
      last++;
    if (last === next) break;
    if (
      link === 'for' &&
      !/^(?:front|movement|ministry|council|observatory|center|centre|committee|organisation|organization|fund|office|commission|institute|society|association|campaign|network|agency)$/.test(
        tokens[at - 1]?.lower ?? '',
      ) &&
      links === 0
    )
      break;
    end = last;
  }
  return end;
}
