import type { ForeignAnnotation, ForeignDocument, ForeignFile, ForeignProblem } from './foreign';
import { ForeignText } from './foreignText';
import { fieldOf, jsonRecords, listOf, offsetOf, wordsOf } from './jsonRecords';
import type { JsonRecord } from './jsonRecords';

/** One span in whichever of the shapes a file has it. */
interface Entry {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly words: string | undefined;
  readonly annotator: string | undefined;
  /** The claim that it is a span of, and its fields, in a file that Newsmark exported. */
  readonly claim: string | undefined;
  readonly fields: Readonly<Record<string, unknown>> | undefined;
}

/** Keys of a span that say where it is, not what it says. */
const placeKeys = new Set([
  ...['start', 'end', 'label', 'text', 'claim', 'id', 'token_start', 'token_end', 'kind', 'spans'],
]);

/**
 * Reads the JSON Lines that doccano exports for sequence labelling (`label`, `labels`, `entities`, or the older
 * `annotations`), and those of Prodigy and of Newsmark itself (`spans`). Offsets count code points.
 */
export function readDoccano(source: string): ForeignFile {
  const { records, problems } = jsonRecords(source);
  const documents = records.flatMap((record) => readRecord(record, problems));
  return { documents, problems };
}

function readRecord({ line, value }: JsonRecord, problems: ForeignProblem[]): ForeignDocument[] {
  const told = (severity: ForeignProblem['severity'], message: string): void =>
    void problems.push({ line, severity, message });
  const raw = fieldOf(value, 'text') ?? fieldOf(value, 'data');
  if (typeof raw !== 'string') {
    told('error', 'This record has no “text”, so that its offsets say nothing.');
    return [];
  }
  const answer = fieldOf(value, 'answer');
  if (answer === 'reject' || answer === 'ignore') {
    told('information', `This record is left out: its answer is “${answer}”.`);
    return [];
  }
  const text = new ForeignText(raw);
  const annotations: ForeignAnnotation[] = [];
  const byClaim = new Map<string, number>();
  for (const item of entriesOf(value)) {
    const entry = readEntry(item);
    const ranges = entry && text.ranges([entry], entry.words);
    if (!entry || !ranges) {
      told('error', `This span has no place in the record’s text: ${JSON.stringify(item).slice(0, 200)}`);
      continue;
    }
    const spans = ranges.map((range) => ({ range }));
    const known = entry.claim === undefined ? undefined : byClaim.get(entry.claim);
    const first = known === undefined ? undefined : annotations[known];
    if (known !== undefined && first) {
      annotations[known] = { ...first, spans: [...first.spans, ...spans] };
      continue;
    }
    if (entry.claim !== undefined) byClaim.set(entry.claim, annotations.length);
    const { annotator, fields } = entry;
    annotations.push({ line, labels: entry.label === '' ? [] : [entry.label], spans, annotator, fields });
  }
  for (const [key, what] of [
    ['relations', 'relation'],
    ['Comments', 'comment'],
    ['comments', 'comment'],
  ] as const) {
    const { length } = listOf(fieldOf(value, key));
    if (length > 0)
      told('warning', `${length} ${what}${length > 1 ? 's' : ''} of this record cannot be taken over.`);
  }
  return [{ line, name: nameOf(value), text: text.article, annotations }];
}

function entriesOf(value: unknown): readonly unknown[] {
  return ['label', 'labels', 'entities', 'annotations', 'spans'].flatMap((key) =>
    listOf(fieldOf(value, key)),
  );
}

function readEntry(item: unknown): Entry | undefined {
  const [start, end, label] = Array.isArray(item)
    ? (item as unknown[])
    : [
        fieldOf(item, 'start_offset') ?? fieldOf(item, 'start'),
        fieldOf(item, 'end_offset') ?? fieldOf(item, 'end'),
        fieldOf(item, 'label_name') ?? fieldOf(item, 'label'),
      ];
  const [from, to] = [offsetOf(start), offsetOf(end)];
  if (from === undefined || to === undefined) return undefined;
  const claim = wordsOf(fieldOf(item, 'claim'));
  const user = fieldOf(item, 'user_name') ?? fieldOf(item, 'user') ?? fieldOf(item, 'annotator');
  return {
    start: from,
    end: to,
    label: typeof label === 'string' || typeof label === 'number' ? String(label) : '',
    words: wordsOf(fieldOf(item, 'text')),
    annotator: wordsOf(user) ?? (typeof user === 'number' ? `doccano user ${user}` : undefined),
    claim,
    fields: claim === undefined ? undefined : { ...fieldsOf(item), id: claim },
  };
}

function fieldsOf(item: unknown): Record<string, unknown> {
  const entries = Object.entries(item as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([key]) => !placeKeys.has(key)));
}

/** The article's file, where the record tells it. */
function nameOf(value: unknown): string | undefined {
  const metadata = fieldOf(value, 'meta');
  const places = [value, metadata, fieldOf(value, 'metadata')];
  return places
    .flatMap((place) =>
      ['filename', 'upload_name', 'article', 'file'].map((key) => wordsOf(fieldOf(place, key))),
    )
    .find((name) => name !== undefined);
}
