import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCodebook, findGroup, findKind, offered } from '../../../src/core/claims/codebook';
import { exampleCodebook } from '../../../src/core/codebookFile/exampleCodebook';
import { parseCodebook } from '../../../src/core/codebookFile/parseCodebook';
import { tries } from '../support/tries';

/** Each problem as `severity line: message`, lines from 1. */
function told(source: string): string[] {
  return parseCodebook(source).problems.map(({ severity, message, range }) => {
    const line = source.slice(0, range.start).split('\n').length;
    return `${severity} ${line}: ${message}`;
  });
}

function kindsOf(source: string): string[] {
  return parseCodebook(source).codebook.kinds.map(({ code }) => code);
}

const builtInKinds = builtInCodebook.kinds.map(({ code }) => code);

const sample = `newsmark: 1
kinds:
  - code: aid blocked
    label: Aid blocked
    definition: >
      Deliveries of aid that were stopped,
      turned back or looted.
    acled: sub_event_type = Looting/property destruction
    ucdp: []
  - code: recruited
    definition: People taken into an armed group.
    counts_people: true
  - code: injured
    definition: People hurt who lived and were treated for it.
groups:
  - code: aid workers
    definition: Staff of relief organisations.
    acled: [inter1/inter2 = Civilians, civilian_targeting = Civilians targeted]
`;

describe('parseCodebook', () => {
  it('adds codes to the built-in ones, after them', () => {
    const { codebook, problems } = parseCodebook(sample);
    assert.deepEqual(problems, []);
    assert.deepEqual(kindsOf(sample), [...builtInKinds, 'aid blocked', 'recruited']);
    assert.deepEqual(findKind(codebook, 'aid blocked'), {
      code: 'aid blocked',
      label: 'Aid blocked',
      definition: 'Deliveries of aid that were stopped, turned back or looted.',
      countsPeople: false,
      acled: ['sub_event_type = Looting/property destruction'],
      ucdp: [],
    });
    assert.deepEqual(findKind(codebook, 'recruited'), {
      code: 'recruited',
      label: 'recruited',
      definition: 'People taken into an armed group.',
      countsPeople: true,
    });
    assert.deepEqual(findGroup(codebook, 'aid workers')?.acled, [
      'inter1/inter2 = Civilians',
      'civilian_targeting = Civilians targeted',
    ]);
  });

  it('changes of a built-in code what the file says, and leaves the rest and its place', () => {
    const { codebook } = parseCodebook(sample);
    assert.deepEqual(findKind(codebook, 'injured'), {
      ...findKind(builtInCodebook, 'injured'),
      definition: 'People hurt who lived and were treated for it.',
    });
    assert.deepEqual(findKind(codebook, 'killed'), findKind(builtInCodebook, 'killed'));
    const source = 'newsmark: 1\nkinds:\n  - code: killed\n    counts_people: false\n    ucdp: []\n';
    const killed = findKind(parseCodebook(source).codebook, 'killed');
    assert.deepEqual([killed?.countsPeople, killed?.ucdp, killed?.acled], [false, [], ['fatalities']]);
  });

  it('hides a code from new claims and keeps it for old ones', () => {
    const source = 'newsmark: 1\nkinds:\n  - code: damage\n    hidden: true\n';
    const { codebook, problems } = parseCodebook(source);
    assert.deepEqual(problems, []);
    assert.ok(findKind(codebook, 'damage'));
    assert.deepEqual(
      offered(codebook.kinds).map(({ code }) => code),
      builtInKinds.filter((code) => code !== 'damage'),
    );
  });

  it('replaces the built-in codes, in the order of the file', () => {
    const source = `newsmark: 1
extends: none
kinds:
  - code: strike
    definition: Attacks from the air.
  - code: killed
`;
    const { codebook, problems } = parseCodebook(source);
    assert.deepEqual(problems, []);
    assert.deepEqual(kindsOf(source), ['strike', 'killed']);
    assert.deepEqual(findKind(codebook, 'killed'), findKind(builtInCodebook, 'killed'));
    assert.deepEqual(codebook.groups, []);
  });

  it('is the built-in codebook for an empty file and for one that only extends it', () => {
    for (const source of ['', '# later\n', '\ufeff', 'newsmark: 1\n', 'newsmark: 1\nkinds:\ngroups: []\n']) {
      const { codebook, problems } = parseCodebook(source);
      assert.deepEqual(problems, []);
      assert.deepEqual(codebook, builtInCodebook);
    }
  });

  it('keeps the valid entries of a file with errors, each error at its line', () => {
    const source = `newsmark: 1
extends: builtin
kinds:
  - code: raid
  - code: 12
    definition: A number.
  - code: shelling
    definition: Fire of heavy weapons.
    counts_people: yes please
  - code: siege
    definition: A place is cut off.
  - definition: No code.
  - code: "siege "
    definition: A space behind it.
  - code: kiled
groups:
  - code: police
    definition: ""
  - aid workers
`;
    assert.deepEqual(told(source), [
      'error 2: `extends` is one of built-in, none; “builtin” is not.',
      'error 5: `code` must be text: put 12 in quotes.',
      'error 9: `counts_people` must be true or false; “yes please” is not.',
      'error 12: `code` is missing: add it.',
      'error 13: `code` is “siege ”: a code is words on one line, without a space before or after them.',
      'error 4: “raid” has no definition: add `definition`.',
      'error 15: “kiled” has no definition: add `definition`; or did you mean the built-in “killed”?',
      'error 18: `definition` is “”: write something, or remove the key.',
      'error 19: This item must be a map of keys; “aid workers” is not.',
    ]);
    assert.deepEqual(kindsOf(source), [...builtInKinds, 'siege']);
  });

  it('lets the first of two entries count, and no code that differs in capitals only', () => {
    const source = `newsmark: 1
kinds:
  - code: siege
    definition: First.
  - code: Siege
    definition: Second.
  - code: Killed
    definition: Third.
  - code: damage
    hidden: true
  - code: damage
    label: Harm
groups:
  - code: siege
    definition: A group may have the code of a kind.
`;
    assert.deepEqual(told(source), [
      'error 5: “siege” stands above already, and that one counts: remove this.',
      'error 7: The built-in code is “killed”: write it so, or choose another word.',
      'error 11: “damage” stands above already, and that one counts: remove this.',
    ]);
    const { codebook } = parseCodebook(source);
    assert.equal(findKind(codebook, 'siege')?.definition, 'First.');
    assert.equal(findKind(codebook, 'damage')?.label, 'damage');
    assert.ok(findGroup(codebook, 'siege'));
  });

  it('warns of keys that it does not know', () => {
    const source = `newsmark: 1
kind: []
groups:
  - code: police
    definiton: Officers.
    definition: Officers.
    counts_people: true
`;
    assert.deepEqual(told(source), [
      'warning 2: Newsmark knows no key `kind` here and keeps it as it is; did you mean `kinds`?',
      'warning 5: Newsmark knows no key `definiton` here and keeps it as it is; did you mean `definition`?',
      'warning 7: Newsmark knows no key `counts_people` here and keeps it as it is.',
    ]);
  });

  it('leaves the built-in kinds in force where none is left to tag', () => {
    const message = 'No kind is left to tag, so the built-in kinds count: list kinds that are not hidden.';
    for (const [source, line] of [
      ['newsmark: 1\nextends: none\n', 2],
      ['newsmark: 1\nextends: none\nkinds:\n  - code: killed\n    hidden: true\n', 2],
      [`newsmark: 1\nkinds: [${builtInKinds.map((code) => `{code: ${code}, hidden: true}`).join()}]\n`, 2],
    ] as const) {
      assert.deepEqual(told(source), [`error ${line}: ${message}`]);
      assert.deepEqual(kindsOf(source), builtInKinds);
    }
  });

  for (const [what, source, message] of [
    ['bad YAML', `${sample}  - code: [\n`, /./u],
    ['conflict markers', `<<<<<<< a\n${sample}=======\nnewsmark: 1\n>>>>>>> b\n`, /conflict markers/u],
    ['a file that is too large', `newsmark: 1\n# ${'x'.repeat(1024 * 1024)}`, /too large/u],
  ] as const) {
    it(`leaves the built-in codebook in force with ${what}, and says so`, () => {
      const { codebook, problems } = parseCodebook(source);
      assert.deepEqual(codebook, builtInCodebook);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(problems[0]?.severity, 'error');
      assert.equal(problems.at(-1)?.message, 'Until this file can be read, the built-in codebook counts.');
    });
  }

  for (const [what, source, message] of [
    ['no version', 'kinds: []\n', /Add `newsmark: 1`/u],
    ['no map', '- a\n', /a map of keys that starts with `newsmark: 1`/u],
    ['a map as list', 'newsmark: 1\nkinds: {a: b}\n', /`kinds` must be a list/u],
  ] as const) {
    it(`tells of ${what}`, () => {
      const { codebook, problems } = parseCodebook(source);
      assert.deepEqual(codebook, builtInCodebook);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  it('uses what it can of a file of a newer format', () => {
    const source =
      'newsmark: 2\nkinds:\n  - code: siege\n    definition: Cut off.\n  - new: shape\nmore: 1\n';
    assert.deepEqual(told(source), [
      'warning 1: This file has format 2, from a newer Newsmark: update Newsmark to change it.',
    ]);
    assert.deepEqual(kindsOf(source), [...builtInKinds, 'siege']);
  });

  it('never throws, and always leaves a kind to tag', () => {
    const pieces = fc.constantFrom(
      ...'newsmark: 1\n|extends: none\n|kinds:\n|groups:\n|  - code: a\n|  - code: killed\n'.split('|'),
      ...'    definition: b\n|    hidden: true\n|    acled: []\n|    ucdp: [c, 1]\n|    label:\n'.split('|'),
      ...'-[]{},&*!|>"\'#\t: \n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const source = parts.join('');
        const { codebook, problems } = parseCodebook(source);
        assert.ok(offered(codebook.kinds).length > 0);
        for (const { code, label, definition } of [...codebook.kinds, ...codebook.groups]) {
          assert.ok(code !== '' && label !== '' && definition !== '');
        }
        const codes = codebook.kinds.map(({ code }) => code);
        assert.equal(new Set(codes).size, codes.length);
        for (const { range } of problems) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= source.length);
        }
      }),
      tries(1000),
    );
  });

  it('reads the words that tell a kind, one or several', () => {
    const { codebook, problems } = parseCodebook(`newsmark: 1
kinds:
  - code: siege
    definition: A place is cut off.
    words: besieg*
  - code: damage
    words: [pockmarked, turned  to rubble]
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(findKind(codebook, 'siege')?.words, ['besieg*']);
    assert.deepEqual(findKind(codebook, 'damage')?.words, ['pockmarked', 'turned to rubble']);
  });

  it('shows words that are none at their line', () => {
    const source = `newsmark: 1
kinds:
  - code: siege
    definition: A place is cut off.
    words: [besieg*, "(a|b)+"]
  - code: curfew
    definition: People may not go out.
    words: cur*few
`;
    const [list, single, ...others] = told(source);
    assert.deepEqual(others, []);
    assert.match(list ?? '', /^error 5: .*letters, digits and spaces/u);
    assert.match(single ?? '', /^error 8: .*letters, digits and spaces/u);
  });
});

describe('exampleCodebook', () => {
  it('is valid and changes nothing as it is', () => {
    const { codebook, problems } = parseCodebook(exampleCodebook());
    assert.deepEqual(problems, []);
    assert.deepEqual(codebook, builtInCodebook);
  });

  it('is valid with its example uncommented, which then counts', () => {
    const [head = '', example = ''] = exampleCodebook().split(/(?<=to try them\.\n)/u);
    const source = head + example.replace(/^# /gmu, '');
    const { codebook, problems } = parseCodebook(source);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      codebook.kinds.map(({ code }) => code),
      [...builtInKinds, 'aid blocked'],
    );
    assert.ok(findKind(codebook, 'damage')?.hidden);
    assert.deepEqual(findGroup(codebook, 'aid workers')?.ucdp, ['deaths_civilians']);
  });
});
