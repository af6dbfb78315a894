import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/schema';
import { addEvidence, fieldsFor } from '../../../../src/core/claims/shaping/evidence';
import { addSpan, changeSpan, keepSpan, removeSpan } from '../../../../src/core/claims/shaping/spans';
import type { Mention } from '../../../../src/core/recognise/mention';

const words = (exact: string, start: number) => ({ exact, start, end: start + exact.length });
const claim: Claim = {
  id: 'k7f3q9m2',
  kind: 'killed',
  spans: [words('killed four soldiers', 10), { ...words('ISPR', 80), for: 'claimant' }],
  claimant: 'ISPR',
};

describe('keepSpan', () => {
  const edited = words('killed forty soldiers', 10);

  it('notes what the article says now, and leaves the claim as it was coded', () => {
    const kept = keepSpan(claim, 0, edited);
    assert.deepEqual(kept, { ...claim, spans: [{ ...claim.spans[0], edited }, claim.spans[1]] });
    assert.equal(keepSpan(kept, 0, edited), kept);
  });

  it('is over when the claim gets other words, and outlasts a field that they are evidence for', () => {
    const kept = keepSpan(claim, 1, words('the army', 80));
    assert.deepEqual(addSpan(kept, words('ISPR', 80), 'actor').spans[1]?.edited, words('the army', 80));
    assert.equal(changeSpan(kept, 1, words('the army', 80)).spans[1]?.edited, undefined);
    assert.equal(changeSpan(kept, 1, words('ISPR', 80)).spans[1]?.edited, undefined);
  });
});

describe('addSpan', () => {
  it('adds a repeat, and evidence for a field', () => {
    assert.deepEqual(
      addSpan(claim, words('four soldiers died', 200)).spans[2],
      words('four soldiers died', 200),
    );
    assert.deepEqual(addSpan(claim, words('Mach', 200), 'place').spans[2], {
      ...words('Mach', 200),
      for: 'place',
    });
  });

  it('makes words that are evidence already evidence for one more field, or words of the claim', () => {
    assert.deepEqual(addSpan(claim, words('ISPR', 80), 'actor').spans[1]?.for, ['claimant', 'actor']);
    const own = addSpan(claim, words('ISPR', 80));
    assert.equal(own.spans.length, 2);
    assert.equal(own.spans[1]?.for, undefined);
  });

  it('changes nothing when the claim has the words already', () => {
    assert.equal(addSpan(claim, words('ISPR', 80), 'claimant'), claim);
    assert.equal(addSpan(claim, words('killed four soldiers', 10)), claim);
    assert.equal(addSpan(claim, words('killed four soldiers', 10), 'figure'), claim);
  });
});

describe('changeSpan', () => {
  it('changes the words of one span and keeps what it is evidence for', () => {
    const changed = changeSpan(claim, 1, words('military', 300));
    assert.deepEqual(changed.spans, [claim.spans[0], { ...words('military', 300), for: 'claimant' }]);
    assert.equal(claim.spans[1]?.exact, 'ISPR');
  });

  it('does not keep the same words twice', () => {
    const twice = addSpan(claim, words('four soldiers died', 200));
    assert.equal(changeSpan(twice, 0, words('four soldiers died', 200)).spans.length, 2);
  });
});

describe('removeSpan', () => {
  it('removes evidence and repeats', () => {
    assert.deepEqual(removeSpan(claim, 1)?.spans, [claim.spans[0]]);
    const twice = addSpan(claim, words('four soldiers died', 200));
    assert.equal(removeSpan(twice, 0)?.spans.length, 2);
  });

  it('leaves no claim without words of its own', () => {
    assert.equal(removeSpan(claim, 0), undefined);
  });
});

describe('addEvidence', () => {
  const bla: Mention = {
    type: 'actor',
    named: true,
    actorType: 'armed group',
    name: 'Baloch Liberation Army',
    text: 'BLA',
    start: 5,
    end: 8,
  };

  it('fills a field that says nothing yet with the full name', () => {
    const changed = addEvidence(claim, words('BLA', 5), 'actor', bla);
    assert.equal(changed.actor, 'Baloch Liberation Army');
    assert.equal(changed.spans[2]?.for, 'actor');
  });

  it('keeps what the analyst wrote', () => {
    assert.equal(addEvidence(claim, words('BLA', 5), 'claimant', bla).claimant, 'ISPR');
  });

  it('takes a date only as it was resolved, and a figure as it was read', () => {
    const date: Mention = { type: 'date', text: 'Tuesday', start: 0, end: 7 };
    assert.equal(addEvidence(claim, words('Tuesday', 0), 'date', date).date, undefined);
    assert.equal(
      addEvidence(claim, words('Tuesday', 0), 'date', { ...date, date: '2024-01-30' }).date,
      '2024-01-30',
    );
    const number: Mention = {
      type: 'number',
      text: 'over 4',
      low: 5,
      wording: 'over',
      unit: 'people',
      start: 0,
      end: 6,
    };
    assert.deepEqual(addEvidence(claim, words('over 4', 0), 'figure', number).figure, {
      low: 5,
      wording: 'over',
    });
  });

  it('offers first what such words are mostly evidence for', () => {
    assert.deepEqual(fieldsFor(bla).slice(0, 2), ['claimant', 'actor']);
    assert.equal(fieldsFor(undefined).length, fieldsFor(bla).length);
  });
});
