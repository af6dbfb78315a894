import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TrackedRanges } from '../../../src/core/anchor/trackedRanges';
import type { TextChange, Way } from '../../../src/core/anchor/trackedRanges';
import type { OffsetRange } from '../../../src/core/text/articleText';
import { tries } from '../support/tries';

/** A text in an editor, with spans that follow what is done to it. */
class Edited {
  text: string;
  readonly tracked = new TrackedRanges<{ name: string }>();

  constructor(text: string) {
    this.text = text;
  }

  span(words: string): { name: string } {
    const start = this.text.indexOf(words);
    assert.notEqual(start, -1);
    const key = { name: words };
    this.tracked.set(key, { start, end: start + words.length });
    return key;
  }

  become(text: string, changes: readonly TextChange[], way: Way = 'edit'): void {
    this.tracked.follow(this.text, text, changes, way);
    this.text = text;
  }

  /** Puts some words in the place of others. */
  put(cut: string, by: string): void {
    const start = this.text.indexOf(cut);
    const change = { start, end: start + cut.length, by };
    this.become(applied(this.text, [change]), [change]);
  }

  wordsOf(key: { name: string }): string | undefined {
    const range = this.tracked.get(key);
    return range && this.text.slice(range.start, range.end);
  }
}

function applied(text: string, changes: readonly TextChange[]): string {
  return changes
    .toSorted((one, other) => other.start - one.start)
    .reduce((made, { start, end, by }) => made.slice(0, start) + by + made.slice(end), text);
}

/** One change from one text to another, as an editor that only compares them would tell it. */
function difference(from: string, to: string): TextChange {
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let tail = 0;
  while (
    tail < Math.min(from.length, to.length) - start &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  ) {
    tail++;
  }
  return { start, end: from.length - tail, by: to.slice(start, to.length - tail) };
}

const text = [
  'QUETTA: At least four soldiers were killed in Panjgur, the army said.',
  'Nine attackers died, it said. Police put their number at six.',
  'No group claimed responsibility for the attack on the camp.',
].join('\n\n');

describe('Tracked ranges', () => {
  it('come back with their words when their paragraph is deleted and the deletion undone', () => {
    const edited = new Edited(text);
    const four = edited.span('four soldiers');
    const nine = edited.span('Nine attackers died');
    const [first = ''] = text.split('\n\n');
    edited.put(`${first}\n\n`, '');
    assert.equal(edited.wordsOf(four), undefined);
    assert.equal(edited.wordsOf(nine), 'Nine attackers died');
    edited.become(text, [difference(edited.text, text)], 'undo');
    assert.equal(edited.wordsOf(four), 'four soldiers');
    assert.equal(edited.wordsOf(nine), 'Nine attackers died');
  });

  it('keep the words that a pasted paragraph has as well', () => {
    const edited = new Edited(text);
    const four = edited.span('four soldiers');
    const [first = ''] = text.split('\n\n');
    edited.put(first, first.replace('the army said', 'officials said'));
    assert.equal(edited.wordsOf(four), 'four soldiers');
  });

  it('are gone when other words are pasted over them, though they begin with the same letter', () => {
    const edited = new Edited(text);
    const four = edited.span('four soldiers');
    edited.put('four soldiers', 'five sailors');
    assert.equal(edited.wordsOf(four), undefined);
  });

  it('follow an undo of several edits at once, and a redo', () => {
    const edited = new Edited(text);
    const four = edited.span('four soldiers');
    for (const [cut, by] of [
      ['four', 'f'],
      ['f soldiers', 'fo soldiers'],
      ['fo soldiers', 'forty soldiers'],
    ] as const) {
      edited.put(cut, by);
    }
    const typed = edited.text;
    const after = edited.wordsOf(four);
    edited.become(text, [difference(typed, text)], 'undo');
    assert.equal(edited.wordsOf(four), 'four soldiers');
    edited.become(typed, [difference(text, typed)], 'redo');
    assert.equal(edited.wordsOf(four), after);
  });

  it('take in what is typed in place of their last words, letter by letter', () => {
    const edited = new Edited(text);
    const four = edited.span('four soldiers');
    edited.put('soldiers were', 't were');
    edited.put('four t were', 'four tr were');
    edited.put('four tr were', 'four troops were');
    assert.equal(edited.wordsOf(four), 'four troops');
    edited.put('were killed', 'had been killed');
    edited.put('four troops had', 'four troops there had');
    assert.equal(edited.wordsOf(four), 'four troops');
    const typed = edited.text;
    edited.become(text, [difference(typed, text)], 'undo');
    assert.equal(edited.wordsOf(four), 'four soldiers');
    edited.become(typed, [difference(text, typed)], 'redo');
    assert.equal(edited.wordsOf(four), 'four troops');
  });

  it('follow a range that was set anew since, and not the one it was', () => {
    const edited = new Edited(text);
    const four = edited.span('four soldiers');
    edited.put('the army', 'a spokesman');
    edited.tracked.keepOnly(new Set());
    const six = edited.span('six');
    edited.become(text, [difference(edited.text, text)], 'undo');
    assert.equal(edited.wordsOf(four), undefined);
    assert.equal(edited.wordsOf(six), 'six');
  });

  it('are back at exactly their old places after any edits, undone one by one or several at once, and redone', () => {
    const at = fc.nat(text.length);
    const word = fc.constantFrom(
      '',
      ' ',
      'x',
      '\n\n',
      'four soldiers',
      'no ',
      'forty-one',
      'k',
      'At least four',
    );
    const change = fc.record({ from: at, length: fc.oneof(fc.nat(6), fc.nat(90)), by: word });
    const event = fc.array(change, { minLength: 1, maxLength: 4 });
    const spans = fc.array(fc.tuple(at, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 6 });
    const groups = fc.array(fc.array(event, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(spans, groups, fc.boolean(), (placed, edits, tellsOneChange) => {
        const edited = new Edited(text);
        const keys = placed.map(([start, length]) => {
          const key = { name: '' };
          edited.tracked.set(key, { start, end: Math.min(text.length + 1, start + length) });
          return key;
        });
        const now = (): (OffsetRange | undefined)[] => keys.map((key) => edited.tracked.get(key));
        const states = [{ text: edited.text, ranges: now() }];
        const goTo = (state: { text: string }, way: Way): void => {
          const one = difference(edited.text, state.text);
          const whole = { start: 0, end: edited.text.length, by: state.text };
          edited.become(state.text, [tellsOneChange ? one : whole], way);
        };
        for (const group of edits) {
          for (const made of group) {
            const changes = apart(made, edited.text);
            edited.become(applied(edited.text, changes), changes);
          }
          states.push({ text: edited.text, ranges: now() });
        }
        // An editor does not tell of undoing what changed nothing, and which of two equal states it is at does not show.
        const texts = new Set(states.map((state) => state.text));
        fc.pre(texts.size === states.length);
        for (const state of states.slice(0, -1).reverse()) {
          goTo(state, 'undo');
          assert.deepEqual(now(), state.ranges);
        }
        for (const state of states.slice(1)) {
          goTo(state, 'redo');
          assert.deepEqual(now(), state.ranges);
        }
      }),
      tries(3_000),
    );
  });
});

/** Changes that came together: none overlaps another. */
function apart(made: readonly { from: number; length: number; by: string }[], text: string): TextChange[] {
  const changes: TextChange[] = [];
  for (const { from, length, by } of made) {
    const start = Math.min(from, text.length);
    const end = Math.min(text.length, start + length);
    if (changes.every((other) => end < other.start || start > other.end)) changes.push({ start, end, by });
  }
  return changes;
}
