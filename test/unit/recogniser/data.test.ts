import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readMarked, readNews, readRe3d, readSeeds } from '../../../scripts/recogniser/annotated';
import type { AnnotatedDocument, MarkedSpan } from '../../../scripts/recogniser/annotated';

interface DataFile {
  readonly path: string;
  readonly head: ReadonlyMap<string, string>;
  readonly body: string;
}

function filesOf(folder: string): DataFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const path = `${folder}/${name}`;
      const content = readFileSync(path, 'utf8');
      const cut = content.indexOf('\n---\n');
      assert.ok(cut > 0, `${path} has no head`);
      const lines = content.slice(0, cut).split('\n');
      const head = new Map(
        lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
      );
      return { path, head, body: content.slice(cut + 5) };
    });
}

const news = filesOf('data/news');
const seeds = filesOf('data/seeds');

/** Rows of the table in the data card that has this heading, cells without blanks and thousands' commas. */
function tableAfter(card: string, heading: string): string[][] {
  const lines = card.slice(card.indexOf(heading)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const rows: string[][] = [];
  for (let at = first + 2; lines[at]?.startsWith('|') === true; at++)
    rows.push(
      (lines[at] ?? '')
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/(?<=\d),(?=\d{3})/g, '')),
    );
  return rows;
}

const spansOf = (documents: readonly AnnotatedDocument[]): MarkedSpan[] =>
  documents.flatMap(({ spans }) => spans);

/** How many actors by name and in common words, places, numbers and dates are marked. */
function countsOf(documents: readonly AnnotatedDocument[]): number[] {
  const spans = spansOf(documents);
  const count = (holds: (span: MarkedSpan) => boolean) => spans.filter(holds).length;
  return [
    count(({ type, named }) => type === 'actor' && named === true),
    count(({ type, named }) => type === 'actor' && named === false),
    count(({ type }) => type === 'place'),
    count(({ type }) => type === 'number'),
    count(({ type }) => type === 'date'),
  ];
}

describe('the annotated texts', () => {
  it('say where each comes from and under which licence', () => {
    assert.ok(news.length > 0 && seeds.length > 0);
    for (const { path, head } of [...news, ...seeds])
      for (const key of ['source', 'url', 'licence'])
        assert.ok((head.get(key) ?? '') !== '', `${path}: ${key}`);
    for (const { path, head } of news) {
      assert.match(head.get('url') ?? '', /^https:\/\/\S+$/, path);
      assert.doesNotMatch(head.get('licence') ?? '', /non-?commercial|\bNC\b|not for training/i, path);
    }
    for (const { path, head } of seeds) assert.equal(head.get('licence'), 'not for training', path);
  });

  it('are well marked, with the codes of the guideline alone', () => {
    const guideline = readFileSync('data/news/GUIDELINE.md', 'utf8');
    const actorCodes = [...guideline.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, code]) => code ?? '');
    assert.equal(actorCodes.length, 7);
    const codes = new Set(['place', 'num', 'date', ...actorCodes, ...actorCodes.map((code) => `~${code}`)]);
    for (const { path, body } of [...news, ...seeds])
      for (const [mark, code = ''] of body.matchAll(/(?<!\\)\[(\S*)/g))
        assert.ok(codes.has(code), `${path}: ${mark}`);
    for (const { id, text, spans } of [...readNews(), ...readSeeds()])
      for (const { start, end } of spans) {
        assert.ok(end > start, `${id}: an empty mark at ${start}`);
        const words = text.slice(start, end);
        assert.equal(words, words.trim(), `${id}: blanks in the mark “${words}”`);
        assert.ok(!words.includes('\n'), `${id}: a mark over two lines “${words}”`);
      }
  });

  it('overlap only where a number stands in another mark', () => {
    for (const { id, text, spans } of [...readNews(), ...readSeeds()])
      for (const [at, { end }] of spans.entries()) {
        const next = spans[at + 1];
        if (next === undefined || next.start >= end) continue;
        assert.ok(next.type === 'number' && next.end <= end, `${id}: “${text.slice(next.start, next.end)}”`);
      }
  });

  it('refuse a mark that is not closed, closes nothing or has an unknown code', () => {
    for (const [marked, message] of [
      ['[place Mach', /not closed/],
      ['Mach]', /closes nothing/],
      ['[town Mach]', /unknown code “town”/],
      ['[Mach]', /no mark at/],
    ] as const)
      assert.throws(() => readMarked(marked, 'text', 'text'), message);
    assert.equal(readMarked('said \\[sic\\]', 'text', 'text').text, 'said [sic]');
  });

  it('have the words of the sample articles', () => {
    const originals = readdirSync('seeds').sort();
    const documents = readSeeds();
    assert.equal(documents.length, originals.length);
    for (const [at, document] of documents.entries())
      assert.equal(
        document.text.trimEnd(),
        readFileSync(`seeds/${originals[at] ?? ''}`, 'utf8').trimEnd(),
        document.id,
      );
  });

  it('leave the sample articles out of what is learned', () => {
    const learned = [...readNews(), ...readRe3d()].map(({ text }) => text).join('\n');
    for (const { text, id } of readSeeds())
      for (const line of text.split('\n').filter(({ length }) => length > 60))
        assert.ok(!learned.includes(line.slice(0, 60)), `${id}: ${line.slice(0, 60)}`);
  });
});

describe('the data card', () => {
  const card = readFileSync('docs/data.md', 'utf8');

  it('counts the marks of each source right', () => {
    const documents = readNews();
    const rows = tableAfter(card, '| files | source');
    assert.ok(rows.length > 2);
    for (const [files = '', source = '', licence, count, , ...counts] of rows) {
      const prefix = /`(.+)…`/.exec(files)?.[1] ?? '';
      const own = documents.filter(({ id }) => id.startsWith(prefix));
      assert.deepEqual([count, ...counts], [own.length, ...countsOf(own)].map(String), files);
      if (prefix === '') continue;
      for (const { path, head } of news.filter(({ path }) => path.startsWith(`data/news/${prefix}`)))
        assert.equal(head.get('licence'), licence, `${path}, of ${source}`);
    }
    const prefixes = rows.flatMap(([files = '']) => /`(.+)…`/.exec(files)?.[1] ?? []);
    for (const { id } of documents)
      assert.equal(prefixes.filter((prefix) => id.startsWith(prefix)).length, 1, id);
  });

  it('counts the codes of actors right', () => {
    const types: Record<string, string> = {
      person: 'person',
      armed: 'armed group',
      force: 'state force',
      gov: 'government',
      org: 'organisation',
      media: 'media',
      people: 'people',
    };
    const spans = spansOf(readNews());
    const rows = tableAfter(card, '| code | actor');
    assert.equal(rows.length, 7);
    for (const [code = '', , named, nominal] of rows) {
      const own = spans.filter(({ actorType }) => actorType === types[code.replaceAll('`', '')]);
      const counts = [true, false].map((isNamed) =>
        String(own.filter((span) => span.named === isNamed).length),
      );
      assert.deepEqual([named, nominal], counts, code);
    }
  });

  it('counts re3d right', () => {
    const documents = readRe3d();
    const [, said] = /## data\/re3d\s+(.+?) of the Relationship/s.exec(card) ?? [];
    const [named = 0, nominal = 0, places, numbers, dates] = countsOf(documents);
    const sum = spansOf(documents).length;
    const actors = spansOf(documents).filter(({ type }) => type === 'actor').length;
    assert.ok(named + nominal <= actors);
    const [all, ...counts] = [...(said ?? '').replace(/(?<=\d),(?=\d{3})/g, '').matchAll(/\d+/g)].map(
      ([digits]) => Number(digits),
    );
    assert.equal(all, documents.length);
    assert.deepEqual(counts.slice(1), [sum, actors, places, numbers, dates]);
  });
});
