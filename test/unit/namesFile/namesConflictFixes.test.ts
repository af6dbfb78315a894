import assert from 'node:assert/strict';
import { mergeNames } from '../../../src/core/namesFile/mergeNames';
import { namesConflictFixes } from '../../../src/core/namesFile/namesConflictFixes';
import { parseNames } from '../../../src/core/namesFile/parseNames';
import { applySplices } from '../../../src/core/sidecar/writing/splice';

const file = (entry: string): string =>
  `newsmark: 1 # kept\nnames:\n${entry}  - name: Mach\n    type: place\n`;

/** What a merge leaves to decide: each way out, with what it makes of the file. */
function decisions(ours: string, theirs: string, base: string): Record<string, string | undefined> {
  const merged = mergeNames({ base, ours, theirs });
  assert.ok(merged.isMerged);
  const [problem, ...others] = parseNames(merged.text).problems;
  assert.ok(problem && others.length === 0);
  const fixes = namesConflictFixes(problem, merged.text);
  return Object.fromEntries(fixes.map(({ title, splices }) => [title, applySplices(merged.text, splices)]));
}

describe('a conflict in a names file', () => {
  it('is decided for either side, in the lines that it is about', () => {
    const sided = (side: string): string => file(`  - name: TTP # the\n    type: actor\n    side: ${side}\n`);
    assert.deepEqual(decisions(sided('rebels'), sided('militants'), sided('none')), {
      'Take ours: “rebels”': sided('rebels'),
      'Take theirs: “militants”': sided('militants'),
    });
  });

  it('over the name leaves the other name as a spelling', () => {
    const named = (name: string, ...also: string[]): string =>
      file(`  - name: ${name}\n    also: [${also.join(', ')}]\n    type: actor\n`);
    const base = named('TTP', 'Tehrik', 'Taliban');
    assert.deepEqual(decisions(named('Tehrik', 'TTP', 'Taliban'), named('Taliban', 'TTP', 'Tehrik'), base), {
      'Take ours: “Tehrik”': named('Tehrik', 'TTP', 'Taliban'),
      'Take theirs: “Taliban”': named('Taliban', 'Tehrik', 'TTP'),
    });
  });

  it('is decided for keys of the file, too', () => {
    const desk = (name: string): string => `newsmark: 1\ndesk: ${name}\nnever:\n  - Hub\n`;
    const merged = mergeNames({ base: desk('day'), ours: desk('night'), theirs: desk('dawn') });
    assert.ok(merged.isMerged);
    const problem = parseNames(merged.text).problems.find(({ code }) => code === 'merge-conflict');
    assert.ok(problem);
    const [, theirs] = namesConflictFixes(problem, merged.text);
    assert.equal(applySplices(merged.text, theirs?.splices ?? []), desk('dawn'));
  });
});
