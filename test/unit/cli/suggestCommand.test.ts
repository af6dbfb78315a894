import assert from 'node:assert/strict';
import { join } from 'node:path';
import { run, withFiles } from './support';

describe('suggest', () => {
  it('prints one claim a line with what the text tells of it, and nothing for what it does not', async () => {
    const text =
      'date: 2022-02-03\n\n😀 “Baloch fidayees have so far killed more than 100 enemy personnel in Panjgur on Wednesday,” the Baloch Liberation Army (BLA) said in a statement.\n';
    await withFiles({ 'a.txt': text }, async (folder) => {
      const path = join(folder, 'a.txt');
      const { code, out, err } = await run('suggest', path);
      assert.equal(code, 0);
      assert.equal(err, '');
      const [line, ...others] = out.trimEnd().split('\n');
      assert.deepEqual(others, []);
      const words = 'killed more than 100 enemy personnel';
      const start = [...text.slice(0, text.indexOf(words))].length;
      assert.deepEqual(JSON.parse(line ?? ''), {
        article: path,
        kind: 'killed',
        start,
        end: start + words.length,
        text: words,
        low: 101,
        wording: 'more than',
        provisional: true,
        affected: 'enemy personnel',
        group: 'security forces',
        group_inferred: true,
        actor: 'Baloch Liberation Army',
        claimant: ['Baloch Liberation Army'],
        role: 'belligerent',
        place: ['Panjgur'],
        date: '2022-02-02',
      });
    });
  });

  it('tells of a file that is not there and goes on with the others', async () => {
    await withFiles({ 'a.txt': 'Two soldiers were killed.\n' }, async (folder) => {
      const { code, out, err } = await run('suggest', join(folder, 'none.txt'), join(folder, 'a.txt'));
      assert.equal(code, 2);
      assert.match(err, /none\.txt/);
      assert.match(out, /"kind":"killed"/);
    });
  });

  it('suggests no kind that the nearest codebook does not offer, and tells what is wrong with it', async () => {
    const files = {
      'a.txt': 'Two soldiers were killed and three injured.\n',
      'newsmark.codebook.yaml': 'newsmark: 1\nkinds:\n  - code: killed\n    hidden: true\n  - code: raid\n',
    };
    await withFiles(files, async (folder) => {
      const { code, out, err } = await run('suggest', join(folder, 'a.txt'));
      assert.equal(code, 1);
      assert.deepEqual(
        [...out.matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind),
        ['injured'],
      );
      assert.match(err, /newsmark\.codebook\.yaml:5:11: error: “raid” has no definition/);
      const recognised = await run('recognise', join(folder, 'a.txt'));
      assert.deepEqual([recognised.code, recognised.err], [0, '']);
    });
  });

  it('wants an article', async () => {
    const { code, err } = await run('suggest');
    assert.equal(code, 2);
    assert.match(err, /newsmark suggest FILE/);
  });
});
