import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Claim } from '../../../../src/core/claims/schema';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import type { SidecarEdit } from '../../../../src/core/sidecar/writing/editSidecar';
import { emptySidecar } from '../../../../src/core/sidecar/writing/emptySidecar';
import { invertEdits } from '../../../../src/core/sidecar/writing/invertEdits';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseClaim, serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { SidecarNotWritable } from '../../../../src/core/sidecar/writing/sidecarNotWritable';
import { article, claim, claims, id, nastyString } from '../arbitraries';
import { decorate } from './handFormatting';
import { tries } from '../../support/tries';

const runs = tries(150);

function claimsOf(source: string): Claim[] {
  return parseSidecar(source).claims.map((stored) => stored.claim);
}

/** The lines of `before` that are not in `after` in order, and the other way round. */
function changedLines(before: string, after: string): { removed: string[]; added: string[] } {
  const left = linesOf(before);
  const right = linesOf(after);
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left.at(-1 - tail) === right.at(-1 - tail)
  )
    tail++;
  return { removed: left.slice(head, left.length - tail), added: right.slice(head, right.length - tail) };
}

describe('sidecars, whatever is in them', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(article, claims(), (about, list) => {
        const source = serialiseSidecar(about, list);
        const file = parseSidecar(source);
        assert.deepEqual(
          file.problems.filter(({ severity }) => severity === 'error'),
          [],
        );
        assert.deepEqual(file.article ?? {}, about);
        assert.deepEqual(claimsOf(source), list);
        assert.equal(file.writable, true);
      }),
      runs,
    );
  });

  it('are written alike when written again', () => {
    fc.assert(
      fc.property(article, claims(), (about, list) => {
        const source = serialiseSidecar(about, list);
        const file = parseSidecar(source);
        assert.equal(serialiseSidecar(file.article, claimsOf(source), file.rejected), source);
      }),
      runs,
    );
  });

  it('read the same to a YAML 1.1 reader', () => {
    fc.assert(
      fc.property(article, claims(), (about, list) => {
        const source = serialiseSidecar(about, list);
        assert.deepEqual(parse(source, { version: '1.1', logLevel: 'silent' }), parse(source));
      }),
      runs,
    );
  });

  it('hold one line a value, with nothing hidden in it', () => {
    fc.assert(
      fc.property(claim, (each) => {
        assert.doesNotMatch(serialiseClaim(each), /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\ufeff]|\p{Cs}/u);
      }),
      runs,
    );
  });

  it('are canonical when built claim by claim, in any order', () => {
    fc.assert(
      fc.property(claims(), (list) => {
        const sorted = [...list].sort(
          (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || (a.id < b.id ? -1 : 1),
        );
        const built = list.reduce(
          (source, each) => editSidecar(parseSidecar(source), [{ type: 'add', claim: each }]),
          emptySidecar().source,
        );
        assert.equal(built, serialiseSidecar(undefined, sorted));
        const atOnce = editSidecar(
          emptySidecar(),
          list.map((each) => ({ type: 'add', claim: each })),
        );
        assert.equal(atOnce, built);
        const emptied = editSidecar(
          parseSidecar(built),
          list.map((each) => ({ type: 'remove', id: each.id })),
        );
        assert.equal(emptied, emptySidecar().source);
      }),
      runs,
    );
  });
});

describe('editing a sidecar formatted by hand', () => {
  const decorated = fc.tuple(claims({ minLength: 1 }), article, fc.infiniteStream(fc.nat(1000)));

  it('changes nothing when nothing changed', () => {
    fc.assert(
      fc.property(decorated, ([list, about, choices]) => {
        const source = decorate(serialiseSidecar(about, list), choices);
        const same: SidecarEdit[] = list.map((each) => ({ type: 'replace', claim: each }));
        assert.equal(editSidecar(parseSidecar(source), same), source);
      }),
      runs,
    );
  });

  it('adds whole lines and touches no others', () => {
    fc.assert(
      fc.property(decorated, claim, ([list, about, choices], added) => {
        fc.pre(list.every((each) => each.id !== added.id));
        const source = decorate(serialiseSidecar(about, list), choices);
        const after = editSidecar(parseSidecar(source), [{ type: 'add', claim: added }]);
        const { removed, added: lines } = changedLines(source, after);
        assert.deepEqual(removed, []);
        assert.equal(lines.length, serialiseClaim(added).trimEnd().split('\n').length);
        const ids = new Set(list.map((each) => each.id));
        assert.deepEqual(
          claimsOf(after).filter((each) => ids.has(each.id)),
          list,
        );
        assert.deepEqual(
          claimsOf(after).find((each) => each.id === added.id),
          added,
        );
      }),
      runs,
    );
  });

  it('removes a claim’s own lines and touches no others', () => {
    fc.assert(
      fc.property(decorated, fc.nat(), ([list, about, choices], pick) => {
        const source = decorate(serialiseSidecar(about, list), choices);
        const gone = parseSidecar(source).claims[pick % list.length];
        assert.ok(gone);
        const after = editSidecar(parseSidecar(source), [{ type: 'remove', id: gone.claim.id }]);
        assert.deepEqual(
          claimsOf(after),
          list.filter((each) => each.id !== gone.claim.id),
        );
        const around = source.slice(0, gone.range.start) + source.slice(gone.range.end);
        if (list.length > 1) assert.equal(withoutBlankLines(after), withoutBlankLines(around));
      }),
      runs,
    );
  });

  it('changes one field within its own lines', () => {
    fc.assert(
      fc.property(decorated, fc.nat(), nastyString, ([list, about, choices], pick, note) => {
        const source = decorate(serialiseSidecar(about, list), choices);
        const file = parseSidecar(source);
        const stored = file.claims[pick % list.length];
        assert.ok(stored);
        fc.pre(note !== '' && stored.claim.note !== note);
        const after = editSidecar(file, [{ type: 'replace', claim: { ...stored.claim, note } }]);
        assert.equal(claimsOf(after)[pick % list.length]?.note, note);
        assert.equal(after.slice(0, stored.range.start), source.slice(0, stored.range.start));
        assert.ok(after.endsWith(source.slice(stored.range.end)));
        const { removed, added } = changedLines(source, after);
        assert.ok(
          removed.length <= 1 && added.length === 1,
          `${removed.join('\n')} gave way to ${added.join('\n')}`,
        );
      }),
      runs,
    );
  });

  it('keeps every comment outside the removed claims', () => {
    fc.assert(
      fc.property(decorated, fc.array(claim, { maxLength: 2 }), ([list, about, choices], others) => {
        const source = decorate(serialiseSidecar(about, list), choices);
        const edits: SidecarEdit[] = list.slice(0, others.length).map((each, at) => ({
          type: 'replace',
          claim: { ...(others[at] ?? each), id: each.id },
        }));
        const after = editSidecar(parseSidecar(source), edits);
        const leading = (text: string): string[] =>
          text.split('\n').filter((line) => /^ {0,3}# by hand/.test(line));
        assert.deepEqual(leading(after), leading(source));
      }),
      runs,
    );
  });

  it('is taken back by the inverse edits', () => {
    const edit = (list: readonly Claim[]): fc.Arbitrary<SidecarEdit> =>
      fc.oneof(
        claim
          .filter((each) => list.every((known) => known.id !== each.id))
          .map((each) => ({ type: 'add' as const, claim: each })),
        fc.tuple(fc.constantFrom(...list), claim).map(([known, other]) => ({
          type: 'replace' as const,
          claim: dropUnmentioned(known, { ...other, id: known.id }),
        })),
        fc.constantFrom(...list).map((known) => ({ type: 'remove' as const, id: known.id })),
        article.map((about) => ({ type: 'article' as const, article: about })),
      );
    fc.assert(
      fc.property(
        decorated.chain((whole) => fc.tuple(fc.constant(whole), edit(whole[0]))),
        ([[list, about, choices], one]) => {
          const source = decorate(serialiseSidecar(about, list), choices);
          const before = parseSidecar(source);
          const after = parseSidecar(editSidecar(before, [one]));
          const inverse = invertEdits(before, [one]).map((each): SidecarEdit =>
            each.type === 'replace'
              ? { ...each, claim: dropUnmentioned(claimWith(after.claims, each.claim.id), each.claim) }
              : each,
          );
          const back = parseSidecar(editSidecar(after, inverse));
          const byId = (each: readonly { claim: Claim }[]): Claim[] =>
            each.map((stored) => stored.claim).sort((a, b) => (a.id < b.id ? -1 : 1));
          assert.deepEqual(byId(back.claims), byId(before.claims));
          assert.deepEqual(back.article ?? {}, before.article ?? {});
        },
      ),
      runs,
    );
  });
});

describe('parseSidecar on any text', () => {
  const valid = fc.tuple(article, claims()).map(([about, list]) => serialiseSidecar(about, list));
  const mutated = fc
    .tuple(
      valid,
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(12),
          fc.oneof(nastyString, fc.constantFrom('\n', '  ', '- ', ': ', '{', '&a ', '*a')),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([source, cuts]) =>
      cuts.reduce((text, [at, length, put]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + put + text.slice(start + length);
      }, source),
    );

  it('never throws, gives ranges within the text, and edits what it calls writable or refuses', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: 'binary' }), nastyString), claim, (source, added) => {
        const file = parseSidecar(source);
        for (const { range } of [...file.problems, ...file.claims]) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= source.length);
        }
        if (!file.writable) {
          assert.ok(file.problems.length > 0);
          assert.throws(() => editSidecar(file, [{ type: 'add', claim: added }]), SidecarNotWritable);
          return;
        }
        try {
          const after = claimsOf(editSidecar(file, [{ type: 'add', claim: added }]));
          assert.deepEqual(
            after.filter((each) => each.id !== added.id),
            claimsOf(source),
          );
        } catch (error) {
          if (!(error instanceof SidecarNotWritable)) throw error;
        }
      }),
      tries(500),
    );
  });

  it('never mixes up ids', () => {
    fc.assert(
      fc.property(id, (each) => parseSidecar(`newsmark: 1\nclaims:\n  - id: ${each}\n`).claims.length === 0),
    );
  });
});

/** A missing line end after the last line makes no other line. */
function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

function withoutBlankLines(text: string): string {
  return text.replace(/\n(?:[ \t]*\n)+/g, '\n');
}

function claimWith(list: readonly { claim: Claim }[], wanted: string): Claim {
  const stored = list.find((each) => each.claim.id === wanted);
  assert.ok(stored);
  return stored.claim;
}

/** The claim with every key that the stored one alone has named as dropped. */
function dropUnmentioned(stored: Claim, next: Claim): Claim {
  const dropped = Object.keys(stored).filter((key) => !Object.hasOwn(next, key));
  return { ...next, ...Object.fromEntries(dropped.map((key) => [key, undefined])) };
}
