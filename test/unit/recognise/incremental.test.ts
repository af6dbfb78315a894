import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { readNews } from '../../../scripts/recogniser/annotated';
import { ArticleRecogniser } from '../../../src/core/recognise/articleRecogniser';
import type { ReadOptions } from '../../../src/core/recognise/articleRecogniser';
import type { NameDictionary } from '../../../src/core/recognise/dictionary/nameDictionary';
import { readKnowledge } from '../../../src/core/recognise/knowledge';
import { recognise } from '../../../src/core/recognise/recognise';
import { ArticleText } from '../../../src/core/text/articleText';
import { shippedKnowledge } from '../support/knowledge';
import { watched } from './support';
import { tries } from '../support/tries';

const seeds = readdirSync('seeds').map((file) => readFileSync(`seeds/${file}`, 'utf8'));
const realParagraphs = [...seeds, ...readNews().map(({ text }) => text)]
  .flatMap((text) => text.split('\n'))
  .filter((line) => line.trim() !== '' && line.length < 1200);

/** Paragraphs whose names hang together: full names, short forms, abbreviations, headlines, other scripts, headers. */
const tellingParagraphs = [
  'The Zarkhan Defence Front (ZDF) said it had taken Torlakh.',
  'ZDF fighters left Torlakh on Friday, and #ZDF thanked them.',
  'Governor Tamaz Orlenko spoke in Hyderabad. Orlenko blamed the rebels.',
  'Orlenko is a town in the north. Police went to Orlenko.',
  'HYDERABAD: GUNMEN KILL FOUR IN SINDH, POLICE SAY',
  'Gunmen Kill Four Near Hyderabad as Orlenko Visits Telangana',
  'پنجگور اور نوشکی میں حملہ, the BLA said in Panjgur.',
  'date 2022-02-04 The attack came last week in Mach.',
  'published: 2021-05-06',
  'title: Attack in Mach',
  '---',
  '',
  '   ',
  'Mach',
  'BLA',
  'London, Ontario; Paris, Texas; Tripoli, Lebanon.',
];

const paragraph = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...tellingParagraphs) },
  { weight: 2, arbitrary: fc.constantFrom(...realParagraphs) },
);
const article = fc.array(paragraph, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('\n'));
const typed = [
  'Tamaz Orlenko',
  'Zarkhan Defence Front (ZDF)',
  'Torlakh',
  'Balochistan',
  'ZDF',
  'on Friday. ',
  '\n',
  'پنجگور',
];

const dictionaries: readonly (NameDictionary | undefined)[] = [
  undefined,
  {
    names: [{ type: 'actor', name: 'Torlakh Boys', also: ['Torlakh'], actorType: 'armed group' }],
    never: [],
  },
  { names: [{ type: 'place', name: 'Orlenko', country: 'Ukraine' }], never: ['ZDF', 'Mach'] },
  { names: [{ type: 'place', name: 'Noshki', also: ['Hyderabad'] }], never: ['Balochistan'] },
];

type Edit =
  | { readonly kind: 'put'; readonly at: number; readonly cut: number; readonly text: string }
  | { readonly kind: 'type'; readonly at: number; readonly text: string }
  | { readonly kind: 'published'; readonly published: string | undefined }
  | { readonly kind: 'names'; readonly names: NameDictionary | undefined };

const where = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    at: where,
    cut: fc.constantFrom(0, 0, 1, 7, 40, 400),
    text: fc.oneof(
      fc.constantFrom('', '', ' ', '\n', '.', '(', 'The ', ...typed),
      paragraph.map((text) => `\n${text}\n`),
    ),
  }),
  fc.record({ kind: fc.constant('type' as const), at: where, text: fc.constantFrom(...typed) }),
  fc.record({
    kind: fc.constant('published' as const),
    published: fc.constantFrom(undefined, '2022-02-04', '2019-12-31'),
  }),
  fc.record({ kind: fc.constant('names' as const), names: fc.constantFrom(...dictionaries) }),
);

/** The states that an edit leads through; a name is typed letter by letter. */
function* statesAfter(text: string, options: ReadOptions, change: Edit): Generator<[string, ReadOptions]> {
  if (change.kind === 'published') yield [text, { ...options, published: change.published }];
  else if (change.kind === 'names') yield [text, { ...options, names: change.names }];
  else {
    const at = Math.floor(change.at * text.length);
    const after = text.slice(at + (change.kind === 'put' ? change.cut : 0));
    const firstLength = change.kind === 'put' ? change.text.length : 1;
    for (let length = firstLength; length <= change.text.length; length++)
      yield [text.slice(0, at) + change.text.slice(0, length) + after, options];
  }
}

describe('an article that is being edited', () => {
  it('is read as a fresh one after every edit', function () {
    this.timeout(120_000);
    const edited = shippedKnowledge();
    // What words the model remembers from other texts must not matter either.
    const fresh = readKnowledge(readFileSync('knowledge/model.bin'), readFileSync('knowledge/gazetteer.bin'));
    fc.assert(
      fc.property(article, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const recogniser = new ArticleRecogniser(edited);
        let [text, options]: [string, ReadOptions] = [start, {}];
        const check = (): void =>
          assert.deepEqual(
            recogniser.read(text, options),
            recognise(new ArticleText(text), { ...options, knowledge: fresh }),
          );
        check();
        for (const change of edits)
          for (const state of statesAfter(text, options, change)) {
            [text, options] = state;
            check();
          }
      }),
      tries(40),
    );
  });

  it('is scanned only where its words changed', () => {
    const { knowledge, scanned } = watched(shippedKnowledge());
    const recogniser = new ArticleRecogniser(knowledge);
    // The first article's date stands before its first line.
    const lines = seeds
      .flatMap((text) => text.replace(/^ date \S+ /, '').split('\n'))
      .filter((line) => line !== '');
    const distinct = [...new Set(lines)];
    recogniser.read(lines.join('\n'));
    assert.deepEqual(scanned.splice(0), distinct, 'every line once at first');

    recogniser.read(lines.join('\n'));
    assert.deepEqual(scanned, [], 'nothing when nothing changed');

    const changed = [...lines];
    changed[4] = `${lines[4] ?? ''} Tamaz Orlenko spoke.`;
    recogniser.read(changed.join('\n'));
    assert.deepEqual(scanned.splice(0), [changed[4]], 'the line that was typed in');

    recogniser.read(['ALPHA BRAVO', '', ...changed, ''].join('\n'));
    assert.deepEqual(scanned.splice(0), ['ALPHA BRAVO'], 'not those that only moved');

    recogniser.read(['ALPHA BRAVO', ...changed].reverse().join('\n'));
    assert.deepEqual(scanned, [], 'not those that changed places');

    recogniser.read(changed.join('\n'), { names: { names: [], never: ['Balochistan'] } });
    assert.deepEqual(scanned, [], 'not for another dictionary');
  });

  it('is scanned anew for another date of publication, for every date hangs on it', () => {
    const { knowledge, scanned } = watched(shippedKnowledge());
    const recogniser = new ArticleRecogniser(knowledge);
    const text = 'Four died on Friday.\nTwo died last week.';
    const datesOf = (published: string) =>
      recogniser
        .read(text, { published })
        .flatMap((mention) => (mention.type === 'date' ? [mention.date] : []));
    const [friday] = datesOf('2022-02-06');
    assert.equal(friday, '2022-02-04');
    scanned.length = 0;
    assert.equal(datesOf('2022-02-13')[0], '2022-02-11');
    assert.deepEqual(scanned, text.split('\n'));
  });

  it('hears in every line what one line says anew', () => {
    const recogniser = new ArticleRecogniser(shippedKnowledge());
    const rest = 'Later, Orlenko left.\nOrlenko was seen in Torlakh.';
    const namesOf = (text: string) =>
      recogniser
        .read(text)
        .flatMap((mention) => (mention.type === 'actor' && mention.text === 'Orlenko' ? [mention.name] : []));
    namesOf(rest);
    assert.deepEqual(namesOf(`Governor Tamaz Orlenko spoke.\n${rest}`), ['Tamaz Orlenko', 'Tamaz Orlenko']);
    assert.deepEqual(namesOf(`Governor Irakli Orlenko spoke.\n${rest}`), [
      'Irakli Orlenko',
      'Irakli Orlenko',
    ]);
    assert.ok(!namesOf(rest).includes('Irakli Orlenko'));
  });

  it('finds in an old line the name of several words that another line makes one', () => {
    const recogniser = new ArticleRecogniser(shippedKnowledge());
    const rest = 'Bright Water is quiet.';
    const found = (text: string) => recogniser.read(text).map((mention) => mention.text);
    assert.deepEqual(found(rest), []);
    assert.deepEqual(found(`${rest}\nThey fled near Bright Water.`), ['Bright Water', 'Bright Water']);
    assert.deepEqual(found(rest), []);
  });

  it('moves the places of an old line when another line says where they lie', () => {
    const recogniser = new ArticleRecogniser(shippedKnowledge());
    const rest = 'The attack hit Hyderabad.';
    const countryOf = (text: string) => {
      const place = recogniser.read(text).find((mention) => mention.text === 'Hyderabad');
      return place?.type === 'place' && place.country;
    };
    for (const [inIndia, inPakistan] of [
      ['They fled to Secunderabad in India.', 'They fled to Karachi in Pakistan.'],
      ['#India #Secunderabad #Telangana', '#Pakistan #Karachi #Sindh'],
    ]) {
      assert.equal(countryOf(`${rest}\n${inIndia}`), 'India');
      assert.equal(countryOf(`${rest}\n${inPakistan}`), 'Pakistan');
      assert.equal(countryOf(`${rest}\n${inIndia}`), 'India');
    }
  });
});
