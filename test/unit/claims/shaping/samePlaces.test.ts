import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { samePlaces } from '../../../../src/core/claims/shaping/samePlaces';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';

function placesOf(text: string, words: string): string[] {
  const article = new ArticleText(text);
  const start = article.text.indexOf(words);
  const mentions = recognise(article, { knowledge: shippedKnowledge() });
  return samePlaces(article, mentions, { start, end: start + words.length }).map((place) =>
    article.text.slice(place.start, place.end),
  );
}

describe('samePlaces', () => {
  const wion = readFileSync('seeds/001_ffda206a305c125b.txt', 'utf8');

  it('finds an actor under all its names', () => {
    const found = placesOf(wion, 'BLA');
    assert.ok(found.length >= 5, found.join(' | '));
    assert.ok(found.some((words) => words.includes('BLA')));
    assert.ok(
      found.some((words) => words.includes('Baloch Liberation Army')),
      found.join(' | '),
    );
  });

  it('finds a place in its spellings', () => {
    const found = placesOf(wion, 'Naushki');
    assert.ok(found.includes('Naushki') && found.some((words) => /Noshki/.test(words)), found.join(' | '));
  });

  it('does not take a part of another name for the same', () => {
    const text = 'The army said it. The Baloch Liberation Army denied it. The Army repeated it.';
    assert.deepEqual(placesOf(text, 'army'), ['army', 'Army']);
  });

  it('finds selected words wherever they stand, over line ends too, but not inside other words', () => {
    const text = 'It was a complete lie, he said.\nA complete  lie, she said. Incomplete lies.';
    assert.deepEqual(placesOf(text, 'complete lie'), ['complete lie', 'complete  lie']);
  });

  it('takes a count for the same only when it counts the same', () => {
    const text = 'Two soldiers were killed in Mach. Two civilians were hurt. The two soldiers were buried.';
    const found = placesOf(text, 'Two');
    assert.ok(found.length <= 2, found.join(' | '));
  });

  it('tells the sentence of each', () => {
    const text = 'The BLA attacked. The army fired back. The BLA fled.';
    const article = new ArticleText(text);
    const mentions = recognise(article, { knowledge: shippedKnowledge() });
    const found = samePlaces(article, mentions, { start: 4, end: 7 });
    assert.deepEqual(
      found.map(({ sentence }) => text.slice(sentence.start, sentence.end)),
      ['The BLA attacked.', 'The BLA fled.'],
    );
  });
});
