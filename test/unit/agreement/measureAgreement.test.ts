import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codingsByAnnotator } from '../../../src/core/agreement/codedClaims';
import { isAgreed, measureAgreement } from '../../../src/core/agreement/measureAgreement';
import type { Agreement } from '../../../src/core/agreement/measureAgreement';
import { tellDisagreements } from '../../../src/core/agreement/tellAgreement';
import type { Claim } from '../../../src/core/claims/schema';
import { assertClose, claimOn, codedArticle, four, seven } from './build';

/** What there is to work through, a line each. */
function reasons(claims: Readonly<Record<string, readonly Claim[]>>): string[] {
  const { articles } = measureAgreement([codedArticle(claims)]);
  return articles.flatMap((article) =>
    tellDisagreements(article).map((each) => [each.statement, ...each.reasons].join(' | ')),
  );
}

describe('What annotators agree on', () => {
  it('is measured on words alone where claims of several kinds share them', () => {
    const sentence = '4 soldiers were killed and 7 were hurt';
    const { words } = measureAgreement([
      codedArticle({
        One: [claimOn(sentence), claimOn('7 were hurt', { kind: 'injured' })],
        Two: [claimOn(sentence), claimOn(sentence, { kind: 'injured' })],
      }),
    ]);
    assert.equal(words.binary, 1);
    assert.ok((words.nominal ?? 1) < 1);
  });

  it('is a statement that both coded alike, whoever marked some words more', () => {
    const told = reasons({
      One: [claimOn('4 soldiers were killed', { figure: four, group: 'security forces' })],
      Two: [claimOn('The army said 4 soldiers', { figure: four, group: 'security forces' })],
    });
    assert.deepEqual(told, []);
  });

  it('tells every field that they fill in differently', () => {
    const told = reasons({
      One: [
        claimOn('4 soldiers', {
          figure: four,
          group: 'security forces',
          claimant: 'army',
          place: 'Panjgur',
          incident: 'undated-panjgur',
        }),
      ],
      Two: [
        claimOn('4 soldiers', {
          figure: { low: 4, wording: 'at least' },
          group: 'civilians',
          place: { name: 'Noshki' },
          incident: 'none',
        }),
      ],
    });
    assert.deepEqual(told, [
      [
        '“4 security forces killed” (army)',
        'figure: One says “4”, Two says “at least 4”',
        'group: One says “security forces”, Two says “civilians”',
        'claimant: One says “army”, Two leaves it out',
        'place: One says “Panjgur”, Two says “Noshki”',
        'incident: One says “undated-panjgur”, Two says “none”',
      ].join(' | '),
    ]);
  });

  it('does not mind case, the order of a list or a default written out', () => {
    const told = reasons({
      One: [claimOn('4 soldiers', { claimant: ['ISPR', 'army'], stance: 'asserts', place: 'Panjgur' })],
      Two: [
        claimOn('4 soldiers', { claimant: ['Army', 'ISPR'], scope: 'event', place: { name: 'Panjgur' } }),
      ],
    });
    assert.deepEqual(told, []);
  });

  it('says who alone has a claim', () => {
    const told = reasons({
      One: [claimOn('4 soldiers', { figure: four })],
      Two: [
        claimOn('4 soldiers', { figure: four }),
        claimOn('7 were hurt', { kind: 'injured', figure: seven }),
      ],
    });
    assert.deepEqual(told, ['“7 injured” (the article itself) | only Two has it']);
  });

  it('does not take two statements of one sentence for one because both marked the whole sentence', () => {
    const sentence = 'The army said 4 soldiers were killed and 7 were hurt in Panjgur.';
    const told = reasons({
      One: [claimOn(sentence, { figure: four })],
      Two: [claimOn(sentence, { kind: 'injured', figure: seven })],
    });
    assert.equal(told.length, 2);
    assert.deepEqual(
      told.map((each) => each.split(' | ')[1]),
      ['only One has it', 'only Two has it'],
    );
  });

  it('pairs by what else they say where all of it is on the same words', () => {
    const told = reasons({
      One: [claimOn('7 were hurt', { date: '2022-02-02' }), claimOn('7 were hurt', { date: '2022-02-03' })],
      Two: [claimOn('7 were hurt', { date: '2022-02-03' }), claimOn('7 were hurt', { date: '2022-02-02' })],
    });
    assert.deepEqual(told, []);
  });

  it('pairs each statement with the likeliest one where several share their words', () => {
    const sentence = '4 soldiers were killed and 7 were hurt';
    const told = reasons({
      One: [
        claimOn(sentence, { kind: 'injured', figure: seven }),
        claimOn(sentence, { figure: four, group: 'security forces' }),
      ],
      Two: [
        claimOn(sentence, { figure: four, group: 'civilians' }),
        claimOn(sentence, { kind: 'injured', figure: seven }),
      ],
    });
    assert.deepEqual(told, [
      '“4 security forces killed” (the article itself) | group: One says “security forces”, Two says “civilians”',
    ]);
  });

  it('knows two versions of one claim by its id, wherever they stand', () => {
    const agreement = measureAgreement([
      codedArticle({
        main: [claimOn('4 soldiers', { id: 'aaaaaaa2', figure: four })],
        topic: [claimOn('13 attackers', { id: 'aaaaaaa2', figure: four })],
      }),
    ]);
    assert.equal(agreement.articles[0]?.units.length, 1);
    assert.equal(agreement.versions, 1);
  });

  it('compares three annotators at once', () => {
    const told = reasons({
      One: [claimOn('4 soldiers', { group: 'security forces' })],
      Two: [claimOn('4 soldiers', { group: 'civilians' })],
      Three: [claimOn('4 soldiers', { group: 'security forces' }), claimOn('blast', { kind: 'attack' })],
    });
    assert.deepEqual(told, [
      '“killed” (the article itself) | group: One says “security forces”, Two says “civilians”, Three says “security forces”',
      '“attack” (the article itself) | only Three has it',
    ]);
  });

  it('keeps a claim whose words are gone from the article, without a place', () => {
    const gone = claimOn('4 soldiers');
    const lost = {
      ...gone,
      spans: [{ exact: 'nine thousand trucks burned', prefix: 'x', suffix: 'y', start: 3, end: 30 }],
    };
    const { articles } = measureAgreement([codedArticle({ One: [lost], Two: [claimOn('4 soldiers')] })]);
    const [article] = articles;
    assert.ok(article);
    assert.deepEqual(
      tellDisagreements(article).map(({ position, reasons: why }) => [position?.line, ...why]),
      [
        [2, 'only Two has it'],
        [undefined, 'only One has it'],
      ],
    );
  });

  it('counts how figures stand to each other', () => {
    const figures = (...pairs: [Claim['figure'], Claim['figure']][]): Agreement['figures'] =>
      measureAgreement(
        pairs.map(([one, two]) =>
          codedArticle({
            One: [claimOn('4 soldiers', { ...(one && { figure: one }) })],
            Two: [claimOn('4 soldiers', { ...(two && { figure: two }) })],
          }),
        ),
      ).figures;
    const told = figures(
      [four, { ...four, wording: 'about' }],
      [four, { low: 3 }],
      [four, seven],
      [{ high: 3 }, { low: 4 }],
      [four, { wording: 'dozens' }],
      [undefined, { wording: 'dozens' }],
    );
    assert.deepEqual(told, { same: 1, overlapping: 1, apart: 2, 'one-sided': 1 });
  });

  it('counts by field how many statements say the same, where somebody fills it in', () => {
    const { fields } = measureAgreement([
      codedArticle({
        One: [claimOn('4 soldiers', { group: 'mixed' }), claimOn('blast', { kind: 'attack', date: '2022' })],
        Two: [claimOn('4 soldiers', { group: 'civilians' }), claimOn('blast', { kind: 'attack' })],
        Three: [claimOn('13 attackers died', { place: 'Noshki' })],
      }),
    ]);
    assert.deepEqual(
      fields.map(({ field, same, compared }) => `${field} ${same}/${compared}`),
      ['kind 2/2', 'group 0/1', 'stance 2/2', 'scope 2/2', 'date 0/1'],
    );
  });

  it('counts leaving the group out as a code only where another annotator gave one', () => {
    const { groups } = measureAgreement([
      codedArticle({
        One: [claimOn('4 soldiers', { group: 'security forces' }), claimOn('blast', { kind: 'attack' })],
        Two: [claimOn('4 soldiers'), claimOn('blast', { kind: 'attack' })],
      }),
    ]);
    assert.equal(groups.units, 1);
    assert.equal(groups.value, 0);
  });
});

const wordsToCode = [
  '4 soldiers',
  'soldiers were killed',
  '7 were hurt',
  'more than 100',
  '13 attackers',
  'blast',
];
const someClaims = (prefix: string): fc.Arbitrary<Claim[]> =>
  fc
    .array(
      fc.record({
        words: fc.constantFrom(...wordsToCode),
        kind: fc.constantFrom('killed', 'injured', 'attack'),
        group: fc.constantFrom('civilians', 'insurgents', undefined),
        low: fc.constantFrom(4, 7, undefined),
        date: fc.constantFrom('2022-02-02', '2022-02'),
      }),
      { maxLength: 8 },
    )
    .map((claims) =>
      claims.map(({ words, kind, group, low, date }, at) =>
        claimOn(words, {
          id: `${prefix}aaaaa${at}`,
          kind,
          date,
          ...(group !== undefined && { group }),
          ...(low !== undefined && { figure: { low } }),
        }),
      ),
    );

describe('Agreement', () => {
  it('of annotations with themselves is full', () => {
    fc.assert(
      fc.property(someClaims('a'), (claims) => {
        const again = claims.map((claim) => ({ ...claim, id: `b${claim.id.slice(1)}` }));
        const agreement = measureAgreement([codedArticle({ One: claims, Two: again })]);
        assert.ok(agreement.articles.every(({ units }) => units.every(isAgreed)));
        for (const value of [agreement.kinds.value, agreement.groups.value, agreement.words.nominal])
          assertClose(value ?? 1, 1);
      }),
    );
  });

  it('does not depend on who of two annotators comes first', () => {
    fc.assert(
      fc.property(someClaims('a'), someClaims('b'), (ones, others) => {
        const one = measureAgreement([codedArticle({ One: ones, Two: others })]);
        const other = measureAgreement([codedArticle({ Two: others, One: ones })]);
        const pairs = ({ articles }: Agreement): string[] =>
          articles.flatMap(({ units }) =>
            units.map(({ claims }) =>
              claims
                .map(({ claim }) => claim.id)
                .sort()
                .join(),
            ),
          );
        assert.deepEqual(pairs(one), pairs(other));
        assertClose(one.kinds.value, other.kinds.value);
        assert.deepEqual(one.kinds.interval, other.kinds.interval);
        assertClose(one.words.nominal, other.words.nominal);
        assert.deepEqual(one.figures, other.figures);
      }),
    );
  });

  it('has every claim once, and of each annotator one at most in a statement', () => {
    fc.assert(
      fc.property(someClaims('a'), someClaims('b'), someClaims('c'), (ones, twos, threes) => {
        const { articles } = measureAgreement([codedArticle({ One: ones, Two: twos, Three: threes })]);
        const units = articles.flatMap((article) => article.units);
        const ids = units.flatMap(({ claims }) => claims.map(({ claim }) => claim.id));
        assert.equal(ids.length, ones.length + twos.length + threes.length);
        assert.equal(new Set(ids).size, ids.length);
        for (const { claims } of units)
          assert.equal(new Set(claims.map(({ annotator }) => annotator)).size, claims.length);
      }),
    );
  });
});

describe('Annotators of a sidecar', () => {
  it('are those that its claims name', () => {
    const claims = [
      claimOn('4 soldiers', { annotator: 'Two' }),
      claimOn('blast'),
      claimOn('blast', { annotator: 'One' }),
    ];
    const codings = codingsByAnnotator(claims);
    assert.deepEqual(
      codings.map(({ annotator, claims: theirs }) => [annotator, theirs.length]),
      [
        ['One', 1],
        ['Two', 1],
      ],
    );
  });
});
