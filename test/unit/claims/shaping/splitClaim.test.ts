import assert from 'node:assert/strict';
import { describeSpan } from '../../../../src/core/anchor/selector';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import type { Claim, Span } from '../../../../src/core/claims/schema';
import { canSplit, splitClaim } from '../../../../src/core/claims/shaping/splitClaim';
import type { Split } from '../../../../src/core/claims/shaping/splitClaim';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';

function split(
  text: string,
  spans: readonly (readonly [string, string?])[],
  rest: Partial<Claim>,
): Split | undefined {
  const article = new ArticleText(text);
  const ranges = spans.map(([words]) => {
    const start = article.text.indexOf(words);
    return { start, end: start + words.length };
  });
  const claim: Claim = {
    id: 'k7f3q9m2',
    kind: 'killed',
    ...rest,
    spans: ranges.map((range, at): Span => {
      const field = spans[at]?.[1];
      return { ...describeSpan(article, range), ...(field !== undefined && { for: field }) };
    }),
  };
  const mentions = recognise(article, { knowledge: shippedKnowledge() });
  const input = { claim, ranges, article, mentions, metadata: {}, codebook: builtInCodebook };
  const result = splitClaim(input);
  assert.equal(canSplit(input), result !== undefined);
  return result;
}

const summary = (claim: Omit<Claim, 'id'>) => [
  claim.kind,
  claim.figure?.low,
  claim.affected,
  claim.spans[0]?.exact,
];

describe('splitClaim', () => {
  it('makes a claim of each count in the words, with its own kind and figure', () => {
    const text = 'ISPR said the blast killed two soldiers and injured three civilians in Mach.';
    const result = split(text, [['killed two soldiers and injured three civilians']], {
      figure: { low: 2, high: 2 },
      affected: 'martyred soldiers',
      claimant: 'ISPR',
      incident: '2024-01-30-mach',
      status: 'accepted',
      note: 'as corrected by the desk',
    });
    assert.ok(result);
    assert.deepEqual(summary(result.kept), ['killed', 2, 'martyred soldiers', 'killed two soldiers']);
    assert.equal(result.kept.note, 'as corrected by the desk');
    assert.equal(result.parted.length, 1);
    const [injured] = result.parted;
    assert.ok(injured);
    assert.deepEqual(summary(injured), ['injured', 3, 'civilians', 'injured three civilians']);
    assert.equal(injured.group, 'civilians');
    assert.deepEqual([injured.claimant, injured.incident], ['ISPR', '2024-01-30-mach']);
    assert.deepEqual([injured.status, injured.note], [undefined, undefined]);
    assert.equal('id' in injured, false);
  });

  it('leaves to decide in each part what it has from its claim, and nothing that it has not', () => {
    const text = 'ISPR said the blast killed two soldiers and injured three civilians in Mach.';
    const conflicts = [
      { field: 'claimant', ours: 'ISPR', theirs: 'the army' },
      { field: 'figure', ours: { low: 2, high: 2 }, theirs: { low: 4, high: 4 } },
      { field: 'note', theirs: 'seen' },
      { deleted: 'theirs' as const },
    ];
    const result = split(text, [['killed two soldiers and injured three civilians']], {
      figure: { low: 2, high: 2 },
      claimant: 'ISPR',
      conflicts,
    });
    assert.deepEqual(result?.kept.conflicts, conflicts);
    assert.deepEqual(
      result?.parted.map((part) => part.conflicts),
      [[conflicts[0]]],
    );
  });

  it('lets the count with the claim’s figure keep its id, wherever it stands', () => {
    const text = 'The blast killed two soldiers and three civilians.';
    const result = split(text, [['killed two soldiers and three civilians']], {
      figure: { low: 3, high: 3 },
    });
    assert.equal(result?.kept.figure?.low, 3);
    assert.deepEqual(
      result?.parted.map(({ figure }) => figure?.low),
      [2],
    );
  });

  it('makes a claim of each place where a claim stands; evidence goes along', () => {
    const text = 'ISPR said four soldiers were killed in Mach. Later it said seven soldiers were killed.';
    const result = split(
      text,
      [['four soldiers were killed'], ['ISPR', 'claimant'], ['seven soldiers were killed']],
      { figure: { low: 4, high: 4 }, claimant: 'ISPR' },
    );
    assert.ok(result);
    assert.deepEqual(
      result.kept.spans.map(({ exact }) => exact),
      ['four soldiers were killed', 'ISPR'],
    );
    assert.deepEqual(
      result.parted.map(({ spans, figure }) => [spans.map(({ exact }) => exact), figure?.low]),
      [[['seven soldiers were killed', 'ISPR'], 7]],
    );
  });

  it('does not split one count, a part of a count, or words that are gone', () => {
    assert.equal(split('Four soldiers were killed.', [['Four soldiers were killed']], {}), undefined);
    const parts = '12 soldiers, including two officers, were killed.';
    assert.equal(split(parts, [['12 soldiers, including two officers, were killed']], {}), undefined);
    assert.equal(split('Nothing of it.', [['killed two and injured three']], {}), undefined);
  });
});
