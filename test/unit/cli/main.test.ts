import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
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
