import type { IncidentBook } from '../incidents/incidentBook';
import { incidentSection, markdownOfSections, unassignedSection } from '../incidents/incidentsMarkdown';
import type { LocatingContext } from '../incidents/locating/locateIncident';
import { bratDocument } from './brat';
import { datasetHeader, datasetRows } from './datasetCsv';
import type { Dataset } from './datasetCsv';
import { claimFeatures, featureCollection, incidentFeatures } from './geoJson';
import { incidentReport } from './incidentReport';
import type { ExportedArticle } from './placedClaims';
import { conllDocument, trainingLine } from './training';
import { annotationCollection, webAnnotations } from './webAnnotations';

/** What one article or incident comes to in a format. */
export interface ExportPart {
  /** What it is in the one file. */
  readonly texts?: readonly string[];
  /** Files of its own, by their paths below the folder to write to. */
  readonly files?: readonly (readonly [path: string, text: string])[];
  /** What is not in it although the format could hold it: claims whose words are no longer in the article. */
  readonly lost?: readonly string[];
  /** What is not in it by the rules of the format. */
  readonly remarks?: readonly string[];
}

interface FormatFacts {
  /** What a person calls it. */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  /** What does not come along, in one sentence. */
  readonly loses: string;
  /** What the one file is called; absent where the format wants several. */
  readonly fileName?: string;
  /** True where it comes as a file for each article or incident: always, or, where there is a `fileName`, if so wanted. */
  readonly hasFiles?: true;
  /** Makes the one file of all parts' texts; they follow each other where it is left out. */
  readonly frame?: (texts: readonly string[]) => string;
}

/** A format that is made of the articles' texts. */
export interface ArticleFormat extends FormatFacts {
  readonly of: 'articles';
  readonly part: (article: ExportedArticle) => ExportPart;
}

/** A format that is made of the incidents; every part is worked out when it is asked for. */
export interface IncidentFormat extends FormatFacts {
  readonly of: 'incidents';
  /** True where places are located, with a gazetteer if there is one. */
  readonly locates?: true;
  readonly parts: (book: IncidentBook, context: ExportContext) => Iterable<ExportPart>;
}

/** What is known besides the incidents that are exported. */
export interface ExportContext {
  readonly locating?: LocatingContext;
  /** All incidents, where those exported are only some of them: wholes and parts belong together. */
  readonly all?: Pick<IncidentBook, 'incidents'>;
}

/** What an export came to. */
export interface Exported {
  /** Everything as one file; absent where the format wants several. */
  readonly whole?: string;
  /** One file each, by their paths below the folder to write to; none where the format is one file. */
  readonly files: ReadonlyMap<string, string>;
  readonly lost: readonly string[];
  readonly remarks: readonly string[];
}

/** The formats by their names on the command line. */
export const exportFormats = {
  w3c: {
    of: 'articles',
    title: 'W3C Web Annotations',
    purpose: 'JSON-LD that other annotation programs and Newsmark read: every claim with all of its fields.',
    loses: 'Not in it: the status of articles, rejected suggestions.',
    fileName: 'annotations.jsonld',
    part: webAnnotationsPart,
    frame: annotationCollection,
  },
  brat: {
    of: 'articles',
    title: 'brat standoff',
    purpose: 'A .txt and an .ann for each article, to open in brat and to take back.',
    loses: 'Not in it: the status of articles, rejected suggestions.',
    hasFiles: true,
    part: bratPart,
  },
  jsonl: {
    of: 'articles',
    title: 'JSON Lines with spans',
    purpose: 'An article a line, as spaCy and Prodigy train on.',
    loses: 'Not in it: words that are only evidence, claims that an analyst rejected.',
    fileName: 'spans.jsonl',
    part: trainingPart,
  },
  conll: {
    of: 'articles',
    title: 'CoNLL columns',
    purpose: 'A token a line with BIO tags of the kinds, to train sequence taggers on.',
    loses: 'Not in it: all fields but the kind, claims on words of a longer one, rejected claims.',
    fileName: 'claims.conll',
    part: conllPart,
  },
  geojson: {
    of: 'incidents',
    title: 'GeoJSON',
    purpose: 'Incidents and claims as points on a map, for QGIS and other map programs.',
    loses:
      'Not in it: what has no place, or none that can be located. Places that only the gazetteer locates are marked.',
    fileName: 'incidents.geojson',
    locates: true,
    parts: geoJsonParts,
    frame: featureCollection,
  },
  acled: {
    of: 'incidents',
    title: 'ACLED table',
    purpose: 'CSV with the columns of ACLED, a row for each incident, traced to its claims.',
    loses:
      'Not in it: incidents that ACLED would not take in; ids and names that ACLED alone gives stay empty.',
    fileName: 'acled.csv',
    parts: (book, context) => datasetParts(book, context, 'acled'),
    frame: (rows) => datasetHeader('acled') + rows.join(''),
  },
  ucdp: {
    of: 'incidents',
    title: 'UCDP GED table',
    purpose: 'CSV with the columns of UCDP GED, a row for each incident, traced to its claims.',
    loses:
      'Not in it: incidents that UCDP would not take in; ids and names that UCDP alone gives stay empty.',
    fileName: 'ucdp.csv',
    parts: (book, context) => datasetParts(book, context, 'ucdp'),
    frame: (rows) => datasetHeader('ucdp') + rows.join(''),
  },
  md: {
    of: 'incidents',
    title: 'Markdown report',
    purpose:
      'Every incident for people to read: figures, what is contested and why, each claim with its quote.',
    loses: 'Not in it: claims that belong to no incident by decision.',
    // No article, by the settings that are built in.
    fileName: 'incidents.report.md',
    hasFiles: true,
    parts: reportParts,
    frame: markdownOfSections,
  },
} as const satisfies Readonly<Record<string, ArticleFormat | IncidentFormat>>;

export type ExportFormatName = keyof typeof exportFormats;

/** The same with what formats have in common. */
export function exportFormat(name: ExportFormatName): ArticleFormat | IncidentFormat {
  return exportFormats[name];
}

/**
 * Puts the parts of an export together. Of two files with one path the first is in it, which is told.
 *
 * @param parts of all articles or incidents, in their order
 */
export function joinParts({ fileName, frame }: FormatFacts, parts: readonly ExportPart[]): Exported {
  const files = new Map<string, string>();
  const remarks = parts.flatMap((part) => part.remarks ?? []);
  for (const [path, text] of parts.flatMap((part) => part.files ?? [])) {
    if (files.has(path)) remarks.push(`there are two articles for the file ${path}; the first is in it.`);
    else files.set(path, text);
  }
  const texts = parts.flatMap((part) => part.texts ?? []);
  return {
    ...(fileName !== undefined && { whole: frame ? frame(texts) : texts.join('') }),
    files,
    lost: parts.flatMap((part) => part.lost ?? []),
    remarks,
  };
}

function webAnnotationsPart(article: ExportedArticle): ExportPart {
  const { items, lost } = webAnnotations(article);
  return { texts: items, lost: lostIn(article, lost) };
}

function bratPart(article: ExportedArticle): ExportPart {
  const { name, txt, ann, lost } = bratDocument(article);
  const files = [
    [`${name}.txt`, txt],
    [`${name}.ann`, ann],
  ] as const;
  return { files, lost: lostIn(article, lost) };
}

function trainingPart(article: ExportedArticle): ExportPart {
  const { line, lost } = trainingLine(withoutRejected(article));
  return { texts: [line], lost: lostIn(article, lost) };
}

function conllPart(article: ExportedArticle): ExportPart {
  const { text, lost, covered } = conllDocument(withoutRejected(article));
  const remarks = covered.map(
    ({ id }) => `${article.name}: claim ${id} has no tags of its own: its words have another claim’s.`,
  );
  return { texts: [text], lost: lostIn(article, lost), remarks };
}

function lostIn({ name }: ExportedArticle, lost: readonly { readonly id: string }[]): string[] {
  return lost.map(({ id }) => `${name}: claim ${id} is left out: its words are no longer in the article.`);
}

/** Nobody wants a model to learn what an analyst rejected. */
function withoutRejected(article: ExportedArticle): ExportedArticle {
  return { ...article, claims: article.claims.filter(({ status }) => status !== 'rejected') };
}

function* geoJsonParts(
  { incidents, unassigned, background }: IncidentBook,
  { locating = {} }: ExportContext,
): Generator<ExportPart> {
  const told = (features: readonly object[]): ExportPart => ({
    texts: features.map((feature) => JSON.stringify(feature)),
  });
  for (const incident of incidents) yield told(incidentFeatures(incident, locating));
  for (const ref of [...unassigned, ...background]) yield told(claimFeatures(ref, locating));
}

function* datasetParts(
  book: IncidentBook,
  { all = book }: ExportContext,
  dataset: Dataset,
): Generator<ExportPart> {
  for (const { incident, csv, leftOut } of datasetRows(all, dataset, book.incidents)) {
    yield { texts: [csv], remarks: leftOut.map((reason) => `${incident} has no row: ${reason}.`) };
  }
}

function* reportParts({ incidents, unassigned }: IncidentBook): Generator<ExportPart> {
  for (const incident of incidents) {
    yield {
      texts: [incidentSection(incident)],
      files: [[`${incident.id}.report.md`, incidentReport(incident)]],
    };
  }
  if (unassigned.length > 0) yield { texts: [unassignedSection(unassigned)] };
}
