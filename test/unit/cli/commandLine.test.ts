import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { run } from './support';

describe('command line', () => {
  it('tells its version', async () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await run('--version'), { code: 0, out: `${manifest.version}\n`, err: '' });
  });

  it('lists every command on request', async () => {
    const { code, out, err } = await run('--help');
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const name of ['recognise', 'incidents', 'check']) assert.match(out, new RegExp(`^  ${name} `, 'm'));
  });

  for (const name of ['recognise', 'incidents', 'check']) {
    it(`explains ${name}`, async () => {
      const { code, out } = await run(name, '--help');
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Usage: newsmark ${name} `));
    });

    it(`refuses an option that ${name} does not know`, async () => {
      const { code, out, err } = await run(name, '--colour');
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /--colour.*--help/);
      assert.equal(err.trim().split('\n').length, 1);
    });
  }

  it('shows how it is used when no command is given', async () => {
    const { code, out, err } = await run();
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /Usage: newsmark COMMAND/);
  });

  it('names a command that does not exist', async () => {
    const { code, err } = await run('recognize-all');
    assert.equal(code, 2);
    assert.match(err, /“recognize-all”/);
  });
});
