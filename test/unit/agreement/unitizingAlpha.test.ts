import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unitizingAlpha } from '../../../src/core/agreement/unitizingAlpha';
import type { Continuum, Segment } from '../../../src/core/agreement/unitizingAlpha';
import { assertClose } from './build';

/** One letter a character, a dot for what is not marked; a bar begins a new segment of the same value. */
function segmentsOf(marks: string): Segment[] {
  const segments: { start: number; end: number; value: string }[] = [];
  let at = 0;
  let isNew = true;
  for (const mark of marks) {
    if (mark === '|') {
      isNew = true;
      continue;
    }
    const last = segments.at(-1);
    if (mark !== '.') {
      if (!isNew && last?.end === at && last.value === mark) last.end++;
      else segments.push({ start: at, end: at + 1, value: mark });
    }
    isNew = false;
    at++;
  }
  return segments;
}

function continuum(...annotators: string[]): Continuum {
  return {
    length: annotators[0]?.replaceAll('|', '').length ?? 0,
    annotators: annotators.map(segmentsOf),
  };
}

const marks = fc.integer({ min: 1, max: 30 }).chain((length) =>
  fc.array(
    fc
      .array(fc.constantFrom('.', 'a', 'b', 'c'), { minLength: length, maxLength: length })
      .map((each) => each.join('')),
    { minLength: 2, maxLength: 4 },
  ),
);

describe('Krippendorff’s alpha for unitizing', () => {
  // K. Krippendorff, Content Analysis (4th edition, 2019), figure 12.11: Alex, Paul and Suzan mark 60 characters. The
  // book gives 0.510 with values and 0.413 for the words alone, the latter worked out from rounded coincidences.
  it('is as published for three annotators who mark seven values', () => {
    const alex = `1111111222222${'.'.repeat(17)}5566666|6666666${'7'.repeat(16)}`;
    const paul = `111111133333355555555${'.'.repeat(11)}666666666666${'.'.repeat(16)}`;
    const suzan = `111111144444455555555${'.'.repeat(11)}66666|6666|666${'.'.repeat(16)}`;
    const alpha = unitizingAlpha([continuum(alex, paul, suzan)]);
    assert.equal(alpha.nominal?.toFixed(3), '0.510');
    assert.ok(Math.abs((alpha.binary ?? 0) - 0.413) < 0.001, `${alpha.binary}`);
  });

  it('is what the definition gives by hand for a small text', () => {
    // Both do the same on 6 of 8 characters; 6 of the 16 characters that they went through are marked, 10 are not.
    const alpha = unitizingAlpha([continuum('aa......', 'aaaa....')]);
    const total = 16;
    const selves = 2 ** 2 + 4 ** 2 + 10;
    const expectedSame = 6 ** 2 - 20 + (10 ** 2 - 10);
    assertClose(alpha.nominal, 1 - (total - 12) / total / (1 - expectedSame / (total ** 2 - selves)));
    assertClose(alpha.binary, alpha.nominal);
  });

  it('tells wrong values from wrong words', () => {
    const { nominal, binary } = unitizingAlpha([continuum('aaa...bbb...', 'bbb...bbb...')]);
    assert.equal(binary, 1);
    assert.ok((nominal ?? 1) < 1);
  });

  it('is not defined where nobody marked anything', () => {
    assert.deepEqual(unitizingAlpha([continuum('....', '....')]), {});
    assert.deepEqual(unitizingAlpha([]), {});
  });

  it('is 1 for annotators who mark the same', () => {
    fc.assert(
      fc.property(marks, ([first = '']) => {
        const alpha = unitizingAlpha([continuum(first, first, first)]);
        for (const value of [alpha.nominal, alpha.binary]) if (value !== undefined) assertClose(value, 1);
      }),
    );
  });

  it('does not depend on the order of annotators and texts, nor on what the values are called', () => {
    fc.assert(
      fc.property(marks, marks, (one, other) => {
        const alpha = unitizingAlpha([continuum(...one), continuum(...other)]);
        const turned = [other, one].map((texts) =>
          continuum(...texts.map((text) => text.replace(/[abc]/g, (mark) => mark.toUpperCase())).reverse()),
        );
        assertClose(unitizingAlpha(turned).nominal, alpha.nominal);
        assertClose(unitizingAlpha(turned).binary, alpha.binary);
      }),
    );
  });
});
