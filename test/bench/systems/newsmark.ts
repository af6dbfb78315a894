import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGazetteer } from '../../../src/core/recognise/gazetteer/readGazetteer';
import { recognise } from '../../../src/core/recognise/recognise';
import { readModel } from '../../../src/core/recognise/tagger/modelFile';
import { ArticleText } from '../../../src/core/text/articleText';

/** @param knowledgeFolder where the model and the gazetteer are */
export function load(knowledgeFolder: string): (text: string) => unknown {
  const gazetteer = readGazetteer(readFileSync(join(knowledgeFolder, 'gazetteer.bin')));
  const model = readModel(readFileSync(join(knowledgeFolder, 'model.bin')), gazetteer);
  const knowledge = { ...model, gazetteer };
  return (text) => recognise(new ArticleText(text), { knowledge });
}
