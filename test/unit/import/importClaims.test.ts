import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { importClaims } from '../../../src/core/import/importClaims';
import { LabelKinds } from '../../../src/core/import/labelKinds';
import { readBrat } from '../../../src/core/import/readBrat';
import { readDoccano } from '../../../src/core/import/readDoccano';
import { readLabelStudio } from '../../../src/core/import/readLabelStudio';
import { ArticleText } from '../../../src/core/text/articleText';
import { claimOn } from '../export/exported';
import { importAll, sample, told } from './imported';

const text = sample('attack.txt');
const record = (labels: readonly unknown[]): string => JSON.stringify({ text, label: labels });
const soldiers = [31, 41, 'killed'];

describe('importing claims', () => {
  it('twice changes nothing, though an analyst has changed what the first import made', () => {
    const file = readLabelStudio(sample('label-studio.json'));
    const first = importAll(file);
    assert.equal(first.added.length, 3);
    const reworked = first.added.map((claim) => ({ ...claim, kind: 'strength', note: 'looked at' }));
    const second = importAll(file, { claims: reworked });
    assert.deepEqual([second.added, second.known], [[], 3]);
  });

  it('leaves a claim alone that says the same, but keeps what another annotator said', () => {
    const mine = claimOn(text, 'aaaaaaa2', ['4 soldiers'], { annotator: 'Analyst One', figure: { low: 4 } });
    const unsigned = importAll(readDoccano(record([soldiers])), { claims: [mine] });
    assert.deepEqual([unsigned.added, unsigned.known], [[], 1]);
    const theirs = importAll(readDoccano(record([soldiers])), { claims: [mine], annotator: 'Analyst Two' });
    assert.deepEqual(theirs.added.map(told), [['killed', ['4 soldiers'], { annotator: 'Analyst Two' }]]);
  });

  it('finds words in an article that was edited since, and does not guess where a number changed', () => {
    const edited = text
      .replace('💥 Quetta report', 'Quetta report, updated on Friday')
      .replace('12 soldiers', '15 soldiers');
    const { added, problems } = importAll(readDoccano(record([soldiers, [110, 121, 'killed']])), {
      text: edited,
    });
    assert.deepEqual(added.map(told), [['killed', ['4 soldiers']]]);
    assert.equal(edited.slice(added[0]?.spans[0]?.start, added[0]?.spans[0]?.end), '4 soldiers');
    assert.deepEqual(
      problems.map(({ line, severity }) => [line, severity]),
      [[1, 'error']],
    );
  });

  it('reads texts with other line ends than the article has', () => {
    const foreign = text.replaceAll('\n', '\r\n');
    const start = [...foreign.slice(0, foreign.indexOf('had died'))].length;
    const { added } = importAll(
      readDoccano(JSON.stringify({ text: foreign, label: [[start, start + 8, 'killed']] })),
    );
    assert.deepEqual(added.map(told), [['killed', ['had died']]]);
  });

  it('gives other ids where the article’s own are taken, also in what refers to them', () => {
    const claims = [
      '{"id":"aaaaaaa2","kind":"killed","spans":[{"start":31,"end":41}]}',
      '{"id":"bbbbbbb2","kind":"killed","spans":[{"start":110,"end":121}],"updates":"aaaaaaa2"}',
    ];
    const ann = `T1\tkilled 31 41\t4 soldiers\nT2\tkilled 110 121\t12 soldiers\n#1\tNewsmarkClaim T1\t${claims[0]}\n#2\tNewsmarkClaim T2\t${claims[1]}\n`;
    const [document] = readBrat(ann, text, 'attack').documents;
    assert.ok(document);
    const kinds = new LabelKinds(builtInCodebook);
    const isTaken = (id: string): boolean => id === 'aaaaaaa2';
    const article = new ArticleText(text);
    const first = importClaims(document, { article, claims: [], isTaken }, { kinds });
    const [one, two] = first.added;
    assert.match(one?.id ?? '', /^[a-z][a-z2-9]{7}$/);
    assert.notEqual(one?.id, 'aaaaaaa2');
    assert.deepEqual([two?.id, two?.updates], ['bbbbbbb2', one?.id]);
    assert.equal(importClaims(document, { article, claims: first.added, isTaken }, { kinds }).known, 2);
  });

  it('tells what a claim cannot hold, and takes over the rest', () => {
    const note =
      '{"id":"aaaaaaa2","kind":"killed","spans":[],"figure":{"low":-4},"stance":"shrugs","affected":"soldiers"}';
    const file = readBrat(`T1\tkilled 31 41\t4 soldiers\n#1\tNewsmarkClaim T1\t${note}\n`, text, 'attack');
    const { added, problems } = importAll(file);
    assert.deepEqual(added.map(told), [['killed', ['4 soldiers'], { affected: 'soldiers' }]]);
    assert.match(problems[0]?.message ?? '', /figure, stance/);
  });

  it('has no kind for a label where the codebook has no “other”', () => {
    const kinds = new LabelKinds({
      ...builtInCodebook,
      kinds: builtInCodebook.kinds.filter(({ code }) => code !== 'other'),
    });
    const { added, problems } = importAll(readDoccano(record([[31, 41, 'ORG'], soldiers])), { kinds });
    assert.deepEqual(added.map(told), [['killed', ['4 soldiers']]]);
    assert.match(problems[0]?.message ?? '', /ORG.*say which kind/);
  });
});
