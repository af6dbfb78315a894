import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { draftClaim } from '../../../src/core/claims/drafting/draftClaim';
import { articleSchema, claimSchema, sidecarSchema, spanSchema } from '../../../src/core/claims/schema';
import { parseCodebook } from '../../../src/core/codebookFile/parseCodebook';
import { codebookFileSchema, kindEntrySchema } from '../../../src/core/codebookFile/schema';
import { incidentFileSchema } from '../../../src/core/incidents/incidentFile';
import { parseNames } from '../../../src/core/namesFile/parseNames';
import { nameSchema, namesFileSchema } from '../../../src/core/namesFile/schema';
import { recognise } from '../../../src/core/recognise/recognise';
import { checkSidecar } from '../../../src/core/sidecar/checking/checkSidecar';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { ArticleText } from '../../../src/core/text/articleText';
import { shippedKnowledge } from '../support/knowledge';

const format = readFileSync('docs/format.md', 'utf8');

/** The rows below a heading, as cells, without the table's head. */
function rowsBelow(heading: string): string[][] {
  const section = format.split(`\n${heading}\n`)[1]?.split(/\n#+ /)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function codesIn(cell: string | undefined): string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

function keysBelow(heading: string): string[] {
  return rowsBelow(heading).flatMap(([keys]) => codesIn(keys));
}

/** A sentence in which the words of a figure stand naturally. */
function sentenceWith(words: string): string {
  if (words.endsWith(' casualties')) return `There were ${words}.`;
  if (words.endsWith(' so far')) return `So far ${words.replace(' so far', '')} soldiers were killed.`;
  return `In all, ${words} soldiers were killed.`;
}

describe('docs/format.md', () => {
  it('lists the keys of a claim in their canonical order', () => {
    assert.deepEqual(keysBelow('### A claim'), Object.keys(claimSchema.shape));
  });

  for (const [heading, schema] of [
    ['## The sidecar: `<article file name>.claims.yaml`', sidecarSchema],
    ['### `article`', articleSchema],
    ['### Spans', spanSchema],
    ['## The incident file: `incidents/<id>.yaml`', incidentFileSchema],
    ['## The names file: `newsmark.names.yaml`', namesFileSchema],
    ['### A name', nameSchema],
    ['## The codebook: `newsmark.codebook.yaml`', codebookFileSchema],
    ['### A kind', kindEntrySchema],
  ] as const) {
    it(`lists every key under “${heading}”`, () => {
      assert.deepEqual(keysBelow(heading).sort(), Object.keys(schema.shape).sort());
    });
  }

  it('shows a names file that is valid', () => {
    const sample = /## The names file[\s\S]*?```yaml\n([\s\S]*?)```/.exec(format)?.[1] ?? '';
    const { dictionary, problems } = parseNames(sample);
    assert.deepEqual(problems, []);
    assert.deepEqual([dictionary.names.length, dictionary.never.length], [2, 2]);
  });

  it('shows a codebook that is valid', () => {
    const sample = /## The codebook[\s\S]*?```yaml\n([\s\S]*?)```/.exec(format)?.[1] ?? '';
    const { codebook, problems } = parseCodebook(sample);
    assert.deepEqual(problems, []);
    const added = [...codebook.kinds.slice(builtInCodebook.kinds.length), ...codebook.groups.slice(-1)];
    assert.deepEqual(
      added.map(({ code }) => code),
      ['siege', 'recruited', 'aid workers'],
    );
  });

  it('lists the codes of the built-in codebook', () => {
    const meanings = new Map(rowsBelow('### A claim').map(([key, meaning]) => [key, codesIn(meaning)]));
    assert.deepEqual(
      meanings.get('`kind`'),
      builtInCodebook.kinds.map(({ code }) => code),
    );
    assert.deepEqual(
      meanings.get('`group`'),
      builtInCodebook.groups.map(({ code }) => code),
    );
  });

  it('says of figures what tagging makes of the words', () => {
    for (const [words = '', values] of rowsBelow('### Figures')) {
      const expected = Object.fromEntries(
        codesIn(values).map((pair): [string, unknown] => {
          const [key = '', value = ''] = pair.split(': ');
          return [key, /^\d+$/.test(value) ? Number(value) : value === 'true' ? true : value];
        }),
      );
      const sentence = sentenceWith(words);
      const article = new ArticleText(sentence);
      const drafted = draftClaim({
        article,
        mentions: recognise(article, { knowledge: shippedKnowledge() }),
        span: { start: 0, end: sentence.length },
        metadata: {},
        codebook: builtInCodebook,
      });
      assert.deepEqual(drafted.figure, expected, sentence);
    }
  });
});

describe('README.md', () => {
  it('shows a sidecar that is valid', () => {
    const sample = /```yaml\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
    const file = parseSidecar(sample);
    assert.deepEqual(file.problems, []);
    assert.equal(file.claims.length, 1);
    const article = new ArticleText(readFileSync('seeds/001_ffda206a305c125b.txt', 'utf8'));
    assert.deepEqual(checkSidecar(file, { article, codebook: builtInCodebook }), []);
  });

  it('shows pictures that exist', () => {
    const pictures = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)];
    assert.ok(pictures.length > 0);
    for (const [, path = ''] of pictures) assert.ok(readFileSync(path).length > 10_000, path);
  });
});
