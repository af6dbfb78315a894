import assert from 'node:assert/strict';
import { peers } from '../../../scripts/recogniser/peers';
import { inOurTerms } from '../../../scripts/recogniser/peersTerms';

const text =
  'At least 12 soldiers (7 of them children) were killed in Mosul, Iraq on Tuesday night, “Imran Khan” said 😀. ' +
  'It cost $5 million or 20 percent 45 kilometers away on Jan. 30, 2022.';

/** The words of what a peer finds of one class. */
function wordsOf(name: string, type: string): string[] {
  const peer = peers.find((one) => one.name === name);
  assert.ok(peer);
  return peer
    .find(text)
    .filter((span) => span.type === type)
    .map(({ start, end }) => text.slice(start, end));
}

describe('peers of the recogniser', () => {
  it('find numbers with their qualifiers and units', () => {
    const numbers = ['At least 12', '7', '$5 million', '20 percent', '45 kilometers'];
    assert.deepEqual(wordsOf('compromise', 'number'), numbers);
    assert.deepEqual(wordsOf('wink-nlp', 'number'), numbers);
  });

  it('find dates without their prepositions', () => {
    for (const { name } of peers)
      assert.deepEqual(wordsOf(name, 'date'), ['Tuesday night', 'Jan. 30, 2022'], name);
  });

  it('find a person without the quotes round the name', () => {
    assert.ok(wordsOf('compromise', 'actor').includes('Imran Khan'));
  });

  it('answer only in classes they know', () => {
    for (const peer of peers)
      for (const { type } of peer.find(text))
        assert.ok(peer.classes.includes(type), `${peer.name} finds a ${type}`);
  });

  it('have a place and its country split, as the news does and re3d does not', () => {
    const start = text.indexOf('Mosul');
    const whole = [{ start, end: start + 'Mosul, Iraq'.length, type: 'place' }] as const;
    const places = (style: 'news' | 're3d'): string[] =>
      inOurTerms(text, whole, style).map((span) => text.slice(span.start, span.end));
    assert.deepEqual(places('news'), ['Mosul', 'Iraq']);
    assert.deepEqual(places('re3d'), ['Mosul, Iraq']);
  });
});
