import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NamesEdit } from '../../../src/core/namesFile/applyNamesEdit';
import { editNames } from '../../../src/core/namesFile/editNames';
import { parseNames } from '../../../src/core/namesFile/parseNames';
import { spellingsOf } from '../../../src/core/recognise/dictionary/nameDictionary';
import type { NameEntry } from '../../../src/core/recognise/dictionary/nameDictionary';
import { spellingKey } from '../../../src/core/recognise/dictionary/spelling';
import { tries } from '../support/tries';

function edited(source: string, ...edits: NamesEdit[]): string {
  return edits.reduce((text, edit) => editNames(parseNames(text), edit), source);
}

const army: NameEntry = {
  name: 'Baloch Liberation Army',
  also: ['BLA', 'Balochistan Liberation Army'],
  type: 'actor',
};

function same(entry: NameEntry, marked = true): NamesEdit {
  return { type: 'same', entry, marked };
}

function different(...names: string[]): NamesEdit {
  return { type: 'different', names, of: 'actor' };
}

function side(name: string, of: string | undefined): NamesEdit {
  return { type: 'side', name, side: of, marked: false };
}

describe('applyNamesEdit', () => {
  it('writes names that are one under the one chosen', () => {
    assert.equal(
      edited('', same(army), same({ name: 'Noshki', also: ['Nushki'], type: 'place', country: 'Pakistan' })),
      `newsmark: 1
names:
  - name: Baloch Liberation Army
    also:
      - BLA
      - Balochistan Liberation Army
    type: actor
  - name: Noshki
    also:
      - Nushki
    type: place
    country: Pakistan
`,
    );
  });

  it('makes one entry of those that were several, with all they say', () => {
    const before = `newsmark: 1
names:
  # the group
  - name: BLA
    type: actor
    wikidata: Q1234
  - name: Kalgan
    type: place
  - name: Balochistan Liberation Army
    type: actor
    side: insurgents
`;
    assert.equal(
      edited(before, same(army)),
      `newsmark: 1
names:
  # the group
  - name: Baloch Liberation Army
    also:
      - BLA
      - Balochistan Liberation Army
    type: actor
    side: insurgents
    wikidata: Q1234
  - name: Kalgan
    type: place
`,
    );
  });

  it('leaves an entry of the other type alone', () => {
    const before = 'newsmark: 1\nnames:\n  - name: Islamabad\n    type: place\n';
    assert.equal(
      edited(before, same({ name: 'Pakistan', also: ['Islamabad'], type: 'actor' }, false)),
      `${before}  - name: Pakistan\n    also:\n      - Islamabad\n    type: actor\n    marked: false\n`,
    );
    const both = edited(before, side('Islamabad', 'Pakistan'));
    const { dictionary, names, problems } = parseNames(both);
    assert.deepEqual(
      dictionary.names.map(({ type }) => type),
      ['place'],
    );
    assert.deepEqual(names[1], { name: 'Islamabad', type: 'actor', side: 'Pakistan' });
    assert.deepEqual(problems, []);
    assert.equal(
      edited(both, { type: 'always', entry: { name: 'Islamabad', type: 'place' } }),
      both,
      'the side stays when the place is marked',
    );
  });

  it('remembers what is not the same, in alphabetical order, once', () => {
    const front = 'Baloch Liberation Front';
    const made = edited('', different('UBA', 'BRA'), different(front, army.name));
    assert.equal(
      made,
      `newsmark: 1
not_same:
  - - BRA
    - UBA
  - - Baloch Liberation Army
    - Baloch Liberation Front
`,
    );
    assert.equal(edited(made, different('bra', 'UBA')), made);
    assert.deepEqual(parseNames(made).notSame, [
      ['BRA', 'UBA'],
      [army.name, front],
    ]);
  });

  it('keeps refusals that were written by hand, in brackets and of several names', () => {
    const made = edited(
      'newsmark: 1\nnot_same:\n  - [A1, B1, C1] # wings\n',
      different('B1', 'C1'),
      different('A0', 'Z1'),
    );
    assert.equal(made, 'newsmark: 1\nnot_same:\n  - - A0\n    - Z1\n  - [A1, B1, C1] # wings\n');
    const joined = edited(made, same({ name: 'A1', also: ['B1'], type: 'actor' }));
    assert.deepEqual(parseNames(joined).notSame, [
      ['A0', 'Z1'],
      ['A1', 'C1'],
    ]);
  });

  it('takes a name out of the entry that it is told apart from', () => {
    const made = edited('', same(army), different('BLA', army.name));
    assert.deepEqual(parseNames(made).names, [{ ...army, also: ['Balochistan Liberation Army'] }]);
  });

  it('sets, changes and takes away a side', () => {
    const made = edited('', same(army), side('BLA', 'insurgents'));
    assert.deepEqual(parseNames(made).names, [{ ...army, side: 'insurgents' }]);
    assert.equal(edited(made, side('bla', 'separatists')), made.replace('insurgents', 'separatists'));
    assert.equal(edited(made, side('BLA', undefined)), edited('', same(army)));
    assert.equal(edited('newsmark: 1\n', side('BLA', undefined)), 'newsmark: 1\n');
  });

  it('warns of names that are one and not the same', () => {
    const source = `newsmark: 1
names:
  - {name: A1, also: [B1], type: actor}
not_same:
  - [B1, A1]
`;
    const { problems, writable } = parseNames(source);
    assert.ok(writable);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['“A1” stands under “A1” in `names`, and that counts: take it out there or here.'],
    );
  });

  it('is done at once, loses no name and leaves a valid file, whatever the names', () => {
    const words = fc.constantFrom('A1', 'B1', 'C1', 'D1', 'E, 1', 'yes: no', 'Kata’ib');
    const several = fc.uniqueArray(words, { minLength: 2, maxLength: 3 });
    const type = fc.constantFrom('actor', 'place');
    const edit: fc.Arbitrary<NamesEdit> = fc.oneof(
      fc
        .tuple(several, type, fc.boolean())
        .map(([[name = '', ...also], of, marked]) => same({ name, also, type: of }, marked)),
      fc.tuple(several, type).map(([names, of]) => ({ type: 'different' as const, names, of })),
      fc.tuple(words, fc.option(words, { nil: undefined })).map(([name, of]) => side(name, of)),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const source = edited('# mine\nnewsmark: 1\n', ...edits);
        const last = edits.at(-1);
        assert.ok(last);
        assert.equal(edited(source, last), source);
        const { names, notSame, problems } = parseNames(source);
        const own = problems.filter(({ message }) => !message.includes('belongs to'));
        assert.ok(own.every(({ severity }) => severity === 'warning'));
        assert.ok(source.startsWith('# mine\n'));
        if (last.type === 'same') {
          const keys = spellingsOf(last.entry).map(spellingKey);
          const owner = names.find(
            (entry) => entry.type === last.entry.type && entry.name === last.entry.name,
          );
          assert.ok(owner && keys.every((key) => spellingsOf(owner).map(spellingKey).includes(key)));
          assert.ok(
            notSame.every((list) => list.filter((name) => keys.includes(spellingKey(name))).length < 2),
          );
        }
        if (last.type === 'different') {
          const apart = (one: string, other: string) =>
            notSame.some((list) => list.includes(one) && list.includes(other));
          assert.ok(
            last.names.every((one) => last.names.every((other) => one === other || apart(one, other))),
          );
        }
      }),
      tries(60),
    );
  });
});
