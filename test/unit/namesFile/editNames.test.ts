import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editNames } from '../../../src/core/namesFile/editNames';
import type { NamesEdit } from '../../../src/core/namesFile/applyNamesEdit';
import { parseNames } from '../../../src/core/namesFile/parseNames';
import type { NameEntry } from '../../../src/core/recognise/dictionary/nameDictionary';
import { spellingsOf } from '../../../src/core/recognise/dictionary/nameDictionary';
import { spellingKey } from '../../../src/core/recognise/dictionary/spelling';

function edited(source: string, ...edits: NamesEdit[]): string {
  return edits.reduce((text, edit) => editNames(parseNames(text), edit), source);
}

function always(entry: NameEntry): NamesEdit & { type: 'always' } {
  return { type: 'always', entry };
}

function never(words: string): NamesEdit & { type: 'never' } {
  return { type: 'never', words };
}

const handmade = `# Names of the desk
newsmark: 1
desk: night   # an unknown key
names:
  # checked with Zia
  - name: Baloch Liberation Army
    also: [BLA,  Balochistan Liberation Army]  # and its variants
    type: actor
    wikidata: Q1234

  # a town
  - {name: Noshki, type: place, country: Pakistan}
never: [Backup, 'Operation Azm']  # not names
# the end
`;

describe('editNames', () => {
  it('makes a file', () => {
    const made = edited(
      '',
      always({ name: 'Zandar Front', type: 'actor', actorType: 'armed group' }),
      always({ name: 'Kalgan', type: 'place' }),
      never('Backup'),
    );
    assert.equal(
      made,
      `newsmark: 1
names:
  - name: Zandar Front
    type: actor
    actor_type: armed group
  - name: Kalgan
    type: place
never:
  - Backup
`,
    );
  });

  it('adds below what is there and touches nothing else', () => {
    const made = edited(handmade, always({ name: 'Kalgan', type: 'place' }), never('No'));
    const expected = handmade
      .replace('Pakistan}\n', 'Pakistan}\n  - name: Kalgan\n    type: place\n')
      .replace("'Operation Azm']", '\'Operation Azm\', "No"]');
    assert.equal(made, expected);
  });

  it('retypes the entry of the same name, with the rest of it as it is', () => {
    const made = edited(handmade, always({ name: 'noshki', type: 'actor', actorType: 'government' }));
    assert.match(made, /- name: Noshki\n {4}type: actor\n {4}actor_type: government\n/);
    assert.ok(!made.includes('country'));
    assert.equal(made.split('- ')[1], handmade.split('- ')[1]);
  });

  it('gives a spelling of an entry of the same type that entry’s new actor type', () => {
    const made = edited(handmade, always({ name: 'BLA', type: 'actor', actorType: 'armed group' }));
    assert.equal(
      made,
      handmade.replace('    type: actor\n', '    type: actor\n    actor_type: armed group\n'),
    );
  });

  it('takes a spelling out of an entry of another type', () => {
    const made = edited(handmade, always({ name: 'BLA', type: 'place' }));
    assert.ok(made.includes('    also: [Balochistan Liberation Army]  # and its variants\n'));
    assert.ok(made.includes('  - name: BLA\n    type: place\n'));
  });

  it('takes forbidden words out of the names, and named ones out of the forbidden', () => {
    const forbidden = edited(handmade, never('Noshki'));
    assert.ok(!forbidden.includes('a town'), 'the comment above goes with its entry');
    assert.ok(forbidden.includes("never: [Backup, 'Operation Azm', Noshki]  # not names\n"));
    const named = edited(handmade, always({ name: 'Backup', type: 'place' }));
    assert.ok(named.includes("never: ['Operation Azm']  # not names\n"));
  });

  it('goes on with the next spelling of an entry whose name is forbidden', () => {
    const { names } = parseNames(edited(handmade, never('Baloch Liberation Army'))).dictionary;
    assert.deepEqual(names[0], {
      name: 'BLA',
      also: ['Balochistan Liberation Army'],
      type: 'actor',
    });
  });

  it('takes the last words out of a list, and the list with them', () => {
    assert.equal(
      edited('newsmark: 1\nnever:\n  - A1\n', always({ name: 'A1', type: 'place' })),
      'newsmark: 1\nnames:\n  - name: A1\n    type: place\n',
    );
  });

  it('changes nothing when the file says so already', () => {
    assert.equal(edited(handmade, never('backup')), handmade);
    assert.equal(edited(handmade, always({ name: 'Noshki', type: 'place', country: 'Pakistan' })), handmade);
  });

  it('keeps line ends and what stands in a file of comments', () => {
    assert.equal(edited('# mine', never('Backup')), '# mine\nnewsmark: 1\nnever:\n  - Backup\n');
    assert.equal(
      edited('newsmark: 1\r\nnever:\r\n  - A1\r\n', never('B1')),
      'newsmark: 1\r\nnever:\r\n  - A1\r\n  - B1\r\n',
    );
  });

  for (const [what, source] of [
    ['has errors', 'newsmark: 1\nnames:\n  - name: X1\n'],
    ['is of a newer format', 'newsmark: 2\n'],
    ['is written in braces', '{newsmark: 1}\n'],
    ['has a bracketed list with comments', 'newsmark: 1\nnever: [\n  A1, # why\n]\n'],
  ] as const) {
    it(`refuses a file that ${what}`, () => {
      assert.throws(() => edited(source, never('Backup')), { name: 'SidecarNotWritable' });
    });
  }

  it('does what was asked, keeps the other words and is done at once, whatever the words', () => {
    const words = fc.oneof(
      fc.constantFrom('BLA', 'Noshki', 'Backup', 'Operation Azm', 'A, B', 'No', '313', 'yes: no', 'Kata’ib'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
    );
    const edit = fc.oneof(
      words.map((text) => never(text)),
      words.map((name) => always({ name, type: 'place' })),
      words.map((name) => always({ name, type: 'actor', actorType: 'media' })),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const source = edited(handmade, ...edits);
        const last = edits.at(-1);
        assert.ok(last);
        assert.equal(edited(source, last), source);
        const { dictionary, problems } = parseNames(source);
        assert.deepEqual(
          problems.filter(({ code }) => code !== 'unknown-key'),
          [],
        );
        const key = spellingKey(last.type === 'never' ? last.words : last.entry.name);
        const owner = dictionary.names.find((entry) =>
          spellingsOf(entry).some((text) => spellingKey(text) === key),
        );
        const isForbidden = dictionary.never.some((text) => spellingKey(text) === key);
        assert.equal(owner?.type, last.type === 'never' ? undefined : last.entry.type);
        assert.equal(isForbidden, last.type === 'never');
        assert.ok(source.startsWith('# Names of the desk\nnewsmark: 1\ndesk: night   # an unknown key\n'));
        assert.ok(source.endsWith('# the end\n'));
      }),
    );
  });
});
