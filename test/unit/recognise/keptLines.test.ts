import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeptLines, linesFrom } from '../../../src/core/recognise/keptLines';
import { tries } from '../support/tries';

const piece = fc.constantFrom('\n', '\n\n', 'a', 'b', 'ab', 'a b', '');
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('the lines of a text that is edited', () => {
  it('are those of the text after every edit, from wherever it is read', () => {
    const state = fc
      .tuple(text, fc.nat(3))
      .map(([words, from]) => ({ words, from: Math.min(from, words.length) }));
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), (states) => {
        const lines = new KeptLines((words) => ({ words }));
        for (const { words, from } of states) {
          lines.take(words, from);
          assert.deepEqual(
            lines.standing.map(({ start, line }) => [start, line.words]),
            [...linesFrom(words, from)],
          );
        }
      }),
      tries(2000),
    );
  });

  it('are made once for as long as their words stand, and told apart from those that stayed', () => {
    const made: string[] = [];
    const lines = new KeptLines((words) => {
      made.push(words);
      return { words };
    });
    const take = (next: string): [string[], string[]] => {
      const { before, now } = lines.take(next, 0);
      return [before.map(({ words }) => words), now.map(({ words }) => words)];
    };
    take('one\ntwo\nthree\ntwo');
    assert.deepEqual(made.splice(0), ['one', 'two', 'three']);
    assert.deepEqual(take('one\ntwo\nthree!\ntwo'), [['three'], ['three!']]);
    assert.deepEqual(made.splice(0), ['three!']);
    assert.deepEqual(take('two\none\nthree!\ntwo'), [
      ['one', 'two'],
      ['two', 'one'],
    ]);
    assert.deepEqual(made, []);
    take('one');
    take('one\ntwo');
    assert.deepEqual(made.splice(0), ['two'], 'words that stood nowhere are read anew');
    lines.forget();
    assert.deepEqual(take('one\ntwo'), [
      ['one', 'two'],
      ['one', 'two'],
    ]);
    assert.deepEqual(made.splice(0), ['one', 'two']);
    take('one\ntwo\none');
    assert.deepEqual(made, []);
  });
});
