import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim } from '../../../../src/core/claims/schema';
import { commitMessage } from '../../../../src/core/sidecar/commitMessage';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import type { SidecarEdit } from '../../../../src/core/sidecar/writing/editSidecar';
import { emptySidecar } from '../../../../src/core/sidecar/writing/emptySidecar';
import { changedSince, invertEdits } from '../../../../src/core/sidecar/writing/invertEdits';
import { withOrigins } from '../../../../src/core/sidecar/writing/editOrigins';
import { lostEdits } from '../../../../src/core/sidecar/writing/lostEdits';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { rebaseEdits } from '../../../../src/core/sidecar/writing/rebaseEdits';
import { compareRejections } from '../../../../src/core/sidecar/writing/rejections';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import type { Rejection } from '../../../../src/core/sidecar/writing/serialise';
import { SidecarNotWritable } from '../../../../src/core/sidecar/writing/sidecarNotWritable';
import { article, claim as anyClaim, claims, nastyString } from '../arbitraries';
import { decorate } from './handFormatting';
import { tries } from '../../support/tries';

const claim = (id: string): Claim => ({
  id,
  kind: 'killed',
  spans: [{ exact: 'four died', start: 5, end: 14 }],
});
const reject = (exact: string, kind = 'killed'): SidecarEdit => ({
  type: 'reject',
  rejection: { exact, kind },
});
const unreject = (exact: string, kind = 'killed'): SidecarEdit => ({
  type: 'unreject',
  rejection: { exact, kind },
});

function edit(source: string, ...edits: SidecarEdit[]): string {
  return editSidecar(parseSidecar(source), edits);
}

describe('rejecting suggestions', () => {
  const one = 'newsmark: 1\nrejected:\n  - exact: killed two\n    kind: killed\n';

  it('begins the block at the end, below the claims', () => {
    const source = serialiseSidecar({ title: 'One' }, [claim('aaaaaa')]);
    assert.equal(
      edit(source, reject('killed two')),
      `${source}rejected:\n  - exact: killed two\n    kind: killed\n`,
    );
  });

  it('keeps the block in the order of the words, and adds two lines for each', () => {
    const source = edit(one, reject('killed two', 'attack'), reject('a raid', 'attack'), reject('ten died'));
    assert.equal(
      source,
      'newsmark: 1\nrejected:\n' +
        '  - exact: a raid\n    kind: attack\n' +
        '  - exact: killed two\n    kind: attack\n' +
        '  - exact: killed two\n    kind: killed\n' +
        '  - exact: ten died\n    kind: killed\n',
    );
  });

  it('says the same thing once', () => {
    assert.equal(edit(one, reject('killed two')), one);
    assert.equal(edit(one, reject('ten died'), reject('ten died')), edit(one, reject('ten died')));
  });

  it('takes the key away with the last rejection', () => {
    assert.equal(edit(one, unreject('killed two')), 'newsmark: 1\n');
    assert.equal(edit(one, unreject('killed two', 'attack')), one);
  });

  it('takes back all of a rejection that stands twice', () => {
    assert.equal(
      edit(`${one}  - {exact: killed two, kind: killed}\n`, unreject('killed two')),
      'newsmark: 1\n',
    );
  });

  it('goes with a claim added to or removed from the list above', () => {
    const source = serialiseSidecar(undefined, [claim('aaaaaa')]);
    const both = edit(source, reject('killed two'), { type: 'add', claim: claim('bbbbbb') });
    assert.equal(
      both,
      serialiseSidecar(
        undefined,
        [claim('aaaaaa'), claim('bbbbbb')],
        [{ exact: 'killed two', kind: 'killed' }],
      ),
    );
    const moved = edit(
      both,
      { type: 'remove', id: 'aaaaaa' },
      { type: 'remove', id: 'bbbbbb' },
      reject('ten'),
    );
    assert.equal(
      moved,
      serialiseSidecar(
        undefined,
        [],
        [
          { exact: 'killed two', kind: 'killed' },
          { exact: 'ten', kind: 'killed' },
        ],
      ),
    );
  });

  const byHand = `newsmark: 1
claims: [] # none yet
# What the night shift did not want
rejected:   # by hand
  # seen twice
  - kind:  killed
    exact: 'killed two'   # it was a drill
    by: night shift
  - exact: ten died
# the end
`;

  it('keeps comments, other keys and formatting of the rejections it does not touch', () => {
    const source = edit(byHand, reject('m'));
    assert.equal(
      source,
      byHand.replace('  - exact: ten died', '  - exact: m\n    kind: killed\n  - exact: ten died'),
    );
    assert.equal(edit(source, unreject('m')), byHand);
    assert.equal(
      edit(byHand, { type: 'unreject', rejection: { exact: 'ten died' } }),
      byHand.replace('  - exact: ten died\n', ''),
    );
  });

  it('takes the comment above a rejection along, and gives its own keys back', () => {
    const before = parseSidecar(byHand);
    const source = editSidecar(before, [unreject('killed two')]);
    assert.equal(source, byHand.replace(/ {2}# seen twice\n(?:.*\n){3}/, ''));
    const back = parseSidecar(edit(source, ...invertEdits(before, [unreject('killed two')])));
    assert.deepEqual(back.rejected, before.rejected);
  });

  it('writes brackets anew, and refuses where a comment would be lost', () => {
    const source = 'newsmark: 1\nrejected: [{exact: killed two, kind: killed}]\n';
    assert.equal(edit(source, reject('ten')), `${one}  - exact: ten\n    kind: killed\n`);
    assert.throws(
      () => edit('newsmark: 1\nrejected: [\n  # why\n  {exact: killed two}]\n', reject('ten')),
      SidecarNotWritable,
    );
    const untouched = 'newsmark: 1\nrejected: [\n  # why\n  {exact: killed two}]\n';
    assert.ok(edit(untouched, { type: 'add', claim: claim('aaaaaa') }).includes('# why'));
  });

  it('is lost when another program wrote over it, and is then written again', () => {
    const before = parseSidecar(one);
    for (const made of [reject('ten'), unreject('killed two')]) {
      const after = parseSidecar(editSidecar(before, [made]));
      assert.deepEqual(lostEdits(withOrigins(before, [made]), after), []);
      assert.deepEqual(lostEdits(withOrigins(before, [made]), before), [made]);
    }
  });

  it('does once what is done twice', () => {
    const file = parseSidecar(one);
    assert.deepEqual(rebaseEdits(file, [reject('killed two'), unreject('ten')]), []);
    const edits = [unreject('killed two'), reject('killed two')];
    assert.deepEqual(rebaseEdits(file, edits), edits);
    assert.deepEqual(rebaseEdits(file, [reject('ten'), reject('ten')]), [reject('ten')]);
    assert.equal(changedSince(file, [reject('ten')]), undefined);
  });

  it('is told in the commit message', () => {
    const after = parseSidecar(edit(one, reject('ten'), { type: 'add', claim: claim('aaaaaa') }));
    const before = emptySidecar();
    const change = (from: typeof before, to: typeof before): string =>
      commitMessage([{ name: 'a.txt', before: from, after: to }], 0);
    assert.equal(change(before, parseSidecar(one)), 'Annotate 1 article: 1 suggestion rejected');
    assert.equal(change(before, after), 'Annotate 1 article: 1 claim, 2 suggestions rejected');
    assert.equal(change(parseSidecar(one), before), 'Annotate 1 article: 1 suggestion opened again');
    assert.equal(change(before, before), 'Annotate 1 article: no claims changed');
    const assigned = parseSidecar(
      edit(one, { type: 'add', claim: { ...claim('aaaaaa'), incident: 'undated-mach' } }),
    );
    assert.equal(
      change(before, assigned),
      'Annotate 1 article: 1 claim in 1 incident, 1 suggestion rejected',
    );
  });
});

describe('rejections, whatever is in them', () => {
  const rejection: fc.Arbitrary<Rejection> = fc.record(
    { exact: nastyString.filter((text) => text !== ''), kind: nastyString.filter((text) => text !== '') },
    { requiredKeys: ['exact'], noNullPrototype: true },
  );
  const rejections = fc
    .uniqueArray(rejection, { comparator: (a, b) => compareRejections(a, b) === 0, maxLength: 5 })
    .map((list) => [...list].sort(compareRejections));
  const decorated = fc
    .tuple(article, claims(), rejections, fc.infiniteStream(fc.nat(1000)))
    .map(([about, list, rejected, choices]) => ({
      list,
      rejected,
      source: decorate(serialiseSidecar(about, list, rejected), choices),
    }));
  const runs = tries(200);

  it('come back as they were written, one by one as at once', () => {
    fc.assert(
      fc.property(article, claims(), rejections, fc.nat(), (about, list, rejected, at) => {
        const whole = serialiseSidecar(about, list, rejected);
        assert.deepEqual(parseSidecar(whole).rejected, rejected);
        const turned = [
          ...rejected.slice(at % (rejected.length + 1)),
          ...rejected.slice(0, at % (rejected.length + 1)),
        ];
        const built = turned.reduce(
          (source, each) => edit(source, { type: 'reject', rejection: each }),
          serialiseSidecar(about, list),
        );
        assert.equal(built, whole);
        const emptied = edit(
          built,
          ...rejected.map((each): SidecarEdit => ({ type: 'unreject', rejection: each })),
        );
        assert.equal(emptied, serialiseSidecar(about, list));
      }),
      runs,
    );
  });

  it('leave every other line of a file formatted by hand alone', () => {
    fc.assert(
      fc.property(decorated, rejection, ({ source, rejected }, added) => {
        fc.pre(rejected.every((each) => compareRejections(each, added) !== 0));
        const after = edit(source, { type: 'reject', rejection: added });
        const left = linesOf(source);
        const kept = linesOf(after);
        const more = kept.length - left.length;
        assert.equal(more, (added.kind === undefined ? 1 : 2) + (rejected.length === 0 ? 1 : 0));
        const at = left.findIndex((line, index) => line !== kept[index]);
        const from = at === -1 ? left.length : at;
        assert.deepEqual([...kept.slice(0, from), ...kept.slice(from + more)], left);
        assert.deepEqual(parseSidecar(after).rejected, [...rejected, added].sort(compareRejections));
      }),
      runs,
    );
  });

  it('are taken back by the inverse edits, claims and all', () => {
    const edits = fc
      .tuple(decorated, fc.array(rejection, { maxLength: 3 }), fc.nat(31), anyClaim)
      .map(([whole, added, mask, claimed]) => ({
        whole,
        edits: [
          ...added.map((each): SidecarEdit => ({ type: 'reject', rejection: each })),
          ...whole.rejected
            .filter((_, at) => (mask >> at) % 2 === 1)
            .map((each): SidecarEdit => ({ type: 'unreject', rejection: each })),
          ...(whole.list.some(({ id }) => id === claimed.id) || mask % 2 === 0
            ? []
            : [{ type: 'add', claim: claimed } satisfies SidecarEdit]),
        ],
      }));
    fc.assert(
      fc.property(edits, ({ whole, edits: made }) => {
        const before = parseSidecar(whole.source);
        const fitting = rebaseEdits(before, made);
        const after = parseSidecar(editSidecar(before, fitting));
        const back = parseSidecar(editSidecar(after, invertEdits(before, fitting)));
        assert.deepEqual(back.rejected, before.rejected);
        assert.deepEqual(
          back.claims.map((stored) => stored.claim),
          before.claims.map((stored) => stored.claim),
        );
      }),
      runs,
    );
  });
});

/** A missing line end after the last line makes no other line. */
function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
