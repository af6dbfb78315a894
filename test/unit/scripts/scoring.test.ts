import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarked } from '../../../scripts/recogniser/annotated';
import {
  innerRange,
  insideAnnotated,
  rates,
  scoreActorTypes,
  scoreClass,
  scoreNamedActors,
  startsWithCapital,
} from '../../../scripts/recogniser/scoring';
import type { Answer, Found } from '../../../scripts/recogniser/scoring';
import { matchOverlaps } from '../../../scripts/recogniser/scoringMatches';

/** The gold and what was found, both as marked texts of the same words. */
function answer(gold: string, found: string): Answer {
  const marked = readMarked(gold, 'gold', 'gold');
  const other = readMarked(found, 'found', 'found');
  assert.equal(marked.text, other.text);
  return { id: 'test', text: marked.text, gold: marked.spans, found: other.spans };
}

function inner(words: string): string {
  const { start, end } = innerRange(words, 0, words.length);
  return words.slice(start, end);
}

describe('scoring: one class', () => {
  it('counts offsets, inner offsets and overlap apart', () => {
    const scores = scoreClass(
      [
        answer(
          'The [armed BLA] hit [~force the army] and [~force two officers].',
          'The [armed BLA] hit the [~force army] and two [~force officers].',
        ),
      ],
      'actor',
    );
    assert.equal(scores.exact.goldRight, 1);
    assert.equal(scores.blind.goldRight, 2);
    assert.equal(scores.partial.goldRight, 3);
  });

  it('takes no span of another class for right', () => {
    const scores = scoreClass([answer('In [place Mach].', 'In [gov Mach].')], 'place');
    assert.deepEqual(scores.partial, { gold: 1, found: 0, goldRight: 0, foundRight: 0 });
  });

  it('lets one long span stand for one mention only', () => {
    const one = answer('[place Mach], [place Bolan], [place Quetta]', '[place Mach, Bolan, Quetta]');
    assert.deepEqual(scoreClass([one], 'place').partial, { gold: 3, found: 1, goldRight: 1, foundRight: 1 });
  });

  it('counts a span found twice as wrong once', () => {
    const { text, gold, found } = answer('[place Mach]', '[place Mach]');
    const twice = { id: 'twice', text, gold, found: [...found, ...found] };
    assert.deepEqual(scoreClass([twice], 'place').exact, { gold: 1, found: 2, goldRight: 1, foundRight: 1 });
  });

  it('adds documents up before it divides', () => {
    const scores = scoreClass(
      [answer('[num 3] [num 4] [num 5]', '[num 3] [num 4] [num 5]'), answer('[num 6] 7', '6 [num 7]')],
      'number',
    );
    assert.deepEqual(rates(scores.exact), { precision: 0.75, recall: 0.75, f1: 0.75 });
  });

  it('counts recall of names over spans that begin with a capital', () => {
    const scores = scoreClass(
      [
        answer(
          '[armed the “Taliban”] and [~armed the insurgents] and [armed BLA]',
          'the “[armed Taliban]” and the insurgents and [armed BLA]',
        ),
      ],
      'actor',
    );
    assert.deepEqual([scores.namedExact.gold, scores.namedExact.goldRight], [2, 1]);
    assert.deepEqual([scores.namedPartial.gold, scores.namedPartial.goldRight], [2, 2]);
  });

  it('has no rate where nothing was to be counted', () => {
    assert.deepEqual(rates({ gold: 0, found: 0, goldRight: 0, foundRight: 0 }), {});
    assert.deepEqual(rates({ gold: 2, found: 0, goldRight: 0, foundRight: 0 }), { recall: 0, f1: 0 });
    assert.deepEqual(rates({ gold: 0, found: 2, goldRight: 0, foundRight: 0 }), { precision: 0 });
  });

  it('leaves out what lies where nothing is annotated', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 8, end: 12 },
      { start: 20, end: 24 },
    ];
    const annotated = [
      [4, 10],
      [24, 30],
    ] as const;
    assert.deepEqual(insideAnnotated(spans, annotated), [{ start: 8, end: 12 }]);
  });
});

describe('scoring: inner range', () => {
  it('takes off determiners, quotes, possessives and punctuation at the end', () => {
    assert.equal(inner('the army'), 'army');
    assert.equal(inner('“the army”,'), 'army');
    assert.equal(inner('The “Taliban”’s'), 'Taliban');
    assert.equal(inner("their soldiers'"), 'soldiers');
    assert.equal(inner('Quetta.'), 'Quetta');
  });

  it('keeps words that only look alike, and what else would be nothing', () => {
    assert.equal(inner('Theresa May'), 'Theresa May');
    assert.equal(inner('Anbar'), 'Anbar');
    assert.equal(inner('ISIS'), 'ISIS');
    assert.equal(inner('20%'), '20%');
    assert.equal(inner('his'), 'his');
    assert.equal(inner('”'), '”');
  });

  it('finds the capital behind a determiner', () => {
    const capital = (words: string): boolean => startsWithCapital(words, { start: 0, end: words.length });
    assert.equal(capital('the Taliban'), true);
    assert.equal(capital('The insurgents'), false);
    assert.equal(capital('#BLA'), true);
    assert.equal(capital('Ärzte ohne Grenzen'), true);
    assert.equal(capital('former President Zardari'), false);
  });
});

describe('scoring: named actors', () => {
  it('finds a name by any actor there, and strictly by a named one', () => {
    const { overlap, strict } = scoreNamedActors([
      answer(
        '[armed BLA] fighters, [force Frontier Corps], [~force soldiers], [person Lango]',
        '[~armed BLA fighters], [force Frontier Corps], [force soldiers], Lango',
      ),
    ]);
    assert.deepEqual(overlap, { gold: 3, found: 2, goldRight: 2, foundRight: 2 });
    assert.deepEqual(strict, { gold: 3, found: 2, goldRight: 1, foundRight: 1 });
  });

  it('looks at type and naming only where offsets match', () => {
    const score = scoreActorTypes([
      answer(
        '[armed BLA], [~person minister], [~force two soldiers], [gov Islamabad]',
        '[org BLA], [~person minister], two [~force soldiers], [~gov Islamabad]',
      ),
    ]);
    assert.deepEqual([score.actors, score.typeRight, score.namedRight], [3, 2, 2]);
    assert.equal(score.confusion.get('armed group')?.get('organisation'), 1);
  });
});

describe('scoring: pairs of overlapping spans', () => {
  it('gives way to let another span have its only partner', () => {
    const gold = [
      { start: 0, end: 10 },
      { start: 0, end: 3 },
    ];
    const found = [
      { start: 1, end: 2 },
      { start: 5, end: 6 },
    ];
    assert.deepEqual(matchOverlaps(gold, found), [1, 0]);
  });

  it('pairs equal spans with each other where that costs no pair', () => {
    const gold = [
      { start: 0, end: 9 },
      { start: 4, end: 9 },
    ];
    const found = [
      { start: 4, end: 9 },
      { start: 0, end: 9 },
    ];
    assert.deepEqual(matchOverlaps(gold, found), [1, 0]);
  });

  it('finds as many pairs as there can be', () => {
    const range = fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const ranges = fc.array(range, { maxLength: 6 });
    fc.assert(
      fc.property(ranges, ranges, (gold, found) => {
        const partners = matchOverlaps(gold, found);
        const used = partners.filter((partner) => partner !== undefined);
        assert.equal(new Set(used).size, used.length);
        for (const [index, partner] of partners.entries())
          if (partner !== undefined) assert.ok(overlaps(gold[index], found[partner]));
        assert.equal(used.length, mostPairs(gold, found));
      }),
    );
  });
});

type Range = Pick<Found, 'start' | 'end'>;

function overlaps(one: Range | undefined, other: Range | undefined): boolean {
  return one !== undefined && other !== undefined && one.start < other.end && other.start < one.end;
}

/** By trying everything. */
function mostPairs(gold: readonly Range[], found: readonly Range[]): number {
  const [first, ...rest] = gold;
  if (first === undefined) return 0;
  let most = mostPairs(rest, found);
  for (const [index, span] of found.entries())
    if (overlaps(first, span)) most = Math.max(most, 1 + mostPairs(rest, found.toSpliced(index, 1)));
  return most;
}
