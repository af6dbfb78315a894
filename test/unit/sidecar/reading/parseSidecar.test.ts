import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/schema';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import { mergeSidecars } from '../../../../src/core/sidecar/merge/mergeSidecars';
import {
  maxHandWrittenLength,
  maxSidecarLength,
  parseSidecar,
} from '../../../../src/core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';

/** A claim that has what it must have; further lines go below it. */
function claimLines(id: string, ...more: string[]): string {
  const lines = [
    `  - id: ${id}`,
    '    kind: killed',
    '    spans:',
    '      - exact: four died',
    '        start: 5',
    '        end: 14',
  ];
  return [...lines, ...more.map((line) => `    ${line}`), ''].join('\n');
}

function sidecar(...parts: string[]): SidecarFile {
  return parseSidecar(`newsmark: 1\nclaims:\n${parts.join('')}`);
}

/** The problems of a file as `code line: message`, with lines counted from 1. */
function told(file: SidecarFile): string[] {
  return file.problems.map(({ code, message, range }) => {
    const line = file.source.slice(0, range.start).split('\n').length;
    return `${code} ${line}: ${message}`;
  });
}

function idsOf(file: SidecarFile): string[] {
  return file.claims.map(({ claim }) => claim.id);
}

describe('parseSidecar', () => {
  it('takes an empty file, comments alone, and a file without claims for an empty sidecar', () => {
    for (const source of [
      '',
      '\ufeff',
      '# to do\n',
      '---\n',
      'newsmark: 1\n',
      'newsmark: 1\nclaims: []\n',
      'newsmark: 1\nclaims:\n',
      'newsmark: 1\narticle:\nclaims:\n',
    ]) {
      const file = parseSidecar(source);
      assert.deepEqual([file.writable, file.problems, file.claims], [true, [], []], JSON.stringify(source));
    }
  });

  it('gives each claim its own lines, the comments above it included', () => {
    const source = `newsmark: 1\nclaims:\n  # the first\n${claimLines('aaaaaa', '# about it')}\n# of two\n${claimLines('bbbbbb')}# the end\n`;
    const ranges = parseSidecar(source).claims.map(({ range }) => source.slice(range.start, range.end));
    assert.deepEqual(ranges, [
      `  # the first\n${claimLines('aaaaaa', '# about it')}`,
      `# of two\n${claimLines('bbbbbb')}`,
    ]);
  });

  it('tells at its line what is wrong with a claim, still shows the others, and forbids writing', () => {
    const file = sidecar(claimLines('aaaaaa', 'figure:', '  low: 9', '  high: 4'), claimLines('bbbbbb'));
    assert.deepEqual(told(file), ['sidecar-shape 10: `figure.low`: low is above high; correct one of them.']);
    assert.equal(file.problems[0]?.claim, 'aaaaaa');
    assert.deepEqual(idsOf(file), ['bbbbbb']);
    assert.equal(file.writable, false);
  });

  const wrong: [string, string, string][] = [
    [
      'a word for a count',
      'figure: {low: four}',
      'sidecar-shape 9: `figure.low` must be a number; “four” is not.',
    ],
    [
      'a broken count',
      'figure: {low: 4.5}',
      'sidecar-shape 9: `figure.low` must be a whole number; 4.5 is not.',
    ],
    ['a negative count', 'figure: {low: -4}', 'sidecar-shape 9: `figure.low` must be 0 or more; -4 is not.'],
    ['a number for words', 'note: 12', 'sidecar-shape 9: `note` must be text: put 12 in quotes.'],
    ['a key without a value', 'note:', 'sidecar-shape 9: `note` is empty: write a value or remove the key.'],
    [
      'an empty list',
      'actor: []',
      'sidecar-shape 9: `actor` needs at least one item: add one or remove the key.',
    ],
    [
      'a list with a number in it',
      'actor: [BLA, 4]',
      'sidecar-shape 9: `actor[1]` must be text: put 4 in quotes.',
    ],
    [
      'a map for a name',
      'claimant: {name: BLA}',
      'sidecar-shape 9: `claimant` must be text or a list; a map of keys is not.',
    ],
    [
      'a place without a name',
      'place: {admin1: Balochistan}',
      'sidecar-shape 9: `place.name` is missing: add it.',
    ],
    [
      'an unknown role',
      'role: general',
      'sidecar-shape 9: `role` is one of belligerent, official, medical, ngo, witness, family, media, unknown; “general” is not.',
    ],
    [
      'a date in another form',
      'date: 3 February 2022',
      'sidecar-shape 9: `date` is “3 February 2022”: write a date as 2022-02-03, 2022-02, XXXX-01-30 or 2022-01-25/2022-01-26.',
    ],
  ];
  for (const [what, line, message] of wrong) {
    it(`says what to do about ${what}`, () => {
      assert.deepEqual(told(sidecar(claimLines('aaaaaa', line))), [message]);
    });
  }

  it('says what is missing', () => {
    assert.deepEqual(told(parseSidecar('newsmark: 1\nclaims:\n  - id: aaaaaa\n')), [
      'sidecar-shape 3: `kind` is missing: add it.',
      'sidecar-shape 3: `spans` is missing: add it.',
    ]);
    assert.deepEqual(told(parseSidecar('claims: []\n')), [
      'sidecar-version 1: Add `newsmark: 1` as the first line: it states the format.',
    ]);
  });

  it('keeps keys it does not know, and names the one that may be meant', () => {
    const file = sidecar(claimLines('aaaaaa', 'clamaint: BLA', 'desk: night'));
    assert.deepEqual(told(file), [
      'unknown-key 9: Newsmark knows no key `clamaint` here and keeps it as it is; did you mean `claimant`?',
      'unknown-key 10: Newsmark knows no key `desk` here and keeps it as it is.',
    ]);
    assert.deepEqual(Object.entries(file.claims[0]?.claim ?? {}).at(-1), ['desk', 'night']);
    assert.equal(file.writable, true);
  });

  it('quotes no more of a key than a sentence can hold', () => {
    const long = 'a line that belongs to the quote above and lost its place when the file was edited by hand';
    const [problem] = told(sidecar(claimLines('aaaaaa', `"${long}\\n${long}": 1`)));
    assert.equal(
      problem,
      `unknown-key 9: Newsmark knows no key \`${long.slice(0, 60)}…\` here and keeps it as it is.`,
    );
  });

  it('points at the second claim of one id, and lets the others be changed', () => {
    const file = sidecar(claimLines('aaaaaa'), claimLines('bbbbbb'), claimLines('aaaaaa'));
    assert.deepEqual(told(file), [
      'duplicate-id 15: Another claim above has the id aaaaaa too: give this one a new id, or remove it if it is a copy.',
    ]);
    assert.equal(file.claims.length, 3);
    assert.equal(file.writable, true);
  });

  it('points at the second of two keys', () => {
    const file = sidecar(claimLines('aaaaaa', 'note: one', 'note: two'));
    assert.deepEqual(told(file), [
      'yaml-syntax 10: The key `note` stands here a second time: keep one of the two.',
    ]);
    assert.equal(file.writable, false);
  });

  it('reads a newer format as far as it can, and changes nothing in it', () => {
    const file = parseSidecar(`newsmark: 2\nclaims:\n${claimLines('aaaaaa')}  - id: [new, form]\n`);
    assert.deepEqual(told(file), [
      'sidecar-version 1: This file has format 2, from a newer Newsmark: update Newsmark to change it.',
    ]);
    assert.deepEqual(idsOf(file), ['aaaaaa']);
    assert.equal(file.writable, false);
  });

  for (const version of ['0', '1.5', 'one', '"1"', 'null']) {
    it(`does not take ${version} for a format`, () => {
      const file = parseSidecar(`newsmark: ${version}\nclaims: []\n`);
      assert.deepEqual(told(file), ['sidecar-version 1: Write `newsmark: 1`: it states the format.']);
      assert.equal(file.writable, false);
    });
  }

  it('recognises conflict markers and shows our side’s claims', () => {
    const source = [
      'newsmark: 1\nclaims:\n',
      claimLines('aaaaaa'),
      '<<<<<<< HEAD\n',
      claimLines('bbbbbb'),
      '||||||| base\n',
      '=======\n',
      claimLines('cccccc'),
      '>>>>>>> theirs\n',
      claimLines('dddddd'),
    ].join('');
    const file = parseSidecar(source);
    assert.deepEqual(told(file), [
      'conflict-markers 9: A merge left conflict markers here: keep the lines of one side, or of both, and remove the markers.',
    ]);
    assert.deepEqual(idsOf(file), ['aaaaaa', 'bbbbbb', 'dddddd']);
    assert.equal(file.writable, false);
    const last = file.claims[2]?.range;
    assert.equal(source.slice(last?.start, last?.end), claimLines('dddddd'));
  });

  it('does not take quoted markers for a conflict', () => {
    const file = sidecar(claimLines('aaaaaa', 'note: |', '  <<<<<<< HEAD', '  >>>>>>> theirs'));
    assert.deepEqual(file.problems, []);
  });

  const notYaml: [string, string, string][] = [
    ['tabs', 'newsmark: 1\nclaims:\n\t- id: aaaaaa\n', 'YAML allows no tabs for indentation: use spaces.'],
    [
      'an unquoted colon',
      'newsmark: 1\narticle:\n  title: Update: four died\n',
      'There are two keys on one line: put quotes around text that holds a colon.',
    ],
    [
      'text that opens with @',
      'newsmark: 1\narticle:\n  author: @HabibKhanT\n',
      'Text that starts with this character must be quoted.',
    ],
    [
      'an alias without anchor',
      'newsmark: 1\narticle:\n  title: *important*\n',
      'This alias stands for nothing: write the value itself, or quote text that starts with `*`.',
    ],
    [
      'two documents',
      'newsmark: 1\n---\nnewsmark: 1\n',
      'This file is to be one YAML document: remove the `---` and what does not belong here.',
    ],
    ['a directive', '%YAML 1.1\n---\nnewsmark: 1\n', 'The format is YAML 1.2: remove the `%YAML` line.'],
  ];
  for (const [what, source, message] of notYaml) {
    it(`says in plain words that ${what} make no sidecar`, () => {
      const file = parseSidecar(source);
      assert.equal(file.problems[0]?.message, message);
      assert.equal(file.writable, false);
    });
  }

  for (const source of ['just words', '- a list', '4', '"text"']) {
    it(`says that ${JSON.stringify(source)} is no sidecar`, () => {
      const file = parseSidecar(source);
      assert.deepEqual(told(file), [
        'sidecar-shape 1: A sidecar is a map of keys that starts with `newsmark: 1`.',
      ]);
      assert.equal(file.writable, false);
    });
  }

  it('shows the claims before and after a line that is no YAML', () => {
    const file = sidecar(claimLines('aaaaaa'), claimLines('bbbbbb', 'note: @nobody'), claimLines('cccccc'));
    assert.deepEqual(
      idsOf(file).filter((id) => id !== 'bbbbbb'),
      ['aaaaaa', 'cccccc'],
    );
    assert.equal(file.writable, false);
  });

  it('is not blown up by aliases, and still shows the claims', () => {
    const levels = [...'bcdefghij'].map((name, at) => {
      const inner = `*${'abcdefghij'[at]}`;
      return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]\n`;
    });
    const file = parseSidecar(
      `newsmark: 1\na: &a [x, x, x]\n${levels.join('')}claims:\n${claimLines('aaaaaa')}`,
    );
    assert.equal(
      file.problems[0]?.message,
      'Aliases in this file repeat too much: write the values themselves.',
    );
    assert.deepEqual(idsOf(file), ['aaaaaa']);
    assert.equal(file.writable, false);
  });

  it('refuses an alias to what it stands in', () => {
    assert.equal(parseSidecar('newsmark: 1\nloop: &loop [*loop]\n').writable, false);
  });

  it('survives any nesting', () => {
    for (const nested of [
      '['.repeat(20_000),
      '- '.repeat(20_000),
      '{a: '.repeat(20_000),
      '? '.repeat(20_000),
    ]) {
      const file = parseSidecar(`newsmark: 1\nx:\n  ${nested}`);
      assert.equal(file.writable, false);
    }
  });

  it('takes no harm from keys of the object prototype', () => {
    const file = sidecar(
      claimLines('aaaaaa', '__proto__: {polluted: true}', 'constructor: x', 'toString: y'),
    );
    assert.equal(file.claims.length, 1);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    assert.equal((file.claims[0]?.claim as { polluted?: boolean } | undefined)?.polluted, undefined);
  });

  it('does not read a file that is too large', () => {
    const file = parseSidecar(`newsmark: 1\n${'#'.repeat(maxSidecarLength)}`);
    assert.deepEqual(told(file), ['too-large 1: This file is too large to be read (over 20 MB): split it.']);
    assert.equal(file.writable, false);
  });

  it('reads a long file as Newsmark writes it, and not as somebody else does', () => {
    const claims: Claim[] = [];
    for (let length = 0; length < maxHandWrittenLength; length += 200) {
      const exact = `${'four soldiers '.repeat(12)}${claims.length}`;
      const id = `a${claims.length.toString(36).padStart(7, '0')}`;
      const start = claims.length * 200;
      claims.push({ id, kind: 'killed', spans: [{ exact, start, end: start + exact.length }] });
    }
    const written = serialiseSidecar({}, claims);
    assert.ok(written.length > maxHandWrittenLength);
    const read = parseSidecar(written);
    assert.equal(read.claims.length, claims.length);
    assert.equal(read.writable, true);
    const changed = written.replace('kind: killed', 'kind: injured');
    assert.equal(parseSidecar(changed).claims[0]?.claim.kind, 'injured');

    for (const other of [`# by hand\n${written}`, written.replace('    kind: killed', '    kind:  killed')]) {
      const file = parseSidecar(other);
      assert.deepEqual(told(file), [
        'too-large 1: This file is too large to be read (over 1 MB): take back what was changed by hand, as a larger file is read only just as Newsmark writes it.',
      ]);
      assert.equal(file.writable, false);
      assert.throws(() => editSidecar(file, [{ type: 'remove', id: 'a0000000' }]), /too large/);
      const merged = mergeSidecars({ base: written, ours: other, theirs: changed });
      assert.ok(!merged.isMerged && merged.reason.includes('too large'));
    }
  });

  it('tells of a million errors no more than a person reads', () => {
    assert.ok(sidecar('  - id: x\n'.repeat(5000)).problems.length <= 1010);
    assert.ok(parseSidecar(': '.repeat(10_000)).problems.length <= 30);
  });
});
