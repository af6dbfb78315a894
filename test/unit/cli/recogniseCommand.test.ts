import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { run, withFiles } from './support';

interface Line {
  article: string;
  type: string;
  start: number;
  end: number;
  text: string;
  low?: number;
  high?: number;
  wording?: string;
  counts?: string;
  date?: string;
  alternatives?: string[];
}

function linesOf(out: string): Line[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

describe('recognise', () => {
  it('prints one mention a line, in the order of the text, without keys it does not know', async () => {
    const text = 'They killed more than 100 enemy personnel and 4 soldiers on February 2, 2022.\n';
    await withFiles({ 'a.txt': text }, async (folder) => {
      const { code, out, err } = await run('recognise', join(folder, 'a.txt'));
      assert.equal(code, 0);
      assert.equal(err, '');
      const lines = linesOf(out);
      assert.deepEqual(
        lines.map(({ start }) => start),
        lines.map(({ start }) => start).sort((one, other) => one - other),
      );
      const number = lines.find(({ type }) => type === 'number');
      assert.deepEqual(number, {
        article: join(folder, 'a.txt'),
        type: 'number',
        start: 12,
        end: 25,
        text: 'more than 100',
        low: 101,
        wording: 'more than',
        counts: 'enemy personnel',
        unit: 'people',
      });
      assert.equal(lines.find(({ type }) => type === 'date')?.text, 'February 2, 2022');
      assert.doesNotMatch(out, /null/);
    });
  });

  it('tells where places lie, and the full names of actors', async () => {
    const text =
      'date 2022-02-04 The Baloch Liberation Army (BLA) attacked Panjgur in Pakistan on Wednesday. The BLA fled.\n';
    await withFiles({ 'a.txt': text }, async (folder) => {
      const { out } = await run('recognise', join(folder, 'a.txt'));
      const lines = linesOf(out);
      const { alternatives, ...panjgur } = lines.find((line) => line.text === 'Panjgur') ?? {};
      assert.deepEqual(panjgur, {
        article: join(folder, 'a.txt'),
        type: 'place',
        start: 58,
        end: 65,
        text: 'Panjgur',
        name: 'Panjgur',
        gazetteer: '1168446',
        latitude: 26.97,
        longitude: 64.09,
        admin1: 'Balochistan',
        admin2: 'Panjgur',
        country: 'Pakistan',
      });
      assert.deepEqual(alternatives, ['PK.02.1168444']);
      assert.deepEqual(lines.filter(({ type }) => type === 'actor').at(-1), {
        article: join(folder, 'a.txt'),
        type: 'actor',
        start: text.lastIndexOf('BLA'),
        end: text.lastIndexOf('BLA') + 3,
        text: 'BLA',
        named: true,
        actor_type: 'armed group',
        name: 'Baloch Liberation Army',
      });
      assert.equal(lines.find(({ type }) => type === 'date')?.date, '2022-02-02');
    });
  });

  it('counts code points, without the byte-order mark, line ends as one', async () => {
    await withFiles({ 'a.txt': '\uFEFF😀😀\r\n\r\n12 people died.\n' }, async (folder) => {
      const { out } = await run('recognise', join(folder, 'a.txt'));
      const number = linesOf(out).find(({ type }) => type === 'number');
      assert.deepEqual([number?.start, number?.end, number?.text], [4, 6, '12']);
    });
  });

  it('reads the files it can and says what is wrong with the others', async () => {
    const files = { 'good.txt': '12 people died.\n', 'latin1.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9) };
    await withFiles(files, async (folder) => {
      const path = (name: string): string => join(folder, name);
      const { code, out, err } = await run('recognise', path('latin1.txt'), path('good.txt'));
      assert.equal(code, 1);
      assert.equal(linesOf(out).find(({ type }) => type === 'number')?.text, '12');
      assert.match(err, /latin1\.txt: .*UTF-8/);
      assert.equal(err.trim().split('\n').length, 1);
    });
  });

  it('refuses what is no file with a sentence that says so', async () => {
    await withFiles({ 'a.txt': '' }, async (folder) => {
      for (const [path, reason] of [
        [folder, /folder/],
        [join(folder, 'missing.txt'), /no such file/],
        [join(folder, 'a.txt', 'below.txt'), /no such file/],
        ['-', /standard input/],
      ] as const) {
        const { code, out, err } = await run('recognise', path);
        assert.equal(code, 2, path);
        assert.equal(out, '');
        assert.match(err, reason);
      }
    });
  });

  it('wants a file', async () => {
    const { code, err } = await run('recognise');
    assert.equal(code, 2);
    assert.match(err, /FILE/);
  });

  it('finds nothing in an empty file', async () => {
    await withFiles({ 'a.txt': '', 'b.txt': '\uFEFF' }, async (folder) => {
      const outcome = await run('recognise', join(folder, 'a.txt'), join(folder, 'b.txt'));
      assert.deepEqual(outcome, { code: 0, out: '', err: '' });
    });
  });

  it('goes by the nearest names, and tells once what is wrong with them', async () => {
    const names = (type: string): string =>
      `newsmark: 1\nnames:\n  - name: Zandar\n    type: ${type}\n  - name: Kalgan\n`;
    const files = {
      'newsmark.names.yaml': names('place'),
      'a.txt': 'They met Zandar.\n',
      'b.txt': 'Then Zandar came.\n',
      'inner/newsmark.names.yaml': 'newsmark: 1\nnames:\n  - name: Zandar\n    type: actor\n',
      'inner/deep/c.txt': 'They met Zandar.\n',
    };
    await withFiles(files, async (folder) => {
      const paths = ['a.txt', 'b.txt', 'inner/deep/c.txt'].map((name) => join(folder, name));
      const { code, out, err } = await run('recognise', ...paths);
      assert.deepEqual(
        linesOf(out).map(({ type, text }) => [type, text]),
        [
          ['place', 'Zandar'],
          ['place', 'Zandar'],
          ['actor', 'Zandar'],
        ],
      );
      assert.equal(code, 1);
      assert.match(err, /newsmark\.names\.yaml:5:\d+: error: `type` is missing: add it\.\n$/);
      assert.equal(err.trim().split('\n').length, 1);
    });
  });

  it('says when it may not read a file', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    await withFiles({ 'a.txt': 'secret' }, async (folder) => {
      await chmod(join(folder, 'a.txt'), 0);
      const { code, err } = await run('recognise', join(folder, 'a.txt'));
      assert.equal(code, 1);
      assert.match(err, /not allowed/);
    });
  });
});
