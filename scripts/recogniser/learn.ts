import type { Gazetteer } from '../../src/core/recognise/gazetteer/gazetteer';
import type { Knowledge } from '../../src/core/recognise/knowledge';
import { makeNameBook } from '../../src/core/recognise/names/nameBook';
import type { NameList } from '../../src/core/recognise/names/nameBook';
import { readModel } from '../../src/core/recognise/tagger/modelFile';
import type { WordKnowledge } from '../../src/core/recognise/tagger/wordFeatures';
import type { AnnotatedDocument } from './annotated';
import type { WordClusters } from './clusters';
import { trainCrf } from './crf';
import { lessonsOf, styles } from './examples';
import type { Lessons } from './examples';
import { trainTypes } from './types';
import { writeModel } from './writeModel';

/** What a model is learned with, beside the annotated texts. */
export interface Materials {
  readonly clusters: WordClusters;
  readonly names: readonly NameList[];
  readonly gazetteer: Gazetteer;
}

/** What the annotated documents teach, by document. */
export function readLessons(
  documents: readonly AnnotatedDocument[],
  materials: Materials,
): ReadonlyMap<AnnotatedDocument, Lessons> {
  const knowledge = wordKnowledge(materials);
  return new Map(documents.map((document) => [document, lessonsOf(document, knowledge)]));
}

function wordKnowledge({ clusters, names, gazetteer }: Materials): WordKnowledge {
  const fine = new Map(clusters.words.map((word, index) => [word, clusters.fine[index] as number]));
  return {
    book: makeNameBook(names),
    gazetteer,
    clusters: {
      fine: (lower) => fine.get(lower) ?? -1,
      coarse: (cluster) => clusters.coarseOf[cluster] as number,
    },
  };
}

/**
 * Learns a model.
 * @param style whose guideline it is to follow
 * @returns the bytes of its file
 */
export function learn(
  lessons: readonly Lessons[],
  materials: Materials,
  style: keyof typeof styles,
): Uint8Array {
  const crf = trainCrf(
    lessons.flatMap(({ sentences }) => sentences),
    styles[style],
  );
  return writeModel({
    names: materials.names,
    clusters: materials.clusters,
    labels: { rows: crf.rows, scores: crf.emission },
    transition: crf.transition,
    types: trainTypes(lessons.flatMap(({ types }) => types)),
  });
}

/** The knowledge that a model file and the gazetteer make. */
export function knowledgeFrom(model: Uint8Array, gazetteer: Gazetteer): Knowledge {
  return { ...readModel(model, gazetteer), gazetteer };
}
