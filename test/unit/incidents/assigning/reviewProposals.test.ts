import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/schema';
import { proposeIncidents } from '../../../../src/core/incidents/assigning/proposeIncidents';
import {
  acceptReview,
  canRefuse,
  refuseReview,
  reviewsOf,
} from '../../../../src/core/incidents/assigning/reviewProposals';
import type { Review } from '../../../../src/core/incidents/assigning/reviewProposals';
import { file, span } from '../build';
import { Desk } from '../deciding/desk';

function told(id: string, fields: Partial<Claim>): Claim {
  return { id: `claim${id}`, kind: 'killed', spans: [span('', `words of ${id}`, '.\n')], ...fields };
}

const date = '2022-02-02';
const twoCamps = {
  'a.txt': [
    told('a', { date, place: ['Panjgur', 'Noshki'] }),
    told('b', { date, place: 'Panjgur' }),
    told('c', { date, place: 'Noshki' }),
  ],
  'b.txt': [told('d', { date, place: 'Nushki' })],
};

function reviews(desk: Desk): Review[] {
  return reviewsOf(proposeIncidents(desk.store.incidents()));
}

function only(desk: Desk): Review {
  const [review, ...others] = reviews(desk);
  assert.ok(review);
  assert.deepEqual(others, []);
  return review;
}

describe('reviewing proposals', () => {
  it('makes a new incident with its parts in one step; then nothing is left to propose', () => {
    const desk = new Desk(twoCamps);
    desk.do(acceptReview(desk.store, only(desk)));
    const { incidents } = desk.store.incidents();
    assert.deepEqual(
      incidents.map(({ id, partOf, claims }) => [id, partOf, claims.map(({ claim }) => claim.id)]),
      [
        ['2022-02-02-panjgur-noshki', undefined, ['claima']],
        ['2022-02-02-noshki', '2022-02-02-panjgur-noshki', ['claimc', 'claimd']],
        ['2022-02-02-panjgur', '2022-02-02-panjgur-noshki', ['claimb']],
      ],
    );
    assert.deepEqual(reviews(desk), []);
  });

  it('takes the chosen claims alone; the others are proposed for the incident that it made', () => {
    const desk = new Desk({
      'a.txt': [told('a', { date, place: 'Panjgur' })],
      'b.txt': [told('b', { date, place: 'Panjgur' })],
    });
    desk.do(acceptReview(desk.store, only(desk), new Set(['claima'])));
    const left = only(desk);
    assert.equal(left.type, 'claims');
    assert.equal('groups' in left && left.groups[0].incident, '2022-02-02-panjgur');
  });

  it('remembers that claims do not belong to an incident', () => {
    const desk = new Desk({
      'a.txt': [told('a', { date, place: 'Panjgur', incident: 'raid' })],
      'b.txt': [told('b', { date, place: 'Panjgur' })],
    });
    const review = only(desk);
    assert.equal(review.type, 'claims');
    desk.do(refuseReview(desk.store, review));
    assert.deepEqual(desk.store.findClaim('claimb')?.claim.not_with, ['raid']);
    const instead = only(desk);
    assert.equal(instead.type, 'new');
    desk.do(acceptReview(desk.store, instead));
    assert.deepEqual(reviews(desk), [], 'nor are the two incidents proposed to be one');
  });

  it('remembers that what several articles tell is not one incident', () => {
    const desk = new Desk({
      'a.txt': [told('a', { date, place: 'Panjgur' })],
      'b.txt': [told('b', { date, place: 'Panjgur' })],
      'c.txt': [told('c', { date, place: 'Panjgur' })],
    });
    const review = only(desk);
    assert.ok(canRefuse(review));
    desk.do(refuseReview(desk.store, review));
    const left = reviews(desk);
    assert.equal(left.length, 3);
    assert.ok(!left.some(canRefuse), 'what one article tells can only be accepted or be no incident');
  });

  it('remembers in the incident’s file that two incidents are not one', () => {
    const desk = new Desk(
      {
        'a.txt': [told('a', { date, place: 'Noshki', incident: 'one' })],
        'b.txt': [told('b', { date, place: 'Nushki', incident: 'two' })],
      },
      [file('two', { note: 'By hand.' })],
    );
    const review = only(desk);
    assert.equal(review.type, 'merge');
    desk.do(refuseReview(desk.store, review));
    assert.deepEqual(reviews(desk), []);
    assert.equal(desk.store.incident('two')?.note, 'By hand.');
  });

  it('makes an incident part of another', () => {
    const desk = new Desk({
      'a.txt': [told('a', { date, place: ['Noshki', 'Panjgur'], incident: 'whole' })],
      'b.txt': [told('b', { date, place: 'Nushki', incident: 'camp' })],
    });
    const review = only(desk);
    assert.equal(review.type, 'part');
    desk.do(acceptReview(desk.store, review));
    assert.equal(desk.store.incident('camp')?.partOf, 'whole');
    assert.deepEqual(reviews(desk), []);
  });
});
