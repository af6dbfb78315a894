import assert from 'node:assert/strict';
import fc from 'fast-check';
import { trackRange } from '../../../src/core/anchor/trackEdit';

const text = 'The army said four soldiers died.';
const range = { start: text.indexOf('four'), end: text.indexOf(' died') };

/** The words a tracked span covers after `cut` gave way to `put`. */
function wordsAfter(cut: string, put: string): string | undefined {
  const start = text.indexOf(cut);
  const end = start + cut.length;
  const edited = text.slice(0, start) + put + text.slice(end);
  const tracked = trackRange(range, { start, end, inserted: put.length });
  return tracked && edited.slice(tracked.start, tracked.end);
}

describe('trackRange', () => {
  it('follows its words through edits elsewhere', () => {
    assert.equal(wordsAfter('The army', 'On Monday the army'), 'four soldiers');
    assert.equal(wordsAfter('died', 'were killed'), 'four soldiers');
    assert.equal(wordsAfter('said ', 'said that '), 'four soldiers');
  });

  it('takes in what is typed within', () => {
    assert.equal(wordsAfter('r sol', 'r brave sol'), 'four brave soldiers');
    assert.equal(wordsAfter('ur sol', 'rty sol'), 'forty soldiers');
  });

  it('leaves out what is typed at its ends', () => {
    for (const at of [range.start, range.end]) {
      const tracked = trackRange(range, { start: at, end: at, inserted: 3 });
      assert.equal(tracked && tracked.end - tracked.start, 'four soldiers'.length);
    }
  });

  it('keeps what a cut across one end leaves', () => {
    assert.equal(wordsAfter('said four ', 'reported '), 'soldiers');
    assert.equal(wordsAfter(' soldiers died', ''), 'four');
  });

  it('is gone when all its words are', () => {
    assert.equal(wordsAfter('four soldiers', ''), undefined);
    assert.equal(wordsAfter('said four soldiers died', 'fell silent'), undefined);
  });

  it('never leaves the text and never turns inside out', () => {
    const sorted = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(sorted, sorted, fc.nat(10), (span, edit, inserted) => {
        fc.pre(span.start < span.end);
        const length = 40 - (edit.end - edit.start) + inserted;
        const tracked = trackRange(span, { ...edit, inserted });
        if (!tracked) return edit.start <= span.start && edit.end >= span.end;
        return tracked.start >= 0 && tracked.start < tracked.end && tracked.end <= length;
      }),
    );
  });
});
