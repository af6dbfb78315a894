import assert from 'node:assert/strict';
import { incidentForDraft } from '../../../src/core/incidents/incidentForDraft';
import type { AssignmentContext } from '../../../src/core/incidents/incidentForDraft';
import type { ClaimDraft } from '../../../src/core/claims/drafting/draftClaim';
import { claim, file, gather } from './build';

const book = gather(
  [
    claim('a', { incident: 'panjgur', actor: 'Baloch Liberation Army' }),
    claim('b', { incident: 'harnai' }),
    claim('c', { incident: 'mach' }),
  ],
  [
    file('panjgur', { date: '2022-02-02', places: ['Panjgur'] }),
    file('harnai', { date: '2022-02-02', places: ['Harnai'] }),
    file('mach', { date: '2021-01-03', places: ['Mach'] }),
  ],
);
const here: AssignmentContext = { recent: ['panjgur', 'mach'], nearby: ['harnai', 'panjgur'], text: '' };
const nowhere: AssignmentContext = { recent: [], nearby: [], text: '' };
const of = (draft: Partial<ClaimDraft>, context = here): string | undefined =>
  incidentForDraft({ kind: 'killed', ...draft }, book, context);

describe('incidentForDraft', () => {
  it('takes the incident that was used last for this article', () => {
    assert.equal(of({}), 'panjgur');
    assert.equal(of({ place: 'Panjgur' }), 'panjgur');
    assert.equal(of({ date: '2022-02-03' }), 'panjgur');
    assert.equal(of({}, { ...here, recent: ['mach', 'harnai'] }), 'harnai');
  });

  it('takes that of the nearest claim when none was used since the window opened', () => {
    assert.equal(of({}, { ...here, recent: [] }), 'harnai');
    assert.equal(of({}, { ...here, recent: ['mach'] }), 'harnai');
  });

  it('goes elsewhere when the date or the place cannot be that incident’s', () => {
    assert.equal(of({ date: '2022-02-02', place: 'Harnai' }), 'harnai');
    assert.equal(of({ date: '2021-01-03', place: 'Mach' }), 'mach');
    assert.equal(of({ place: 'Quetta' }), undefined);
    assert.equal(of({ date: '2020-06-01' }), undefined);
  });

  it('takes a clear match where the article has no incident yet', () => {
    assert.equal(of({ date: '2022-02-02', place: 'Panjgur' }, nowhere), 'panjgur');
    assert.equal(
      of({ date: '2022-02-03', place: 'Panjgur', actor: 'Baloch Liberation Army' }, nowhere),
      'panjgur',
    );
  });

  it('leaves a claim unassigned when nothing is clear', () => {
    assert.equal(of({}, nowhere), undefined);
    assert.equal(of({ date: '2022-02-02' }, nowhere), undefined);
    assert.equal(of({ place: 'Panjgur' }, nowhere), undefined);
    assert.equal(of({ date: '2022-02-02', place: ['Panjgur', 'Harnai'] }, nowhere), undefined);
  });

  it('assigns no toll beyond one incident, and keeps what was chosen', () => {
    assert.equal(of({ scope: 'cumulative' }), undefined);
    assert.equal(of({ incident: 'none' }), 'none');
  });
});
