import assert from 'node:assert/strict';
import type { Knowledge } from '../../../src/core/recognise/knowledge';
import { recognise } from '../../../src/core/recognise/recognise';
import { ArticleText } from '../../../src/core/text/articleText';
import { shippedKnowledge } from '../support/knowledge';

let made = 0;
/** A word that was not read before, so that nothing is remembered of it. */
const freshWord = (): string => letters(made++);

/** Texts that nobody writes, each of a size that is a multiple of its own unit. */
const texts: readonly (readonly [string, (size: number) => string])[] = [
  ['one line of ordinary words', (size) => 'the army said that gunmen had fled from Mach '.repeat(size / 9)],
  [
    'one line of different words',
    (size) => Array.from({ length: size }, () => `w${freshWord().toLowerCase()}`).join(' '),
  ],
  ['capitals', (size) => 'ARMY '.repeat(size)],
  ['capitalised words of one name', (size) => 'Imran Khan '.repeat(size / 2)],
  [
    'different capitalised words',
    (size) => Array.from({ length: size }, () => `Q${freshWord().toLowerCase()}`).join(' '),
  ],
  [
    'different surnames with titles',
    (size) =>
      Array.from({ length: size / 4 }, () => `Minister Ahmad K${freshWord().toLowerCase()} said.`).join(' '),
  ],
  [
    'different lines',
    (size) =>
      Array.from({ length: size / 5 }, () => `Gunmen left Ka${freshWord().toLowerCase()} on Friday.`).join(
        '\n',
      ),
  ],
  ['open brackets', (size) => '('.repeat(size)],
  ['nested brackets with names', (size) => `${'(BLA '.repeat(size / 2)}${')'.repeat(size / 2)}`],
  ['closing brackets', (size) => 'Reuters) - Gunmen '.repeat(size / 4)],
  ['quotes', (size) => '“Kabul” '.repeat(size)],
  ['numbers', (size) => '12 dead, '.repeat(size / 2)],
  ['dates', (size) => 'Jan. 30, 2022 '.repeat(size / 4)],
  [
    'abbreviations',
    (size) => Array.from({ length: size / 5 }, () => `Zarkhan Defence Front (Z${freshWord()})`).join(', '),
  ],
  ['Urdu without blanks', (size) => 'پنجگوراورنوشکی'.repeat(size / 2)],
  ['lone surrogates', (size) => '\uD800 '.repeat(size)],
];

function letters(at: number): string {
  return [...at.toString(26)].map((digit) => String.fromCharCode(65 + parseInt(digit, 26))).join('');
}

/** Milliseconds of the processor's time, the least of a few runs; other programs on the machine do not count. */
function costOf(make: () => string, knowledge: Knowledge): number {
  let least = Infinity;
  for (let round = 0; round < 2; round++) {
    const text = make();
    const begun = process.cpuUsage();
    read(text, knowledge);
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function read(text: string, knowledge: Knowledge): void {
  for (const { start, end, text: words } of recognise(new ArticleText(text), { knowledge }))
    assert.ok(start < end && words.length === end - start);
}

describe('text that nobody writes', function () {
  this.timeout(120_000);

  for (const [name, make] of texts)
    it(`costs four times as much when it is four times as long: ${name}`, () => {
      const size = 4_000;
      const knowledge = shippedKnowledge();
      read(make(size), knowledge);
      const once = costOf(() => make(size), knowledge);
      const four = costOf(() => make(size * 4), knowledge);
      assert.ok(four < Math.max(once, 8) * 12, `${once.toFixed(1)} ms, then ${four.toFixed(1)} ms`);
    });

  it('is read to its end at any size', () => {
    for (const text of [
      'gunmen '.repeat(100_000),
      Array.from({ length: 100_000 }, () => `Q${freshWord().toLowerCase()}`).join(' '),
      'A'.repeat(1_000_000),
      `A${'a'.repeat(1_000_000)}`,
      `#${'a'.repeat(1_000_000)}`,
      `@${'a'.repeat(1_000_000)}`,
      'پ'.repeat(1_000_000),
      '9'.repeat(1_000_000),
      'KABUL '.repeat(50_000),
      `${'('.repeat(50_000)}BLA${')'.repeat(50_000)}`,
      '-'.repeat(200_000),
      `${'Al-'.repeat(100_000)}Khan`,
    ])
      read(text, shippedKnowledge());
  });
});
