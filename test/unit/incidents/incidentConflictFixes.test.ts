import assert from 'node:assert/strict';
import { incidentConflictFixes } from '../../../src/core/incidents/incidentConflictFixes';
import { parseIncidentFile } from '../../../src/core/incidents/incidentFile';
import { mergeIncidentFiles } from '../../../src/core/incidents/mergeIncidentFiles';
import { applySplices } from '../../../src/core/sidecar/writing/splice';

const file = (more: string): string => `newsmark: 1 # kept\nid: 2022-02-02-panjgur\n${more}`;

/** What merging two additions to one file leaves to decide: each way out, with what it makes of the file. */
function decisions(ours: string, theirs: string, before = ''): Record<string, string | undefined> {
  const merged = mergeIncidentFiles({ base: file(before), ours: file(ours), theirs: file(theirs) });
  assert.ok(merged.isMerged);
  const [problem, ...others] = parseIncidentFile(merged.text).problems;
  assert.ok(problem && others.length === 0);
  const fixes = incidentConflictFixes(problem, merged.text);
  return Object.fromEntries(fixes.map(({ title, splices }) => [title, applySplices(merged.text, splices)]));
}

describe('a conflict in an incident file', () => {
  it('is decided for either side, in the lines that it is about', () => {
    assert.deepEqual(decisions('grading: fair\n', 'grading: weak\n'), {
      'Take ours: “fair”': file('grading: fair\n'),
      'Take theirs: “weak”': file('grading: weak\n'),
    });
    assert.deepEqual(decisions('', 'title: B\n', 'title: A\n'), {
      'Take ours: nothing': file(''),
      'Take theirs: “B”': file('title: B\n'),
    });
  });

  it('is decided for both where the field is a list', () => {
    const both = decisions('places: Mach\n', 'places: Noshki\n');
    assert.equal(both['Keep both: “Mach, Noshki”'], file('places:\n  - Mach\n  - Noshki\n'));
  });

  it('offers no list in which one thing is told in two ways', () => {
    const place = (country: string): string => `places:\n  - name: Mach\n    country: ${country}\n`;
    assert.deepEqual(Object.keys(decisions(place('Pakistan'), place('Iran'))), [
      'Take ours: “Mach (country Pakistan)”',
      'Take theirs: “Mach (country Iran)”',
    ]);
  });

  it('leaves the other conflicts and what else is wrong alone', () => {
    const merged = mergeIncidentFiles({
      base: file(''),
      ours: file('title: A\ngrading: fair\n'),
      theirs: file('title: B\ngrading: weak\n'),
    });
    assert.ok(merged.isMerged);
    const [first] = parseIncidentFile(merged.text).problems;
    assert.ok(first);
    const [, theirs] = incidentConflictFixes(first, merged.text);
    const text = applySplices(merged.text, theirs?.splices ?? []) ?? '';
    assert.deepEqual(
      parseIncidentFile(text).problems.map(({ message }) => message),
      ['Both sides changed `grading`: ours is “fair”, theirs “weak”; decide which holds.'],
    );
    assert.match(text, /^title: B$/m);
  });
});
