import assert from 'node:assert/strict';
import { formatFigure } from '../../../src/core/claims/figure';
import { readFigure } from '../../../src/core/claims/figureInput';

describe('readFigure', () => {
  const read: Record<string, ReturnType<typeof readFigure>> = {
    '4': { low: 4, high: 4 },
    seven: { low: 7, high: 7 },
    '0': { low: 0, high: 0 },
    '4-5': { low: 4, high: 5 },
    'at least 4': { low: 4, wording: 'at least' },
    'more than 100': { low: 101, wording: 'more than' },
    'up to 40': { high: 40, wording: 'up to' },
    '7 so far': { low: 7, high: 7, provisional: true },
    'more than 100 so far': { low: 101, wording: 'more than', provisional: true },
    dozens: { wording: 'dozens' },
    '1,200': { low: 1200, high: 1200 },
    '2.5': undefined,
    nonsense: undefined,
    '': undefined,
  };
  for (const [typed, figure] of Object.entries(read)) {
    it(`reads “${typed}”`, () => assert.deepEqual(readFigure(typed), figure));
    if (figure)
      it(`says “${typed}” as it was typed`, () => assert.deepEqual(readFigure(formatFigure(figure)), figure));
  }
});
