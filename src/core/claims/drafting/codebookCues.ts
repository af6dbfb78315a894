import type { OffsetRange } from '../../text/articleText';
import { offered } from '../codebook';
import type { Codebook } from '../codebook';
import { wordPattern } from '../language/wordPattern';
import type { Count } from '../reading/counts';
import type { Cue } from '../reading/cues';

/** A codebook is read once, however many sentences are. */
const patterns = new WeakMap<Codebook, readonly { readonly kind: string; readonly pattern: RegExp }[]>();

/**
 * Where the words that a codebook gives for its kinds stand in a sentence, as cues, in order. Kinds that the codebook does
 * not offer have none.
 *
 * @param sentence UTF-16 offsets
 */
export function codebookCues(codebook: Codebook, text: string, sentence: OffsetRange): Cue[] {
  const known = patternsOf(codebook);
  if (known.length === 0) return [];
  const words = text.slice(sentence.start, sentence.end);
  return known
    .flatMap(({ kind, pattern }) =>
      [...words.matchAll(pattern)].map((match): Cue => {
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        return { kind, form: 'noun', reach: 'either', active: false, isParticiple: false, start, end };
      }),
    )
    .sort((a, b) => a.start - b.start);
}

function patternsOf(codebook: Codebook): readonly { readonly kind: string; readonly pattern: RegExp }[] {
  const known = patterns.get(codebook);
  if (known) return known;
  const made = offered(codebook.kinds).flatMap(({ code, words = [] }) =>
    words.length === 0 ? [] : [{ kind: code, pattern: wordPattern(words.map(fragmentOf)) }],
  );
  patterns.set(codebook, made);
  return made;
}

/** Words as a fragment of a pattern: nothing in them but `*` has another meaning. */
function fragmentOf(words: string): string {
  return words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\\\*$/u, "[\\p{L}\\p{M}’'-]*"))
    .join('~');
}

const furthest = 60;

/** The people that words of a codebook count, where they count people: those told nearest in the same clause. */
export function countNear(text: string, counts: readonly Count[], cue: OffsetRange): Count | undefined {
  const gapTo = (count: Count): string =>
    count.start >= cue.end ? text.slice(cue.end, count.start) : text.slice(count.end, cue.start);
  const near = counts.filter((count) => {
    const gap = gapTo(count);
    return !count.isPart && gap.length <= furthest && !/[.;:]|,\s|\b(?:while|but|and)\b/iu.test(gap);
  });
  return near.reduce<Count | undefined>(
    (best, count) => (best && gapTo(best).length <= gapTo(count).length ? best : count),
    undefined,
  );
}
