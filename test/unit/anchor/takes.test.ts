import assert from 'node:assert/strict';
import { reportTrials, stories, takeTrials } from '../../bench/anchor/takes';
import { anchorOurs } from '../../bench/anchor/trials';
import type { Trial } from '../../bench/anchor/trials';

const told = ({ edit, selector }: Trial): string => `${edit.name}: ${selector.exact}`;

describe('Claims of a story in its later takes', () => {
  it('are marked in stories of two or three takes', () => {
    for (const { name, takes } of stories()) {
      assert.ok(takes.length === 2 || takes.length === 3, name);
      for (const { text, claims } of takes) {
        assert.doesNotMatch(text, /[{}]/, name);
        assert.ok(claims.size > 0, name);
      }
    }
  });

  it('are never on other words, nor on another number, in silence', () => {
    const silent = takeTrials().filter((trial) => ['wrong', 'untold'].includes(anchorOurs(trial).outcome));
    assert.deepEqual(silent.map(told), []);
  });

  it('are in their place or lost, and most of those whose words stand are in their place', () => {
    const kept = takeTrials().filter(({ edit, apart }) => edit.wants === 'keep' && apart === 1);
    const found = kept.filter((trial) => ['right', 'flagged'].includes(anchorOurs(trial).outcome));
    assert.ok(found.length >= 0.8 * kept.length, `${found.length} of ${kept.length}`);
  });

  it('are on no words of another newsroom’s report of the same attack in silence', () => {
    const wrong = reportTrials().filter((trial) => anchorOurs(trial).outcome === 'wrong');
    assert.deepEqual(wrong.map(told), []);
  });
});
