import { readdirSync, readFileSync } from 'node:fs';
import type { ActorType } from '../../src/core/recognise/mention';
import type { SpanKind } from '../../src/core/recognise/tagger/labels';

/** One span that a reader marked; offsets are UTF-16 units of the document's text. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: 'actor' | 'place' | 'number' | 'date';
  readonly named?: boolean;
  readonly actorType?: ActorType;
}

/** A text with every mention marked. */
export interface AnnotatedDocument {
  readonly id: string;
  /** Documents of one origin are held apart together. */
  readonly origin: string;
  /** Whose guideline it follows: the project's own, or that of re3d. */
  readonly style: 'news' | 're3d';
  readonly text: string;
  /** The parts that are annotated; the rest says nothing. */
  readonly annotated: readonly (readonly [number, number])[];
  readonly spans: readonly MarkedSpan[];
}

const actorTypes: Readonly<Record<string, ActorType>> = {
  person: 'person',
  armed: 'armed group',
  force: 'state force',
  gov: 'government',
  org: 'organisation',
  media: 'media',
  people: 'people',
};

const dataFolder = new URL('../../data/', import.meta.url);

/** The annotated news of `data/news`; a file whose head says so holds one document a line. */
export function readNews(): AnnotatedDocument[] {
  return readMarkedFolder(new URL('news/', dataFolder));
}

/** The sample articles with every mention marked; measured on, never learned from. */
export function readSeeds(): AnnotatedDocument[] {
  return readMarkedFolder(new URL('seeds/', dataFolder));
}

function readMarkedFolder(folder: URL): AnnotatedDocument[] {
  const documents: AnnotatedDocument[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt')) continue;
    const content = readFileSync(new URL(file, folder), 'utf8');
    const cut = content.indexOf('\n---\n');
    const body = content.slice(cut + 5);
    const origin = file.replace('.txt', '');
    if (/^documents: one a line$/m.test(content.slice(0, cut))) {
      for (const [row, line] of body.split('\n').entries())
        if (line.trim() !== '')
          documents.push(readMarked(line, `${origin}:${row + 1}`, `${origin}:${row + 1}`));
    } else documents.push(readMarked(body, origin, origin));
  }
  return documents;
}

/** Reads a text with marks in brackets, as the guideline of `data/news` describes. */
export function readMarked(body: string, id: string, origin: string): AnnotatedDocument {
  let text = '';
  const spans: MarkedSpan[] = [];
  const open: { code: string; start: number }[] = [];
  for (let at = 0; at < body.length; at++) {
    const char = body[at] as string;
    if (char === '\\') text += body[++at] ?? '';
    else if (char === '[') {
      const code = /^\[(~?[a-z]+) /.exec(body.slice(at, at + 12))?.[1];
      if (code === undefined) throw new Error(`${id}: no mark at “${body.slice(at, at + 30)}”.`);
      open.push({ code, start: text.length });
      at += code.length + 1;
    } else if (char === ']') {
      const mark = open.pop();
      if (mark === undefined)
        throw new Error(`${id}: a bracket closes nothing before “${body.slice(at, at + 30)}”.`);
      spans.push(spanOf(mark.code, mark.start, text.length, id));
    } else text += char;
  }
  if (open.length > 0) throw new Error(`${id}: a mark is not closed.`);
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  return { id, origin, style: 'news', text, annotated: [[0, text.length]], spans };
}

function spanOf(code: string, start: number, end: number, id: string): MarkedSpan {
  if (code === 'place') return { start, end, type: 'place' };
  if (code === 'num') return { start, end, type: 'number' };
  if (code === 'date') return { start, end, type: 'date' };
  const actorType = actorTypes[code.replace('~', '')];
  if (actorType === undefined) throw new Error(`${id}: unknown code “${code}”.`);
  return { start, end, type: 'actor', named: !code.startsWith('~'), actorType };
}

interface Re3dRow {
  readonly source: string;
  readonly title: string;
  readonly text: string;
  readonly sentences: readonly [number, number][];
  readonly spans: readonly [number, number, string][];
}

const re3dTypes: Readonly<Record<string, MarkedSpan['type']>> = {
  Person: 'actor',
  Organisation: 'actor',
  Nationality: 'actor',
  Location: 'place',
  Quantity: 'number',
  Money: 'number',
  Temporal: 'date',
};

/** The documents of re3d (Dstl and others 2017), without its BBC part. */
export function readRe3d(): AnnotatedDocument[] {
  const rows = readFileSync(new URL('re3d/documents.jsonl', dataFolder), 'utf8').trim().split('\n');
  const numbers = new Map<string, number>();
  return rows.map((row) => {
    const { source, text, sentences, spans } = JSON.parse(row) as Re3dRow;
    const number = (numbers.get(source) ?? 0) + 1;
    numbers.set(source, number);
    const origin = `${originNames[source] ?? source}-${String(number).padStart(2, '0')}`;
    return {
      id: `re3d:${origin}`,
      origin,
      style: 're3d',
      text,
      annotated: sentences,
      spans: spans.flatMap(([start, end, type]): MarkedSpan[] => {
        const mapped = re3dTypes[type];
        if (mapped === undefined) return [];
        const words = text.slice(start, end);
        if (mapped !== 'actor') return [{ start, end, type: mapped }];
        const named =
          /^(?:the |a |an |our |its |his |their )?["“]?\p{Lu}/iu.test(words) &&
          /\p{Lu}/u.test(words.replace(/^(?:The|A|An|Our|Its|His|Their|We|He|She|They|It|I|You) ?/, ''));
        return [{ start, end, type: mapped, named, actorType: re3dActorType(type) }];
      }),
    };
  });
}

/** The names under which documents of re3d are annotated anew in `data/news`; a document and its twin are held apart together. */
const originNames: Readonly<Record<string, string>> = {
  'UK Government': 'ukgov',
  CENTCOM: 'centcom',
  'US State Department': 'state',
  Wikipedia: 'wikipedia',
  'Australian Department of Foreign Affairs': 'dfat',
  'Delegation of the European Union to Syria': 'eu',
};

function re3dActorType(type: string): ActorType {
  return type === 'Person' ? 'person' : type === 'Nationality' ? 'people' : 'organisation';
}

/** The kind under which the tagger learns a span, if it learns it. */
export function kindOf(span: MarkedSpan, text: string): SpanKind | undefined {
  if (span.type === 'place') return 'place';
  if (span.type !== 'actor') return undefined;
  if (span.named !== true) return 'nominal';
  if (span.actorType === 'person') return 'person';
  if (span.actorType === 'people') return 'people';
  // re3d says nothing of names and nouns; a phrase that ends in a common noun is a nominal by our guideline.
  const last = /([\p{L}.'’-]+)\W*$/u.exec(text.slice(span.start, span.end))?.[1] ?? '';
  return span.actorType === 'organisation' && /^\p{Ll}/u.test(last) ? 'nominal' : 'group';
}
