import type { Rule } from './policy';

const codebook =
  'START, Global Terrorism Database Codebook: Methodology, Inclusion Criteria, and Variables, 2021';
const unread = `${codebook}, “Casualties and consequences” (not read word for word)`;
const columns = `${codebook}, as published descriptions of the data quote it`;

/** The rules that GTD's rows go by. */
export const gtdRules: Readonly<Record<string, Rule>> = {
  'sub-national actors': {
    says: 'The perpetrators are sub-national actors: acts of states are left out.',
    source: `${codebook}, “Inclusion criteria”`,
    confirmed: true,
  },
  'reported figure': {
    says: 'nkill is everyone who died, victims and attackers; nkillter the attackers alone; nwound, nwoundte likewise.',
    source: columns,
    confirmed: true,
  },
  'latest source': {
    says: 'Where independent sources differ, the number of the most recent one.',
    source: unread,
    confirmed: false,
  },
  majority: {
    says: 'Among several most recent sources, the number that most of them give.',
    source: unread,
    confirmed: false,
  },
  'lowest figure': {
    says: 'Without a majority, the lowest number; of “at least” and of ranges the lower end.',
    source: unread,
    confirmed: false,
  },
  'not from perpetrators': {
    says: 'Numbers that rest on claims of a perpetrator group are not used.',
    source: unread,
    confirmed: false,
  },
  'blank when vague': {
    says: 'Deaths without a number, or with one too vague, leave the field blank.',
    source: unread,
    confirmed: false,
  },
  'divided total': {
    says: 'A total told for linked incidents is distributed over them evenly, in fractions where need be.',
    source: unread,
    confirmed: false,
  },
  date: {
    says: 'Year, month and day; a month or day that is not known is 0 and approxdate tells it in words.',
    source: columns,
    confirmed: true,
  },
  where: { says: 'Country, province and city.', source: columns, confirmed: true },
  'where precision': {
    says: '1 a town with its coordinates, 2 in a town without, 3 a smaller region, 4 a province, 5 not even that; taken over from UCDP’s scale.',
    source: `${columns}; the conversion is Newsmark’s reading`,
    confirmed: false,
  },
  'related incidents': {
    says: 'Parts of one coordinated attack are incidents of their own, marked as multiple and related.',
    source: unread,
    confirmed: false,
  },
  'attack type': {
    says: 'Bombing/Explosion where explosives hurt one side alone, else Armed Assault.',
    source: `${columns}; the words for the means are Newsmark’s reading`,
    confirmed: false,
  },
  perpetrator: {
    says: 'gname is the group that did it, Unknown when none is named.',
    source: columns,
    confirmed: true,
  },
  claimed: {
    says: 'claimed is 1 when the group says so itself, 0 when it does not, -9 when nothing is known.',
    source: columns,
    confirmed: false,
  },
};
