import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeSpan } from '../../../src/core/anchor/selector';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import type { Claim } from '../../../src/core/claims/schema';
import { bratDocument } from '../../../src/core/export/brat';
import { importClaims } from '../../../src/core/import/importClaims';
import { LabelKinds } from '../../../src/core/import/labelKinds';
import { readBrat } from '../../../src/core/import/readBrat';
import { ArticleText } from '../../../src/core/text/articleText';
import { claimOn, exportedArticle } from './exported';
import { tries } from '../support/tries';

const text =
  '💥 The army said 4 soldiers were killed.\n“We killed 12 soldiers\n  in Panjgur,”\ta rebel said. The army denied it.\n';

function linesOf(ann: string): string[] {
  return ann.trimEnd().split('\n');
}

/** What brat's server checks when it opens a document (its annotation.py): the words are those at the offsets. */
function assertBratReads(ann: string, txt: string): void {
  const points = [...txt];
  const ids = new Set<string>();
  for (const line of linesOf(ann)) {
    const [id = '', data = '', words = ''] = line.split('\t');
    assert.ok(!ids.has(id), `${id} is there twice`);
    ids.add(id);
    if (!id.startsWith('T')) continue;
    const [, , offsets = ''] = /^(\S+) (.*)$/.exec(data) ?? [];
    const found = offsets.split(';').map((pair) => {
      const [start = 0, end = 0] = pair.split(' ').map(Number);
      assert.ok(start < end && end <= points.length);
      return points.slice(start, end).join('');
    });
    assert.equal(found.join(' '), words);
  }
}

describe('brat', () => {
  it('counts code points, and splits spans at line ends and tabs', () => {
    const { name, ann, txt } = bratDocument(
      exportedArticle(text, [
        claimOn(text, 'aaaaaaa2', ['4 soldiers']),
        claimOn(text, 'bbbbbbb2', ['killed 12 soldiers\n  in Panjgur,”\ta rebel']),
      ]),
    );
    assert.equal(name, 'news/attack one');
    assert.equal(txt, text);
    assert.ok(linesOf(ann).includes('T1\tkilled 16 26\t4 soldiers'));
    assert.match(ann, /^T2\tkilled 44 62;65 77;78 85\tkilled 12 soldiers in Panjgur,” a rebel$/m);
    assertBratReads(ann, txt);
  });

  it('tells several places as fragments, evidence and references as relations, codes as attributes, the note as a note', () => {
    const evidence = {
      ...claimOn(text, 'x', ['a rebel']).spans[0],
      for: 'claimant',
    } as Claim['spans'][number];
    const denied = claimOn(text, 'bbbbbbb2', ['killed', '12 soldiers'], {
      group: 'security forces',
      role: 'belligerent',
      note: 'two\nlines',
    });
    const { ann, txt } = bratDocument(
      exportedArticle(text, [
        { ...denied, spans: [...denied.spans, evidence] },
        claimOn(text, 'ccccccc2', ['denied it'], { stance: 'denies', denies: 'bbbbbbb2' }),
      ]),
    );
    const lines = linesOf(ann);
    assert.ok(lines.includes('T1\tkilled 32 38;51 62\tkilled 12 soldiers'));
    assert.ok(lines.includes('T2\tEvidence 78 85\ta rebel'));
    assert.ok(lines.includes('R1\tEvidenceFor Arg1:T2 Arg2:T1'));
    assert.ok(lines.includes('R2\tDenies Arg1:T3 Arg2:T1'));
    assert.ok(lines.includes('A1\tGroup T1 security_forces'));
    assert.ok(lines.includes('#2\tAnnotatorNotes T1\ttwo lines'));
    assertBratReads(ann, txt);
  });

  it('puts spans where their words stand now, and leaves out claims whose words are gone', () => {
    const kept = claimOn(text, 'aaaaaaa2', ['4 soldiers']);
    const gone = claimOn(
      'Elsewhere, seven hostages were taken to the hills by night. Nobody saw them again.',
      'bbbbbbb2',
      ['seven hostages'],
    );
    const { ann, lost } = bratDocument(exportedArticle(`Updated on Friday.\n${text}`, [kept, gone]));
    assert.ok(linesOf(ann).includes('T1\tkilled 35 45\t4 soldiers'));
    assert.deepEqual(lost, [gone]);
    assert.doesNotMatch(ann, /hostages/);
  });

  it('brings every claim back as it was, whatever its text and fields', () => {
    const words = fc.constantFrom(
      'killed',
      'four',
      '💥',
      'Noshki',
      '\n',
      '\n\n',
      '\t',
      ' ',
      '\u2028',
      'پنجگور',
      '”',
      '12',
      '.',
    );
    const field = fc.constantFrom('army', 'a\nb', 'x\ty', '"q"', '\u2028', '\u0085', 'T1', '💥', ' lead');
    const fields = fc.record(
      {
        kind: fc.constantFrom('killed', 'injured', 'attack'),
        group: fc.constantFrom('security forces', 'civilians'),
        figure: fc.constant({ low: 4, wording: 'at least' }),
        claimant: fc.oneof(field, fc.array(field, { minLength: 1, maxLength: 2 })),
        stance: fc.constantFrom('denies' as const, 'alleges' as const),
        place: fc.oneof(
          field,
          fc.record({ name: field, latitude: fc.constant(27.5) }, { noNullPrototype: true }),
        ),
        annotator: field,
        note: field,
      },
      { requiredKeys: ['kind'], noNullPrototype: true },
    );
    const cut = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 6 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 12, maxLength: 30 }),
        fc.array(fc.tuple(fields, fc.array(cut, { minLength: 1, maxLength: 3 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (parts, drafts) => {
          const article = new ArticleText(parts.join(' '));
          const claims = drafts.map(([draft, cuts], at) =>
            claimAt(article, parts, `claim${at}aa`, draft, cuts),
          );
          const exported = exportedArticle(
            article.text,
            claims.filter((claim) => claim !== undefined),
          );
          const { ann, txt, lost } = bratDocument(exported);
          assertBratReads(ann, txt);
          const { documents, problems } = readBrat(ann, txt, 'attack');
          assert.deepEqual(problems, []);
          const [document] = documents;
          assert.ok(document);
          const imported = importClaims(
            document,
            { article, claims: [], isTaken: () => false },
            { kinds: new LabelKinds(builtInCodebook) },
          );
          const expected = exported.claims.filter((claim) => !lost.includes(claim));
          assert.deepEqual(imported.added, expected);
        },
      ),
      tries(150),
    );
  });
});

/** A claim on runs of the parts, each run once and none of them blank. */
function claimAt(
  article: ArticleText,
  parts: readonly string[],
  id: string,
  draft: Omit<Partial<Claim>, 'id' | 'spans'> & { kind: string },
  cuts: readonly (readonly [number, number, boolean])[],
): Claim | undefined {
  const spans: Claim['spans'] = [];
  for (const [from, length, isEvidence] of cuts) {
    const first = from % parts.length;
    const start = parts.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
    const run = parts.slice(first, first + length).join(' ');
    const range = { start, end: start + run.length };
    if (run.trim() !== run || run === '' || spans.some((span) => touches(article, span, range))) continue;
    const isFirst = spans.length === 0;
    spans.push({ ...describeSpan(article, range), ...(isEvidence && !isFirst && { for: 'claimant' }) });
  }
  return spans.length > 0 ? { id, ...draft, spans } : undefined;
}

function touches(
  article: ArticleText,
  span: Claim['spans'][number],
  range: { start: number; end: number },
): boolean {
  const [start, end] = [article.fromCodePoint(span.start), article.fromCodePoint(span.end)];
  const [from, to] = [Math.min(start, range.start), Math.max(end, range.end)];
  // Fragments with nothing but blanks between them are one span to brat.
  const between =
    start < range.start ? article.text.slice(end, range.start) : article.text.slice(range.end, start);
  return to - from < end - start + (range.end - range.start) || between.trim() === '';
}
