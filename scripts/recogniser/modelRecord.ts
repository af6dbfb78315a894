import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Gazetteer } from '../../src/core/recognise/gazetteer/gazetteer';
import { readModel } from '../../src/core/recognise/tagger/modelFile';
import type { AnnotatedDocument } from './annotated';
import { lessonsOf } from './examples';
import { clusterSettings } from './materials';

/** What `knowledge/model.json` says of the model beside it, so that a test sees when the two no longer fit the repository. */
export interface ModelRecord {
  /** SHA-256 of the model file. */
  readonly model: string;
  readonly bytes: number;
  /** SHA-256 of what it was learned from and by: annotated texts, names, settings of clusters and trainer. */
  readonly inputs: string;
  /** SHA-256 of the features that the program sees in the annotated texts with this model, and of the labels they bear. */
  readonly features: string;
  readonly learned: { readonly documents: number; readonly sentences: number; readonly actors: number };
}

const root = new URL('../../', import.meta.url);

/** A file by its name, so that moving words from one file to another is a change too. */
export interface InputFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** One hash of files in any order; no two different sets of files share it by how their words are parted. */
export function hashOfFiles(files: readonly InputFile[]): string {
  const hash = createHash('sha256');
  for (const { name, content } of [...files].sort((one, other) => (one.name < other.name ? -1 : 1)))
    hash.update(`${name}\0${Buffer.byteLength(content)}\0`).update(content);
  return hash.digest('hex');
}

/** Every file that decides, beside the recogniser itself, what is learned. */
export function inputFiles(): InputFile[] {
  const news = readdirSync(new URL('data/news/', root)).filter((name) => name.endsWith('.txt'));
  const names = [
    ...news.map((name) => `data/news/${name}`),
    'data/re3d/documents.jsonl',
    'data/names/actors.txt',
    'scripts/recogniser/package-lock.json',
    ...['clusters', 'crf', 'learn', 'random', 'types', 'writeModel'].map(
      (name) => `scripts/recogniser/${name}.ts`,
    ),
  ];
  const files = names.map((name) => ({ name, content: readFileSync(new URL(name, root)) }));
  return [...files, { name: 'clusters', content: JSON.stringify(clusterSettings) }];
}

/**
 * The record of a model.
 * @param documents what it was learned from
 */
export function recordOf(
  model: Uint8Array,
  gazetteer: Gazetteer,
  documents: readonly AnnotatedDocument[],
): ModelRecord {
  const { book, tagging } = readModel(model, gazetteer);
  const knowledge = { book, gazetteer, clusters: tagging.clusters };
  const hash = createHash('sha256');
  let sentences = 0;
  let actors = 0;
  for (const document of documents) {
    const lessons = lessonsOf(document, knowledge);
    sentences += lessons.sentences.length;
    actors += lessons.types.length;
    for (const { features, labels, style } of lessons.sentences) {
      hash.update(Int32Array.of(style, features.length)).update(labels);
      for (const ids of features) hash.update(Int32Array.of(ids.length)).update(ids);
    }
    for (const { features, type } of lessons.types)
      hash.update(Int32Array.of(type, features.length, ...features));
  }
  return {
    model: createHash('sha256').update(model).digest('hex'),
    bytes: model.length,
    inputs: hashOfFiles(inputFiles()),
    features: hash.digest('hex'),
    learned: { documents: documents.length, sentences, actors },
  };
}
