import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../../../src/cli/files';

describe('replaceFile', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'newsmark-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('leaves the new text, the permissions, and nothing beside it', async () => {
    const path = join(folder, 'a.txt.claims.yaml');
    await writeFile(path, 'old\n');
    await chmod(path, 0o640);
    await replaceFile(path, 'پنجگور\n');
    assert.equal(await readFile(path, 'utf8'), 'پنجگور\n');
    assert.equal((await stat(path)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(folder), ['a.txt.claims.yaml']);
  });

  it('never writes in place: whoever has the old file open reads it whole', async () => {
    const path = join(folder, 'a.txt.claims.yaml');
    await writeFile(path, 'old\n');
    const before = (await stat(path)).ino;
    await replaceFile(path, 'new\n');
    assert.notEqual((await stat(path)).ino, before);
  });

  it('writes what a link leads to and leaves the link', async () => {
    await writeFile(join(folder, 'real'), 'old\n');
    await symlink(join(folder, 'real'), join(folder, 'link'));
    await replaceFile(join(folder, 'link'), 'new\n');
    assert.equal(await readFile(join(folder, 'real'), 'utf8'), 'new\n');
  });

  it('leaves everything as it was when it cannot be done', async () => {
    await assert.rejects(replaceFile(join(folder, 'missing'), 'new\n'));
    assert.deepEqual(await readdir(folder), []);
  });
});
