import assert from 'node:assert/strict';
import {
  article,
  atLeast,
  claim,
  exactly,
  figureOf,
  file,
  gather,
  id,
  notesOf,
  rangeOf,
  reasonsOf,
  said,
  span,
  standingOf,
} from '../build';

const part = (name: string, place: string) => file(name, { part_of: 'raid', places: place });

describe('reconcileFigure', () => {
  it('spans the numbers claimed and names the claims that set both ends', () => {
    const figure = figureOf(
      gather([said('four', 'Minister', 4), said('seven', 'Army', 7), said('five', 'Police', 5)]),
    );
    assert.deepEqual(rangeOf(figure), [4, 7, false]);
    assert.deepEqual(figure.lowSetBy, [id('four')]);
    assert.deepEqual(figure.highSetBy, [id('seven')]);
  });

  it('is contested when two claims cannot both be true', () => {
    const figure = figureOf(gather([said('four', 'Minister', 4), said('seven', 'Army', 7)]));
    assert.deepEqual(figure.reasons, [{ type: 'disjoint ranges', claims: [id('four'), id('seven')] }]);
  });

  it('leaves out of the reason who agrees with everyone', () => {
    const figure = figureOf(
      gather([
        said('four', 'Minister', 4),
        said('seven', 'Army', 7),
        claim('some', { claimant: 'Police', figure: { low: 3, high: 8 } }),
      ]),
    );
    assert.deepEqual(figure.reasons[0]?.claims, [id('four'), id('seven')]);
  });

  it('lets "at least" agree with anything above, an exact number only with itself', () => {
    const open = claim('open', { claimant: 'Army', figure: atLeast(13) });
    assert.equal(figureOf(gather([open, said('fifteen', 'Minister', 15)])).contested, false);
    assert.equal(figureOf(gather([open, said('twelve', 'Minister', 12)])).contested, true);
    assert.equal(
      figureOf(gather([said('exact', 'Army', 13), said('fifteen', 'Minister', 15)])).contested,
      true,
    );
  });

  it('gives "about" room on both sides', () => {
    const about = claim('about', { claimant: 'Army', figure: { low: 40, high: 40, wording: 'about' } });
    assert.equal(figureOf(gather([about, said('more', 'Police', 43)])).contested, false);
    assert.equal(figureOf(gather([about, said('most', 'Police', 60)])).contested, true);
    assert.deepEqual(rangeOf(figureOf(gather([about]))), [40, 40, false]);
  });

  it('keeps the range open when one claim is', () => {
    const figure = figureOf(
      gather([
        said('four', 'Minister', 4),
        claim('many', { claimant: 'BLA', figure: { low: 101, wording: 'more than' } }),
      ]),
    );
    assert.deepEqual(rangeOf(figure), [4, 101, true]);
  });

  it('takes a provisional figure as open, and says so where it matters', () => {
    const soFar = claim('sofar', { claimant: 'Army', figure: { ...exactly(7), provisional: true } });
    const figure = figureOf(gather([soFar, said('twelve', 'Minister', 12)]));
    assert.equal(figure.contested, false);
    assert.deepEqual(notesOf(figure), ['provisional']);
    assert.deepEqual(notesOf(figureOf(gather([soFar]))), []);
  });

  it('gives words without a number no end of the range, yet holds them against zero', () => {
    const several = claim('several', { claimant: 'Army', figure: { wording: 'several' } });
    assert.deepEqual(rangeOf(figureOf(gather([several]))), [undefined, undefined, true]);
    assert.deepEqual(rangeOf(figureOf(gather([several, said('five', 'Minister', 5)]))), [5, 5, false]);
    assert.equal(figureOf(gather([several, said('five', 'Minister', 5)])).contested, false);
    assert.equal(figureOf(gather([several, said('zero', 'Minister', 0)])).contested, true);
  });

  it('counts zero as a figure', () => {
    const figure = figureOf(gather([said('zero', 'Army', 0), said('four', 'BLA', 4)]));
    assert.deepEqual(rangeOf(figure), [0, 4, false]);
  });

  it('leaves out what an update replaced, also through a chain', () => {
    const figure = figureOf(
      gather([
        said('first', 'Police', 0),
        said('second', 'Police', 3, { updates: id('first') }),
        said('third', 'Police', 5, { updates: id('second') }),
      ]),
    );
    assert.deepEqual(rangeOf(figure), [5, 5, false]);
    assert.equal(figure.contested, false);
    assert.equal(standingOf(figure, 'first'), 'replaced');
    assert.deepEqual(figure.notes, [{ type: 'update', claims: [id('first'), id('second')] }]);
  });

  it('lets an update of another kind replace a claim', () => {
    const book = gather([
      said('none', 'Authorities', 0, { kind: 'casualties', group: 'unknown' }),
      said('four', 'officials', 4, { updates: id('none') }),
    ]);
    assert.equal(standingOf(figureOf(book, 'casualties', 'unknown'), 'none'), 'replaced');
    assert.equal(book.incidents[0]?.contested, false);
  });

  it('ignores an update that the analyst rejected, and updates that go round in a circle', () => {
    const rejected = said('new', 'Army', 9, { updates: id('old'), status: 'rejected' });
    const figure = figureOf(gather([said('old', 'Army', 4), rejected]));
    assert.deepEqual(rangeOf(figure), [4, 4, false]);
    assert.equal(standingOf(figure, 'new'), 'rejected');
    const circle = figureOf(
      gather([
        said('one', 'Army', 4, { updates: id('two') }),
        said('two', 'Army', 5, { updates: id('one') }),
      ]),
    );
    assert.deepEqual(rangeOf(circle), [4, 5, false]);
  });

  it('tells a cumulative toll apart', () => {
    const figure = figureOf(
      gather([said('four', 'Army', 4), said('toll', 'Army', 120, { scope: 'cumulative' })]),
    );
    assert.deepEqual(rangeOf(figure), [4, 4, false]);
    assert.equal(figure.contested, false);
    assert.deepEqual(notesOf(figure), ['cumulative']);
  });

  it('never holds a subset against the whole', () => {
    const figure = figureOf(
      gather([
        claim('all', {
          claimant: 'Army',
          figure: { ...exactly(7), includes: [{ ...exactly(1), affected: 'an officer' }] },
        }),
        said('same', 'Police', 7),
      ]),
    );
    assert.equal(figure.contested, false);
    assert.deepEqual(rangeOf(figure), [7, 7, false]);
    assert.ok(notesOf(figure).includes('subset'));
  });

  describe('headlines', () => {
    const title = 'At least 12 soldiers killed in raid';
    const headline = claim('head', {
      figure: atLeast(12),
      spans: [span('At least ', '12 soldiers killed', ' in raid\n\nEleven', 9)],
    });
    const body = said('body', 'Lango', 11);

    it('give way to the body of the same article', () => {
      const figure = figureOf(gather([article('a.txt', [headline, body], { title })]));
      assert.equal(standingOf(figure, 'head'), 'headline');
      assert.deepEqual(rangeOf(figure), [11, 11, false]);
      assert.equal(figure.contested, false);
    });

    it('count where the body says nothing of it, or in another article', () => {
      assert.equal(
        standingOf(figureOf(gather([article('a.txt', [headline], { title })])), 'head'),
        'counted',
      );
      const two = gather([article('a.txt', [headline], { title }), article('b.txt', [body])]);
      assert.equal(figureOf(two).contested, true);
    });

    it('are not taken for one when the words stand in a sentence of the body', () => {
      const inBody = claim('head', {
        figure: atLeast(12),
        spans: [span('Officials say at least ', '12 soldiers killed', '.', 300)],
      });
      const figure = figureOf(gather([article('a.txt', [inBody, body], { title })]));
      assert.equal(standingOf(figure, 'head'), 'counted');
    });

    it('count when they name someone whom the body does not quote on it', () => {
      const named = { ...headline, claimant: 'Baloch Liberation Army' };
      assert.equal(figureOf(gather([article('a.txt', [named, body], { title })])).contested, true);
      const officials = { ...headline, claimant: 'Government officials' };
      assert.equal(figureOf(gather([article('a.txt', [officials, body], { title })])).contested, false);
    });
  });

  describe('wholes and parts', () => {
    const parts = [part('north', 'Noshki'), part('south', 'Panjgur')];
    const north = said('north', 'Home Minister Mir Zia Lango', 5, { incident: 'north' });
    const south = said('south', 'Lango', 7, { incident: 'south' });

    it("show a claimant's sum of parts as his position where he gives no total", () => {
      const figure = figureOf(gather([north, south, said('army', 'Army', 7)], parts));
      assert.deepEqual(rangeOf(figure), [7, 12, false]);
      assert.deepEqual(figure.highSetBy, [id('north'), id('south')]);
      assert.deepEqual(reasonsOf(figure), ['disjoint ranges']);
    });

    it('use the sum only as a check where he gives one', () => {
      const agreed = figureOf(gather([north, south, said('total', 'Mir Zia Lango', 12)], parts));
      assert.equal(agreed.contested, false);
      assert.deepEqual(
        agreed.sums.map(({ low, high, counted }) => [low, high, counted]),
        [[12, 12, false]],
      );
      const wrong = figureOf(gather([north, south, said('total', 'Mir Zia Lango', 20)], parts));
      assert.deepEqual(reasonsOf(wrong), ['sum of parts']);
      assert.deepEqual(rangeOf(wrong), [20, 20, false]);
    });

    it('keep the sum open when a part is', () => {
      const soFar = { ...south, figure: { ...exactly(7), provisional: true } };
      const figure = figureOf(gather([north, soFar], parts));
      assert.deepEqual(rangeOf(figure), [12, 12, true]);
    });

    it('add up nothing when a part is missing or another claimant speaks for it', () => {
      assert.throws(() => figureOf(gather([north], parts)));
      assert.throws(() => figureOf(gather([north, { ...south, claimant: 'ISPR' }], parts)));
    });

    it('never hold a part against the total', () => {
      const book = gather([north, south, said('total', 'Lango', 12)], parts);
      assert.equal(figureOf(book, 'killed', 'security forces', 'north').contested, false);
      assert.ok(notesOf(figureOf(book, 'killed', 'security forces', 'north')).includes('part of a total'));
    });
  });

  it('counts independent claimants and sides, echoes once', () => {
    const parties = [
      { name: 'state', members: ['ISPR', 'Interior Minister'] },
      { name: 'rebels', members: ['BLA'] },
    ];
    const book = gather(
      [
        said('ispr', 'Inter-Services Public Relations (ISPR)', 7),
        said('again', 'ISPR', 7),
        said('minister', 'Interior Minister', 4),
        said('bla', 'Baloch Liberation Army', 30),
        claim('own', { figure: exactly(7) }),
      ],
      [file('raid', { parties })],
    );
    assert.deepEqual(figureOf(book).sources, { claimants: 3, sides: 2, articles: 1 });
    assert.deepEqual(figureOf(book).claims.find(({ ref }) => ref.claim.id === id('bla'))?.sides, ['rebels']);
  });
});
