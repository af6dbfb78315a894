import type { AnnotatedArticle } from '../../src/core/incidents/incidentBook';
import type { Knowledge } from '../../src/core/recognise/knowledge';
import { readGold } from '../claims/gold';
import { suggestedClaims } from './goldSets';
import type { GoldSet } from './goldSets';

/**
 * The entries of Wikipedia's lists of terrorist incidents (`data/claims/lists.jsonl`), one incident each, every sentence an
 * article of its own: nothing but what it says tells which others it belongs with.
 */
export function listsSet(knowledge: Knowledge): GoldSet {
  const incidents = new Map<string, string>();
  const articles = readGold('data/claims/lists.jsonl').flatMap(({ id, text }, entry) =>
    text.split(/(?<=[.!?])\s+(?=[A-Z0-9])/).map((sentence, at): AnnotatedArticle => {
      const claims = suggestedClaims(sentence, {}, knowledge, `e${letters(entry)}s${letters(at)}c`);
      for (const claim of claims) incidents.set(claim.id, id);
      return { uri: `${id}-${at}`, name: `${id}-${at}`, article: {}, claims };
    }),
  );
  return { name: 'lists', articles, incidents, wholes: new Map() };
}

function letters(count: number): string {
  return String(count)
    .padStart(3, '0')
    .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
