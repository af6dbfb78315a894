import assert from 'node:assert/strict';
import { filterStepwise } from '../../../../src/core/incidents/arranging/filterOverview';
import { readFilter } from '../../../../src/core/incidents/arranging/incidentFilter';
import { IncidentMatcher } from '../../../../src/core/incidents/arranging/incidentMatcher';
import { finish } from '../../../../src/core/text/finish';
import { article, claim, file, gather, said, without } from '../build';

const book = gather(
  [
    article(
      'dawn.txt',
      [
        said('four', 'Sheikh Rasheed', 4, { place: 'Noshki', date: '2022-02-02' }),
        said('hundred', 'BLA', 100, { status: 'disputed', note: 'Statement quoted in full.' }),
        claim('hurt', {
          kind: 'injured',
          incident: 'bomb',
          date: '2022-03-05',
          place: { name: 'Mach', admin2: 'Bolan' },
        }),
        without(claim('loose', { date: '2022-02-04' }), 'incident'),
        claim('aside', { incident: 'none', kind: 'attack' }),
      ],
      { title: 'Attack on two posts', publisher: 'Dawn' },
    ),
  ],
  [
    file('camp', { part_of: 'raid', title: 'The FC camp' }),
    file('raid', { parties: [{ name: 'Pakistan', members: ['Frontier Corps'] }] }),
    file('empty', { title: 'Nothing claimed', date: '2021' }),
  ],
);

const left = (typed: string): [string[], number, number, number] => {
  const filtered = finish(filterStepwise(book, new IncidentMatcher(readFilter(typed))));
  const { incidents, passed, unassigned, background } = filtered;
  return [incidents.map(({ id }) => id).sort(), passed, unassigned, background];
};

describe('a filter over the incidents', () => {
  const cases: Record<string, [string[], number, number, number]> = {
    // Words: in the incident, in claims and their articles, without regard to case and accents.
    noshki: [['raid'], 1, 0, 0],
    NÓSHKI: [['raid'], 1, 0, 0],
    bolan: [['bomb'], 1, 0, 0],
    'quoted full': [['raid'], 1, 0, 0],
    '"quoted full"': [[], 0, 0, 0],
    'pakistan rasheed': [['raid'], 1, 0, 0],
    'frontier corps': [[], 0, 0, 0],
    'rasheed bla': [[], 0, 0, 0],
    dawn: [['bomb', 'raid'], 2, 1, 1],
    'nothing claimed': [['empty'], 1, 0, 0],
    // A part brings its whole along.
    'fc camp': [['camp', 'raid'], 1, 0, 0],
    '@contested': [['raid'], 1, 0, 0],
    '@unassigned': [[], 0, 1, 0],
    '@kind:injured': [['bomb'], 1, 0, 0],
    '@kind:injured @kind:attack': [['bomb'], 1, 0, 1],
    '@status:disputed': [['raid'], 1, 0, 0],
    '@status:unreviewed @kind:killed': [['raid'], 1, 1, 0],
    '@status:accepted': [[], 0, 0, 0],
    '@date:2022-02': [['raid'], 1, 1, 0],
    '@date:2021-05/2022-03-05': [['bomb', 'empty', 'raid'], 3, 1, 0],
    '@contested @kind:injured': [[], 0, 0, 0],
  };
  for (const [typed, expected] of Object.entries(cases)) {
    it(`finds for ${typed}: ${expected[0].join(', ') || 'no incident'}`, () => {
      assert.deepEqual(left(typed), expected);
    });
  }
});
