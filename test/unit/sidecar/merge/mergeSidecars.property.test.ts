import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Claim, Conflict } from '../../../../src/core/claims/schema';
import { conflictsOf, withConflicts } from '../../../../src/core/sidecar/merge/mergeMap';
import { mergeSidecars } from '../../../../src/core/sidecar/merge/mergeSidecars';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../../../src/core/sidecar/reading/parseSidecar';
import { isPlainMap, sameValue } from '../../../../src/core/sidecar/reading/values';
import type { PlainMap } from '../../../../src/core/sidecar/reading/values';
import { decorate } from '../writing/handFormatting';
import { lostValues } from './lostValues';
import { pair, textOf, values } from './mergePairs';
import type { Pair } from './mergePairs';
import { tries } from '../../support/tries';

const runs = tries(100);

function merge(base: string, ours: string, theirs: string): string {
  const result = mergeSidecars({ base, ours, theirs });
  assert.ok(result.isMerged, result.isMerged ? '' : result.reason);
  return result.text;
}

function merged({ base, ours, theirs }: Pair): SidecarFile {
  return parseSidecar(merge(textOf(base), textOf(ours), textOf(theirs)));
}

const byId = (list: readonly Claim[]): Map<string, PlainMap> =>
  new Map(list.map((claim) => [claim.id, claim as PlainMap]));

const claimsIn = (file: SidecarFile): Claim[] => file.claims.map(({ claim }) => claim);

describe('merging, whatever two people did', function () {
  this.timeout(60_000);

  it('loses no claim and no value that either side wrote', () => {
    fc.assert(
      fc.property(pair, (sides) => {
        assert.deepEqual(lostValues(sides, merged(sides)), []);
      }),
      runs,
    );
  });

  it('leaves alone what nobody changed, and asks only about what both changed differently', () => {
    fc.assert(
      fc.property(pair, (sides) => {
        const file = merged(sides);
        const [before, ours, theirs] = [sides.base, sides.ours, sides.theirs].map(({ claims }) =>
          byId(claims),
        );
        assert.ok(before && ours && theirs);
        const assertChangedTwice = (
          conflicts: readonly Conflict[],
          [was, one, other]: readonly [PlainMap, PlainMap, PlainMap],
        ): void => {
          for (const { field = '', ...conflict } of conflicts) {
            assert.ok(!sameValue(was[field], one[field]) && !sameValue(was[field], other[field]), field);
            assert.ok(!sameValue(one[field], other[field]), field);
            assert.deepEqual(
              [conflict.base, conflict.ours, conflict.theirs],
              [was[field], one[field], other[field]],
            );
          }
        };
        for (const claim of claimsIn(file)) {
          const was: PlainMap | undefined = before.get(claim.id);
          const one: PlainMap | undefined = ours.get(claim.id);
          const other: PlainMap | undefined = theirs.get(claim.id);
          const deleted = conflictsOf(claim as PlainMap).filter((conflict) => conflict.deleted !== undefined);
          assert.equal(deleted.length, was && (!one || !other) ? 1 : 0);
          if (deleted.length > 0) assert.ok(!sameValue(was, one ?? other));
          else assertChangedTwice(conflictsOf(claim), [was ?? {}, one ?? {}, other ?? {}]);
          const earlier: PlainMap = was ?? {};
          for (const [key, value] of Object.entries(earlier)) {
            const isUntouched = one && other && sameValue(value, one[key]) && sameValue(value, other[key]);
            if (isUntouched) assert.deepEqual((claim as PlainMap)[key], value);
          }
        }
        const articles = [sides.base.article, sides.ours.article, sides.theirs.article] as const;
        assertChangedTwice(conflictsOf(file.article ?? {}), articles);
        for (const [id, was] of before) {
          const isLeft = [ours, theirs].every((side) => !side.has(id) || sameValue(side.get(id), was));
          const isDeleted = !ours.has(id) || !theirs.has(id);
          if (isLeft && isDeleted)
            assert.ok(!claimsIn(file).some((claim) => claim.id === id), `${id} is back`);
        }
      }),
      runs,
    );
  });

  it('is what one side made of it when the other did nothing, to the letter', () => {
    fc.assert(
      fc.property(pair, fc.infiniteStream(fc.nat(1000)), ({ base, ours }, choices) => {
        const [before, after] = [textOf(base), decorate(textOf(ours), choices)];
        assert.equal(merge(before, after, before), after);
        assert.equal(merge(before, before, after), after);
        assert.equal(merge(before, after, after), after);
      }),
      runs,
    );
  });

  it('comes to the same from either side, but for the names of the sides and the order', () => {
    fc.assert(
      fc.property(pair, (sides) => {
        const there = merged(sides);
        const back = merged({ ...sides, ours: sides.theirs, theirs: sides.ours });
        assert.deepEqual(sidesForgotten(there), sidesForgotten(back));
      }),
      runs,
    );
  });

  it('leaves a file with no problem but the conflicts, however ours was formatted', () => {
    fc.assert(
      fc.property(pair, fc.infiniteStream(fc.nat(1000)), ({ base, ours, theirs }, choices) => {
        const text = merge(textOf(base), decorate(textOf(ours), choices), textOf(theirs));
        const file = parseSidecar(text);
        assert.equal(file.writable, true);
        assert.deepEqual(
          file.problems.filter(({ code }) => code !== 'unknown-key'),
          [],
        );
        const plain = merge(textOf(base), textOf(ours), textOf(theirs));
        assert.deepEqual(ordered(parse(text)), ordered(parse(plain)));
        assert.doesNotMatch(text, /^(?:<{7}|>{7}|={7})/m);
      }),
      runs,
    );
  });

  it('loses no comment that either side wrote about a claim that is left', () => {
    fc.assert(
      fc.property(pair, fc.infiniteStream(fc.nat(1000)), ({ base, ours, theirs }, choices) => {
        const [one, other] = [decorate(textOf(ours), choices), decorate(textOf(theirs), choices)];
        fc.pre(textOf(base) !== one && textOf(base) !== other);
        const left = commentsByClaim(merge(textOf(base), one, other));
        const known = new Set([base, ours, theirs].flatMap(({ claims }) => claims.map(({ id }) => id)));
        // Of two different claims that both added under one id, one is left under another.
        const renamed = [...left].filter(([id]) => !known.has(id)).flatMap(([, comments]) => comments);
        for (const side of [one, other]) {
          for (const [id, comments] of commentsByClaim(side)) {
            const found = left.get(id) && [...(left.get(id) ?? []), ...renamed];
            if (found) assert.ok(comments.every((comment) => found.includes(comment)));
          }
        }
      }),
      runs,
    );
  });

  it('loses nothing when merged again with a third person’s work', () => {
    fc.assert(
      fc.property(pair, values, ({ base, ours, theirs }, other) => {
        const once = merge(textOf(base), textOf(ours), textOf(theirs));
        const third = textOf({ ...base, article: { ...base.article, ...other.article } });
        const twice = parseSidecar(merge(textOf(base), once, third));
        const left = (file: SidecarFile): unknown[] =>
          claimsIn(file).map((claim) => [claim.id, conflictsOf(claim as PlainMap)]);
        assert.deepEqual(left(twice), left(parseSidecar(once)));
      }),
      runs,
    );
  });
});

/** The comments in and above each claim, of those that decorating a sidecar puts there. */
function commentsByClaim(source: string): Map<string, string[]> {
  const { claims } = parseSidecar(source);
  return new Map(
    claims.map(({ claim, range }) => {
      const lines = source.slice(range.start, range.end);
      return [claim.id, lines.match(/# (?:by hand: a (?:claim|field) to look at|said twice)$/gm) ?? []];
    }),
  );
}

/** A sidecar's values, in an order of their own, without what tells the sides apart. */
function sidesForgotten(file: SidecarFile): unknown {
  const forget = (map: PlainMap): unknown => {
    const conflicts = conflictsOf(map);
    const undecided = new Set(conflicts.map(({ field }) => field));
    const entries = Object.entries(withConflicts(map, [])).filter(([key]) => !undecided.has(key));
    return [
      ordered(Object.fromEntries(entries)),
      conflicts.map(({ ours, theirs, deleted, ...others }) =>
        ordered([others, ordered([ours ?? null, theirs ?? null]), deleted !== undefined]),
      ),
    ].map((part) => (Array.isArray(part) ? ordered(part) : part));
  };
  const list = (items: readonly unknown[]): unknown => ordered(items.map((item) => forget(item as PlainMap)));
  return [forget(file.article ?? {}), list(claimsIn(file)), list(file.rejected)];
}

/** A value with the items of its lists and the keys of its maps sorted. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(ordered);
    return items.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  if (!isPlainMap(value)) return value === undefined ? null : value;
  const entries = Object.entries(value).map(([key, part]) => [key, ordered(part)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
