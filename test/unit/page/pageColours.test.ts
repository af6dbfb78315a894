import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('The colours of all pages', () => {
  it('stand once, so that the printed page and saved drawings cannot come apart', () => {
    const css = readFileSync(join('src', 'page', 'page.css'), 'utf8');
    const said = [...css.matchAll(/--[\w-]+: #[0-9a-f]+/g)].map(([declaration]) => declaration);
    assert.ok(said.length > 10);
    assert.deepEqual(said, [...new Set(said)]);
  });
});
