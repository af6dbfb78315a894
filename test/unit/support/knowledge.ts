import { readFileSync } from 'node:fs';
import { readKnowledge } from '../../../src/core/recognise/knowledge';
import { lazily } from '../../../src/core/text/lazily';

/** What the recogniser goes by where users run it. */
export const shippedKnowledge = lazily(() =>
  readKnowledge(readFileSync('knowledge/model.bin'), readFileSync('knowledge/gazetteer.bin')),
);
