import type { CodedSpan } from '../anchor/selector';
import { claimBodyType, claimIri, termPrefix } from '../export/webAnnotations';
import type { ForeignAnnotation, ForeignDocument, ForeignFile, ForeignProblem, ForeignSpan } from './foreign';
import { fieldOf, jsonRecords, listOf, offsetOf, wordsOf } from './jsonRecords';
import type { JsonRecord } from './jsonRecords';

/**
 * Reads annotations in the W3C Web Annotation Data Model: a collection with its first page in it, a page, a list, one
 * annotation, or JSON Lines of them. Spans are told by TextQuoteSelectors; tags are labels, comments are notes.
 */
export function readWebAnnotations(source: string): ForeignFile {
  const { records, problems } = jsonRecords(source, ['items']);
  const documents = new Map<
    string,
    { line: number; url: string | undefined; annotations: ForeignAnnotation[] }
  >();
  for (const record of records) {
    const read = readAnnotation(record, problems);
    if (!read) continue;
    const { page, url, annotation } = read;
    const document = documents.get(page) ?? { line: record.line, url, annotations: [] };
    document.annotations.push(annotation);
    documents.set(page, document);
  }
  return {
    documents: [...documents].map(([page, { line, url, annotations }]): ForeignDocument => {
      const isPage = /^[a-z][a-z0-9+.-]*:/i.test(page);
      return { line, annotations, ...(isPage ? { url: page } : { name: pathOf(page), url }) };
    }),
    problems,
  };
}

function readAnnotation(
  { line, value }: JsonRecord,
  problems: ForeignProblem[],
): { page: string; url: string | undefined; annotation: ForeignAnnotation } | undefined {
  const refuse = (message: string): undefined => void problems.push({ line, severity: 'warning', message });
  const targets = [fieldOf(value, 'target')].flat();
  const spans = targets.map(spanOf);
  if (spans.some((span) => span === undefined))
    return refuse('An annotation whose target quotes no words (TextQuoteSelector) cannot be taken over.');
  const pages = targets.map((target) => iriOf(fieldOf(target, 'source')) ?? '');
  const [page = ''] = pages;
  if (pages.some((other) => other !== page))
    return refuse('An annotation of several documents at once cannot be taken over.');
  const bodies = bodiesOf(value);
  const ours = bodies.find((body) => fieldOf(body, 'type') === claimBodyType);
  const creator = fieldOf(value, 'creator');
  const annotation = {
    line,
    labels: textsFor(bodies, isLabelPurpose),
    spans: spans.filter((span) => span !== undefined),
    annotator: wordsOf(fieldOf(creator, 'name')) ?? wordsOf(fieldOf(creator, 'nickname')) ?? iriOf(creator),
    note:
      textsFor(bodies, (purpose) => (ours ? purpose === 'commenting' : !isLabelPurpose(purpose))).join(
        '\n',
      ) || undefined,
    fields: ours === undefined ? undefined : { ...(withoutPrefix(ours) as object), ...idOf(value) },
  };
  return { page, url: wordsOf(fieldOf(fieldOf(targets[0], 'source'), `${termPrefix}url`)), annotation };
}

function spanOf(target: unknown): ForeignSpan | undefined {
  const selectors = [fieldOf(target, 'selector')].flat();
  const ofType = (type: string): unknown => selectors.find((selector) => fieldOf(selector, 'type') === type);
  const quote = ofType('TextQuoteSelector');
  const position = ofType('TextPositionSelector');
  const exact = wordsOf(fieldOf(quote, 'exact'));
  if (exact === undefined) return undefined;
  const start = offsetOf(fieldOf(position, 'start')) ?? 0;
  const coded: CodedSpan = {
    exact,
    prefix: wordsOf(fieldOf(quote, 'prefix')),
    suffix: wordsOf(fieldOf(quote, 'suffix')),
    start,
    end: offsetOf(fieldOf(position, 'end')) ?? start + exact.length,
  };
  return { quote: coded, for: fieldOf(target, `${termPrefix}for`) };
}

/** The bodies, each with its purpose: a choice is its first item, text alone is told by `bodyValue`. */
function bodiesOf(annotation: unknown): unknown[] {
  const text = wordsOf(fieldOf(annotation, 'bodyValue'));
  const bodies = [fieldOf(annotation, 'body'), ...(text === undefined ? [] : [{ value: text }])].flat();
  // What a body without a purpose is for, the motivation of the annotation tells (section 3.3.5 of the model).
  const purpose = fieldOf(annotation, 'motivation');
  return bodies
    .map((body) => (fieldOf(body, 'type') === 'Choice' ? listOf(fieldOf(body, 'items'))[0] : body))
    .map((body) => (typeof body === 'object' && body !== null ? { purpose, ...body } : body));
}

function isLabelPurpose(purpose: unknown): boolean {
  return [purpose].flat().some((each) => each === 'tagging' || each === 'classifying');
}

/** What the bodies say for some purposes, in their order. */
function textsFor(bodies: readonly unknown[], isWanted: (purpose: unknown) => boolean): string[] {
  return bodies.flatMap((body) => {
    if (fieldOf(body, 'type') === claimBodyType) return [];
    const text = wordsOf(fieldOf(body, 'value'));
    return text !== undefined && isWanted(fieldOf(body, 'purpose')) ? [text] : [];
  });
}

/** A claim's fields under the names that a sidecar has for them. */
function withoutPrefix(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrefix);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).filter(([key]) => key.startsWith(termPrefix));
  return Object.fromEntries(own.map(([key, each]) => [key.slice(termPrefix.length), withoutPrefix(each)]));
}

function idOf(annotation: unknown): { id?: string } {
  const iri = iriOf(annotation);
  return iri?.startsWith(claimIri) ? { id: iri.slice(claimIri.length) } : {};
}

/** The IRI of a thing that is told as one, or has one as its `id`. */
function iriOf(thing: unknown): string | undefined {
  return wordsOf(thing) ?? wordsOf(fieldOf(thing, 'id'));
}

function pathOf(iri: string): string {
  try {
    return decodeURIComponent(iri);
  } catch {
    return iri;
  }
}
