import type { ForeignAnnotation, ForeignDocument, ForeignFile, ForeignProblem, ForeignSpan } from './foreign';
import { ForeignText } from './foreignText';
import { fieldOf, jsonRecords, listOf, offsetOf, wordsOf } from './jsonRecords';
import type { JsonRecord } from './jsonRecords';

type Tell = (severity: ForeignProblem['severity'], message: string) => void;

/**
 * Reads tasks that Label Studio exported as JSON or JSON Lines, or in its short form JSON-MIN. Offsets count code points
 * (UTF-16 units in files of older versions), and the words that a region says it has decide.
 */
export function readLabelStudio(source: string): ForeignFile {
  const { records, problems } = jsonRecords(source);
  return { documents: records.flatMap((record) => readTask(record, problems)), problems };
}

function readTask({ line, value }: JsonRecord, problems: ForeignProblem[]): ForeignDocument[] {
  const tell: Tell = (severity, message) => void problems.push({ line, severity, message });
  const data = fieldOf(value, 'data') ?? value;
  const raw = textOf(data);
  if (raw === undefined) {
    tell('error', 'This task has no text in its “data”, so that its offsets say nothing.');
    return [];
  }
  const text = new ForeignText(raw);
  const drafts = listOf(fieldOf(value, 'drafts')).length;
  if (drafts > 0)
    tell(
      'information',
      `${drafts === 1 ? 'A draft' : `${drafts} drafts`} of this task cannot be taken over.`,
    );
  const annotations = [
    ...listOf(fieldOf(value, 'annotations') ?? fieldOf(value, 'completions')).flatMap((annotation) =>
      readAnnotation(annotation, text, line, tell),
    ),
    ...(fieldOf(value, 'data') === undefined ? readShort(value, text, line, tell) : []),
  ];
  const isQuoted = annotations.some(({ spans }) => spans.some(({ quote }) => quote));
  return [{ line, name: nameOf(value, data), ...(!isQuoted && { text: text.article }), annotations }];
}

function readAnnotation(
  annotation: unknown,
  text: ForeignText,
  line: number,
  tell: Tell,
): ForeignAnnotation[] {
  if (fieldOf(annotation, 'was_cancelled') === true) {
    tell('information', 'A cancelled annotation of this task is left out.');
    return [];
  }
  const annotator = annotatorOf(fieldOf(annotation, 'completed_by'));
  const results = listOf(fieldOf(annotation, 'result'));
  const notes = notesByRegion(results);
  return results.flatMap((result) => {
    const type = fieldOf(result, 'type');
    const region = fieldOf(result, 'value');
    const id = wordsOf(fieldOf(result, 'id'));
    if (type === 'relation') {
      tell('warning', 'A relation of this task cannot be taken over.');
      return [];
    }
    if (isSaidOfRegion(result) && id !== undefined && notes.isOfRegion(id)) return [];
    if (isSaidOfRegion(result) || placeOf(region) === undefined) {
      tell('warning', `What this task says as a whole (${String(type)}) cannot be taken over.`);
      return [];
    }
    const said = [
      ...(id === undefined ? [] : notes.of(id)),
      ...wordsIn(fieldOf(fieldOf(result, 'meta'), 'text')),
    ];
    return readRegion(region, { text, line, tell, annotator, note: said.join('; ') || undefined });
  });
}

interface Around {
  readonly text: ForeignText;
  readonly line: number;
  readonly tell: Tell;
  readonly annotator: string | undefined;
  readonly note: string | undefined;
}

function readRegion(region: unknown, { text, line, tell, annotator, note }: Around): ForeignAnnotation[] {
  const spans = spansOf(region, text);
  if (!spans) {
    tell('error', `This region has no place in the task’s text: ${JSON.stringify(region).slice(0, 200)}`);
    return [];
  }
  const labels = labelKeys.flatMap((key) => listOf(fieldOf(region, key)));
  return [
    {
      line,
      labels: labels.filter((label) => typeof label === 'string'),
      spans,
      annotator,
      note,
    },
  ];
}

/** Offsets of a region in a web page count what is shown of it, not its tags: there the words themselves are looked for. */
function spansOf(region: unknown, text: ForeignText): readonly ForeignSpan[] | undefined {
  const place = placeOf(region);
  const words = wordsOf(fieldOf(region, 'text'));
  if (place && words !== undefined && isPage(text) && Array.isArray(fieldOf(region, 'hypertextlabels')))
    return [{ quote: { exact: words, ...place } }];
  return place && text.ranges([place], words)?.map((range) => ({ range }));
}

function isPage({ article }: ForeignText): boolean {
  return /<\/?[a-z][^<>]*>/i.test(article.text);
}

/**
 * The short form has the regions of each control under the name that the project gave it; without labels they are what was
 * typed or chosen for the region at the same place.
 */
function readShort(task: unknown, text: ForeignText, line: number, tell: Tell): ForeignAnnotation[] {
  const lists = Object.entries((task ?? {}) as Record<string, unknown>).filter(
    ([key]) => !['annotations', 'completions', 'predictions', 'drafts'].includes(key),
  );
  const regions = lists.flatMap(([, list]) => listOf(list)).filter((region) => placeOf(region) !== undefined);
  const [labelled, said] = [regions.filter(isLabelled), regions.filter((region) => !isLabelled(region))];
  const annotator = annotatorOf(fieldOf(task, 'annotator'));
  const isSamePlace = (one: unknown, other: unknown): boolean =>
    placeOf(one)?.start === placeOf(other)?.start && placeOf(one)?.end === placeOf(other)?.end;
  for (const region of said) {
    if (!labelled.some((other) => isSamePlace(other, region)))
      tell('warning', 'What is said of a region without a label cannot be taken over.');
  }
  return labelled.flatMap((region) => {
    const notes = said.filter((other) => isSamePlace(other, region)).flatMap(wordsSaid);
    return readRegion(region, { text, line, tell, annotator, note: notes.join('; ') || undefined });
  });
}

/** In HTML a region's own offsets are those within its elements; the global ones are meant. */
function placeOf(region: unknown): { start: number; end: number } | undefined {
  const global = fieldOf(region, 'globalOffsets') ?? region;
  const [start, end] = [offsetOf(fieldOf(global, 'start')), offsetOf(fieldOf(global, 'end'))];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What was typed, chosen or rated for a region, which has the region's id. */
function notesByRegion(results: readonly unknown[]): {
  of: (id: string) => readonly string[];
  isOfRegion: (id: string) => boolean;
} {
  const notes = new Map<string, string[]>();
  const regions = new Set<unknown>();
  for (const result of results) {
    const id = wordsOf(fieldOf(result, 'id'));
    if (!isSaidOfRegion(result)) regions.add(id);
    else if (id !== undefined)
      notes.set(id, [...(notes.get(id) ?? []), ...wordsSaid(fieldOf(result, 'value'))]);
  }
  return { of: (id) => notes.get(id) ?? [], isOfRegion: (id) => regions.has(id) };
}

const labelKeys = ['labels', 'hypertextlabels'] as const;

function isLabelled(region: unknown): boolean {
  return labelKeys.some((key) => Array.isArray(fieldOf(region, key)));
}

/** True for a result that is no region of its own, but what a control beside it says: choices, a comment, a number … */
function isSaidOfRegion(result: unknown): boolean {
  const type = fieldOf(result, 'type');
  return (
    type !== 'relation' && !labelKeys.some((key) => key === type) && !isLabelled(fieldOf(result, 'value'))
  );
}

/** The parts of a value that say where it stands. */
const placeKeys = new Set(['start', 'end', 'startOffset', 'endOffset', 'globalOffsets']);

/** The words, choices and numbers in a control's value; its `text` as a string is the region's own. */
function wordsSaid(value: unknown): string[] {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  return entries.flatMap(([key, each]) =>
    placeKeys.has(key) || (key === 'text' && typeof each === 'string' && entries.length > 1)
      ? []
      : wordsIn(each),
  );
}

/** Text and numbers, those of lists in lists (a taxonomy's paths) with a slash between. */
function wordsIn(value: unknown): string[] {
  const words = [value].flat().map((each): unknown => (Array.isArray(each) ? each.join(' / ') : each));
  return words.flatMap((each) => (typeof each === 'number' ? [String(each)] : (wordsOf(each) ?? [])));
}

/** The text that was annotated: `text`, or the longest that the task has. */
function textOf(data: unknown): string | undefined {
  const text = fieldOf(data, 'text');
  if (typeof text === 'string') return text;
  const others = Object.values((data ?? {}) as Record<string, unknown>).filter(
    (value): value is string => typeof value === 'string',
  );
  return others.sort((one, other) => other.length - one.length)[0];
}

function annotatorOf(by: unknown): string | undefined {
  if (typeof by === 'number') return `Label Studio user ${by}`;
  if (typeof by === 'string') return wordsOf(by);
  const names = [wordsOf(fieldOf(by, 'first_name')), wordsOf(fieldOf(by, 'last_name'))].filter(
    (name) => name,
  );
  const id = fieldOf(by, 'id');
  if (names.length > 0) return names.join(' ');
  return wordsOf(fieldOf(by, 'email')) ?? (typeof id === 'number' ? `Label Studio user ${id}` : undefined);
}

/** Label Studio puts eight letters and a hyphen before the name of a file that is uploaded. */
function nameOf(task: unknown, data: unknown): string | undefined {
  const told = ['filename', 'article', 'file', 'name'].map((key) => wordsOf(fieldOf(data, key)));
  const uploaded = wordsOf(fieldOf(task, 'file_upload'))?.replace(/^[0-9a-f]{8}-/, '');
  return told.find((name) => name !== undefined) ?? (uploaded?.endsWith('.txt') ? uploaded : undefined);
}
