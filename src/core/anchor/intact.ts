import { sentenceEnd, sentenceStart } from './changes';
import type { Quote } from './quote';
import type { WordIndex } from './wordIndex';
import type { Words } from './words';

/** A place where the quote's sentence stands word for word. */
export interface IntactPlace {
  /** Index of the sentence's first word in the article. */
  readonly at: number;
  /** What share of the words before and behind it stands there too, 0 to 1; undefined where the selector has none. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** More repeats than this are not told apart. */
const mostPlaces = 256;
/** So many of the neighbouring words count, the nearest ones. */
const mostNeighbours = 24;

/**
 * Every place of an article where the sentence of a quote stands word for word, nothing added.
 *
 * @returns undefined when its words stand in the article too often to tell
 */
export function findIntact(quote: Quote, article: Words, index: WordIndex): IntactPlace[] | undefined {
  const { words, sentence } = quote;
  let rarest = sentence.start;
  let fewest = Infinity;
  for (let at = sentence.start; at < sentence.end; at++) {
    const count = index.count(words.ids[at] ?? 0);
    if (count === 0) return [];
    if (count < fewest) [rarest, fewest] = [at, count];
  }
  if (fewest > mostPlaces) return undefined;
  const places: IntactPlace[] = [];
  index.eachPosition(words.ids[rarest] ?? 0, (position) => {
    const at = position - (rarest - sentence.start);
    if (standsAt(quote, article, at)) places.push({ at, ...sharesAround(quote, article, at) });
  });
  return places;
}

const noneMatched = new Int32Array(0);

function standsAt(quote: Quote, article: Words, at: number): boolean {
  const { words, sentence } = quote;
  const length = sentence.end - sentence.start;
  if (at < 0 || at + length > article.count) return false;
  for (let each = 0; each < length; each++) {
    if (article.ids[at + each] !== words.ids[sentence.start + each]) return false;
  }
  const follows = sentence.start > 0 && article.ids[at - 1] === words.ids[sentence.start - 1];
  const leads = sentence.end < words.count && article.ids[at + length] === words.ids[sentence.end];
  return (
    (follows || sentenceStart(quote, article, at, noneMatched) === at) &&
    (leads || sentenceEnd(quote, article, at + length - 1, noneMatched) === at + length)
  );
}

function sharesAround(quote: Quote, article: Words, at: number): Pick<IntactPlace, 'left' | 'right'> {
  const { words, sentence } = quote;
  const first = Math.max(0, sentence.start - mostNeighbours);
  const last = Math.min(words.count, sentence.end + mostNeighbours);
  return {
    left: sideShare(quote, article, first, sentence.start, at, -1),
    right: sideShare(quote, article, sentence.end, last, at + sentence.end - sentence.start, 1),
  };
}

/** The weighted longest common subsequence of some of the quote's words and the article's words on one side of a place. */
function sideShare(
  { words, weights }: Quote,
  article: Words,
  from: number,
  to: number,
  edge: number,
  direction: 1 | -1,
): number | undefined {
  let whole = 0;
  for (let at = from; at < to; at++) whole += weights[at] ?? 0;
  if (whole === 0) return undefined;
  const reach = Math.ceil(1.3 * (to - from)) + 4;
  const start = direction === 1 ? edge : Math.max(0, edge - reach);
  const end = direction === 1 ? Math.min(article.count, edge + reach) : edge;
  const row = new Int32Array(Math.max(0, end - start) + 1);
  for (let at = from; at < to; at++) {
    let diagonal = 0;
    for (let column = 1; column < row.length; column++) {
      const above = row[column] ?? 0;
      const isSame = article.ids[start + column - 1] === words.ids[at];
      row[column] = Math.max(above, row[column - 1] ?? 0, isSame ? diagonal + (weights[at] ?? 0) : 0);
      diagonal = above;
    }
  }
  return (row.at(-1) ?? 0) / whole;
}
