import assert from 'node:assert/strict';
import { deleteClaims, moveClaims, setStatus } from '../../../../src/core/incidents/deciding/changeClaims';
import {
  changeIncidentId,
  decideField,
  makePartOf,
  recordDecision,
  relate,
  withdrawDecision,
} from '../../../../src/core/incidents/deciding/changeIncident';
import { DecisionRefused } from '../../../../src/core/incidents/deciding/decisionPlan';
import { mergedInto } from '../../../../src/core/incidents/deciding/incidentLookups';
import { mergeIncidents, unmergeIncident } from '../../../../src/core/incidents/deciding/mergeIncidents';
import { splitIncident } from '../../../../src/core/incidents/deciding/splitIncident';
import { claim, file, id, said } from '../build';
import { Desk } from './desk';

const articles = {
  'a.txt': [
    said('one', 'army', 4, { date: '2022-02-02', place: 'Panjgur' }),
    said('two', 'BLA', 101, { incident: 'siege', date: '2022-02-03', place: 'Noshki' }),
  ],
  'b.txt': [
    said('three', 'minister', 7, { incident: 'siege', place: 'Noshki' }),
    claim('four', { incident: undefined as never, note: 'By hand.' }),
  ],
};

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof DecisionRefused, String(error));
    return error.message;
  }
  return 'not refused';
}

describe('moving claims', () => {
  it('puts claims of several articles under one incident, under none, and back', () => {
    const desk = new Desk(articles);
    desk.do(moveClaims(desk.store, [id('two'), id('three'), id('four')], 'raid'));
    assert.deepEqual(desk.claimsOf('raid').sort(), ['four', 'one', 'three', 'two']);
    desk.do(moveClaims(desk.store, [id('two'), id('three')], 'none'));
    assert.deepEqual(desk.claimsOf('raid'), ['one', 'four']);
    assert.equal(desk.store.incidents().background.length, 2);
    desk.do(moveClaims(desk.store, [id('two')], undefined));
    assert.equal(desk.store.findClaim(id('two'))?.claim.incident, undefined);
  });

  it('leaves a claim alone that is there already, be it under a former id', () => {
    const desk = new Desk(articles, [file('siege', { merged_into: 'raid' })]);
    assert.deepEqual(moveClaims(desk.store, [id('two'), id('one')], 'raid').claims, []);
    // A former id stands for the incident as it is called now.
    desk.do(moveClaims(desk.store, [id('four')], 'siege'));
    assert.equal(desk.store.findClaim(id('four'))?.claim.incident, 'raid');
  });

  it('refuses what is no id, and a claim that is gone', () => {
    const desk = new Desk(articles);
    assert.match(
      refusal(() => moveClaims(desk.store, [id('one')], 'a b/c')),
      /no incident id/,
    );
    assert.match(
      refusal(() => moveClaims(desk.store, ['gone1234'], 'raid')),
      /no longer there/,
    );
  });
});

describe('the analyst’s word on claims', () => {
  it('is given to several at once, with a note beside the one that is there', () => {
    const desk = new Desk(articles);
    desk.do(setStatus(desk.store, [id('one'), id('four')], 'disputed', 'Two names differ.'));
    const four = desk.store.findClaim(id('four'))?.claim;
    assert.equal(four?.status, 'disputed');
    assert.equal(four.note, 'By hand. Two names differ.');
    desk.do(setStatus(desk.store, [id('one'), id('four')], undefined));
    assert.equal(desk.store.findClaim(id('one'))?.claim.status, undefined);
  });

  it('may be that they go', () => {
    const desk = new Desk(articles);
    desk.do(deleteClaims(desk.store, [id('one'), id('three')]));
    assert.equal(desk.store.findClaim(id('one')), undefined);
    assert.deepEqual(desk.claimsOf('siege'), ['two']);
  });
});

describe('merging incidents', () => {
  it('rewrites no sidecar, carries over what was decided, and tells what clashes', () => {
    const desk = new Desk(articles, [
      file('raid', {
        grading: 'fair',
        decisions: [{ field: 'killed', value: 7 }],
        related: ['other', 'siege'],
      }),
      file('siege', {
        title: 'The siege',
        grading: 'weak',
        decisions: [
          { field: 'Killed', value: 9 },
          { field: 'place', value: 'Noshki' },
        ],
        parties: [{ name: 'State', members: ['army'] }],
      }),
    ]);
    const plan = mergeIncidents(desk.store, ['siege'], 'raid');
    assert.deepEqual(plan.claims, []);
    const [told = ''] = desk.do(plan);
    assert.deepEqual(desk.claimsOf('raid').sort(), ['one', 'three', 'two']);
    assert.equal(desk.store.incident('siege')?.id, 'raid');
    const raid = desk.store.incident('raid');
    assert.equal(raid?.title, 'The siege');
    assert.equal(raid.grading, 'fair');
    assert.deepEqual(raid.related, ['other']);
    assert.deepEqual(
      raid.decisions.map(({ field, value }) => [field, value]),
      [
        ['killed', 7],
        ['place', 'Noshki'],
      ],
    );
    assert.deepEqual(
      raid.parties.map(({ name }) => name),
      ['State'],
    );
    assert.match(told, /“The siege”.*the grading.*the list of decisions/);
    assert.equal(desk.file('siege')?.grading, 'weak');
  });

  it('is taken back by unmerging, also of one among several', () => {
    const desk = new Desk(articles, [file('third', { title: 'Third' })]);
    desk.do(mergeIncidents(desk.store, ['siege', 'third'], 'raid'));
    assert.deepEqual(mergedInto(desk.store, 'raid').sort(), ['siege', 'third']);
    desk.do(unmergeIncident(desk.store, 'siege'));
    assert.deepEqual(desk.claimsOf('siege'), ['two', 'three']);
    assert.deepEqual(desk.claimsOf('raid'), ['one']);
    assert.deepEqual(mergedInto(desk.store, 'raid'), ['third']);
    assert.match(
      refusal(() => unmergeIncident(desk.store, 'siege')),
      /not merged/,
    );
  });

  it('keeps the parts of what is merged, and makes no incident a part of itself', () => {
    const desk = new Desk(articles, [
      file('part', { part_of: 'siege', title: 'Part' }),
      file('siege', { part_of: 'whole' }),
      file('whole', { part_of: 'raid' }),
    ]);
    desk.do(mergeIncidents(desk.store, ['siege'], 'raid'));
    assert.equal(desk.store.incident('part')?.partOf, 'raid');
    assert.equal(desk.store.incident('raid')?.partOf, undefined);
    assert.equal(desk.file('raid'), undefined);
    assert.match(
      refusal(() => mergeIncidents(desk.store, ['raid'], 'part')),
      /part of .* the other way|merge the part/,
    );
    assert.match(
      refusal(() => mergeIncidents(desk.store, ['raid'], 'raid')),
      /another incident/,
    );
    assert.match(
      refusal(() => mergeIncidents(desk.store, ['nowhere'], 'raid')),
      /no incident nowhere/,
    );
  });
});

describe('splitting an incident', () => {
  it('gives the chosen claims an incident with an id of their own, which none had before', () => {
    const taken = file('raid', { previous_ids: ['2022-02-03-noshki'] });
    const desk = new Desk(articles, [taken, file('2022-02-03-noshki-2', { merged_into: 'raid' })]);
    const plan = splitIncident(desk.store, [id('two')], 'siege', 'Noshki camp');
    assert.equal(plan.id, '2022-02-03-noshki-3');
    desk.do(plan);
    assert.deepEqual(desk.claimsOf(plan.id), ['two']);
    assert.equal(desk.store.incident(plan.id)?.title, 'Noshki camp');
    assert.deepEqual(desk.claimsOf('siege'), ['three']);
  });

  it('writes no file without a title, and takes date and place from the incident where the claims have none', () => {
    const desk = new Desk({
      'a.txt': [said('one', 'army', 4, { date: '2022-02-02', place: 'Kech' }), claim('bare')],
    });
    const plan = splitIncident(desk.store, [id('bare')], 'raid');
    assert.equal(plan.id, '2022-02-02-kech');
    assert.deepEqual(plan.incidents, []);
  });

  it('refuses to take all claims, or none', () => {
    const desk = new Desk(articles);
    assert.match(
      refusal(() => splitIncident(desk.store, [id('two'), id('three')], 'siege')),
      /rename/,
    );
    assert.match(
      refusal(() => splitIncident(desk.store, [], 'siege')),
      /Choose the claims/,
    );
  });
});

describe('deciding about an incident', () => {
  it('names it, and lets the name follow from its claims again', () => {
    const desk = new Desk(articles);
    const derived = desk.store.incident('siege')?.title;
    desk.do(decideField(desk.store, 'siege', 'title', 'The siege of Noshki'));
    assert.equal(desk.store.incident('siege')?.title, 'The siege of Noshki');
    desk.do(decideField(desk.store, 'siege', 'title', undefined));
    assert.equal(desk.store.incident('siege')?.title, derived);
  });

  it('records one best estimate for a figure, in place of the one before, with its reason', () => {
    const desk = new Desk(articles, [
      file('siege', {
        decisions: [
          { field: 'Killed security forces ', value: 3 },
          { field: 'date', value: '2022' },
        ],
      }),
    ]);
    const decision = {
      field: 'killed security forces',
      value: '7-9',
      claims: [id('three')],
      by: 'Analyst One',
    };
    assert.match(
      refusal(() => recordDecision(desk.store, 'siege', decision)),
      /reason/,
    );
    desk.do(recordDecision(desk.store, 'siege', { ...decision, reason: 'The minister named them.' }));
    assert.deepEqual(
      desk.store.incident('siege')?.decisions.map(({ field, value }) => [field, value]),
      [
        ['killed security forces', '7-9'],
        ['date', '2022'],
      ],
    );
    desk.do(withdrawDecision(desk.store, 'siege', 'killed security forces'));
    assert.deepEqual(
      desk.store.incident('siege')?.decisions.map(({ field }) => field),
      ['date'],
    );
  });

  it('takes the date and the place that were decided for the incident’s own, and lets go of them', () => {
    const desk = new Desk(articles);
    const reason = 'The hospital’s list.';
    desk.do(recordDecision(desk.store, 'siege', { field: 'date', value: '2022-02-04', reason }));
    desk.do(recordDecision(desk.store, 'siege', { field: 'place', value: 'Kharan', reason }));
    assert.equal(desk.store.incident('siege')?.date, '2022-02-04');
    assert.deepEqual(desk.store.incident('siege')?.places, ['Kharan']);
    desk.do(withdrawDecision(desk.store, 'siege', 'date'));
    desk.do(withdrawDecision(desk.store, 'siege', 'place'));
    assert.equal(desk.store.incident('siege')?.date, '2022-02-03');
    assert.deepEqual(desk.store.incident('siege')?.places, ['Noshki']);
  });

  it('makes several parts of a whole, and refuses a circle', () => {
    const desk = new Desk(articles, [file('whole', { title: 'All of it' })]);
    desk.do(makePartOf(desk.store, ['raid', 'siege'], 'whole'));
    assert.deepEqual(desk.store.incident('whole')?.parts, ['raid', 'siege']);
    assert.match(
      refusal(() => makePartOf(desk.store, ['whole'], 'raid')),
      /is part of “All of it”/,
    );
    assert.match(
      refusal(() => makePartOf(desk.store, ['raid'], 'raid')),
      /part of itself/,
    );
    desk.do(makePartOf(desk.store, ['raid'], undefined));
    assert.equal(desk.store.incident('raid')?.partOf, undefined);
  });

  it('relates two incidents, and no more', () => {
    const desk = new Desk(articles);
    desk.do(relate(desk.store, 'raid', 'siege'));
    assert.deepEqual(desk.store.incident('raid')?.related, ['siege']);
    desk.do(relate(desk.store, 'raid', 'siege', false));
    assert.deepEqual(desk.store.incident('raid')?.related, []);
    assert.match(
      refusal(() => relate(desk.store, 'raid', 'raid')),
      /itself/,
    );
  });

  it('gives it another id, under which every claim and everything decided is found, and the old id too', () => {
    const desk = new Desk(articles, [
      file('siege', { title: 'The siege', previous_ids: ['blockade'] }),
      file('part', { part_of: 'siege' }),
    ]);
    const plan = changeIncidentId(desk.store, 'siege', '2022-02-03-noshki');
    assert.deepEqual(plan.claims, []);
    desk.do(plan);
    for (const old of ['siege', 'blockade']) assert.equal(desk.store.incident(old)?.id, '2022-02-03-noshki');
    assert.deepEqual(desk.claimsOf('2022-02-03-noshki'), ['two', 'three']);
    assert.equal(desk.store.incident('2022-02-03-noshki')?.title, 'The siege');
    assert.equal(desk.store.incident('part')?.partOf, '2022-02-03-noshki');
    assert.deepEqual(mergedInto(desk.store, '2022-02-03-noshki'), []);
    assert.match(
      refusal(() => changeIncidentId(desk.store, 'raid', 'siege')),
      /is or was another/,
    );
    assert.match(
      refusal(() => changeIncidentId(desk.store, 'raid', 'con')),
      /no incident id/,
    );
  });

  it('does so for an incident without a file, too', () => {
    const desk = new Desk(articles);
    desk.do(changeIncidentId(desk.store, 'siege', 'noshki'));
    assert.equal(desk.text('noshki'), 'newsmark: 1\nid: noshki\nprevious_ids:\n  - siege\n');
    assert.deepEqual(desk.claimsOf('siege'), ['two', 'three']);
  });
});
