import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('messages of the editor', () => {
  it('are all told by functions that make words of what they hold', () => {
    const telling = new Set(['src/workspace/messages.ts', 'src/workspace/log.ts'].map((file) => join(file)));
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((name) => join('src', name))
      .filter((name) => name.endsWith('.ts'));
    const others = sources.filter((name) =>
      /\bshow(?:Information|Warning|Error)Message\b/.test(readFileSync(name, 'utf8')),
    );
    assert.deepEqual(new Set(others), telling);
  });
});
