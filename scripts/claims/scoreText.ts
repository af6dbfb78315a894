import { readFileSync } from 'node:fs';
import { articleMetadata } from '../../src/core/claims/articleMetadata';
import { builtInCodebook } from '../../src/core/claims/codebook';
import { Reading } from '../../src/core/claims/reading/reading';
import { suggestClaims } from '../../src/core/claims/suggesting/suggestClaims';
import type { Suggestion } from '../../src/core/claims/suggesting/suggestion';
import { readKnowledge } from '../../src/core/recognise/knowledge';
import { recognise } from '../../src/core/recognise/recognise';
import { ArticleText } from '../../src/core/text/articleText';
import { readGold, readReviewed } from './gold';
import type { GoldText } from './gold';
import { match } from './score';
import type { Matched } from './score';

/** The sets of texts with gold claims, by the name of each. */
export const goldSets: Readonly<Record<string, () => GoldText[]>> = {
  lists: () => readGold('data/claims/lists.jsonl'),
  wire: () => readGold('data/claims/wire.jsonl'),
  daily: () => readGold('data/claims/daily.jsonl'),
  articles: () => readGold('data/claims/articles.jsonl'),
  official: () => readGold('data/claims/official.jsonl'),
  reviewed: () => readReviewed('test/fixtures/reviewed'),
};

/** A text with what was suggested in it, beside what should have been. */
export interface Scored {
  readonly text: GoldText;
  readonly suggestions: readonly Suggestion[];
  readonly matched: Matched;
  /** What suggesting took; recognising is not in it. */
  readonly milliseconds: number;
}

/** Reads the shipped knowledge once, and gives what suggests in a text and scores it. */
export function textScorer(): (text: GoldText) => Scored {
  const knowledge = readKnowledge(
    readFileSync('knowledge/model.bin'),
    readFileSync('knowledge/gazetteer.bin'),
  );
  return (text) => {
    const article = new ArticleText(text.text);
    const metadata = {
      ...articleMetadata(article.text, ''),
      ...(text.published && { published: text.published }),
    };
    const mentions = recognise(article, { knowledge, published: metadata.published });
    const began = performance.now();
    const suggestions = suggestClaims(new Reading(article, mentions), {
      metadata,
      codebook: builtInCodebook,
    });
    const milliseconds = performance.now() - began;
    return { text, suggestions, matched: match(text, suggestions), milliseconds };
  };
}
