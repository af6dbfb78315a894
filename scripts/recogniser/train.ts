// Learns the recogniser's model and writes knowledge/model.bin; docs/model.md tells what from. Run: npm run train
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readNews, readRe3d } from './annotated';
import { learn, readLessons } from './learn';
import { modelFile, readMaterials } from './materials';

const materials = readMaterials();
const lessons = [...readLessons([...readNews(), ...readRe3d()], materials).values()];
const model = learn(lessons, materials, 'news');
writeFileSync(modelFile, model);
const sentences = lessons.reduce((sum, lesson) => sum + lesson.sentences.length, 0);
console.log(
  `Learned from ${sentences} sentences; ${model.length} bytes, ${gzipSync(model, { level: 9 }).length} packed.`,
);
