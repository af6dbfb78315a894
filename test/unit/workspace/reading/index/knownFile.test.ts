import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isUnchanged, joinFiles, splitFiles } from '../../../../../src/workspace/reading/index/knownFile';
import type { KnownFile } from '../../../../../src/workspace/reading/index/knownFile';

const moment = fc.integer({ min: 0, max: 2_000_000_000_000 });
const someFiles: fc.Arbitrary<KnownFile[]> = fc.array(
  fc.record(
    {
      uri: fc.webUrl(),
      stat: fc.record({ mtime: moment, ctime: moment, size: fc.nat() }, { noNullPrototype: true }),
      readAt: moment,
      text: fc.string({ unit: 'grapheme' }),
    },
    { noNullPrototype: true },
  ),
);

describe('files joined for the index', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        assert.deepEqual(splitFiles(joinFiles(files)), files);
      }),
    );
  });

  it('are none for any other text, and nothing is thrown or polluted', () => {
    const list = (files: unknown): string => `${JSON.stringify(files)}\n`;
    const texts = [
      '',
      '\n',
      'null\n',
      '{"__proto__":{"length":0,"polluted":1}}\n',
      list([['uri', 1, 1, 1, 1, 5]]) + 'four',
      list([['uri', 1, 1, 1, 1, 3]]) + 'four',
      list([['uri', 1, 1, 1, 1, -4]]),
      list([['uri', 1, 1, 1, 1]]),
      list([[1, 1, 1, 1, 1, 0]]),
      list([{ __proto__: [], length: 6 }]),
      list([['uri', 1, '1', 1, 1, 0]]),
      list({ length: 1e9 }),
    ];
    for (const text of texts) assert.deepEqual(splitFiles(text), [], text);
    fc.assert(fc.property(fc.string(), (text) => assert.deepEqual(splitFiles(text), [])));
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

describe('isUnchanged', () => {
  const stat = { mtime: 1_000_000, ctime: 900_000, size: 10 };
  const known = { uri: 'file:///a', stat, readAt: 2_000_000, text: '' };

  it('believes a file whose times and size are the same, long after it was changed', () => {
    assert.equal(isUnchanged(known, { ...stat }), true);
  });

  it('believes none of which anything differs', () => {
    for (const key of ['mtime', 'ctime', 'size'] as const) {
      assert.equal(isUnchanged(known, { ...stat, [key]: stat[key] - 1 }), false, key);
    }
  });

  it('believes none that was read within a moment of its last change: it may have changed once more in it', () => {
    for (const readAt of [stat.mtime - 5_000, stat.mtime, stat.mtime + 2_000]) {
      assert.equal(isUnchanged({ ...known, readAt }, stat), false);
    }
    assert.equal(isUnchanged({ ...known, readAt: stat.mtime + 2_001 }, stat), true);
  });

  it('believes no file system that knows no times', () => {
    const timeless = { ...stat, mtime: 0 };
    assert.equal(isUnchanged({ ...known, stat: timeless }, timeless), false);
  });
});
