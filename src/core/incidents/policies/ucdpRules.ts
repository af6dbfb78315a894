import { totalKept } from './policy';
import type { Rule } from './policy';

const paper =
  'Sundberg and Melander, Introducing the UCDP Georeferenced Event Dataset, Journal of Peace Research 50(4), 2013';
const page = 'Uppsala University, UCDP Methodology, “Unit of analysis”';
const codebook = 'Högbladh, UCDP GED Codebook version 25.1, 2025, as descriptions of the data tell it';
const reading = 'Newsmark’s reading';

/** The rules that UCDP GED's rows go by. */
export const ucdpRules: Readonly<Record<string, Rule>> = {
  'at least one death': {
    says: 'An event needs at least one direct death in the low, the best or the high estimate.',
    source: `${page}; ${paper}`,
    confirmed: true,
  },
  threshold: {
    says: 'A dyad is in the data when it reaches 25 deaths in some calendar year.',
    source: page,
    confirmed: true,
  },
  'organised actors': {
    says: 'Armed force by an organised actor against another one or against civilians: both sides have to be known.',
    source: `${page}; that an unknown side keeps an event out is ${reading}`,
    confirmed: false,
  },
  'total kept': totalKept,
  'state-based': {
    says: 'Type 1: a state and an armed group; the state is side A.',
    source: `${codebook}; that the state is always side A is not confirmed`,
    confirmed: false,
  },
  'one-sided': {
    says: 'Type 3: an organised actor against civilians, who are side B.',
    source: `${codebook}; that the perpetrator is side A is not confirmed`,
    confirmed: false,
  },
  'side unclear': {
    says: 'Where the type of violence is not told, who attacked is side A.',
    source: reading,
    confirmed: false,
  },
  'lowest figure': {
    says: 'Low is the lowest number that any source gives.',
    source: `${codebook}; the wording could not be read`,
    confirmed: false,
  },
  'best source': {
    says: 'Best is what most independent sources of the most reliable kind give, the lowest of several: third parties and losses conceded, before parties on others, before parties on their enemy.',
    source: `${reading}; the codebook’s own wording could not be read`,
    confirmed: false,
  },
  'highest figure': {
    says: 'High is the highest number of a reliable source: a party’s word on its enemy’s losses only where there is no other.',
    source: `${reading}; the codebook’s own wording could not be read`,
    confirmed: false,
  },
  decided: {
    says: 'The best estimate that a person recorded in the incident file stands for best.',
    source: 'the analyst',
    confirmed: true,
  },
  'vague number': {
    says: 'Words without a number stand for one death, where no claim gives a number.',
    source: `${reading}, from the one death that an event needs`,
    confirmed: false,
  },
  'people of unknown group': {
    says: 'Deaths of people of unknown or mixed group count only as far as they are more than those of the named groups; the rest is deaths_unknown.',
    source: `deaths_unknown: ${codebook}; the overlap is ${reading}`,
    confirmed: false,
  },
  'event clarity': {
    says: '1 an event told by itself, 2 several events told together.',
    source: codebook,
    confirmed: true,
  },
  date: { says: 'First and last day.', source: codebook, confirmed: true },
  'date precision': {
    says: '1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.',
    source: `${codebook}; the bounds are not confirmed`,
    confirmed: false,
  },
  where: { says: 'The place of the event.', source: codebook, confirmed: true },
  'where precision': {
    says: '1 exact, 2 within about 25 km, 3 district, 4 province, 5 line or area, 6 country, 7 international.',
    source: codebook,
    confirmed: true,
  },
  sources: {
    says: 'The articles that tell of deaths, and who says so in them.',
    source: codebook,
    confirmed: true,
  },
};
