import assert from 'node:assert/strict';
import { pick, tagSeed } from './marked';

const rocket = '000_28b7d3bf5521b940';
const tweets = '001_ffda206a305c125b';
const minister = '002_53f7ddaa5374747e';
const globe = '003_799679fcead14f8b';
const wire = '004_4787be1ce9b325a9';

interface Expected {
  readonly seed: string;
  readonly words: string;
  readonly after?: string;
  readonly kind: string;
  readonly fields: Record<string, unknown>;
}

const exactly = (count: number) => ({ low: count, high: count });

/** Read off the articles by hand; a field left out is not asserted, `undefined` means the draft must not fill it. */
const expectations: readonly Expected[] = [
  {
    seed: rocket,
    words: 'killed seven troopers',
    kind: 'killed',
    fields: {
      figure: exactly(7),
      affected: 'troopers',
      group: 'security forces',
      claimant: undefined,
      date: '2022-02-02',
      place: 'Balochistan',
      actor: 'extremists',
    },
  },
  {
    seed: rocket,
    words: '13 of their very own',
    kind: 'killed',
    fields: {
      figure: exactly(13),
      group: 'insurgents',
      group_inferred: true,
      claimant: undefined,
      date: '2022-02-02',
    },
  },
  {
    seed: rocket,
    words: 'killed 10 troopers',
    kind: 'killed',
    fields: {
      figure: exactly(10),
      group: 'security forces',
      claimant: undefined,
      actor: 'insurgents',
      date: '2022-01-24/2022-01-30',
      place: 'Gwadar',
    },
  },
  {
    seed: rocket,
    words: 'it was behind the assaults',
    kind: 'responsibility',
    fields: {
      actor: 'Baloch Liberation Army',
      actor_status: 'claimed',
      claimant: 'Baloch Liberation Army',
      role: 'belligerent',
    },
  },
  {
    seed: tweets,
    words: 'neutralizing more than 100 Pakistani persons',
    kind: 'killed',
    fields: {
      figure: { low: 101, wording: 'more than' },
      group: 'security forces',
      group_inferred: true,
      actor: 'Baloch Liberation Army',
      claimant: undefined,
    },
  },
  {
    seed: tweets,
    words: 'killed more than 100 enemy personnel',
    kind: 'killed',
    fields: {
      figure: { low: 101, wording: 'more than', provisional: true },
      affected: 'enemy personnel',
      group: 'security forces',
      group_inferred: true,
      claimant: 'Baloch Liberation Army',
      role: 'belligerent',
      relayed_by: undefined,
    },
  },
  {
    seed: tweets,
    words: 'killed more than 100 Pakistani soldiers',
    kind: 'killed',
    fields: {
      figure: { low: 101, wording: 'more than' },
      group: 'security forces',
      claimant: 'Baloch Liberation Army',
      actor: 'Baloch Liberation Army',
      relayed_by: [{ name: 'Habib Khan', date: '2022-02-03' }],
      place: ['Panjgur', 'Noshki'],
    },
  },
  {
    seed: tweets,
    words: 'killed over 100 Pakistani soldiers',
    kind: 'killed',
    fields: {
      figure: { low: 101, wording: 'over' },
      claimant: 'Baloch Liberation Army',
      relayed_by: [{ name: 'Bashir Ahmad Gwakh', date: '2022-02-03' }],
      place: ['Panjgur', 'Noshki'],
    },
  },
  {
    seed: tweets,
    words: '4 attackers were killed',
    kind: 'killed',
    fields: {
      figure: exactly(4),
      group: 'insurgents',
      claimant: 'ISPR',
      role: 'official',
      said: '2022-02-02',
      relayed_by: [{ name: 'Bashir Ahmad Gwakh', date: '2022-02-03' }],
    },
  },
  {
    seed: tweets,
    words: '15 militants',
    kind: 'killed',
    fields: {
      figure: exactly(15),
      group: 'insurgents',
      claimant: 'Sheikh Rasheed Ahmad',
      role: 'official',
      place: ['Panjgur', 'Noshki'],
    },
  },
  {
    seed: tweets,
    words: '4 Pakistani soldiers had lost their lives',
    kind: 'killed',
    fields: {
      figure: exactly(4),
      group: 'security forces',
      claimant: 'Sheikh Rasheed Ahmad',
      place: ['Panjgur', 'Noshki'],
    },
  },
  {
    seed: tweets,
    words: '15 attackers were put to death',
    kind: 'killed',
    fields: {
      figure: exactly(15),
      affected: 'attackers',
      group: 'insurgents',
      claimant: 'Sheikh Rasheed Ahmad',
    },
  },
  {
    seed: tweets,
    words: 'four or five of them were still active in Panjgur',
    kind: 'strength',
    fields: {
      figure: { low: 4, high: 5 },
      affected: 'attackers',
      group: 'insurgents',
      group_inferred: true,
      claimant: 'Sheikh Rasheed Ahmad',
      place: 'Panjgur',
    },
  },
  {
    seed: minister,
    words: 'Twelve soldiers, including an officer, have been martyred',
    kind: 'killed',
    fields: {
      figure: {
        ...exactly(12),
        includes: [{ ...exactly(1), affected: 'officer', group: 'security forces' }],
      },
      affected: 'soldiers',
      group: 'security forces',
      claimant: 'Mir Zia Lango',
      role: 'official',
    },
  },
  {
    seed: minister,
    words: 'at least 13 terrorists killed',
    kind: 'killed',
    fields: { figure: { low: 13, wording: 'at least' }, group: 'insurgents', claimant: 'Mir Zia Lango' },
  },
  {
    seed: minister,
    words: 'a civilian casualty in Noshki',
    kind: 'casualties',
    fields: {
      figure: exactly(1),
      affected: 'civilian',
      group: 'civilians',
      claimant: 'Mir Zia Lango',
      place: 'Noshki',
    },
  },
  {
    seed: minister,
    words: 'nine terrorists had been killed in Noshki',
    kind: 'killed',
    fields: { figure: exactly(9), group: 'insurgents', claimant: 'Mir Zia Lango', place: 'Noshki' },
  },
  {
    seed: minister,
    words: 'five Frontier Corps soldiers had been martyred',
    kind: 'killed',
    fields: {
      figure: exactly(5),
      affected: 'Frontier Corps soldiers',
      group: 'security forces',
      place: 'Noshki',
    },
  },
  {
    seed: minister,
    words: '12 others injured',
    kind: 'injured',
    fields: {
      figure: exactly(12),
      affected: 'others',
      group: 'security forces',
      group_inferred: true,
      claimant: 'Mir Zia Lango',
    },
  },
  {
    seed: minister,
    words: '4-5 terrorists have fled into a nearby market',
    kind: 'strength',
    fields: { figure: { low: 4, high: 5 }, group: 'insurgents', claimant: 'Mir Zia Lango', place: 'Panjgur' },
  },
  {
    seed: minister,
    words: 'seven have been martyred thus far',
    kind: 'killed',
    fields: {
      figure: { ...exactly(7), provisional: true },
      affected: 'FC soldiers',
      group: 'security forces',
      claimant: 'Mir Zia Lango',
      place: 'Panjgur',
    },
  },
  {
    seed: minister,
    words: 'Four terrorists have been slain',
    kind: 'killed',
    fields: { figure: exactly(4), group: 'insurgents', claimant: 'Mir Zia Lango', role: 'official' },
  },
  {
    seed: minister,
    words: 'seven soldiers, including one officer, have been martyred',
    kind: 'killed',
    fields: { claimant: 'Inter-Services Public Relations', place: ['Panjgur', 'Noshki'] },
  },
  {
    seed: minister,
    words: 'four of them being killed',
    kind: 'killed',
    fields: {
      figure: exactly(4),
      affected: 'terrorists',
      group: 'insurgents',
      claimant: 'ISPR',
      place: 'Noshki',
    },
  },
  {
    seed: minister,
    words: 'the martyrdom of 10 soldiers',
    kind: 'killed',
    fields: {
      figure: exactly(10),
      group: 'security forces',
      actor: 'Baloch Liberation Front',
      claimant: undefined,
      place: 'Kech',
    },
  },
  {
    seed: minister,
    words: 'one terrorist was killed',
    kind: 'killed',
    fields: { figure: exactly(1), group: 'insurgents', claimant: 'ISPR' },
  },
  {
    seed: minister,
    words: 'three Levies Force personnel',
    kind: 'killed',
    fields: { figure: exactly(3), group: 'security forces', claimant: undefined, place: 'Dera Bugti' },
  },
  {
    seed: minister,
    words: 'eight others injured',
    kind: 'injured',
    fields: { figure: exactly(8), group: 'unknown', claimant: undefined, place: 'Dera Bugti' },
  },
  {
    seed: minister,
    words: 'injured 17, including two policemen',
    kind: 'injured',
    fields: {
      figure: {
        ...exactly(17),
        includes: [{ ...exactly(2), affected: 'policemen', group: 'security forces' }],
      },
      group: 'mixed',
      claimant: undefined,
    },
  },
  {
    seed: globe,
    words: 'at least four members of the security forces',
    kind: 'killed',
    fields: {
      figure: { low: 4, wording: 'at least' },
      group: 'security forces',
      claimant: ['officials', 'military'],
      role: 'official',
    },
  },
  {
    seed: globe,
    words: 'At least nine insurgents were also killed',
    kind: 'killed',
    fields: { figure: { low: 9, wording: 'at least' }, group: 'insurgents', claimant: undefined },
  },
  {
    seed: globe,
    words: 'two of its fighters were killed',
    kind: 'killed',
    fields: {
      figure: exactly(2),
      group: 'insurgents',
      claimant: 'Baluchistan Liberation Army',
      stance: 'concedes',
      actor: undefined,
    },
  },
  {
    seed: globe,
    words: 'without casualties',
    kind: 'casualties',
    fields: { group: 'unknown', claimant: 'Authorities', place: 'Mach' },
  },
  {
    seed: globe,
    words: '15 members of the Pakistani security forces were wounded',
    kind: 'injured',
    fields: {
      figure: exactly(15),
      group: 'security forces',
      claimant: ['two local security officials', 'military'],
      place: 'Mach',
    },
  },
  {
    seed: globe,
    words: 'killed nine assailants',
    kind: 'killed',
    fields: { figure: exactly(9), group: 'insurgents', claimant: 'military' },
  },
  {
    seed: globe,
    words: 'killed at least nine people',
    kind: 'killed',
    fields: { figure: { low: 9, wording: 'at least' }, group: 'unknown', claimant: undefined, place: 'Iran' },
  },
  {
    seed: globe,
    words: 'killed four people',
    kind: 'killed',
    fields: {
      figure: exactly(4),
      group: 'civilians',
      group_inferred: true,
      claimant: 'Shahid Babar',
      role: 'medical',
      place: 'Sibi',
      actor: undefined,
    },
  },
  {
    seed: globe,
    words: 'wounded five others',
    kind: 'injured',
    fields: {
      figure: exactly(5),
      group: 'civilians',
      group_inferred: true,
      claimant: 'Shahid Babar',
      place: 'Sibi',
    },
  },
  {
    seed: globe,
    words: 'No one claimed responsibility',
    kind: 'responsibility',
    fields: { actor: undefined, claimant: undefined },
  },
  {
    seed: wire,
    words: 'the deaths of 41 insurgents',
    kind: 'killed',
    fields: { figure: exactly(41), group: 'insurgents', place: ['Panjgur', 'Harnai'], date: undefined },
  },
  {
    seed: wire,
    words: 'the death of 30 insurgents',
    kind: 'killed',
    fields: { figure: exactly(30), group: 'insurgents', place: 'Panjgur' },
  },
  {
    seed: wire,
    words: 'no casualties among their personnel',
    kind: 'casualties',
    fields: { affected: 'their personnel', group: 'security forces', group_inferred: true, role: 'official' },
  },
  {
    seed: wire,
    words: 'allegedly backed by neighboring India',
    kind: 'support',
    fields: { actor: 'India', actor_status: 'blamed', stance: 'alleges' },
  },
];

describe('draftClaim on the seed articles', () => {
  for (const { seed, words, after, kind, fields } of expectations) {
    it(`reads “${words}” in ${seed.slice(0, 3)}`, () => {
      const { ranked, draft } = tagSeed(seed, words, after === undefined ? {} : { after });
      assert.equal(ranked[0], kind);
      assert.deepEqual(pick(draft, Object.keys(fields)), fields);
    });
  }

  it('gives zero, not nothing, where no one was hurt', () => {
    const { draft } = tagSeed(wire, 'no casualties among their personnel');
    assert.equal(draft.figure?.low, 0);
    assert.equal(draft.figure?.high, 0);
  });
});
