import assert from 'node:assert/strict';
import { actorsIn, placesIn } from './support';

/** Reports with a dateline; the places and the actors that open them. */
const reports: readonly (readonly [string, string[], string])[] = [
  ['PRISTINA — Kosovo police arrested six people on Monday.', ['PRISTINA'], 'Kosovo police'],
  ['DHAKA – Bangladesh police arrested two men at the port.', ['DHAKA'], 'Bangladesh police'],
  ['ISLAMABAD -- Pakistan Army soldiers entered the town.', ['ISLAMABAD'], 'Pakistan Army soldiers'],
  [
    'BACOLOD, Philippines – Government troops killed five rebels.',
    ['BACOLOD', 'Philippines'],
    'Government troops',
  ],
];

describe('a dateline', () => {
  for (const [text, places, actor] of reports)
    it(`is no part of who is told of: ${text}`, () => {
      assert.deepEqual(
        placesIn(text).map((place) => place.text),
        places,
      );
      assert.equal(actorsIn(text)[0]?.text, actor);
    });

  it('is not what a body in capitals opens', () => {
    assert.equal(actorsIn('NATO - Kosovo police said on Monday - will stay.')[0]?.text, 'NATO');
  });
});
