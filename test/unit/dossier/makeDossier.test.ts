import assert from 'node:assert/strict';
import { dossierMarkdown } from '../../../src/core/dossier/dossierMarkdown';
import { reviewedBook } from '../incidents/reviewedBook';
import { article, claim, file, id, said, span } from '../incidents/build';
import { gather } from '../incidents/build';
import { dossierOf, raid } from './build';

describe('makeDossier', () => {
  const whole = reviewedBook();
  const dossier = dossierOf(whole, '2022-02-02-panjgur-noshki');

  it('tells what the incident is, and what it is tied to', () => {
    assert.equal(dossier.title, 'Assault on the Panjgur and Noshki camps');
    assert.equal(dossier.date, '2 February 2022');
    assert.deepEqual(dossier.parties, ['Pakistan', 'Baloch Liberation Army']);
    assert.deepEqual(
      dossier.parts.map(({ title }) => title),
      ['Assault on the Noshki camp', 'Assault on the Panjgur camp'],
    );
    assert.equal(dossierOf(whole, '2022-02-02-noshki').whole?.title, dossier.title);
    assert.ok(dossier.contested.some((each) => each.includes('disjoint ranges')));
  });

  it('lists every claim of the incident and its parts once', () => {
    const family = whole.incidents.filter(({ id: each }) =>
      [dossier.id, '2022-02-02-noshki', '2022-02-02-panjgur'].includes(each),
    );
    const ids = family.flatMap(({ claims }) => claims.map((ref) => ref.claim.id)).sort();
    assert.deepEqual(dossier.claims.map((each) => each.id).sort(), ids);
    assert.deepEqual(
      dossier.claims.map(({ number }) => number),
      ids.map((_, at) => at + 1),
    );
  });

  it('names only claims that it lists', () => {
    for (const { id: incident } of whole.incidents) {
      const made = dossierOf(whole, incident);
      const known = new Set(made.claims.map((each) => each.id));
      const { ledger, plots, timeline, questions, datasets } = made;
      const named = [
        ...ledger.reasons.flatMap(({ claims }) => claims),
        ...ledger.sides.flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.flat().flatMap(({ claims }) => claims)),
        ),
        ...plots.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks.flatMap(({ claims }) => claims))),
        ...timeline.rows.flatMap(({ marks }) => marks.flatMap(({ claims }) => claims)),
        ...timeline.undated,
        ...questions.flatMap(({ claims }) => claims),
        ...datasets.flatMap(({ rows }) =>
          rows.flatMap(({ low, best, high }) => [low, best, high].flatMap((each) => each?.claims ?? [])),
        ),
      ];
      assert.deepEqual(
        named.filter((each) => !known.has(each)),
        [],
        incident,
      );
    }
  });

  it('draws a row for each claimant: numbers as they are given, repeats counted', () => {
    const made = raid([
      article('a.txt', [
        claim('front', { claimant: 'Front', figure: { low: 101, wording: 'more than' } }),
        claim('most', { claimant: 'Police', figure: { high: 40, wording: 'up to' } }),
        claim('words', { claimant: 'Army', figure: { wording: 'several' } }),
      ]),
      article('b.txt', [claim('echo', { claimant: 'Front', figure: { low: 101, wording: 'more than' } })]),
    ]);
    const [plot] = made.plots;
    const rowOf = (claimant: string) => plot?.rows.find((row) => row.claimant === claimant);
    assert.deepEqual(rowOf('Front')?.marks, [
      { low: 101, isOpen: true, text: 'more than 100', claims: [id('front')] },
    ]);
    assert.equal(rowOf('Front')?.repeats, 1);
    assert.deepEqual(rowOf('Police')?.marks[0]?.high, 40);
    assert.equal(rowOf('Police')?.marks[0]?.low, undefined);
    assert.deepEqual(rowOf('Army')?.words, [{ text: 'several', claims: [id('words')] }]);
  });

  it('draws a sum of parts as one, and the best estimate with its reason', () => {
    const files = [
      file('raid', {
        decisions: [{ field: 'killed security forces', value: '5-7', reason: 'Counted by name.' }],
      }),
      file('north', { part_of: 'raid' }),
      file('south', { part_of: 'raid' }),
    ];
    const book = gather(
      [said('n', 'Army', 2, { incident: 'north' }), said('s', 'Army', 3, { incident: 'south' })],
      files,
    );
    const [plot] = dossierOf(book, 'raid').plots;
    assert.deepEqual(plot?.rows[0]?.marks[0]?.standing, 'parts added up');
    assert.equal(plot?.rows[0]?.marks[0]?.low, 5);
    assert.deepEqual(plot?.estimate, { low: 5, high: 7, reason: 'Counted by name.' });
  });

  it('places claims in time by what is told: said, passed on, published', () => {
    const made = raid([
      article(
        'a.txt',
        [
          said('said', 'Army', 1, { said: '2022-02-02' }),
          said('relayed', 'Front', 2, { relayed_by: [{ name: 'Dawn', date: '2022-02-03' }] }),
          said('neither', 'Police', 3),
        ],
        { published: '2022-02-04' },
      ),
      article('b.txt', [said('undated', 'Rangers', 4, { said: 'XXXX-02-05' })]),
    ]);
    assert.deepEqual(
      made.timeline.rows.map(({ claimant, marks }) => [claimant, marks[0]?.basis, marks[0]?.date]),
      [
        ['Army', 'said', '2 February 2022'],
        ['Front', 'relayed', '3 February 2022'],
        ['Police', 'published', '4 February 2022'],
      ],
    );
    assert.deepEqual(made.timeline.undated, [id('undated')]);
  });

  it('asks what is not told, and shows what analysts left open', () => {
    const made = raid([
      claim('own', { figure: { low: 3, high: 3 } }),
      said('disputed', 'Army', 3, { status: 'disputed', note: 'Two lists differ.' }),
    ]);
    const texts = made.questions.map(({ text }) => text);
    assert.ok(texts.includes('No date is told.'), texts.join('\n'));
    assert.ok(texts.includes('An analyst disputes this claim: Two lists differ.'));
    assert.ok(texts.includes('No date of publication is known for a.txt.'));
  });

  it('cuts the sentence around a quote between words', () => {
    const [made] = raid([
      claim('cut', { spans: [span('eople said that ', 'two died', ' in the vil')] }),
    ]).claims;
    assert.deepEqual(made?.quotes, [{ before: '… said that ', exact: 'two died', after: ' in the …' }]);
  });

  it('counts deaths as datasets would, and marks those that differ', () => {
    const [noshki] = dossier.datasets;
    assert.equal(noshki?.title, 'Assault on the Noshki camp');
    const ucdp = noshki?.rows.find(({ dataset }) => dataset === 'UCDP GED');
    assert.ok(ucdp?.best && ucdp.best.claims.length > 0 && ucdp.best.rule !== '');
    assert.ok(noshki?.rows.find(({ dataset }) => dataset === 'IBC')?.leftOut);
  });
});

describe('dossierMarkdown', () => {
  it('gives every number of the sentence a footnote with file, line and quote', () => {
    const text = dossierMarkdown(dossierOf(reviewedBook(), '2022-02-02-panjgur-noshki'));
    assert.match(text, /^# Assault on the Panjgur and Noshki camps\n/);
    assert.match(
      text,
      /Between 4 \(Sheikh [^)]+\)\[\^1\] and more than 100 \(Baloch Liberation Army\)\[\^2\]/,
    );
    assert.match(
      text,
      /\n\[\^2\]: Baloch Liberation Army, 001\\_ffda206a305c125b\.txt:7: “killed more than 100 enemy personnel”\n/,
    );
    const cited = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    const noted = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number));
    assert.deepEqual(noted, cited);
  });

  it('lets no words of an article become Markdown', () => {
    const hostile = said('x', '<b>[x](http://x)</b>', 3, { note: '# not a heading' });
    const text = dossierMarkdown(raid([hostile]));
    assert.doesNotMatch(text, /(?<!\\)<b>|(?<!\\)\]\(http/);
  });
});
