import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentencesOf } from '../../../src/core/text/sentences';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('splits at full stops, question and exclamation marks', () => {
    assert.deepEqual(split('It fell. Did it? Yes! So.'), ['It fell.', 'Did it?', 'Yes!', 'So.']);
  });

  it('keeps abbreviations, initials and decimals together', () => {
    for (const text of [
      'The strikes on Jan. 18 killed nine.',
      'U.S. forces left.',
      'Mr. Khan and Lt. Gen. Asim spoke.',
      'George W. Bush said 2.5 million fled.',
      'It was 5 p.m. on Friday.',
    ]) {
      assert.deepEqual(split(text), [text]);
    }
  });

  it('ends a sentence after an abbreviation where a new one plainly begins', () => {
    assert.deepEqual(split('He went to the U.S. The army stayed.'), [
      'He went to the U.S.',
      'The army stayed.',
    ]);
  });

  it('takes closing quotes along and splits before opening ones', () => {
    assert.deepEqual(split('“We salute them.” “The nation stands,” he said.'), [
      '“We salute them.”',
      '“The nation stands,” he said.',
    ]);
    assert.deepEqual(split('“Four have been slain.” he added.'), ['“Four have been slain.” he added.']);
  });

  it('ends at a line break, and leaves blank lines out', () => {
    assert.deepEqual(split('Title without stop\n\n  Text.  \n'), ['Title without stop', 'Text.']);
  });

  it('does not split links, and splits at the Urdu full stop', () => {
    assert.deepEqual(split('See pic.twitter.com/UbV7SaaCDY — Habib Khan'), [
      'See pic.twitter.com/UbV7SaaCDY — Habib Khan',
    ]);
    assert.deepEqual(split('https://a.example/B.Cd is down.'), ['https://a.example/B.Cd is down.']);
    assert.equal(split('حملہ ہوا۔ فوج آئی۔').length, 2);
  });

  it('splits where a page has lost the space after a full stop', () => {
    assert.deepEqual(split('on Jan. 30.BANARAS KHAN took it'), ['on Jan. 30.', 'BANARAS KHAN took it']);
  });

  it('covers every character that is not white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab A.?!”“ \n۔"(1') }), (text) => {
        let rest = '';
        let last = 0;
        for (const { start, end } of sentencesOf(text)) {
          assert.ok(start >= last && end > start);
          rest += text.slice(start, end);
          last = end;
        }
        assert.equal(rest.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});
