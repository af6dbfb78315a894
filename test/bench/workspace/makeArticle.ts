import { newId, idLength } from '../../../src/core/claims/newId';
import { describeSpan } from '../../../src/core/anchor/selector';
import type { Article, Claim } from '../../../src/core/claims/schema';
import { ArticleText } from '../../../src/core/text/articleText';
import { between, pick, randomNumbers } from '../randomNumbers';
import type { Random } from '../randomNumbers';
import { backgroundSentence, passagesAbout } from './passages';
import type { Passage, Told } from './passages';
import { daysAfter } from './world';
import type { MadeEvent } from './world';

/** One made-up article with its annotations. */
export interface MadeArticle {
  /** Path from the workspace's folder, `2022/02/2022-02-03-noshki-00042.txt`. */
  readonly path: string;
  readonly text: string;
  readonly article: Article;
  readonly claims: readonly Claim[];
}

const publishers = ['Coast Courier', 'Gulf Wire', 'Evening Post', 'Daily Record', 'Northern Times'];
const annotators = ['Analyst One', 'Analyst Two', 'Analyst Three'];

/** This share of the articles are copies of what an agency sent: the same words in all of one event. */
const wireShare = 0.3;

/**
 * The article of a number, the same for the same seed.
 *
 * @param event what it is about
 * @param earlier what it recalls at its end
 * @param wanted how many claims it bears
 */
export function makeArticle(
  number: number,
  seed: number,
  event: MadeEvent,
  earlier: MadeEvent,
  wanted: number,
): MadeArticle {
  const random = randomNumbers(seed * 1_000_003 + number);
  const isWire = random() < wireShare;
  const words = isWire ? randomNumbers(seed + event.id.length + Date.parse(event.date)) : random;
  const report = [...passagesOf(event, words, 30), ...passagesOf(earlier, words, 60)];
  const published = daysAfter(event.date, between(random, 0, 3));
  const title = `${event.attack[0]?.toUpperCase()}${event.attack.slice(1)} on ${event.target} in ${event.place}`;
  const { text, quotes } = write(title, event.place, report, wanted, random);
  return {
    path: `${published.slice(0, 4)}/${published.slice(5, 7)}/${published}-${slug(event.place)}-${String(number).padStart(5, '0')}.txt`,
    text,
    article: {
      title,
      publisher: pick(random, publishers),
      published,
      published_basis: 'file name',
      language: 'en',
      ...(random() < 0.6 && { status: 'reviewed' as const }),
    },
    claims: claimsOf(text, quotes, random),
  };
}

function* passagesOf(event: MadeEvent, random: Random, count: number): Generator<Passage> {
  for (let made = 0; made < count;) {
    const passages = passagesAbout(event, random);
    const order = passages.map((passage) => ({ passage, rank: random() }));
    for (const { passage } of order.sort((one, other) => one.rank - other.rank)) yield passage;
    made += passages.length;
  }
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly told: Told;
}

function write(
  title: string,
  place: string,
  passages: Iterable<Passage>,
  wanted: number,
  random: Random,
): { text: string; quotes: Placed[] } {
  let text = `${title}\n\n${place.toUpperCase()} — `;
  const quotes: Placed[] = [];
  for (const passage of passages) {
    if (quotes.length >= wanted) break;
    for (const part of passage) {
      const start = text.length;
      text += typeof part === 'string' ? part : part.words;
      if (typeof part !== 'string' && quotes.length < wanted)
        quotes.push({ start, end: text.length, told: part.told });
    }
    text += random() < 0.5 ? ` ${backgroundSentence(random)}\n\n` : '\n\n';
  }
  const paragraphs = between(random, 2, 6);
  for (let at = 0; at < paragraphs; at++)
    text += `${backgroundSentence(random)} ${backgroundSentence(random)}\n\n`;
  return { text: `${text.trimEnd()}\n`, quotes };
}

function claimsOf(text: string, quotes: readonly Placed[], random: Random): Claim[] {
  const article = new ArticleText(text);
  const annotator = pick(random, annotators);
  return quotes.map(({ start, end, told }) => ({
    id: newId(Uint8Array.from({ length: idLength }, () => between(random, 0, 255))),
    spans: [describeSpan(article, { start, end })],
    ...told,
    ...(random() < 0.2 && { status: 'accepted' as const }),
    annotator,
    ...(random() < 0.05 && { note: 'Checked against the second edition: the figure stands.' }),
  }));
}

function slug(place: string): string {
  return place.toLowerCase().replace(/\W+/g, '-');
}
