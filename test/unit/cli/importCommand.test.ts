import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { article, run, sidecarOf, withFiles } from './support';

const reviewed = join('test', 'fixtures', 'reviewed');
const exchange = join('test', 'fixtures', 'exchange');

async function claimsOf(sidecar: string): Promise<unknown[]> {
  const { claims, problems } = parseSidecar(await readFile(sidecar, 'utf8'));
  assert.deepEqual(problems, []);
  return claims.map(({ claim }) => claim);
}

/** The reviewed articles without their sidecars. */
async function copyArticles(folder: string): Promise<string[]> {
  await mkdir(folder);
  const articles = (await readdir(reviewed)).filter((name) => name.endsWith('.txt'));
  for (const name of articles) await copyFile(join(reviewed, name), join(folder, name));
  return articles;
}

describe('import', () => {
  it('brings an export to brat back claim for claim, and a second time changes nothing', async () => {
    await withFiles({}, async (folder) => {
      const articles = await copyArticles(join(folder, 'articles'));
      const brat = join(folder, 'brat');
      await run('export', 'brat', reviewed, '--out', brat);
      const imported = await run('import', 'brat', brat, '--articles', join(folder, 'articles'));
      assert.equal(imported.code, 0);
      assert.match(imported.err, /114 claims added, 0 there already/);
      const sources = new Map<string, string>();
      for (const name of articles) {
        const sidecar = `${join(folder, 'articles', name)}.claims.yaml`;
        assert.deepEqual(await claimsOf(sidecar), await claimsOf(`${join(reviewed, name)}.claims.yaml`));
        sources.set(sidecar, await readFile(sidecar, 'utf8'));
      }
      const again = await run('import', 'brat', brat, '--articles', join(folder, 'articles'));
      assert.deepEqual([again.code, again.out], [0, '']);
      assert.match(again.err, /0 claims added, 114 there already/);
      for (const [sidecar, source] of sources) assert.equal(await readFile(sidecar, 'utf8'), source);
    });
  });

  it('brings an export to W3C annotations back claim for claim, and a second time changes nothing', async () => {
    await withFiles({}, async (folder) => {
      const articles = await copyArticles(join(folder, 'articles'));
      const file = join(folder, 'annotations.jsonld');
      await run('export', 'w3c', reviewed, '--out', file);
      const args = ['import', 'w3c', file, '--articles', join(folder, 'articles')];
      const imported = await run(...args);
      assert.equal(imported.code, 0);
      for (const name of articles) {
        const sidecar = `${join(folder, 'articles', name)}.claims.yaml`;
        assert.deepEqual(await claimsOf(sidecar), await claimsOf(`${join(reviewed, name)}.claims.yaml`));
      }
      assert.match((await run(...args)).err, /0 claims added, 114 there already/);
    });
  });

  it('brings an export to JSON Lines back but for evidence in other words', async () => {
    await withFiles({}, async (folder) => {
      const articles = await copyArticles(join(folder, 'articles'));
      const file = join(folder, 'spans.jsonl');
      await run('export', 'jsonl', reviewed, '--out', file);
      assert.equal((await run('import', 'doccano', file, '--articles', join(folder, 'articles'))).code, 0);
      for (const name of articles) {
        const before = (await claimsOf(`${join(reviewed, name)}.claims.yaml`)) as {
          spans: { for?: unknown }[];
        }[];
        assert.deepEqual(
          await claimsOf(`${join(folder, 'articles', name)}.claims.yaml`),
          before.map((claim) => ({ ...claim, spans: claim.spans.filter((span) => span.for === undefined) })),
        );
      }
    });
  });

  it('adds to a sidecar without touching what is in it', async () => {
    const sidecar = `# ours\n${sidecarOf(['aaaaaaa2'])}`;
    const record = JSON.stringify({
      text: article,
      label: [
        [25, 36, 'attack'],
        [14, 24, 'killed'],
        [40, 47, 'LOC'],
      ],
    });
    const files = { 'a.txt': article, 'a.txt.claims.yaml': sidecar, 'export.jsonl': `${record}\n` };
    await withFiles(files, async (folder) => {
      const args = ['import', 'doccano', join(folder, 'export.jsonl'), '--articles', folder];
      const dry = await run(...args, '--dry-run');
      assert.match(dry.out, /a\.txt: 2 claims would be added/);
      assert.equal(await readFile(join(folder, 'a.txt.claims.yaml'), 'utf8'), sidecar);
      const { code, out, err } = await run(...args, '--map', 'LOC=control', '--annotator', 'Amina');
      assert.deepEqual([code, out], [0, `${join(folder, 'a.txt')}: 3 claims added\n`]);
      assert.doesNotMatch(err, /label/);
      const after = await readFile(join(folder, 'a.txt.claims.yaml'), 'utf8');
      for (const line of sidecar.split('\n')) assert.ok(after.includes(line), line);
      const kinds = (await claimsOf(join(folder, 'a.txt.claims.yaml'))) as {
        kind: string;
        annotator?: string;
      }[];
      assert.deepEqual(
        kinds.map(({ kind, annotator }) => [kind, annotator]).sort(),
        [
          ['attack', 'Amina'],
          ['control', 'Amina'],
          ['killed', undefined],
          ['killed', 'Amina'],
        ].sort(),
      );
    });
  });

  it('takes the texts beside brat’s files for the articles where no folder is named', async () => {
    await withFiles({}, async (folder) => {
      for (const name of ['attack.txt', 'attack.ann'])
        await copyFile(join(exchange, 'brat', name), join(folder, name));
      const { code, err } = await run(
        'import',
        'brat',
        join(folder, 'attack.ann'),
        '--map',
        'Casualty=injured',
      );
      assert.equal(code, 1);
      assert.match(err, /attack\.ann:13:1: error: /);
      assert.match(err, /the label “Location” is no kind of the codebook.*--map "Location=KIND"/);
      assert.equal((await claimsOf(join(folder, 'attack.txt.claims.yaml'))).length, 5);
    });
  });

  it('finds the article of a web page by the address in its sidecar', async () => {
    await withFiles({ 'b.txt': article }, async (folder) => {
      await copyFile(join(exchange, 'attack.txt'), join(folder, 'a.txt'));
      await copyFile(join(exchange, 'attack.txt'), join(folder, 'copy.txt'));
      const sidecar = 'newsmark: 1\narticle:\n  url: https://example.org/news/quetta\n';
      await writeFile(join(folder, 'a.txt.claims.yaml'), sidecar);
      const { out } = await run(
        'import',
        'hypothesis',
        join(exchange, 'hypothesis.json'),
        '--articles',
        folder,
      );
      assert.equal(out, `${join(folder, 'a.txt')}: 2 claims added\n`);
      assert.equal((await readdir(folder)).length, 4);
    });
  });

  it('writes nothing into a sidecar with errors, and tells what has no article', async () => {
    const files = { 'a.txt': article, 'a.txt.claims.yaml': 'newsmark: [', 'export.jsonl': '' };
    await withFiles(files, async (folder) => {
      const records = [article, 'Of a text that no one has here.'].map((text) =>
        JSON.stringify({ text, label: [[0, 8, 'attack']] }),
      );
      await writeFile(join(folder, 'export.jsonl'), `${records.join('\n')}\n`);
      const { code, err } = await run(
        'import',
        'doccano',
        join(folder, 'export.jsonl'),
        '--articles',
        folder,
      );
      assert.equal(code, 1);
      assert.match(err, /a\.txt\.claims\.yaml: nothing was added/);
      assert.match(err, /export\.jsonl:2:1: error: There is no article/);
      assert.equal(await readFile(join(folder, 'a.txt.claims.yaml'), 'utf8'), 'newsmark: [');
    });
  });

  it('wants a format and files that there are, and kinds of the codebook', async () => {
    assert.equal((await run('import', 'word', 'a.docx')).code, 2);
    assert.equal((await run('import', 'doccano')).code, 2);
    assert.equal((await run('import', 'doccano', 'no-such-file.jsonl')).code, 2);
    const file = join(exchange, 'doccano.jsonl');
    assert.equal((await run('import', 'doccano', file, '--articles', 'no-such-folder')).code, 2);
    const { code, err } = await run('import', 'doccano', file, '--map', 'INJ=hurt');
    assert.equal(code, 2);
    assert.match(err, /no kind “hurt”; choose one of killed, injured/);
  });
});
