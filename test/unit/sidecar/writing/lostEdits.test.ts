import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/schema';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import type { SidecarEdit } from '../../../../src/core/sidecar/writing/editSidecar';
import { emptySidecar } from '../../../../src/core/sidecar/writing/emptySidecar';
import { withOrigins } from '../../../../src/core/sidecar/writing/editOrigins';
import { lostEdits } from '../../../../src/core/sidecar/writing/lostEdits';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../../../src/core/sidecar/reading/parseSidecar';

const claim = (id: string, kind = 'killed'): Claim => ({
  id,
  kind,
  spans: [{ exact: 'four', start: 0, end: 4 }],
});
const after = (file: SidecarFile, ...edits: SidecarEdit[]): SidecarFile =>
  parseSidecar(editSidecar(file, edits));
const base = after(emptySidecar(), { type: 'add', claim: claim('aaaaaaa2') });

describe('lostEdits', () => {
  const edits: SidecarEdit[] = [
    { type: 'add', claim: claim('bbbbbbb2') },
    { type: 'replace', claim: claim('aaaaaaa2', 'injured') },
    { type: 'remove', id: 'aaaaaaa2' },
  ];
  for (const edit of edits) {
    it(`misses nothing after ${edit.type}, and the edit itself in what another wrote over it`, () => {
      assert.deepEqual(lostEdits(withOrigins(base, [edit]), after(base, edit)), []);
      const other = after(base, { type: 'add', claim: claim('ccccccc2') });
      assert.deepEqual(lostEdits(withOrigins(base, [edit]), other), withOrigins(base, [edit]));
      assert.deepEqual(lostEdits(withOrigins(base, [edit]), after(other, edit)), []);
    });
  }

  it('misses a changed claim that is gone altogether', () => {
    const replaced: SidecarEdit = { type: 'replace', claim: claim('aaaaaaa2', 'injured') };
    assert.deepEqual(lostEdits(withOrigins(base, [replaced]), emptySidecar()), withOrigins(base, [replaced]));
  });

  it('leaves a claim alone that another changed or removed since', () => {
    const replaced: SidecarEdit = { type: 'replace', claim: claim('aaaaaaa2', 'injured') };
    const changed = after(base, { type: 'replace', claim: claim('aaaaaaa2', 'missing') });
    assert.deepEqual(lostEdits(withOrigins(base, [replaced]), changed), []);
    const removed: SidecarEdit = { type: 'remove', id: 'aaaaaaa2' };
    assert.deepEqual(lostEdits(withOrigins(base, [removed]), changed), []);
  });
});
