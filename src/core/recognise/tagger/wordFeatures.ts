import type { Token } from '../../text/tokens';
import {
  actorNouns,
  governmentVerbs,
  harmWords,
  modifiers,
  ordinaryOpeners,
  phraseStops,
  speechVerbs,
} from '../data/lexicon';
import { departments, honorifics, organisationHeads, placeHeads, placeNouns, titles } from '../data/titles';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { NameBook } from '../names/nameBook';
import { isOrdinary } from '../names/ordinaryWords';

/** Looks up the clusters of a word: its fine and its coarse cluster, or -1 for a word that has none. */
export interface Clusters {
  fine(lower: string): number;
  coarse(fine: number): number;
}

/** What single words are looked up in. */
export interface WordKnowledge {
  readonly clusters: Clusters;
  readonly book: NameBook;
  readonly gazetteer: Pick<Gazetteer, 'knows'>;
}

/** What a word says by itself, as features without a position. */
export interface WordFeatures {
  /** Features for the word itself, then those also told of its neighbours, then those told of neighbours but one. */
  readonly own: readonly number[];
  readonly near: readonly number[];
  readonly far: readonly number[];
  readonly word: number;
  readonly shape: number;
  readonly fine: number;
  readonly coarse: number;
}

/** A 32-bit hash of a string (FNV-1a), begun from a seed. */
export function hashText(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash, text.length);
}

/** Joins two 32-bit numbers to one feature. */
export function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const seeds = {
  word: 1,
  shape: 2,
  suffix3: 3,
  suffix2: 4,
  prefix: 5,
  fine: 6,
  coarse: 7,
  flag: 8,
  length: 9,
};

/** The features of a token that depend on nothing but its letters. */
export function wordFeatures(token: Token, knowledge: WordKnowledge): WordFeatures {
  const { clusters } = knowledge;
  const lower = token.kind === 'number' ? token.lower.replace(/\d/g, '0') : token.lower;
  const word = hashText(lower, seeds.word);
  const shape = hashText(shapeOf(token), seeds.shape);
  const fine = clusters.fine(lower);
  const coarse = fine < 0 ? -1 : clusters.coarse(fine);
  const fineId = mix(seeds.fine, fine + 1);
  const coarseId = mix(seeds.coarse, coarse + 1);
  const far = [word, shape, coarseId];
  const near = [...far, fineId, ...flags(token, knowledge).map((flag) => mix(seeds.flag, flag))];
  const own = [...near];
  if (token.kind === 'word') {
    own.push(hashText(lower.slice(-3), seeds.suffix3), hashText(lower.slice(-2), seeds.suffix2));
    own.push(hashText(lower.slice(0, 3), seeds.prefix), hashText(lower.slice(0, 4), seeds.prefix));
    own.push(mix(seeds.length, Math.min(lower.length, 8)));
    near.push(hashText(lower.slice(-3), seeds.suffix3));
  }
  return { own, near, far, word, shape, fine: fineId, coarse: coarseId };
}

function shapeOf(token: Token): string {
  if (token.kind !== 'word') return token.kind === 'punctuation' ? token.text : token.kind;
  if (token.upper) return token.text.includes('.') ? 'A.' : token.text.length < 7 ? 'AA' : 'AAA';
  const inner = token.text.includes('-') ? '-' : '';
  if (token.capital) return (/[a-z][A-Z]/.test(token.text) ? 'AaA' : 'Aa') + inner;
  return /^[a-z]/.test(token.text) ? 'a' + inner : 'x' + inner;
}

/** Which lists hold the word. */
function flags(token: Token, { book, gazetteer }: WordKnowledge): number[] {
  if (token.kind !== 'word') return [];
  const { lower } = token;
  const folded = token.folded;
  const found: number[] = [];
  const known = token.capital ? book.word(token.folded) : undefined;
  const tests: readonly boolean[] = [
    actorNouns.has(lower),
    modifiers.has(lower),
    speechVerbs.has(lower),
    governmentVerbs.has(lower),
    harmWords.has(lower),
    phraseStops.has(lower),
    ordinaryOpeners.has(lower),
    titles.has(lower),
    honorifics.has(lower),
    organisationHeads.has(lower),
    placeHeads.has(lower),
    placeNouns.has(lower),
    departments.has(lower),
    book.demonyms.has(lower),
    book.givenNames.has(folded),
    book.particles.has(lower),
    known?.kind === 'actor',
    known?.kind === 'place' && !known.isCountry,
    known?.kind === 'place' && known.isCountry,
    isOrdinary(lower),
    token.capital && gazetteer.knows(folded),
  ];
  for (const [flag, holds] of tests.entries()) if (holds) found.push(flag);
  const noun = actorNouns.get(lower);
  if (noun !== undefined) found.push(32 + hashText(noun, 0));
  return found;
}
