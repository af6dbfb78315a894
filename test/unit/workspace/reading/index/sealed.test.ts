import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seal, unseal } from '../../../../../src/workspace/reading/index/sealed';

const workspace = 'file:///articles';

describe('a sealed text', () => {
  it('opens as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        assert.equal(unseal(workspace, seal(workspace, text)), text),
      ),
    );
    assert.equal(unseal(workspace, seal(workspace, '\uFEFFnewsmark: 1\r\n')), '\uFEFFnewsmark: 1\r\n');
  });

  it('does not open when it was cut off or anything in it was changed', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (text, place, by) => {
          const sealed = seal(workspace, text);
          const at = place % sealed.length;
          assert.equal(unseal(workspace, sealed.subarray(0, at)), undefined);
          const changed = Uint8Array.from(sealed);
          changed[at] = (changed[at] ?? 0) ^ by;
          assert.equal(unseal(workspace, changed), undefined);
        },
      ),
    );
  });

  it('does not open when it never was one', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.equal(unseal(workspace, bytes), undefined)));
  });

  it('does not open for another workspace', () => {
    assert.equal(unseal('file:///elsewhere', seal(workspace, 'text')), undefined);
  });

  it('does not open when another version sealed it', () => {
    const other = new TextDecoder()
      .decode(seal(workspace, 'text'))
      .replace(/^newsmark-index \d+/, 'newsmark-index 0');
    assert.equal(unseal(workspace, new TextEncoder().encode(other)), undefined);
  });
});
