import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describeSpan } from '../../../../src/core/anchor/selector';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import type { Claim } from '../../../../src/core/claims/schema';
import type { Problem, ProblemCode } from '../../../../src/core/problem';
import { checkSidecar } from '../../../../src/core/sidecar/checking/checkSidecar';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import { fixesFor } from '../../../../src/core/sidecar/checking/fixes';
import type { Fix } from '../../../../src/core/sidecar/checking/fixes';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { applySplices } from '../../../../src/core/sidecar/writing/splice';
import { ArticleText } from '../../../../src/core/text/articleText';
import { tries } from '../../support/tries';

const text = `QUETTA: At least four soldiers were killed in Panjgur, the minister told reporters on Thursday.

He said that five soldiers in Panjgur and seven soldiers in Noshki had lost their lives in the attacks.
`;
const article = new ArticleText(text);
const freshId = 'zzzzzzz9';

interface Setting {
  readonly article: ArticleText;
  readonly otherIds: ReadonlySet<string>;
}
const setting: Setting = { article, otherIds: new Set(['taken234']) };

function claim(words: string, more: Partial<Claim> = {}): Claim {
  const start = text.indexOf(words);
  assert.notEqual(start, -1);
  const spans = [describeSpan(article, { start, end: start + words.length })];
  return { id: 'aaaaaaaa', kind: 'killed', spans, incident: 'none', ...more };
}

function problemsIn(source: string, { article, otherIds }: Setting): Problem[] {
  const file = parseSidecar(source);
  return [...file.problems, ...checkSidecar(file, { article, otherIds, codebook: builtInCodebook })];
}

function fixesIn(source: string, code: ProblemCode, within: Setting = setting): Fix[] {
  const problem = problemsIn(source, within).find((each) => each.code === code);
  assert.ok(problem, `no ${code}`);
  return fixesFor(problem, parseSidecar(source), { ...within, codebook: builtInCodebook, freshId });
}

/** The text after a fix; undefined for a question, which changes nothing by itself. */
function applied(source: string, fix: Fix): string | undefined {
  if ('edits' in fix) return editSidecar(parseSidecar(source), fix.edits);
  return 'splices' in fix ? applySplices(source, fix.splices) : undefined;
}

/** By claim and not by path: a span that goes takes the next one's place. */
const sameProblem = (one: Problem) => (other: Problem) =>
  one.code === other.code && one.claim === other.claim;

/** Applies every fix of every problem: each mends its own and breaks nothing. */
function assertMended(source: string, within: Setting): number {
  const before = problemsIn(source, within);
  let fixes = 0;
  for (const problem of before) {
    const file = parseSidecar(source);
    for (const fix of fixesFor(problem, file, { ...within, codebook: builtInCodebook, freshId })) {
      const result = applied(source, fix);
      if (result === undefined) continue;
      fixes++;
      const after = problemsIn(result, within);
      const same = before.filter(sameProblem(problem)).length;
      assert.ok(after.filter(sameProblem(problem)).length < same, `${problem.message}\n${fix.title}`);
      const errors = (problems: readonly Problem[]): number =>
        problems.filter(({ severity }) => severity === 'error').length;
      assert.ok(errors(after) <= errors(before), `${fix.title} made a new error`);
    }
  }
  return fixes;
}

const four = 'At least four soldiers';
const includes = [{ low: 1, high: 1, group: 'polis' }];

/** What is wrong, the claims, and the titles of the fixes; the preferred one with a star. */
const table: [ProblemCode, Claim[], string[]][] = [
  ['unknown-code', [claim(four, { kind: 'kiled' })], ['*Change the kind to “killed”', 'Choose the kind…']],
  ['unknown-code', [claim(four, { kind: 'explosion' })], ['Choose the kind…']],
  [
    'unknown-code',
    [claim(four, { group: 'soldiers' })],
    [
      '*Change the group to “security forces”',
      'Change the group to “insurgents”',
      'Change the group to “civilians”',
      'Change the group to “mixed”',
      'Change the group to “unknown”',
    ],
  ],
  [
    'dangling-reference',
    [claim(four, { updates: 'aaaaaaab' }), claim('five soldiers', { id: 'aaaaaaac' })],
    ['Change the id to aaaaaaac, a claim of this article', 'Remove `updates`'],
  ],
  ['dangling-reference', [claim(four, { denies: 'aaaaaaaa' })], ['Remove `denies`']],
  [
    'figure-mismatch',
    [claim(four, { figure: { low: 14, high: 14 } })],
    [
      '*Change the figure to at least 4: what the quote says, “At least four”',
      'Write another figure…',
      'Keep 14 and mark the claim sic: coded as written',
    ],
  ],
  [
    'figure-mismatch',
    [claim('five soldiers in Panjgur and seven soldiers', { figure: { low: 11, high: 11 } })],
    [
      'Change the figure to 5: what the quote says, “five”',
      'Change the figure to 7: what the quote says, “seven”',
      'Change the figure to 12: the sum of the numbers in the quote',
      'Write another figure…',
      'Keep 11 and mark the claim sic: coded as written',
    ],
  ],
  [
    'no-claimant',
    [claim(four, { role: 'official' })],
    ['Say who the claimant is…', 'Remove the role: the article itself says so'],
  ],
  ['no-note', [claim(four, { status: 'disputed' })], ['*Write the note…']],
  ['duplicate-id', [claim(four, { id: 'taken234' })], [`*Give this claim a new id (${freshId})`]],
  [
    'duplicate-id',
    [claim(four), claim(four)],
    ['*Remove this claim: it is a copy of the one above', `Give this claim a new id (${freshId})`],
  ],
  ['duplicate-id', [claim(four), claim('five soldiers')], [`*Give this claim a new id (${freshId})`]],
];

describe('fixesFor', () => {
  for (const [code, claims, expected] of table) {
    it(`mends ${code}: ${expected[0]}`, () => {
      const source = serialiseSidecar(undefined, claims);
      const titles = fixesIn(source, code).map(({ title, isPreferred }) =>
        isPreferred ? `*${title}` : title,
      );
      assert.deepEqual(titles, expected);
      assertMended(source, setting);
    });
  }

  it('offers the incident’s picker, or background', () => {
    const open = claim(four);
    delete open.incident;
    const source = serialiseSidecar(undefined, [open]);
    const [ask, none] = fixesIn(source, 'no-incident');
    assert.deepEqual(ask, {
      title: 'Assign the claim to an incident…',
      ask: 'incident',
      claim: 'aaaaaaaa',
      isPreferred: true,
    });
    assert.ok(none);
    assert.match(applied(source, none) ?? '', /\n {4}incident: none\n/);
  });

  it('mends a group within a figure and leaves the rest of the figure', () => {
    const source = serialiseSidecar(undefined, [
      claim(four, { figure: { low: 4, wording: 'at least', includes } }),
    ]);
    const [fix] = fixesIn(source, 'unknown-code');
    assert.ok(fix);
    assert.equal(applied(source, fix), source.replace('group: polis', 'group: security forces'));
  });

  it('changes the one line that is wrong and keeps comments and unknown keys', () => {
    const source = serialiseSidecar(undefined, [claim(four, { kind: 'kiled' })])
      .replace('claims:', '# By hand.\nclaims:')
      .replace('incident: none', 'incident: none # sure\n    reviewer: Z');
    const [fix] = fixesIn(source, 'unknown-code');
    assert.ok(fix);
    assert.equal(applied(source, fix), source.replace('kiled', 'killed'));
  });

  it('keeps a weak anchor where it was found, as the words stand there now', () => {
    const changed = new ArticleText(
      text.replace('had lost their lives in the attacks', 'had been wounded by gunfire'),
    );
    const source = serialiseSidecar(undefined, [claim('five soldiers in Panjgur')]);
    const within = { ...setting, article: changed };
    const [keep] = fixesIn(source, 'weak-anchor', within);
    assert.equal(keep?.title, 'The claim still holds: take the words “five soldiers in Panjgur” (line 3)');
    assert.deepEqual(problemsIn(applied(source, keep) ?? '', within), []);
  });

  it('lets the analyst take the changed number, or the words alone, or keep the claim as coded', () => {
    const within = { ...setting, article: new ArticleText(text.replace('At least four', 'At least six')) };
    const coded = claim('four soldiers were killed', {
      figure: { low: 4, wording: 'at least', provisional: true },
    });
    const source = serialiseSidecar(undefined, [coded]);
    const fixes = fixesIn(source, 'article-edited', within);
    assert.deepEqual(
      fixes.map(({ title }) => title),
      [
        'Take the article’s words and the figure at least 6 so far: “six soldiers were killed” (line 1)',
        'Take the article’s words but keep the figure at least 4 so far: “six soldiers were killed” (line 1)',
        'Keep the claim as coded, though “four” → “six”',
        'Anchor to the words selected in the article…',
        'Delete the claim',
      ],
    );
    assert.ok(fixes.every(({ isPreferred }) => isPreferred !== true));
    const [taking, , keeping] = fixes;
    const taken = parseSidecar(applied(source, taking as Fix) ?? '').claims[0]?.claim;
    assert.equal(taken?.spans[0]?.exact, 'six soldiers were killed');
    assert.deepEqual(taken.figure, { low: 6, wording: 'at least', provisional: true });
    const kept = parseSidecar(applied(source, keeping as Fix) ?? '').claims[0]?.claim;
    assert.deepEqual(kept?.figure, coded.figure);
    const [span] = kept?.spans ?? [];
    assert.equal(span?.exact, 'four soldiers were killed');
    assert.equal(span.edited?.exact, 'six soldiers were killed');
    assertMended(source, within);
  });

  it('asks again when an article changes once more after a claim was kept as coded, and not when it is as it was', () => {
    const edited = (count: string): Setting => ({
      ...setting,
      article: new ArticleText(text.replace('At least four', `At least ${count}`)),
    });
    const source = serialiseSidecar(undefined, [
      claim('four soldiers were killed', { figure: { low: 4, high: 4 } }),
    ]);
    const keeping = fixesIn(source, 'article-edited', edited('six')).find(({ title }) =>
      title.startsWith('Keep'),
    );
    assert.ok(keeping);
    const kept = applied(source, keeping) ?? '';
    assert.deepEqual(problemsIn(kept, edited('six')), []);
    assert.deepEqual(problemsIn(kept, edited('four')), []);
    assert.deepEqual(
      problemsIn(kept, edited('nine')).map(({ message }) => message),
      [
        'Article edited again: “six” → “nine” in “nine soldiers were killed” (line 1). Take its words, or keep the claim as coded.',
      ],
    );
    const [taking] = fixesIn(kept, 'article-edited', edited('nine'));
    assert.match(taking?.title ?? '', /figure at least 9/);
    const taken = parseSidecar(applied(kept, taking as Fix) ?? '').claims[0]?.claim;
    assert.equal(taken?.spans[0]?.edited, undefined);
  });

  it('offers an orphan the likeliest words, none of them as the obvious one, or to be deleted', () => {
    const changed = new ArticleText(
      text.replace(
        /QUETTA[^\n]*/,
        'Police said that four soldiers were killed elsewhere.\n\nIn Mach four soldiers were killed too.',
      ),
    );
    const within = { ...setting, article: changed };
    const source = serialiseSidecar(undefined, [claim('four soldiers were killed')]);
    const fixes = fixesIn(source, 'orphan', within);
    const titles = fixes.map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 2).sort(), [
      'Anchor to “four soldiers were killed” (line 1)',
      'Anchor to “four soldiers were killed” (line 3)',
    ]);
    assert.deepEqual(titles.slice(2), ['Anchor to the words selected in the article…', 'Delete the claim']);
    assert.ok(fixes.every(({ isPreferred }) => isPreferred !== true));
    assertMended(source, within);
  });

  it('takes an orphaned span from a claim that has others', () => {
    const gone = new ArticleText(text.replace(/He said[^]*/, ''));
    const claims = [claim(four)];
    const [first] = claims;
    assert.ok(first);
    const [second] = claim('seven soldiers in Noshki').spans;
    assert.ok(second);
    const source = serialiseSidecar(undefined, [{ ...first, spans: [...first.spans, second] }]);
    const within = { ...setting, article: gone };
    const fix = fixesIn(source, 'orphan', within).find(({ title }) => title.startsWith('Remove this span'));
    assert.ok(fix);
    assert.equal(applied(source, fix), serialiseSidecar(undefined, claims));
  });

  it('renames a key unless the right one stands there already or cannot hold the value', () => {
    const source = serialiseSidecar(undefined, [claim(four, { claimant: 'ISPR' })]);
    const misspelt = source.replace('claimant:', 'claimnt:');
    const [fix] = fixesIn(misspelt, 'unknown-key');
    assert.ok(fix);
    assert.equal(applied(misspelt, fix), source);
    assert.deepEqual(
      fixesIn(source.replace('    claimant:', '    claimnt: x\n    claimant:'), 'unknown-key'),
      [],
    );
    assert.deepEqual(fixesIn(misspelt.replace('ISPR', '{ a: 1 }'), 'unknown-key'), []);
  });

  it('gives the claims that name a renamed claim its new id, in its own sidecar', () => {
    const claims = [
      claim(four, { id: 'taken234' }),
      claim('five soldiers', { id: 'bbbbbbbb', updates: 'taken234' }),
    ];
    const source = serialiseSidecar(undefined, claims);
    const [fix] = fixesIn(source, 'duplicate-id');
    assert.ok(fix);
    assert.equal(applied(source, fix), source.replaceAll('taken234', freshId));
  });

  it('states the format where it is missing or misstated', () => {
    const good = serialiseSidecar(undefined, [claim(four)]);
    for (const bad of [good.replace('newsmark: 1\n', ''), good.replace('newsmark: 1', 'newsmark: one')]) {
      const [fix] = fixesIn(bad, 'sidecar-version');
      assert.ok(fix);
      assert.equal(applied(bad, fix), good);
    }
    const newer = good.replace('newsmark: 1', 'newsmark: 99');
    assert.deepEqual(fixesIn(newer, 'sidecar-version'), []);
  });

  it('edits no claim of a sidecar with errors, nor one of two with one id', () => {
    const source = serialiseSidecar(undefined, [claim(four, { kind: 'kiled' })]);
    assert.deepEqual(
      fixesIn(source.replace('incident: none', 'incident: [1]\n    role: x'), 'sidecar-shape'),
      [],
    );
    const twins = serialiseSidecar(undefined, [claim(four, { kind: 'kiled' }), claim('five soldiers')]);
    assert.deepEqual(fixesIn(twins, 'unknown-code'), []);
  });

  it('mends whatever is broken in the reviewed sample', function () {
    this.timeout(60_000);
    const folder = 'test/fixtures/reviewed';
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.claims.yaml'))
      .map((name) => ({
        source: readFileSync(`${folder}/${name}`, 'utf8'),
        article: readFileSync(`${folder}/${name.replace('.claims.yaml', '')}`, 'utf8'),
      }));
    const breaking: ((source: string) => string)[] = [
      (source) => source.replace(/^( {4}kind: .)./m, '$1'),
      (source) => source.replace(/^ {4}group: .*/m, '    group: soldier'),
      (source) => source.replace(/^ {4}incident: .*\n/m, ''),
      (source) => source.replace(/^ {4}claimant: .*\n/m, ''),
      (source) => source.replace(/^ {4}claimant:/m, '    claimnt:'),
      (source) => source.replace(/^ {6}low: .*\n( {6}high: .*\n)?/m, '      low: 9871\n      high: 9871\n'),
      (source) => source.replace(/^( {4}kind: .*\n)/m, '$1    updates: nowhere2\n'),
      (source) => source.replace(/^newsmark: 1\n/, ''),
    ];
    let fixes = 0;
    const anyFile = fc.constantFrom(...files);
    const cut = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 300 }));
    fc.assert(
      fc.property(
        anyFile,
        fc.subarray(breaking, { maxLength: 3 }),
        fc.boolean(),
        cut,
        (file, breaks, isTaken, [at, length]) => {
          const source = breaks.reduce((broken, each) => each(broken), file.source);
          const first = parseSidecar(source).claims[0]?.claim.id ?? '';
          const from = Math.floor(at * file.article.length);
          const cutArticle = file.article.slice(0, from) + file.article.slice(from + length);
          const otherIds = new Set(isTaken ? [first] : []);
          fixes += assertMended(source, { article: new ArticleText(cutArticle), otherIds });
        },
      ),
      tries(25),
    );
    assert.ok(fixes > 50, `only ${fixes} fixes`);
  });
});
