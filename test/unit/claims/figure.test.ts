import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figureFromNumber, figureRange, formatFigure, isApproximate } from '../../../src/core/claims/figure';
import { figureSchema } from '../../../src/core/claims/schema';
import type { NumberMention } from '../../../src/core/recognise/mention';

const number = (text: string, rest: Partial<NumberMention> = {}): NumberMention => ({
  type: 'number',
  start: 0,
  end: text.length,
  text,
  unit: 'people',
  ...rest,
});

describe('figureFromNumber', () => {
  it('keeps the ends and the wording that the recogniser read', () => {
    assert.deepEqual(figureFromNumber(number('more than 100', { low: 101, wording: 'more than' })), {
      low: 101,
      wording: 'more than',
    });
    assert.deepEqual(figureFromNumber(number('4-5', { low: 4, high: 5 })), { low: 4, high: 5 });
    assert.deepEqual(figureFromNumber(number('dozens', { wording: 'dozens' })), { wording: 'dozens' });
  });

  it('turns "so far" into a provisional figure', () => {
    const inText = figureFromNumber(number('seven so far', { low: 7, high: 7 }));
    assert.deepEqual(inText, { low: 7, high: 7, provisional: true });
    const inWording = figureFromNumber(number('at least 7', { low: 7, wording: 'at least, thus far' }));
    assert.equal(inWording.provisional, true);
  });

  it('makes figures that the schema accepts', () => {
    const ends = fc.record({ low: fc.nat(5000), more: fc.nat(50) });
    fc.assert(
      fc.property(ends, ({ low, more }) => {
        const figure = figureFromNumber(number('n', { low, high: low + more }));
        assert.ok(figureSchema.safeParse(figure).success);
      }),
    );
  });
});

describe('figureRange', () => {
  it('is closed for exact numbers and ranges', () => {
    assert.deepEqual(figureRange({ low: 4, high: 4 }), { low: 4, high: 4 });
    assert.deepEqual(figureRange({ low: 4, high: 5 }), { low: 4, high: 5 });
    assert.deepEqual(figureRange({ low: 0, high: 0 }), { low: 0, high: 0 });
  });

  it('is open upwards without a high end, and for a provisional count', () => {
    assert.deepEqual(figureRange({ low: 101, wording: 'more than' }), { low: 101, high: Infinity });
    assert.deepEqual(figureRange({ low: 7, high: 7, provisional: true }), { low: 7, high: Infinity });
  });

  it('starts at nothing for "up to", and at one for words without a number', () => {
    assert.deepEqual(figureRange({ high: 40 }), { low: 0, high: 40 });
    assert.deepEqual(figureRange({ wording: 'dozens' }), { low: 1, high: Infinity });
  });
});

describe('formatFigure', () => {
  const told: [Parameters<typeof formatFigure>[0], string][] = [
    [{ low: 4, high: 4 }, '4'],
    [{ low: 0, high: 0, wording: 'no' }, '0'],
    [{ low: 4, high: 5 }, '4–5'],
    [{ low: 101, wording: 'more than' }, 'more than 100'],
    [{ low: 101, wording: 'over', provisional: true }, 'over 100 so far'],
    [{ low: 4, wording: 'at least' }, 'at least 4'],
    [{ high: 40 }, 'up to 40'],
    [{ high: 40, wording: 'up to' }, 'up to 40'],
    [{ high: 39, wording: 'fewer than' }, 'fewer than 40'],
    [{ low: 4, high: 4, provisional: true }, '4 so far'],
    [{ low: 4 }, '4+'],
    [{ low: 40, high: 40, wording: 'about' }, 'about 40'],
    [{ wording: 'dozens' }, 'dozens'],
    [{ low: 1200, high: 1200 }, '1,200'],
    [{ low: 12, high: 12, wording: 'a dozen' }, '12 (a dozen)'],
  ];
  for (const [figure, text] of told) {
    it(`says "${text}"`, () => assert.equal(formatFigure(figure), text));
  }

  it('never says a number that is far from the figure', () => {
    fc.assert(
      fc.property(fc.nat(100000), fc.constantFrom('', 'at least', 'more than', 'about'), (low, wording) => {
        const said = formatFigure({ low, ...(wording !== '' && { wording }) });
        const digits = Number(said.replace(/\D/g, ''));
        assert.ok(Math.abs(digits - low) <= 1, said);
      }),
    );
  });
});

describe('isApproximate', () => {
  it('knows the words that leave room on both sides', () => {
    assert.equal(isApproximate({ low: 40, high: 40, wording: 'about' }), true);
    assert.equal(isApproximate({ low: 40, wording: 'at least' }), false);
    assert.equal(isApproximate({ low: 40, high: 40 }), false);
  });
});
