import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { importMarkdown, tellRest } from '../../../src/core/import/describeImport';
import { readForeign } from '../../../src/core/import/importFormats';
import { ImportPlan } from '../../../src/core/import/importPlan';
import { LabelKinds } from '../../../src/core/import/labelKinds';
import { ArticleText } from '../../../src/core/text/articleText';

const text = 'The army said 4 soldiers were killed in Panjgur.\n';
const article = (name: string) => ({ name, text: new ArticleText(text), claims: [] });
const options = { kinds: new LabelKinds(builtInCodebook) };
const file = (...texts: readonly string[]) =>
  readForeign('doccano', {
    source: texts.map((each) => JSON.stringify({ text: each, label: [[14, 24, 'killed']] })).join('\n'),
  });

describe('the plan of an import', () => {
  it('counts what has no article, and says so of each document', () => {
    const plan = new ImportPlan([[article('a.txt')]], options);
    const problems = [...plan.take(file(text, 'Another report of some length altogether.'))].flat();
    assert.deepEqual(
      [...plan.additions].map(([{ name }, claims]) => [name, claims.length]),
      [['a.txt', 1]],
    );
    assert.deepEqual([plan.leftOut, plan.unmatched], [1, 1]);
    assert.match(problems[0]?.message ?? '', /no article.*its annotation is left out/);
    const shown = importMarkdown({
      format: 'doccano',
      plan,
      problems: problems.map((problem) => ({ file: 'x.jsonl', ...problem })),
    });
    assert.match(
      shown,
      /^# Import from doccano\n\n1 claim in 1 article would be added; 1 annotation is left out\./,
    );
    assert.match(shown, /- line 1: “4 soldiers” killed · the article itself\n/);
    assert.match(shown, /- x\.jsonl:2: There is no article/);
    assert.equal(tellRest(plan), '1 annotation is left out');
  });

  it('asks the second list of articles only for what the first has no article for', () => {
    const [first, second] = [article('a.txt'), article('brat/a.txt')];
    const both = new ImportPlan([[first], [second]], options);
    for (const problems of both.take(file(text))) assert.deepEqual(problems, []);
    assert.deepEqual([...both.additions.keys()], [first]);
    const alone = new ImportPlan([[], [second]], options);
    for (const problems of alone.take(file(text))) assert.deepEqual(problems, []);
    assert.deepEqual([...alone.additions.keys()], [second]);
    // In one list neither is the only one that fits.
    const unsure = new ImportPlan([[first, second]], options);
    assert.equal([...unsure.take(file(text))].flat().length, 1);
    assert.equal(unsure.additions.size, 0);
  });

  it('gives no id that a claim elsewhere has, and drops what cannot be written', () => {
    const free = new ImportPlan([[article('a.txt')]], options);
    assert.deepEqual([...free.take(file(text))].flat(), []);
    const [[candidate, [claim] = []] = []] = [...free.additions];
    assert.ok(candidate && claim);
    const plan = new ImportPlan([[article('a.txt')]], options, (id) => id === claim.id);
    assert.deepEqual([...plan.take(file(text))].flat(), []);
    const [[, [other] = []] = []] = [...plan.additions];
    assert.ok(other && other.id !== claim.id);
    free.drop(candidate);
    assert.deepEqual([free.additions.size, free.leftOut], [0, 1]);
  });
});
