import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Claim } from '../../../../src/core/claims/schema';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import type { SidecarEdit } from '../../../../src/core/sidecar/writing/editSidecar';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseClaim, serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { SidecarNotWritable } from '../../../../src/core/sidecar/writing/sidecarNotWritable';
import { article, claim, claims, nastyString } from '../arbitraries';
import { diceOf, writeByHand } from './handWriting';
import { tries } from '../../support/tries';

const runs = tries(100);

interface Sidecar {
  readonly source: string;
  readonly list: readonly Claim[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Sidecars as written by hand, each with what is in it. */
const byHand: fc.Arbitrary<Sidecar> = fc
  .record({
    list: claims({ minLength: 1, maxLength: 4 }),
    about: article,
    foreign: fc.option(nastyString, { nil: undefined }),
    rejected: fc.uniqueArray(nastyString, { maxLength: 2 }),
    dice: fc.array(fc.nat(1000), { minLength: 20, maxLength: 200 }),
  })
  .map(({ list, about, foreign, rejected, dice }) => {
    const data = {
      newsmark: 1,
      ...(Object.keys(about).length > 0 && { article: about }),
      ...(foreign !== undefined && { 'x tool': { state: foreign, list: [foreign, 4] } }),
      claims: list,
      ...(rejected.length > 0 && { rejected: rejected.map((exact) => ({ exact })) }),
    };
    return { source: writeByHand(data, diceOf(dice)), list, data };
  });

/** Edits, or undefined where the sidecar is written so that it cannot be changed safely. */
function edited(source: string, edits: readonly SidecarEdit[]): string | undefined {
  try {
    return editSidecar(parseSidecar(source), edits);
  } catch (error) {
    if (error instanceof SidecarNotWritable) return undefined;
    throw error;
  }
}

function claimsOf(source: string): Claim[] {
  return parseSidecar(source).claims.map((stored) => stored.claim);
}

/** The text of every claim's lines, by id, with the comments above it. */
function linesById(source: string): Map<string, string> {
  return new Map(
    parseSidecar(source).claims.map(({ claim: { id }, range }) => [id, source.slice(range.start, range.end)]),
  );
}

describe('sidecars written by hand', () => {
  it('are read as any YAML reader reads them, and are fit to be written', () => {
    fc.assert(
      fc.property(byHand, ({ source, list, data }) => {
        assert.deepEqual(parse(source.replace(/^\ufeff/, ''), { logLevel: 'silent' }), data);
        const file = parseSidecar(source);
        assert.deepEqual(claimsOf(source), list);
        assert.equal(file.writable, true);
      }),
      runs,
    );
  });

  it('come back from reading, writing and reading as they were', () => {
    fc.assert(
      fc.property(byHand, ({ source }) => {
        const file = parseSidecar(source);
        const again = parseSidecar(serialiseSidecar(file.article, claimsOf(source), file.rejected));
        assert.deepEqual(
          again.claims.map((stored) => stored.claim),
          claimsOf(source),
        );
        assert.deepEqual(again.article ?? {}, file.article ?? {});
        assert.deepEqual(again.rejected, file.rejected);
      }),
      runs,
    );
  });

  it('are not written when nothing changed', () => {
    fc.assert(
      fc.property(byHand, ({ source, list }) => {
        const same = list.map((each): SidecarEdit => ({ type: 'replace', claim: each }));
        assert.equal(edited(source, same), source);
      }),
      runs,
    );
  });

  it('change in the lines of the changed claim alone', () => {
    let changed = 0;
    let refused = 0;
    fc.assert(
      fc.property(byHand, fc.nat(), claim, ({ source, list }, pick, other) => {
        const stored = parseSidecar(source).claims[pick % list.length];
        assert.ok(stored);
        const after = edited(source, [{ type: 'replace', claim: { ...other, id: stored.claim.id } }]);
        if (after === undefined) {
          refused++;
          return;
        }
        changed++;
        assert.equal(after.slice(0, stored.range.start), source.slice(0, stored.range.start));
        assert.ok(after.endsWith(source.slice(stored.range.end)));
        for (const each of list) {
          if (each.id !== stored.claim.id) {
            assert.deepEqual(
              claimsOf(after).find(({ id }) => id === each.id),
              each,
            );
          }
        }
      }),
      runs,
    );
    assert.ok(refused < changed / 4, `${refused} refused, ${changed} changed`);
  });

  it('keep every other claim byte for byte when claims come and go, and their line ends', () => {
    fc.assert(
      fc.property(byHand, fc.nat(), claim, ({ source, list }, pick, added) => {
        fc.pre(list.every(({ id }) => id !== added.id));
        const gone = list[pick % list.length]?.id ?? '';
        const after = edited(source, [
          { type: 'add', claim: added },
          { type: 'remove', id: gone },
        ]);
        if (after === undefined) return;
        const before = linesById(source);
        for (const [id, lines] of linesById(after)) {
          if (id !== added.id) assert.equal(lines.trimEnd(), before.get(id)?.trimEnd());
        }
        assert.deepEqual(
          claimsOf(after).find(({ id }) => id === added.id),
          added,
        );
        assert.equal(after.startsWith('\ufeff'), source.startsWith('\ufeff'));
        const isWindows = source.includes('\r\n');
        if (isWindows) assert.doesNotMatch(after, /[^\r]\n/);
        else assert.doesNotMatch(after, /\r/);
      }),
      runs,
    );
  });

  it('hold a new claim in its canonical lines', () => {
    fc.assert(
      fc.property(claims({ minLength: 1 }), claim, (list, added) => {
        fc.pre(list.every(({ id }) => id !== added.id));
        const after = edited(serialiseSidecar({}, list), [{ type: 'add', claim: added }]);
        assert.ok(after?.includes(serialiseClaim(added)));
      }),
      runs,
    );
  });
});
