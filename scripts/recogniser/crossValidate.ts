import { readFileSync } from 'node:fs';
import type { Mention } from '../../src/core/recognise/mention';
import { recognise } from '../../src/core/recognise/recognise';
import { ArticleText } from '../../src/core/text/articleText';
import { readNews, readRe3d } from './annotated';
import type { AnnotatedDocument } from './annotated';
import { knowledgeFrom, learn, readLessons } from './learn';
import type { Lessons } from './examples';
import { modelFile, readMaterials } from './materials';
import { Random } from './random';

/**
 * The mentions of each document, found by a model that has learned from all annotated texts but its fold's. Folds are drawn
 * by origin, so that a text of re3d and its news-style twin are never on both sides.
 * @returns by document id; offsets are UTF-16 units
 */
export function crossValidated(
  documents: readonly AnnotatedDocument[],
  folds: number,
): Map<string, Mention[]> {
  const materials = readMaterials();
  const all = [...readNews(), ...readRe3d()];
  const lessons = readLessons(all, materials);
  const origins = [...new Set(all.map(({ origin }) => origin))].sort();
  const order = new Random(3).shuffled(origins.length);
  const foldOf = new Map(origins.map((origin, index) => [origin, (order[index] as number) % folds]));
  const found = new Map<string, Mention[]>();
  for (let fold = 0; fold < folds; fold++) {
    const learned = all.filter(({ origin }) => foldOf.get(origin) !== fold);
    for (const style of ['news', 're3d'] as const) {
      const tested = documents.filter(
        (document) => document.style === style && foldOf.get(document.origin) === fold,
      );
      if (tested.length === 0) continue;
      const model = learn(
        learned.map((document) => lessons.get(document) as Lessons),
        materials,
        style,
      );
      const knowledge = knowledgeFrom(model, materials.gazetteer);
      for (const { id, text } of tested) found.set(id, recognise(new ArticleText(text), { knowledge }));
    }
  }
  return found;
}

/** The recogniser as it ships. */
export function shipped(): (text: string, published?: string) => Mention[] {
  const knowledge = knowledgeFrom(readFileSync(modelFile), readMaterials().gazetteer);
  return (text, published) =>
    recognise(new ArticleText(text), { knowledge, ...(published !== undefined && { published }) });
}
