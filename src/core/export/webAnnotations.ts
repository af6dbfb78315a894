import { describeClaim } from '../claims/describeClaim';
import type { Claim } from '../claims/schema';
import { placeClaims } from './placedClaims';
import type { ExportedArticle, PlacedClaim, PlacedSpan } from './placedClaims';

/** Where the names of a claim's own fields live; nothing is there to be fetched. */
const vocabulary = 'urn:newsmark:terms:';
/** What those names begin with, and the type of the body that has them. */
export const termPrefix = 'newsmark:';
export const claimBodyType = 'newsmark:Claim';
/** What the IRI of an annotation that is a claim begins with. */
export const claimIri = 'urn:newsmark:claim:';
const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

type Json = Readonly<Record<string, unknown>>;

/** What the claims of one article are as annotations, and the claims whose words are no longer there. */
export interface ArticleAnnotations {
  /** Each annotation as JSON, as it stands in {@link annotationCollection}. */
  readonly items: readonly string[];
  readonly lost: readonly Claim[];
}

/**
 * The claims of an article in the W3C Web Annotation Data Model (Recommendation of 23 February 2017), JSON-LD. Every claim
 * is one annotation: its spans are targets, each with a TextQuoteSelector and a TextPositionSelector in code points; its
 * bodies are the kind as a tag, the claim in words, and its fields under names of Newsmark's own.
 */
export function webAnnotations(article: ExportedArticle): ArticleAnnotations {
  const { placed, lost } = placeClaims(article);
  return { items: placed.map((claim) => indented(annotationOf(article, claim))), lost };
}

/** Annotations of any number of articles as one collection, with its only page in it. */
export function annotationCollection(items: readonly string[]): string {
  const collection = {
    '@context': [annotationContext, { newsmark: vocabulary }],
    id: 'urn:newsmark:annotations',
    type: 'AnnotationCollection',
    label: 'Claims annotated with Newsmark',
    total: items.length,
    first: {
      id: 'urn:newsmark:annotations:1',
      type: 'AnnotationPage',
      partOf: 'urn:newsmark:annotations',
      startIndex: 0,
      items: [],
    },
  };
  const frame = JSON.stringify(collection, undefined, 2);
  if (items.length === 0) return `${frame}\n`;
  const end = frame.lastIndexOf('[]');
  return `${frame.slice(0, end)}[\n${items.join(',\n')}\n    ]${frame.slice(end + 2)}\n`;
}

/** JSON as deep as the items of the page are; a line end stands in none of its strings. */
function indented(json: Json): string {
  return `      ${JSON.stringify(json, undefined, 2).replaceAll('\n', '\n      ')}`;
}

function annotationOf(article: ExportedArticle, placed: PlacedClaim): Json {
  const { claim, spans } = placed;
  const { language } = article.metadata;
  const targets = spans.map((span) => targetOf(article, span));
  return {
    '@context': [annotationContext, { newsmark: vocabulary }],
    id: `${claimIri}${claim.id}`,
    type: 'Annotation',
    motivation: 'classifying',
    ...(claim.annotator !== undefined && { creator: { type: 'Person', name: claim.annotator } }),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: claim.kind },
      {
        type: 'TextualBody',
        purpose: 'describing',
        value: describeClaim(claim),
        format: 'text/plain',
        ...(language !== undefined && { language }),
      },
      ...(claim.note === undefined
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', value: claim.note, format: 'text/plain' }]),
      { type: claimBodyType, ...ownTerms(fieldsOf(claim)) },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function targetOf({ name, metadata }: ExportedArticle, span: PlacedSpan): Json {
  const { url, language } = metadata;
  const { exact, prefix, suffix, start, end } = span;
  return {
    source: {
      id: relativeIri(name),
      type: 'Text',
      format: 'text/plain',
      ...(language !== undefined && { language }),
      ...(url !== undefined && { 'newsmark:url': url }),
    },
    selector: [
      {
        type: 'TextQuoteSelector',
        exact,
        ...(prefix !== undefined && { prefix }),
        ...(suffix !== undefined && { suffix }),
      },
      { type: 'TextPositionSelector', start, end },
    ],
    ...(span.for !== undefined && { 'newsmark:for': span.for }),
  };
}

/** What the annotation says in the model's own terms. */
const saidAlready = new Set(['id', 'spans', 'annotator', 'note']);

function fieldsOf(claim: Claim): Json {
  return Object.fromEntries(Object.entries(claim).filter(([key]) => !saidAlready.has(key)));
}

/** Every key of every map becomes a term of Newsmark's, so that none is taken for one of the model's. */
function ownTerms(map: object): Json {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [`${termPrefix}${key}`, ownValue(value)]),
  );
}

function ownValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ownValue);
  return typeof value === 'object' && value !== null ? ownTerms(value) : value;
}

/** A path as a relative reference (RFC 3986): a first part with a colon in it must not pass for a scheme. */
function relativeIri(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
