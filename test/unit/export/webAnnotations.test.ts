import assert from 'node:assert/strict';
import { annotationCollection, webAnnotations } from '../../../src/core/export/webAnnotations';
import type { ExportedArticle } from '../../../src/core/export/placedClaims';
import { claimOn, exportedArticle } from './exported';

const text = '💥 The army said 4 soldiers were killed. Two civilians were hurt, it said.\n';

interface Annotation {
  '@context': unknown;
  id: string;
  type: string;
  motivation: string;
  creator?: unknown;
  body: Record<string, unknown>[];
  target: unknown;
}

interface Target {
  source: { id: string };
  selector: Record<string, unknown>[];
  'newsmark:for'?: unknown;
}

function collectionOf(articles: readonly ExportedArticle[]): string {
  return annotationCollection(articles.flatMap((article) => webAnnotations(article).items));
}

function annotationsOf(articles: readonly ExportedArticle[]): Annotation[] {
  return (JSON.parse(collectionOf(articles)) as { first: { items: Annotation[] } }).first.items;
}

const context = 'http://www.w3.org/ns/anno.jsonld';

describe('W3C annotations', () => {
  const claim = claimOn(text, 'aaaaaaa2', ['4 soldiers', 'it said'], {
    figure: { low: 4, high: 4 },
    scope: 'cumulative',
    annotator: 'Analyst One',
    note: 'as told',
  });
  const [own, evidence] = claim.spans;
  const spans = own && evidence ? [own, { ...evidence, for: 'claimant' }] : [];
  const article = exportedArticle(text, [{ ...claim, spans }], {
    metadata: { language: 'en', url: 'https://a.example/b' },
  });

  it('keeps the model’s MUSTs for collection, page, annotation, bodies and selectors', () => {
    const collection = JSON.parse(collectionOf([article])) as Record<string, unknown> & {
      first: Record<string, unknown>;
    };
    assert.ok([collection['@context']].flat().includes(context));
    assert.equal(collection['type'], 'AnnotationCollection');
    assert.match(String(collection['id']), /^urn:/);
    assert.equal(collection['total'], 1);
    assert.equal(collection.first['type'], 'AnnotationPage');
    assert.match(String(collection.first['id']), /^urn:/);
    const [annotation] = annotationsOf([article]);
    assert.ok(annotation);
    assert.ok([annotation['@context']].flat().includes(context));
    assert.equal(annotation.type, 'Annotation');
    assert.equal(annotation.id, 'urn:newsmark:claim:aaaaaaa2');
    // Section 3.3.5: the motivations and purposes that the model names.
    const motivations = (
      'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating ' +
      'questioning replying tagging'
    ).split(' ');
    assert.ok(motivations.includes(annotation.motivation));
    for (const body of annotation.body) {
      if (body['type'] === 'TextualBody') {
        assert.equal(typeof body['value'], 'string');
        assert.ok(motivations.includes(String(body['purpose'])));
      } else assert.equal(body['type'], 'newsmark:Claim');
    }
    for (const { source, selector } of annotation.target as Target[]) {
      assert.match(source.id, /^[A-Za-z0-9%._~/-]+$/);
      const [quote, position] = selector;
      assert.equal(quote?.['type'], 'TextQuoteSelector');
      assert.equal(position?.['type'], 'TextPositionSelector');
      const [start, end] = [Number(position['start']), Number(position['end'])];
      assert.equal([...text].slice(start, end).join(''), quote['exact']);
    }
  });

  it('tells the claim’s fields under terms of its own, the kind as a tag, the note as a comment, who made it', () => {
    const [annotation] = annotationsOf([article]);
    const fields = annotation?.body.find((body) => body['type'] === 'newsmark:Claim');
    assert.deepEqual(fields, {
      type: 'newsmark:Claim',
      'newsmark:kind': 'killed',
      'newsmark:figure': { 'newsmark:low': 4, 'newsmark:high': 4 },
      'newsmark:scope': 'cumulative',
    });
    const texts = annotation?.body.slice(0, 3).map(({ purpose, value }) => [purpose, value]);
    assert.deepEqual(texts, [
      ['tagging', 'killed'],
      ['describing', '4 killed · the article itself'],
      ['commenting', 'as told'],
    ]);
    assert.deepEqual(annotation?.creator, { type: 'Person', name: 'Analyst One' });
    const targets = annotation?.target as Target[];
    assert.deepEqual(
      targets.map((target) => target['newsmark:for']),
      [undefined, 'claimant'],
    );
    assert.equal(targets[0]?.source.id, 'news/attack%20one.txt');
  });

  it('is written as JSON is usually written, whatever stands in the words', () => {
    const odd = 'He said “4\u2028dead”, a \\ and a [] here.\n';
    const strange = exportedArticle(odd, [
      claimOn(odd, 'bbbbbbb2', ['4\u2028dead'], { note: 'one\ntwo []' }),
    ]);
    for (const articles of [[], [strange], [article, strange]]) {
      const text = collectionOf(articles);
      assert.equal(text, `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
    }
    assert.equal(annotationsOf([strange])[0]?.body[2]?.['value'], 'one\ntwo []');
  });
});
