import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NamesEdit } from '../../../src/core/namesFile/applyNamesEdit';
import { editNames } from '../../../src/core/namesFile/editNames';
import { mergeNames } from '../../../src/core/namesFile/mergeNames';
import { parseNames, readNames } from '../../../src/core/namesFile/parseNames';
import { spellingKey } from '../../../src/core/recognise/dictionary/spelling';
import { conflictsOf } from '../../../src/core/sidecar/merge/mergeMap';
import { isPlainMap, sameValue } from '../../../src/core/sidecar/reading/values';
import type { PlainMap } from '../../../src/core/sidecar/reading/values';
import { lostKeys } from '../sidecar/merge/lostValues';
import { tries } from '../support/tries';

const name = fc.constantFrom(
  'BLA',
  'Baloch Army',
  'TTP',
  'Taliban',
  'Mach',
  'no',
  'Jaish: ul Adl',
  '"Q"',
  '#7',
);
const type = fc.constantFrom('actor' as const, 'place' as const);
const several = fc.uniqueArray(name, { minLength: 2, maxLength: 3 });
const marked = fc.boolean();

/** What the extension does to a file. */
const edit: fc.Arbitrary<NamesEdit> = fc.oneof(
  fc.record({ type: fc.constant('always' as const), entry: fc.record({ name, type }) }),
  fc.record({ type: fc.constant('never' as const), words: name }),
  fc.record({
    type: fc.constant('same' as const),
    entry: fc.tuple(several, type).map(([[first = '', ...also], of]) => ({ name: first, also, type: of })),
    marked,
  }),
  fc.record({ type: fc.constant('different' as const), names: several, of: type }),
  fc.record({ type: fc.constant('side' as const), name, side: fc.option(name, { nil: undefined }), marked }),
);

/** What a person writes into it by hand: a key of the entry of some name, or of the file. */
const line = fc.record({
  at: fc.option(name, { nil: undefined }),
  key: fc.constantFrom('desk', 'wikidata'),
  value: fc.constantFrom('one', 'two', 'three'),
});

const change = fc.record({
  edits: fc.array(edit, { maxLength: 3 }),
  lines: fc.array(line, { maxLength: 2 }),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(source: string, { edits, lines }: Change): string {
  const text = edits.reduce((before, each) => editNames(parseNames(before), each), source);
  return lines.reduce((before, { at, key, value }) => {
    const written = JSON.stringify(at);
    const head =
      at === undefined ? /^(newsmark: 1\n)/m : new RegExp(`^( +)- name: (?:${at}|${written})\n`, 'm');
    return before.includes(`${key}: `)
      ? before.replace(new RegExp(`${key}: \\w+`), `${key}: ${value}`)
      : before.replace(head, (all, indent: string) =>
          at === undefined ? `${all}${key}: ${value}\n` : `${all}${indent}  ${key}: ${value}\n`,
        );
  }, text);
}

/** What a file says, as sets that the order of lines does not change. */
interface Said {
  readonly map: PlainMap;
  readonly entries: readonly PlainMap[];
  readonly spellings: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

function said(source: string): Said {
  const { value } = readNames(source);
  const map = isPlainMap(value) ? value : {};
  const list = (key: string): unknown[] => (map[key] ?? []) as unknown[];
  const entries = list('names').filter(isPlainMap);
  return {
    map: Object.fromEntries(Object.entries(map).filter(([key]) => !/^(?:names|not_same|never)$/.test(key))),
    entries,
    spellings: new Set(entries.flatMap(spellingsIn)),
    others: new Set([
      ...list('never').map((words) => `never ${spellingKey(String(words))}`),
      ...list('not_same').map((names) => `not ${(names as string[]).map(spellingKey).sort().join('|')}`),
    ]),
  };
}

function spellingsIn(entry: PlainMap): string[] {
  const all = [entry['name'], ...((entry['also'] ?? []) as unknown[])];
  return all.map((each) => `${String(entry['type'])} ${spellingKey(String(each))}`);
}

/** What one side or both added is there, what neither took out, and nothing else. */
function assertJoined(
  base: ReadonlySet<string>,
  sides: ReadonlySet<string>[],
  found: ReadonlySet<string>,
): void {
  const all = new Set(sides.flatMap((side) => [...side]));
  const wanted = [...all].filter((each) => !base.has(each) || sides.every((side) => side.has(each)));
  assert.deepEqual([...found].sort(), wanted.sort());
}

function overlap(one: PlainMap, other: PlainMap): boolean {
  const known = new Set(spellingsIn(one));
  return spellingsIn(other).some((each) => known.has(each));
}

/** The keys of an entry that say what no entry before said of it, and those that it no longer has; spellings apart. */
function changesIn(entry: PlainMap, before: readonly PlainMap[]): { set: PlainMap; gone: PlainMap } {
  const pick = (map: PlainMap, isWanted: (key: string, value: unknown) => boolean): PlainMap =>
    Object.fromEntries(
      Object.entries(map).filter(([key, value]) => !/^(?:name|also)$/.test(key) && isWanted(key, value)),
    );
  const same = before.filter((each) => overlap(each, entry));
  return {
    set: pick(entry, (key, value) => !same.some((each) => sameValue(each[key], value))),
    gone: same.length === 1 ? pick(same[0] ?? {}, (key) => entry[key] === undefined) : {},
  };
}

const start = 'newsmark: 1\n';

describe('merging names files, whatever two people did', function () {
  this.timeout(120_000);

  it('loses no entry, spelling or value, and asks only about what both changed differently', () => {
    let [merges, conflicts] = [0, 0];
    fc.assert(
      fc.property(change, change, change, (before, one, other) => {
        const base = changed(start, before);
        const [ours, theirs] = [changed(base, one), changed(base, other)];
        const result = mergeNames({ base, ours, theirs });
        assert.ok(result.isMerged, result.isMerged ? '' : result.reason);
        merges++;
        conflicts += result.conflicts;
        const [was, now] = [said(base), said(result.text)];
        const sides = [said(ours), said(theirs)];

        const { problems } = parseNames(result.text);
        const errors = problems.filter(({ severity }) => severity === 'error');
        assert.deepEqual(
          new Set(errors.map(({ code }) => code)),
          new Set(result.conflicts ? ['merge-conflict'] : []),
        );
        assert.equal(errors.length, result.conflicts);
        for (const place of [now.map, ...now.entries]) {
          for (const { ours: own, theirs: others, base: stored } of conflictsOf(place))
            assert.equal(new Set([own, others, stored].map((value) => JSON.stringify(value))).size, 3);
        }
        assertJoined(
          was.others,
          sides.map(({ others }) => others),
          now.others,
        );
        for (const side of sides) {
          assert.deepEqual(lostKeys(now.map, side.map, was.map), []);
          for (const spelling of side.spellings) {
            const isWanted =
              !was.spellings.has(spelling) || sides.every(({ spellings }) => spellings.has(spelling));
            if (isWanted) assert.ok(now.spellings.has(spelling), spelling);
          }
          for (const entry of side.entries) {
            const { set, gone } = changesIn(entry, was.entries);
            const keeping = now.entries.filter((each) => overlap(each, entry));
            // What one took out of an entry, another entry that is now one with it may have brought.
            const brought = keeping.flatMap((each) =>
              sides.flatMap(({ entries }) => entries.filter((other) => overlap(other, each))),
            );
            const isBrought = (key: string): boolean =>
              brought.some((other) => key in changesIn(other, was.entries).set);
            const isKept = keeping.some((each) =>
              lostKeys(each, set, gone).every((key) => !(key in set) && isBrought(key)),
            );
            const isChanged = Object.keys({ ...set, ...gone }).length > 0;
            if (isChanged) assert.ok(isKept, `${JSON.stringify(entry)} in\n${result.text}`);
          }
        }
      }),
      tries(150),
    );
    assert.ok(conflicts > 0 && conflicts < merges / 2, `${conflicts} conflicts in ${merges} merges`);
  });

  it('takes the same spellings for one whichever side merges', () => {
    fc.assert(
      fc.property(change, change, change, (before, one, other) => {
        const base = changed(start, before);
        const [ours, theirs] = [changed(base, one), changed(base, other)];
        const groups = [
          mergeNames({ base, ours, theirs }),
          mergeNames({ base, ours: theirs, theirs: ours }),
        ].map((result) =>
          result.isMerged
            ? said(result.text)
                .entries.map((entry) => spellingsIn(entry).sort().join('|'))
                .sort()
            : [],
        );
        assert.deepEqual(groups[0], groups[1]);
      }),
      tries(80),
    );
  });

  it('changes nothing but the lines of what theirs changed', () => {
    fc.assert(
      fc.property(change, edit, (before, theirEdit) => {
        const base = changed(start, before);
        const noted = base.replace(start, '# Ours, by hand.\nnewsmark:   1\n');
        const theirs = editNames(parseNames(base), theirEdit);
        const result = mergeNames({ base, ours: noted, theirs });
        assert.ok(result.isMerged && result.conflicts === 0);
        assert.ok(result.text.startsWith('# Ours, by hand.\nnewsmark:   1\n'));
        const [found, wanted] = [said(result.text), said(theirs)];
        assert.deepEqual(found, wanted);
      }),
      tries(50),
    );
  });
});
