import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/schema';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import type { SidecarEdit } from '../../../../src/core/sidecar/writing/editSidecar';
import { emptySidecar } from '../../../../src/core/sidecar/writing/emptySidecar';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseClaim, serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { SidecarNotWritable } from '../../../../src/core/sidecar/writing/sidecarNotWritable';

function claim(id: string, start: number, more: Partial<Claim> = {}): Claim {
  return { id, kind: 'killed', spans: [{ exact: 'four died', start, end: start + 9 }], ...more };
}

function edit(source: string, ...edits: SidecarEdit[]): string {
  return editSidecar(parseSidecar(source), edits);
}

function stored(source: string, id: string): Claim {
  const found = parseSidecar(source).claims.find((each) => each.claim.id === id);
  assert.ok(found, `there is no claim ${id}`);
  return found.claim;
}

/** A file as a careful person may keep it. */
const handMade = `# Coded in the night shift
newsmark: 1   # do not change
claims:       # in no order

  # Said on air, twice.
  -   id:     bbbbbb
      kind:   'killed'          # not injured
      spans:  [{exact: four died, start: 50, end: 59}]
      figure:                   # see the note
          # was 4 in the first edition
          low:  4
          high: 5               # five by midnight
      desk: {shift: night, phone: 12:30}
      note: >-
          The first edition
          had four.
      # to be checked

  - {id: aaaaaa, kind: attack, spans: [{exact: attack, start: 3, end: 9}]}
# the end
`;

describe('editSidecar', () => {
  it('writes a first claim as a canonical file', () => {
    const source = editSidecar(emptySidecar({ title: 'One' }), [{ type: 'add', claim: claim('aaaaaa', 5) }]);
    assert.equal(source, serialiseSidecar({ title: 'One' }, [claim('aaaaaa', 5)]));
  });

  it('puts a new claim before the first with a larger start, or with the same start and a larger id', () => {
    const source = serialiseSidecar(undefined, [
      claim('bbbbbb', 5),
      claim('dddddd', 20),
      claim('aaaaaa', 10),
    ]);
    const orderAfter = (added: Claim): string =>
      parseSidecar(edit(source, { type: 'add', claim: added }))
        .claims.map((each) => each.claim.id)
        .join(' ');
    assert.equal(orderAfter(claim('cccccc', 1)), 'cccccc bbbbbb dddddd aaaaaa');
    assert.equal(orderAfter(claim('cccccc', 5)), 'bbbbbb cccccc dddddd aaaaaa');
    assert.equal(orderAfter(claim('aaaaab', 5)), 'aaaaab bbbbbb dddddd aaaaaa');
    assert.equal(orderAfter(claim('cccccc', 15)), 'bbbbbb cccccc dddddd aaaaaa');
    assert.equal(orderAfter(claim('cccccc', 99)), 'bbbbbb dddddd aaaaaa cccccc');
  });

  it('changes only the lines of changed fields in a claim formatted by hand', () => {
    const before = stored(handMade, 'bbbbbb');
    const after = edit(handMade, {
      type: 'replace',
      claim: { ...before, kind: 'injured', figure: { low: 4, high: 7 }, role: 'official' },
    });
    assert.equal(
      after,
      handMade
        .replace("'killed'          # not", 'injured          # not')
        .replace('high: 5 ', 'high: 7 ')
        .replace('      desk:', '      role: official\n      desk:'),
    );
  });

  it('replaces a folded text by one line', () => {
    const before = stored(handMade, 'bbbbbb');
    const after = edit(handMade, {
      type: 'replace',
      claim: { ...before, note: 'Five: see the late edition.' },
    });
    assert.equal(after, handMade.replace(/note: >-\n.*\n.*\n/, 'note: "Five: see the late edition."\n'));
  });

  it('removes a field with its line and leaves the comments', () => {
    const before = stored(handMade, 'bbbbbb');
    delete before.figure;
    const after = edit(handMade, { type: 'replace', claim: before });
    assert.equal(after.includes('figure'), false);
    assert.ok(after.includes('# not injured') && after.includes('# to be checked'));
    assert.deepEqual(stored(after, 'bbbbbb'), before);
  });

  it('keeps unknown keys that the new claim leaves out, and drops those it names as undefined', () => {
    const kept = edit(handMade, { type: 'replace', claim: claim('bbbbbb', 50) });
    assert.ok(kept.includes('      desk: {shift: night, phone: 12:30}\n'));
    const dropped = edit(handMade, {
      type: 'replace',
      claim: { ...claim('bbbbbb', 50), ...{ desk: undefined } },
    });
    assert.equal(dropped.includes('desk'), false);
  });

  it('writes a claim in braces anew when it changes, and no other', () => {
    const after = edit(handMade, {
      type: 'replace',
      claim: { ...stored(handMade, 'aaaaaa'), kind: 'control' },
    });
    const changed = { ...stored(handMade, 'aaaaaa'), kind: 'control' };
    assert.equal(after, handMade.replace(/ {2}- \{.*\}\n/, serialiseClaim(changed)));
  });

  it('removes a claim with the comments directly above it, and one run of blank lines', () => {
    const after = edit(handMade, { type: 'remove', id: 'bbbbbb' });
    assert.equal(
      after,
      `# Coded in the night shift
newsmark: 1   # do not change
claims:       # in no order

  - {id: aaaaaa, kind: attack, spans: [{exact: attack, start: 3, end: 9}]}
# the end
`,
    );
  });

  it('goes back to a file without claims when the last one is removed', () => {
    const one = editSidecar(emptySidecar({ title: 'One' }), [{ type: 'add', claim: claim('aaaaaa', 5) }]);
    assert.equal(edit(one, { type: 'remove', id: 'aaaaaa' }), emptySidecar({ title: 'One' }).source);
  });

  it('keeps the key of an emptied list when comments belong to it', () => {
    const after = edit(handMade, { type: 'remove', id: 'aaaaaa' }, { type: 'remove', id: 'bbbbbb' });
    assert.match(after, /^claims: \[\] {7}# in no order$/m);
    assert.match(after, /# the end\n$/);
    assert.equal(parseSidecar(edit(after, { type: 'add', claim: claim('cccccc', 1) })).claims.length, 1);
  });

  it('changes one offset in one line', () => {
    const source = serialiseSidecar(undefined, [claim('aaaaaa', 5, { note: 'x' }), claim('bbbbbb', 20)]);
    const after = edit(source, { type: 'replace', claim: claim('aaaaaa', 6, { note: 'x' }) });
    assert.equal(after, source.replace('start: 5\n        end: 14', 'start: 6\n        end: 15'));
  });

  it('gives back the same text when nothing changes', () => {
    const same: SidecarEdit[] = [
      { type: 'replace', claim: stored(handMade, 'bbbbbb') },
      { type: 'article', article: {} },
    ];
    assert.equal(edit(handMade, ...same), handMade);
    assert.equal(edit(''), '');
  });

  it('applies edits one after the other', () => {
    const after = edit(
      serialiseSidecar(undefined, [claim('aaaaaa', 5)]),
      { type: 'add', claim: claim('bbbbbb', 1) },
      { type: 'replace', claim: claim('bbbbbb', 1, { note: 'two' }) },
      { type: 'remove', id: 'aaaaaa' },
      { type: 'add', claim: claim('aaaaaa', 0) },
      { type: 'article', article: { title: 'T' } },
    );
    assert.equal(
      after,
      serialiseSidecar({ title: 'T' }, [claim('aaaaaa', 0), claim('bbbbbb', 1, { note: 'two' })]),
    );
  });

  it('changes the article’s metadata in its own lines', () => {
    const source = 'newsmark: 1\narticle:\n  title: One   # as printed\n  desk: night\nclaims: []\n';
    const after = edit(source, { type: 'article', article: { title: 'Two', status: 'reviewed' } });
    assert.equal(
      after,
      'newsmark: 1\narticle:\n  title: Two   # as printed\n  status: reviewed\n  desk: night\nclaims: []\n',
    );
    const added = edit('newsmark: 1\n# claims follow\nclaims: []\n', {
      type: 'article',
      article: { title: 'Two' },
    });
    assert.equal(added, 'newsmark: 1\narticle:\n  title: Two\n# claims follow\nclaims: []\n');
  });

  describe('starts a list of claims', () => {
    const lines = serialiseClaim(claim('aaaaaa', 5));
    const starts: [string, string][] = [
      ['', `newsmark: 1\nclaims:\n${lines}`],
      ['# to do', `# to do\nnewsmark: 1\nclaims:\n${lines}`],
      ['---\n', `---\nnewsmark: 1\nclaims:\n${lines}`],
      ['newsmark: 1', `newsmark: 1\nclaims:\n${lines}`],
      ['newsmark: 1\nclaims: []\n', `newsmark: 1\nclaims:\n${lines}`],
      ['newsmark: 1\nclaims: [ ] # none\nx: 1\n', `newsmark: 1\nclaims: # none\n${lines}x: 1\n`],
      ['newsmark: 1\nclaims:  # none\nx: 1\n', `newsmark: 1\nclaims:  # none\n${lines}x: 1\n`],
      ['newsmark: 1\nclaims: ~\n', `newsmark: 1\nclaims:\n${lines}`],
      ['newsmark: 1\nrejected:\n- exact: a\n', `newsmark: 1\nclaims:\n${lines}rejected:\n- exact: a\n`],
      ['newsmark: 1\n...\n', `newsmark: 1\nclaims:\n${lines}...\n`],
    ];
    for (const [source, expected] of starts) {
      it(`in ${JSON.stringify(source)}`, () => {
        assert.equal(edit(source, { type: 'add', claim: claim('aaaaaa', 5) }), expected);
      });
    }
  });

  it('turns a list in brackets into lines, and refuses when comments would be lost', () => {
    const source =
      'newsmark: 1\nclaims: [{id: aaaaaa, kind: killed, spans: [{exact: four died, start: 5, end: 14}]}]\nx: 1\n';
    const after = edit(source, { type: 'add', claim: claim('bbbbbb', 9) });
    const both = serialiseClaim(claim('aaaaaa', 5)) + serialiseClaim(claim('bbbbbb', 9));
    assert.equal(after, `newsmark: 1\nclaims:\n${both}x: 1\n`);
    const commented = source.replace('[{id', '[ # one\n  {id');
    assert.throws(() => edit(commented, { type: 'add', claim: claim('bbbbbb', 9) }), SidecarNotWritable);
  });

  it('keeps to the file’s line ends, byte-order mark and dashes', () => {
    const source =
      '\ufeffnewsmark: 1\r\nclaims:\r\n- id: aaaaaa\r\n  kind: killed\r\n  spans:\r\n  - {exact: a, start: 5, end: 6}';
    const after = edit(source, { type: 'add', claim: claim('bbbbbb', 9) });
    const lines = serialiseClaim(claim('bbbbbb', 9), 0).replaceAll('\n', '\r\n');
    assert.equal(after, `${source}\r\n${lines}`);
  });

  const refused: [string, string, RegExp][] = [
    ['a file with errors', 'newsmark: 1\nclaims: 4\n', /must be a list/],
    ['a newer format', 'newsmark: 2\nclaims: []\n', /newer Newsmark/],
    ['conflict markers', 'newsmark: 1\n<<<<<<< a\n=======\n>>>>>>> b\n', /conflict markers/],
    ['a file in braces', '{newsmark: 1, claims: []}\n', /braces/],
    ['a tag on the whole', '!!map\nnewsmark: 1\nclaims: !!seq []\n', /./],
  ];
  for (const [what, source, message] of refused) {
    it(`refuses ${what} in a sentence`, () => {
      assert.throws(
        () => edit(source, { type: 'add', claim: claim('aaaaaa', 5) }),
        (error) => error instanceof SidecarNotWritable && message.test(error.message),
      );
    });
  }

  it('refuses to remove the anchor that another claim needs', () => {
    const source =
      'newsmark: 1\nclaims:\n' +
      '  - id: aaaaaa\n    kind: killed\n    spans: &same\n      - {exact: four died, start: 5, end: 14}\n' +
      '  - id: bbbbbb\n    kind: injured\n    spans: *same\n';
    assert.equal(parseSidecar(source).claims.length, 2);
    assert.throws(() => edit(source, { type: 'remove', id: 'aaaaaa' }), SidecarNotWritable);
    const after = edit(source, { type: 'replace', claim: { ...claim('bbbbbb', 5), kind: 'missing' } });
    assert.equal(after, source.replace('injured', 'missing'));
  });

  it('refuses ids that are there already, that are not there, or that are there twice', () => {
    const source = serialiseSidecar(undefined, [claim('aaaaaa', 5), claim('bbbbbb', 6), claim('aaaaaa', 7)]);
    const refuses = (one: SidecarEdit): void => assert.throws(() => edit(source, one), SidecarNotWritable);
    refuses({ type: 'add', claim: claim('bbbbbb', 1) });
    refuses({ type: 'remove', id: 'cccccc' });
    refuses({ type: 'replace', claim: claim('cccccc', 1) });
    refuses({ type: 'replace', claim: claim('aaaaaa', 1) });
    assert.equal(parseSidecar(edit(source, { type: 'remove', id: 'bbbbbb' })).claims.length, 2);
  });

  it('refuses a claim that is none', () => {
    assert.throws(
      () =>
        edit('newsmark: 1\n', { type: 'add', claim: claim('aaaaaa', 5, { figure: { low: 9, high: 4 } }) }),
      (error) => error instanceof SidecarNotWritable && error.message.includes('low is above high'),
    );
  });
});
