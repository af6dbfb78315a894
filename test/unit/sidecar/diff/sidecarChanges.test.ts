import assert from 'node:assert/strict';
import { compareSidecars } from '../../../../src/core/sidecar/diff/sidecarChanges';
import type { PlainMap } from '../../../../src/core/sidecar/reading/values';

const span = { exact: '4 soldiers', prefix: 'The army said ', start: 14, end: 24 };
const claim = {
  id: 'aaaaaaa2',
  kind: 'killed',
  spans: [span],
  figure: { low: 4, high: 12 },
  affected: 'soldiers',
  group: 'security forces',
  claimant: 'army',
  incident: 'undated-panjgur',
};
const other = { ...claim, id: 'bbbbbbb2', claimant: ['army', 'police'], figure: { low: 9, high: 9 } };

/** What is told when a claim becomes another, as “type field: words”. */
function toldOf(changed: PlainMap, from: PlainMap = claim): string[] {
  return compareSidecars({ claims: [from] }, { claims: [changed] }).map(
    ({ type, field, words }) => `${type} ${field}: ${words}`,
  );
}

/** The same for a sidecar as a whole. */
function wordsOf(before: PlainMap, after: PlainMap): string[] {
  return compareSidecars(before, after).map(({ words }) => words);
}

describe('changes of a claim in words', () => {
  const figure = (value: unknown): PlainMap => ({ ...claim, figure: value });

  it('tells figures that were raised, lowered, opened and made exact', () => {
    assert.deepEqual(toldOf(figure({ low: 4, high: 15 })), ['raised figure.high: raised high from 12 to 15']);
    assert.deepEqual(toldOf(figure({ low: 2, high: 1200 })), [
      'lowered figure.low: lowered low from 4 to 2',
      'raised figure.high: raised high from 12 to 1,200',
    ]);
    assert.deepEqual(toldOf(figure({ low: 4 })), ['opened figure: opened the figure from 4–12 to 4+']);
    assert.deepEqual(toldOf(figure({ low: 8, high: 8 })), [
      'made exact figure: made the figure exact, from 4–12 to 8',
    ]);
    assert.deepEqual(toldOf(figure({ low: 9, high: 9 }), figure({ low: 7, high: 7 })), [
      'raised figure.high: raised the figure from 7 to 9',
    ]);
    assert.deepEqual(toldOf(figure({ high: 12 })), ['removed figure.low: removed low 4']);
    assert.deepEqual(toldOf(figure({ low: 4, high: 12, wording: 'about', provisional: true })), [
      'set figure.wording: set the wording to “about”',
      'set figure.provisional: marked the figure as provisional',
    ]);
    assert.deepEqual(toldOf(figure(undefined)), ['removed figure: removed the figure “4–12”']);
    assert.deepEqual(toldOf(figure({ low: 4 }), figure(undefined)), ['set figure: set the figure to “4+”']);
    assert.deepEqual(toldOf(figure({ low: 4, high: 12, includes: [{ low: 2, affected: 'officers' }] })), [
      'set figure.includes: set what the figure includes to “low 2, affected officers”',
    ]);
  });

  it('tells what became of its incident', () => {
    const moved = (incident: string | undefined, from?: string): string[] =>
      toldOf({ ...claim, incident }, { ...claim, incident: from });
    assert.deepEqual(moved('undated-mach', 'undated-panjgur'), [
      'moved incident: moved the claim from undated-panjgur to undated-mach',
    ]);
    assert.deepEqual(moved('undated-mach'), ['moved incident: assigned the claim to undated-mach']);
    assert.deepEqual(moved(undefined, 'undated-mach'), [
      'moved incident: took the claim out of undated-mach',
    ]);
    assert.deepEqual(moved('none', 'undated-mach'), [
      'moved incident: moved the claim from undated-mach to the background',
    ]);
  });

  it('tells quotes that were changed, moved, added and removed', () => {
    const spans = (...list: unknown[]): PlainMap => ({ ...claim, spans: list });
    assert.deepEqual(toldOf(spans({ ...span, start: 20, end: 30 })), [
      're-anchored spans: re-anchored the quote “4 soldiers” from 14 to 20',
    ]);
    assert.deepEqual(toldOf(spans({ ...span, prefix: 'The army says ' })), [
      're-anchored spans: re-anchored the quote “4 soldiers” by the words around it',
    ]);
    assert.deepEqual(toldOf(spans({ ...span, exact: '5 soldiers' })), [
      'requoted spans.exact: changed the quote from “4 soldiers” to “5 soldiers”',
    ]);
    assert.deepEqual(toldOf(spans(span, { exact: 'four', start: 90, end: 94 })), [
      'added spans: added the quote “four”',
    ]);
    assert.deepEqual(toldOf(spans(span), spans(span, { exact: 'four', start: 90, end: 94 })), [
      'removed spans: removed the quote “four”',
    ]);
    assert.deepEqual(toldOf(spans({ ...span, for: 'claimant' })), [
      'set spans.for: set the fields of the quote “4 soldiers” to “claimant”',
    ]);
  });

  it('tells every other field by its name', () => {
    const rows: [PlainMap, string][] = [
      [{ kind: 'injured' }, 'changed kind: changed the kind from “killed” to “injured”'],
      [{ group: 'mixed' }, 'changed group: changed the group from “security forces” to “mixed”'],
      [{ group: undefined }, 'removed group: removed the group “security forces”'],
      [{ group_inferred: true }, 'set group_inferred: marked the group as inferred'],
      [{ claimant: ['army', 'ISPR'] }, 'changed claimant: changed the claimant from “army” to “army, ISPR”'],
      [{ role: 'official' }, 'set role: set the claimant’s role to “official”'],
      [{ date: '2022-02-02' }, 'set date: set the date to “2022-02-02”'],
      [{ place: [{ name: 'Mach', precision: 1 }] }, 'set place: set the place to “Mach (precision 1)”'],
      [{ status: 'disputed' }, 'set status: set the status to “disputed”'],
      [{ stance: 'denies' }, 'set stance: set the stance to “denies”'],
      [{ sic: true }, 'set sic: marked the claim as sic'],
      [{ note: 'Read\nagain.' }, 'set note: set the note to “Read again.”'],
      [{ annotator: 'Analyst Two' }, 'set annotator: set the annotator to “Analyst Two”'],
      [{ relayed_by: [{ name: 'Dawn' }] }, 'added relayed_by: added the relay “Dawn”'],
      [{ desk: { shift: 'night' } }, 'set desk: set `desk` to “shift night”'],
    ];
    for (const [fields, told] of rows) assert.deepEqual(toldOf({ ...claim, ...fields }), [told]);
  });

  it('tells apart what reads alike, and shows where long values differ', () => {
    assert.deepEqual(toldOf({ ...claim, note: '4' }, { ...claim, note: 4 }), [
      'changed note: changed the note from 4 to "4"',
    ]);
    assert.deepEqual(toldOf({ ...claim, claimant: ['army'] }), [
      'changed claimant: changed the claimant from "army" to ["army"]',
    ]);
    const long = 'It was said again and again that nobody knew who had been there at the time. '.repeat(2);
    const [told = ''] = toldOf({ ...claim, note: `${long}No.` }, { ...claim, note: `${long}Yes.` });
    assert.match(told, /“….*Yes\.” to “….*No\.”$/);
    assert.ok(told.length < 200, told);
  });

  it('tells conflicts that a merge left and a person decided', () => {
    const conflict = { field: 'group', ours: 'mixed', theirs: 'civilians' };
    assert.deepEqual(toldOf({ ...claim, conflicts: [conflict] }), [
      'conflicted conflicts: left a conflict to decide: Both sides changed `group`: ours is “mixed”, theirs “civilians”; decide which holds.',
    ]);
    assert.deepEqual(toldOf(claim, { ...claim, conflicts: [conflict] }), [
      'decided conflicts: decided the conflict about the group',
    ]);
  });

  it('tells claims that break the schema too', () => {
    assert.deepEqual(toldOf({ ...claim, figure: { low: 'four', high: 12 } }), [
      'changed figure.low: changed low from 4 to “four”',
    ]);
    assert.deepEqual(wordsOf({ claims: [claim, 'x'] }, { claims: [claim, { kind: 'killed' }] }), [
      'removed “x”',
      'added “killed”',
    ]);
  });
});

describe('changes of a sidecar in words', () => {
  it('tells claims that came and went, by statement and claimant, wherever they stand', () => {
    assert.deepEqual(wordsOf({ claims: [claim] }, { claims: [other, claim] }), [
      'added “9 soldiers killed” (army and police)',
    ]);
    assert.deepEqual(wordsOf({ claims: [other, claim] }, { claims: [other] }), [
      'removed “4–12 soldiers killed” (army)',
    ]);
    assert.deepEqual(wordsOf({ claims: [claim, other] }, { claims: [other, claim] }), [
      'put the claims in another order',
    ]);
    const [added] = compareSidecars({}, { claims: [other] });
    assert.deepEqual(added?.claim, {
      id: 'bbbbbbb2',
      statement: '9 soldiers killed',
      claimant: 'army and police',
      claimants: ['army', 'police'],
      incident: 'undated-panjgur',
    });
    assert.deepEqual(added.path, ['claims', 0]);
  });

  it('tells the article’s status and metadata, and suggestions rejected and opened again', () => {
    assert.deepEqual(
      wordsOf({ article: { title: 'One' } }, { article: { title: 'Two', status: 'reviewed' } }),
      ['changed the title from “One” to “Two”', 'marked the article as “reviewed”'],
    );
    assert.deepEqual(
      wordsOf(
        { rejected: [{ exact: 'one died', kind: 'killed' }] },
        { rejected: [{ exact: 'dozens', kind: 'injured' }, { exact: 'ten' }] },
      ),
      [
        'rejected the suggestion “dozens” (injured)',
        'rejected the suggestion “ten”',
        'opened the suggestion “one died” (killed) again',
      ],
    );
  });

  it('tells keys that it does not know', () => {
    assert.deepEqual(wordsOf({ newsmark: 1 }, { newsmark: 2, desk: 'night' }), [
      'changed the version of the format from 1 to 2',
      'set `desk` to “night”',
    ]);
  });
});
