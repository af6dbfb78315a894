import assert from 'node:assert/strict';
import { postingAt } from '../../../../src/core/claims/attribution/postings';
import { quotationAt, quotationsIn } from '../../../../src/core/claims/attribution/quotations';

const quoted = (text: string) =>
  quotationsIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('postingAt', () => {
  it('reads author, handle and date of a signed post', () => {
    const text =
      'Prose.\nThe group says it won. #War pic.twitter.com/ab1 — Habib Khan (@HabibKhanT) February 3, 2022\nProse.';
    const posting = postingAt(text, text.indexOf('group'));
    assert.equal(posting?.author, 'Habib Khan');
    assert.equal(posting.handle, '@HabibKhanT');
    assert.equal(posting.date, '2022-02-03');
    assert.equal(postingAt(text, 0), undefined);
    assert.equal(postingAt(text, text.length - 2), undefined);
  });

  it('takes unsigned lines with tags into the signed post that follows', () => {
    const text =
      '#BLA claims to have won in #Panjgur.\n\nLast night it denied. — Bashir (@bashir) 3 February 2022';
    assert.equal(postingAt(text, 3)?.author, 'Bashir');
  });

  it('leaves prose before a post to the reporter', () => {
    assert.equal(postingAt('The army won.\n\nWe won. — Bashir (@bashir) May 3, 2022', 3), undefined);
  });

  it('invents no date', () => {
    assert.equal(postingAt('We won. — Bashir (@bashir)', 2)?.date, undefined);
    assert.equal(postingAt('We won. — Bashir (@bashir) February 31, 2022', 2)?.date, undefined);
  });
});

describe('quotationsIn', () => {
  it('finds curly and straight quotations, and runs an open one to the end', () => {
    assert.deepEqual(quoted('He said “a b” and "c d".'), ['a b', 'c d']);
    assert.deepEqual(quoted('He said “a b.'), ['a b.']);
    assert.deepEqual(quoted('No one’s ‘speech’.'), []);
  });

  it('tells which quotation holds an offset', () => {
    const text = 'One.\n“Two,” he said, “three.”';
    assert.equal(quotationAt(text, text.indexOf('three'))?.start, text.indexOf('three'));
    assert.equal(quotationAt(text, text.indexOf('he said')), undefined);
  });
});
