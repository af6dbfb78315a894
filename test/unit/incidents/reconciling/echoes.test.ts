import assert from 'node:assert/strict';
import {
  article,
  atLeast,
  claim,
  exactly,
  figureOf,
  gather,
  id,
  rangeOf,
  said,
  span,
  standingOf,
} from '../build';

const wire = 'Rebels attacked the army camp near the northern town late on Sunday and ';
const wireSpan = (exact: string) => [span(wire, exact, ', according to people there.')];

describe('collapseEchoes', () => {
  it('counts one claimant’s figure once, in one article or several, in every spelling', () => {
    const figure = figureOf(
      gather([
        article('a.txt', [said('one', 'Baloch Liberation Army', 30), said('two', 'BLA', 30)]),
        article('b.txt', [said('three', 'Balochistan Liberation Army (BLA)', 30)]),
      ]),
    );
    assert.deepEqual(
      figure.claims.map(({ standing, echoOf }) => [standing, echoOf]),
      [
        ['counted', undefined],
        ['echo', id('one')],
        ['echo', id('one')],
      ].map(([standing, of], at) => (at === 0 ? [standing, undefined] : [standing, of])),
    );
    assert.deepEqual(figure.sources, { claimants: 1, sides: 0, articles: 2 });
  });

  it('takes an article’s own voice for an echo of an attributed claim with the same figure', () => {
    const figure = figureOf(
      gather([
        article('a.txt', [claim('own', { figure: exactly(7) })]),
        article('b.txt', [said('army', 'Army', 7)]),
      ]),
    );
    assert.equal(standingOf(figure, 'own'), 'echo');
    assert.equal(standingOf(figure, 'army'), 'counted');
    assert.equal(figure.sources.claimants, 1);
  });

  it('keeps apart what is not the same figure to the end', () => {
    const figure = figureOf(
      gather([
        claim('open', { claimant: 'Lango', figure: atLeast(13) }),
        claim('own', { figure: exactly(13) }),
        said('fifteen', 'Minister', 15),
      ]),
    );
    assert.equal(standingOf(figure, 'own'), 'counted');
    assert.equal(figure.contested, true);
  });

  it('takes nearly the same words in two articles for one statement', () => {
    const same = figureOf(
      gather([
        article('a.txt', [claim('one', { figure: exactly(9), spans: wireSpan('killed nine soldiers') })]),
        article('b.txt', [
          claim('two', { figure: exactly(9), spans: wireSpan('killed nine of the soldiers') }),
        ]),
      ]),
    );
    assert.equal(same.sources.claimants, 1);
    const other = figureOf(
      gather([
        article('a.txt', [claim('one', { figure: exactly(9), spans: wireSpan('killed nine soldiers') })]),
        article('b.txt', [
          claim('two', {
            figure: exactly(9),
            spans: [
              span('Hospital staff counted ', 'nine dead troops', ' in their wards after the fighting.'),
            ],
          }),
        ]),
      ]),
    );
    assert.equal(other.sources.claimants, 2);
  });

  it('never makes one statement of what two named claimants say, be it in the same words', () => {
    const figure = figureOf(
      gather([
        article('a.txt', [said('one', 'Red Cross', 9, { spans: wireSpan('killed nine soldiers') })]),
        article('b.txt', [said('two', 'Human Rights Watch', 9, { spans: wireSpan('killed nine soldiers') })]),
      ]),
    );
    assert.equal(figure.sources.claimants, 2);
    assert.equal(standingOf(figure, 'two'), 'counted');
  });

  it('joins statements through a claim that two claimants make together', () => {
    const figure = figureOf(
      gather([
        said('army', 'Army', 4),
        said('joint', 'x', 4, { claimant: ['Army', 'Police'] }),
        said('police', 'Police', 4),
      ]),
    );
    assert.deepEqual(figure.claims.filter(({ standing }) => standing === 'counted').length, 1);
    assert.equal(figure.sources.claimants, 2);
  });

  it('lets an update reach the repeats of what it replaces', () => {
    const figure = figureOf(
      gather([
        article('a.txt', [said('old', 'ISPR', 4), said('new', 'ISPR', 7, { updates: id('old') })]),
        article('b.txt', [
          said('repeat', 'Inter-Services Public Relations', 4),
          claim('own', { figure: exactly(4) }),
        ]),
      ]),
    );
    assert.deepEqual(rangeOf(figure), [7, 7, false]);
    assert.equal(standingOf(figure, 'repeat'), 'replaced');
    assert.equal(standingOf(figure, 'own'), 'replaced');
  });

  it('keeps a figure that someone else still gives, whoever replaced it', () => {
    const figure = figureOf(
      gather([
        said('old', 'ISPR', 4),
        said('new', 'ISPR', 7, { updates: id('old') }),
        said('police', 'Police', 4),
        claim('own', { figure: exactly(4) }),
      ]),
    );
    assert.deepEqual(rangeOf(figure), [4, 7, false]);
    assert.equal(standingOf(figure, 'own'), 'echo');
  });
});
