import assert from 'node:assert/strict';
import { atLeast, claim, exactly, figureOf, gather, id, reasonsOf, said } from '../build';

const casualties = (name: string, claimant: string, count: number) =>
  said(name, claimant, count, { kind: 'casualties' });

describe('casualties against killed and injured', () => {
  it('are contested where more died than were hurt at all, whoever says so', () => {
    const book = gather([casualties('all', 'police', 5), said('dead', 'hospital', 8)]);
    for (const kind of ['casualties', 'killed']) {
      const figure = figureOf(book, kind);
      assert.deepEqual(reasonsOf(figure), ['disjoint ranges']);
      assert.deepEqual([...(figure.reasons[0]?.claims ?? [])].sort(), [id('all'), id('dead')]);
    }
  });

  it('agree with fewer dead, and are never one range with them', () => {
    const book = gather([casualties('all', 'police', 12), said('dead', 'hospital', 8)]);
    assert.equal(figureOf(book, 'casualties').contested, false);
    assert.deepEqual([figureOf(book, 'killed').low, figureOf(book, 'killed').high], [8, 8]);
  });

  it('are what one claimant’s killed and injured add up to', () => {
    const parts = (injured: number) => [
      casualties('all', 'police', 12),
      said('dead', 'police', 5),
      said('hurt', 'police', injured, { kind: 'injured' }),
    ];
    assert.equal(figureOf(gather(parts(7)), 'casualties').contested, false);
    for (const injured of [6, 9]) {
      const figure = figureOf(gather(parts(injured)), 'casualties');
      assert.deepEqual(reasonsOf(figure), ['sum of parts']);
      assert.equal(figure.reasons[0]?.claims.length, 3);
    }
  });

  it('leave the sums of different claimants, and open ones, alone', () => {
    const mixed = [
      casualties('all', 'police', 12),
      said('dead', 'police', 5),
      said('hurt', 'mayor', 9, { kind: 'injured' }),
    ];
    assert.equal(figureOf(gather(mixed), 'casualties').contested, false);
    const open = [
      claim('all', { kind: 'casualties', claimant: 'police', figure: atLeast(5) }),
      claim('dead', { claimant: 'police', figure: exactly(9) }),
    ];
    assert.equal(figureOf(gather(open), 'casualties').contested, false);
  });

  it('of another group are other people', () => {
    const book = gather([
      casualties('all', 'police', 5),
      said('dead', 'hospital', 8, { group: 'civilians' }),
    ]);
    assert.equal(figureOf(book, 'casualties').contested, false);
  });
});
