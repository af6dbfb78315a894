import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseIncidentFile } from '../../../src/core/incidents/incidentFile';
import type { AnnotatedArticle, IncidentBook } from '../../../src/core/incidents/incidentBook';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { gather } from './build';

const folder = path.resolve('test/fixtures/reviewed');
const read = (...names: string[]): string => readFileSync(path.join(folder, ...names), 'utf8');

/** The incident files of the reviewed sample, as they stand. */
export function reviewedIncidentSources(): string[] {
  return readdirSync(path.join(folder, 'incidents')).map((name) => read('incidents', name));
}

/** The incidents of the reviewed sample. */
export function reviewedBook(): IncidentBook {
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name): AnnotatedArticle => {
      const { article, claims } = parseSidecar(read(`${name}.claims.yaml`));
      return { uri: name, name, article: article ?? {}, claims: claims.map(({ claim }) => claim) };
    });
  const files = reviewedIncidentSources().flatMap((source) => parseIncidentFile(source).file ?? []);
  return gather(articles, files);
}
