import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { ItemEntity } from 'wink-nlp';
import type { System } from './peers';
import { inOurTerms } from './peersTerms';
import type { Found } from './scoring';

// The other stages change nothing about the entities; without them it is at its fastest.
const wink = winkNLP(model, ['ner']);
const { its } = wink;

const types: Readonly<Record<string, Pick<Found, 'type' | 'duration'>>> = {
  CARDINAL: { type: 'number' },
  MONEY: { type: 'number' },
  PERCENT: { type: 'number' },
  DURATION: { type: 'number', duration: true },
  DATE: { type: 'date' },
};

interface Entity {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** wink-nlp with its small English model, which knows no actors and no places. */
export const winkNlp: System = {
  name: 'wink-nlp',
  classes: ['number', 'date'],
  find(text, _published, style) {
    const entities = joinDates(text, entitiesOf(text));
    const found: Found[] = [];
    for (const { type, start, end } of entities) {
      const terms = types[type];
      if (terms !== undefined) found.push({ start, end, ...terms });
    }
    return inOurTerms(text, found, style);
  },
  read(text) {
    return wink.readDoc(text).entities().out(its.detail);
  },
};

function entitiesOf(text: string): Entity[] {
  const document = wink.readDoc(text);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const token of document.tokens().out() as string[]) {
    const start = text.indexOf(token, at);
    at = start === -1 ? at : start + token.length;
    starts.push(start === -1 ? at : start);
    ends.push(at);
  }
  const entities: Entity[] = [];
  document.entities().each((entity: ItemEntity) => {
    const [first = 0, last = 0] = entity.out(its.span) as number[];
    const { type } = entity.out(its.detail) as unknown as { type: string };
    entities.push({ type, start: starts[first] ?? 0, end: ends[last] ?? 0 });
  });
  return entities;
}

/** What stands beside a date belongs to it: "Tuesday night", "9 a.m. Monday", "Thursday, Dec. 15", "the past 24 hours". */
function joinDates(text: string, entities: readonly Entity[]): Entity[] {
  const joined: Entity[] = [];
  for (const entity of entities) {
    const before = joined.at(-1);
    const pair = before === undefined ? '' : `${before.type} ${entity.type}`;
    if (
      before !== undefined &&
      dated.has(pair) &&
      /^,?\s*(?:on\s+)?$/.test(text.slice(before.end, entity.start))
    )
      joined[joined.length - 1] = { type: 'DATE', start: before.start, end: entity.end };
    else joined.push(relativeDate(text, entity));
  }
  return joined;
}

const dated = new Set(['DATE DATE', 'DATE TIME', 'TIME DATE']);

function relativeDate(text: string, entity: Entity): Entity {
  if (entity.type !== 'DURATION') return entity;
  const relative = /(?<!\p{L})(?:past|last|next|coming)\s+$/iu.exec(
    text.slice(Math.max(0, entity.start - 10), entity.start),
  );
  return relative === null
    ? entity
    : { type: 'DATE', start: entity.start - relative[0].length, end: entity.end };
}
