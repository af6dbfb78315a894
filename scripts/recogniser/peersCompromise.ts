import nlp from 'compromise';
import dates from 'compromise-dates';
import type { System } from './peers';
import { inOurTerms } from './peersTerms';
import type { Found } from './scoring';

interface JsonView {
  json(options: {
    offset: true;
    terms: false;
  }): { text: string; offset: { start: number; length: number } }[];
  out(format: 'array'): string[];
}

interface CompromiseDocument {
  people(): JsonView;
  organizations(): JsonView;
  places(): JsonView;
  values(): JsonView;
  dates(): JsonView;
  durations(): JsonView;
  match(pattern: string): JsonView;
}

type View = (document: CompromiseDocument) => JsonView;

/**
 * Beside its people and organisations, its tags for acronyms, nationalities and roles count as actors ("BLA", "Afghan
 * soldiers", "two police officers"): with them its F1 for actors about doubles.
 */
const views: readonly (readonly [View, Omit<Found, 'start' | 'end'>])[] = [
  [(document) => document.people(), { type: 'actor', actorType: 'person' }],
  [(document) => document.organizations(), { type: 'actor', actorType: 'organisation' }],
  [(document) => document.match('#Acronym+'), { type: 'actor', actorType: 'organisation' }],
  [(document) => document.match('#Value? #Demonym+ #Noun?'), { type: 'actor', actorType: 'people' }],
  [(document) => document.match('#Value? #Adjective? #Actor+'), { type: 'actor', actorType: 'person' }],
  [(document) => document.places(), { type: 'place' }],
  [(document) => document.durations(), { type: 'number', duration: true }],
  [(document) => document.values(), { type: 'number' }],
  [(document) => document.dates(), { type: 'date' }],
];

nlp.extend(dates);
const ordinal = /(?:first|second|third|\dst|\dnd|\drd|th)\W*$/i;

function parse(text: string): CompromiseDocument {
  return nlp(text) as unknown as CompromiseDocument;
}

/** compromise with its plugin for dates. */
export const compromise: System = {
  name: 'compromise',
  classes: ['actor', 'place', 'number', 'date'],
  find(text, _published, style) {
    const document = parse(text);
    const found: Found[] = [];
    for (const [view, terms] of views)
      for (const { offset } of view(document).json({ offset: true, terms: false })) {
        const [start, end] = [offset.start, offset.start + offset.length];
        const isOrdinal = terms.type === 'number' && ordinal.test(text.slice(start, end));
        if (!isOrdinal) found.push({ start, end, ...terms });
      }
    return inOurTerms(text, found, style);
  },
  read(text) {
    const document = parse(text);
    return views.map(([view]) => view(document).out('array'));
  },
};
