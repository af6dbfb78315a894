import { claimIri } from '../export/webAnnotations';
import type { ForeignFile } from './foreign';
import { fieldOf, jsonRecords, listOf } from './jsonRecords';
import { readBrat } from './readBrat';
import { readDoccano } from './readDoccano';
import { readHypothesis } from './readHypothesis';
import { readLabelStudio } from './readLabelStudio';
import { readWebAnnotations } from './readWebAnnotations';

/** Where annotations may come from. */
export const importFormats = {
  brat: { title: 'brat', reads: '.ann files with their .txt beside them' },
  doccano: {
    title: 'doccano',
    reads: 'JSON Lines of sequence labelling; also spans of Prodigy and of Newsmark',
  },
  labelstudio: { title: 'Label Studio', reads: 'JSON, JSON-MIN or JSON Lines of text tasks' },
  hypothesis: { title: 'Hypothesis', reads: 'JSON of the search API or of the client’s export' },
  w3c: { title: 'W3C Web Annotations', reads: 'JSON-LD with TextQuoteSelectors' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly reads: string }>>;

export type ImportFormatName = keyof typeof importFormats;
export const importFormatNames = Object.keys(importFormats) as ImportFormatName[];

/** A file to import, as it was read. */
export interface ImportSource {
  readonly source: string;
  /** For brat: the text beside the `.ann` file. */
  readonly text?: string;
  /** For brat: the path that the document goes by, without an ending. */
  readonly name?: string;
}

/** What a file of another program holds. */
export function readForeign(
  format: ImportFormatName,
  { source, text = '', name = '' }: ImportSource,
): ForeignFile {
  switch (format) {
    case 'brat':
      return readBrat(source, text, name);
    case 'doccano':
      return readDoccano(source);
    case 'labelstudio':
      return readLabelStudio(source);
    case 'hypothesis':
      return readHypothesis(source);
    case 'w3c':
      return readWebAnnotations(source);
  }
}

/** So many records tell the format of their file. */
const tellingRecords = 20;

/**
 * The format of a file by what it holds.
 *
 * @returns undefined where it is none that is known
 */
export function recogniseFormat(source: string): ImportFormatName | undefined {
  if (/^\uFEFF?\s*[TE]\d+\t\S+[ :]/.test(source)) return 'brat';
  const { records } = jsonRecords(source);
  for (const { value } of records.slice(0, tellingRecords)) {
    const format = formatOf(value);
    if (format) return format;
  }
  return undefined;
}

function formatOf(value: unknown): ImportFormatName | undefined {
  if (isWebAnnotation(value)) return 'w3c';
  if (isHypothesis(value)) return 'hypothesis';
  if (isLabelStudio(value)) return 'labelstudio';
  const hasText = [fieldOf(value, 'text'), fieldOf(value, 'data')].some((text) => typeof text === 'string');
  const lists = ['label', 'labels', 'entities', 'annotations', 'spans'];
  return hasText && lists.some((key) => Array.isArray(fieldOf(value, key))) ? 'doccano' : undefined;
}

function isWebAnnotation(value: unknown): boolean {
  const types = [fieldOf(value, 'type')].flat();
  return (
    types.some((type) => ['AnnotationCollection', 'AnnotationPage', 'Annotation'].includes(String(type))) ||
    [fieldOf(value, '@context')].flat().includes('http://www.w3.org/ns/anno.jsonld') ||
    String(fieldOf(value, 'id')).startsWith(claimIri)
  );
}

/** An answer of the search API, the client's export, or one annotation. */
function isHypothesis(value: unknown): boolean {
  const annotations = [...listOf(fieldOf(value, 'rows')), ...listOf(fieldOf(value, 'annotations')), value];
  return annotations.some(
    (each) => typeof fieldOf(each, 'uri') === 'string' && Array.isArray(fieldOf(each, 'target')),
  );
}

/** A task, or in the short form one whose regions stand under the name of their control. */
function isLabelStudio(value: unknown): boolean {
  const data = fieldOf(value, 'data');
  if (typeof data === 'object' && data !== null) {
    return ['annotations', 'completions', 'predictions'].some((key) => Array.isArray(fieldOf(value, key)));
  }
  if (fieldOf(value, 'annotation_id') !== undefined || fieldOf(value, 'lead_time') !== undefined) return true;
  const lists = Object.values(value ?? {}).flatMap(listOf);
  return lists.some((region) =>
    ['labels', 'hypertextlabels'].some((key) => Array.isArray(fieldOf(region, key))),
  );
}
