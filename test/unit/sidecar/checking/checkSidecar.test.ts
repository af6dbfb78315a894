import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describeSpan } from '../../../../src/core/anchor/selector';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import type { Claim } from '../../../../src/core/claims/schema';
import { checkSidecar } from '../../../../src/core/sidecar/checking/checkSidecar';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { ArticleText } from '../../../../src/core/text/articleText';

const text = `QUETTA: At least four soldiers were killed in Panjgur, the minister told reporters on Thursday.

He said that five soldiers in Panjgur and seven soldiers in Noshki had lost their lives in the attacks.
`;
const article = new ArticleText(text);

/** A claim on words of the text that nothing is wrong with. */
function claim(words: string, more: Partial<Claim> = {}): Claim {
  const start = text.indexOf(words);
  assert.notEqual(start, -1);
  return {
    id: 'aaaaaaaa',
    kind: 'killed',
    spans: [describeSpan(article, { start, end: start + words.length })],
    incident: 'none',
    ...more,
  };
}

/** Problems as `code severity [what is marked] message`. */
function problemsOf(
  claims: readonly Claim[],
  context: { article?: ArticleText; otherIds?: ReadonlySet<string> } = {},
): string[] {
  const source = serialiseSidecar(undefined, claims);
  const file = parseSidecar(source);
  assert.deepEqual(
    file.problems.filter(({ code }) => code !== 'duplicate-id'),
    [],
  );
  return checkSidecar(file, { codebook: builtInCodebook, ...context }).map(
    ({ code, severity, range, message }) =>
      `${code} ${severity} [${source.slice(range.start, range.end).split('\n')[0]}] ${message}`,
  );
}

describe('checkSidecar', () => {
  it('has nothing to say about the reviewed sample', () => {
    const folder = 'test/fixtures/reviewed';
    const sidecars = readdirSync(folder).filter((name) => name.endsWith('.claims.yaml'));
    assert.ok(sidecars.length >= 5);
    for (const name of sidecars) {
      const file = parseSidecar(readFileSync(`${folder}/${name}`, 'utf8'));
      const about = new ArticleText(readFileSync(`${folder}/${name.replace('.claims.yaml', '')}`, 'utf8'));
      const problems = checkSidecar(file, { article: about, codebook: builtInCodebook, otherIds: new Set() });
      assert.deepEqual([...file.problems, ...problems], [], name);
    }
  });

  it('names the code that may be meant, or those there are', () => {
    assert.deepEqual(problemsOf([claim('four soldiers', { kind: 'kiled', group: 'soldiers' })]), [
      'unknown-code error [kiled] The codebook has no kind “kiled”: did you mean “killed”?',
      'unknown-code error [soldiers] The codebook has no group “soldiers”: use one of security forces, insurgents, civilians, mixed, unknown.',
    ]);
    const figure = { low: 4, high: 4, includes: [{ low: 1, high: 1, group: 'police' }] };
    assert.match(problemsOf([claim('four soldiers', { figure })])[0] ?? '', /^unknown-code error \[police\]/);
  });

  it('points at an id that another sidecar has', () => {
    assert.deepEqual(problemsOf([claim('four soldiers')], { otherIds: new Set(['aaaaaaaa']) }), [
      'duplicate-id error [aaaaaaaa] A claim in another sidecar has the id aaaaaaaa too: give one of them a new id.',
    ]);
  });

  it('points at references to claims that are nowhere, once it knows all there are', () => {
    const claims = [claim('four soldiers', { updates: 'bbbbbbbb', denies: 'cccccccc' })];
    assert.deepEqual(problemsOf(claims), []);
    assert.deepEqual(problemsOf(claims, { otherIds: new Set(['cccccccc']) }), [
      'dangling-reference error [bbbbbbbb] No claim has the id bbbbbbbb that this one updates: correct the id or remove the key.',
    ]);
    const both = [...claims, claim('five soldiers', { id: 'bbbbbbbb' })];
    assert.deepEqual(problemsOf(both, { otherIds: new Set(['cccccccc']) }), []);
    assert.match(problemsOf([claim('four soldiers', { updates: 'aaaaaaaa' })])[0] ?? '', /updates itself/);
  });

  it('lists orphans and anchors to look at', () => {
    const gone = new ArticleText(text.replace('At least four soldiers were', 'Nobody was'));
    assert.deepEqual(problemsOf([claim('four soldiers')], { article: gone }), [
      'orphan warning [four soldiers] The words “four soldiers” can no longer be found for sure in the article: anchor the claim to the words that say it now, or delete it.',
    ]);
    const later = claim('five soldiers in Panjgur');
    const changed = new ArticleText(
      text.replace('had lost their lives in the attacks', 'had been wounded by gunfire'),
    );
    assert.deepEqual(problemsOf([later], { article: changed }), [
      'weak-anchor warning [five soldiers in Panjgur] The article changed around “five soldiers in Panjgur” (now on line 3): “lost their lives in the attacks” → “been wounded by gunfire”. See whether the claim still holds.',
    ]);
  });

  it('tells of a number that changed in the words of a claim, once', () => {
    const edited = new ArticleText(text.replace('At least four', 'At least forty'));
    const coded = claim('At least four soldiers', { figure: { low: 4, wording: 'at least' } });
    assert.deepEqual(problemsOf([coded], { article: edited }), [
      'article-edited warning [At least four soldiers] Article edited: “four” → “forty” in “At least forty soldiers” (line 1). Take its words, or keep the claim as coded.',
    ]);
  });

  it('compares the figure with the numbers in the quote', () => {
    assert.deepEqual(
      problemsOf([claim('At least four soldiers', { figure: { low: 14, wording: 'at least' } })], {
        article,
      }),
      [
        'figure-mismatch warning [low: 14] The figure is at least 14 where the quote says “At least four”: correct the figure or the quote, or mark the claim sic.',
      ],
    );
    const fits: [string, Claim['figure']][] = [
      ['At least four soldiers', { low: 4, wording: 'at least' }],
      ['five soldiers in Panjgur and seven soldiers', { low: 12, high: 12 }],
      ['five soldiers in Panjgur and seven soldiers', { low: 7, high: 7 }],
      ['had lost their lives', { low: 99, high: 99 }],
      ['five soldiers', { wording: 'several' }],
    ];
    for (const [words, figure] of fits) {
      assert.deepEqual(problemsOf([claim(words, { ...(figure && { figure }) })], { article }), [], words);
    }
  });

  it('leaves a figure alone that is marked as coded as written', () => {
    const figure = { low: 14, high: 14 };
    assert.deepEqual(problemsOf([claim('four soldiers', { figure, sic: true })], { article }), []);
  });

  it('does not compare the figure with a span that is evidence for something else', () => {
    const [place] = claim('seven soldiers in Noshki').spans;
    const one = claim('five soldiers', { figure: { low: 5, high: 5 } });
    assert.ok(place);
    const spans = [...one.spans, { ...place, for: 'place' }];
    assert.deepEqual(problemsOf([{ ...one, spans }], { article }), []);
    const [own] = one.spans;
    assert.ok(own);
    const elsewhere = { ...one, figure: { low: 7, high: 7 }, spans: [own, { ...place, for: ['place'] }] };
    assert.match(problemsOf([elsewhere], { article })[0] ?? '', /^figure-mismatch warning/);
  });

  it('mentions what is not finished, and never nags about background or the article’s own voice', () => {
    const open = claim('four soldiers');
    delete open.incident;
    assert.deepEqual(problemsOf([{ ...open, role: 'official', status: 'disputed' }]), [
      'no-claimant information [official] The claim tells the role of its claimant but not who that is: add the claimant or remove the role.',
      'no-incident information [aaaaaaaa] The claim is in no incident yet: assign it to one, or to none when it is background.',
      'no-note warning [disputed] The claim is disputed: say why in a note.',
    ]);
    assert.deepEqual(problemsOf([claim('four soldiers')]), []);
  });

  it('points at the right one of two claims with one id', () => {
    const source = serialiseSidecar(undefined, [
      claim('four soldiers'),
      claim('five soldiers', { kind: 'kiled' }),
    ]);
    const [problem] = checkSidecar(parseSidecar(source), { codebook: builtInCodebook });
    assert.equal(problem?.range.start, source.indexOf('kiled'));
  });
});
