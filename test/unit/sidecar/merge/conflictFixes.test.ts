import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import type { Problem } from '../../../../src/core/problem';
import { checkSidecar } from '../../../../src/core/sidecar/checking/checkSidecar';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import { fixesFor } from '../../../../src/core/sidecar/checking/fixes';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { applySplices } from '../../../../src/core/sidecar/writing/splice';

function conflictsIn(source: string): Problem[] {
  const file = parseSidecar(source);
  assert.equal(file.writable, true);
  const problems = [...file.problems, ...checkSidecar(file, { codebook: builtInCodebook })];
  return problems.filter(({ severity }) => severity === 'error');
}

/** What each fix of the only conflict makes of the text, by its title. */
function decisionsOn(source: string): Record<string, string> {
  const [problem, ...others] = conflictsIn(source);
  assert.ok(problem?.code === 'merge-conflict' && others.length === 0);
  const file = parseSidecar(source);
  const results = fixesFor(problem, file, { codebook: builtInCodebook }).map((fix) => {
    if ('edits' in fix) return [fix.title, editSidecar(file, fix.edits)];
    return [fix.title, 'splices' in fix ? applySplices(source, fix.splices) : undefined];
  });
  return Object.fromEntries(results) as Record<string, string>;
}

const claim = (lines: string): string => `newsmark: 1 # ours
claims:
  - id: aaaaaaaa
    kind: killed
    spans:
      - exact: four died
        start: 10
        end: 19
${lines}    incident: none
`;
const grouped = (group: string, entry: string): string =>
  claim(`    group: ${group}\n`) +
  `    conflicts:\n      - field: group\n${entry.replace(/^/gm, '        ')}\n`;

describe('a conflict that a merge left', () => {
  it('is an error where it stands, told in one sentence', () => {
    const source = grouped('civilians', 'ours: civilians\ntheirs: insurgents\nbase: unknown');
    const [problem] = conflictsIn(source);
    assert.equal(
      problem?.message,
      'Both sides changed `group`: ours is “civilians”, theirs “insurgents” (it was “unknown”); decide which holds.',
    );
    assert.equal(problem.claim, 'aaaaaaaa');
    assert.equal(problem.range.start, source.indexOf('field: group'));
  });

  it('is decided for either side', () => {
    assert.deepEqual(decisionsOn(grouped('civilians', 'ours: civilians\ntheirs: insurgents')), {
      'Take ours: “civilians”': claim('    group: civilians\n'),
      'Take theirs: “insurgents”': claim('    group: insurgents\n'),
    });
  });

  it('is decided for what a person wrote there, too', () => {
    assert.deepEqual(decisionsOn(grouped('mixed', 'ours: civilians\ntheirs: insurgents')), {
      'Take ours: “civilians”': claim('    group: civilians\n'),
      'Take theirs: “insurgents”': claim('    group: insurgents\n'),
      'Keep what stands there: “mixed”': claim('    group: mixed\n'),
    });
  });

  it('is decided for a side that took the field away, known to the format or not', () => {
    assert.deepEqual(decisionsOn(grouped('civilians', 'ours: civilians\nbase: mixed')), {
      'Take ours: “civilians”': claim('    group: civilians\n'),
      'Take theirs: nothing': claim(''),
    });
    const desk = claim('    desk: 2\n').concat(
      '    conflicts:\n      - field: desk\n        ours: 2\n        base: 1\n',
    );
    assert.deepEqual(decisionsOn(desk), {
      'Take ours: “2”': claim('    desk: 2\n'),
      'Take theirs: nothing': claim(''),
    });
  });

  it('is decided for both where the field is a list, and not where two tell differently of one thing', () => {
    const placed = (place: string, entry: string): string =>
      claim(`    place: ${place}\n`) + `    conflicts:\n      - field: place\n${entry}`;
    const both = decisionsOn(placed('Mach', '        ours: Mach\n        theirs: Noshki\n'));
    assert.equal(both['Keep both: “Mach, Noshki”'], claim('    place:\n      - Mach\n      - Noshki\n'));
    const one = '        ours:\n          name: Mach\n          country: Pakistan\n';
    const other = '        theirs:\n          name: Mach\n          country: Iran\n';
    const titles = Object.keys(decisionsOn(placed('{name: Mach, country: Pakistan}', one + other)));
    assert.ok(!titles.some((title) => title.startsWith('Keep both')), titles.join());
  });

  it('tells figures, places and quotes in words', () => {
    const conflict = (field: string, ours: string, theirs: string): string =>
      claim(`    figure:\n      low: 4\n    place: Mach\n`) +
      `    conflicts:\n      - field: ${field}\n        ours: ${ours}\n        theirs: ${theirs}\n`;
    const told = (source: string): string => conflictsIn(source)[0]?.message ?? '';
    assert.match(
      told(conflict('figure', '{low: 4, wording: at least}', '{low: 5, high: 5}')),
      /ours is “at least 4”, theirs “5”/,
    );
    assert.match(
      told(conflict('place', 'Mach', '[Mach, {name: Noshki, country: Pakistan}]')),
      /theirs “Mach, Noshki \(country Pakistan\)”/,
    );
  });

  it('about a deleted claim asks whether it stays', () => {
    const source = `${claim('')}    conflicts:\n      - deleted: theirs\n`;
    assert.match(conflictsIn(source)[0]?.message ?? '', /^Their side deleted this claim and ours changed it/);
    assert.deepEqual(decisionsOn(source), {
      'Keep this claim': claim(''),
      'Delete this claim': 'newsmark: 1 # ours\n',
    });
  });

  it('stands and is decided outside claims as well', () => {
    const files: [string, string, string][] = [
      [
        'newsmark: 1\nteam: a # the desk\n',
        'newsmark: 1\nteam: b # the desk\n',
        'conflicts:\n  - field: team\n    ours: a\n    theirs: b\n',
      ],
      [
        'newsmark: 1\narticle:\n  title: a\n',
        'newsmark: 1\narticle:\n  title: b\n',
        '  conflicts:\n    - field: title\n      ours: a\n      theirs: b\n',
      ],
      [
        'newsmark: 1\nrejected:\n  - exact: four\n    by: a\n',
        'newsmark: 1\nrejected:\n  - exact: four\n    by: b\n',
        '    conflicts:\n      - field: by\n        ours: a\n        theirs: b\n',
      ],
    ];
    for (const [ours, theirs, entry] of files) {
      assert.deepEqual(decisionsOn(ours + entry), { 'Take ours: “a”': ours, 'Take theirs: “b”': theirs });
    }
  });

  it('that a person garbled is told as such, and nothing is written', () => {
    const file = parseSidecar(`${claim('')}    conflicts:\n      - ours: 4\n`);
    assert.equal(file.writable, false);
    assert.match(file.problems[0]?.message ?? '', /conflict/);
  });
});
