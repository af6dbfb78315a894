// Learns the recogniser's model and writes knowledge/model.bin with its record; docs/model.md tells what from.
// Run: npm run train, or npm run train -- --check to see whether the model that ships is the one that is learned now.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readNews, readRe3d } from './annotated';
import { learn, readLessons } from './learn';
import { modelFile, readMaterials, recordFile } from './materials';
import { recordOf } from './modelRecord';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const documents = [...readNews(), ...readRe3d()];
const materials = readMaterials();
const model = learn([...readLessons(documents, materials).values()], materials, 'news');
const record = recordOf(model, materials.gazetteer, documents);
const recordText = `${JSON.stringify(record, undefined, 2)}\n`;
if (values.check) {
  const isSame = readFileSync(modelFile).equals(model) && readFileSync(recordFile, 'utf8') === recordText;
  console.log(
    isSame
      ? 'The model that ships is reproduced byte for byte.'
      : 'The model that ships is not the one that is learned now; run npm run train.',
  );
  process.exitCode = isSame ? 0 : 1;
} else {
  writeFileSync(modelFile, model);
  writeFileSync(recordFile, recordText);
  console.log(
    `Learned from ${record.learned.sentences} sentences; ${record.bytes} bytes, ${gzipSync(model, { level: 9 }).length} packed.`,
  );
}
