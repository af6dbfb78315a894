import assert from 'node:assert/strict';
import { namedWords, nameWords } from '../../../../src/core/recognise/dictionary/nameWords';

describe('nameWords', () => {
  for (const [selected, words] of [
    ['Baloch  Liberation Army', 'Baloch Liberation Army'],
    ['the BLA’s', 'BLA'],
    [' “Operation Azm”, ', 'Operation Azm'],
    ['#Noshki', 'Noshki'],
    ['Baloch Liberation Army (BLA)', 'Baloch Liberation Army'],
    ['U.S.', 'U.S.'],
    ['Panjgur.', 'Panjgur'],
    ['(in USA).', 'in USA'],
    ['@HabibKhanT', '@HabibKhanT'],
    ['نوشکی،', 'نوشکی'],
    ['An Army', 'Army'],
  ] as const) {
    it(`makes “${words}” of “${selected}”`, () => assert.equal(nameWords(selected), words));
  }

  for (const selected of ['', ' — ', 'one\ntwo', 'x'.repeat(101)]) {
    it(`sees no name in ${JSON.stringify(selected.slice(0, 10))}`, () =>
      assert.equal(nameWords(selected), undefined));
  }
});

describe('namedWords', () => {
  it('leaves a title outside', () => {
    const text = 'Prime Minister Imran Khan';
    const base = { type: 'actor', start: 0, end: text.length, named: true, actorType: 'person' } as const;
    assert.equal(namedWords({ ...base, text, name: 'Imran Khan' }), 'Imran Khan');
    assert.equal(namedWords({ ...base, text: 'the BLA', name: 'Baloch Liberation Army' }), 'BLA');
  });
});
