import type { AnnotatedArticle } from '../../src/core/incidents/incidentBook';
import type { Knowledge } from '../../src/core/recognise/knowledge';
import { readGold } from '../claims/gold';
import { suggestedClaims } from './goldSets';
import type { GoldSet } from './goldSets';

/**
 * The entries of Wikipedia's lists of terrorist incidents (`data/claims/lists.jsonl`), one incident each. Entries as articles
 * show what is torn apart that belongs together; every sentence as an article of its own, what still finds together when
 * nothing but the words of a sentence tells where it belongs.
 */
export function listsSet(knowledge: Knowledge, article: 'entry' | 'sentence'): GoldSet {
  const incidents = new Map<string, string>();
  const articles = readGold('data/claims/lists.jsonl').flatMap(({ id, text }, entry) => {
    const texts = article === 'entry' ? [text] : text.split(/(?<=[.!?])\s+(?=[A-Z0-9])/);
    return texts.map((told, at): AnnotatedArticle => {
      const claims = suggestedClaims(told, {}, knowledge, `e${letters(entry)}s${letters(at)}c`);
      for (const claim of claims) incidents.set(claim.id, id);
      return { uri: `${id}-${at}`, name: `${id}-${at}`, article: {}, claims };
    });
  });
  return { name: 'lists', articles, incidents, wholes: new Map() };
}

function letters(count: number): string {
  return String(count)
    .padStart(3, '0')
    .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
