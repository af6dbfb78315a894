// Sentences of made-up reports, with the words in them that bear claims.
import type { Claim } from '../../../src/core/claims/schema';
import { between, pick } from '../randomNumbers';
import type { Random } from '../randomNumbers';
import type { MadeEvent, Toll } from './world';

/** What a claim says, without id, spans and who annotated it. */
export type Told = Pick<Claim, 'kind'> & Partial<Omit<Claim, 'id' | 'kind' | 'spans'>>;

/** Words of a sentence that bear a claim. */
export interface Quote {
  readonly words: string;
  readonly told: Told;
}

export type Passage = readonly (string | Quote)[];

interface Speaker {
  readonly words: string;
  readonly claimant: string;
  readonly role: NonNullable<Claim['role']>;
}

const surnames = ['Rahman', 'Khalid', 'Mengal', 'Hassan', 'Diallo', 'Yusuf', 'Farooq', 'Haidari'];

function speakersOf(event: MadeEvent, random: Random): Speaker[] {
  const surname = pick(random, surnames);
  return [
    {
      words: `A spokesman for the ${event.force}`,
      claimant: `${event.force} spokesman`,
      role: 'official',
    },
    { words: `District commissioner Omar ${surname}`, claimant: `Omar ${surname}`, role: 'official' },
    {
      words: `Dr. Amina ${surname} of the ${event.place} hospital`,
      claimant: `Amina ${surname}`,
      role: 'medical',
    },
    { words: 'Two residents who saw the attack', claimant: 'two residents', role: 'witness' },
    { words: `The ${event.region} rights council`, claimant: `${event.region} rights council`, role: 'ngo' },
    { words: 'The interior ministry', claimant: 'interior ministry', role: 'official' },
  ];
}

/** All that an article can say of an event, in no order; each passage bears one or two claims. */
export function passagesAbout(event: MadeEvent, random: Random): Passage[] {
  const common = { date: event.date, place: event.place, incident: event.id };
  const speakers = speakersOf(event, random);
  return [
    ...speakers.map((speaker) => tollPassage(event, speaker, event.officially, random)),
    ...speakers.slice(0, 3).map((speaker): Passage => [
      `${speaker.words} told reporters that `,
      {
        words: `${numberWord(event.attackersKilled)} of the attackers were killed`,
        told: {
          kind: 'killed',
          figure: { low: event.attackersKilled, high: event.attackersKilled },
          affected: 'attackers',
          group: 'insurgents',
          actor: event.force,
          ...said(speaker),
          ...common,
        },
      },
      ` in the fighting that followed in ${event.place}.`,
    ]),
    ...groupPassages(event, common),
    ...aftermathPassages(event, speakers, common, random),
  ];
}

type Common = Pick<Told, 'date' | 'place' | 'incident'>;

function tollPassage(event: MadeEvent, speaker: Speaker, toll: Toll, random: Random): Passage {
  const isSoldiers = speaker.role === 'official';
  const victims = isSoldiers ? 'soldiers' : 'people';
  const atLeast = random() < 0.3;
  const shared = {
    group: isSoldiers ? 'security forces' : 'civilians',
    actor: event.group,
    ...said(speaker),
    date: event.date,
    place: event.place,
    incident: event.id,
  };
  return [
    `${speaker.words} said `,
    {
      words: `${atLeast ? 'at least ' : ''}${numberWord(toll.killed)} ${victims} were killed`,
      told: {
        kind: 'killed',
        figure: atLeast
          ? { low: toll.killed, wording: 'at least' }
          : { low: toll.killed, high: toll.killed, ...(random() < 0.1 && { provisional: true }) },
        affected: victims,
        ...shared,
      },
    },
    ' and ',
    {
      words: `${numberWord(toll.injured)} others were wounded`,
      told: { kind: 'injured', figure: { low: toll.injured, high: toll.injured }, ...shared },
    },
    ` in the ${event.attack} on ${event.target} in ${event.place}, ${event.region}.`,
  ];
}

function groupPassages(event: MadeEvent, common: Common): Passage[] {
  const own = { claimant: event.group, role: 'belligerent', actor: event.group, ...common } as const;
  const { killed, injured } = event.byGroup;
  return [
    [
      `The ${event.group} `,
      { words: 'claimed responsibility for the attack', told: { kind: 'responsibility', ...own } },
      ' in a statement sent to journalists.',
    ],
    [
      '“Our fighters ',
      {
        words: `killed more than ${killed} enemy personnel`,
        told: {
          kind: 'killed',
          figure: { low: killed + 1, wording: 'more than' },
          affected: 'enemy personnel',
          group: 'security forces',
          ...own,
        },
      },
      ' and ',
      {
        words: `wounded ${injured} of them`,
        told: { kind: 'injured', figure: { low: injured, high: injured }, group: 'security forces', ...own },
      },
      `,” the ${event.group} said: “the operation goes on.”`,
    ],
    [
      `The group also said that it `,
      {
        words: `was in control of ${event.target}`,
        told: { kind: 'control', object: event.target, as_of: event.date, ...own },
      },
      ', which could not be verified.',
    ],
  ];
}

function aftermathPassages(
  event: MadeEvent,
  speakers: readonly Speaker[],
  common: Common,
  random: Random,
): Passage[] {
  const speaker = pick(random, speakers);
  const missing = between(random, 2, 9);
  const displaced = between(random, 2, 40) * 10;
  const attackers = between(random, 5, 40);
  return [
    [
      `On the morning of ${event.date}, `,
      {
        words: `fighters carried out a ${event.attack} on ${event.target}`,
        told: { kind: 'attack', actor: event.group, ...common },
      },
      ` in ${event.place}, residents and officials said.`,
    ],
    [
      `${speaker.words} said `,
      {
        words: `${numberWord(missing)} civilians were still missing`,
        told: {
          kind: 'missing',
          figure: { low: missing, high: missing, provisional: true },
          affected: 'civilians',
          group: 'civilians',
          ...said(speaker),
          ...common,
        },
      },
      ' under the rubble.',
    ],
    [
      'According to the local council, ',
      {
        words: `about ${displaced} people had to leave their homes`,
        told: {
          kind: 'displaced',
          figure: { low: displaced, high: displaced, wording: 'about' },
          affected: 'people',
          group: 'civilians',
          claimant: 'local council',
          role: 'official',
          ...common,
        },
      },
      `, most of them from the old town of ${event.place}.`,
    ],
    [
      'Security sources, who asked not to be named, put the number of attackers at ',
      {
        words: `up to ${attackers} men`,
        told: {
          kind: 'strength',
          figure: { high: attackers, wording: 'up to' },
          claimant: ['security sources', 'two officials'],
          role: 'official',
          ...common,
        },
      },
      '.',
    ],
    [
      'Pictures on social media showed that ',
      {
        words: `${event.target} was largely destroyed`,
        told: { kind: 'damage', object: event.target, ...common, caveat: 'could not be verified' },
      },
      ', though they could not be verified.',
    ],
  ];
}

function said({ claimant, role }: Speaker): Pick<Told, 'claimant' | 'role'> {
  return { claimant, role };
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function numberWord(count: number): string {
  return numberWords[count] ?? String(count);
}

const background = [
  'The region has seen years of violence, and neither side has shown that it is ready to talk.',
  'Roads into the town were closed for most of the day and the telephone network was down.',
  'Schools and shops stayed shut while helicopters circled over the outskirts, residents said by telephone.',
  'The government has promised for years to build hospitals and wells in the district, but little of it has come.',
  'Analysts say that the group has grown since the end of the last cease-fire, though its strength is hard to tell.',
  'Reporters are seldom let into the area, and reports from either side can rarely be checked.',
  'The opposition asked for an inquiry, and a debate in parliament was put on the agenda for next week.',
  'A curfew was announced over loudspeakers in the evening, and patrols were seen in the bazaar until late.',
  'The border crossing nearby remained open for lorries with food, a customs clerk said.',
  'Families waited at the gates of the hospital for news, some of them since the early morning.',
];

/** A sentence that bears no claim. */
export function backgroundSentence(random: Random): string {
  return pick(random, background);
}
