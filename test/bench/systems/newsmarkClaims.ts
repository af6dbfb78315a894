import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { Reading } from '../../../src/core/claims/reading/reading';
import { suggestClaims } from '../../../src/core/claims/suggesting/suggestClaims';
import { readKnowledge } from '../../../src/core/recognise/knowledge';
import { recognise } from '../../../src/core/recognise/recognise';
import { ArticleText } from '../../../src/core/text/articleText';

/** Mentions, and the claims suggested from them. @param knowledgeFolder where the model and the gazetteer are */
export function load(knowledgeFolder: string): (text: string) => unknown {
  const read = (file: string) => readFileSync(join(knowledgeFolder, file));
  const knowledge = readKnowledge(read('model.bin'), read('gazetteer.bin'));
  return (text) => {
    const article = new ArticleText(text);
    const mentions = recognise(article, { knowledge });
    return suggestClaims(new Reading(article, mentions), { metadata: {}, codebook: builtInCodebook });
  };
}
