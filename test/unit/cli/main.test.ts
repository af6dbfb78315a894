import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { withFiles } from './support';

/** Starts the command line as a program of its own, from its source. */
function start(...args: string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, ['--import=tsx', join('src', 'cli', 'main.ts'), ...args], { stdio: 'pipe' });
}

describe('command line as a program', () => {
  it('hands its exit code to the shell', async () => {
    const child = start('recognise', 'no-such-file.txt');
    let err = '';
    child.stderr?.on('data', (part: Buffer) => (err += part.toString()));
    assert.deepEqual(await once(child, 'close'), [2, null]);
    assert.match(err, /no-such-file\.txt: there is no such file/);
  });

  it('says so in a sentence when what it prints cannot be written', function () {
    if (process.platform !== 'linux') this.skip();
    const full = openSync('/dev/full', 'w');
    try {
      const args = ['--import=tsx', join('src', 'cli', 'main.ts'), '--help'];
      const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', full, 'pipe'] });
      assert.equal(status, 1);
      assert.equal(stderr.toString(), 'newsmark: the output cannot be written (ENOSPC).\n');
    } finally {
      closeSync(full);
    }
  });

  it('finds the recogniser’s knowledge beside its bundle, and goes on by the rules without it', async () => {
    const text = 'The Zandar Brigade fired at Qaraqosh.\n';
    const [model, gazetteer] = ['model.bin', 'gazetteer.bin'].map((name) =>
      readFileSync(join('knowledge', name)),
    );
    assert.ok(model && gazetteer);
    await withFiles({ 'a.txt': text }, async (folder) => {
      const article = join(folder, 'a.txt');
      const bundle = join(folder, 'dist', 'cli.js');
      await build({ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', outfile: bundle });
      const missing = spawnSync(process.execPath, [bundle, 'recognise', article], { encoding: 'utf8' });
      assert.equal(missing.status, 1);
      assert.match(missing.stderr, /^newsmark: .*knowledge.*fewer actors and places are found\.\n$/);
      assert.doesNotMatch(missing.stdout, /latitude/);

      await mkdir(join(folder, 'knowledge'));
      await writeFile(join(folder, 'knowledge', 'model.bin'), model);
      await writeFile(join(folder, 'knowledge', 'gazetteer.bin'), gazetteer.subarray(0, 1000));
      const damaged = spawnSync(process.execPath, [bundle, 'recognise', article], { encoding: 'utf8' });
      assert.deepEqual([damaged.status, damaged.stdout], [1, missing.stdout]);

      await writeFile(join(folder, 'knowledge', 'gazetteer.bin'), gazetteer);
      const whole = spawnSync(process.execPath, [bundle, 'recognise', article], { encoding: 'utf8' });
      assert.deepEqual([whole.status, whole.stderr], [0, '']);
      assert.match(whole.stdout, /"text":"Qaraqosh".*"latitude":36\.\d+/);
    });
  });

  it('stops an import between articles, each of them whole; the same import adds the rest', async function () {
    // A signal is no request there: it ends a program at once.
    if (process.platform === 'win32') this.skip();
    this.timeout(60_000);
    const texts = Array.from(
      { length: 200 },
      (_, at) => `Report ${at}: the army said 4 soldiers were killed.\n`,
    );
    const records = texts.map((text) =>
      JSON.stringify({ text, label: [[text.indexOf('4'), text.length - 2, 'killed']] }),
    );
    const files = Object.fromEntries(texts.map((text, at) => [`articles/${at}.txt`, text]));
    await withFiles({ ...files, 'export.jsonl': records.join('\n') }, async (folder) => {
      const articles = join(folder, 'articles');
      const importing = async (
        atFirst: (child: ReturnType<typeof start>) => void,
      ): Promise<[unknown, string, number]> => {
        const child = start('import', 'doccano', join(folder, 'export.jsonl'), '--articles', articles);
        let [err, out] = ['', ''];
        child.stderr?.on('data', (part: Buffer) => (err += part.toString()));
        child.stdout?.on('data', (part: Buffer) => (out += part.toString()));
        child.stdout?.once('data', () => atFirst(child));
        const ended: unknown = await once(child, 'close');
        return [ended, err, out.split('\n').length - 1];
      };
      const written = async (): Promise<number> => {
        const names = (await readdir(articles)).filter((name) => !name.endsWith('.txt'));
        for (const name of names) {
          assert.match(name, /^\d+\.txt\.claims\.yaml$/);
          assert.equal(parseSidecar(readFileSync(join(articles, name), 'utf8')).claims.length, 1, name);
        }
        return names.length;
      };
      const [ended, err, added] = await importing((child) => child.kill('SIGINT'));
      assert.deepEqual(ended, [1, null]);
      assert.equal(await written(), added);
      assert.ok(added < 200);
      assert.ok(err.includes(`newsmark: stopped after ${added} of 200 articles`), err);
      const [again, , rest] = await importing(() => undefined);
      assert.deepEqual(again, [0, null]);
      assert.equal(rest, 200 - added);
      assert.equal(await written(), 200);
    });
  });

  it('ends quietly when its reader has seen enough', async () => {
    const text = 'On February 2, 2022 they killed 4 soldiers and 12 policemen in Panjgur.\n';
    await withFiles({ 'a.txt': text.repeat(500) }, async (folder) => {
      const child = start('recognise', join(folder, 'a.txt'));
      let err = '';
      child.stderr?.on('data', (part: Buffer) => (err += part.toString()));
      child.stdout?.once('data', () => child.stdout?.destroy());
      assert.deepEqual(await once(child, 'close'), [0, null]);
      assert.equal(err, '');
    });
  });
});
