import type { Rule } from './policy';

const faq = 'ACLED, FAQs: ACLED Fatality Methodology, 7 May 2024';
const codebook = 'ACLED Codebook, 3 October 2024';
const reading = 'Newsmark’s reading';

/** The rules that ACLED’s rows go by. */
export const acledRules: Readonly<Record<string, Rule>> = {
  'reported figure': {
    says: 'The number of reported fatalities of the event, of everyone who died.',
    source: `${faq}, “How does ACLED code fatalities?”`,
    confirmed: true,
  },
  'lowest figure': {
    says: 'Where reports differ, the most conservative estimate.',
    source: `${faq}, “How does ACLED code fatalities?”`,
    confirmed: true,
  },
  'vague number': {
    says: 'Tens are 10, dozens 12, hundreds 100; several, many or a plain plural 10.',
    source: `${faq} (tens, dozens, hundreds). 10 for an undetermined number is not confirmed for every place: events in ACLED’s data have 3 for “several” and 10 for “casualties”`,
    confirmed: false,
  },
  'divided total': {
    says: 'A total told for several days or places is divided over the events, in whole people.',
    source: `${faq}; notes of events in ACLED’s data (“140 fatalities reported, divided amongst events”: 28 each)`,
    confirmed: true,
  },
  'no deaths reported': {
    says: 'No word of deaths is 0.',
    source: `${codebook}, “Reported fatalities”`,
    confirmed: true,
  },
  casualties: {
    says: 'Casualties, with no word on deaths, are 0 fatalities; injuries have no column.',
    source: faq,
    confirmed: true,
  },
  'people of unknown group': {
    says: 'People of unknown or mixed group count only as far as they are more than those of known groups.',
    source: reading,
    confirmed: false,
  },
  'disputes in notes': {
    says: 'The notes say where there has been a dispute.',
    source: `${faq}, “How does ACLED code fatalities?”`,
    confirmed: true,
  },
  date: {
    says: 'The day of the event; of a range the day in the middle.',
    source: `${codebook}, “Event time”; the middle of a range of any length is ${reading}`,
    confirmed: false,
  },
  'time precision': {
    says: '1 the day is known, 2 the week, 3 the month; with less the event is not recorded.',
    source: `${codebook}, “Time precision codes”`,
    confirmed: true,
  },
  where: {
    says: 'The place the event was at.',
    source: `${codebook}, “Event geography”`,
    confirmed: true,
  },
  'where precision': {
    says: '1 a particular town, 2 near one or part of a region, 3 a larger region.',
    source: `${codebook}, “Spatial precision codes”; a district as 2 is ${reading}`,
    confirmed: false,
  },
  actors: {
    says: 'Actor 1 did it, actor 2 stood against it or was its target.',
    source: `${codebook}, “ACLED actors”; the order of the two means nothing to ACLED`,
    confirmed: true,
  },
  'actor type': {
    says: 'inter is State forces or Civilians; for an armed group it stays empty.',
    source: `${codebook}, “Actor names, types and inter codes”`,
    confirmed: true,
  },
  interaction: {
    says: 'Both types of actors, that with the lower code first; “only” where there is one. Empty with an armed group, whose type no claim tells.',
    source: `${codebook}, “Interaction codes”, as published data has them in words; not read word for word`,
    confirmed: false,
  },
  'unidentified actor': {
    says: 'Who is not named is an Unidentified Armed Group of the country.',
    source: `${codebook}, “ACLED actors”; not read word for word`,
    confirmed: false,
  },
  'civilian targeting': {
    says: 'Civilians were the main or only target.',
    source: `${codebook}, “Civilian targeting”; here: no one else was hurt`,
    confirmed: true,
  },
  'event type': {
    says: 'Only political violence, demonstrations and strategic developments are events.',
    source: `${codebook}, “ACLED events”`,
    confirmed: true,
  },
  'disorder type': {
    says: 'Battles, remote violence and violence against civilians are Political violence, Strategic developments their own type.',
    source: `${codebook}, “ACLED events”, as published data has it; not read word for word`,
    confirmed: false,
  },
  'decided type': {
    says: 'The type in the incident file, when it is a sub-event type of ACLED.',
    source: 'the analyst',
    confirmed: true,
  },
  means: {
    says: 'Explosives that hurt one side alone are Explosions/Remote violence, by their means.',
    source: `${codebook}, “Explosions/Remote violence”; the words for the means are ${reading}`,
    confirmed: true,
  },
  'strike of a state': {
    says: 'A strike by a state’s forces that is not told more closely is taken for an air or drone strike.',
    source: reading,
    confirmed: false,
  },
  'two armed sides': {
    says: 'A fight between two armed sides is a battle, an Armed clash where no territory changes hands.',
    source: `${codebook}, “Battles”`,
    confirmed: true,
  },
  'armed side hurt': {
    says: 'Armed people hurt by someone not told are taken for one side of an Armed clash.',
    source: reading,
    confirmed: false,
  },
  'kind of claim': {
    says: 'People abducted, or arrested in numbers, make the event.',
    source: `${codebook}, “Abduction/forced disappearance”, “Arrests”`,
    confirmed: true,
  },
  sources: {
    says: 'The sources of the event.',
    source: `${codebook}, “Information sources”`,
    confirmed: true,
  },
};
