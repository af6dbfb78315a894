import assert from 'node:assert/strict';
import { reviewedBook } from '../incidents/reviewedBook';
import { article, atLeast, claim, exactly, file, id, said } from '../incidents/build';
import { dossierOf, raid, told } from './build';

const sides = file('raid', {
  parties: [
    { name: 'State', members: ['Minister', 'Army'] },
    { name: 'Rebels', members: ['Front'] },
  ],
});

describe('The sentence of a dossier', () => {
  it('names both ends of a range, who gives them, and how many say so', () => {
    const dossier = raid(
      [
        article('a.txt', [
          said('minister', 'Minister', 4),
          claim('front', { claimant: 'Front', figure: { low: 101, wording: 'more than' } }),
        ]),
        article('b.txt', [said('army', 'Army', 12)]),
      ],
      [sides],
    );
    assert.equal(
      told(dossier.summary[0], dossier),
      'Between 4 (Minister)[1] and more than 100 (Front)[2] security forces killed; 3 claimants[2 1 3] on 2 sides[2 1], 2 articles[2 3].',
    );
  });

  it('says one number plainly where no one gives another', () => {
    const dossier = raid([said('one', 'Army', 5), said('two', 'Police', 5)]);
    assert.equal(
      told(dossier.summary[0], dossier),
      '5[1 2] security forces killed; 2 claimants[1 2], 1 article[1].',
    );
  });

  it('keeps an open end open', () => {
    const dossier = raid([claim('open', { claimant: 'Army', figure: atLeast(9) })]);
    assert.match(told(dossier.summary[0], dossier), /^At least 9\[1\] security forces killed/);
  });

  it('quotes words where there is no number', () => {
    const dossier = raid([claim('words', { claimant: 'Army', figure: { wording: 'several' } })]);
    assert.match(told(dossier.summary[0], dossier), /^Several\[1\] security forces killed/);
  });

  it('tells other figures in a second sentence, and nothing of those that no claim stands for', () => {
    const dossier = raid([
      said('killed', 'Army', 2),
      said('injured', 'Army', 3, { kind: 'injured' }),
      said('rejected', 'Army', 9, { kind: 'abducted', status: 'rejected' }),
    ]);
    assert.equal(told(dossier.summary[1], dossier), 'Also claimed: 3[2] security forces injured.');
  });

  it('counts what only passes another’s words on as no further claimant', () => {
    const dossier = raid([
      article('a.txt', [said('first', 'Army', 7)]),
      article('b.txt', [claim('echo', { figure: exactly(7) })]),
    ]);
    assert.match(told(dossier.summary[0], dossier), /; 1 claimant\[1\], 2 articles\[1 2\]\.$/);
  });

  it('agrees with the figures of the reviewed sample about claimants, sides and articles', () => {
    const book = reviewedBook();
    const single = book.incidents.filter(({ figures }) => figures.length === 1);
    assert.ok(single.length >= 3);
    for (const incident of single) {
      const { claimants, sides: parties, articles } = incident.figures[0]!.sources;
      const dossier = dossierOf(book, incident.id);
      const counts = [...told(dossier.summary[0], dossier).matchAll(/(\d+) (claimant|side|article)s?\[/g)];
      const byNoun = new Map(counts.map(([, count, noun]) => [noun, Number(count)]));
      assert.equal(byNoun.get('claimant'), claimants);
      assert.equal(byNoun.get('side') ?? 0, parties);
      assert.equal(byNoun.get('article'), articles);
    }
  });

  it('rests every number of the reviewed sample on claims with file, line and quote', () => {
    const book = reviewedBook();
    for (const { id: incident } of book.incidents) {
      const dossier = dossierOf(book, incident);
      const claims = new Map(dossier.claims.map((each) => [each.id, each]));
      for (const sentence of dossier.summary) {
        for (const [at, { text, isNumber, claims: rests }] of sentence.entries()) {
          if (isNumber !== true) continue;
          const notes = rests ?? sentence[at + 1]?.claims ?? [];
          assert.ok(notes.length > 0, `${incident}: ${text} has no footnote`);
          for (const note of notes)
            assert.ok(claims.get(note)?.line === 7 && claims.get(note)?.quotes.length, note);
        }
      }
    }
  });

  it('numbers claims in the order in which it cites them, then as they are read', () => {
    const dossier = raid([
      claim('attack', { kind: 'attack', group: undefined }),
      said('low', 'Army', 2),
      said('high', 'Front', 30),
    ]);
    assert.deepEqual(
      dossier.claims.map((each) => each.id),
      [id('low'), id('high'), id('attack')],
    );
  });
});
