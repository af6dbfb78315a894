import type { ForeignAnnotation, ForeignDocument, ForeignFile, ForeignProblem } from './foreign';
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
  const short = fieldOf(value, 'data') === undefined ? shortRegions(value) : [];
  const annotations = [
    ...listOf(fieldOf(value, 'annotations') ?? fieldOf(value, 'completions')).flatMap((annotation) =>
      readAnnotation(annotation, text, line, tell),
    ),
    ...short.flatMap((region) =>
      readRegion(region, {
        text,
        line,
        tell,
        annotator: annotatorOf(fieldOf(value, 'annotator')),
        note: undefined,
      }),
    ),
  ];
  return [{ line, name: nameOf(value, data), text: text.article, annotations }];
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
    if (type === 'textarea' && id !== undefined && notes.isOfRegion(id)) return [];
    if (placeOf(region) === undefined) {
      tell('warning', `What this task says as a whole (${String(type)}) cannot be taken over.`);
      return [];
    }
    const note = id === undefined ? undefined : notes.of(id);
    return type === 'textarea' || type === 'choices'
      ? []
      : readRegion(region, { text, line, tell, annotator, note });
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
  const place = placeOf(region);
  const ranges = place && text.ranges([place], wordsOf(fieldOf(region, 'text')));
  if (!ranges) {
    tell('error', `This region has no place in the task’s text: ${JSON.stringify(region).slice(0, 200)}`);
    return [];
  }
  const labels = ['labels', 'hypertextlabels'].flatMap((key) => listOf(fieldOf(region, key)));
  return [
    {
      line,
      labels: labels.filter((label) => typeof label === 'string'),
      spans: ranges.map((range) => ({ range })),
      annotator,
      note,
    },
  ];
}

/** The short form has the regions of each control under the name that the project gave it. */
function shortRegions(task: unknown): unknown[] {
  const lists = Object.entries((task ?? {}) as Record<string, unknown>).filter(
    ([key]) => key !== 'annotations' && key !== 'completions' && key !== 'predictions',
  );
  return lists.flatMap(([, list]) => listOf(list)).filter((region) => placeOf(region) !== undefined);
}

/** In HTML a region's own offsets are those within its elements; the global ones are meant. */
function placeOf(region: unknown): { start: number; end: number } | undefined {
  const global = fieldOf(region, 'globalOffsets') ?? region;
  const [start, end] = [offsetOf(fieldOf(global, 'start')), offsetOf(fieldOf(global, 'end'))];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What was typed or chosen for a region, which has the region's id. */
function notesByRegion(results: readonly unknown[]): {
  of: (id: string) => string | undefined;
  isOfRegion: (id: string) => boolean;
} {
  const notes = new Map<string, string[]>();
  const regions = new Set<unknown>();
  for (const result of results) {
    const type = fieldOf(result, 'type');
    const value = fieldOf(result, 'value');
    const id = wordsOf(fieldOf(result, 'id'));
    if (type !== 'textarea' && type !== 'choices') regions.add(id);
    else if (id !== undefined) {
      const said = type === 'textarea' ? fieldOf(value, 'text') : fieldOf(value, 'choices');
      const words = [said].flat().filter((each): each is string => wordsOf(each) !== undefined);
      notes.set(id, [...(notes.get(id) ?? []), ...words]);
    }
  }
  return {
    of: (id) => notes.get(id)?.join('; '),
    isOfRegion: (id) => regions.has(id),
  };
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
