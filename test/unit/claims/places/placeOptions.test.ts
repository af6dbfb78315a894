import assert from 'node:assert/strict';
import {
  describePlaceName,
  describePlaceOption,
  isAmbiguousPlace,
  placeField,
  placeOptions,
} from '../../../../src/core/claims/places/placeOptions';
import { placeSchema } from '../../../../src/core/claims/schema';
import { recognise } from '../../../../src/core/recognise/recognise';
import type { PlaceMention } from '../../../../src/core/recognise/mention';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';

function gazetteer() {
  const { gazetteer: shipped } = shippedKnowledge();
  assert.ok(shipped);
  return shipped;
}

function mentionOf(text: string, name: string): PlaceMention {
  const place = recognise(new ArticleText(text), { knowledge: shippedKnowledge() }).find(
    (mention): mention is PlaceMention => mention.type === 'place' && mention.name === name,
  );
  assert.ok(place, `${name} is not found in: ${text}`);
  return place;
}

describe('the gazetteer’s readings of a claim’s place', () => {
  it('says where one place lies, in one line', () => {
    const options = placeOptions('Panjgur', gazetteer());
    assert.equal(describePlaceName('Panjgur', options), 'Panjgur — Balochistan, Pakistan, 26.97, 64.09');
  });

  it('takes a town and the district around it for one place', () => {
    const options = placeOptions('Noshki', gazetteer());
    assert.deepEqual(
      options.map(({ kind }) => kind),
      ['settlement', 'area'],
    );
    assert.equal(isAmbiguousPlace(options), false);
  });

  it('shows that a name is ambiguous, and what tells its places apart', () => {
    const options = placeOptions('San José', gazetteer());
    assert.equal(isAmbiguousPlace(options), true);
    assert.match(describePlaceName('San José', options), /^San José — \d places by that name$/);
    const lines = options.map(describePlaceOption);
    assert.equal(new Set(lines).size, lines.length);
  });

  it('puts the reading that fits the article first, and keeps those that it rules out', () => {
    const mention = mentionOf(
      'A bomb exploded in Hyderabad on Monday. Karachi, Sukkur and Larkana in Sindh, Pakistan, were on alert.',
      'Hyderabad',
    );
    const options = placeOptions(mention, gazetteer());
    assert.equal(options[0]?.country, 'Pakistan');
    assert.equal(options[0].fits, true);
    const india = options.find(({ country }) => country === 'India');
    assert.ok(india, 'the other Hyderabad is still offered');
  });

  it('reads a name that tells its region', () => {
    const [first] = placeOptions('Hyderabad, Sindh', gazetteer());
    assert.equal(first?.country, 'Pakistan');
  });

  it('says that another spelling is a guess, and knows nothing of a name that is none', () => {
    const options = placeOptions('Qaragosh', gazetteer());
    assert.match(
      describePlaceName('Qaragosh', options),
      /^Qaraqosh — Nineveh, Iraq, .* \(spelt otherwise\)$/,
    );
    assert.equal(
      describePlaceName('Wxqvbrrt', placeOptions('Wxqvbrrt', gazetteer())),
      'Wxqvbrrt — not in the gazetteer',
    );
  });
});

describe('the place that is stored', () => {
  const precisions: readonly (readonly [string, number | undefined])[] = [
    ['Panjgur', 1],
    ['Kech district', 3],
    ['Pulwama District', 3],
    ['Balochistan', 4],
    ['northern Iraq', 5],
    ['Pakistan', 6],
  ];
  for (const [name, precision] of precisions)
    it(`has precision ${precision} for ${name}`, () => {
      const [first] = placeOptions(name, gazetteer());
      assert.ok(first);
      assert.equal(placeField(first).precision, precision);
    });

  it('is valid in a sidecar and holds what is known', () => {
    const [first] = placeOptions('Panjgur', gazetteer());
    assert.ok(first);
    const place = placeField(first);
    assert.deepEqual(placeSchema.parse(place), {
      name: 'Panjgur',
      admin1: 'Balochistan',
      country: 'Pakistan',
      latitude: 26.97,
      longitude: 64.09,
      precision: 1,
    });
  });

  it('is as coarse as the article says, and never finer than the reading', () => {
    const [town] = placeOptions('Gwadar', gazetteer());
    const [region] = placeOptions('Balochistan', gazetteer());
    assert.ok(town && region);
    assert.equal(placeField(town, 2).precision, 2);
    assert.equal(placeField(region, 2).precision, 4);
  });
});
