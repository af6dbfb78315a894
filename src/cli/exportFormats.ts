import type { Claim } from '../core/claims/schema';
import { bratDocument } from '../core/export/brat';
import { datasetTable } from '../core/export/datasetCsv';
import type { Dataset } from '../core/export/datasetCsv';
import { incidentsGeoJson } from '../core/export/geoJson';
import { incidentReport } from '../core/export/incidentReport';
import type { ExportedArticle } from '../core/export/placedClaims';
import { conllDocument, trainingLine } from '../core/export/training';
import { webAnnotations } from '../core/export/webAnnotations';
import type { IncidentBook } from '../core/incidents/incidentBook';
import { incidentsMarkdown } from '../core/incidents/incidentsMarkdown';

/** What an export came to. */
export interface Exported {
  /** Everything as one file; absent where the format wants several. */
  readonly whole?: string;
  /** One file each, by their paths below the folder to write to; absent where the format is one file. */
  readonly files?: ReadonlyMap<string, string>;
  /** Claims that are not in it because their words are no longer in the article. */
  readonly lost: readonly Claim[];
  /** What is not in it by the rules of the format. */
  readonly remarks: readonly string[];
}

/** A format that is made of the articles' texts. */
interface ArticleFormat {
  readonly of: 'articles';
  readonly summary: string;
  readonly fileName: string;
  readonly make: (articles: readonly ExportedArticle[]) => Exported;
}

/** A format that is made of the incidents. */
interface IncidentFormat {
  readonly of: 'incidents';
  readonly summary: string;
  readonly fileName: string;
  readonly make: (book: IncidentBook) => Exported;
}

/** The formats by their names on the command line. */
export const exportFormats = {
  w3c: {
    of: 'articles',
    summary: 'W3C Web Annotations as JSON-LD',
    fileName: 'annotations.jsonld',
    make: exportWebAnnotations,
  },
  brat: {
    of: 'articles',
    summary: 'brat standoff: a .txt and an .ann for each article (needs --out)',
    fileName: '',
    make: exportBrat,
  },
  jsonl: {
    of: 'articles',
    summary: 'JSON Lines with spans, as spaCy and Prodigy train on',
    fileName: 'spans.jsonl',
    make: exportTraining,
  },
  conll: {
    of: 'articles',
    summary: 'CoNLL-2003 columns with BIO tags',
    fileName: 'claims.conll',
    make: exportConll,
  },
  geojson: {
    of: 'incidents',
    summary: 'GeoJSON of incidents and claims whose places have coordinates',
    fileName: 'incidents.geojson',
    make: (book) => ({ whole: `${JSON.stringify(incidentsGeoJson(book))}\n`, lost: [], remarks: [] }),
  },
  acled: {
    of: 'incidents',
    summary: 'CSV with the columns of ACLED',
    fileName: 'acled.csv',
    make: (book) => exportDataset(book, 'acled'),
  },
  ucdp: {
    of: 'incidents',
    summary: 'CSV with the columns of UCDP GED',
    fileName: 'ucdp.csv',
    make: (book) => exportDataset(book, 'ucdp'),
  },
  md: {
    of: 'incidents',
    summary: 'a Markdown report; with --out FOLDER one for each incident',
    fileName: '',
    make: exportReports,
  },
} as const satisfies Readonly<Record<string, ArticleFormat | IncidentFormat>>;

export type ExportFormatName = keyof typeof exportFormats;

function exportWebAnnotations(articles: readonly ExportedArticle[]): Exported {
  const { json, lost } = webAnnotations(articles);
  return { whole: `${JSON.stringify(json, undefined, 2)}\n`, lost, remarks: [] };
}

function exportBrat(articles: readonly ExportedArticle[]): Exported {
  const documents = articles.map(bratDocument);
  const files = documents.flatMap(({ name, txt, ann }): [string, string][] => [
    [`${name}.txt`, txt],
    [`${name}.ann`, ann],
  ]);
  return {
    files: new Map(files),
    lost: documents.flatMap(({ lost }) => lost),
    remarks: [],
  };
}

function exportTraining(articles: readonly ExportedArticle[]): Exported {
  const lines = articles.map(withoutRejected).map(trainingLine);
  return {
    whole: lines.map(({ line }) => line).join(''),
    lost: lines.flatMap(({ lost }) => lost),
    remarks: [],
  };
}

function exportConll(articles: readonly ExportedArticle[]): Exported {
  const read = articles.map(withoutRejected).map((article) => ({ article, ...conllDocument(article) }));
  return {
    whole: read.map(({ text }) => text).join(''),
    lost: read.flatMap(({ lost }) => lost),
    remarks: read.flatMap(({ article, covered }) =>
      covered.map(
        ({ id }) => `${article.name}: claim ${id} has no tags of its own: its words have another claim’s.`,
      ),
    ),
  };
}

/** Nobody wants a model to learn what an analyst rejected. */
function withoutRejected(article: ExportedArticle): ExportedArticle {
  return { ...article, claims: article.claims.filter(({ status }) => status !== 'rejected') };
}

function exportDataset(book: IncidentBook, dataset: Dataset): Exported {
  const { csv, leftOut } = datasetTable(book, dataset);
  const remarks = leftOut.map(({ incident, reason }) => `${incident} has no row: ${reason}.`);
  return { whole: csv, lost: [], remarks };
}

function exportReports(book: IncidentBook): Exported {
  const files = book.incidents.map((incident): [string, string] => [
    `${incident.id}.md`,
    incidentReport(incident),
  ]);
  return { whole: incidentsMarkdown(book), files: new Map(files), lost: [], remarks: [] };
}
