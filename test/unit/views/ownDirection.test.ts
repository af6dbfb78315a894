import assert from 'node:assert/strict';
import { ownDirection } from '../../../src/views/ownDirection';

const [start, end] = ['\u2067', '\u2069'];

describe('Words from right to left', () => {
  it('are set apart from the numbers beside them', () => {
    assert.equal(ownDirection('هجوم على معسكر · 4 claims'), `${start}هجوم على معسكر${end} · 4 claims`);
    assert.equal(ownDirection('12 جندياً killed'), `12 ${start}جندياً${end} killed`);
  });

  it('keep the numbers and marks within them', () => {
    assert.equal(ownDirection('مقتل 12 جندياً'), `${start}مقتل 12 جندياً${end}`);
  });

  it('are set apart each by itself between words of other scripts', () => {
    assert.equal(ownDirection('حلب, Алеппо, דמשק'), `${start}حلب${end}, Алеппо, ${start}דמשק${end}`);
  });

  it('leave other lines as they are', () => {
    for (const line of ['', 'Kunduz · 2024', 'Алеппо', '军营遇袭 4']) assert.equal(ownDirection(line), line);
  });

  it('take a time that grows with the line alone', () => {
    const line = `${'א'.repeat(50_000)}${' '.repeat(50_000)}x`;
    assert.equal(ownDirection(line).length, line.length + 2);
  });
});
